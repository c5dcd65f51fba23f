/** Round trips, counted as batches at the simulated host (design.md D6); milliseconds are the benchmark's business. */
import type { Frame } from "playwright-core";
import { twentyPages } from "../../src/tools/fixtures/twenty-pages";
import { longRecord } from "../support/long-record";
import { p, smallDocxBytes } from "../workbench/host/small-docx";
import { startBench, type Bench, type PaneSession } from "./support/pane-session";

let bench: Bench;
beforeAll(async () => {
  bench = await startBench("local");
});
afterAll(() => bench.close());

/** Opens the pane on a document and holds every batch, then lets them go one at a time. */
async function batchesUntilPrompts(document: Uint8Array): Promise<number> {
  const session = await bench.open(document, "long.docx");
  await session.press("Contacts"); // past the first-run page, with nothing read yet
  await session.page.evaluate(() => {
    const host = window.workbench?.host();
    host?.counters.reset();
    host?.hold();
  });
  const pane = session.pane();
  await pane.getByRole("tab", { name: "Check" }).click();
  await pane.getByRole("button", { name: "Check document" }).click();
  const rows = pane.getByRole("main").getByRole("listitem");
  for (let released = 0; ;) {
    await session.page.waitForFunction(() => (window.workbench?.host()?.waiting() ?? 0) > 0, undefined, {
      timeout: 120_000,
    });
    await session.page.evaluate(() => window.workbench?.host()?.release(1));
    released += 1;
    const shown = await rows
      .first()
      .waitFor({ timeout: 8_000 })
      .then(() => true)
      .catch(() => false);
    if (shown || released > 10) {
      await session.close();
      return released;
    }
  }
}

/** Round trips for headers, footers and notes, after the body: how many there are, their paragraphs, their words. */
const beside = 3;

/** As many as a body of so many paragraphs may take (design.md D6). */
const most = (paragraphs: number) => 2 + Math.ceil((paragraphs - 600) / 500);

/** With what stands beside it; one batch more may be Office.js letting go of what it kept, after the work is done. */
const mostOfAll = (paragraphs: number) => most(paragraphs) + beside + 1;

async function choosePaneOnly(pane: Frame): Promise<void> {
  await pane.getByRole("button", { name: "Menu" }).click();
  await pane.getByRole("menuitem", { name: "Settings" }).click();
  await pane.getByRole("switch", { name: "Pane only (no underlines)" }).click();
}

/** A whole check of a document of so many paragraphs, and all of its batches. */
async function wholeCheck(paragraphs: number) {
  const session = await bench.open(longRecord(paragraphs), "long.docx");
  await session.press("Contacts");
  const pane = session.pane();
  // Underlines read their paragraphs again; their round trips are counted by themselves.
  await choosePaneOnly(pane);
  await session.page.evaluate(() => window.workbench?.host()?.counters.reset());
  await pane.getByRole("tab", { name: "Check" }).click();
  await pane.getByRole("button", { name: "Check document" }).click();
  await pane.getByText("Up to date").first().waitFor({ timeout: 400_000 });
  const counted = await session.page.evaluate(() => {
    const counters = window.workbench?.host()?.counters;
    // What it takes to be told of edits afterwards is no part of the check.
    const batches = (counters?.batches() ?? -1) - (counters?.batchesOf("listen") ?? 0);
    return { batches, paragraphsRead: counters?.uses("Paragraph.getText") ?? -1 };
  });
  return { session, pane, ...counted };
}

/** What the check left to be done, catching up and underlines, comes to rest. */
async function quiet({ page }: PaneSession): Promise<void> {
  for (let before = -1, now = 0; before !== now;) {
    before = now;
    await page.waitForTimeout(2_500);
    now = await page.evaluate(() => window.workbench?.host()?.counters.batches() ?? 0);
  }
}

/** From now on the batches are counted anew. */
const countAnew = ({ page }: PaneSession) => page.evaluate(() => window.workbench?.host()?.counters.reset());

const readings = ({ page }: PaneSession) =>
  page.evaluate(() => {
    const counters = window.workbench?.host()?.counters;
    return { reads: counters?.batchesOf("read") ?? -1, paragraphs: counters?.uses("Paragraph.getText") ?? -1 };
  });

/** Listens to edits, also in a long document, where that is off until asked for. */
async function keepChecking(session: PaneSession, pane: Frame): Promise<void> {
  const keep = pane.getByRole("checkbox", { name: "Keep checking as I type" });
  if ((await keep.count()) > 0) {
    await keep.click();
    await pane.getByRole("button", { name: "Pause" }).waitFor();
  }
  await session.page.waitForFunction(() => window.workbench?.host()?.registeredEvents().includes("ParagraphChanged"));
  await quiet(session);
}

