import * as strings from "../../src/features/strings";
import * as fs from "node:fs";
import * as path from "node:path";
import ts from "typescript";
import { unwantedWords } from "../support/unwanted-words";

/** What the functions take: counts and words. */
const standIns = [
  [2, 3, "x"],
  [1, "", "x"],
  ["First Response", "0117 496 0000", "today", 4, 5],
];

/** Every text of the module with its path; functions are called with stand-ins of the kinds they take. */
function textsOf(value: unknown, where: string): [string, string][] {
  if (typeof value === "string") return [[where, value]];
  if (typeof value === "function") {
    const call = value as (...values: unknown[]) => unknown;
    return standIns.flatMap((values) => textsOf(call(...values), where));
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => textsOf(each, `${where}.${key}`));
}

const texts = Object.entries(strings).flatMap(([name, value]) => textsOf(value, name));

/** "This prompt is wrong" and "No scores." are the stated exceptions. */
const exceptions = new Set(["This prompt is wrong", "No scores. It does not assess risk."]);

/** product.md 7.6 gives these two sentences word for word; they are promises. */
const promised = (where: string) => where.startsWith("privacy.promises");

describe("the words of the pane", () => {
  it("are all there to be looked at", () => {
    expect(texts.length).toBeGreaterThan(150);
  });

  it("hold none of the words that product.md 7.3 rules out, and no score, grade, level or percentage", () => {
    const found = texts.filter(([, text]) => unwantedWords.test(text) && !exceptions.has(text));
    expect(found).toEqual([]);
  });

  it("keep sentences to 25 words", () => {
    const long = texts
      .filter(([where]) => !promised(where))
      .flatMap(([where, text]) => text.split(/(?<=[.?!])\s/u).map((sentence) => [where, sentence] as const))
      .filter(([, sentence]) => sentence.split(/\s+/u).length > 25);
    expect(long).toEqual([]);
  });

  it("are word for word what the specification promises", () => {
    expect(strings.check.empty).toBe(
      "No prompts found. This does not mean there is no risk. Use your judgement, and talk to your manager if you are worried.",
    );
    expect(strings.notices.stale).toBe("This sentence has changed. Check again.");
    expect(strings.notices.undoStale).toBe("That sentence has changed since. Use Undo in Word (Ctrl+Z).");
    expect(strings.notices.untracked).toBe("Tracked changes are off, so this edit will not be marked.");
    expect(strings.detail.last(3, 5)).toBe("That was the last one. 3 dismissed, 5 changed.");
    expect(strings.privacy.promises.map(({ name, text }) => `${name} ${text}`)).toEqual([
      "What this add-in reads: the document or email you have open, when you press Check or while live check is on.",
      "What it keeps: your settings on this device, and counts if you turn them on. It keeps no text.",
      "What it sends: nothing. It has no server and no analytics.",
      "What is outside our control: Word and Outlook load a Microsoft file (Office.js) that makes its own calls to Microsoft, and Word's underlines use a Microsoft service. These run under your organisation's Microsoft agreement. You can turn underlines off in Settings.",
    ]);
  });

  it("stand in one file: no component holds words of its own", () => {
    const root = path.join(__dirname, "../../src/taskpane");
    const files = fs.readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx"));
    expect(files.length).toBeGreaterThan(30);
    expect(files.flatMap((file) => literalWords(path.join(root, file)))).toEqual([]);
  });
});

/** Text between tags, and text given to attributes that are read out. */
function literalWords(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    fs.readFileSync(file, "utf8"),
    ts.ScriptTarget.ES2022,
    true,
    ts.ScriptKind.TSX,
  );
  const found: string[] = [];
  const spoken = ["aria-label", "label", "title", "placeholder", "alt", "hint", "heading", "text"];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) found.push(`${path.basename(file)}: ${node.text.trim()}`);
    if (
      ts.isJsxAttribute(node) &&
      spoken.includes(node.name.getText()) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer)
    ) {
      found.push(`${path.basename(file)}: ${node.initializer.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
