import { printedLines } from "../../../src/content/printed-lines";
import { answersOf, isAnswer, planSection } from "../../../src/features/sections/plan";
import { bristol as pack } from "../../support/bristol-pack";

const section = pack.sections.find(({ id }) => id === "cse-checklist");
if (section === undefined) throw new Error("the CSE checklist cannot be read");
const facts = {
  packTitle: "Bristol practice pack",
  packVersion: "0.1.0",
  checked: undefined,
  frontDoor: "First Response",
};
const plan = planSection(section, facts);

it("begins with its heading, and ends with where it comes from and nothing that did not happen", () => {
  expect(plan.blocks[0]).toEqual({ kind: "heading", level: 1, text: "CSE checklist" });
  const last = plan.blocks[plan.blocks.length - 1];
  expect(last).toEqual({ kind: "text", text: "Section from Bristol practice pack 0.1.0, checked: date not known." });
  const dated = planSection(section, { ...facts, checked: "3 November 2026" });
  expect(dated.blocks[dated.blocks.length - 1]).toEqual({
    kind: "text",
    text: "Section from Bristol practice pack 0.1.0, checked 3 November 2026.",
  });
});

it("gives each indicator one tick, one choice and one place for facts", () => {
  const answers = answersOf(plan).filter(({ name }) => name.startsWith("IND001."));
  expect(answers.map(({ name, kind, options }) => [name, kind, options])).toEqual([
    ["IND001.now", "tick", []],
    ["IND001.else", "choice", ["Not present", "Not known", "In the past"]],
    ["IND001.facts", "words", []],
  ]);
});

it("offers the pack's own front door, or says that there is a local one", () => {
  const options = (frontDoor: string | undefined) =>
    answersOf(planSection(section, { ...facts, frontDoor })).find(({ name }) => name === "next-step")?.options;
  expect(options("First Response")).toContain("First Response");
  expect(options(undefined)).toContain("Local front door");
});

it("makes whole tables: as many cells in each row as heads, shares that make 100, heads that say something", () => {
  for (const block of plan.blocks) {
    if (block.kind !== "table") continue;
    expect(block.rows.every(({ cells }) => cells.length === block.columns.length)).toBe(true);
    expect(block.columns.reduce((sum, { share }) => sum + share, 0)).toBe(100);
    expect(block.columns.every(({ head }) => head.trim() !== "")).toBe(true);
  }
});

it("puts every table after a heading or a text, so that it has a paragraph to stand after", () => {
  const before = plan.blocks.flatMap((block, index) => (block.kind === "table" ? [plan.blocks[index - 1]?.kind] : []));
  expect(before.every((kind) => kind === "heading" || kind === "text")).toBe(true);
});

it("names every answer for a screen reader, each once in its row, within Word's limit", () => {
  for (const { title } of answersOf(plan)) {
    expect(title.trim()).not.toBe("");
    expect(title.length).toBeLessThanOrEqual(64);
  }
});

it("prints nothing that the engine is not told of, but for its last line", () => {
  const known = new Set(printedLines(section));
  const printed = plan.blocks.slice(0, -1).flatMap((block) => {
    if (block.kind !== "table") return [block.text];
    const cells = block.rows
      .flatMap(({ cells: all }) => all)
      .flatMap((cell) => (isAnswer(cell) ? [] : [cell.text, cell.prompt ?? cell.text]));
    return [...block.columns.map(({ head }) => head), ...cells];
  });
  expect(printed.filter((line) => !known.has(line))).toEqual([]);
});