/** A checked document that is watched. */
async function watched(document: Uint8Array) {
  const session = await bench.open(document, "long.docx");
  await session.press("Check record");
  const pane = session.pane();
  await pane.getByText("Up to date").first().waitFor({ timeout: 60_000 });
  await keepChecking(session, pane);
  await countAnew(session);
  return { session, pane };
}

/** The whole record is read again, as after edits that Word did not tell of, when the pane gets the focus. */
async function catchUp(session: PaneSession, pane: Frame, paragraphs: number): Promise<void> {
  await countAnew(session);
  await pane.evaluate(() => window.dispatchEvent(new Event("focus")));
  await quiet(session);
  const { reads, paragraphs: read } = await readings(session);
  expect(reads).toBeLessThanOrEqual(most(paragraphs) + beside);
  expect(read).toBe(paragraphs);
}

it("shows the first prompts of the 20-page sample after two round trips (A-1)", async () => {
  expect(await batchesUntilPrompts(twentyPages())).toBe(2);
});

it("shows the first prompts of 600 paragraphs after two round trips", async () => {
  expect(await batchesUntilPrompts(longRecord(600))).toBe(2);
});

it("shows the first prompts of 3,000 paragraphs after two round trips too", async () => {
  expect(await batchesUntilPrompts(longRecord(3000))).toBe(2);
});

it("shows the first prompts of 20,000 paragraphs after two round trips too", async () => {
  expect(await batchesUntilPrompts(longRecord(20_000))).toBe(2);
});

it("reads 3,000 paragraphs in at most one round trip per 500 after the first two, and each paragraph once", async () => {
  const { batches, paragraphsRead, session } = await wholeCheck(3000);
  expect(batches).toBeLessThanOrEqual(mostOfAll(3000));
  expect(paragraphsRead).toBe(3000);
  await session.close();
});

it("reads, underlines and catches up with 20,000 paragraphs in as few", async () => {
  const { batches, pane, paragraphsRead, session } = await wholeCheck(20_000);
  expect(batches).toBeLessThanOrEqual(mostOfAll(20_000));
  expect(paragraphsRead).toBe(20_000);

  await countAnew(session);
  await choosePaneOnly(pane);
  await quiet(session);
  const drawn = await session.page.evaluate(() => {
    const host = window.workbench?.host();
    return { marks: host?.annotations.all().length, batches: host?.counters.batchesOf("annotate") ?? -1 };
  });
  expect(drawn.marks).toBe(200);
  // The probe, and drawing and reading back the first 200, however many prompts there are.
  expect(drawn.batches).toBeLessThanOrEqual(4);

  await pane.getByRole("button", { name: "Back", exact: true }).click();
  await keepChecking(session, pane);
  await catchUp(session, pane, 20_000);
  await session.close();
});

it("reads what was typed in one round trip, and only that", async () => {
  const { session } = await watched(longRecord(600));
  await session.page.evaluate(() => {
    const model = window.workbench?.host()?.document;
    const paragraph = model?.paragraphs()[300];
    if (model && paragraph) model.replaceText(paragraph, { start: 0, end: 0 }, "Nothing new. ", "writer");
  });
  await quiet(session);
  expect(await readings(session)).toEqual({ reads: 1, paragraphs: 1 });
  await session.close();
});

it.each([600, 3000])(
  "catches up with %i paragraphs in as many round trips as the first reading took",
  async (paragraphs) => {
    const { session, pane } = await watched(longRecord(paragraphs));
    await catchUp(session, pane, paragraphs);
    await session.close();
  },
  180_000,
);

it("replaces and puts back in the same few round trips, however long the record is", async () => {
  const counts = [];
  for (const paragraphs of [60, 600]) {
    const lines = Array.from({ length: paragraphs }, (_, at) => `Nothing of note at school on day ${at + 1}.`);
    const record = ["Jo (invented) keeps putting herself at risk.", ...lines];
    const { session, pane } = await watched(smallDocxBytes(record.map((line) => p(line)).join("")));
    await pane.getByRole("main").getByRole("listitem").getByRole("button").first().click();
    await pane.getByRole("button", { name: "Replace", exact: true }).click();
    await pane.getByRole("button", { name: "Undo", exact: true }).click();
    await pane.getByText("Put back.").first().waitFor();
    await quiet(session);
    counts.push(
      await session.page.evaluate(() => {
        const counters = window.workbench?.host()?.counters;
        return { reads: counters?.batchesOf("read") ?? -1, writes: counters?.batchesOf("write") ?? -1 };
      }),
    );
    await session.close();
  }
  // Both together, whatever else the record holds.
  expect(counts).toEqual([{ reads: 2, writes: 5 }, counts[0]]);
});
