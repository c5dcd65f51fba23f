/**
 * What a screen looks like after something has happened to it, in every look: somebody else edits, nothing is left, Word
 * does something else, a part is missing. The screens of an ordinary visit are in `screens.e2e.ts`.
 */
import type { Frame } from "playwright-core";
import type { HostOptions } from "../../src/workbench/host";
import { fixturePackage } from "../../src/tools/fixtures/package";
import { paragraphsWithMarks } from "../support/paragraphs-with-marks";
import { p, smallDocxBytes } from "../workbench/host/small-docx";
import { judgeScreen, shellProblems, type ScreenShape } from "./support/judge-screen";
import { fixture, startBench, type Bench, type PaneSession } from "./support/pane-session";

let bench: Bench;
let session: PaneSession;
let pane: Frame;

beforeAll(async () => {
  bench = await startBench("local");
  session = await bench.open(fixture("bare.docx"), "bare.docx");
});

afterAll(async () => {
  await session.close();
  await bench.close();
});

const own = "Jo (invented) keeps putting herself at risk. Staff wrote it down.";
const choice = "It was a lifestyle choice.";
const sign = "She was collected by two men in a silver car on 4 May.";
const record = (...lines: readonly string[]) => smallDocxBytes(lines.map((line) => p(line)).join(""));
/** Over 200 words of something else than a record, with one prompt. */
const minutes = record(
  ...Array.from({ length: 22 }, () => "The council will mend the road by the river again."),
  "The mayor said the choir keeps putting herself at risk.",
);

const { run, commented } = paragraphsWithMarks;
/** A reader's comment stands on the very words that a prompt is about. */
const withComment = fixturePackage({
  title: "A comment",
  body: `<w:p>${run("Jo (invented) keeps ")}${commented(1, run("putting herself at risk"))}${run(". Staff wrote it down.")}</w:p>`,
  comments: [{ author: "B. Reader (invented)", initials: "BR", text: "Who did what?" }],
});

/** Word's search does not see across a tracked deletion, so these words are read and can't be found. */
const deleted = `<w:del w:id="1" w:author="Staff (invented)" w:date="2026-01-02T03:04:05Z"><w:r><w:delText xml:space="preserve">very </w:delText></w:r></w:del>`;
const withDeletion = smallDocxBytes(
  `<w:p>${run("Jo (invented) keeps putting ")}${deleted}${run("herself at risk. Staff wrote it down.")}</w:p>`,
);

const button = (label: string | RegExp) => pane.getByRole("button", { name: label });
const says = (words: string | RegExp) => pane.getByRole("main").getByText(words).first().waitFor();
const heading = (words: string | RegExp) => pane.getByRole("heading", { level: 2, name: words }).waitFor();
const row = (words: string) =>
  pane.getByRole("main").getByRole("listitem").filter({ hasText: words }).getByRole("button").first();
const filter = (name: RegExp) => pane.getByRole("radio", { name }).click();
const setOptions = (word: Partial<HostOptions>) =>
  session.page.evaluate((options) => window.workbench?.host()?.setOptions(options), word);

async function open(document: Uint8Array, word: Partial<HostOptions> = {}): Promise<void> {
  await session.openDocument(document, "record.docx", word);
  await session.press("Check record");
  pane = session.pane();
}

async function checked(document: Uint8Array, word: Partial<HostOptions> = {}): Promise<void> {
  await open(document, word);
  await says("Up to date");
}

async function dismiss(words: string, reason = "Right term here"): Promise<void> {
  await row(words).press("Delete");
  await pane.getByRole("menuitem", { name: reason }).click();
}

async function settings(): Promise<void> {
  await button("Menu").click();
  await pane.getByRole("menuitem", { name: "Settings" }).click();
  await heading("Settings");
}

/** The pane's page asks for something and is answered with `body` before or in place of what was built. */
async function answer(file: string, body: (built: string) => string): Promise<void> {
  await session.page.context().route(`**/${file}`, async (route) => {
    const response = await route.fetch();
    // No copy may be kept: it would pass for the file as it was built.
    const headers = { "content-type": "text/javascript", "cache-control": "no-store" };
    await route.fulfill({ headers, body: body(await response.text()) });
  });
}

/** Gives a rule a wording that is none: a build refuses such a pack. */
const brokenRule = `{
  const { rules, wording } = recordwellMatching;
  wording.rules[rules.findIndex(({ id }) => id === "lifestyle-choice")].suggest = [null];
}`;

/** A screen, the way to it, and the way back where it leaves something behind. */
type State = readonly [
  name: string,
  reach: () => Promise<void>,
  leave?: (() => Promise<void>) | undefined,
  shape?: ScreenShape,
];

