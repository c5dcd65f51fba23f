/**
 * The states of the Sections tab that a document can bring about, in every look: axe, reflow, large text, strip, headings.
 * Those of an ordinary insertion are among the screens of `screens.e2e.ts`. They are walked in order.
 */
import type { Frame } from "playwright-core";
import { p, smallDocxBytes } from "../workbench/host/small-docx";
import { judgeScreen } from "./support/judge-screen";
import { fixture, startBench, type Bench, type PaneSession } from "./support/pane-session";
import { removeInDocument } from "./support/section-edits";

let bench: Bench;
let session: PaneSession;
let pane: Frame;
/** A document with a checklist in which there are answers. */
let answered: Uint8Array;

beforeAll(async () => {
  bench = await startBench("local");
  session = await bench.open(fixture("clean-example.docx"), "clean-example.docx");
});

afterAll(async () => {
  await session.close();
  await bench.close();
});

const button = (label: string | RegExp) => pane.getByRole("button", { name: label });
const heading = (words: string) => pane.getByRole("heading", { level: 2, name: words, exact: true }).waitFor();
const shows = (words: string | RegExp) => pane.getByRole("main").getByText(words).first().waitFor();

async function open(document: Uint8Array, word: Parameters<PaneSession["openDocument"]>[2] = {}): Promise<void> {
  await session.openDocument(document, "record.docx", word);
  await session.press("Insert section");
  pane = session.pane();
  await heading("Insert a section");
}

async function openSection(name: string | RegExp): Promise<void> {
  await pane.getByRole("listitem").getByRole("button", { name }).click();
  await button("Back").waitFor();
}

/** A control of ours round a paragraph, as another version or pack may have left it. */
const controlWith = (tag: string): string =>
  `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent>${p("A section (invented)")}</w:sdtContent></w:sdt>`;

const states: readonly (readonly [name: string, reach: () => Promise<void>])[] = [
  [
    "checklist with answers",
    async () => {
      await open(fixture("clean-example.docx"));
      await button("Insert: CSE checklist").click();
      await shows("Inserted. Your cursor is in the first answer.");
      await openSection("CSE checklist");
      await pane.getByRole("checkbox", { name: "Injuries" }).click();
      await pane.getByRole("combobox", { name: "If not ticked: Keeping things secret" }).selectOption("Not known");
      await session.page.evaluate(() => {
        const model = window.workbench?.host()?.document;
        const all = model?.paragraphs() ?? [];
        const facts = all[all.findIndex((one) => model?.textOf(one) === "Injuries") + 4];
        if (model === undefined || facts === undefined) throw new Error("There is no such row.");
        const words = "Bruise seen by the school nurse (invented) on 3 April 2026, who asked and wrote down his words.";
        model.replaceText(facts, { start: 0, end: model.textOf(facts).length }, words, "writer");
      });
      await shows(/Bruise seen by the school nurse/);
      await shows("Signs (1 ticked)");
      answered = await session.save();
    },
  ],
  [
    "checklist with a row and a box removed",
    async () => {
      await removeInDocument(session.page, "Keeping things secret", "row");
      await removeInDocument(session.page, "Injuries", "box");
      await shows("Not found in the document: this row, or the places for its answers.");
      await shows("Not found in the document: the tick box of this row.");
    },
  ],
  [
    "checklist with a problem",
    async () => {
      await session.page.evaluate(() => window.workbench?.host()?.failNext("ContentControl.select"));
      await pane.getByRole("main").getByRole("button", { name: "Go to", exact: true }).first().click();
      await shows(/RW-W-030/);
      await button("Copy code").waitFor();
    },
  ],
  [
    "checklist hidden",
    async () => {
      await button("Menu").click();
      await pane.getByRole("menuitem", { name: "Hide prompts" }).click();
      await heading("Prompts are hidden");
      expect(await pane.getByRole("main").innerText()).not.toContain("Injuries");
    },
  ],
  [
    "section gone",
    async () => {
      await pane.getByRole("main").getByRole("button", { name: "Show prompts" }).click();
      await heading("CSE checklist");
      await removeInDocument(session.page, "CSE checklist", "section");
      await heading("Section not found");
      await shows("This section is no longer in the document.");
    },
  ],
  [
    "sections, read-only",
    async () => {
      await open(answered, { readOnly: true });
      await shows("You can compare, but not insert or tick.");
      await pane.getByRole("listitem").first().waitFor();
    },
  ],
  [
    "checklist, read-only",
    async () => {
      await openSection("CSE checklist");
      await shows("You can compare, but not insert or tick.");
      expect(await pane.getByRole("checkbox", { name: "Injuries" }).isChecked()).toBe(true);
      expect(await pane.getByRole("checkbox", { name: "Injuries" }).isDisabled()).toBe(true);
    },
  ],
  [
    "checklist whose boxes are out of reach",
    async () => {
      await open(answered, { controlsInTablesUnlisted: true });
      await openSection("CSE checklist");
      await shows(/This Word shows the answers, but not the boxes/);
      expect(await pane.getByRole("checkbox", { name: "Injuries" }).isChecked()).toBe(true);
    },
  ],
  [
    "section of a later version",
    async () => {
      await open(
        smallDocxBytes(
          p("Record") + controlWith("rw:2:cse-checklist:later1:section") + controlWith("rw:1:risk-plan:other1:section"),
        ),
      );
      await openSection("CSE checklist");
      await shows("This section was made by a later version of Recordwell. You can read it, not change it here.");
    },
  ],
  [
    "section that is not in the pack",
    async () => {
      await button("Back").click();
      await openSection("risk-plan");
      await shows("This section is not in your pack. You can read it in the document.");
    },
  ],
];

it.each(states)(
  "%s",
  async (name, reach) => {
    await reach();
    expect(await judgeScreen(session, `sections ${name}`)).toEqual([]);
    expect(session.console).toEqual([]);
  },
  120_000,
);
