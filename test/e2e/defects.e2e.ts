/**
 * One piece of work in Words that each have known defects, one by one and every two of them together: check, go on writing,
 * replace, undo, come back to the pane. No text is lost, none is put in the wrong place, no underline points at other words,
 * and "Up to date" is true.
 */
import type { Frame, Page } from "playwright-core";
import type { HostOptions } from "../../src/workbench/host";
import { p, smallDocxBytes } from "../workbench/host/small-docx";
import { startBench, type Bench, type PaneSession } from "./support/pane-session";

jest.setTimeout(90_000);

const lines = [
  "Jo (invented) keeps putting herself at risk. Staff wrote it down.",
  "It was a lifestyle choice.",
  "The weather was fine on that day.",
  "Jo is very promiscuous.",
];
const typed = "She is making poor choices, staff say.";
const words = "putting herself at risk";

/** The words that are replaced stand in a link. */
const linked = (line: string) => {
  const [before = "", after = ""] = line.split(words);
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  return `<w:p>${run(before)}<w:hyperlink w:anchor="below">${run(words)}</w:hyperlink>${run(after)}</w:p>`;
};
const record = smallDocxBytes(lines.map((line) => (line.includes(words) ? linked(line) : p(line))).join(""));

/** Every switch that changes what this piece of work meets. */
const defects: readonly (readonly [string, Partial<HostOptions>])[] = [
  ["a one-time licence", { subscription: false }],
  ["no ids", { nullIds: true }],
  ["ids that move", { idsMoveOnInsert: true }],
  ["marks in the text", { textShowsMarks: true }],
  ["a replacement that loses notes", { replaceLosesNotes: true }],
  ["missing headers that fail", { missingHeadersFail: true }],
  ["a file open for reading", { readOnly: true }],
  ["writes refused", { writesRefused: true }],
  ["quick edits lost", { loseQuickEdits: true }],
  ["deletions unreported", { silentDeletions: true }],
  ["events late", { lateEvents: true }],
  ["underlines drawn late", { drawAtStart: "late" }],
  ["underlines never drawn at the start", { drawAtStart: "never" }],
  ["deleting in one go fails", { batchDeleteFails: true }],
  ["listing underlines fails", { getAnnotationsFails: true }],
  ["Word's own squiggles", { squiggles: true }],
  ["note marks that shift", { noteMarksShift: true }],
  ["an older Word", { wordApi: "1.4" }],
  ["a slow Word", { delay: 40 }],
  ["highlights that scroll", { highlightScrolls: true }],
  ["undo that is told", { silentUndo: false }],
  ["a search that sees past deletions", { deletionsSplitSearch: false }],
  ["a replacement that loses comments", { replaceLosesComments: true }],
  ["a replacement that loses the look of links", { replaceLosesLinkLook: true }],
];

/** Two values of one switch can't stand together. */
function canMeet(a: number, b: number): boolean {
  const [one, other] = [a, b].map((at) => Object.keys(defects[at]?.[1] ?? {}));
  return a === b || !one?.some((name) => other?.includes(name));
}

/** Groups in which every two defects that can meet stand together at least once. */
function everyTwoTogether(most: number): readonly (readonly number[])[] {
  const open = new Set<string>();
  const key = (a: number, b: number) => (a < b ? `${a} ${b}` : `${b} ${a}`);
  for (let a = 0; a < defects.length; a++)
    for (let b = a + 1; b < defects.length; b++) if (canMeet(a, b)) open.add(key(a, b));
  const groups: number[][] = [];
  while (open.size > 0) {
    const [first = 0, second = 0] = [...open][0]?.split(" ").map(Number) ?? [];
    const group = [first, second];
    while (group.length < most) {
      const gains = defects.map((_, one) =>
        group.includes(one) || !group.every((other) => canMeet(one, other))
          ? -1
          : group.filter((other) => open.has(key(one, other))).length,
      );
      const best = gains.indexOf(Math.max(...gains));
      if ((gains[best] ?? 0) < 1) break;
      group.push(best);
    }
    for (const a of group) for (const b of group) if (a !== b) open.delete(key(a, b));
    groups.push(group);
  }
  return groups;
}

let bench: Bench;
let session: PaneSession;
let page: Page;
let pane: Frame;

beforeAll(async () => {
  bench = await startBench("local");
  session = await bench.open(record, "record.docx");
  page = session.page;
  page.setDefaultTimeout(20_000);
}, 60_000);

afterAll(async () => {
  await session.close();
  await bench.close();
});

const button = (label: string | RegExp) => pane.getByRole("button", { name: label }).first();
const status = () => pane.locator("[data-status]").innerText();
const texts = () => page.evaluate(() => window.workbench?.texts() ?? []);

