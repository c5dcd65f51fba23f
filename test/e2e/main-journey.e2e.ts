/**
 * The whole job, as a person does it, in Microsoft's own client script over a simulated Word: open a real record, check
 * it, mend it, put a contact in, save. Then the file is judged as a file.
 */
import path from "node:path";
import type { Frame, Locator } from "playwright-core";
import { findLibreOffice, textByLibreOffice } from "../support/libreoffice";
import { differentParts } from "../support/compare-docx";
import { unsafeThings } from "../support/docx-safety";
import { opened, texts } from "../support/docx-files";
import { newComplaints, validateDocx } from "../support/openxml-validator";
import { fixture, root, startBench, type Bench, type PaneSession } from "./support/pane-session";

const name = "assessment-example.docx";
const original = fixture(name);

let bench: Bench;
let session: PaneSession;
let pane: Frame;

beforeAll(async () => {
  bench = await startBench("local");
  session = await bench.open(original, name);
});

afterAll(async () => {
  await session.close();
  await bench.close();
});

const textsShown = () => session.page.evaluate(() => window.workbench?.texts() ?? []);
const button = (label: string | RegExp) => pane.getByRole("button", { name: label });
const row = (words: string): Locator =>
  pane.getByRole("listitem").filter({ hasText: words }).getByRole("button").first();

describe("the main journey in Word", () => {
  it("opens the pane from the ribbon and checks the document, in one press", async () => {
    await session.press("Check record");
    pane = session.pane();
    await pane.getByText(/prompts to consider/).waitFor();
    await pane.getByText("Up to date").first().waitFor(); // the first prompts come before the last paragraph is read
    expect(await row("makes herself vulnerable").count()).toBe(1);
  });

  it("shows a prompt with its reason, other words, a question and where it comes from", async () => {
    await row("makes herself vulnerable").click();
    await button("Replace").waitFor();
    for (const heading of [/^Why$/, /^You could write$/, /^Ask yourself$/, /^Source: /, /^Checked: /]) {
      expect(await pane.getByText(heading).count()).toBeGreaterThan(0);
    }
    expect(await pane.getByText("999").count()).toBeGreaterThan(0);
    // The picture in the README; `npm run build:screenshot` keeps it.
    await session.page.screenshot({ path: path.join(root, "test-results/main-journey.png") });
  });

  it("replaces exactly those words after an edit, and selects the blank to fill in", async () => {
    const before = await textsShown();
    await pane.getByRole("textbox").fill("is being taken advantage of by [who]");
    await button("Replace").click();
    await pane
      .getByText(/Replaced/)
      .first()
      .waitFor();
    const after = await textsShown();
    const changed = after.flatMap((text, at) => (text === before[at] ? [] : [at]));
    expect(after).toHaveLength(before.length);
    expect(changed).toHaveLength(1);
    const at = changed[0] ?? -1;
    expect(after[at]).toBe(before[at]?.replace("makes herself vulnerable", "is being taken advantage of by [who]"));
    const selected = await session.page.evaluate(() => {
      const model = window.workbench?.host()?.document;
      const selection = model?.selection();
      return selection && model?.textOf(selection.start.paragraph).slice(selection.start.offset, selection.end.offset);
    });
    expect(selected).toBe("[who]");
  });

  it("puts the words back", async () => {
    await button("Undo").click();
    await pane
      .getByText(/Put back/)
      .first()
      .waitFor();
    expect(await textsShown()).toEqual(texts(opened(original)));
  });

  it("replaces again, dismisses another prompt with a reason, and inserts a contact", async () => {
    if ((await button("Back to the list").count()) > 0) await button("Back to the list").click();
    await row("makes herself vulnerable").click();
    await button("Replace").click();
    await pane
      .getByText(/Replaced/)
      .first()
      .waitFor();
    if ((await button("Back to the list").count()) > 0) await button("Back to the list").click();

    await row("is streetwise").click();
    await button("Dismiss").click();
    await pane.getByRole("menuitem", { name: "Already explained nearby" }).click();
    if ((await button("Back to the list").count()) > 0) await button("Back to the list").click();
    await button(/^Dismissed \(1\)/).waitFor();
    expect(await row("is streetwise").count()).toBe(0);

    await pane.getByRole("tab", { name: "Contacts" }).click();
    await pane.getByLabel("Search contacts").fill("first response");
    await row("First Response").click();
    const count = (await textsShown()).length;
    await button(/^Insert/).click();
    await session.page.waitForFunction((from) => (window.workbench?.texts().length ?? 0) > from, count);
    expect((await textsShown()).some((text) => text.includes("0117 903 6444"))).toBe(true);
  });

  it("asked the simulated Word for nothing that it does not know, and kept no objects there", async () => {
    expect(await session.page.evaluate(() => window.workbench?.host()?.troubles())).toEqual([]);
    await session.page.waitForFunction(() => window.workbench?.host()?.keptReferences() === 0);
    expect(session.console).toEqual([]);
  });
});

describe("the saved file", () => {
  let saved: Uint8Array;
  beforeAll(async () => {
    saved = await session.save();
  });

  it("differs from the original in its main text alone", () => {
    expect(differentParts(original, saved)).toEqual(["word/document.xml"]);
  });

  it("holds the original words, the replaced ones and the contact, and nothing else", () => {
    const before = texts(opened(original));
    const after = texts(opened(saved));
    const added = after.filter((text) => !before.includes(text));
    const gone = before.filter((text) => !after.includes(text));
    expect(gone).toHaveLength(1);
    expect(gone[0]).toContain("makes herself vulnerable");
    expect(added[0]).not.toContain("makes herself vulnerable");
    expect(added.slice(1).join("\n")).toContain("0117 903 6444");
    expect(after.length - before.length).toBe(added.length - 1);
  });

  it("gives the Open XML SDK validator nothing new to say, and our own check neither", () => {
    const complaints = validateDocx(
      new Map([
        ["before", original],
        ["after", saved],
      ]),
    );
    expect(newComplaints(complaints.get("before") ?? [], complaints.get("after") ?? [])).toEqual([]);
    expect(unsafeThings(saved)).toEqual(unsafeThings(original));
  });

  const libreOffice = findLibreOffice();
  (libreOffice === undefined ? it.skip : it)(
    "opens in LibreOffice and shows the words",
    () => {
      const text = textByLibreOffice(libreOffice ?? "", new Map([[name, saved]])).get(name) ?? "";
      expect(text).toContain("0117 903 6444");
      expect(text).not.toContain("makes herself vulnerable");
    },
    120_000,
  );
});
