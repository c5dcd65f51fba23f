import * as v from "valibot";
import { failed, ok, type Result } from "../base/result";
import { packSchema } from "./schema/pack";
import { readShape } from "./schema/problems";
import type { Pack } from "./types/pack";

export { mergePacks, type MergeProblem } from "./merge";

/** The number that stands in `format` of the files that this version reads and writes. */
export const packFormat = 1;

/** What is wrong with a pack file: where in it, as `content.contacts[3].phone`, and what to do. Plain text. */
export type PackReadProblem = Readonly<{ where: string; message: string }>;

/**
 * The file around a pack. `compiled` is left unread: tables from a stranger's file could be crafted, and compiling
 * `content` again costs little. The pages use the `compiled` of the pack they were built with.
 */
const packFileSchema = v.strictObject({
  format: v.literal(packFormat),
  madeFrom: v.exactOptional(v.string()),
  content: packSchema,
  compiled: v.exactOptional(v.unknown()),
});

/**
 * Reads the value of a built pack file (`dist/packs/<id>.json`, parsed), trusting nothing in it.
 *
 * The result holds known fields only and is made anew, so that nothing else that the file carried comes along. Every
 * text stays text: markup in it is never read as markup. Contacts and sources can bring http and https addresses only.
 */
export function readPack(value: unknown): Result<Pack, readonly PackReadProblem[]> {
  const notOurs = reasonItIsNoPack(value);
  if (notOurs !== undefined) return failed([{ where: "", message: notOurs }]);
  const read = readShape(packFileSchema, value);
  if (read.value === undefined) {
    return failed(read.problems.map(({ path, message }) => ({ where: placeInFile(path), message })));
  }
  const pack: Pack = read.value.content;
  const dangling = danglingReferences(pack);
  return dangling.length > 0 ? failed(dangling) : ok(pack);
}

/** Says in one sentence when the file is something else altogether, instead of listing every field it lacks. */
function reasonItIsNoPack(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value) || !("format" in value)) {
    return "This is not a practice pack: choose a file that was built as one, packs/<name>.json.";
  }
  if (value.format !== packFormat) {
    return `This practice pack has a format that this version cannot read; it reads format ${packFormat}. Ask whoever made it for one built with this version.`;
  }
  return undefined;
}

function danglingReferences(pack: Pack): readonly PackReadProblem[] {
  const problems: PackReadProblem[] = [];
  const contacts = new Set(pack.contacts.map(({ id }) => id));
  if (pack.frontDoor !== undefined && !contacts.has(pack.frontDoor)) {
    problems.push({ where: "content.frontDoor", message: `no contact has the id "${pack.frontDoor}"` });
  }
  for (const kind of ["wording", "indicators", "recording", "contacts", "definitions", "sections"] as const) {
    const seen = new Set<string>();
    pack[kind].forEach(({ id }, index) => {
      if (seen.has(id)) problems.push({ where: `content.${kind}[${index}].id`, message: `"${id}" is there twice` });
      seen.add(id);
    });
  }
  return problems;
}

function placeInFile(path: readonly (string | number)[]): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
    .join("")
    .replace(/^\./, "");
}
