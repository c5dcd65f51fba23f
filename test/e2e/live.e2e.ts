/** Checking while the writer types, in the built add-in under the real office.js, in Words of every kind. */
import type { Frame, Page } from "playwright-core";
import type { HostOptions } from "../../src/workbench/host";
import { longRecord } from "../support/long-record";
import { p, smallDocxBytes } from "../workbench/host/small-docx";
import { pageTimeUntil } from "./support/page-time";
import { lastingAnimations } from "./support/lasting-animations";
import { startBench, type Bench, type PaneSession } from "./support/pane-session";

const record = smallDocxBytes(
  [
    "Jo (invented) keeps putting herself at risk. Staff wrote it down.",
    "It was a lifestyle choice.",
    "The weather was fine on that day, and the placement was visited by her social worker, who stayed for lunch.",
    "Jo is very promiscuous.",
  ]
    .map((text) => p(text))
    .join(""),
);

let bench: Bench;
let session: PaneSession;
let page: Page;
let pane: Frame;

beforeAll(async () => {
  bench = await startBench("local");
  session = await bench.open(record, "record.docx");
  page = session.page;
});

afterAll(async () => {
  await session.close();
  await bench.close();
});

const button = (label: string | RegExp) => pane.getByRole("button", { name: label }).first();
const says = (text: string | RegExp) => pane.getByRole("main").getByText(text).first().waitFor();
const status = () => pane.locator("[data-status]").innerText();
const rows = () => pane.getByRole("main").getByRole("listitem").allInnerTexts();
const newOnes = (count: number) => button(count === 1 ? "Show 1 new prompt" : `Show ${count} new prompts`);

const anyNew = () => pane.getByRole("button", { name: /^Show \d+ new/u });

/** Opens a document in a Word of a kind, checks it, and waits until its edits are listened to. */
async function checked(word: Partial<HostOptions> = {}, file = record): Promise<void> {
  await session.openDocument(file, "record.docx", word);
  await session.press("Check record");
  pane = session.pane();
  await says("Up to date");
  if (word.wordApi === undefined) {
    await page.waitForFunction(() => window.workbench?.host()?.registeredEvents().includes("ParagraphChanged"));
  }
}

/** Starts a check in the open pane and lets Word answer for the first part of the document only. */
async function checkFirstPart(): Promise<void> {
  await page.evaluate(() => window.workbench?.host()?.hold());
  await pane.getByRole("tab", { name: "Check" }).click();
  await button("Check document").click();
  for (const _part of ["all", "first"]) {
    await page.waitForFunction(() => (window.workbench?.host()?.waiting() ?? 0) > 0);
    await page.evaluate(() => window.workbench?.host()?.release(1));
  }
}

/** The writer puts words in place of all that a paragraph holds. */
const write = (index: number, text: string) =>
  page.evaluate(
    ([at, words]) => {
      const model = window.workbench?.host()?.document;
      const paragraph = model?.paragraphs()[at];
      if (model && paragraph) {
        model.replaceText(paragraph, { start: 0, end: model.textOf(paragraph).length }, words, "writer");
      }
    },
    [index, text] as const,
  );

const insertAfter = (index: number, text: string) =>
  page.evaluate(
    ([at, words]) => {
      const model = window.workbench?.host()?.document;
      const paragraph = model?.paragraphs()[at];
      if (paragraph) model?.insertParagraph(paragraph, "after", words, "writer");
    },
    [index, text] as const,
  );

const remove = (index: number) =>
  page.evaluate((at) => {
    const model = window.workbench?.host()?.document;
    const paragraph = model?.paragraphs()[at];
    if (paragraph) model?.removeParagraph(paragraph, "writer");
  }, index);

const track = () => page.evaluate(() => window.workbench?.host()?.document.setTracking(true));

/** The pane gets the focus, as when the writer comes over from the document, and has read what it wants to. */
async function comeToPane(): Promise<void> {
  const batches = () => page.evaluate(() => window.workbench?.host()?.counters.batches() ?? 0);
  const before = await batches();
  await pane.evaluate(() => window.dispatchEvent(new Event("focus")));
  for (let last = before, now = await batches(), waits = 0; waits < 20 && (now === before || now > last); waits++) {
    await page.waitForTimeout(300);
    [last, now] = [now, await batches()];
  }
}

