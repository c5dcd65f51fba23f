/**
 * Underlines in the document, under the real Office.js: drawn, kept up to date and answered, with a Word that has each
 * of its known defects. Nothing of the file changes by them, no mark stands on other words, no wording is put in twice.
 */
import type { Frame, Page } from "playwright-core";
import type { HostOptions } from "../../src/workbench/host";
import { longRecord } from "../support/long-record";
import { p, smallDocxBytes } from "../workbench/host/small-docx";
import { startBench, type Bench, type PaneSession } from "./support/pane-session";

const lines = [
  "Jo (invented) keeps putting herself at risk. Staff are worried about her 😀.",
  "Staff saw her 😀 collected by two men in a silver car on 4 May.",
  "She is in care and has moved placement three times this year.",
  "He said “she made a lifestyle choice” and left. Staff wrote it down.",
  "",
];
const all = [
  "Berry: putting herself at risk",
  "Lavender: collected by two men in a silver car",
  "Green: is in care",
  "Green: has moved placement",
  "Berry: a lifestyle choice",
];
const wording = "facing harm from [who]";
const noUnderlines =
  "Your version of Word does not show underlines from add-ins. Everything else works from this list.";

let bench: Bench;
let session: PaneSession;
let page: Page;
let pane: Frame;

beforeAll(async () => {
  bench = await startBench("local");
});
afterEach(async () => {
  // Whatever Word did, the product asked it for nothing that it does not have, and said nothing to the console.
  expect(await page.evaluate(() => window.workbench?.host()?.troubles())).toEqual([]);
  expect(session.console).toEqual([]);
  await session.close();
});
afterAll(() => bench.close());

const button = (label: string | RegExp) => pane.getByRole("button", { name: label, exact: true });
const row = (text: string) =>
  pane.getByRole("main").getByRole("listitem").filter({ hasText: text }).getByRole("button").first();
const texts = () => page.evaluate(() => window.workbench?.texts() ?? []);
const toggle = (kind: string) =>
  pane.getByRole("toolbar", { name: "Show in document" }).getByRole("button", { name: kind });

/** Opens the document in a Word of a kind and checks it; the pane is past its first-run page. */
async function check(
  word: Partial<HostOptions> = {},
  document = smallDocxBytes(lines.map((line) => p(line)).join("")),
) {
  session = await bench.open(document, "visit.docx", { word });
  page = session.page;
  await session.press("Check record");
  pane = session.pane();
  await pane.getByText("Up to date").first().waitFor();
}

/** What is underlined, in document order: the colour, and the words it stands on now. */
const marked = () =>
  page.evaluate(() => {
    const host = window.workbench?.host();
    if (!host) return [];
    const { document: model } = host;
    return host.annotations
      .all()
      .filter(({ state }) => state === "Created")
      .map(({ critique, place, isDrawn }) => {
        const { start, end } = place();
        const words = model.textOf(start.paragraph).slice(start.offset, end.offset);
        return {
          at: model.indexOf(start.paragraph) * 10_000 + start.offset,
          text: `${critique.colorScheme}: ${words}${isDrawn ? "" : " (not drawn)"}`,
        };
      })
      .sort((a, b) => a.at - b.at)
      .map(({ text }) => text);
  });

async function shows(expected: readonly string[]): Promise<void> {
  await expectSoon(marked, expected);
}

/** Waits until a reading is as expected, and fails with the last one when it never is. */
async function expectSoon<Value>(read: () => Promise<Value>, expected: Value): Promise<void> {
  const until = Date.now() + 10_000;
  let last = await read();
  while (JSON.stringify(last) !== JSON.stringify(expected) && Date.now() < until) {
    await page.waitForTimeout(50);
    last = await read();
  }
  expect(last).toEqual(expected);
}

/** What a person does with the underline on these words. */
const person = (action: "clicked" | "reject" | "accept", words: string, suggestion = wording) =>
  page.evaluate(
    ([what, on, chosen]) => {
      const host = window.workbench?.host();
      const found = host?.annotations.all().find(({ place, state }) => {
        const { start, end } = place();
        return state === "Created" && host.document.textOf(start.paragraph).slice(start.offset, end.offset) === on;
      });
      if (!host || !found) throw new Error(`Nothing is underlined on ${on}.`);
      if (what === "accept") host.popup.accept(found.id, chosen);
      else host.popup[what](found.id);
    },
    [action, words, suggestion] as const,
  );

