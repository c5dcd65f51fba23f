import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { fixture, opened, texts as textsIn } from "../support/docx-files";
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

afterEach(async () => {
  // Whatever a test did: no request left the page's own address, nothing was complained about, nothing was stored.
  expect(session.strayRequests()).toEqual([]);
  expect(session.complaints()).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ""]);
});

const open = (bytes: Uint8Array, name = "record.docx"): Promise<string | undefined> =>
  page.evaluate(([all, called]) => window.workbench?.open(all, called)?.code, [[...bytes], name] as const);
const texts = (): Promise<readonly string[]> => page.evaluate(() => window.workbench?.texts() ?? []);
const drawnCount = (): Promise<number> => page.evaluate(() => window.workbench?.drawnCount() ?? 0);
const saved = async (): Promise<Uint8Array> =>
  Uint8Array.from(await page.evaluate(() => [...(window.workbench?.save() ?? [])]));
const paragraph = (text: string) => page.locator(".paragraph", { hasText: text }).first();

/** Puts the cursor at the start or end of the paragraph that begins with these words. */
async function cursorAt(text: string, end: "start" | "end"): Promise<void> {
  const index = (await texts()).findIndex((entry) => entry.startsWith(text));
  await page.locator(".document-text").focus();
  await page.evaluate(
    ([at, atEnd]) => {
      const model = window.workbench?.host()?.document;
      const found = model?.paragraphs()[at];
      if (model === undefined || found === undefined) throw new Error("There is no such paragraph.");
      const place = { paragraph: found, offset: atEnd ? model.textOf(found).length : 0 };
      model.setSelection({ start: place, end: place }, "add-in");
    },
    [index, end === "end"] as const,
  );
}

async function paste(text: string): Promise<void> {
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    clipboardData.setData("text/html", "<img src=https://example.invalid/a.png>");
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

const textsOf = (bytes: Uint8Array): readonly string[] => textsIn(opened(bytes));

/** The parts that differ between two files. */
function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const old = unzipSync(before);
  const fresh = unzipSync(after);
  const names = new Set([...Object.keys(old), ...Object.keys(fresh)]);
  return [...names].filter((name) => !Buffer.from(old[name] ?? []).equals(Buffer.from(fresh[name] ?? [])));
}

/** `bare.docx` with another body. */
function withBody(body: string, relationships = ""): Uint8Array {
  const parts = unzipSync(fixture("bare.docx"));
  const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packages = "http://schemas.openxmlformats.org/package/2006/relationships";
  parts["word/document.xml"] = strToU8(
    `<w:document xmlns:w="${word}" xmlns:r="${office}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
  );
  if (relationships !== "") {
    const name = "word/_rels/document.xml.rels";
    const all =
      parts[name] === undefined ? `<Relationships xmlns="${packages}"></Relationships>` : strFromU8(parts[name]);
    parts[name] = strToU8(all.replace("</Relationships>", `${relationships}</Relationships>`));
  }
  return zipSync(parts);
}

const plain = (...lines: readonly string[]): Uint8Array =>
  withBody(lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`).join(""));

describe("opening", () => {
  it("shows an example with its name, as every paragraph that the command line would read", async () => {
    await page.locator("#examples > summary").click();
    await page.getByRole("button", { name: "Social care assessment" }).click();
    await page.locator("#file-name", { hasText: "assessment-example.docx" }).waitFor();
    expect(await texts()).toEqual(textsOf(fixture("assessment-example.docx")));
    expect(await page.locator("#file-state").textContent()).toBe("No changes");
  });

  it("takes a file that is dropped on the page", async () => {
    const bytes = [...fixture("bare.docx")];
    await page.evaluate((all) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(all)], "dropped.docx"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    }, bytes);
    await page.locator("#file-name", { hasText: "dropped.docx" }).waitFor();
    expect(await texts()).toEqual(textsOf(fixture("bare.docx")));
  });

  it.each([
    ["an empty file", new Uint8Array(), "empty"],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), "not-docx"],
    ["a cut-off file", fixture("bare.docx").slice(0, 600), "damaged"],
  ])("says why %s is not opened, and keeps the open one", async (_what, bytes, code) => {
    await open(plain("Still here."));
    expect(await open(bytes, "other.docx")).toBe(code);
    const said = await page.getByRole("alert").textContent();
    expect(said).toMatch(/^“other\.docx” was not opened\. .+/);
    expect(await texts()).toEqual(["Still here."]);
  });

  it("shows what it cannot edit as labelled blocks, and keeps it", async () => {
    const bytes = fixture("every-feature.docx");
    await open(bytes);
    await page.getByText("Kept as it is: equation").waitFor();
    await page.getByText("Kept as it is: text box or shape").waitFor();
    expect(await page.locator("del").allTextContents()).toEqual(["removed ", "old place "]);
    expect(changedParts(bytes, await saved())).toEqual([]);
    await cursorAt("Last", "end");
    await page.keyboard.type("!");
    expect(changedParts(bytes, await saved())).toEqual(["word/document.xml"]);
  });
});

