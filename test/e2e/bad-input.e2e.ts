/** Files that are no good, text that is hard, and a document that is very long, in the workbench and the built pane. */
import type { Frame, Page } from "playwright-core";
import { leastDocx, leastParts, zipOf } from "../support/docx-builder";
import { fixture, opened, texts } from "../support/docx-files";
import { longRecord } from "../support/long-record";
import { p, smallDocxBytes } from "../workbench/host/small-docx";
import { startBench, type Bench, type PaneSession } from "./support/pane-session";

let bench: Bench;
let session: PaneSession;
let page: Page;

beforeAll(async () => {
  bench = await startBench("local");
  session = await bench.open(fixture("bare.docx"), "bare.docx");
  page = session.page;
});

afterAll(async () => {
  await session.close();
  await bench.close();
});

const documentTexts = () => page.evaluate(() => window.workbench?.texts() ?? []);

/** The start of an OLE container, with the names of streams where a reader looks for them. */
function oleWith(...streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, index) => {
    bytes.set(Buffer.from(name, "utf16le"), 1024 + index * 128);
    bytes[1024 + index * 128 + 64] = name.length * 2 + 2;
  });
  return bytes;
}

const main = leastParts["word/document.xml"] ?? "";
const entityBomb =
  '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>' +
  main.replace(/^.*?\?>/, "").replace("Words", "&c;");

describe("files that cannot be opened", () => {
  it.each<[string, string, () => Uint8Array, RegExp]>([
    ["an old .doc", "record.doc", () => oleWith("Root Entry", "WordDocument"), /older kind \(\.doc\).*save it as/],
    ["a password", "record.docx", () => oleWith("Root Entry", "EncryptedPackage"), /remove the password/],
    [
      "a cut-off zip",
      "record.docx",
      () => fixture("assessment-example.docx").subarray(0, 5000),
      /damaged or incomplete/,
    ],
    [
      "a zip bomb",
      "record.docx",
      () => leastDocx({ "word/document.xml": new Uint8Array(60 * 1024 * 1024).fill(0x20) }),
      /too large|damaged/,
    ],
    ["an XML entity bomb", "record.docx", () => leastDocx({ "word/document.xml": entityBomb }), /was not read/],
    ["an empty file", "record.docx", () => new Uint8Array(), /This file is empty/],
    ["a picture", "photo.png", () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), /not a Word document/],
    ["a zip of something else", "sheet.xlsx", () => zipOf({ "xl/workbook.xml": "<workbook/>" }), /not a Word document/],
  ])("%s: a sentence says what to do, and the open document stays as it is", async (_, name, make, words) => {
    const before = await documentTexts();
    await page.locator("#file-input").setInputFiles({ name, mimeType: "", buffer: Buffer.from(make()) });
    const problem = page.locator("#problem");
    await problem.filter({ hasText: words }).waitFor();
    expect(await problem.textContent()).toMatch(new RegExp(`^“${name}” was not opened\\. `));
    expect(await documentTexts()).toEqual(before);
  });

  it("leave a page that works: the next good file is opened and checked", async () => {
    const good = Buffer.from(fixture("assessment-example.docx"));
    await page.locator("#file-input").setInputFiles({ name: "good.docx", mimeType: "", buffer: good });
    await page.locator("#file-name").filter({ hasText: "good.docx" }).waitFor();
    expect(await page.locator("#problem").textContent()).toBe("");
    await session.press("Check record");
    await session
      .pane()
      .getByText(/prompts to consider/)
      .waitFor();
    expect(session.console).toEqual([]);
  });
});