const review: readonly State[] = [
  [
    "someone else is editing",
    async () => {
      await checked(record(own, "The weather was fine."));
      await session.page.waitForFunction(() =>
        window.workbench?.host()?.registeredEvents().includes("ParagraphChanged"),
      );
      await session.page.evaluate(() => window.workbench?.host()?.editRemotely(1, { start: 0, end: 3 }, "Later the"));
      await says("Someone else is editing. Their changes are checked too.");
    },
  ],
  [
    "put aside",
    () => checked(minutes).then(() => says(/does not read like a record about a child, so 1 prompt is not shown/)),
  ],
  [
    "shown all the same",
    async () => {
      await button("Show it all the same").click();
      await row("putting herself at risk").waitFor();
    },
  ],
  [
    "put back",
    async () => {
      await checked(record(own));
      await row("putting herself at risk").click();
      await button("Replace").click();
      await button("Undo").click();
      await says("Put back.");
    },
  ],
  [
    "replaced, not tracked",
    async () => {
      await row("putting herself at risk").click();
      await button("Replace").click();
      await button("Turn on tracked changes").waitFor();
    },
  ],
  [
    "tracked changes turned on",
    async () => {
      await button("Turn on tracked changes").click();
      await says(/Tracked changes are on from now on/);
    },
  ],
  [
    "tracked changes refused",
    async () => {
      await checked(record(own));
      await row("putting herself at risk").click();
      await button("Replace").click();
      await button("Turn on tracked changes").waitFor();
      await setOptions({ writesRefused: true });
      await button("Turn on tracked changes").click();
      await says("Tracked changes could not be turned on here. You can do that under Review in Word.");
    },
  ],
  [
    "undo too late",
    async () => {
      await checked(record(own));
      await row("putting herself at risk").click();
      await pane.getByRole("textbox").fill("harmed by [who]");
      await button("Replace").click();
      await button("Undo").waitFor();
      await session.page.evaluate(() => {
        const model = window.workbench?.host()?.document;
        const [paragraph] = model?.paragraphs() ?? [];
        const start = paragraph ? (model?.textOf(paragraph).indexOf("[who]") ?? -1) : -1;
        if (model && paragraph) model.replaceText(paragraph, { start, end: start + 5 }, "two men", "writer");
      });
      await button("Undo").click();
      await says("That sentence has changed since. Use Undo in Word (Ctrl+Z).");
    },
  ],
  [
    "words not found",
    async () => {
      await checked(withDeletion);
      await row("putting herself at risk").click();
      await button("Replace").click();
      await says(/These words could not be found in the document\. Nothing was changed\./);
    },
  ],
  [
    "words not shown",
    async () => {
      await checked(withDeletion);
      await row("putting herself at risk").click();
      await button("Show in document").click();
      await says("These words could not be shown in the document. Look for the paragraph named above.");
    },
  ],
  [
    "a comment among the words",
    async () => {
      await checked(withComment);
      await row("putting herself at risk").click();
      await pane.getByRole("textbox").fill("in danger from [who]");
      await button("Replace").click();
      await says(/A note or a comment stands among these words and could be lost\. Nothing was changed\./);
    },
  ],
  [
    "Word put in other words",
    async () => {
      await checked(record(own), { popupAccept: "duplicates" });
      await session.page.waitForFunction(() => {
        const host = window.workbench?.host();
        const isDrawn = host?.annotations.all().some(({ state }) => state === "Created");
        return isDrawn && host?.registeredEvents().some((name) => name.includes("Popup")) && host.waiting() === 0;
      });
      await session.page.evaluate(() => {
        const host = window.workbench?.host();
        const mark = host?.annotations.all().find(({ state }) => state === "Created");
        if (host && mark) host.popup.accept(mark.id, "facing harm from [who]");
      });
      await says(/Word put in other words than you chose\./);
    },
  ],
  [
    "first of many",
    async () => {
      await open(record(...Array.from({ length: 210 }, (_, at) => `Note ${at}: Jo (invented) is promiscuous.`)));
      await says(/The first 200 are underlined in the document/);
      await button("Show 50 more").waitFor();
    },
  ],
  [
    "every one hidden",
    async () => {
      await checked(record(own, choice, choice, sign));
      await row("lifestyle choice").click();
      await button("Dismiss").click();
      await pane.getByRole("menuitemcheckbox", { name: "Every one in this document" }).click();
      await pane.getByRole("menuitem", { name: "Right term here" }).click();
      await says(/hidden by “Every one in this document”/);
    },
  ],
  [
    "nothing left of a kind",
    async () => {
      await filter(/^Wording/);
      await dismiss("putting herself at risk");
      await says("No prompts of this kind are left in the list.");
    },
  ],
  [
    "all looked at",
    async () => {
      await filter(/^All/);
      await dismiss("collected by two men");
      await says(/You have looked at every prompt in this list\./);
    },
  ],
  [
    "another professional's words",
    async () => {
      await checked(record("The police officer said “she keeps putting herself at risk” on the phone."));
      await row("putting herself at risk").click();
      await says(/These look like another professional's words\./);
    },
  ],
  [
    "added after the quote",
    async () => {
      await checked(record("Her mother said “she keeps putting herself at risk” on the phone."));
      await row("putting herself at risk").click();
      await button("Add after the quote").click();
      await says("Added after the quote.");
    },
  ],
  [
    "exact words, read-only",
    async () => {
      await open(record("Her mother said “she keeps putting herself at risk” on the phone."), { readOnly: true });
      await row("putting herself at risk").click();
      await says(/These look like someone's exact words\./);
      expect(await button("Add after the quote").count()).toBe(0);
    },
  ],
  [
    "selected text checked",
    async () => {
      await checked(record(own, choice, sign));
      await session.page.evaluate(() => {
        const model = window.workbench?.host()?.document;
        const paragraph = model?.paragraphs()[1];
        if (!model || !paragraph) throw new Error("There is no second paragraph.");
        model.setSelection({ start: { paragraph, offset: 0 }, end: { paragraph, offset: 5 } }, "writer");
      });
      await session.press("Contacts");
      pane = session.pane();
      await pane.getByRole("tab", { name: "Check" }).click();
      await button("Check selected text").click();
      await says("Checked 1 of 3");
    },
  ],
  [
    "some text not checked",
    async () => {
      // Tables that break at a rule: the engine stops at the paragraph that holds its words, and goes on after it.
      await answer("packs/bristol.matching.js", (built) => `${built}\n${brokenRule}`);
      await open(record(own, choice, sign));
      await says("Some text not checked");
      await pane
        .getByRole("list", { name: "Not checked" })
        .getByRole("button", { name: "Go to: Paragraph 2" })
        .waitFor();
    },
  ],
  [
    "checks that did not run",
    async () => {
      await settings();
      await pane.getByRole("heading", { level: 3, name: "Checks that did not run" }).waitFor();
    },
    () => session.page.context().unrouteAll(),
  ],
];

const ofSettings: readonly State[] = [
  [
    "decisions cannot be kept",
    async () => {
      await session.page.context().addInitScript(() => {
        Object.defineProperty(window, "indexedDB", { get: () => undefined });
      });
      await open(fixture("bare.docx"));
      await settings();
      await pane.getByRole("switch", { name: "Keep my decisions on this device" }).click();
      await says(/This device does not let the add-in keep decisions\./);
    },
  ],
  [
    "data deleted",
    async () => {
      await button("Delete all local data").click();
      await button("Yes, delete").click();
      await says("All local data is deleted. Settings are as they were at first.");
    },
  ],
  [
    "recording prompts chosen",
    async () => {
      await open(record("Ring First Response on 0117 903 6000. The last referral was NFA."));
      await settings();
      await pane.getByRole("switch", { name: "Recording prompts" }).click();
      await button("Back").click();
      await button("Check again").click();
      await row("0117 903 6000").waitFor();
    },
  ],
  [
    "number that differs",
    async () => {
      await row("0117 903 6000").click();
      await says("Numbers in the practice pack");
    },
  ],
  [
    "letters that may not be known",
    async () => {
      await button("Back").click();
      await row("NFA").click();
      await says("What the letters can stand for");
    },
  ],
  [
    "underlines turned off by the pack",
    async () => {
      await answer("packs/bristol.js", (built) => `${built}\nrecordwellPack.content.underlines = "off";`);
      await open(record(own));
      await settings();
      await says("Your practice pack has turned underlines off.");
    },
    () => session.page.context().unrouteAll(),
  ],
];

const ofSections: readonly State[] = [
  [
    "section could not go here",
    async () => {
      await session.openDocument(fixture("empty.docx"), "empty.docx", { sectionsOnWeb: "controls" });
      await session.press("Insert section");
      pane = session.pane();
      await button("Insert: CSE checklist").click();
      await says("Inserted. Your cursor is in the first answer.");
      await button("Insert: CSE checklist").click();
      await button("Insert another").click();
      await says("The section could not go here. Put your cursor in the main text and try again.");
    },
  ],
  [
    "typed boxes",
    async () => {
      await session.openDocument(fixture("empty.docx"), "empty.docx", { wordApi: "1.6" });
      await session.press("Insert section");
      pane = session.pane();
      await says(/This Word has no check boxes for add-ins\./);
    },
  ],
  [
    "sections on their way",
    async () => {
      await session.page.context().route("**/packs/bristol.sections.js", () => {
        // It is never answered.
      });
      await session.openDocument(fixture("empty.docx"), "empty.docx");
      await session.press("Insert section");
      pane = session.pane();
      await says("Opening sections");
    },
    () => session.page.context().unrouteAll(),
  ],
  [
    "sections that did not come",
    async () => {
      await answer("packs/bristol.sections.js", () => "");
      await session.openDocument(fixture("empty.docx"), "empty.docx");
      await session.press("Insert section");
      pane = session.pane();
      await says(/There is a problem with the add-in\./);
    },
    () => session.page.context().unrouteAll(),
  ],
];

const withoutPack: ScreenShape = { localNumber: false };
const ofPack: readonly State[] = [
  [
    "no pack, check",
    async () => {
      await answer("packs/bristol.js", () => "");
      await open(record(own));
      await says(/No practice pack is loaded, so there is nothing to check with/);
    },
    undefined,
    withoutPack,
  ],
  [
    "no pack, sections",
    async () => {
      await pane.getByRole("tab", { name: "Sections" }).click();
      await says("No practice pack is loaded, so there is no section to insert.");
    },
    undefined,
    withoutPack,
  ],
  [
    "no pack, contacts",
    async () => {
      await pane.getByRole("tab", { name: "Contacts" }).click();
      await says(/No local practice pack is loaded/);
    },
    undefined,
    withoutPack,
  ],
  [
    "no pack, learn",
    async () => {
      await pane.getByRole("tab", { name: "Learn" }).click();
      await says(/No practice pack is loaded, so there are no definitions/);
    },
    () => session.page.context().unrouteAll(),
    withoutPack,
  ],
  [
    "a screen that could not be drawn",
    async () => {
      // A definition that is none: a build refuses such a pack.
      await answer("packs/bristol.js", (built) => `${built}\nrecordwellPack.content.definitions = [null];`);
      await session.openDocument(fixture("bare.docx"), "bare.docx");
      await session.press("Learn");
      pane = session.pane();
      await heading("Something stopped");
      await button("Copy code").waitFor();
    },
    () => session.page.context().unrouteAll(),
  ],
];

describe.each([
  ["of the review", review],
  ["of settings", ofSettings],
  ["of sections", ofSections],
  ["of the pack", ofPack],
])("states %s", (_, states) => {
  // Each by its name alone: Jest would hand a callback over for a part that is left out.
  it.each(states.map(([name]) => name))("%s", async (name) => {
    const [, reach, leave, shape = {}] = states.find(([one]) => one === name) ?? [];
    try {
      await reach?.();
      expect(await judgeScreen(session, name, shape)).toEqual([]);
      expect(session.console).toEqual([]);
    } finally {
      await leave?.();
      await setOptions({ popupAccept: "replaces" });
    }
  });
});

/** A window of 1280 by 1024 at 400 % (product.md J-5): the pane has 320 by 256 CSS pixels, and no more. */
describe("at 400 %", () => {
  const zoomed = async (): Promise<readonly string[]> => {
    await session.page.evaluate(() => {
      const frame = document.querySelector("iframe");
      if (frame) frame.style.cssText = "position:fixed;inset:0;width:320px;height:256px;z-index:9";
    });
    await pane.waitForFunction(() => window.innerWidth === 320 && window.innerHeight === 256);
    const problems = await shellProblems(pane);
    // Whatever has the focus is seen, above the strip and below what stays at the top.
    const hidden = await pane.evaluate(() => {
      const strip = document.querySelector('section[aria-label="Urgent help"]')?.getBoundingClientRect().top ?? 0;
      const found: string[] = [];
      for (const one of document.querySelectorAll<HTMLElement>("main button, main input, main textarea, main h2")) {
        one.focus();
        if (document.activeElement !== one) continue;
        const { top, bottom, height } = one.getBoundingClientRect();
        const isSeen = height > strip ? top < strip && bottom > 0 : top >= -1 && bottom <= strip + 1;
        if (!isSeen)
          found.push(
            `“${one.textContent || one.id}” at ${Math.round(top)} to ${Math.round(bottom)} of ${Math.round(strip)}`,
          );
      }
      return found;
    });
    return [...problems, ...hidden];
  };

  it("nothing scrolls sideways, is cut off or is hidden by the strip", async () => {
    await checked(record(own, choice, sign));
    expect({ list: await zoomed() }).toEqual({ list: [] });
    await row("putting herself at risk").click();
    await button("Replace").waitFor();
    expect({ detail: await zoomed() }).toEqual({ detail: [] });
    await button("Replace").click();
    await button("Undo").waitFor();
    expect({ "list with a notice": await zoomed() }).toEqual({ "list with a notice": [] });
    await settings();
    expect({ settings: await zoomed() }).toEqual({ settings: [] });
    for (const [tab, title] of [
      ["Sections", "Insert a section"],
      ["Contacts", "Contacts"],
      ["Learn", "Definitions"],
    ] as const) {
      await pane.getByRole("tab", { name: tab }).click();
      await heading(title);
      expect({ [tab]: await zoomed() }).toEqual({ [tab]: [] });
    }
  });
});
