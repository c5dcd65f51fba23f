/** What Word can do to the pane: refuse, fail, be slow, be old, track changes. The words of the writer are never lost. */
import type { Frame, Page } from "playwright-core";
import type { HostOptions } from "../../src/workbench/host";
import { differentParts } from "../support/compare-docx";
import { bodyMarkup } from "../support/body-markup";
import { fixture, opened, paragraphWith, texts } from "../support/docx-files";
import { findLibreOffice, textByLibreOffice } from "../support/libreoffice";
import { p, smallDocxBytes, table } from "../workbench/host/small-docx";
import { startBench, type Bench, type PaneSession } from "./support/pane-session";

const name = "assessment-example.docx";
const original = fixture(name);
const words = "makes herself vulnerable";

let bench: Bench;
let session: PaneSession;
let page: Page;
let pane: Frame;

beforeAll(async () => {
  bench = await startBench("local");
  session = await bench.open(original, name);
  page = session.page;
});

afterAll(async () => {
  await session.close();
  await bench.close();
});

const button = (label: string | RegExp) => pane.getByRole("button", { name: label });
const says = (text: string | RegExp) => pane.getByRole("main").getByText(text).first().waitFor();
const row = (text: string) =>
  pane.getByRole("main").getByRole("listitem").filter({ hasText: text }).getByRole("button").first();
const documentTexts = () => page.evaluate(() => window.workbench?.texts() ?? []);

/** Opens a document in a Word of a kind, and checks it. */
async function check(word: Partial<HostOptions> = {}, document: Uint8Array = original): Promise<void> {
  await session.openDocument(document, name, word);
  await session.press("Check record");
  pane = session.pane();
  await pane.getByText("Check again").first().waitFor();
}

async function openPrompt(): Promise<void> {
  await row(words).click();
  await pane.getByRole("heading", { level: 2, name: words }).waitFor();
}

/**
 * Somebody else writes into the paragraph before the batch with this number (from 1) is carried out: at its start, which
 * is another sentence, or right before the words.
 */
const writeBeforeBatch = (number: number, where: "at the start" | "before the words") =>
  page.evaluate(
    ([batch, phrase, atStart]) => {
      const host = window.workbench?.host();
      let seen = 0;
      host?.beforeBatch((document) => {
        seen += 1;
        const paragraph = document.paragraphs().find((each) => document.textOf(each).includes(phrase));
        if (seen !== batch || !paragraph) return;
        const at = atStart ? 0 : document.textOf(paragraph).indexOf(phrase);
        document.replaceText(paragraph, { start: at, end: at }, "(later) ", "writer");
      });
    },
    [number, words, where === "at the start"] as const,
  );

describe("a document opened for reading", () => {
  it("can be checked, offers to copy in place of replacing, and is not written to", async () => {
    await check({ readOnly: true });
    await says("Read-only: you can look, not change");
    await says(/This document is read-only/);
    await openPrompt();
    expect(await button("Copy wording").count()).toBe(1);
    expect(await button("Replace").count()).toBe(0);
    expect(differentParts(original, await session.save())).toEqual([]);
  });

  it("refuses a contact in words, and offers to copy it", async () => {
    await pane.getByRole("tab", { name: "Contacts" }).click();
    await row("First Response").click();
    await button("Insert at the cursor").click();
    await says(/This document is read-only/);
    expect(await button(/^Copy number of First Response/).count()).toBeGreaterThan(0);
    expect(differentParts(original, await session.save())).toEqual([]);
  });

  it("is told at the first refused write, when it became so later", async () => {
    await check();
    await openPrompt();
    await page.evaluate(() => window.workbench?.host()?.setOptions({ readOnly: true }));
    await button("Replace").click();
    await says(/This document is read-only/);
    expect(await button("Replace").count()).toBe(0);
    expect(await button("Copy wording").count()).toBe(1);
    expect(await documentTexts()).toEqual(texts(opened(original)));
  });
});

