/**
 * The Sections tab and the checklist with the keyboard alone (product.md 5.B and J): after each action, and when something
 * goes by itself, the focus stands where a person expects it, and what is spoken is true and said once. The tests are one
 * walk, so their order matters.
 */
import type { Page } from "playwright-core";
import { createKeyboard } from "./support/keyboard";
import { removeInDocument } from "./support/section-edits";
import { fixture, startBench, type Bench, type PaneSession } from "./support/pane-session";

let bench: Bench;
let session: PaneSession;
let page: Page;
/** The document before anything was inserted. */
let untouched: readonly string[];

const { focused, hear, lands, leaves, listen, press, tabTo } = createKeyboard(() => session);
const texts = () => page.evaluate(() => window.workbench?.texts() ?? []);
const inserted = "Inserted. Your cursor is in the first answer.";
const noRow = "Not found in the document: this row, or the places for its answers.";

beforeAll(async () => {
  bench = await startBench("local");
  session = await bench.open(fixture("clean-example.docx"), "clean-example.docx");
  page = session.page;
  untouched = await texts();
});

afterAll(async () => {
  await session.close();
  await bench.close();
});

/** The cell beside a label: 1 for the next. */
async function answer(label: string, place: number): Promise<string | undefined> {
  const all = await texts();
  return all[all.indexOf(label) + 1 + place]; // what to write stands below the label
}

/** Waits until a value is read as it should be; the page goes on by itself meanwhile. */
async function soon<Value>(read: () => Promise<Value>, wanted: Value): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) {
    if ((await read()) === wanted) return;
    await page.waitForTimeout(50);
  }
  expect(await read()).toEqual(wanted);
}

/** Opens the checklist from the list, from wherever the focus is. */
async function openChecklist(): Promise<void> {
  await tabTo("CSE checklist");
  await press("Enter");
  await lands("CSE checklist");
}

describe("the Sections tab by keyboard alone", () => {
  it("opens with the focus on its heading, and goes through what it offers in the order of the page", async () => {
    const button = page.getByRole("button", { name: "Insert section", exact: true });
    await button.focus(); // Word's own key tips lead here
    await press("Enter");
    await page.frameLocator("iframe").getByRole("tablist").waitFor();
    await lands("Insert a section");
    await session.pane().getByText("No sections in this document yet.").waitFor();
    await listen();
    await press("Tab");
    expect(await focused()).toBe("Insert: CSE checklist");
    await press("Tab");
    expect(await focused()).toBe("Preview: CSE checklist");
    await tabTo("Sections", "Shift+Tab");
  });

  it("previews, and Escape goes back to the button that led there", async () => {
    await tabTo("Preview: CSE checklist");
    await press("Enter");
    await lands("CSE checklist");
    await press("Escape");
    await lands("Preview: CSE checklist");
    expect(await texts()).toEqual(untouched);
  });

  it("inserts once with Enter, says so once, and keeps the focus on what was pressed", async () => {
    await tabTo("Insert: CSE checklist", "Shift+Tab");
    await press("Enter");
    await press("Enter"); // the second of an impatient person
    expect(await hear(inserted)).toEqual([inserted]);
    await lands("Insert: CSE checklist");
    expect((await texts()).filter((text) => text === "CSE checklist")).toHaveLength(1);
  });

  it("keeps Undo while the person looks at other tabs, at the checklist and at nothing", async () => {
    await tabTo("Sections", "Shift+Tab");
    await press("ArrowRight");
    await press("Enter");
    await lands("Contacts");
    await tabTo("Contacts", "Shift+Tab");
    await press("ArrowLeft");
    await press("Enter");
    await lands("Insert a section");
    await tabTo("Undo");
    await tabTo("CSE checklist");
    await press("Enter");
    await lands("CSE checklist");
    await press("Alt+ArrowLeft");
    await lands("CSE checklist"); // the row of the list that led there
    await session.pane().getByRole("heading", { level: 2, name: "Insert a section" }).waitFor();
    await tabTo("Menu", "Shift+Tab");
    await press("Enter");
    await lands("Hide prompts");
    await press("Enter");
    await tabTo("Show prompts");
    await press("Enter");
    await lands("Insert a section");
    await tabTo("Undo");
  });

  it("takes the section out with Undo; the focus comes to the heading, where one press too many does nothing", async () => {
    await press("Enter");
    await press("Enter");
    expect(await hear("The section is taken out again.")).toEqual(["The section is taken out again."]);
    await lands("Insert a section");
    await press("Enter");
    expect(await texts()).toEqual(untouched);
  });

  it("asks before a second one, with the focus on the way to the first, and goes on from Insert after each answer", async () => {
    await tabTo("Insert: CSE checklist");
    await press("Enter");
    await hear(inserted);
    await press("Enter");
    await lands("Go to it");
    await press("Escape");
    await lands("Insert: CSE checklist");
    await press("Enter");
    await lands("Go to it");
    await press("Enter");
    await lands("Insert: CSE checklist");
    await press("Enter");
    await lands("Go to it");
    await tabTo("Not now");
    await press("Enter");
    await lands("Insert: CSE checklist");
    await page.evaluate(() => {
      const model = window.workbench?.host()?.document;
      const paragraph = model?.paragraphs()[0];
      if (model && paragraph)
        model.setSelection({ start: { paragraph, offset: 0 }, end: { paragraph, offset: 0 } }, "writer");
    });
    await press("Enter");
    await lands("Go to it");
    await press("Tab");
    expect(await focused()).toBe("Insert another");
    await press("Enter");
    expect(await hear(inserted)).toEqual([inserted]);
    await lands("Insert: CSE checklist");
    await tabTo("Undo", "Shift+Tab");
    await press("Enter");
    await hear("The section is taken out again.");
    await lands("Insert a section");
  });
});