const counters = () =>
  page.evaluate(() => {
    const host = window.workbench?.host();
    return {
      annotate: host?.counters.batchesOf("annotate") ?? -1,
      all: (host?.counters.batches() ?? -1) - (host?.counters.releases() ?? 0),
      inserting: host?.counters.batchesUsing("Paragraph.insertAnnotations") ?? -1,
    };
  });
/** Batches about underlines, and those of them that draw. */
const drawing = () => counters().then(({ annotate, inserting }) => [annotate, inserting]);
const resetCounters = () => page.evaluate(() => window.workbench?.host()?.counters.reset());

describe("underlines", () => {
  it("are drawn after a check in one go, on exactly their words, and change nothing of the file", async () => {
    await check();
    await shows(all);
    // The probe, then read, draw and read back.
    await expectSoon(drawing, [4, 1]); // the last one reads back, and is on its way when the marks stand
    expect(await page.evaluate(() => window.workbench?.state())).toBe("untouched");
    expect(await texts()).toEqual(lines);
  });

  it("carry a pop-up with the manifest's words for wording only, and none where words are somebody's own", async () => {
    await check();
    await shows(all);
    const popups = await page.evaluate(() =>
      window.workbench
        ?.host()
        ?.annotations.all()
        .map(({ popup }) => popup ?? null),
    );
    expect(popups?.filter((popup) => popup !== null)).toEqual([
      {
        branding: "Recordwell",
        title: "Consider another wording",
        subtitle: "This can read as if the child is responsible. Open Recordwell to see why.",
        suggestions: [
          "being put at risk of [what harm] by [who]",
          wording,
          "being in places where [who] may be harming her",
        ],
      },
    ]);
  });

  it("go with a dismissed prompt and come back when it is restored (A-6)", async () => {
    await check();
    await shows(all);
    await row("is in care").click();
    await button("Dismiss").click();
    await pane.getByRole("menuitem", { name: "Right term here" }).click();
    await shows(all.filter((words) => words !== "Green: is in care"));
    await button("Dismissed (1)").click();
    await button(/^Restore/).click();
    await shows(all);
    expect(await texts()).toEqual(lines);
  });

  it("are switched on and off by kind, and stay so in the next session of the pane", async () => {
    await check();
    await shows(all);
    await toggle("Circumstance").click();
    await shows(all.filter((words) => !words.startsWith("Green")));
    await toggle("Sign").click();
    await shows(all.filter((words) => words.startsWith("Berry")));
    await session.press("Contacts");
    await session.press("Check record");
    pane = session.pane();
    await pane.getByText("Up to date").first().waitFor();
    expect(await toggle("Circumstance").getAttribute("aria-pressed")).toBe("false");
    await toggle("Circumstance").click();
    await shows(all.filter((words) => !words.startsWith("Lavender")));
  });

  it("are taken away by “Pane only” and by Hide prompts, and nothing more is asked of Word's service", async () => {
    await check();
    await shows(all);
    await button("Menu").click();
    await pane.getByRole("menuitem", { name: "Hide prompts" }).click();
    await shows([]);
    await button("Show prompts").click();
    await shows(all);
    await button("Menu").click();
    await pane.getByRole("menuitem", { name: "Settings" }).click();
    await pane.getByRole("switch", { name: "Pane only (no underlines)" }).click();
    await shows([]);
    await resetCounters();
    await pane.getByRole("main").getByRole("button", { name: "Back" }).click();
    await button("Check again").click();
    await pane.getByText("Up to date").first().waitFor();
    await row("is in care").click();
    await pane.getByRole("heading", { level: 2, name: "is in care" }).waitFor();
    expect((await counters()).annotate).toBe(0);
  });

  it("follow a replacement and its undo in the pane", async () => {
    await check();
    await shows(all);
    await row("putting herself at risk").click();
    await button("Replace").click();
    await button("Undo").waitFor();
    await shows(all.slice(1));
    await button("Undo").click();
    await shows(all);
    expect(await texts()).toEqual(lines);
  });

  it("open their prompt when they are pressed, from any tab, and leave the selection alone", async () => {
    await check();
    await shows(all);
    await pane.getByRole("tab", { name: "Contacts" }).click();
    await resetCounters();
    await person("clicked", "collected by two men in a silver car");
    await pane.getByRole("heading", { level: 2, name: "collected by two men in a silver car" }).waitFor();
    expect(await page.evaluate(() => window.workbench?.host()?.counters.uses("Range.select"))).toBe(0);
  });

  it("go when they are ignored in Word, while the prompt stays in the list", async () => {
    await check();
    await shows(all);
    await person("reject", "putting herself at risk");
    await expectSoon(() => page.evaluate(() => window.workbench?.host()?.annotations.all().length), all.length - 1);
    await row("putting herself at risk").waitFor();
  });

  it("stay away from a paragraph that somebody changed between the check and the drawing", async () => {
    session = await bench.open(smallDocxBytes(lines.map((line) => p(line)).join("")), "visit.docx");
    page = session.page;
    await page.evaluate(() => {
      window.workbench?.host()?.beforeBatch((model) => {
        const host = window.workbench?.host();
        const [first] = model.paragraphs();
        const isDrawing = (host?.counters.uses("Paragraph.getAnnotations") ?? 0) > 0;
        if (first && isDrawing && !model.textOf(first).startsWith("Later")) {
          model.replaceText(first, { start: 0, end: 0 }, "Later: ", "co-author");
        }
      });
    });
    await session.press("Check record");
    pane = session.pane();
    await shows(all.slice(1));
  });

  it("are the first 200 of a long record, drawn in as few round trips, and the list says so", async () => {
    await check({}, longRecord(3000));
    await pane.getByText("The first 200 are underlined in the document. The rest are in this list.").waitFor();
    await expectSoon(async () => (await marked()).length, 200);
    await expectSoon(drawing, [4, 1]); // the last one reads back, and is on its way when the marks stand
  });
});