const settle = () =>
  pane.waitForFunction(() => /^Up to date/u.test(document.querySelector("[data-status]")?.textContent ?? ""));

/** whatever else is shown of a Word, it is the same in one that draws no underlines. */
const withAndWithoutUnderlines: readonly (readonly [string, Partial<HostOptions>])[] = [
  ["with underlines", {}],
  ["without underlines", { subscription: false }],
];
const underlined = () =>
  page.evaluate(
    () =>
      window.workbench
        ?.host()
        ?.annotations.all()
        .filter(({ state }) => state === "Created").length,
  );

describe.each(withAndWithoutUnderlines)("live checking, %s", (_, word) => {
  afterEach(async () => {
    if (word.subscription === false) expect(await underlined()).toBe(0);
  });

  it("checks what is typed when the writer pauses: no prompt for careful words, one for words that blame (A-8)", async () => {
    await checked(word);
    const before = await rows();
    await write(2, "She is at risk of harm from Mr X (invented).");
    await says("You are typing. I will check when you pause.");
    await settle();
    expect(await anyNew().count()).toBe(0);
    await write(2, "She is putting herself at risk.");
    await newOnes(1).waitFor({ timeout: 10_000 });
    expect(await rows()).toEqual(before);
    await newOnes(1).click();
    expect(await rows()).toHaveLength(before.length + 1);
  });

  it("takes a prompt away with its sentence, also when changes are tracked and nothing is reported (A-9)", async () => {
    await checked(word);
    await write(1, "");
    await pane.getByRole("listitem").filter({ hasText: "lifestyle choice" }).waitFor({ state: "detached" });
    await checked({ ...word, silentDeletions: true });
    await track();
    await write(1, "");
    await comeToPane();
    await pane.getByRole("listitem").filter({ hasText: "lifestyle choice" }).waitFor({ state: "detached" });
    await settle();
  });

  it("hides later ones of a rule that is dismissed everywhere, and says in the status line how many (A-7)", async () => {
    await checked(word);
    await pane.getByRole("listitem").filter({ hasText: "lifestyle choice" }).getByRole("button").click();
    await button("Dismiss").click();
    await pane.getByRole("menuitemcheckbox", { name: "Every one in this document" }).click();
    await pane.getByRole("menuitem", { name: "Right term here" }).click();
    await says("Up to date · 1 hidden");
    await write(2, "It was a lifestyle choice again.");
    await says("Up to date · 2 hidden");
    expect(await anyNew().count()).toBe(0);
  });
});

it("says that there is a new prompt within two seconds of a pause in typing, by the page's own clock (A-8)", async () => {
  const other = await bench.open(record, "record.docx", { alone: true });
  await other.page.clock.install();
  await other.press("Check record");
  const otherPane = other.pane();
  await otherPane.getByRole("main").getByText("Up to date").first().waitFor();
  await other.page.waitForFunction(() => window.workbench?.host()?.registeredEvents().includes("ParagraphChanged"));
  await other.page.clock.pauseAt((await other.page.evaluate(() => Date.now())) + 5_000);
  const isNew = async () => (await otherPane.getByRole("button", { name: "Show 1 new prompt" }).count()) > 0;
  await other.page.evaluate(() => {
    const model = window.workbench?.host()?.document;
    const paragraph = model?.paragraphs()[2];
    if (model && paragraph)
      model.replaceText(paragraph, { start: 0, end: 0 }, "She is putting herself at risk. ", "writer");
  });
  expect(await isNew()).toBe(false);
  expect(await pageTimeUntil(other.page, isNew, 10_000)).toBeLessThanOrEqual(2_000);
  await other.close();
});

it("keeps the place with Next, and sums up after the last prompt (A-13)", async () => {
  await checked();
  await pane.getByRole("listitem").filter({ hasText: "putting herself at risk" }).getByRole("button").click();
  await button("Replace").click();
  await button("Undo").waitFor();
  await pane.getByRole("listitem").filter({ hasText: "promiscuous" }).getByRole("button").click();
  await button("Dismiss").click();
  await pane.getByRole("menuitem", { name: "Right term here" }).click();
  await pane.getByRole("main").getByRole("listitem").getByRole("button").first().click();
  for (let left = await rows().then(() => 5); left > 0 && (await button("Next").count()) > 0; left--) {
    await button("Next").click();
  }
  await says("That was the last one. 1 dismissed, 1 changed.");
});

