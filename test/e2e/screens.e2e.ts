/**
 * Every screen of the pane, in every look: axe, the safety strip, headings, skip link, no sideways scroll, and nothing
 * under the corner that Office covers. The screens are walked in one session, so their order matters.
 */
import type { Frame, Locator } from "playwright-core";
import { p, smallDocxBytes } from "../workbench/host/small-docx";
import { axeProblems, judgeScreen } from "./support/judge-screen";
import { fixture, startBench, type Bench, type PaneSession } from "./support/pane-session";

let bench: Bench;
let session: PaneSession;
let pane: Frame;

beforeAll(async () => {
  bench = await startBench("local");
  session = await bench.open(fixture("assessment-example.docx"), "assessment-example.docx", { firstRun: true });
});

afterAll(async () => {
  await session.close();
  await bench.close();
});

const button = (label: string | RegExp) => pane.getByRole("button", { name: label });
const tab = (label: string) => pane.getByRole("tab", { name: label }).click();
const row = (words: string): Locator =>
  pane.getByRole("main").getByRole("listitem").filter({ hasText: words }).getByRole("button").first();
const heading = (words: string | RegExp) => pane.getByRole("heading", { level: 2, name: words }).waitFor();
const filter = (name: RegExp) => pane.getByRole("radio", { name }).click();

/** Presses a ribbon button and takes hold of the pane that it loads. */
async function press(label: string): Promise<void> {
  await session.press(label);
  pane = session.pane();
}

async function menu(item: string): Promise<void> {
  await button("Menu").click();
  await pane.getByRole("menuitem", { name: item }).click();
}

type Word = Parameters<PaneSession["openDocument"]>[2];

async function open(file: string, word: Word = {}): Promise<void> {
  await session.openDocument(fixture(file), file, word);
  await press("Check record");
}

/** Some words of the example record, every kind of prompt among them. Judging the list of the whole takes four times as long. */
const fewWords = smallDocxBytes(
  [
    "She went willingly with a man of about 30 to a hotel.",
    "Maya (invented) is streetwise. She makes herself vulnerable when she has been drinking.",
    "She was collected by adults in cars outside school on 4 March 2026, and is in care.",
    "She told her teacher: “I was asking for it.” Her mother does not use drugs.",
  ]
    .map((line) => p(line))
    .join(""),
);

/** More than is read at once, and little of it to prompt about. */
const manyLines = smallDocxBytes(
  Array.from({ length: 700 }, (_, at) => p(at % 100 === 0 ? "She is putting herself at risk." : "Seen.")).join(""),
);

async function openFewWords(word: Word = {}): Promise<void> {
  await session.openDocument(fewWords, "few-words.docx", word);
  await press("Check record");
  await heading(/prompts to consider/);
}

/** A screen and the way to it from the one before. */
type Step = readonly [name: string, reach: () => Promise<void>];

const before: readonly Step[] = [
  [
    "first run",
    async () => {
      await press("Check record");
      await heading("Write clearly about child sexual exploitation");
    },
  ],
  [
    "privacy",
    async () => {
      await button("What it can read").click();
      await heading("Accessibility and privacy");
    },
  ],
  [
    "contacts",
    async () => {
      await button("Back").click();
      await button("Get started").click();
      await press("Contacts");
      await heading("Contacts");
    },
  ],
  [
    "contact",
    async () => {
      await row("First Response").click();
      await button("Insert at the cursor").waitFor();
    },
  ],
  [
    "no contact",
    async () => {
      await button("Back").click();
      await pane.getByLabel("Search contacts").fill("zebra crossing");
      await pane.getByText(/Nothing found for/).waitFor();
    },
  ],
  [
    "definitions",
    async () => {
      await tab("Learn");
      await heading("Definitions");
    },
  ],
  [
    "definition",
    async () => {
      await row("Child sexual exploitation").click();
      await button("Back").waitFor();
    },
  ],
  [
    "no definition",
    async () => {
      await button("Back").click();
      await pane.getByLabel("Search definitions").fill("zebra crossing");
      await pane.getByText(/Nothing found for/).waitFor();
    },
  ],
  [
    "sections",
    async () => {
      await tab("Sections");
      await heading("Insert a section");
      await pane.getByText("No sections in this document yet.").waitFor();
    },
  ],
  [
    "section preview",
    async () => {
      await button("Preview: CSE checklist").click();
      await heading("CSE checklist");
    },
  ],
  [
    "section inserted",
    async () => {
      await button("Back").click();
      await button("Insert: CSE checklist").click();
      await pane.getByText("Inserted. Your cursor is in the first answer.").first().waitFor();
    },
  ],
  [
    "section asked about",
    async () => {
      await button("Insert: CSE checklist").click();
      await button("Insert another").waitFor();
    },
  ],
  [
    "checklist",
    async () => {
      await button("Not now").click();
      await row("CSE checklist").click();
      await heading("CSE checklist");
      await pane.getByText("Signs (0 ticked)").waitFor();
    },
  ],
  [
    "sections with one in the document",
    async () => {
      await button("Back").click();
      await heading("Insert a section");
    },
  ],
  [
    "not checked",
    async () => {
      await tab("Check");
      await button("Check document").waitFor();
    },
  ],
  [
    "menu open",
    async () => {
      await button("Menu").click();
      await pane.getByRole("menuitem", { name: "Settings" }).waitFor();
    },
  ],
  [
    "settings",
    async () => {
      await pane.getByRole("menuitem", { name: "Settings" }).click();
      await heading("Settings");
    },
  ],
  [
    "delete data",
    async () => {
      await button("Delete all local data").click();
      await button("Yes, delete").waitFor();
    },
  ],
];

