/**
 * One piece of section work in Words with known defects of content controls, one by one and together with each other and
 * with what else such a Word may be: insert, undo, insert, tick, read back in a new pane. No text is lost, what the pane
 * says is so, and what can't be done is not offered.
 */
import type { Frame } from "playwright-core";
import type { HostOptions } from "../../src/workbench/host";
import { p, smallDocxBytes } from "../workbench/host/small-docx";
import { startBench, type Bench, type PaneSession } from "./support/pane-session";

const lines = ["Jo (invented) came on Monday.", "The weather was fine on that day.", "Jo went home at noon."];
const facts = "Seen by a neighbour on 4 May (invented).";
const body = lines.map((line) => p(line)).join("");
const record = smallDocxBytes(body);
const tracked = smallDocxBytes(body, "<w:trackRevisions/>");

/** Defects of content controls (office-platform.md 10). */
const defects = {
  "saving stops at a control": { controlsStopSaving: true },
  "controls in tables unlisted": { controlsInTablesUnlisted: true },
  "controls named once": { controlFactsOnce: true },
  "controls that tell of words when they are left": { dataChangedOnExit: true },
} as const satisfies Record<string, Partial<HostOptions>>;

/** What else the same Word may be. */
const conditions = {
  "bookmarks instead": { sectionsOnWeb: "bookmarks" },
  "WordApi 1.8": { wordApi: "1.8" },
  "WordApi 1.6": { wordApi: "1.6" },
  "WordApi 1.4": { wordApi: "1.4" },
  "writes refused": { writesRefused: true },
  "a file open for reading": { readOnly: true },
} as const satisfies Record<string, Partial<HostOptions>>;

const named = Object.entries<Partial<HostOptions>>({ ...defects, ...conditions });
const defectPairs = Object.entries<Partial<HostOptions>>(defects).flatMap(([one, first], at, all) =>
  all.slice(at + 1).map(([other, second]) => [`${one}, ${other}`, { ...first, ...second }] as const),
);
/** Every defect with every condition; bookmarks with each of the others too. */
const together = Object.entries<Partial<HostOptions>>(conditions).flatMap(([name, condition]) => {
  const all = Object.assign({}, ...Object.values(defects), condition) as Partial<HostOptions>;
  const alone = [`all of them, ${name}`, all] as const;
  return "sectionsOnWeb" in condition
    ? [alone]
    : [alone, [`all of them, bookmarks instead, ${name}`, { ...all, sectionsOnWeb: "bookmarks" }] as const];
});

/** A Word that is late with everything, and what reading meets besides. */
const hard: Partial<HostOptions> = Object.assign({}, ...Object.values(defects), {
  delay: 40,
  lateEvents: true,
  idsMoveOnInsert: true,
  textShowsMarks: true,
  subscription: false,
});

let bench: Bench;
let session: PaneSession;
let pane: Frame;

beforeAll(async () => {
  bench = await startBench("local");
  session = await bench.open(record, "record.docx");
});

afterAll(async () => {
  await session.close();
  await bench.close();
});

const texts = () => session.page.evaluate(() => window.workbench?.texts() ?? []);
const button = (name: string) => pane.getByRole("button", { name, exact: true });
const notice = (words: RegExp) => pane.locator("[data-notice]").filter({ hasText: words }).waitFor();

/** A new pane at the Sections tab, which knows of the document what it reads there. */
async function openPane(): Promise<void> {
  await session.press("Insert section");
  pane = session.pane();
  await pane.getByRole("heading", { level: 2, name: "Insert a section" }).waitFor();
}

