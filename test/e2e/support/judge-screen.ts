import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type * as Axe from "axe-core";
import type { Frame, Page } from "playwright-core";
import { root, scaleText, type Look, type PaneSession } from "./pane-session";

const axeScript = readFileSync(path.join(root, "node_modules/axe-core/axe.min.js"), "utf8");

const pictures = path.join(root, "test-results/screens");

/** What of axe a look is judged by: everything, or only what can differ from the same width in light. */
type Judged = Look & Readonly<{ rules: readonly string[] }>;

/** The rules of axe whose answer depends on colours, and those on sizes; all others ask the tree. */
const colourRules = ["color-contrast", "link-in-text-block"];
const sizeRules = ["target-size", "scrollable-region-focusable"];

/**
 * The looks that every screen is judged in: three widths, each in light, in dark, and in forced colours with text of twice
 * the size (design.md D10, product.md J-5, Z-6). What stands in the tree can change with the width alone, so that axe is
 * asked everything at each width, and for colours or sizes only what depends on them. Large text is judged in forced colours
 * and not in light or dark, where axe asks less contrast of it; where a thing stands does not depend on colours.
 */
const looks: readonly Judged[] = ([340, 270, 500] as const).flatMap((width) => {
  const light = { width, colorScheme: "light", forcedColors: "none", text: 100, rules: [] } as const;
  // Forced colours follow the person's own theme, light or dark.
  const theme = width === 500 ? "light" : "dark";
  return [
    light,
    { ...light, colorScheme: "dark", rules: colourRules } as const,
    { ...light, colorScheme: theme, forcedColors: "active", text: 200, rules: [...colourRules, ...sizeRules] } as const,
  ];
});

/** The looks of which a picture is kept for people to look at: none where nobody will, since each takes a tenth of a second. */
const keptLooks = process.env.CI === undefined ? ["340 light", "340 dark", "270 forced, large text"] : [];

/**
 * What axe has against a page or frame, a line for each element. Every rule of axe counts, also those for good practice
 * and the size of targets; or the `rules` that are named.
 */
export async function axeProblems(
  target: Page | Frame,
  shape: ScreenShape = {},
  rules: readonly string[] = [],
): Promise<readonly string[]> {
  // Evaluated, not added as a script: the pane's content security policy allows none.
  if (!(await target.evaluate(() => "axe" in window))) await target.evaluate(axeScript);
  return target.evaluate(
    async ([targets, only]) => {
      const { axe } = window as unknown as { axe: typeof Axe }; // put there by the line above
      // Fluent's invisible focus helpers are reported as hidden and focusable; they only pass the focus on.
      const { violations } = await axe.run(
        { exclude: [["[data-tabster-dummy]"]] },
        {
          iframes: false,
          resultTypes: ["violations"],
          rules: { "target-size": { enabled: targets } },
          ...(only.length === 0 ? {} : { runOnly: { type: "rule" as const, values: only } }),
        },
      );
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target: at, failureSummary }) => `${id}: ${at.join(" ")} ${failureSummary?.split("\n")[1] ?? ""}`),
      );
    },
    [shape.targets !== false, rules.filter((rule) => rule !== "target-size" || shape.targets !== false)] as const,
  );
}

/** What a screen may lack: the page outside Word has no tabs to skip; what lies behind an open menu is no target. */
export type ScreenShape = Readonly<{ skipLink?: false; localNumber?: false; targets?: false }>;

/** What every screen of the pane owes (product.md 11, Z-5), said as problems. */
export async function shellProblems(target: Page | Frame, shape: ScreenShape = {}): Promise<readonly string[]> {
  const own = await target.evaluate(({ skipLink, localNumber }) => {
    const problems: string[] = [];
    const strip = document.querySelector('section[aria-label="Urgent help"]');
    const words = strip?.textContent ?? "";
    if (!words.includes("999") || !words.includes("101")) problems.push("The strip is not there.");
    if (localNumber !== false && !words.includes("First Response")) problems.push("The strip lacks the front door.");
    const box = strip?.getBoundingClientRect();
    if (box && (box.bottom > window.innerHeight + 1 || box.top < 0)) problems.push("The strip is out of view.");
    for (const level of ["h1", "h2"]) {
      const count = document.querySelectorAll(level).length;
      if (count !== 1) problems.push(`There are ${count} ${level}.`);
    }
    const first = document.querySelector("a[href], button, input, textarea, [tabindex='0']:not([data-tabster-dummy])");
    if (skipLink !== false && first?.getAttribute("href") !== "#main") problems.push("The skip link is not first.");
    const { clientWidth } = document.documentElement;
    const clickable = "a, button, input, textarea, select, label, [role^='menuitem'], [role='tab']";
    for (const right of [1, 20, 39]) {
      for (const top of [1, 20, 39]) {
        const there = document.elementFromPoint(clientWidth - right, top)?.closest(clickable);
        if (there) problems.push(`“${there.textContent}” lies under Office's own menu.`);
      }
    }
    return [...new Set(problems)];
  }, shape);
  return [...own, ...(await widthProblems(target))];
}