describe("a sentence that somebody else changes", () => {
  const paragraph = async () => (await documentTexts()).find((text) => text.includes("(later) "));
  const before = texts(opened(original)).find((text) => text.includes(words)) ?? "";

  it("between the check and Replace: nothing is written, and the pane says so", async () => {
    await check();
    await openPrompt();
    await writeBeforeBatch(1, "before the words");
    await button("Replace").click();
    await says("This sentence has changed. Check again.");
    expect(await paragraph()).toBe(before.replace(words, `(later) ${words}`));
    expect(await button("Undo").count()).toBe(0);
  });

  it("is found again by Check again, and can be replaced then", async () => {
    await page.evaluate(() => window.workbench?.host()?.beforeBatch(undefined));
    await button("Check again").first().click();
    await pane.getByText("Up to date").waitFor();
    await openPrompt();
    await pane.getByRole("textbox").fill("is harmed by [who]");
    await button("Replace").click();
    await button("Undo").waitFor();
    expect(await paragraph()).toBe(before.replace(words, "(later) is harmed by [who]"));
  });

  it.each([1, 2])(
    "in another sentence of the paragraph, before batch %i: their words and ours both stay",
    async (batch) => {
      await check();
      await openPrompt();
      await writeBeforeBatch(batch, "at the start");
      await pane.getByRole("textbox").fill("is harmed by [who]");
      await button("Replace").click();
      await button("Undo").waitFor();
      expect(await paragraph()).toBe(`(later) ${before.replace(words, "is harmed by [who]")}`);
    },
  );
});

describe.each([
  ["with underlines", {}],
  ["without underlines", { subscription: false }],
] as const)("a sentence that somebody changes after it was replaced, %s", (_, word) => {
  it("is left as it is by Undo, which says where to undo it (A-4)", async () => {
    await check(word);
    await openPrompt();
    await pane.getByRole("textbox").fill("is harmed by [who]");
    await button("Replace").click();
    await button("Undo").waitFor();
    await page.evaluate(() => {
      const model = window.workbench?.host()?.document;
      const paragraph = model?.paragraphs().find((each) => model.textOf(each).includes("is harmed by [who]"));
      if (!model || !paragraph) throw new Error("The replaced words are not in the document.");
      const start = model.textOf(paragraph).indexOf("[who]");
      model.replaceText(paragraph, { start, end: start + "[who]".length }, "two men", "writer");
    });
    const changed = await documentTexts();
    await button("Undo").click();
    await says("That sentence has changed since. Use Undo in Word (Ctrl+Z).");
    expect(await documentTexts()).toEqual(changed);
  });
});

describe("a text that reads like something else than a record", () => {
  const filler = "The council will mend the road by the river again.";
  const lines = [...Array.from({ length: 22 }, () => filler), "Jo (invented) keeps putting herself at risk."];
  const minutes = smallDocxBytes(lines.map((line) => p(line)).join(""));
  const underlines = () => page.evaluate(() => window.workbench?.host()?.annotations.all().length);
  const rows = () => pane.getByRole("main").getByRole("listitem").count();
  const expectShown = async () => {
    await row("putting herself at risk").waitFor();
    const said = pane.getByRole("main").getByText(/does not read like a record/);
    expect(await said.count()).toBe(0);
  };

  it("has its prompts put aside: no row, no underline, and no word that there is no risk", async () => {
    await check({}, minutes);
    await says(
      /^This text does not read like a record about a child, so 1 prompt is not shown\. This does not mean there is no risk\.$/,
    );
    expect(await rows()).toBe(0);
    expect(await pane.getByText(/No prompts found/).count()).toBe(0);
    expect(await button("Contacts").count()).toBe(1);
    expect(await underlines()).toBe(0);
  });

  it("shows them when asked, with the keyboard on the first, and in later checks", async () => {
    await button("Show it all the same").press("Enter");
    await row("putting herself at risk").waitFor();
    await pane.waitForFunction(() => document.activeElement?.textContent?.includes("putting herself at risk"));
    await page.waitForFunction(() => window.workbench?.host()?.annotations.all().length === 1);
    await button("Check again").first().click();
    await expectShown();
  });

  it("is a record for the pane as soon as a few of its words are those of one", async () => {
    await check(
      {},
      smallDocxBytes([...lines, "The child told her social worker at school."].map((line) => p(line)).join("")),
    );
    await expectShown();
  });
});

