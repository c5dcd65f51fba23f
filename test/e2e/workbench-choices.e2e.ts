import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import {
  bodyParagraphs,
  controlsIn,
  controlTitle,
  isShowingPlaceholder,
  isTicked,
  paragraphText,
} from "../../src/docx";
import { opened } from "../support/docx-files";
import { unsafeThings } from "../support/docx-safety";
import { smallDocxBytes, p } from "../workbench/host/small-docx";
import { openWorkbench, type WorkbenchSession } from "./support/workbench-session";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

let session: WorkbenchSession;
let page: Page;

beforeAll(async () => {
  session = await openWorkbench();
});

afterAll(async () => {
  await session.close();
});

beforeEach(async () => {
  page = await session.newPage();
});

const w14 = "http://schemas.microsoft.com/office/word/2010/wordml";

function control(id: number, title: string, kind: string, words: string, placeholder = ""): string {
  const properties = `<w:alias w:val="${title}"/><w:id w:val="${id}"/>${placeholder}${kind}`;
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent><w:r><w:t>${words}</w:t></w:r></w:sdtContent></w:sdt>`;
}

const states =
  '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/>';
const box = (id: number, title: string): string =>
  control(id, title, `<w14:checkbox xmlns:w14="${w14}"><w14:checked w14:val="0"/>${states}</w14:checkbox>`, "\u2610");
const entries = ["not present", "not known"].map((text) => `<w:listItem w:displayText="${text}" w:value="${text}"/>`);
const list = control(
  12,
  "Otherwise: late home",
  `<w:dropDownList>${entries.join("")}</w:dropDownList>`,
  "Choose an item.",
  "<w:showingPlcHdr/>",
);
const text = control(13, "Evidence: late home", "<w:text/>", "What was seen", "<w:showingPlcHdr/>");
/** As Word itself writes a box that is alone in its cell: round the cell. */
const cell = `<w:sdt><w:sdtPr><w:alias w:val="Alone"/><w:id w:val="14"/><w14:checkbox xmlns:w14="${w14}"><w14:checked w14:val="1"/>${states}</w14:checkbox></w:sdtPr><w:sdtContent><w:tc><w:p><w:r><w:t>\u2612</w:t></w:r></w:p></w:tc></w:sdtContent></w:sdt>`;
const body =
  p("Signs") +
  `<w:tbl><w:tr><w:tc><w:p>${box(11, "Present now: late home")}</w:p></w:tc><w:tc><w:p>${list}</w:p></w:tc>` +
  `<w:tc><w:p>${text}</w:p></w:tc>${cell}</w:tr></w:tbl>` +
  p("End");

async function open(): Promise<void> {
  await page.evaluate((all) => window.workbench?.open(all, "record.docx"), [...smallDocxBytes(body)]);
}

const texts = (): Promise<readonly string[]> => page.evaluate(() => window.workbench?.texts() ?? []);

async function saved(): Promise<Uint8Array> {
  return Uint8Array.from(await page.evaluate(() => [...(window.workbench?.save() ?? [])]));
}

it("ticks a check box by pointer and keyboard, keeps the focus there, and writes it into the file", async () => {
  await open();
  const late = page.getByRole("checkbox", { name: "Present now: late home" });
  expect(await late.getAttribute("aria-checked")).toBe("false");
  await late.click();
  expect(await texts()).toEqual(["Signs", "\u2612", "Choose an item.", "What was seen", "\u2612", "End"]);
  expect(await late.getAttribute("aria-checked")).toBe("true");
  expect(await late.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press("Space");
  expect(await late.getAttribute("aria-checked")).toBe("false");
  expect((await texts())[1]).toBe("\u2610");

  const alone = page.getByRole("checkbox", { name: "Alone" });
  await alone.focus();
  await page.keyboard.press("Space");
  expect((await texts())[4]).toBe("\u2610");
  const docx = opened(await saved());
  const ticked = controlsIn(docx.body).filter(isTicked).map(controlTitle);
  expect(ticked).toEqual([]);
  await page.locator(".document-text").focus();
  await page.keyboard.press("Control+z");
  expect((await texts())[4]).toBe("\u2612");
  expect(await alone.getAttribute("aria-checked")).toBe("true");
});

it("chooses from a list, and shows what was chosen", async () => {
  await open();
  const choices = page.getByRole("combobox", { name: "Otherwise: late home" });
  await choices.selectOption({ label: "not known" });
  expect((await texts())[2]).toBe("not known");
  expect(await choices.inputValue()).toBe("1");
  expect(await choices.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press("ArrowUp");
  expect((await texts())[2]).toBe("not present");
  const docx = opened(await saved());
  const chosen = controlsIn(docx.body).find((one) => controlTitle(one).startsWith("Otherwise"));
  expect(chosen && isShowingPlaceholder(chosen)).toBe(false);
  expect(unsafeThings(docx.save()).filter((fault) => !fault.startsWith("style"))).toEqual([]);
});

it("takes written words in place of a placeholder, inside the control", async () => {
  await open();
  await page.locator(".placeholder", { hasText: "What was seen" }).click();
  await page.keyboard.type("Back at 2");
  expect((await texts())[3]).toBe("Back at 2");
  const docx = opened(await saved());
  const evidence = controlsIn(docx.body).find((one) => controlTitle(one).startsWith("Evidence"));
  expect(evidence?.textContent).toBe("Back at 2");
  for (let letter = 0; letter < "Back at 2".length; letter += 1) await page.keyboard.press("Backspace");
  expect((await texts())[3]).toBe("Click or tap here to enter text.");
  expect(
    bodyParagraphs(docx)
      .map((one) => paragraphText(docx, one))
      .at(-1),
  ).toBe("End");
});

it("keeps a check box that words around it are deleted with, and says why", async () => {
  await open();
  await page.locator(".document-text").focus();
  await page.evaluate(() => {
    const model = window.workbench?.host()?.document;
    const [first, at] = model?.paragraphs() ?? [];
    if (model === undefined || first === undefined || at === undefined) throw new Error("no paragraph");
    model.setSelection({ start: { paragraph: first, offset: 2 }, end: { paragraph: at, offset: 1 } }, "add-in");
  });
  await page.keyboard.press("Delete");
  expect((await texts()).slice(0, 2)).toEqual(["Si", "\u2610"]);
  expect(await page.locator("#refusal").textContent()).toBe(
    "These words are chosen, not written. Tick the box or open the list.",
  );
});

it("has nothing that axe finds wrong", async () => {
  await open();
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { violations } = await (
      window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }
    ).axe.run();
    return violations.map(({ id }) => id);
  });
  expect(found).toEqual([]);
  if (process.env["PICTURES"] !== undefined) await page.screenshot({ path: process.env["PICTURES"] });
});