describe("a wording accepted in Word's pop-up", () => {
  const after = lines[0]?.replace("putting herself at risk", wording);

  it.each([
    ["where Word puts it in", "replaces"],
    ["where Word does nothing, as on the Mac", "leaves"],
  ] as const)("%s: it is there once, and Undo brings the old words back", async (_, popupAccept) => {
    await check({ popupAccept });
    await shows(all);
    await person("accept", "putting herself at risk");
    await button("Undo").waitFor();
    expect((await texts())[0]).toBe(after);
    await shows(all.slice(1));
    await button("Undo").click();
    await expectSoon(texts, lines);
    await shows(all);
  });

  it("where Word writes it twice, as on the web: the pane shows how it reads, and Undo brings the old words back", async () => {
    await check({ popupAccept: "duplicates" });
    await shows(all);
    await person("accept", "putting herself at risk");
    await pane.getByText(`Word put in other words than you chose. It now reads: “${wording}${wording}”.`).waitFor();
    await button("Undo").click();
    await expectSoon(texts, lines);
  });
});

it("a wording accepted before Word has said how it calls its underlines is taken in all the same", async () => {
  session = await bench.open(smallDocxBytes(lines.map((line) => p(line)).join("")), "visit.docx");
  page = session.page;
  await page.evaluate(
    ([words, chosen]) => {
      let isAccepted = false;
      window.workbench?.host()?.beforeBatch((model) => {
        const host = window.workbench?.host();
        const drawn = host?.annotations.all().find(({ place }) => {
          const { start, end } = place();
          return model.textOf(start.paragraph).slice(start.offset, end.offset) === words;
        });
        if (!host || !drawn || isAccepted) return;
        isAccepted = true;
        host.popup.accept(drawn.id, chosen);
      });
    },
    ["putting herself at risk", wording] as const,
  );
  await session.press("Check record");
  pane = session.pane();
  await button("Undo").click();
  await expectSoon(texts, lines);
});

