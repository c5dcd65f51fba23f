import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { smallDocxBytes, p } from "../workbench/host/small-docx";
import { openWorkbench, type WorkbenchSession } from "./support/workbench-session";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const pictures = path.join(__dirname, "..", "..", "test-results/screens");

let session: WorkbenchSession;
let page: Page;

beforeAll(async () => {
  session = await openWorkbench();
});

afterAll(async () => {
  await session.close();
});

const record = smallDocxBytes(
  p("She put herself at risk by going out late again.") +
    p("She has a new phone, older friends and no money worries.") +
    p("Her mother drinks. She was seen.") +
    p("There is nothing underlined here."),
);

const popup = {
  branding: "Recordwell",
  title: "Wording to reconsider",
  subtitle: "This can read as if the child is responsible.",
  suggestions: ["was placed at risk", "was exposed to risk", "was harmed by others"],
};

/** One underline: the paragraph, its words, its colour, and whether it has a pop-up. */
type Line = readonly [paragraph: number, words: string, colorScheme: string, hasPopup: boolean];

const four: readonly Line[] = [
  [0, "put herself at risk", "Berry", true],
  [1, "a new phone", "Lavender", true],
  [1, "older friends", "Green", false],
  [2, "She was seen", "Blue", true],
];

beforeEach(async () => {
  page = await session.newPage();
  await page.evaluate((bytes) => void window.workbench?.open(bytes, "record.docx"), [...record]);
  await draw(four);
});

afterEach(async () => {
  expect(session.strayRequests()).toEqual([]);
  expect(session.complaints()).toEqual([]);
});

/** Inserts annotations as the add-in would, and keeps what the person then does with them in `window.acts`. */
async function draw(lines: readonly Line[]): Promise<void> {
  await page.evaluate(
    ([wanted, card]) => {
      const host = window.workbench?.host();
      if (host === undefined) throw new Error("No document is open.");
      for (const [index, words, colorScheme, hasPopup] of wanted) {
        const paragraph = host.document.paragraphs()[index];
        if (paragraph === undefined) throw new Error("There is no such paragraph.");
        const start = host.document.textOf(paragraph).indexOf(words);
        const critique = { colorScheme: colorScheme as "Berry", start, length: words.length }; // as the caller says
        const fresh = { critique, start, end: start + words.length };
        host.annotations.insert(paragraph, [hasPopup ? { ...fresh, popup: card } : fresh]);
      }
    },
    [lines, popup] as const,
  );
  await page.locator("#annotation-hint").waitFor();
}

const texts = (): Promise<readonly string[]> => page.evaluate(() => window.workbench?.texts() ?? []);

/** The words under each of the page's lines, by the name of the line. */
function drawnWords(): Promise<Readonly<Record<string, readonly string[]>>> {
  return page.evaluate(() => {
    const found: Record<string, string[]> = {};
    for (const [name, ranges] of CSS.highlights) {
      if (name !== "workbench-selection") found[name] = [...ranges].map((range) => String(range));
    }
    return found;
  });
}

const states = (): Promise<readonly string[]> =>
  page.evaluate(
    () =>
      window.workbench
        ?.host()
        ?.annotations.all()
        .map(({ state }) => state) ?? [],
  );

const card = () => page.getByRole("dialog", { name: "Wording to reconsider, Recordwell" });

/** The middle of some words on the page. */
async function pointOn(words: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    for (const ranges of CSS.highlights.values()) {
      for (const range of ranges) {
        if (!(range instanceof Range) || String(range) !== wanted) continue;
        const box = range.getBoundingClientRect();
        return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      }
    }
    throw new Error(`“${wanted}” is not underlined.`);
  }, words);
}

async function clickOn(words: string): Promise<void> {
  const { x, y } = await pointOn(words);
  await page.mouse.click(x, y);
}