describe("a Word that fails", () => {
  it("while reading: a code, no words of the document, and Check again works", async () => {
    await session.openDocument(original, name);
    await page.evaluate(() => window.workbench?.host()?.failNext("Paragraph.getText"));
    await session.press("Check record");
    pane = session.pane();
    await says("Code RW-W-010");
    const shown = await pane.evaluate(() => document.body.innerText);
    const telling = texts(opened(original)).filter((text) => text.length > 20);
    expect(telling.filter((text) => shown.includes(text))).toEqual([]);
    await button("Check again").click();
    await pane.getByText("Up to date").waitFor();
    expect(session.console).toEqual([]);
  });

  it("while replacing: nothing is written, a code is shown, and the next try works", async () => {
    await check();
    await openPrompt();
    await page.evaluate(() => window.workbench?.host()?.failNext("Range.insertText"));
    await button("Replace").click();
    await says(/Code RW-W-040/);
    expect(await documentTexts()).toEqual(texts(opened(original)));
    await button("Replace").click();
    await button("Undo").waitFor();
  });
});

describe("a slow Word", () => {
  it("says that it is reading, and Stop before the first words leaves an honest result", async () => {
    await session.openDocument(original, name);
    await page.evaluate(() => window.workbench?.host()?.hold());
    await session.press("Check record");
    pane = session.pane();
    await says("Reading the document");
    await button("Stop").click();
    await page.evaluate(() => window.workbench?.host()?.release());
    await says(/^Checked 0 of \d+$/);
    await says("No prompts so far.");
    expect(await pane.getByText(/No prompts found/).count()).toBe(0);
    await button("Check again").click();
    await pane.getByText("Up to date").waitFor();
  });

  it("takes one Replace at a time", async () => {
    await openPrompt();
    await page.evaluate(() => window.workbench?.host()?.hold());
    await button("Replace").press("Enter");
    await button("Replace").press("Enter"); // it keeps the focus while it works, and takes no second press
    await page.evaluate(() => window.workbench?.host()?.release());
    await button("Undo").waitFor();
    const before = texts(opened(original));
    const after = await documentTexts();
    expect(after.filter((text, at) => text !== before[at])).toHaveLength(1);
  });
});

describe("Words of other ages", () => {
  const kinds: readonly (readonly [string, Partial<HostOptions>])[] = [
    ["WordApi 1.3", { wordApi: "1.3" }],
    ["WordApi 1.4", { wordApi: "1.4" }],
    ["WordApi 1.6", { wordApi: "1.6" }],
    ["WordApi 1.6 without a subscription", { wordApi: "1.6", subscription: false }],
    ["WordApi 1.9 without a subscription", { subscription: false }],
    ["a build whose text shows marks", { wordApi: "1.6", textShowsMarks: true }],
  ];
  /** A tracked deletion of the record. Below WordApi 1.7 nothing tells it from what stands there, where a build shows it. */
  const deletedWords = "She was difficult";
  let prompts: readonly string[] = [];
  /** Rows less “1 of 46.”, and those of deleted words, which are one row more than the list shows at first. */
  const listed = async () => {
    while ((await button(/^Show \d+ more$/).count()) > 0) await button(/^Show \d+ more$/).click();
    return (await pane.getByRole("main").getByRole("listitem").allTextContents())
      .map((row) => row.replace(/ \d+ of \d+\.$/, ""))
      .filter((row) => !row.includes(deletedWords));
  };

  beforeAll(async () => {
    await check();
    prompts = await listed();
    expect(await pane.getByText(deletedWords).count()).toBe(0);
  });

  it.each(kinds)("%s: the same prompts, Replace, Undo and a contact", async (_, word) => {
    await check(word);
    expect(await listed()).toEqual(prompts);
    await openPrompt();
    await button("Replace").click();
    await button("Undo").click();
    await says("Put back.");
    expect(await documentTexts()).toEqual(texts(opened(original)));
    await pane.getByRole("tab", { name: "Contacts" }).click();
    await row("First Response").click();
    await button("Insert at the cursor").click();
    await says("Inserted in your document.");
    expect((await documentTexts()).some((text) => text.includes("0117 903 6444"))).toBe(true);
    expect(await page.evaluate(() => window.workbench?.host()?.troubles())).toEqual([]);
  });
});

