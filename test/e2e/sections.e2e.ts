/**
 * The CSE checklist in documents of several kinds, both ways of marking its answers, under the real Office.js. What is
 * saved is judged at the end by the Open XML validator, our own safety check and LibreOffice.
 */
import path from "node:path";
import type { Frame } from "playwright-core";
import { printedLines } from "../../src/content/printed-lines";
import type { HostOptions } from "../../src/workbench/host";
import { otherwise, printedChoices } from "../../src/features/sections/choices";
import { bodyMarkup } from "../support/body-markup";
import { bristol } from "../support/bristol-pack";
import { unsafeThings } from "../support/docx-safety";
import { docxOf } from "../support/docx-builder";
import { opened as openedDocx, texts } from "../support/docx-files";
import { structureCounts } from "../support/docx-structure";
import { findLibreOffice, printByLibreOffice, textByLibreOffice } from "../support/libreoffice";
import { longRecord } from "../support/long-record";
import { newComplaints, validateDocx } from "../support/openxml-validator";
import { fixture, startBench, type Bench, type PaneSession } from "./support/pane-session";

const repository = path.join(__dirname, "..", "..");
const section = bristol.sections.find(({ id }) => id === "cse-checklist");
if (section === undefined) throw new Error("the CSE checklist cannot be read");
const lines = printedLines(section);

let bench: Bench;
beforeAll(async () => {
  bench = await startBench("local");
});
afterAll(() => bench.close());

const strategies = ["controls", "bookmarks"] as const;
type Strategy = (typeof strategies)[number];

/**
 * Every document that was saved with a section in it, with the file it was made from, for the judges at the end, and how
 * many boxes are ticked in it.
 */
const saved = new Map<string, Readonly<{ before: Uint8Array; after: Uint8Array; ticks: number }>>();

type Opened = Readonly<{
  session: PaneSession;
  pane: Frame;
  before: Uint8Array;
  texts: () => Promise<readonly string[]>;
  batches: () => Promise<number>;
}>;

async function open(before: Uint8Array, name: string, word: Partial<HostOptions>): Promise<Opened> {
  const session = await bench.open(before, name, { word });
  await session.press("Insert section");
  const pane = session.pane();
  await pane.getByRole("heading", { level: 2, name: "Insert a section" }).waitFor();
  await pane.getByText("No sections in this document yet.").waitFor();
  return {
    session,
    pane,
    before,
    texts: () => session.page.evaluate(() => window.workbench?.texts() ?? []),
    batches: () => session.page.evaluate(() => window.workbench?.host()?.counters.batches() ?? -1),
  };
}

const notice = (pane: Frame, words: string | RegExp) =>
  pane.locator("[data-notice]").filter({ hasText: words }).waitFor();

async function insert({ pane }: Opened): Promise<void> {
  await pane.getByRole("button", { name: "Insert: CSE checklist" }).click();
  await notice(pane, "Inserted. Your cursor is in the first answer.");
}

async function openChecklist({ pane }: Opened): Promise<void> {
  await pane.getByRole("listitem").getByRole("button", { name: "CSE checklist" }).click();
  await pane.getByRole("heading", { level: 2, name: "CSE checklist" }).waitFor();
}

/** No call of ours that the simulated Word does not know, and nothing on any console. */
async function expectNoTrouble({ session }: Opened): Promise<void> {
  expect(await session.page.evaluate(() => window.workbench?.host()?.troubles())).toEqual([]);
  expect(session.console.filter((line) => !line.startsWith("debug"))).toEqual([]);
}

/** Where the cursor stands: the paragraph's place among all, and its text. */
function cursor({ session }: Opened): Promise<Readonly<{ at: number; text: string }>> {
  return session.page.evaluate(() => {
    const model = window.workbench?.host()?.document;
    const selection = model?.selection();
    if (model === undefined || selection === undefined) return { at: -1, text: "" };
    return { at: model.indexOf(selection.start.paragraph), text: model.textOf(selection.start.paragraph) };
  });
}