it("draws a line of its own shape for each colour, and leaves page and file as they are", async () => {
  expect(await drawnWords()).toEqual({
    "workbench-berry": ["put herself at risk"],
    "workbench-lavender": ["a new phone"],
    "workbench-green": ["older friends"],
    "workbench-blue": ["She was seen"],
  });
  const shapes = await page.evaluate(() =>
    ["berry", "lavender", "green", "blue"].map(
      (name) =>
        getComputedStyle(document.querySelector(".paragraph") ?? document.body, `::highlight(workbench-${name})`)
          .textDecorationStyle,
    ),
  );
  expect(shapes).toEqual(["solid", "dashed", "dotted", "double"]);
  expect(await page.evaluate(() => window.workbench?.state())).toBe("untouched");
  const saved = await page.evaluate(() => Array.from(window.workbench?.save() ?? []));
  await page.evaluate(() => window.workbench?.host()?.annotations.expire());
  expect(await drawnWords()).toEqual({});
  expect(await page.evaluate(() => Array.from(window.workbench?.save() ?? []))).toEqual(saved);
  await page.locator("#annotation-hint").waitFor({ state: "hidden" });
});

it("keeps the lines on their words while somebody types, and drops one whose words change", async () => {
  const { x, y } = await pointOn("older friends");
  await page.mouse.click(x, y);
  await page.keyboard.press("Home");
  await page.keyboard.type("Yes. ");
  expect((await texts())[1]).toBe("Yes. She has a new phone, older friends and no money worries.");
  expect(await drawnWords()).toMatchObject({
    "workbench-lavender": ["a new phone"],
    "workbench-green": ["older friends"],
  });
  await page.evaluate(() => window.workbench?.host()?.editRemotely(1, { start: 18, end: 21 }, "old"));
  const left = await drawnWords();
  expect(left["workbench-lavender"]).toBeUndefined();
  expect(left["workbench-green"]).toEqual(["older friends"]);
});

