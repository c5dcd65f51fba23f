/**
 * What a practitioner types first: the plainest ways to write each sign, circumstance and wording, by authors who had not
 * read the rules (test/gold/README.md). Found means that a rule of the same category marks a word of what they marked.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { bristol, bristolChecker, bristolTables } from "../support/bristol-pack";

const checker = bristolChecker();
const categoryOf = new Map(bristolTables.rules.map(({ id, category }) => [id, category]));

type Statement = Readonly<{ rule: string; text: string; start: number; end: number }>;

/** Lines of a rule's id, a tab, and a sentence with the words in square brackets. */
function statementsIn(file: string): readonly Statement[] {
  const lines = readFileSync(path.join(__dirname, "..", "gold", "plain", file), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => {
    const [rule = "", marked = ""] = line.split("\t");
    const start = marked.indexOf("[");
    const end = marked.indexOf("]") - 1;
    if (!categoryOf.has(rule) || start < 0 || end < start) throw new Error(`Cannot be read: ${line}`);
    return { rule, text: marked.replace(/[[\]]/g, ""), start, end };
  });
}

function isFound({ rule, text, start, end }: Statement): boolean {
  return checker
    .check([{ ref: { story: "body", index: 0 }, text }])
    .some((one) => one.category === categoryOf.get(rule) && one.start < end && one.end > start);
}

it.each([
  ["signs-and-circumstances.txt", 896, 0.92],
  ["wording.txt", 1195, 0.95],
])("%s: %i statements, at least %d of them found", (file, count, least) => {
  const statements = statementsIn(file);
  const missed = statements.filter((one) => !isFound(one));
  expect(statements).toHaveLength(count);
  expect(1 - missed.length / count).toBeGreaterThan(least);
});

it("has some for every rule", () => {
  const all = [...statementsIn("signs-and-circumstances.txt"), ...statementsIn("wording.txt")];
  const rules = new Set(all.map(({ rule }) => rule));
  expect([...bristol.wording, ...bristol.indicators].filter(({ id }) => !rules.has(id)).map(({ id }) => id)).toEqual(
    [],
  );
});