describe("change tracking", () => {
  let saved: Uint8Array;

  it("writes a replacement as tracked changes, and does not say that it is unmarked", async () => {
    await session.openDocument(original, name);
    await page.evaluate(() => window.workbench?.host()?.document.setTracking(true));
    await session.press("Check record");
    pane = session.pane();
    await openPrompt();
    await pane.getByRole("textbox").fill("is harmed by [who]");
    await button("Replace").click();
    await button("Undo").waitFor();
    expect(await pane.getByText(/Tracked changes are off/).count()).toBe(0);
    saved = await session.save();
    const markup = bodyMarkup(opened(saved));
    expect(markup).toMatch(/<w:ins [^>]*>(?:(?!<\/w:ins>).)*is harmed by \[who\]/);
    expect(markup).toMatch(/<w:del [^>]*>(?:(?!<\/w:del>).)*<w:delText>makes herself vulnerable/);
  });

  const libreOffice = findLibreOffice();
  (libreOffice === undefined ? it.skip : it)(
    "opens in LibreOffice with the new words",
    () => {
      const text = textByLibreOffice(libreOffice ?? "", new Map([[name, saved]])).get(name) ?? "";
      expect(text).toContain("is harmed by [who]");
    },
    120_000,
  );

  it("undoes to the same words", async () => {
    await button("Undo").click();
    await says("Put back.");
    expect(await documentTexts()).toEqual(texts(opened(original)));
  });
});

describe("change tracking that is off", () => {
  const replace = async (wording: string) => {
    await openPrompt();
    await pane.getByRole("textbox").fill(wording);
    await button("Replace").click();
    await says("Replaced. Tracked changes are off, so this edit will not be marked.");
  };
  const turnOn = () => button("Turn on tracked changes");
  const isOn = () => page.evaluate(() => window.workbench?.host()?.document.isTracking());

  it("is turned on by a press: this edit is not marked, Undo stays, and the next edit is", async () => {
    await check();
    await replace("is harmed by [who]");
    await turnOn().click();
    await says("Replaced. Tracked changes are on from now on. This edit is not marked.");
    expect(await turnOn().count()).toBe(0);
    expect(await isOn()).toBe(true);
    const unmarked = bodyMarkup(opened(await session.save()));
    expect(unmarked).toContain("is harmed by [who]");
    expect(unmarked).not.toMatch(/<w:ins [^>]*>(?:(?!<\/w:ins>).)*is harmed by \[who\]/);
    expect(unmarked).not.toMatch(/<w:delText>makes herself vulnerable/);
    await row("went willingly").click();
    await button("Replace").click();
    await says("Replaced.");
    expect(bodyMarkup(opened(await session.save()))).toMatch(/<w:del [^>]*>(?:(?!<\/w:del>).)*went willingly/);
  });

  it("stays off where Word refuses, and the pane says where else to turn it on", async () => {
    await check();
    await replace("is harmed by [who]");
    await page.evaluate(() => window.workbench?.host()?.setOptions({ writesRefused: true }));
    await turnOn().click();
    await says(/Tracked changes could not be turned on here\. You can do that under Review in Word\./);
    await page.evaluate(() => window.workbench?.host()?.setOptions({ writesRefused: false }));
    expect(await isOn()).toBe(false);
    await button("Undo").click();
    await says("Put back.");
    expect(await documentTexts()).toEqual(texts(opened(original)));
  });

  it("shows a code when Word fails, and the change can still be put back", async () => {
    await check();
    await replace("is harmed by [who]");
    await page.evaluate(() => window.workbench?.host()?.failNext("Document.changeTrackingMode"));
    await turnOn().click();
    await says(/Code RW-W-041/);
    await button("Changed (1)").click();
    await button(/^Put back: /).click();
    await says("Nothing has been changed yet.");
    expect(await documentTexts()).toEqual(texts(opened(original)));
  });

  it("is not offered where Word cannot say whether changes are tracked", async () => {
    await check({ wordApi: "1.3" });
    await openPrompt();
    await button("Replace").click();
    await says("Replaced.");
    expect(await turnOn().count()).toBe(0);
  });
});