/** What does not fit the width of a page: it scrolls sideways, or words are cut off. */
export function widthProblems(target: Page | Frame): Promise<readonly string[]> {
  return target.evaluate(() => {
    const problems: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) problems.push(`It scrolls sideways: ${scrollWidth} in ${clientWidth} px.`);
    for (const element of document.querySelectorAll<HTMLElement>("button, a, label, h2, p, span, li, dd")) {
      const { right, left, width } = element.getBoundingClientRect();
      const shown = width > 1 && getComputedStyle(element).clipPath === "none";
      if (shown && (right > clientWidth + 1 || left < -1)) problems.push(`“${element.textContent}” is cut off.`);
    }
    // A tab, a button or a heading is as large as its words; a row's phrase is cut after two lines on purpose.
    for (const element of document.querySelectorAll<HTMLElement>("button, [role='tab'], h1, h2, h3")) {
      if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1) {
        problems.push(`The words of “${element.textContent}” are wider than it is.`);
      }
    }
    return [...new Set(problems)];
  });
}

/** Judges a page of its own, such as the help page, in every look: axe, and what `judge` asks. `reach` loads it. */
export async function judgePage(
  page: Page,
  name: string,
  reach: () => Promise<void>,
  judge: (page: Page) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const look of looks) {
    const { width, colorScheme, forcedColors, text, rules } = look;
    await page.setViewportSize({ width, height: 640 });
    await page.emulateMedia({ colorScheme, forcedColors });
    await reach();
    await page.evaluate(scaleText, text / 100);
    const found = [...(await axeProblems(page, {}, rules)), ...(await judge(page))];
    problems.push(...found.map((problem) => `${labelOf(look)}: ${problem}`));
    if (keptLooks.includes(labelOf(look))) await page.screenshot({ path: pictureFile(`${name} ${labelOf(look)}`) });
  }
  return problems;
}

/** Judges the screen that stands in the pane in every look, and keeps pictures of it. */
export async function judgeScreen(
  session: PaneSession,
  name: string,
  shape: ScreenShape = {},
): Promise<readonly string[]> {
  const problems: string[] = [];
  const pane = session.pane();
  let before: Partial<Look> = {};
  for (const { rules, ...look } of looks) {
    await session.look(changes(before, look));
    before = look;
    const isDark = look.colorScheme === "dark";
    // The pane follows the change of colours by an event; nothing may be judged half way.
    await pane.waitForFunction(
      ({ width, dark, forced }) => {
        const provider = document.querySelector(".fui-FluentProvider");
        // The theme itself: what is drawn has the person's own colours where those are forced.
        const ground = provider ? getComputedStyle(provider).getPropertyValue("--colorNeutralBackground1").trim() : "";
        const isThemed = parseInt(ground.slice(1, 3), 16) < 128 === dark;
        const isForced = matchMedia("(forced-colors: active)").matches;
        return Math.abs(window.innerWidth - width) <= 2 && isThemed && isForced === forced;
      },
      { width: look.width, dark: isDark, forced: look.forcedColors === "active" },
    );
    const label = labelOf(look);
    const found = [...(await axeProblems(pane, shape, rules)), ...(await shellProblems(pane, shape))];
    problems.push(...found.map((problem) => `${label}: ${problem}`));
    if (keptLooks.includes(label)) await keepPicture(session, `${name} ${label}`);
  }
  await session.look({ width: 340, colorScheme: "light", forcedColors: "none", text: 100 });
  return problems;
}

/** What of a look differs from the one before. Setting a thing anew makes the browser compute every style anew. */
function changes(before: Partial<Look>, look: Look): Partial<Look> {
  const names = Object.keys(look) as (keyof Look)[];
  return Object.fromEntries(names.filter((name) => look[name] !== before[name]).map((name) => [name, look[name]]));
}

function labelOf({ colorScheme, forcedColors, width }: Look): string {
  return `${width} ${forcedColors === "active" ? "forced, large text" : colorScheme}`;
}

/** Pictures for people to look at; nothing is compared with them. */
async function keepPicture(session: PaneSession, name: string): Promise<void> {
  const path = pictureFile(name);
  await session.page.locator("iframe").screenshot({ path, animations: "disabled", caret: "initial" });
}

function pictureFile(name: string): string {
  mkdirSync(pictures, { recursive: true });
  return path.join(pictures, `${name.replace(/[^a-z0-9]+/gi, "-")}.png`);
}
