import type { NewTable } from "../../../docx";
import { addTable } from "../document/table-edits";
import { HostFailure } from "../richapi/failure";
import type { ServerObject } from "../richapi/server-object";
import { mustSucceed } from "./edit";
import type { WordContext } from "./word-context";

/** The largest table that Word's interface lets one make: rows are many, columns are 63. */
const mostColumns = 63;

/** Puts a table beside a block, for any of the `insertTable` methods. @param args rows, columns, place, values */
export function insertTableBeside(
  word: WordContext,
  at: Element,
  where: "before" | "after",
  args: readonly unknown[],
  member: string,
): ServerObject {
  const content = tableArguments(args, member);
  return word.make.table(mustSucceed(addTable(word.model, at, where, content, "add-in"), member));
}

function tableArguments([rows, columns, , values]: readonly unknown[], member: string): NewTable {
  const isSize = (value: unknown, most: number): value is number =>
    typeof value === "number" && Number.isInteger(value) && value > 0 && value <= most;
  if (!isSize(rows, 32_767) || !isSize(columns, mostColumns)) {
    throw new HostFailure("InvalidArgument", "The number of rows or columns is not possible.", member);
  }
  const given = values === undefined || values === null ? [] : valuesArgument(values, member);
  if (given.length > rows || given.some((row) => row.length > columns)) {
    throw new HostFailure("InvalidArgument", "There are more values than cells.", member);
  }
  return { rows, columns, values: given };
}

/**
 * Texts by row and column.
 * @throws HostFailure InvalidArgument for anything else.
 */
export function valuesArgument(value: unknown, member: string): readonly (readonly string[])[] {
  const isRow = (row: unknown): row is readonly string[] =>
    Array.isArray(row) && row.every((cell) => typeof cell === "string");
  if (Array.isArray(value) && value.every(isRow)) return value;
  throw new HostFailure("InvalidArgument", "Texts by row and column are expected.", member);
}