describe("writing", () => {
  it("puts typed words into the paragraph and draws no other", async () => {
    await open(plain("One.", "Two.", "Three."));
    await cursorAt("Two", "end");
    const before = await drawnCount();
    await page.keyboard.type(" x");
    expect(await texts()).toEqual(["One.", "Two. x", "Three."]);
    expect((await drawnCount()) - before).toBe(2);
    expect(await page.locator("#file-state").textContent()).toBe("Unsaved changes");
  });

  it("draws one paragraph per key in a document of 3,000", async () => {
    await open(plain(...Array.from({ length: 3_000 }, (_, index) => `Paragraph ${String(index)}.`)));
    await cursorAt("Paragraph 2500.", "end");
    const before = await drawnCount();
    await page.keyboard.type("abc");
    expect((await texts())[2_500]).toBe("Paragraph 2500.abc");
    expect((await drawnCount()) - before).toBe(3);
  });

  it("splits at Enter and joins at Backspace and Delete", async () => {
    await open(plain("One two.", "Three."));
    await cursorAt("One", "start");
    for (let step = 0; step < 4; step += 1) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    expect(await texts()).toEqual(["One ", "two.", "Three."]);
    await page.keyboard.type("And ");
    await cursorAt("And", "start");
    await page.keyboard.press("Backspace");
    expect(await texts()).toEqual(["One And two.", "Three."]);
    await cursorAt("One", "end");
    await page.keyboard.press("Delete");
    expect(await texts()).toEqual(["One And two.Three."]);
  });

  it("breaks a line at Shift+Enter and shows the cursor there", async () => {
    await open(plain("One."));
    await cursorAt("One", "end");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("Two");
    expect(await texts()).toEqual(["One.\u000bTwo"]);
  });

  it("deletes a whole character, however many code units it has", async () => {
    await open(plain("a👩‍👧"));
    await cursorAt("a", "end");
    await page.keyboard.press("Backspace");
    expect(await texts()).toEqual(["a"]);
  });

  it("pastes lines as paragraphs, and markup as the words it is", async () => {
    await open(plain("Start end."));
    await cursorAt("Start", "end");
    await paste(" <b>one</b>\r\ntwo\u0000\nthree");
    expect(await texts()).toEqual(["Start end. <b>one</b>", "two", "three"]);
    expect(await page.locator(".document-text img, .document-text b").count()).toBe(0);
  });

  it("deletes a selection over several paragraphs, and brings it back", async () => {
    await open(plain("One.", "Two.", "Three.", "Four."));
    await cursorAt("One", "start");
    await page.keyboard.press("ArrowRight");
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Delete");
    const left = await texts();
    expect(left).toHaveLength(1);
    expect(left[0]).toMatch(/^O.*r\.$/);
    await page.keyboard.press("Control+z");
    expect(await texts()).toEqual(["One.", "Two.", "Three.", "Four."]);
    await page.keyboard.press("Control+y");
    expect(await texts()).toEqual(left);
  });

  it("keeps the cells of a table when everything is deleted", async () => {
    await open(fixture("assessment-example.docx"));
    const cells = await page.locator(".document-text :is(td, th)").count();
    await page.locator(".document-text").focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Backspace");
    expect(await page.locator(".document-text :is(td, th)").count()).toBe(cells);
    // As in Word, a control without words shows how it is to be filled in.
    expect((await texts()).join("").trim()).toBe("Click or tap here to enter text.");
    expect(textsOf(await saved())).toEqual(await texts());
  });

  it("takes back a typed word as one step", async () => {
    await open(plain("One."));
    await cursorAt("One", "end");
    await page.keyboard.type(" first second");
    await page.keyboard.press("Control+z");
    expect(await texts()).toEqual(["One. first "]);
    await page.getByRole("button", { name: "Redo" }).click();
    expect(await texts()).toEqual(["One. first second"]);
  });

  it("takes in what an input method composes", async () => {
    await open(plain("One."));
    await cursorAt("One", "end");
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Input.imeSetComposition", { text: "é", selectionStart: 1, selectionEnd: 1 });
    await devtools.send("Input.imeSetComposition", { text: "été", selectionStart: 3, selectionEnd: 3 });
    expect(await texts()).toEqual(["One."]);
    await devtools.send("Input.insertText", { text: "été" });
    expect(await texts()).toEqual(["One.été"]);
    await page.keyboard.type("!");
    expect(await texts()).toEqual(["One.été!"]);
    expect(await page.locator(".paragraph").allTextContents()).toEqual(["One.été!"]);
  });

  it("copies words only, without the page's marks", async () => {
    await open(fixture("every-feature.docx"));
    await cursorAt("It was", "start");
    await page.keyboard.press("Shift+End");
    const copied = await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      const event = new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
      return clipboardData.getData("text/plain");
    });
    expect(copied).toBe("It was added today.");
  });

  it("changes nothing in a protected file, and says so", async () => {
    await open(fixture("read-only.docx"));
    const before = await texts();
    await page.locator(".paragraph").first().click();
    await page.keyboard.type("x");
    await page.keyboard.press("Enter");
    expect(await texts()).toEqual(before);
    expect(await page.locator("#refusal").textContent()).toMatch(/read-only/);
  });

  it("records edits as tracked changes while tracking is on", async () => {
    await open(plain("One old word."));
    await page.getByText("How this Word behaves").click();
    await page.getByLabel("Track changes").check();
    await cursorAt("One", "end");
    await page.keyboard.press("Backspace");
    await page.keyboard.type("!");
    expect(await texts()).toEqual(["One old word!"]);
    expect(await page.locator("del").allTextContents()).toEqual(["."]);
    expect(await page.locator("ins").allTextContents()).toEqual(["!"]);
  });
});

