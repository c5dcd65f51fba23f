import { startHostBench, type HostBench, type OpenHost } from "../support/host-in-browser";
import { p, smallDocxBytes, table } from "../workbench/host/small-docx";

let bench: HostBench;

beforeAll(async () => {
  bench = await startHostBench();
}, 60_000);

afterAll(() => bench.close());

const story =
  p("Anna was last seen on Tuesday.") + p("She “put herself” at risk.") + table(p("In a cell")) + p("The end.");

async function open(body = story, options: Parameters<HostBench["open"]>[1] = {}): Promise<OpenHost> {
  return bench.open(smallDocxBytes(body), options);
}

describe("start", () => {
  it("makes the real office.js believe it is in Word on the web", async () => {
    const { pane, page, outside, errors } = await open();
    const facts = await pane.evaluate(() => ({
      host: Office.context.host,
      platform: Office.context.platform,
      sets: ["1.3", "1.7", "1.9"].map((version) => Office.context.requirements.isSetSupported("WordApi", version)),
      url: Office.context.document.url,
      mode: Office.context.document.mode,
    }));
    expect(facts).toEqual({
      host: "Word",
      platform: "OfficeOnline",
      sets: [true, true, true],
      url: "https://localhost/probe.docx",
      mode: "readWrite",
    });
    expect(await page.evaluate(() => window.host.troubles())).toEqual([]);
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
  });
});

describe("reading", () => {
  it("gives body, paragraphs and getText in two round trips, and keeps nothing afterwards", async () => {
    const { pane, page } = await open();
    await page.evaluate(() => window.host.counters.reset());
    const read = await pane.evaluate(() =>
      Word.run(async (context) => {
        const paragraphs = context.document.body.paragraphs;
        paragraphs.load("items/text,items/uniqueLocalId,items/tableNestingLevel");
        await context.sync();
        const texts = paragraphs.items.map((paragraph) => paragraph.getText());
        await context.sync();
        return paragraphs.items.map((paragraph, index) => ({
          text: paragraph.text,
          same: texts[index]?.value === paragraph.text,
          hasId: /^[0-9a-f-]{36}$/.test(paragraph.uniqueLocalId),
          depth: paragraph.tableNestingLevel,
        }));
      }),
    );
    expect(read.map(({ text }) => text)).toEqual([
      "Anna was last seen on Tuesday.",
      "She “put herself” at risk.",
      "In a cell",
      "The end.",
    ]);
    expect(read.every(({ same, hasId }) => same && hasId)).toBe(true);
    expect(read.map(({ depth }) => depth)).toEqual([0, 0, 1, 0]);
    // Two of ours, and one in which office.js releases what it kept.
    expect(await page.evaluate(() => window.host.counters.batches())).toBe(3);
    expect(await page.evaluate(() => window.host.keptReferences())).toBe(0);
    expect(await page.evaluate(() => window.host.counters.uses("Paragraph.getText"))).toBe(4);
  });
});
