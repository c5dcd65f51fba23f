import type { DraftParagraph } from "../../../src/features/ports/record-host";
import { CheckFailed } from "../../../src/features/review/check-line";
import { readerOf, runCheck, type CheckRun } from "../../../src/features/review/run-check";
import { emptySheet } from "../../../src/features/review/sheet";
import { sliceBudget } from "../../../src/features/review/slices";
import type { Item, Unchecked } from "../../../src/features/review/review-state";
import { createMemoryHost, type MemoryHostOptions } from "../../support/memory-host";
import { phraseChecker } from "../../support/phrase-checker";

const options = { profile: "social-care", recording: false, style: false } as const;
const rules = [{ id: "at-risk", words: "at risk" }];

function setUp(lines: readonly string[], hostOptions: MemoryHostOptions = {}) {
  const host = createMemoryHost(lines, hostOptions);
  const checker = phraseChecker(rules);
  const slices: { checked: number; found: number }[] = [];
  const found: Item[] = [];
  const unchecked: Unchecked[] = [];
  const stop = { aborted: false };
  let turns = 0;
  const run: CheckRun = {
    read: readerOf(host),
    checker,
    options,
    stop,
    sheet: emptySheet(),
    before: [],
    yieldToPage: () => {
      turns++;
      return Promise.resolve();
    },
    onProgress: (progress) => {
      slices.push({ checked: progress.checked, found: progress.found.length });
      found.push(...progress.found);
      unchecked.push(...progress.unchecked);
    },
  };
  return { run, host, checker, stop, slices, found, unchecked, turns: () => turns };
}

const lines = (count: number) =>
  Array.from({ length: count }, (_, index) => `Jo (invented) was at risk on day ${index}.`);

