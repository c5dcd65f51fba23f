/**
 * The words of the open prompt as Word on Windows and on the Mac mark them (`Range.highlight`, WordApi 1.8): the product's
 * own adapter under the real office.js. The workbench itself plays Word on the web, where that is not used (#6141).
 */
import type { DraftParagraph, RecordHost } from "../../src/features/ports/record-host";
import type { MarkHost } from "../../src/features/ports/mark-host";
import type { HostOptions } from "../../src/workbench/host";
import { startHostBench, type HostBench, type OpenHost } from "../support/host-in-browser";
import { p, smallDocxBytes } from "../workbench/host/small-docx";
import { bundleAdapter } from "./support/bundle-adapter";

declare global {
  interface Window {
    /** Set by the scripts that a test adds to the pane. */
    wordAdapter: { createWordHost: () => RecordHost };
    wordMarks: { createWordMarks: () => MarkHost };
    Office: typeof Office;
    /** Shows a place by its paragraph and words; `undefined` shows none. @returns what came of it */
    showActive(at: readonly [paragraph: number, words: string] | undefined): Promise<string>;
  }
}

const record = smallDocxBytes(
  p("Jo (invented) is at risk, and at risk again.") + p("She was promiscuous.") + p("Last."),
);
const scripts = [bundleAdapter("word-host.ts", "wordAdapter"), bundleAdapter("marks/word-marks.ts", "wordMarks")];

let bench: HostBench;
let open: OpenHost;
beforeAll(async () => {
  bench = await startHostBench();
});
afterAll(() => bench.close());

async function start(options: Partial<HostOptions> = {}, platform = "PC") {
  open = await bench.open(record, options);
  for (const content of scripts) await open.pane.addScriptTag({ content });
  return open.pane.evaluate(async (name) => {
    // The wire that is simulated is the web's, and its platform can't be written over; all else stays office.js's own.
    const context = Object.create(Office.context, { platform: { value: name } }) as typeof Office.context;
    window.Office = Object.create(Office, { context: { value: context } }) as typeof Office;
    const draft: DraftParagraph[] = [];
    await window.wordAdapter.createWordHost().readDraft((part) => {
      draft.push(...part);
      return "go-on";
    });
    const marks = window.wordMarks.createWordMarks();
    window.showActive = async (at) => {
      const paragraph = at && draft[at[0]];
      const begin = paragraph?.text.lastIndexOf(at?.[1] ?? "") ?? -1;
      const span = { start: begin, end: begin + (at?.[1].length ?? 0) };
      return marks.showActive(paragraph && { paragraph, span }).then(
        () => "done",
        (thrown: Error) => thrown.name,
      );
    };
    return marks.probe();
  }, platform);
}
afterEach(async () => {
  expect(await open.page.evaluate(() => window.host.troubles())).toEqual([]);
  expect(open.errors).toEqual([]);
  await open.close();
});

const show = (at: readonly [number, string] | undefined) => open.pane.evaluate((place) => window.showActive(place), at);

/** What is lit now: paragraph, place in it, words. */
const lit = () =>
  open.page.evaluate(() => {
    const model = window.host.document;
    return window.host.highlights.all().map(({ start, end }) => {
      const words = model.textOf(start.paragraph).slice(start.offset, end.offset);
      return `${model.indexOf(start.paragraph)}:${start.offset} ${words}`;
    });
  });
const saved = () => open.page.evaluate(() => Array.from(window.host.save()));
const kept = () => open.page.evaluate(() => window.host.keptReferences());

it.each(["PC", "Mac"])(
  "are lit one place at a time on %s, and nothing of the file or the selection changes",
  async (name) => {
    expect(await start({}, name)).toEqual({ underlines: true, active: true });
    const [before, references] = [await saved(), await kept()];
    const selected = await open.page.evaluate(() => window.host.document.selection().start.offset);
    expect(await show([0, "at risk"])).toBe("done");
    expect(await lit()).toEqual(["0:30 at risk"]);
    expect(await show([1, "promiscuous"])).toBe("done");
    expect(await lit()).toEqual(["1:8 promiscuous"]);
    expect(await show([1, "promiscuous"])).toBe("done");
    expect(await lit()).toEqual(["1:8 promiscuous"]);
    expect(await show(undefined)).toBe("done");
    expect(await lit()).toEqual([]);
    expect(await saved()).toEqual(before);
    expect(await open.page.evaluate(() => window.host.document.selection().start.offset)).toBe(selected);
    expect(await kept()).toBe(references);
  },
);

it("are not lit where the paragraph reads otherwise by now, and a lit place that is deleted is no trouble", async () => {
  await start();
  expect(await show([1, "promiscuous"])).toBe("done");
  await open.page.evaluate(() => {
    const model = window.host.document;
    const [first, second] = model.paragraphs();
    if (first === undefined || second === undefined) throw new Error("There are three paragraphs.");
    model.removeParagraph(second, "writer");
    model.replaceText(first, { start: 0, end: 2 }, "Kit", "writer");
  });
  expect(await show([0, "at risk"])).toBe("done");
  expect(await lit()).toEqual([]);
  expect(await show([2, "Last"])).toBe("done");
  expect(await lit()).toEqual(["1:0 Last"]);
});

it("fail as an error of the host without a licence (#6168), and are lit once there is one", async () => {
  expect(await start({ subscription: false })).toEqual({ underlines: false, active: true });
  expect(await show([2, "Last"])).toBe("HostError");
  expect(await show(undefined)).toBe("done");
  expect(await lit()).toEqual([]);
  await open.page.evaluate(() => window.host.setOptions({ subscription: true }));
  expect(await show([2, "Last"])).toBe("done");
  expect(await lit()).toEqual(["2:0 Last"]);
});

it("are lit in a Word that selects what it lights; on the web, which does, nothing is asked for", async () => {
  await start({ highlightScrolls: true });
  const selected = () =>
    open.page.evaluate(() => {
      const { start, end } = window.host.document.selection();
      return window.host.document.textOf(start.paragraph).slice(start.offset, end.offset);
    });
  expect(await show([1, "promiscuous"])).toBe("done");
  expect([await lit(), await selected()]).toEqual([["1:8 promiscuous"], "promiscuous"]);
  await open.close();
  expect(await start({ highlightScrolls: true }, "OfficeOnline")).toEqual({ underlines: true, active: false });
  expect(await selected()).toBe("");
});