describe("text that is hard to count in", () => {
  const words = "makes herself vulnerable";
  const samples: readonly (readonly [string, string])[] = [
    ["right-to-left words before", `היא שלום Maya (invented) ${words} when out.`],
    ["marks of direction", `\u200fMaya\u200e (invented) \u202b${words}\u202c when out.`],
    ["zero-width characters", `Ma\u200bya\u2060 (inv\u00adented)\ufeff ${words} when out.`],
    ["emoji and joined emoji", `Maya 👩‍👩‍👧 (invented) 🏳️‍🌈🇬🇧 ${words} when out.`],
    ["combining characters", `Cafe\u0301 a\u0308\u0323o\u0302 (invented) Maya ${words} when out.`],
    ["letters beyond the first plane", `𝕄𝕒𝕪𝕒 𠮷 (invented) ${words} when out.`],
    ["no-break and thin spaces", `Maya\u00a0(invented)\u2009\u202f${words} when out.`],
    ["the same words twice", `She ${words}. Maya 😀 (invented) ${words} when out.`],
  ];
  let pane: Frame;

  it.each(samples)("%s: shows, selects and replaces exactly those words", async (_, text) => {
    const lines = ["Before.", text, "After."];
    await session.openDocument(smallDocxBytes(lines.map((line) => p(line)).join("")), "hard.docx");
    await session.press("Check record");
    pane = session.pane();
    const rows = pane.getByRole("main").getByRole("listitem").filter({ hasText: words });
    await rows.last().getByRole("button").click(); // the last, where the same words come twice
    await pane.getByRole("heading", { level: 2, name: words }).waitFor();
    expect(await pane.locator("mark").textContent()).toBe(words);
    const at = text.lastIndexOf(words);
    await page.waitForFunction((start) => window.workbench?.host()?.document.selection().start.offset === start, at);
    const selected = await page.evaluate(() => {
      const selection = window.workbench?.host()?.document.selection();
      return [selection?.start.offset, selection?.end.offset];
    });
    expect(selected).toEqual([at, at + words.length]);
    await pane.getByRole("textbox").fill("is harmed by [who]");
    await pane.getByRole("button", { name: "Replace" }).click();
    await pane.getByRole("button", { name: "Undo" }).waitFor();
    const replaced = `${text.slice(0, at)}is harmed by [who]${text.slice(at + words.length)}`;
    expect(texts(opened(await session.save()))).toEqual(["Before.", replaced, "After."]);
  });

  it("half of a surrogate pair never reaches the file", async () => {
    await session.openDocument(fixture("bare.docx"), "bare.docx");
    await session.press("Check record");
    pane = session.pane();
    await pane.getByRole("main").getByRole("listitem").first().getByRole("button").click();
    await pane.getByRole("textbox").evaluate((box: HTMLTextAreaElement) => {
      const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set;
      set?.call(box, "is \ud83d harmed by [who]"); // past React's own setter, as typing does
      box.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await pane.getByRole("button", { name: "Replace" }).click();
    await pane
      .getByText(/Replaced/)
      .first()
      .waitFor();
    const [text = ""] = texts(opened(await session.save()));
    expect(text).toMatch(/is .{0,2}harmed by \[who\]/u);
    expect(text).not.toMatch(/[\ud800-\udfff]/u);
  });
});

describe("a document of 20,000 paragraphs", () => {
  const total = 20_000;
  /** Batches that read the draft; listening for edits and drawing underlines go on for what was checked. */
  const counted = () => page.evaluate(() => window.workbench?.host()?.counters.batchesOf("read") ?? -1);

  // That a document is read to its end in as many round trips as it should is held by round-trips.e2e.ts.
  it("is checked in parts, can be stopped, and says how much of it was checked", async () => {
    await session.openDocument(longRecord(total), "long.docx");
    await session.press("Contacts");
    const pane = session.pane();
    await page.evaluate(() => {
      window.workbench?.host()?.counters.reset();
      window.workbench?.host()?.hold();
    });
    await pane.getByRole("tab", { name: "Check" }).click();
    await pane.getByRole("button", { name: "Check document" }).click();
    // Six round trips: the paragraphs, the first 600 and four times 500.
    for (let trip = 0; trip < 6; trip += 1) {
      await page.waitForFunction(() => (window.workbench?.host()?.waiting() ?? 0) > 0);
      await page.evaluate(() => window.workbench?.host()?.release(1));
    }
    await pane.getByText(new RegExp(`^Checking 2600 of ${total}( paragraphs)?$`)).waitFor();
    await pane.getByText("This is a long document. I will check it in parts. You can keep working.").waitFor();
    expect(await pane.getByRole("main").getByRole("listitem").count()).toBe(50);
    await pane.getByRole("button", { name: "Stop" }).click();
    await page.evaluate(() => window.workbench?.host()?.release());
    await pane.getByText(`Checked 2600 of ${total}`, { exact: true }).waitFor();
    expect(await pane.getByText("Up to date").count()).toBe(0);
    // The six, and the part that was on its way when Stop was pressed.
    expect(await counted()).toBeLessThanOrEqual(8);
  });
});