it("says so when the words of an open prompt have gone, and goes on from its place", async () => {
  await checked();
  await pane.getByRole("listitem").filter({ hasText: "lifestyle choice" }).getByRole("button").click();
  await write(1, "Nothing.");
  await says("These words are no longer in the document.");
  await button("Next").click();
  await pane.getByRole("heading", { level: 2, name: /promiscuous/u }).waitFor();
});

it("checks a co-author's edits too, and says so once", async () => {
  await checked();
  const remotely = (text: string) =>
    page.evaluate((words) => window.workbench?.host()?.editRemotely(2, { start: 0, end: 3 }, words), text);
  await remotely("It was a lifestyle choice. The");
  await says("Someone else is editing. Their changes are checked too.");
  await newOnes(1).waitFor();
  await settle();
  await button("Show 1 new prompt").click();
  await pane.getByRole("listitem").filter({ hasText: "promiscuous" }).getByRole("button").click();
  await button("Back").click();
  await remotely("So");
  await settle();
  expect(await pane.getByText("Someone else is editing.").count()).toBe(0);
});

/** Nothing but what the writer presses moves the list: a row that slips away under the pointer is not opened, or another is. */
describe.each([
  [270, 100],
  [340, 100],
  [500, 100],
  [270, 200],
  [340, 200],
] as const)("the list keeps its place in %d px with text of %d %%", (width, text) => {
  const firstRow = () => pane.getByRole("main").getByRole("listitem").first();
  // In the page, whatever of it is in sight: a press can scroll to its button.
  const top = () => firstRow().evaluate((row) => Math.round(row.getBoundingClientRect().top + window.scrollY));
  const scaled = () => session.look({ width, text });

  afterEach(() => session.look({ width: 340, text: 100 }));

  it("while somebody types, new prompts wait and another person edits", async () => {
    await checked();
    await scaled();
    const before = await top();
    expect(before).toBeGreaterThan(0);
    await write(2, "She went home. It was a lifestyle choice.");
    await says("You are typing. I will check when you pause.");
    expect(await top()).toBe(before);
    await newOnes(1).waitFor();
    await says("Up to date");
    expect(await top()).toBe(before);
    await page.evaluate(() => window.workbench?.host()?.editRemotely(3, { start: 0, end: 2 }, "She"));
    await says("Someone else is editing. Their changes are checked too.");
    expect(await top()).toBe(before);
  });

  it("when Word turns out to draw no underlines", async () => {
    await checked({ subscription: false });
    await scaled();
    const before = await top();
    await says("Your version of Word does not show underlines from add-ins.");
    expect(await top()).toBe(before);
  });

  it("while a check of a long document goes on, is stopped, and the writer types", async () => {
    await session.openDocument(longRecord(700), "long.docx");
    await session.press("Contacts");
    pane = session.pane();
    await scaled();
    await checkFirstPart();
    await says("Checking 600 of 700");
    await firstRow().waitFor();
    const before = await top();
    await pane.getByRole("progressbar", { name: "Checking 600 of 700 paragraphs" }).waitFor({ state: "attached" });
    // Reduced motion (J-9): what goes on is said in words.
    expect(await lastingAnimations(pane)).toEqual([]);
    expect(await top()).toBe(before);
    await button("Stop").click();
    await page.evaluate(() => window.workbench?.host()?.release());
    await says("Checked 600 of 700");
    expect(await top()).toBe(before);
    await pane.getByRole("checkbox", { name: "Keep checking as I type" }).check();
    await page.waitForFunction(() => window.workbench?.host()?.registeredEvents().includes("ParagraphChanged"));
    for (let keys = 0; keys < 10; keys++) {
      await write(300, `It was a lifestyle choice, they say, to be so promiscuous with them ${keys} times.`);
      expect(await top()).toBe(before);
    }
    await button(/^Show \d+ new prompts?$/u).waitFor();
    expect(await top()).toBe(before);
  });
});