const during: readonly Step[] = [
  [
    "results, the whole record",
    async () => {
      await press("Check record");
      await heading(/prompts to consider/);
      await pane.getByText("Up to date").waitFor();
    },
  ],
  [
    "results",
    async () => {
      await openFewWords();
      await pane.getByText("Up to date").waitFor();
    },
  ],
  ["results, wording", () => filter(/^Wording/)],
  ["results, signs", () => filter(/^Sign/)],
  [
    "prompts hidden",
    async () => {
      await filter(/^All/);
      await menu("Hide prompts");
      await pane.getByRole("main").getByRole("button", { name: "Show prompts" }).waitFor();
    },
  ],
  [
    "wording detail",
    async () => {
      await pane.getByRole("main").getByRole("button", { name: "Show prompts" }).click();
      await row("makes herself vulnerable").click();
      await button("Replace").waitFor();
    },
  ],
  [
    "dismiss menu open",
    async () => {
      await button("Dismiss").click();
      await pane.getByRole("menuitem", { name: "Already explained nearby" }).waitFor();
    },
  ],
  [
    "after replace",
    async () => {
      await pane.getByRole("menuitem", { name: "Already explained nearby" }).press("Escape");
      await button("Replace").click();
      await button("Undo").waitFor();
    },
  ],
  [
    "sign detail",
    async () => {
      await row("collected by adults in cars").click();
      await pane.getByText("Why it is shown").waitFor();
    },
  ],
  [
    "exact words detail",
    async () => {
      await button("Back").click();
      await row("was asking for it").click();
      await pane.getByText(/These look like someone's exact words/).waitFor();
    },
  ],
  [
    "row menu open",
    async () => {
      await button("Back").click();
      await row("is streetwise").press("Delete");
      await pane.getByRole("menuitem", { name: "Right term here" }).waitFor();
    },
  ],
  [
    "dismissed list",
    async () => {
      await pane.getByRole("menuitem", { name: "Right term here" }).click();
      await button(/^Dismissed \(1\)/).click();
      await heading("Dismissed prompts");
    },
  ],
  [
    "changed list",
    async () => {
      await button("Back to the list").click();
      await button(/^Changed \(1\)/).click();
      await heading("Changed wording");
    },
  ],
  [
    "end of the list",
    async () => {
      await button("Back to the list").click();
      await pane.getByRole("main").getByRole("listitem").last().getByRole("button").click();
      await button("Next").click();
      await heading("End of the list");
    },
  ],
  [
    "stale sentence",
    async () => {
      await button("Back to the list").click();
      await row("went willingly").click();
      await button("Replace").waitFor();
      await session.page.evaluate(() => {
        const model = window.workbench?.host()?.document;
        const paragraph = model?.paragraphs().find((each) => model.textOf(each).includes("went willingly"));
        if (model && paragraph) model.replaceText(paragraph, { start: 0, end: 0 }, "Later: ", "writer");
      });
      await button("Replace").click();
      await pane.getByText("This sentence has changed. Check again.").first().waitFor();
    },
  ],
];

const states: readonly Step[] = [
  [
    "circumstance detail",
    async () => {
      await open("police-report-example.docx");
      await row("under the influence").click();
      await pane.getByText("Why it is shown").waitFor();
    },
  ],
  [
    "wording that no suggestion fits",
    async () => {
      const line = "12/06 - Yusuf (invented) ran away from placement via the window.";
      await session.openDocument(smallDocxBytes(p(line)), "line.docx");
      await press("Check record");
      await row("ran away from placement").click();
      await pane.getByRole("heading", { level: 3, name: "Ways to say it" }).waitFor();
      await pane.getByText(/^None of these fits the sentence as it stands/).waitFor();
    },
  ],
  [
    "nothing found",
    async () => {
      await open("clean-example.docx");
      await pane.getByText(/No prompts found/).waitFor();
    },
  ],
  [
    "no text",
    async () => {
      await open("empty.docx");
      await pane.getByText("There is no text to check yet. You can insert a section to get started.").waitFor();
    },
  ],
  [
    "short text",
    async () => {
      await open("bare.docx");
      await pane.getByText(/This is a short piece of text/).waitFor();
    },
  ],
  [
    "underlines by kind",
    async () => {
      await openFewWords();
      await pane.getByRole("toolbar", { name: "Show in document" }).waitFor();
    },
  ],
  [
    "no underlines",
    async () => {
      await openFewWords({ subscription: false });
      await pane
        .getByText(/does not show underlines from add-ins/)
        .first()
        .waitFor();
    },
  ],
  [
    "read-only",
    async () => {
      await openFewWords({ readOnly: true });
      await pane.getByText("Read-only: you can look, not change").first().waitFor();
    },
  ],
  [
    "read-only detail",
    async () => {
      await row("makes herself vulnerable").click();
      await button("Copy wording").waitFor();
    },
  ],
  [
    "error",
    async () => {
      await session.openDocument(fixture("bare.docx"), "bare.docx");
      await session.page.evaluate(() => window.workbench?.host()?.failNext("Paragraph.getText"));
      await press("Check record");
      await heading("Something stopped");
    },
  ],
  [
    "progress",
    async () => {
      await session.openDocument(manyLines, "long.docx");
      await session.page.evaluate(() => window.workbench?.host()?.hold());
      await press("Check record");
      const checking = pane.getByText("Checking 600 of 700").first();
      // One batch at a time until the first part is checked. How many that takes is not counted here: Office.js sends one
      // of its own at its start.
      for (;;) {
        await session.page.waitForFunction(() => (window.workbench?.host()?.waiting() ?? 0) > 0);
        const isShown = checking.waitFor({ timeout: 400 }).then(
          () => true,
          () => false,
        );
        if (await isShown) break;
        await session.page.evaluate(() => window.workbench?.host()?.release(1));
      }
      await pane.getByRole("progressbar").waitFor();
    },
  ],
  [
    "stopped",
    async () => {
      await button("Stop").click();
      await session.page.evaluate(() => window.workbench?.host()?.release());
      await pane.getByText("Checked 600 of 700", { exact: true }).waitFor();
    },
  ],
  [
    "new prompts wait",
    async () => {
      await openFewWords();
      await session.page.waitForFunction(() =>
        window.workbench?.host()?.registeredEvents().includes("ParagraphChanged"),
      );
      await session.page.evaluate(() => {
        const model = window.workbench?.host()?.document;
        const paragraph = model?.paragraphs()[0];
        if (model && paragraph) model.insertParagraph(paragraph, "after", "It was a lifestyle choice.", "writer");
      });
      await button("Show 1 new prompt").waitFor();
    },
  ],
  [
    "paused",
    async () => {
      await button("Pause").click();
      await pane.getByText("Paused").first().waitFor();
    },
  ],
  [
    "words gone",
    async () => {
      await button("Resume").click();
      await row("makes herself vulnerable").click();
      await heading("makes herself vulnerable");
      await session.page.evaluate(() => {
        const model = window.workbench?.host()?.document;
        const paragraph = model?.paragraphs().find((one) => model.textOf(one).includes("makes herself vulnerable"));
        if (model && paragraph) model.removeParagraph(paragraph, "writer");
      });
      await pane.getByText("These words are no longer in the document.").waitFor();
    },
  ],
];

describe.each([
  ["before a check", before],
  ["the review", during],
  ["states", states],
])("%s", (_, steps) => {
  it.each(steps)(
    "%s",
    async (name, reach) => {
      await reach();
      // A target under an open menu is out of reach until the menu closes, and so of no size.
      const shape = name.endsWith("menu open") ? { targets: false as const } : {};
      expect(await judgeScreen(session, name, shape)).toEqual([]);
      expect(session.console).toEqual([]);
    },
    60_000,
  );
});

describe("the page round the pane", () => {
  it.each(["light", "dark"] as const)(
    "the workbench itself, %s",
    async (colorScheme) => {
      const { page } = session;
      // A record whose headings begin at the first level; the levels in a document are its writer's own.
      await open("assessment-example.docx");
      const problems: string[] = [];
      await page.emulateMedia({ colorScheme });
      for (const width of [1280, 800]) {
        await page.setViewportSize({ width, height: 900 });
        problems.push(...(await axeProblems(page)).map((problem) => `${width}: ${problem}`));
        const { inner, outer } = await page.evaluate(() => {
          const { clientWidth, scrollWidth } = document.documentElement;
          return { inner: clientWidth, outer: scrollWidth };
        });
        if (outer > inner) problems.push(`${width}: it scrolls sideways, ${outer} in ${inner} px`);
        await page.screenshot({ path: `test-results/screens/workbench-${width}-${colorScheme}.png` });
      }
      expect(problems).toEqual([]);
    },
    60_000,
  );
});
