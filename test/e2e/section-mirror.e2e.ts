/**
 * Pane and document say the same within two seconds by the page's own clock (product.md B-5), and the pane changes nothing
 * without a press on the row (B-7). The clock stands still but for the steps of the test, so a slow machine is no matter.
 */
import type { Frame, Page } from "playwright-core";
import { pageTimeUntil } from "./support/page-time";
import { fixture, startBench, type Bench, type PaneSession } from "./support/pane-session";

let bench: Bench;
beforeAll(async () => {
  bench = await startBench("local");
});
afterAll(() => bench.close());

/** Milliseconds of the page: what B-5 asks for, and the pause between two looks. */
const promised = 2_000;
const sweepEvery = 1_500;

const texts = (page: Page) => page.evaluate(() => window.workbench?.texts() ?? []);

async function openChecklist(session: PaneSession): Promise<Frame> {
  await session.press("Insert section");
  const pane = session.pane();
  await pane.getByText("No sections in this document yet.").waitFor();
  await pane.getByRole("button", { name: "Insert: CSE checklist" }).click();
  await pane.locator("[data-notice]").filter({ hasText: "Inserted." }).waitFor();
  await pane.getByRole("listitem").getByRole("button", { name: "CSE checklist" }).click();
  await pane.getByText("Signs (0 ticked)").waitFor();
  return pane;
}

describe.each(["controls", "bookmarks"] as const)("with %s", (sectionsOnWeb) => {
  it("a tick in the document is one in the pane within two seconds, and the reverse (B-5)", async () => {
    const session = await bench.open(fixture("clean-example.docx"), "record.docx", {
      word: { sectionsOnWeb },
      alone: true,
    });
    const { page } = session;
    await page.clock.install();
    const pane = await openChecklist(session);
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 5_000);
    const box = pane.getByRole("checkbox", { name: "Injuries" });
    const cell = (await texts(page)).indexOf("Injuries") + 2;
    const inDocument = async () => (await texts(page))[cell];
    const turns = [true, false, true];

    for (const ticked of turns) {
      if (sectionsOnWeb === "controls") await page.getByRole("checkbox", { name: "There now: Injuries" }).click();
      else {
        await page.evaluate(
          ([at, character]) => {
            const model = window.workbench?.host()?.document;
            const paragraph = model?.paragraphs()[at];
            if (model && paragraph) model.replaceText(paragraph, { start: 0, end: 1 }, character, "writer");
          },
          [cell, ticked ? "☒" : "☐"] as const,
        );
      }
      expect(await inDocument()).toBe(ticked ? "☒" : "☐");
      expect(await pageTimeUntil(page, async () => (await box.isChecked()) === ticked, 10_000)).toBeLessThanOrEqual(
        promised,
      );
    }
    for (const ticked of turns.map((one) => !one)) {
      await box.press("Space");
      const wanted = ticked ? "☒" : "☐";
      expect(await pageTimeUntil(page, async () => (await inDocument()) === wanted, 10_000)).toBeLessThanOrEqual(
        promised,
      );
      expect(await box.isChecked()).toBe(ticked);
    }

    // While nothing changes a look is no more than a glance, for which no answer is read.
    await pageTimeUntil(page, () => Promise.resolve(false), promised);
    await page.evaluate(() => window.workbench?.host()?.counters.reset());
    await pageTimeUntil(page, () => Promise.resolve(false), 3 * sweepEvery);
    const looked = await page.evaluate(() => {
      const counters = window.workbench?.host()?.counters;
      const answers = ["Document.getContentControls", "Range.parentTableCellOrNullObject"];
      return { trips: counters?.batchesOf("read") ?? 0, answers: answers.map((name) => counters?.uses(name)) };
    });
    expect(looked.trips).toBeGreaterThanOrEqual(2);
    expect(looked.answers).toEqual([0, 0]);
    expect(await page.evaluate(() => window.workbench?.host()?.troubles())).toEqual([]);
    await session.close();
  });

  it("nothing is ticked or unticked but by a press on that row (B-7)", async () => {
    const session = await bench.open(fixture("clean-example.docx"), "record.docx", { word: { sectionsOnWeb } });
    const { page } = session;
    const pane = await openChecklist(session);
    const before = await texts(page);
    // Everything that is no press on a row's box or list: parts, places, tabs, coming back, time.
    for (const part of await pane.getByRole("heading", { level: 3 }).getByRole("button").all()) await part.click();
    await pane
      .getByRole("button", { name: /^Go to: / })
      .first()
      .click();
    await pane.getByRole("tab", { name: "Check" }).click();
    await pane.getByRole("button", { name: "Check document" }).click();
    await pane.getByText("Up to date").waitFor();
    await pane.getByRole("tab", { name: "Sections" }).click();
    await pane.getByText("Signs (0 ticked)").waitFor();
    await pane.evaluate(() => window.dispatchEvent(new Event("focus")));
    await page.waitForTimeout(2 * sweepEvery); // two looks at the document
    expect(await texts(page)).toEqual(before);

    await pane.getByRole("checkbox", { name: "Injuries" }).click();
    await pane.getByText("Signs (1 ticked)").waitFor();
    const changed = (await texts(page)).flatMap((text, at) => (text === before[at] ? [] : [[before[at - 2], text]]));
    expect(changed).toEqual([["Injuries", "☒"]]);
    expect(session.console).toEqual([]);
    await session.close();
  });
});