it("leaves the focus in the document, and speaks once when the writer comes back", async () => {
  await checked();
  await write(2, "She went home. It was a lifestyle choice.");
  await newOnes(1).waitFor();
  await write(1, "");
  await settle();
  const spoken = () => pane.getByRole("status").first().innerText();
  expect(await spoken()).not.toContain("new prompt");
  await comeToPane();
  await pane.getByRole("status").filter({ hasText: "1 new prompt since you were last here." }).waitFor();
});

it("reads nothing while paused, and catches up when resumed", async () => {
  await checked();
  await button("Pause").click();
  await says("Paused");
  await page.evaluate(() => window.workbench?.host()?.counters.reset());
  await write(2, "It was a lifestyle choice.");
  await page.waitForFunction(() => window.workbench?.host()?.waitingEvents() === 0);
  await comeToPane();
  expect(await page.evaluate(() => window.workbench?.host()?.counters.batchesOf("read"))).toBe(0);
  await button("Resume").click();
  await newOnes(1).waitFor();
});

it("stays usable in a long document: Stop, a label, parts on request, and live checking of what was checked (A-11)", async () => {
  await session.openDocument(longRecord(700), "long.docx");
  await session.press("Contacts");
  pane = session.pane();
  await checkFirstPart();
  await says("This is a long document. I will check it in parts. You can keep working.");
  await says("Checking 600 of 700");
  await button("Stop").click();
  await page.evaluate(() => window.workbench?.host()?.release());
  await says("Checked 600 of 700");
  await pane.getByRole("checkbox", { name: "Keep checking as I type" }).check();
  await page.waitForFunction(() => window.workbench?.host()?.registeredEvents().includes("ParagraphChanged"));
  await write(10, "It was a lifestyle choice, they say, to be so promiscuous with them.");
  await button(/^Show \d+ new prompts?$/u).waitFor();
  await says("Checked 600 of 700");
  await page.evaluate(() => {
    const model = window.workbench?.host()?.document;
    const paragraph = model?.paragraphs()[650];
    if (model && paragraph)
      model.setSelection({ start: { paragraph, offset: 0 }, end: { paragraph, offset: 0 } }, "writer");
  });
  await button("Check from here").click();
  await says("Checked 50 of 700");
  await button("Check selected text").click();
  await says("Checked 1 of 700");
});

describe("in a Word that", () => {
  const defects: Readonly<Record<string, Partial<HostOptions>>> = {
    "names no paragraphs": { nullIds: true },
    "loses quick edits": { loseQuickEdits: true },
    "says nothing of deletions": { silentDeletions: true },
    "reports late and all at once": { lateEvents: true },
    "gives ids to other paragraphs": { idsMoveOnInsert: true },
    "has no events": { wordApi: "1.4" },
    "shows marks in its text": { textShowsMarks: true },
    "says nothing of undo": { silentUndo: true },
  };
  const names = Object.keys(defects);
  const pairs = names.flatMap((one, at) => names.slice(at + 1).map((other) => `${one}, ${other}`));

  /** All that is listed, new ones included, in the order of the document. */
  async function listed(): Promise<readonly string[]> {
    const fresh = button(/^Show \d+ new prompts?$/u);
    if ((await fresh.count()) > 0) await fresh.click();
    return (await rows()).map((text) => text.replace(/\s+/gu, " "));
  }

  it.each([...names, ...pairs])(
    "%s: after the writer comes back, the list is what a fresh check gives",
    async (switched) => {
      let word: Partial<HostOptions> = {};
      for (const name of switched.split(", ")) word = { ...word, ...defects[name] };
      await checked(word);
      await write(2, "She moved in with him.");
      await write(2, "She said “it is my lifestyle choice");
      await insertAfter(0, "He says she is promiscuous.");
      await insertAfter(2, "");
      await remove(1);
      await track();
      await write(0, "Jo (invented) is well.");
      await write(0, "Jo (invented) keeps putting herself at risk. Staff did not write it down.");
      await remove(1);
      await comeToPane();
      await settle();
      const live = await listed();
      await button("Check again").click();
      await settle();
      expect(live).toEqual(await listed());
      expect(await status()).toMatch(/^Up to date/u);
      expect(await page.evaluate(() => window.workbench?.host()?.troubles())).toEqual([]);
    },
  );
});
