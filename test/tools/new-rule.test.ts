import { readFileSync } from "node:fs";
import path from "node:path";
import { checkContent } from "../../src/tools/content/check-pack";
import { startRule } from "../../src/tools/new-rule";
import { makeSmallPacks, type SmallPacks } from "../support/small-packs";

let packs: SmallPacks;
beforeEach(() => {
  packs = makeSmallPacks();
});
afterEach(() => packs.remove());

it.each([
  ["wording", "src/content/packs/core/wording/lifestyle-choice.yaml"],
  ["indicator", "src/content/packs/core/indicators/lifestyle-choice.yaml"],
  ["recording", "src/content/packs/core/recording/lifestyle-choice.yaml"],
])("begins a %s whose every blank is then named, line by line, and nothing else", (kind, file) => {
  expect(startRule(packs.root, [kind, "lifestyle-choice"])).toEqual({
    done: true,
    says: `${file} is begun. Fill in what it asks for, then run: npm run check:content`,
  });
  const lines = readFileSync(path.join(packs.root, file), "utf8").split("\n");
  const blanks = lines.flatMap((line, index) => (line.includes("FILL IN:") ? [index + 1] : []));
  const { problems } = checkContent(packs.root, "2026-01-01");
  expect(blanks.length).toBeGreaterThan(10);
  expect(problems.map((problem) => [problem.file, problem.line])).toEqual(blanks.map((line) => [file, line]));
  expect(problems.every(({ message }) => message.includes("is still to be filled in: "))).toBe(true);
});

it("never writes over a rule", () => {
  const file = path.join(packs.root, "src/content/packs/core/wording/streetwise.yaml");
  const before = readFileSync(file, "utf8");
  expect(startRule(packs.root, ["wording", "streetwise"]).done).toBe(false);
  expect(readFileSync(file, "utf8")).toBe(before);
});

it.each([
  [[]],
  [["wording"]],
  [["contact", "somebody"]],
  [["wording", "two", "names"]],
  [["wording", "../../outside"]],
  [["wording", "Capital"]],
  [["wording", ""]],
])("says how it is used when asked for something else: %j", (args) => {
  const { done, says } = startRule(packs.root, args);
  expect(done).toBe(false);
  expect(says).toContain("Usage: npm run new:rule -- wording|indicator|recording <id>");
});