describe("beside the add-in", () => {
  it("draws what the add-in changes, and takes it back with Control+Z", async () => {
    await open(plain("One.", "Two."));
    const before = await drawnCount();
    await page.evaluate(() => {
      const model = window.workbench?.host()?.document;
      const second = model?.paragraphs()[1];
      if (second !== undefined) model?.replaceText(second, { start: 0, end: 3 }, "Second", "add-in");
    });
    expect(await paragraph("Second").textContent()).toBe("Second.");
    expect((await drawnCount()) - before).toBe(1);
    await page.locator(".document-text").focus();
    await page.keyboard.press("Control+z");
    expect(await texts()).toEqual(["One.", "Two."]);
  });

  it("brings what the add-in selects into view and marks it, and leaves the focus where it is", async () => {
    await open(plain(...Array.from({ length: 200 }, (_, index) => `Paragraph ${String(index)}.`)));
    await page.getByRole("button", { name: "340 px" }).focus();
    await page.evaluate(() => {
      const model = window.workbench?.host()?.document;
      const far = model?.paragraphs()[150];
      if (model === undefined || far === undefined) throw new Error("There is no such paragraph.");
      model.setSelection({ start: { paragraph: far, offset: 0 }, end: { paragraph: far, offset: 9 } }, "add-in");
    });
    const marked = await page.evaluate(() =>
      [...(CSS.highlights.get("workbench-selection") ?? [])].map((range) => (range as Range).toString()),
    );
    expect(marked).toEqual(["Paragraph"]);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("340 px");
    const block = await paragraph("Paragraph 150.").boundingBox();
    const scroller = await page.locator(".scroller").boundingBox();
    expect(block?.y).toBeGreaterThanOrEqual(scroller?.y ?? 0);
    expect((block?.y ?? 0) + (block?.height ?? 0)).toBeLessThanOrEqual((scroller?.y ?? 0) + (scroller?.height ?? 0));
  });

  it("tells the host what the person selects", async () => {
    await open(plain("One.", "Two."));
    await cursorAt("Two", "start");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    await page.waitForFunction(() => window.workbench?.host()?.document.selection().end.offset === 2);
    const selected = await page.evaluate(() => {
      const model = window.workbench?.host()?.document;
      const { start, end } = model?.selection() ?? {};
      return [model?.indexOf(start?.paragraph as Element), start?.offset, end?.offset];
    });
    expect(selected).toEqual([1, 0, 2]);
  });

  it("draws the buttons of the manifest, to be walked with the arrows, and opens the pane they name", async () => {
    await open(plain("One."));
    const buttons = page.getByRole("toolbar").getByRole("button");
    const labels = await buttons.allTextContents();
    expect(labels.length).toBeGreaterThan(1);
    await buttons.first().focus();
    await page.getByRole("tooltip").first().waitFor({ state: "visible" });
    await page.keyboard.press("Escape");
    await page.getByRole("tooltip").first().waitFor({ state: "hidden" });
    await page.keyboard.press("ArrowRight");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(labels[1]);
    await page.keyboard.press("Enter");
    const frame = page.locator("#pane-place iframe");
    expect(await frame.getAttribute("src")).toMatch(/^http:\/\/localhost:\d+\/taskpane\.html\?view=/);
    expect((await frame.boundingBox())?.width).toBeCloseTo(338, 0);
    await page.getByRole("button", { name: "500 px" }).click();
    expect((await frame.boundingBox())?.width).toBeCloseTo(498, 0);
  });
});