/** The prompts in the list, those that arrived since included. */
async function prompts(): Promise<readonly string[]> {
  const arrived = button(/^Show \d+ new prompt/);
  if ((await arrived.count()) > 0) await arrived.click();
  return (await pane.getByRole("main").getByRole("listitem").allInnerTexts()).sort();
}

/** Words that are underlined now. */
const underlined = () =>
  page.evaluate(() => {
    const host = window.workbench?.host();
    return (host?.annotations.all() ?? [])
      .filter(({ state }) => state === "Created")
      .map(({ place }) => {
        const { start, end } = place();
        return host?.document.textOf(start.paragraph).slice(start.offset, end.offset) ?? "";
      });
  });

/** Until the pane has read what it wants to and says how things stand. */
const settled = () =>
  pane.waitForFunction(() => {
    const said = document.querySelector("[data-status]")?.textContent ?? "";
    return /Up to date|Read-only|Some text not checked|Paused/u.test(said);
  });

async function comeToPane(): Promise<void> {
  await pane.evaluate(() => window.dispatchEvent(new Event("focus")));
  await page.waitForTimeout(1_500); // the pause after which the pane reads again, and the reading
  await settled();
}

/** What the first paragraph's comments say, as Word answers it. */
const comments = () =>
  pane.evaluate(() =>
    Word.run(async (context) => {
      const found = context.document.body.getComments().load("items/content");
      await context.sync();
      return found.items.map(({ content }) => content);
    }),
  );

async function work(word: Partial<HostOptions>): Promise<void> {
  await session.openDocument(record, "record.docx", word);
  await session.press("Check record");
  pane = session.pane();
  await settled();
  expect((await prompts()).join("\n")).toContain(words);
  const canWrite = word.readOnly !== true && word.writesRefused !== true;
  if (canWrite) {
    await pane.evaluate(() =>
      Word.run(async (context) => {
        context.document.body.paragraphs.getFirst().getRange("Content").insertComment("Which days?");
        await context.sync();
      }),
    );
  }

  await page.evaluate((words) => {
    const model = window.workbench?.host()?.document;
    const paragraph = model?.paragraphs()[2];
    if (!model || !paragraph) throw new Error("The paragraph is gone.");
    model.replaceText(paragraph, { start: 0, end: model.textOf(paragraph).length }, words, "writer");
  }, typed);
  const expected = lines.map((line, index) => (index === 2 ? typed : line));

  await pane.getByRole("listitem").filter({ hasText: words }).getByRole("button").first().click();
  const replace = pane.getByRole("button", { name: "Replace", exact: true });
  if ((await replace.count()) > 0) {
    const wording = await pane.getByRole("textbox").first().inputValue();
    await replace.click();
    await pane.waitForFunction(() => /Replaced|read-only|changed/iu.test(document.body.innerText));
    const replaced = (lines[0] ?? "").replace(words, wording);
    expect([lines[0], replaced]).toContain((await texts())[0]);
    const undo = pane.getByRole("button", { name: "Undo", exact: true });
    if ((await undo.count()) > 0) {
      await undo.click();
      await pane.waitForFunction(() => /Put back|Undo in Word/iu.test(document.body.innerText));
    }
  }
  expect(await texts()).toEqual(expected);

  const back = pane.getByRole("button", { name: "Back", exact: true });
  if ((await back.count()) > 0) await back.click();
  await comeToPane();
  expect(await texts()).toEqual(expected);
  const listed = await prompts();
  for (const words of await underlined()) expect(listed.join("\n")).toContain(words);
  if ((await status()).startsWith("Up to date")) {
    await button("Check again").click();
    await settled();
    expect(await prompts()).toEqual(listed);
  }
  expect(await comments()).toEqual(canWrite ? ["Which days?"] : []);
  expect(await page.evaluate(() => window.workbench?.host()?.troubles())).toEqual([]);
}

describe("one by one", () => {
  it.each(defects)("%s", (_name, word) => work(word));
});

describe("every two together", () => {
  const groups = everyTwoTogether(5).map(
    (group) => [group.map((at) => defects[at]?.[0] ?? "").join(", "), group] as const,
  );

  it.each(groups)("%s", (_names, group) => work(Object.assign({}, ...group.map((at) => defects[at]?.[1] ?? {}))));

  it("are all there", () => {
    const pairs = new Set(groups.flatMap(([, group]) => group.flatMap((a) => group.map((b) => `${a} ${b}`))));
    const all = defects.flatMap((_, a) => defects.flatMap((__, b) => (canMeet(a, b) ? [`${a} ${b}`] : [])));
    expect([...pairs].sort()).toEqual(all.sort());
  });
});

afterAll(() => expect(session.console).toEqual([]));