describe("the checklist by keyboard alone", () => {
  it("ticks with Space, and the focus stays on the box", async () => {
    await openChecklist();
    await tabTo("Injuries");
    await press("Space");
    await soon(() => answer("Injuries", 1), "☒");
    expect(await focused()).toBe("Injuries");
    await press("Space");
    await press("Space");
    await press("Space");
    await soon(() => answer("Injuries", 1), "☐");
    expect(await focused()).toBe("Injuries");
  });

  it("goes through a row's list with the arrows, however fast, and says what is chosen", async () => {
    await press("Tab");
    expect(await focused()).toBe("If not ticked: Injuries");
    for (let presses = 0; presses < 2; presses += 1) await press("ArrowDown");
    await soon(() => answer("Injuries", 2), "Not known");
    const shown = () =>
      session.pane().evaluate(() => (document.activeElement as HTMLSelectElement).selectedOptions[0]?.text);
    await soon(shown, "Not known");
    await press("Home");
    await soon(shown, "Not answered");
    await soon(() => answer("Injuries", 2), "Choose");
    expect(await focused()).toBe("If not ticked: Injuries");
  });

  it("goes to the words of a row, and the focus stays on the button", async () => {
    await press("Tab");
    expect(await focused()).toBe("Go to: Facts: Injuries");
    await press("Enter");
    const place = () =>
      page.evaluate(() => {
        const model = window.workbench?.host()?.document;
        const selection = model?.selection();
        return model && selection ? model.indexOf(selection.start.paragraph) : -1;
      });
    await soon(place, (await texts()).indexOf("Injuries") + 4);
    expect(await focused()).toBe("Go to: Facts: Injuries");
  });

  it("opens and closes a part without losing the focus, and is no trap", async () => {
    await tabTo(/^Circumstances/);
    await press("Enter");
    await tabTo(/^If not ticked: /);
    await tabTo(/^Circumstances/, "Shift+Tab");
    await press("Space");
    expect(await focused()).toMatch(/^Circumstances/);
    for (const key of ["Tab", "Shift+Tab"] as const) expect([key, await leaves(key)]).toEqual([key, true]);
    await session.pane().evaluate(() => document.getElementById("main")?.focus());
  });

  it("says that a box was removed while the rest of its row is there, and stays in the row", async () => {
    await tabTo("Injuries");
    await removeInDocument(page, "Injuries", "box");
    await lands(/^Injuries Not found in the document: the tick box of this row\./);
    await press("Tab");
    expect(await focused()).toBe("If not ticked: Injuries");
  });

  it("says that a row was removed, and the next key goes on from there", async () => {
    await tabTo("Keeping things secret");
    await removeInDocument(page, "Keeping things secret", "row");
    await lands(`Keeping things secret ${noRow}`);
    await press("Tab");
    expect(await focused()).not.toBe("nothing");
    expect(await focused()).not.toContain("Keeping things secret");
  });

  it("finds at the press that a box has gone, says which, and keeps the place", async () => {
    await tabTo("Missing from home, care or school", "Shift+Tab");
    await removeInDocument(page, "Missing from home, care or school", "box", true);
    await press("Space");
    await hear("Not found in the document: the tick box of this row.");
    await lands(/^Missing from home, care or school Not found in the document: the tick box of this row\./);
  });

  it("comes to the heading when the section goes, says so once, and Escape leads back", async () => {
    await tabTo(/^Go to: Facts: Missing/);
    await removeInDocument(page, "CSE checklist", "section");
    await lands("Section not found");
    const gone = "This section is no longer in the document.";
    expect(await hear(gone)).toEqual([gone]);
    await press("Escape");
    await lands("Insert a section");
    expect((await texts()).filter((text) => text !== "")).toEqual(untouched.filter((text) => text !== ""));
    await tabTo("Insert: CSE checklist");
    await press("Tab");
    expect(await focused()).toBe("Preview: CSE checklist");
  });
});

afterAll(() => expect(session.console).toEqual([]));
