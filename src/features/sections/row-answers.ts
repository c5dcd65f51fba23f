import type { FoundAnswer } from "../ports/section-host";
import { isAnswer, rowsOf, type PlannedRow, type SectionPlan } from "./plan";

/** The answers of a row from the words of its cells, for hosts where an answer is plain cell text. */
export function answersInRow({ cells }: PlannedRow, values: readonly string[]): readonly FoundAnswer[] {
  return cells.flatMap((cell, column) => {
    const words = values[column];
    return isAnswer(cell) && words !== undefined ? [{ name: cell.name, words: words.trim() }] : [];
  });
}

/** The column of an answer in its row; undefined when the plan has no such answer. */
export function placeOfAnswer(
  plan: SectionPlan,
  name: string,
): Readonly<{ row: PlannedRow; column: number }> | undefined {
  for (const row of rowsOf(plan)) {
    const column = row.cells.findIndex((cell) => isAnswer(cell) && cell.name === name);
    if (column >= 0) return { row, column };
  }
  return undefined;
}

/**
 * The answers of whole tables, each row known by its printed label: for a host that shows the tables and not the controls
 * in them (#2040). Somebody may have written on after a label, so its beginning is enough where no row has it alone; “Online”
 * is then not taken for “Online contact …”. Rows without a label can't be told apart and are left out.
 */
export function answersInTables(
  plan: SectionPlan,
  tables: readonly (readonly (readonly string[])[])[],
): readonly FoundAnswer[] {
  const rows = tables.flat();
  return rowsOf(plan).flatMap((planned) => {
    const label = planned.cells[0];
    if (label === undefined || isAnswer(label)) return [];
    const found =
      rows.find(([first = ""]) => first.trim() === label.text) ??
      rows.find(([first = ""]) => first.trim().startsWith(label.text));
    return found === undefined ? [] : answersInRow(planned, found);
  });
}