/** Takes away the row whose first words these are, in a batch of its own that the pane is not told of. */
function deleteRow({ pane }: Opened, words: string): Promise<void> {
  return pane.evaluate(
    (wanted) =>
      Word.run(async (context) => {
        const found = context.document.body.search(wanted, { matchCase: true, matchWholeWord: true });
        found.getFirst().parentTableCell.parentRow.delete();
        await context.sync();
      }),
    words,
  );
}

/** Puts the cursor into the first paragraph with these words. */
function putCursor({ session }: Opened, words: string): Promise<void> {
  return session.page.evaluate((wanted) => {
    const model = window.workbench?.host()?.document;
    const paragraph = model?.paragraphs().find((one) => model.textOf(one).includes(wanted));
    if (model === undefined || paragraph === undefined) throw new Error("There are no such words.");
    const at = { paragraph, offset: 0 };
    model.setSelection({ start: at, end: at }, "writer");
  }, words);
}

/** A table in a table, with words before and after. */
function withTable(): Uint8Array {
  const inner =
    "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/><w:p><w:r><w:t>Deep inside</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
  const body = `<w:p><w:r><w:t>Before</w:t></w:r></w:p><w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/>${inner}<w:p/></w:tc></w:tr></w:tbl><w:p><w:r><w:t>After</w:t></w:r></w:p>`;
  return docxOf(body).save();
}

/** What a section may leave behind, of the document as it would be saved: all of its body, names of ours, and counts. */
async function remains({ session }: Opened): Promise<unknown> {
  const docx = openedDocx(await session.save());
  const { body } = docx;
  const named = (name: string, attribute: string) =>
    Array.from(body.getElementsByTagNameNS(body.namespaceURI, name), (one) =>
      one.getAttributeNS(one.namespaceURI, attribute),
    ).filter((value) => value?.startsWith("_rw_") === true || value?.startsWith("rw:") === true);
  return {
    texts: texts(docx),
    bookmarks: named("bookmarkStart", "name"),
    tags: named("tag", "val"),
    counts: structureCounts(docx),
    body: bodyMarkup(docx).replace(/ w:id="[^"]*"/g, ""),
  };
}

/** Puts the cursor at the end of the document. */
function putCursorAtEnd({ session }: Opened): Promise<void> {
  return session.page.evaluate(() => {
    const model = window.workbench?.host()?.document;
    const last = model?.paragraphs().at(-1);
    if (model === undefined || last === undefined) throw new Error("There is no document.");
    const at = { paragraph: last, offset: 0 };
    model.setSelection({ start: at, end: at }, "writer");
  });
}

/** What was answered: every typed answer's words, how many boxes are ticked, every choice beside a box. */
type Given = Readonly<{ words: readonly string[]; ticked: number; chosen: readonly string[] }>;

/** Answers every row in the document itself, in batches of its own that the pane is not told of. */
function answerAll({ pane }: Opened, strategy: Strategy): Promise<Given> {
  return pane.evaluate(
    ([isControls, kinds]) =>
      Word.run(async (context) => {
        const words: string[] = [];
        const chosen: string[] = [];
        let ticked = 0;
        const next = () => words[words.push(`Answer ${words.length + 1} (invented).`) - 1] ?? "";
        if (isControls) {
          const { richText, plainText, checkBox, dropDownList } = Word.ContentControlType;
          const types = [richText, plainText, checkBox, dropDownList];
          const all = context.document.getContentControls({ types });
          all.load("items/tag,items/type");
          await context.sync();
          const own = all.items.filter(({ tag }) => tag.startsWith("rw:") && !tag.endsWith(":section"));
          const lists = own
            .filter(({ type }) => type === "DropDownList")
            .map((control) => {
              const { listItems } = control.dropDownListContentControl;
              listItems.load("items/displayText");
              return { control, listItems };
            });
          await context.sync();
          for (const { control, listItems } of lists) {
            const item = control.tag.endsWith(".else") ? undefined : listItems.items.at(-1);
            if (item) {
              words.push(item.displayText);
              item.select();
              continue;
            }
            const value = chosen.push("") - 1;
            const wanted = kinds[value % kinds.length];
            chosen[value] = wanted?.value ?? "";
            listItems.items.find(({ displayText }) => displayText === wanted?.printed)?.select();
          }
          own
            .filter(({ type }) => type === "CheckBox")
            .forEach((control, at) => {
              control.checkboxContentControl.isChecked = at % 2 === 0;
              if (at % 2 === 0) ticked += 1;
            });
          for (const control of own) {
            if (control.type !== "CheckBox" && control.type !== "DropDownList") control.insertText(next(), "Replace");
          }
        } else {
          const { tables } = context.document.body;
          tables.load("items/values");
          await context.sync();
          let boxes = 0;
          for (const table of tables.items) {
            const [head = [], ...rows] = table.values;
            rows.forEach((row, at) =>
              row.forEach((value, column) => {
                if (column === 0 && value !== "") return;
                const cell = table.getCell(at + 1, column);
                if (value === "☐") {
                  boxes += 1;
                  if (boxes % 2 === 0) return;
                  ticked += 1;
                  cell.value = "☒";
                } else if (head[column] === "If not ticked") {
                  const wanted = kinds[chosen.length % kinds.length];
                  chosen.push(wanted?.value ?? "");
                  cell.value = wanted?.printed ?? "";
                } else cell.value = next();
              }),
            );
          }
        }
        await context.sync();
        return { words, ticked, chosen };
      }),
    [strategy === "controls", choices] as const,
  );
}