describe("running a check", () => {
  it("shows the first prompts after a small first slice", async () => {
    const { run, slices } = setUp(lines(100));
    await runCheck(run);
    expect(slices[0]).toEqual({ checked: sliceBudget.first, found: sliceBudget.first });
  });

  it.each([1, 20, 21, 600, 1_101])("gives the page a turn after every slice of %i paragraphs", async (count) => {
    const { run, slices, turns, checker } = setUp(lines(count));
    await runCheck(run);
    expect(turns()).toBe(slices.length);
    expect(checker.checked).toHaveLength(count);
    const sizes = slices.map(({ checked }, index) => checked - (slices[index - 1]?.checked ?? 0));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(sliceBudget.paragraphs);
  });

  it("makes slices of long paragraphs smaller", async () => {
    const long = "word ".repeat(4_000);
    const { run, slices } = setUp(Array.from({ length: 10 }, () => long));
    await runCheck(run);
    const sizes = slices.map(({ checked }, index) => checked - (slices[index - 1]?.checked ?? 0));
    expect(Math.max(...sizes)).toBe(2);
  });

  it("reads on in parts only when the part before is checked", async () => {
    const { run, host } = setUp(lines(1_200));
    const outcome = await runCheck(run);
    expect(host.calls).toEqual(["read 600", "read 500", "read 100"]);
    expect(outcome).toMatchObject({ complete: true, checked: 1_200, total: 1_200 });
  });

  it("stops where it is, keeps what was found and reads no more", async () => {
    const { run, host, stop, found } = setUp(lines(700));
    const outcome = await runCheck({
      ...run,
      onProgress: (progress) => {
        void run.onProgress(progress);
        if (progress.checked >= 200) stop.aborted = true;
      },
    });
    expect(outcome).toMatchObject({ complete: false, checked: 200, total: 700 });
    expect(found).toHaveLength(200);
    expect(host.calls).toEqual(["read 600"]);
  });

  it("takes an AbortSignal", async () => {
    const { run } = setUp(lines(50));
    const abort = new AbortController();
    abort.abort();
    expect(await runCheck({ ...run, stop: abort.signal })).toMatchObject({ complete: false, checked: 0 });
  });

  it("gives each finding its sentence and the heading it stands under", async () => {
    const { run, found } = setUp([
      "# Impact",
      "Fine. She is at risk here. Fine.",
      "# Plan",
      "At night she is at risk.",
    ]);
    await runCheck(run);
    expect(
      found.map(({ heading, paragraph, sentence }) => [heading, paragraph.text.slice(sentence.start, sentence.end)]),
    ).toEqual([
      ["Impact", "She is at risk here."],
      ["Plan", "At night she is at risk."],
    ]);
  });

  it("tells equal sentences apart", async () => {
    const { run, found } = setUp(["She is at risk.", "She is at risk.", "She is at risk."]);
    await runCheck(run);
    expect(new Set(found.map(({ id }) => id)).size).toBe(3);
  });

  it("carries an open quotation over to the next paragraph, and counts words", async () => {
    const { run, found } = setUp(["He said “she is", "at risk” and left."]);
    expect((await runCheck(run)).words).toBe(8);
    expect(found[0]?.finding.quoted).toBe(true);
  });

  it("goes on behind a paragraph that the engine stops at, and says which it is", async () => {
    const { run, found, unchecked } = setUp([
      "# Impact",
      "He said “no.",
      "BREAK",
      "She is at risk.” He left.",
      "BREAK",
    ]);
    expect(await runCheck(run)).toMatchObject({ complete: true, checked: 5, total: 5 });
    expect(unchecked.map(({ paragraph, heading }) => [paragraph.ref.index, heading])).toEqual([
      [2, "Impact"],
      [4, "Impact"],
    ]);
    // The quotation that stood open before it is still open behind it.
    expect(found.map(({ paragraph, finding }) => [paragraph.ref.index, finding.quoted])).toEqual([[3, true]]);
  });

  it("needs one paragraph with words to go on: an empty one that can be checked is no result", async () => {
    await expect(runCheck(setUp(["BREAK", "", "–", "BREAK"]).run)).rejects.toBeInstanceOf(CheckFailed);
    const { run, unchecked } = setUp(["BREAK", "", "Nothing.", "BREAK"]);
    await runCheck(run);
    expect(unchecked).toHaveLength(2);
  });

  it("tells a rule that stopped from a host that stopped", async () => {
    await expect(runCheck(setUp(["BREAK"]).run)).rejects.toBeInstanceOf(CheckFailed);
    const { run, host } = setUp(lines(1));
    host.failNext("readDraft");
    await expect(runCheck(run)).rejects.not.toBeInstanceOf(CheckFailed);
  });

  it("copes with a draft that holds nothing", async () => {
    expect(await runCheck(setUp([]).run)).toEqual({
      complete: true,
      checked: 0,
      total: 0,
      words: 0,
      unread: [],
    });
  });

  it("checks what stands beside the body after it, each header and note by itself", async () => {
    const beside = (story: "header" | "footnote", index: number, part: number, text: string): DraftParagraph => ({
      ref: { story, index },
      key: `${story}${index}`,
      text,
      part,
    });
    const { run, found } = setUp(["# Impact", "He said “she left."], {
      beside: [
        beside("header", 0, 1, "She is at risk."),
        beside("footnote", 0, 1, "It reads “she is"),
        beside("footnote", 1, 1, "at risk” there."),
        beside("footnote", 2, 2, "He wrote “she left."),
        beside("footnote", 3, 3, "She is at risk."),
      ],
      unread: ["text-boxes"],
    });
    expect(await runCheck(run)).toEqual({ complete: true, checked: 7, total: 7, words: 24, unread: ["text-boxes"] });
    expect(found.map(({ paragraph, heading, finding }) => [paragraph.key, heading, finding.quoted])).toEqual([
      ["header0", undefined, false],
      ["footnote1", undefined, true],
      ["footnote3", undefined, false],
    ]);
  });
});
