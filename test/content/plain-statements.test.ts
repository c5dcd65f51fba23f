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

/** “Her” before a preposition or the end is an object, before another word an owner. */
const afterObject =
  "(?= (?:at|in|to|from|with|by|as|for|on|into|of|up|out|off|and|last|again|home|this|every)\\b|\\.$)";

/** The same statements said otherwise; undefined where a form has nothing to change in one. */
const forms: readonly (readonly [string, number, (text: string) => string | undefined])[] = [
  ...["Mia", "JS", "YP", "The girl", "Our young person", "The 14-year-old girl"].map((child) => asSubject(child, 0.97)),
  ...["Mia", "JS", "YP", "the girl", "our daughter", "a 14-year-old girl"].map((child) => asObject(child, 0.87)),
  ...["Mia's", "YP's", "the girl's", "the young person's", "my daughter's"].map((child) => asOwner(child, 0.92)),
  ...["Grace", "Jordan", "Mia (14)", "Mia, 14,", "You"].map((child) => asSubject(child, 0.94)),
  ...["is not", "isnt", "was never", "is no longer", "is being", "was previously"].map((verb) =>
    inPlaceOfIs(verb, 0.9),
  ),
  ["in the child's own words", 0.95, inOwnWords],
  ["“does not” before the verb", 0.9, underDo],
  ...["is known to be", "seems to be", "used to be", "may be", "is said to be"].map((verb) => inPlaceOfIs(verb, 0.97)),
];

it.each(forms)("%s: found in more than %d of those found by themselves", (_name, least, change) => {
  const statements = [...statementsIn("signs-and-circumstances.txt"), ...statementsIn("wording.txt")];
  const changed = statements.flatMap((one) => {
    const text = change(one.text);
    return text === undefined || !isFound(one) ? [] : [{ ...one, text, start: 0, end: text.length }];
  });
  expect(changed.length).toBeGreaterThan(100);
  expect(changed.filter(isFound).length / changed.length).toBeGreaterThan(least);
});

function asSubject(child: string, least: number): (typeof forms)[number] {
  return [
    `“${child}” for “she”`,
    least,
    (text) => changedBy(text, /^(She|He) (?=is |was |has |had |\w+s |\w+ed )/u, `${child} `),
  ];
}

function asObject(child: string, least: number): (typeof forms)[number] {
  return [
    `“${child}” for an object`,
    least,
    (text) => changedBy(text, new RegExp(` (?:her|him)${afterObject}`, "u"), ` ${child}`),
  ];
}

function asOwner(child: string, least: number): (typeof forms)[number] {
  const owner = new RegExp(`\\b(?:her|his)(?! to\\b)(?! own\\b)(?!${afterObject.slice(3)}(?= \\w)`, "u");
  return [`“${child}” for an owner`, least, (text) => changedBy(text, owner, child)];
}

function inPlaceOfIs(verb: string, least: number): (typeof forms)[number] {
  return [`“${verb}” for “is”`, least, (text) => changedBy(text, /(?<=^(?:She|He) )is(?! \w+ing\b)/u, verb)];
}

const ofFirstPerson: Readonly<Record<string, string>> = { is: "am", has: "have", was: "was" };

/** “She is drunk.” as “‘I am drunk,’ she said.” */
function inOwnWords(text: string): string | undefined {
  const [, verb = "", rest = ""] =
    /^(?:She|He) (is|has|was) ((?:(?!\bshe\b|\bhe\b|\bher\b|\bhis\b|\bhim\b).)+)\.$/u.exec(text) ?? [];
  return verb === ""
    ? undefined
    : `“I ${ofFirstPerson[verb] ?? verb} ${rest.replace(/\b(?:her|him)self\b/u, "myself")},” she said.`;
}

/** “She drinks.” as “She does not drink.” */
function underDo(text: string): string | undefined {
  return changedBy(text, /(?<=^(?:She|He) )(?!is |has |was |does |goes )(\w{2,}[^sie\W])s(?= )/u, "does not $1");
}

function changedBy(text: string, from: RegExp, to: string): string | undefined {
  const changed = text.replace(from, to);
  return changed === text ? undefined : changed;
}