/** What stands beside a box, as the pane has it and as it is printed. */
const choices = otherwise.map((value) => ({ value, printed: printedChoices[otherwise.indexOf(value)] ?? "" }));

/** The opened checklist as the pane shows it. */
function readPane({ pane }: Opened) {
  return pane.getByRole("main").evaluate((main) => ({
    count: /\d+ of \d+ rows have an answer/.exec(main.textContent)?.[0] ?? "",
    rows: Array.from(main.querySelectorAll("li"), (row) => row.innerText.replace(/\s+/g, " ")),
    ticked: Array.from(main.querySelectorAll<HTMLInputElement>("input[type=checkbox]"))
      .filter(({ checked }) => checked)
      .map((box) => box.labels?.[0]?.innerText ?? ""),
    chosen: Array.from(main.querySelectorAll("select"), ({ value }) => value),
  }));
}

describe.each(strategies)("inserted with %s", (strategy: Strategy) => {
  const way = { sectionsOnWeb: strategy };

  it.each([
    ["an empty document", "empty.docx", () => fixture("empty.docx")],
    ["a long document", "long.docx", () => longRecord(600)],
    ["a tracked document", "tracked.docx", () => fixture("tracked.docx")],
  ])("stands in %s and reads back empty and equal", async (kind, name, bytes) => {
    const opened = await open(bytes(), name, way);
    const { pane, session } = opened;
    const start = await opened.batches();
    await insert(opened);
    // Looking whether one is there, place, blocks, marks, reading back twice; the client's releases and a sweep or two
    // count as well. Never one for each of the rows.
    expect((await opened.batches()) - start).toBeLessThanOrEqual(20);
    const textsAfter = await opened.texts();
    expect(lines.filter((line) => !textsAfter.includes(line) && !line.includes("{frontDoor}"))).toEqual(
      // The options of a list are not printed in the text.
      section.parts.flatMap((part) =>
        part.kind === "questions"
          ? part.rows.flatMap(({ options = [] }) => options.filter((one) => !one.includes("{")))
          : [],
      ),
    );
    saved.set(`${kind}, ${strategy}`, { before: opened.before, after: await session.save(), ticks: 0 });
    await openChecklist(opened);
    await pane.getByText(/^0 of \d+ rows have an answer$/).waitFor();
    await pane.getByRole("button", { name: "Back" }).click();
    // Looking at the checklist changed nothing, so the insertion can still be taken back.
    await notice(pane, "You can take the section out again while it is as it was inserted.");
    await pane.getByRole("button", { name: "Undo", exact: true }).waitFor();
    await expectNoTrouble(opened);
    await session.close();
  });

  it.each([
    ["an empty document", () => fixture("empty.docx"), ""],
    ["a long document", () => longRecord(600), ""],
    ["a tracked document", () => fixture("tracked.docx"), ""],
    ["a document with a table before it", withTable, "Deep inside"],
  ])("is taken out whole of %s by our undo, and the saved file shows nothing of it", async (_kind, bytes, at) => {
    const opened = await open(bytes(), "undone.docx", way);
    // What the program makes of the file by itself is no remains of ours.
    const before = await remains(opened);
    if (at !== "") await putCursor(opened, at);
    await insert(opened);
    expect(await remains(opened)).not.toEqual(before);
    await opened.pane.getByRole("button", { name: "Undo", exact: true }).click();
    await notice(opened.pane, "The section is taken out again.");
    expect(await remains(opened)).toEqual(before);
    await expectNoTrouble(opened);
    await opened.session.close();
  });

  it("is taken out whole when it is the second of two, which leaves the first as it was", async () => {
    const opened = await open(fixture("empty.docx"), "second.docx", way);
    const { pane } = opened;
    await insert(opened);
    await putCursorAtEnd(opened);
    const before = await remains(opened);
    await pane.getByRole("button", { name: "Insert: CSE checklist" }).click();
    await pane.getByRole("button", { name: "Insert another" }).click();
    await pane.getByRole("button", { name: "CSE checklist, 2 of 2" }).waitFor();
    await pane.getByRole("button", { name: "Undo", exact: true }).click();
    await notice(pane, "The section is taken out again.");
    expect(await remains(opened)).toEqual(before);
    await openChecklist(opened);
    await pane.getByText(/^0 of \d+ rows have an answer$/).waitFor();
    await expectNoTrouble(opened);
    await opened.session.close();
  });

  it("answers of every kind are read back from the saved file as they were given", async () => {
    const opened = await open(fixture("empty.docx"), "every.docx", way);
    await insert(opened);
    const given = await answerAll(opened, strategy);
    await openChecklist(opened);
    const last = given.words.at(-1) ?? "";
    await opened.pane.getByText(last).first().waitFor({ state: "attached" }); // looked at anew after its opening
    const shown = await readPane(opened);
    const after = await opened.session.save();
    saved.set(`every answer, ${strategy}`, { before: opened.before, after, ticks: given.ticked });
    await expectNoTrouble(opened);
    await opened.session.close();
    expect(given.words.length).toBeGreaterThan(30);
    expect(given.words.filter((words) => !shown.rows.some((row) => row.includes(words)))).toEqual([]);
    expect(shown.ticked).toHaveLength(given.ticked);
    expect(shown.chosen).toEqual(given.chosen);
    const [answered, all] = /^(\d+) of (\d+) rows have an answer$/.exec(shown.count)?.slice(1) ?? [];
    expect(answered).toBe(all);

    const session = await bench.open(after, "again.docx", { word: way });
    await session.press("Insert section");
    const again = { ...opened, session, pane: session.pane() };
    await openChecklist(again);
    await again.pane.getByText(last).first().waitFor({ state: "attached" });
    expect(await readPane(again)).toEqual(shown);
    await expectNoTrouble(again);
    await session.close();
  });

  it("goes after the outermost table, with the cursor in its first empty answer", async () => {
    const opened = await open(withTable(), "tables.docx", way);
    await putCursor(opened, "Deep inside");
    await insert(opened);
    const texts = await opened.texts();
    const at = texts.indexOf("CSE checklist");
    expect(texts.slice(0, at)).toEqual(["Before", "Deep inside", ""]);
    expect(texts[texts.length - 1]).toBe("After");
    const { at: cursorAt } = await cursor(opened);
    expect(texts[cursorAt - 1]).toBe("Name and pronouns");
    saved.set(`after a table, ${strategy}`, { before: opened.before, after: await opened.session.save(), ticks: 0 });
    await expectNoTrouble(opened);
    await opened.session.close();
  });

  it("asks before a second one; both are kept apart", async () => {
    const opened = await open(fixture("empty.docx"), "twice.docx", way);
    const { pane } = opened;
    await insert(opened);
    await putCursor(opened, "Section from");
    await pane.getByRole("button", { name: "Insert: CSE checklist" }).click();
    await pane.getByText("This section is already in the document. Go to it, or insert another?").waitFor();
    await pane.getByRole("button", { name: "Insert another" }).click();
    // The cursor stands within our own section.
    await notice(pane, "The section could not go here.");
    await opened.session.page.evaluate(() => {
      const model = window.workbench?.host()?.document;
      const last = model?.paragraphs().at(-1);
      if (model === undefined || last === undefined) throw new Error("There is no document.");
      const at = { paragraph: last, offset: 0 };
      model.setSelection({ start: at, end: at }, "writer");
    });
    await pane.getByRole("button", { name: "Insert: CSE checklist" }).click();
    await pane.getByRole("button", { name: "Insert another" }).click();
    await notice(pane, "Inserted.");
    await pane.getByRole("button", { name: "CSE checklist, 2 of 2" }).click();
    await pane.getByRole("checkbox", { name: "Injuries" }).click();
    await pane.getByText("Signs (1 ticked)").waitFor();
    await pane.getByRole("button", { name: "Back" }).click();
    await pane.getByRole("button", { name: "CSE checklist, 1 of 2" }).click();
    await pane.getByText("Signs (0 ticked)").waitFor();
    saved.set(`twice, ${strategy}`, { before: opened.before, after: await opened.session.save(), ticks: 1 });
    await expectNoTrouble(opened);
    await opened.session.close();
  });

  it("a tick, a choice and words are the same in pane and document", async () => {
    const opened = await open(fixture("empty.docx"), "answers.docx", way);
    const { pane, session } = opened;
    await insert(opened);
    await openChecklist(opened);
    await pane.getByRole("checkbox", { name: "Missing from home, care or school" }).click();
    await pane.getByText("Signs (1 ticked)").waitFor();
    const texts = await opened.texts();
    const row = texts.indexOf("Missing from home, care or school");
    expect(texts[row + 2]).toBe("☒");
    await pane.getByRole("combobox", { name: "If not ticked: Injuries" }).selectOption("Not known");
    await expectSoon(async () => (await opened.texts())[(await opened.texts()).indexOf("Injuries") + 3], "Not known");

    // The other way: somebody writes in the document, and the pane shows it at its next look.
    await pane.getByRole("button", { name: "Go to: Facts: Missing from home, care or school" }).click();
    await expectSoon(async () => (await cursor(opened)).at, row + 4);
    await session.page.evaluate((at) => {
      const model = window.workbench?.host()?.document;
      const paragraph = model?.paragraphs()[at];
      if (model === undefined || paragraph === undefined) throw new Error("There is no such row.");
      const length = model.textOf(paragraph).length;
      model.replaceText(paragraph, { start: 0, end: length }, "Carer rang 101 on Tuesday (invented).", "writer");
    }, row + 4);
    await pane.getByText("Carer rang 101 on Tuesday (invented).").waitFor({ timeout: 10_000 });
    saved.set(`answers, ${strategy}`, { before: opened.before, after: await session.save(), ticks: 1 });
    await expectNoTrouble(opened);
    await session.close();
  });

  it("keeps everything, and says so, when undo comes after an answer", async () => {
    const opened = await open(fixture("empty.docx"), "undo.docx", way);
    const { pane } = opened;
    await insert(opened);
    const textsAfter = await opened.texts();
    await opened.session.page.evaluate(() => {
      const model = window.workbench?.host()?.document;
      const at = (model?.paragraphs() ?? []).findIndex((one) => model?.textOf(one) === "Date of birth");
      const answer = model?.paragraphs()[at + 1];
      if (model === undefined || answer === undefined) throw new Error("There is no such row.");
      const length = model.textOf(answer).length;
      model.replaceText(answer, { start: 0, end: length }, "1 May 2012 (invented)", "writer");
    });
    await pane.getByRole("button", { name: "Undo", exact: true }).click();
    await notice(pane, "The section has changed since. Use Undo in Word (Ctrl+Z).");
    expect(await opened.texts()).toHaveLength(textsAfter.length);
    await expectNoTrouble(opened);
    await opened.session.close();
  });

  it("a row that was deleted is said to be gone, and the others go on (B-11)", async () => {
    const opened = await open(fixture("empty.docx"), "removed.docx", way);
    const { pane } = opened;
    await insert(opened);
    await openChecklist(opened);
    await deleteRow(opened, "Injuries");
    await pane.getByText("Not found in the document: this row, or the places for its answers.").waitFor();
    await pane.getByRole("checkbox", { name: "Keeping things secret" }).click();
    await pane.getByText("Signs (1 ticked)").waitFor();
    await expectNoTrouble(opened);
    await opened.session.close();
  });
});