describe("saving and closing", () => {
  it("downloads a checked copy that holds the new words and every other part as it was", async () => {
    const bytes = fixture("assessment-example.docx");
    await open(bytes, "assessment-example.docx");
    await cursorAt("The referral says", "end");
    await page.keyboard.type(" Added here.");
    const expected = await texts();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe("assessment-example (checked).docx");
    const written = readFileSync(await file.path());
    expect(textsOf(written)).toEqual(expected);
    expect(expected.filter((text) => text.endsWith("Added here."))).toHaveLength(1);
    expect(changedParts(bytes, written)).toEqual(["word/document.xml"]);
    expect(await page.locator("#file-state").textContent()).toBe("Saved");
  });

  it("asks once, in the page, before it closes a file with changes", async () => {
    await open(plain("One."));
    await cursorAt("One", "end");
    await page.keyboard.type("x");
    await page.getByRole("button", { name: "Close file" }).click();
    await page.getByRole("button", { name: "Keep writing" }).click();
    expect(await texts()).toEqual(["One.x"]);
    await page.getByRole("button", { name: "Close file" }).click();
    await page.getByRole("button", { name: "Go on without saving" }).click();
    expect(await texts()).toEqual([]);
    expect(await page.locator(".document-text").count()).toBe(0);
    expect(await page.evaluate(() => document.body.textContent?.includes("One.x"))).toBe(false);
  });

  it("asks the browser to warn before leaving with changes, and not without", async () => {
    const warns = (): Promise<boolean> =>
      page.evaluate(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));
    await open(plain("One."));
    expect(await warns()).toBe(false);
    await cursorAt("One", "end");
    await page.keyboard.type("x");
    expect(await warns()).toBe(true);
    await page.evaluate(() => window.workbench?.open([], "none.docx")); // refused: the changes are still there
    expect(await warns()).toBe(true);
  });
});

describe("a hostile file", () => {
  it("shows script, markup and styles as words, and follows no address", async () => {
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const words = "&lt;script&gt;window.hacked=1&lt;/script&gt;&lt;img src=x onerror=window.hacked=1&gt;";
    await open(
      withBody(
        `<w:p><w:pPr><w:jc w:val="left;background:url(https://example.invalid/a)"/>
           <w:shd w:fill="url(https://example.invalid/b)"/><w:ind w:left="99999999"/></w:pPr>
           <w:r><w:rPr><w:color w:val="red;}"/><w:highlight w:val="constructor"/><w:sz w:val="999999"/></w:rPr>
           <w:t>${words}</w:t></w:r></w:p>
         <w:p><w:hyperlink r:id="rIdEvil"><w:r><w:t>click me</w:t></w:r></w:hyperlink></w:p>
         <w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="rIdOut" r:embed="rIdOut"/></w:drawing></w:r></w:p>`,
        `<Relationship Id="rIdEvil" Type="${office}/hyperlink" Target="javascript:window.hacked=1" TargetMode="External"/>
         <Relationship Id="rIdOut" Type="${office}/image" Target="https://example.invalid/c.png" TargetMode="External"/>`,
      ),
    );
    expect((await texts())[0]).toBe("<script>window.hacked=1</script><img src=x onerror=window.hacked=1>");
    await page.getByText("click me").click();
    await page.keyboard.press("Enter");
    expect(await page.locator(".document-text :is(a, script, img)").count()).toBe(0);
    expect(await page.locator(".link").first().getAttribute("title")).toMatch(
      /^Link to javascript:window\.hacked=1\. .* does not open it\.$/,
    );
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
    const styles = await page
      .locator(".document-text *")
      .evaluateAll((all) => all.map((one) => one.getAttribute("style") ?? ""));
    expect(styles.join(" ")).not.toMatch(/url|example|red/);
  });
});

describe("for everyone", () => {
  it.each([
    ["light", 1280],
    ["dark", 1280],
    ["light", 800],
    ["dark", 400],
  ] as const)("has no axe violation in %s at %i px", async (colorScheme, width) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await open(fixture("assessment-example.docx"));
    await open(new Uint8Array(), "empty.docx");
    await page.locator("#options > summary").click();
    await page.locator("#log > summary").click();
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { axe: checker } = window as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await checker.run()).violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`,
      );
    });
    expect(violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });

  it("lets the pane follow the colours that are chosen", async () => {
    await open(plain("One."));
    await page.getByRole("toolbar").getByRole("button").first().click();
    const frame = page.frameLocator("#pane-place iframe").locator("html");
    const isDark = (): Promise<boolean> => frame.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
    expect(await isDark()).toBe(false);
    await page.getByLabel("Dark").check();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("dark");
    expect(await isDark()).toBe(true);
  });
});
