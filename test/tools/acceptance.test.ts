/** docs/acceptance.md names tests that exist, and every point of journey A at each tier that the specification asks for. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const root = path.join(__dirname, "..", "..");

/** product.md, “Acceptance” of journey A; tier “review” is reading by people, here M. */
const tiers: Readonly<Record<string, string>> = {
  "A-1": "MP",
  "A-2": "PU",
  "A-3": "MW",
  "A-4": "PW",
  "A-5": "PU",
  "A-6": "MP",
  "A-7": "P",
  "A-8": "MP",
  "A-9": "MP",
  "A-10": "P",
  "A-11": "P",
  "A-12": "U",
  "A-13": "P",
  "A-14": "MU",
  "A-15": "U",
  "A-16": "MU",
  "A-17": "MU",
};

type Row = Readonly<{ point: string; tier: string; file: string; title: string }>;

let point = "";
const rows: readonly Row[] = readFileSync(path.join(root, "docs/acceptance.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .slice(2)
  .map((line) => {
    const [, what = "", tier = "", file = "", title = ""] = line.split("|").map((cell) => cell.trim());
    point = /^A-\d+/u.exec(what)?.[0] ?? point;
    return { point, tier, file, title };
  });

/** The titles of a file's tests and of the groups they stand in, as they are written there. */
function titlesIn(file: string, text: string): readonly string[] {
  const titles: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && namesTest(node.expression)) {
      const [title] = node.arguments;
      if (title && ts.isStringLiteralLike(title)) titles.push(title.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true));
  return titles;
}

/** `it(…)`, `describe.each(…)(…)`, `(found ? it : it.skip)(…)`. */
function namesTest(callee: ts.Node): boolean {
  if (ts.isIdentifier(callee)) return ["it", "test", "describe"].includes(callee.text);
  if (ts.isCallExpression(callee) || ts.isPropertyAccessExpression(callee)) return namesTest(callee.expression);
  if (ts.isTaggedTemplateExpression(callee)) return namesTest(callee.tag);
  if (ts.isParenthesizedExpression(callee)) return namesTest(callee.expression);
  return ts.isConditionalExpression(callee) && namesTest(callee.whenTrue) && namesTest(callee.whenFalse);
}

it.each(rows)("$point $tier: $file › $title", ({ file, tier, title }) => {
  expect(existsSync(path.join(root, file))).toBe(true);
  expect(title.length).toBeGreaterThan(10);
  const text = readFileSync(path.join(root, file), "utf8");
  // What people do by hand is a row of a page; all else is a test, by its title.
  if (tier === "M") expect(text).toContain(title);
  else expect(titlesIn(file, text).filter((one) => one.includes(title))).not.toEqual([]);
});

it("finds titles, and nothing else that a file says", () => {
  const text = `
    // it("in a comment", () => {});
    const words = "in a text";
    describe.each([])("%s: a group", () => {
      (linux ? it : it.skip)("a test of some machines", () => expect("it is said").toBe("so"));
      it.each\`\`("a test of many", () => {});
    });`;
  expect(titlesIn("sample.ts", text)).toEqual(["%s: a group", "a test of some machines", "a test of many"]);
});

it.each(Object.entries(tiers))("%s is shown at %s", (asked, wanted) => {
  const shown = new Set(rows.filter((row) => row.point === asked).map(({ tier }) => tier));
  for (const tier of wanted) expect(shown).toContain(tier);
});