/** Waits until a value is read as it should be; the page goes on by itself meanwhile. */
async function expectSoon<Value>(read: () => Promise<Value>, wanted: Value): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) {
    if ((await read()) === wanted) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(await read()).toEqual(wanted);
}

describe("older and hindered Words", () => {
  it.each([
    ["1.4", "☐"],
    ["1.6", "☐"],
    ["1.8", "☐"],
  ] as const)("inserts with what WordApi %s has, and ticks", async (wordApi, box) => {
    const opened = await open(fixture("empty.docx"), "older.docx", { wordApi, sectionsOnWeb: "controls" });
    const { pane } = opened;
    await insert(opened);
    const texts = await opened.texts();
    expect(texts[texts.indexOf("Injuries") + 2]).toBe(box);
    await openChecklist(opened);
    await pane.getByRole("checkbox", { name: "Injuries" }).click();
    await pane.getByText("Signs (1 ticked)").waitFor();
    expect((await opened.texts())[texts.indexOf("Injuries") + 2]).toBe("☒");
    await expectNoTrouble(opened);
    saved.set(`WordApi ${wordApi}`, { before: opened.before, after: await opened.session.save(), ticks: 1 });
    await opened.session.close();
  });

  it("only looks in a read-only document", async () => {
    const opened = await open(fixture("clean-example.docx"), "locked.docx", { readOnly: true });
    await opened.pane.getByText("You can compare, but not insert or tick.").waitFor();
    expect(await opened.pane.getByRole("button", { name: "Insert: CSE checklist" }).count()).toBe(0);
    await expectNoTrouble(opened);
    await opened.session.close();
  });
});