describe("a contact put in where the cursor stands", () => {
  const nested = smallDocxBytes(
    p("Before the table.") + table(p("In a cell.") + table(p("In a table in a cell.")) + p("")) + p("After the table."),
  );

  it.each(["Before the table.", "In a cell.", "In a table in a cell."])(
    "after “%s”: never in a table",
    async (where) => {
      await session.openDocument(nested, "nested.docx");
      await page.evaluate((text) => {
        const model = window.workbench?.host()?.document;
        const paragraph = model?.paragraphs().find((each) => model.textOf(each) === text);
        if (!model || !paragraph) throw new Error("The paragraph is not there.");
        const position = { paragraph, offset: 2 };
        model.setSelection({ start: position, end: position }, "writer");
      }, where);
      await session.press("Contacts");
      pane = session.pane();
      await row("First Response").click();
      await button("Insert at the cursor").click();
      await says("Inserted in your document.");
      const saved = opened(await session.save());
      const phone = paragraphWith(saved, "0117 903 6444");
      const outer: string[] = [];
      for (let at = phone.parentElement; at; at = at.parentElement) outer.push(at.localName);
      expect(outer).not.toContain("tc");
      const lines = texts(saved);
      const place = lines.findIndex((text) => text.includes("0117 903 6444"));
      expect(place).toBeGreaterThan(lines.indexOf(where));
      expect(place).toBeLessThan(lines.indexOf("After the table."));
      if (where !== "Before the table.") expect(place).toBeGreaterThan(lines.indexOf("In a table in a cell."));
    },
  );
});

describe("what is missing around the pane", () => {
  afterEach(() => page.context().setOffline(false));

  it("without the network, once loaded, everything works", async () => {
    await session.openDocument(original, name);
    await session.press("Contacts");
    pane = session.pane();
    // What checking and the Sections tab need comes by itself: three parts of the pack, the engine and the tab's code.
    await pane.waitForFunction(
      () =>
        ["recordwellMatching", "recordwellRules", "recordwellSections"].every((name) => name in globalThis) &&
        ["/engine.js", "/sections.js"].every((end) =>
          performance.getEntriesByType("resource").some(({ name }) => name.endsWith(end)),
        ),
    );
    await pane.waitForLoadState("load");
    await page.context().setOffline(true);
    await pane.getByRole("tab", { name: "Check" }).click();
    await button("Check document").click();
    await pane.getByText("Up to date").waitFor();
    await openPrompt();
    await button("Replace").click();
    await button("Undo").waitFor();
    await pane.getByRole("tab", { name: "Sections" }).click();
    await pane.getByText("CSE checklist").first().waitFor();
    expect(session.console).toEqual([]);
  });

  it.each(["engine.js", "packs/bristol.matching.js", "packs/bristol.rules.js"])(
    "without %s it says so, and the next try loads it",
    async (file) => {
      await page.context().route(`**/${file}`, (route) => route.abort());
      await session.openDocument(original, name);
      await session.press("Check record");
      pane = session.pane();
      await says(/There is a problem with the add-in\./);
      await page.context().unroute(`**/${file}`);
      await button("Check again").click();
      await pane.getByText("Up to date").waitFor();
    },
  );

  it("without a pack: 999 and 101 stay, and it says where to ask", async () => {
    await page.context().route("**/packs/*.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
    await session.openDocument(original, name);
    await session.press("Check record");
    pane = session.pane();
    await says(/No practice pack is loaded, so there is nothing to check with/);
    const strip = await pane.getByRole("region", { name: "Urgent help" }).textContent();
    expect(strip).toMatch(/Call 999.*Police 101.*Find your local number: Contacts/);
    await pane.getByRole("tab", { name: "Contacts" }).click();
    await says(/No local practice pack is loaded/);
    await pane.getByRole("tab", { name: "Learn" }).click();
    await says(/No practice pack is loaded, so there are no definitions/);
    await page.context().unroute("**/packs/*.js");
  });

  it("without Office.js: a page that needs no script says what to do, with 999", async () => {
    const other = await page.context().newPage();
    await other.route("**/office.js", (route) => route.abort());
    await other.goto(new URL("/taskpane.html", page.url()).href);
    const shown = await other.locator("body").innerText();
    expect(shown).toMatch(/Word could not start the add-in\. Check your connection, then open it again\./);
    expect(shown).toMatch(/999/);
    await other.close();
  });
});
