/**
 * The main journey with the keyboard alone (product.md 5.J): no pointer, no selector that a person could not reach with a
 * key. After each action the focus stands on something sensible, and what is spoken is the sentence of the table.
 */
import type { Frame, Page } from "playwright-core";
import { opened, texts } from "../support/docx-files";
import { createKeyboard } from "./support/keyboard";
import { lastingAnimations } from "./support/lasting-animations";
import { fixture, startBench, type Bench, type PaneSession } from "./support/pane-session";

const original = fixture("assessment-example.docx");

let bench: Bench;
let session: PaneSession;
let page: Page;

beforeAll(async () => {
  bench = await startBench("local");
  session = await bench.open(original, "assessment-example.docx", { firstRun: true });
  page = session.page;
});

afterAll(async () => {
  await session.close();
  await bench.close();
});

const pane = (): Frame => session.pane();
const documentTexts = () => page.evaluate(() => window.workbench?.texts() ?? []);

const { focused, hear, lands, leaves, listen, tabTo } = createKeyboard(() => session);

describe("the main journey by keyboard alone", () => {
  it("goes from the ribbon into the pane, where a heading has the focus", async () => {
    const buttons = page.getByRole("toolbar", { name: "Home tab" }).getByRole("button");
    await buttons.first().focus(); // Word's own key tips lead here
    await page.keyboard.press("Enter");
    await page.frameLocator("iframe").getByRole("tablist").waitFor();
    await lands("Write clearly about child sexual exploitation");
    await listen();
  });

  it("passes the first-run page and begins to check", async () => {
    await tabTo("Get started");
    await page.keyboard.press("Enter");
    const heard = await hear(/^\d+ prompts\. \d+ wording, \d+ signs(, \d+ circumstances?)?\.$/);
    expect(heard[0]).toMatch(/^Checking\./);
    await lands(/^\d+ prompts to consider$/);
  });

  it("offers to skip to the results before anything else", async () => {
    await tabTo("Skip to results", "Shift+Tab");
    await page.keyboard.press("Enter");
    expect(await pane().evaluate(() => document.activeElement?.id)).toBe("main");
  });

  it("chooses a filter with the arrows", async () => {
    await tabTo(/^All \d+$/);
    const chosen = (name: RegExp) => pane().getByRole("radio", { name, checked: true }).waitFor();
    await page.keyboard.press("ArrowRight");
    await lands(/^Wording \d+$/);
    await chosen(/^Wording/);
    await page.keyboard.press("ArrowRight");
    await lands(/^Sign \d+$/);
    await chosen(/^Sign/);
    await page.keyboard.press("Home");
    await lands(/^All \d+$/);
    await chosen(/^All/);
  });

  it("walks the list with the arrows as one stop of Tab, and opens a row with Enter", async () => {
    await tabTo(/^Sign.* 1 of \d+\.$/);
    await page.keyboard.press("End");
    // Of a long list only the first rows are shown.
    const [, last, total] = /(\d+) of (\d+)\.$/.exec(await focused()) ?? [];
    expect(Number(last)).toBe(Math.min(Number(total), 50));
    expect(Number(last)).toBe(await pane().getByRole("main").getByRole("listitem").count());
    await page.keyboard.press("Home");
    await lands(/ 1 of \d+\.$/);
    for (let presses = 0; !(await focused()).includes("makes herself vulnerable"); presses += 1) {
      if (presses > 40) throw new Error("The arrows never came to the row.");
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Enter");
    await lands("makes herself vulnerable");
  });

  it.each(["Escape", "Alt+ArrowLeft"])("goes back to the same row with %s", async (key) => {
    await page.keyboard.press(key);
    await lands(/^Wording.*makes herself vulnerable/);
    await page.keyboard.press("Enter");
    await lands("makes herself vulnerable");
  });

  it("has the parts of a prompt in the order of the table: Back, Next, wordings, edit box, Replace, Dismiss, Copy", async () => {
    await tabTo("Back", "Shift+Tab");
    const passed = ["Back"];
    for (let presses = 0; presses < 20 && passed.at(-1) !== "Copy wording"; presses += 1) {
      await page.keyboard.press("Tab");
      passed.push(await focused());
    }
    // The wordings are one stop, at the one that is chosen.
    const chosen = await pane().evaluate(
      () => document.querySelector<HTMLInputElement>("input[type=radio]:checked")?.labels?.[0]?.textContent,
    );
    expect(chosen).toBeTruthy();
    expect(passed).toEqual([
      "Back",
      "Previous",
      "Next",
      "Show in document",
      chosen,
      "Edit before you replace",
      "Replace",
      "Dismiss",
      "Copy wording",
    ]);
  });

  it("chooses another wording, edits it, and replaces", async () => {
    const before = await documentTexts();
    await tabTo(/^is taken advantage of|^is /);
    await page.keyboard.press("ArrowDown");
    const chosen = await pane().evaluate(() => (document.activeElement as HTMLInputElement).value);
    await tabTo("Edit before you replace");
    expect(await pane().evaluate(() => (document.activeElement as HTMLTextAreaElement).value)).toBe(chosen);
    await page.keyboard.press("End");
    await page.keyboard.type(" (edited)");
    await tabTo("Replace");
    await page.keyboard.press("Enter");
    await hear(/^Replaced\. \d+ prompts left\.$/);
    await lands(/ of \d+\.$/); // the row that took its place
    const after = await documentTexts();
    const changed = after.filter((text, at) => text !== before[at]);
    expect(changed).toHaveLength(1);
    expect(changed[0]).toContain("(edited)");
  });

  it("undoes with the button in the notice", async () => {
    await tabTo("Undo", "Shift+Tab");
    await page.keyboard.press("Enter");
    await hear("Put back.");
    expect(await documentTexts()).toEqual(texts(opened(original)));
    expect(await focused()).not.toBe("nothing");
  });

  it("dismisses from the row with Delete, and Escape only closes the menu", async () => {
    if (!/ of \d+\.$/.test(await focused())) await tabTo(/ of \d+\.$/);
    await page.keyboard.press("Home");
    const name = await focused();
    await page.keyboard.press("Delete");
    await lands("Someone's exact words");
    await page.keyboard.press("Escape");
    await lands(name);
    await page.keyboard.press("Delete");
    await lands("Someone's exact words");
    await page.keyboard.press("ArrowDown");
    await lands("Right term here");
    await page.keyboard.press("Enter");
    await hear(/^Dismissed\. \d+ prompts left\.$/);
    await lands(/ 1 of \d+\.$/);
    expect(await focused()).not.toBe(name);
  });

  it("restores what was dismissed", async () => {
    await tabTo("Dismissed (1)");
    await page.keyboard.press("Enter");
    await lands("Dismissed prompts");
    await tabTo(/^Restore: /);
    await page.keyboard.press("Enter");
    await hear(/^Restored\. \d+ prompts left\.$/);
    expect(await focused()).not.toBe("nothing");
    await page.keyboard.press("Escape");
    await lands(/prompts to consider|of \d+\.$/);
  });

  it("goes to the last and the first tab with End and Home, and chooses none by that", async () => {
    await tabTo("Check", "Shift+Tab");
    await page.keyboard.press("End");
    await lands("Learn");
    await page.keyboard.press("Home");
    await lands("Check");
    await pane().getByRole("tab", { name: "Check", selected: true }).waitFor();
  });

  it("comes to the contacts through the tabs, searches, opens and inserts", async () => {
    await lands("Check");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await lands("Contacts");
    await page.keyboard.press("Enter");
    await lands("Contacts");
    await tabTo("Search contacts");
    await page.keyboard.type("first response");
    await hear(/\d+ contacts? found\.$/);
    await tabTo(/^First Response/);
    await page.keyboard.press("Enter");
    await lands(/^First Response/);
    const count = (await documentTexts()).length;
    await tabTo("Insert at the cursor");
    await page.keyboard.press("Enter");
    await hear("Inserted in your document.");
    await lands("Insert at the cursor");
    expect((await documentTexts()).length).toBeGreaterThan(count);
    await page.keyboard.press("Escape");
    await lands(/^First Response/);
  });

  it("opens and closes the menu, and hides and shows the prompts", async () => {
    await tabTo("Menu", "Shift+Tab");
    await page.keyboard.press("Enter");
    await lands("Hide prompts");
    // Reduced motion (J-9): the menu is there at once.
    expect(await lastingAnimations(pane())).toEqual([]);
    await page.keyboard.press("Escape");
    await lands("Menu");
    await page.keyboard.press("Enter");
    await lands("Hide prompts");
    await page.keyboard.press("Enter");
    await pane().getByRole("heading", { name: "Prompts are hidden" }).waitFor();
    expect(await focused()).not.toBe("nothing");
    await tabTo("Show prompts");
    await page.keyboard.press("Enter");
    await pane().getByRole("heading", { level: 2, name: "Contacts" }).waitFor();
    expect(await focused()).not.toBe("nothing");
  });

  it("is no trap: Tab and Shift+Tab leave the pane at both ends", async () => {
    for (const key of ["Tab", "Shift+Tab"] as const) expect([key, await leaves(key)]).toEqual([key, true]);
  });
});

/** Keys of a screen reader go from landmark to landmark; a press on a tab only brings each view about. */
describe("the landmarks", () => {
  it.each(["Check", "Sections", "Contacts", "Learn"])("has “Urgent help” as the last landmark of %s", async (tab) => {
    await pane().getByRole("tab", { name: tab }).click();
    await pane().getByRole("heading", { level: 2 }).waitFor();
    const landmarks = await pane().evaluate(() => {
      const kinds = "header, nav, main, section[aria-label], [role='banner'], [role='region'], [role='search']";
      return [...document.querySelectorAll(kinds)].map((one) => one.getAttribute("aria-label") ?? one.localName);
    });
    expect(landmarks.length).toBeGreaterThan(3);
    expect(landmarks.at(-1)).toBe("Urgent help");
    // It stands below the last stop of Tab as well: nothing that takes the focus comes after it.
    const after = await pane().evaluate(() => {
      const strip = document.querySelector('section[aria-label="Urgent help"]');
      const stops = "a[href], button, input, textarea, select, [tabindex='0']:not([data-tabster-dummy])";
      return [...document.querySelectorAll(stops)].filter(
        (one) => strip && strip.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING,
      ).length;
    });
    expect(after).toBe(0);
  });
});