describe("the saved documents", () => {
  it("are sound to Microsoft's validator and to our own check", () => {
    expect(saved.size).toBeGreaterThanOrEqual(10);
    const pairs = [...saved].flatMap(([name, { before, after }]): [string, Uint8Array][] => [
      [`${name}, before`, before],
      [name, after],
    ]);
    const complaints = validateDocx(new Map(pairs));
    for (const [name, { after }] of saved) {
      const found = complaints.get(name) ?? ["was not validated"];
      expect([name, newComplaints(complaints.get(`${name}, before`) ?? [], found)]).toEqual([name, []]);
      expect([name, unsafeThings(after)]).toEqual([name, []]);
    }
  });

  const libreOffice = findLibreOffice();
  (libreOffice === undefined ? it.skip : it)("show their words and boxes in LibreOffice", () => {
    const read = textByLibreOffice(libreOffice ?? "", new Map([...saved].map(([name, { after }]) => [name, after])));
    for (const [name, text = ""] of read) {
      expect([
        name,
        ["Missing from home, care or school", "Professional judgement and reasons"].filter(
          (words) => !text.includes(words),
        ),
      ]).toEqual([name, []]);
      expect((text.match(/[☐☒]/g) ?? []).length).toBeGreaterThanOrEqual(37);
      expect([name, (text.match(/☒/g) ?? []).length]).toEqual([name, saved.get(name)?.ticks]);
    }
  });

  (libreOffice === undefined ? it.skip : it)("are printed by LibreOffice, for people to look at", () => {
    const files = new Map([...saved].map(([name, { after }]) => [name, after]));
    const pages = printByLibreOffice(libreOffice ?? "", files, path.join(repository, "test-results/documents"));
    expect([...pages].filter(([, count]) => count === 0)).toEqual([]);
    expect(pages.size).toBe(saved.size);
  });
});