async function work(word: Partial<HostOptions>, file = record): Promise<void> {
  await session.openDocument(file, "record.docx", word);
  await openPane();
  await pane.getByText("No sections in this document yet.").waitFor();
  const insert = button("Insert: CSE checklist");
  if (word.readOnly) {
    await pane.getByText("You can compare, but not insert or tick.").waitFor();
    expect(await insert.count()).toBe(0);
  } else if (word.writesRefused) {
    await insert.click();
    await notice(/^You can compare, but not insert or tick\./);
    expect(await insert.count()).toBe(0);
    expect(await texts()).toEqual(lines);
  } else {
    await insert.click();
    await notice(/^Inserted/);
    await button("Undo").click();
    await notice(/^The section is taken out again\./);
    expect(await texts()).toEqual(lines);
    await insert.click();
    await notice(/^Inserted/);
    await answerIn(word);
  }
  // The writer's own lines stand as they stood, whatever came between them.
  expect((await texts()).filter((text) => lines.includes(text))).toEqual(lines);
  const isMarkedByControls = !word.readOnly && !word.writesRefused && word.sectionsOnWeb !== "bookmarks";
  expect(await session.page.evaluate(() => window.workbench?.host()?.isSaving())).toBe(
    !(word.controlsStopSaving && isMarkedByControls),
  );
  expect(await session.page.evaluate(() => window.workbench?.host()?.troubles())).toEqual([]);
}

/** Ticks in the pane where that can be done, else in the document, and reads it back in a new pane. */
async function answerIn(word: Partial<HostOptions>): Promise<void> {
  const before = await texts();
  const cell = before.indexOf("Injuries") + 2;
  expect(before[cell]).toBe("☐");
  await pane.getByRole("listitem").getByRole("button", { name: "CSE checklist" }).click();
  const box = () => pane.getByRole("checkbox", { name: "Injuries" });
  await pane.getByText("Signs (0 ticked)").waitFor();
  const outOfReach = word.controlsInTablesUnlisted === true && word.sectionsOnWeb !== "bookmarks";
  expect(await box().isDisabled()).toBe(outOfReach);
  expect(await pane.getByText(/This Word shows the answers, but not the boxes/).count()).toBe(outOfReach ? 1 : 0);
  expect(await pane.getByText(/^Not found in the document/).count()).toBe(0);
  if (!outOfReach) {
    await box().click();
    await pane.getByText("Signs (1 ticked)").waitFor();
    expect(await texts()).toEqual(before.map((text, at) => (at === cell ? "☒" : text)));
    expect(await pane.locator("[data-notice]").count()).toBe(0);
  }
  // The cursor stays in the answer; the pane shows its words all the same.
  await session.page.evaluate(
    ([at, words]) => {
      const model = window.workbench?.host()?.document;
      const facts = model?.paragraphs()[at];
      if (model === undefined || facts === undefined) throw new Error("There is no such answer.");
      const cursor = { paragraph: facts, offset: 0 };
      model.setSelection({ start: cursor, end: cursor }, "writer");
      model.replaceText(facts, { start: 0, end: model.textOf(facts).length }, words, "writer");
    },
    [cell + 2, facts] as const,
  );
  await pane.getByText(facts).waitFor();
  await openPane();
  await pane.getByRole("listitem").getByRole("button", { name: "CSE checklist" }).click();
  await pane.getByText(`Signs (${outOfReach ? 0 : 1} ticked)`).waitFor();
  expect(await box().isChecked()).toBe(!outOfReach);
  await pane.getByText(facts).waitFor();
}

describe("one by one", () => {
  it.each(named)("%s", (_name, word) => work(word));
});

describe("together", () => {
  it.each([...defectPairs, ...together])("%s", (_names, word) => work(word));

  it.each([
    ["controls", "", record],
    ["bookmarks", "", record],
    ["controls", ", changes tracked", tracked],
    ["bookmarks", ", changes tracked", tracked],
  ] as const)(
    "all of them, in a slow Word with late events, ids that move, marks in the text, a one-time licence: %s%s",
    (sectionsOnWeb, _tracked, file) => work({ ...hard, sectionsOnWeb }, file),
  );
});

afterAll(() => expect(session.console).toEqual([]));