describe("a Word with a defect", () => {
  /** A-1 is the check itself; have their tests run without underlines too. */
  async function worksWithoutUnderlines(): Promise<void> {
    await row("putting herself at risk").click();
    for (const words of [/^Why$/, /^You could write$/, /^Ask yourself$/, /^Source: /, /^Checked: /]) {
      await pane.getByText(words).first().waitFor();
    }
    await button("Replace").click();
    await button("Undo").waitFor();
    const [first = "", ...others] = lines;
    const [changed = "", ...rest] = await texts();
    expect(rest).toEqual(others);
    const [before = "", after = ""] = first.split("putting herself at risk");
    expect([changed.startsWith(before), changed.endsWith(after)]).toEqual([true, true]);
    await button("Undo").click();
    await expectSoon(texts, lines);
    // two presses from its row, and one to bring it back.
    const listed = async () => {
      const rows = await pane.getByRole("main").getByRole("listitem").allInnerTexts();
      return rows.map((text) => text.replace(/\d+ of \d+\.$/, ""));
    };
    const prompts = await listed();
    await row("collected by two men").press("Delete");
    await pane.getByRole("menuitem", { name: "Already explained nearby" }).click();
    await expectSoon(
      listed,
      prompts.filter((text) => !text.includes("collected by two men")),
    );
    await button("Dismissed (1)").click();
    await button("Restore: collected by two men in a silver car").click();
    await pane.getByText("Nothing is dismissed.").waitFor();
    await button("Back to the list").click();
    await expectSoon(listed, prompts);
  }

  it.each([
    ["a one-time licence", { subscription: false }],
    ["no paragraph ids", { nullIds: true }],
    ["WordApi 1.6", { wordApi: "1.6" }],
  ] as const)("%s: the notice shows once, and everything else works (A-10)", async (_, word) => {
    await check(word);
    await pane.getByText(noUnderlines).waitFor();
    await worksWithoutUnderlines();
    await button("OK").click();
    await button("Check again").click();
    await pane.getByText("Up to date").first().waitFor();
    expect(await pane.getByText(noUnderlines).count()).toBe(0);
    expect(await marked()).toEqual([]);
  });

  it("WordApi 1.7: underlines without pop-ups", async () => {
    await check({ wordApi: "1.7" });
    await shows(all);
    const popups = await page.evaluate(
      () =>
        window.workbench
          ?.host()
          ?.annotations.all()
          .filter(({ popup }) => popup).length,
    );
    expect(popups).toBe(0);
  });

  it.each(["late", "never"] as const)(
    "underlines of an opening pane drawn %s: they are seen all the same",
    async (drawAtStart) => {
      await check({ drawAtStart });
      await expectSoon(async () => (await marked()).length, all.length);
      await row("is in care").click();
      await shows(all);
    },
  );

  it("several deletions in one batch refused: all is drawn, nothing twice", async () => {
    await check({ batchDeleteFails: true });
    await shows(all);
    await toggle("Sign").click();
    await shows(all.filter((words) => !words.startsWith("Lavender")));
    await row("is in care").click();
    await button("Dismiss").click();
    await pane.getByRole("menuitem", { name: "Right term here" }).click();
    await shows(all.filter((words) => !words.startsWith("Lavender") && !words.includes("is in care")));
  });

  it("underlines cannot be listed: they are drawn, follow the list, and none stands twice", async () => {
    await check({ getAnnotationsFails: true });
    await shows(all);
    await row("is in care").click();
    await button("Dismiss").click();
    await pane.getByRole("menuitem", { name: "Right term here" }).click();
    await shows(all.filter((words) => words !== "Green: is in care"));
    await row("putting herself at risk").click();
    await button("Replace").click();
    await shows(all.slice(1).filter((words) => words !== "Green: is in care"));
  });

  it("offsets that count note marks: a mark that landed on other words is deleted", async () => {
    const note = `<w:p><w:r><w:t xml:space="preserve">Jo (invented) went out</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t xml:space="preserve"> and keeps putting herself at risk.</w:t></w:r></w:p>`;
    await check({ noteMarksShift: true }, smallDocxBytes(note + p(lines[1] ?? "")));
    await shows(all.slice(1, 2));
    await row("putting herself at risk").waitFor();
  });

  it("underlines gone after a long pause: Check again brings them back", async () => {
    await check();
    await shows(all);
    await page.evaluate(() => window.workbench?.host()?.annotations.expire());
    await button("Check again").click();
    await shows(all);
  });

  it("a call that fails while drawing: the list is there, and the next change draws", async () => {
    session = await bench.open(smallDocxBytes(lines.map((line) => p(line)).join("")), "visit.docx");
    page = session.page;
    await page.evaluate(() => window.workbench?.host()?.failNext("Paragraph.insertAnnotations"));
    await session.press("Check record");
    pane = session.pane();
    await pane.getByText("Up to date").first().waitFor();
    await shows(all);
  });
});

it("come back when the writer returns to the pane after a long pause", async () => {
  await check();
  await shows(all);
  await pane.evaluate(() => {
    const now = performance.now.bind(performance);
    performance.now = () => now() + 3_600_000;
  });
  await page.evaluate(() => window.workbench?.host()?.annotations.expire());
  await pane.getByRole("heading", { level: 2 }).click();
  await shows(all);
});