it("opens the card on a click; taking a suggestion replaces the words, and focus is back in the text", async () => {
  await clickOn("put herself at risk");
  expect(await card().getByRole("button").allTextContents()).toEqual([...popup.suggestions, "Ignore", "Close"]);
  await card().getByRole("button", { name: "was placed at risk" }).click();
  expect((await texts())[0]).toBe("She was placed at risk by going out late again.");
  expect(await states()).toEqual(["Accepted", "Created", "Created", "Created"]);
  expect(await card().count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("document-text");
  await page.keyboard.press("Control+z");
  expect((await texts())[0]).toBe("She put herself at risk by going out late again.");
});

it("has no card for words without a pop-up, and closes the open one on a click elsewhere", async () => {
  await clickOn("a new phone");
  expect(await card().count()).toBe(1);
  await clickOn("older friends");
  expect(await page.getByRole("dialog").count()).toBe(0);
});

it("can be worked by keyboard: Alt and down goes from words to words, Escape comes back", async () => {
  await page.locator(".document-text").focus();
  await page.keyboard.press("Alt+ArrowDown");
  expect(await card().count()).toBe(1);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("was placed at risk");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("was exposed to risk");
  await page.keyboard.press("Escape");
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("document-text");
  const cursor = (): Promise<string> =>
    page.evaluate(() => {
      const model = window.workbench?.host()?.document;
      const { start } = model?.selection() ?? {};
      return start === undefined ? "" : (model?.textOf(start.paragraph).slice(start.offset) ?? "");
    });
  expect(await cursor()).toMatch(/^put herself/);
  await page.keyboard.press("End");
  await page.keyboard.press("Alt+ArrowDown");
  expect(await cursor()).toMatch(/^a new phone/);
  await page.getByRole("button", { name: "Ignore", exact: true }).press("Enter");
  expect(await states()).toEqual(["Created", "Rejected", "Created", "Created"]);
  expect(await drawnWords()).not.toHaveProperty("workbench-lavender");
});

it("types as a co-author when asked to, and keeps those edits apart from the writer's", async () => {
  await page.evaluate(() => {
    const seen = window as unknown as { editors: string[] };
    seen.editors = [];
    window.workbench?.host()?.document.onParagraphsChanged(({ by }) => void seen.editors.push(by));
  });
  const write = async (text: string): Promise<void> => {
    await page.locator(".document-text").focus();
    await page.keyboard.type(text);
  };
  await write("a");
  await page.locator("#options summary").click();
  await page.getByLabel("Type as a co-author").check();
  await write("b");
  await page.getByLabel("Type as a co-author").uncheck();
  await write("c");
  expect(await page.evaluate(() => (window as unknown as { editors: string[] }).editors)).toEqual([
    "writer",
    "co-author",
    "writer",
  ]);
});

it("turns every defect on and off in the panel", async () => {
  await page.locator("#options summary").click();
  const options = () => page.evaluate(() => window.workbench?.host()?.options());
  const before = await options();
  const boxes = page.locator("#option-list input[type=checkbox]").filter({ visible: true });
  const labels = page.locator("#option-list label", { hasText: /#\d/ }).locator("input");
  expect(await labels.count()).toBeGreaterThan(10);
  for (const box of await labels.all()) await box.click();
  const turned = Object.entries((await options()) ?? {}).filter(
    ([name, value]) => value !== before?.[name as keyof typeof before],
  );
  expect(turned).toHaveLength(await labels.count());
  for (const box of await labels.all()) await box.click();
  expect(await options()).toEqual(before);
  expect(await boxes.count()).toBeGreaterThan(await labels.count());
  await page.getByLabel("Accepting in the pop-up").selectOption({ label: "writes them twice" });
  await page.getByLabel("Underlines inserted while the pane opens").selectOption({ label: "are not drawn" });
  expect(await options()).toMatchObject({ popupAccept: "duplicates", drawAtStart: "never" });
  await page.getByRole("button", { name: "Let Word forget all underlines" }).click();
  expect(await drawnWords()).toEqual({});
});

it("draws Word's own squiggle over the first word where the switch is on", async () => {
  await page.evaluate(() => window.workbench?.host()?.setOptions({ squiggles: true }));
  await draw([[3, "nothing underlined", "Berry", false]]);
  expect(await drawnWords()).toMatchObject({
    "workbench-berry": [" herself at risk", " underlined"],
    "workbench-squiggle": ["put", "a", "older", "She", "nothing"],
  });
});

it("keeps the shapes in forced colours, and the words readable", async () => {
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  const colours = await page.evaluate(() => {
    const run = document.querySelector(".paragraph span") ?? document.body;
    const probe = document.createElement("p");
    probe.style.color = "CanvasText";
    document.querySelector(".document-text")?.append(probe);
    const style = getComputedStyle(run);
    const line = getComputedStyle(run, "::highlight(workbench-green)");
    return {
      isForced: style.color === getComputedStyle(probe).color,
      ground: line.backgroundColor,
      shape: line.textDecorationStyle,
    };
  });
  expect(colours).toEqual({ isForced: true, ground: "rgba(0, 0, 0, 0)", shape: "dotted" });
});

it.each([
  ["light", "light", "none", 1280],
  ["dark", "dark", "none", 1280],
  ["forced", "light", "active", 1280],
  ["narrow", "light", "none", 400],
] as const)("is accessible with the card open (%s)", async (name, colorScheme, forcedColors, width) => {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme, forcedColors });
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: path.join(pictures, `annotation-lines-${name}.png`) });
  await clickOn("put herself at risk");
  await card().waitFor();
  const { right, left } =
    (await card().evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect)) ?? {};
  expect(left).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(width);
  await page.screenshot({ path: path.join(pictures, `annotation-card-${name}.png`) });
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const { axe: tool } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations: found } = await tool.run();
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  });
  expect(violations).toEqual([]);
});
