import type { PaneAttention } from "../../../src/features/ports/mark-host";
import { createObservable } from "../../../src/features/observable";
import { acceptPause } from "../../../src/features/highlights/accepted-wordings";
import { createHighlights, lookGap } from "../../../src/features/highlights/highlights";
import { mostMarks, type HighlightChoices } from "../../../src/features/highlights/wanted-marks";
import { createReview } from "../../../src/features/review/review";
import { filteredItems, openedItem, openItems, phraseOf } from "../../../src/features/review/selectors";
import { defaultSettings } from "../../../src/features/settings/settings";
import { createMemoryHost, type MemoryHostOptions } from "../../support/memory-host";
import { createMemoryMarks, type MemoryMarksOptions } from "../../support/memory-marks";
import { phraseChecker, type PhraseRule } from "../../support/phrase-checker";

const rules: readonly PhraseRule[] = [
  {
    id: "self-at-risk",
    words: "putting herself at risk",
    suggestions: [
      { text: "being put at risk by [who]", form: "established" },
      { text: "may be being put at risk by [who]", form: "concern" },
      { text: "We do not know what Jo means.", form: "addition" },
    ],
  },
  { id: "herself", words: "herself at", category: "sign" },
  { id: "choice", words: "lifestyle choice" },
  { id: "car", words: "collected by two men", category: "sign" },
  { id: "school", words: "moved school", category: "circumstance" },
  { id: "vague", words: "inappropriate", category: "recording" },
];

const draft = [
  "# Impact",
  "Jo (invented) keeps putting herself at risk. She was collected by two men.",
  "She moved school. It was a lifestyle choice, and inappropriate.",
  "She said “it is my lifestyle choice” and left.",
];

const allMarked = [
  "wording: putting herself at risk",
  "sign: collected by two men",
  "circumstance: moved school",
  "wording: lifestyle choice",
  "wording: lifestyle choice",
];

type Options = MemoryHostOptions & MemoryMarksOptions & { lines?: readonly string[]; unsettled?: boolean };

function setUp({ lines = draft, unsettled = false, ...options }: Options = {}) {
  const host = createMemoryHost(lines, options);
  const marks = createMemoryMarks(host, options);
  const uses = new Set<(use: "pressed" | "focused") => void>();
  let settle: () => void = () => {};
  const settled = unsettled ? new Promise<void>((resolve) => (settle = resolve)) : Promise.resolve();
  const attention: PaneAttention = {
    settled: () => settled,
    onUse: (listener) => {
      uses.add(listener);
      return () => uses.delete(listener);
    },
  };
  let time = 1_000_000;
  const timers: { work: () => void; at: number }[] = [];
  const review = createReview({
    host,
    loadChecker: () => Promise.resolve(phraseChecker(rules)),
    options: () => ({ profile: "social-care", recording: true, style: false }),
    yieldToPage: () => Promise.resolve(),
    now: () => time,
    announce: () => {},
  });
  const { observable: choices, set } = createObservable<HighlightChoices>(defaultSettings);
  const highlights = createHighlights({
    marks,
    review,
    choices,
    attention,
    now: () => time,
    later: (work, milliseconds) => void timers.push({ work, at: time + milliseconds }),
  });
  /** Lets everything that waits for nothing but its turn come to an end. */
  const rest = async () => {
    for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    host,
    marks,
    review,
    highlights,
    rest,
    choose: (change: Partial<HighlightChoices>) => set({ ...choices.get(), ...change }),
    settle: () => settle(),
    use: (use: "pressed" | "focused") => uses.forEach((listener) => listener(use)),
    async check() {
      await review.check();
      await rest();
    },
    async pass(milliseconds: number) {
      time += milliseconds;
      for (const timer of timers.splice(0)) {
        if (timer.at <= time) timer.work();
        else timers.push(timer);
      }
      await rest();
    },
    idOf: (words: string) => review.state().items.find((item) => phraseOf(item) === words)?.id ?? "",
  };
}

describe("drawing", () => {
  it("underlines the open prompts of the chosen kinds in one draw, recording left out at first", async () => {
    const { marks, check } = setUp();
    await check();
    expect(marks.marked()).toEqual(allMarked);
    expect(marks.draws).toEqual([{ paragraphs: 3, marks: 5 }]);
    expect(marks.probes()).toBe(1);
  });

  it("gives no words two underlines, and wording goes before a sign within it", async () => {
    const { marks, review, check } = setUp();
    await check();
    expect(review.state().items.map(phraseOf)).toContain("herself at");
    expect(marks.marked().filter((words) => words.includes("herself at"))).toEqual([
      "wording: putting herself at risk",
    ]);
  });

  it("offers wordings for what may be replaced, three at most and no additions, and nothing else", async () => {
    const { marks, check } = setUp();
    await check();
    expect(marks.mark("putting herself at risk").suggestions).toEqual([
      "being put at risk by [who]",
      "may be being put at risk by [who]",
    ]);
    expect(marks.mark("collected by two men").suggestions).toEqual([]);
  });

  it("offers none inside quotation marks, and none in a file that cannot be changed", async () => {
    const quoted = setUp({ lines: ["She said “putting herself at risk” and left."] });
    await quoted.check();
    expect(quoted.marks.mark("putting herself at risk").suggestions).toEqual([]);
    const readOnly = setUp({ canEdit: false });
    await readOnly.check();
    expect(readOnly.marks.mark("putting herself at risk").suggestions).toEqual([]);
  });

  it("takes a dismissed prompt's underline away and brings it back when it is restored, touching no other paragraph", async () => {
    const { marks, review, check, rest, idOf } = setUp();
    await check();
    const id = idOf("moved school");
    review.dismiss(id, "right-term", "this-one");
    await rest();
    expect(marks.marked()).toEqual(allMarked.filter((words) => words !== "circumstance: moved school"));
    review.restore(id);
    await rest();
    expect(marks.marked()).toEqual(allMarked);
    expect(marks.draws.slice(1)).toEqual([
      { paragraphs: 1, marks: 1 },
      { paragraphs: 1, marks: 2 },
    ]);
  });

  it("takes every underline of a rule away with “every one in this document”", async () => {
    const { marks, review, check, rest, idOf } = setUp();
    await check();
    review.dismiss(idOf("lifestyle choice"), "right-term", "every-one");
    await rest();
    expect(marks.marked()).toEqual(allMarked.slice(0, 3));
  });

  it("follows the kinds as they are switched on and off", async () => {
    const { marks, check, choose, rest } = setUp();
    await check();
    choose({ marked: { wording: false, sign: true, circumstance: false, recording: true } });
    await rest();
    // Without wording, the sign within its words gets its own underline.
    expect(marks.marked()).toEqual(["sign: herself at", "sign: collected by two men", "recording: inappropriate"]);
  });

  it("draws the paragraph anew after a replacement, and again after its undo", async () => {
    const { marks, review, check, rest } = setUp();
    await check();
    const [item] = openItems(review.state());
    if (!item) throw new Error("Nothing was found.");
    await review.replace(item, "being put at risk by [who]");
    await rest();
    expect(marks.marked()).toEqual(allMarked.slice(1));
    const [change] = review.state().changes;
    if (!change) throw new Error("Nothing was changed.");
    await review.undo(change);
    await rest();
    expect(marks.marked()).toEqual(allMarked);
    expect(marks.draws.map(({ paragraphs }) => paragraphs)).toEqual([3, 1, 1]);
  });

  it("leaves a paragraph without underlines that reads otherwise now", async () => {
    const { host, marks, review, settle, rest } = setUp({ unsettled: true });
    await review.check();
    host.edit(1, "New words: Jo keeps putting herself at risk. She was collected by two men.");
    settle();
    await rest();
    expect(marks.marked()).toEqual(allMarked.slice(2));
  });

  it("draws nothing before the pane has settled", async () => {
    const { marks, review, settle, rest } = setUp({ unsettled: true });
    await review.check();
    await rest();
    expect([marks.probes(), marks.draws.length]).toEqual([0, 0]);
    settle();
    await rest();
    expect(marks.marked()).toEqual(allMarked);
  });

  it("draws the first set once more when the writer begins to use the pane: Word may not have shown it", async () => {
    const { marks, check, use, rest } = setUp();
    await check();
    use("focused");
    await rest();
    expect(marks.draws).toHaveLength(1);
    use("pressed");
    await rest();
    use("pressed");
    await rest();
    expect(marks.draws).toEqual([
      { paragraphs: 3, marks: 5 },
      { paragraphs: 3, marks: 5 },
    ]);
  });

  it("draws once when the writer has pressed something before", async () => {
    const { marks, check, use, rest } = setUp();
    use("pressed");
    await check();
    use("pressed");
    await rest();
    expect(marks.draws).toHaveLength(1);
  });

  it("draws only what differs after a new check, and keeps none that are found no more", async () => {
    const { host, marks, check } = setUp();
    await check();
    host.edit(2, "Nothing to see.");
    await check();
    expect(marks.draws.slice(1)).toEqual([{ paragraphs: 1, marks: 0 }]);
    expect(marks.marked()).toEqual([allMarked[0], allMarked[1], allMarked[4]]);
  });

  it("draws again after a failure, with the next change", async () => {
    const { marks, review, check, rest, idOf } = setUp();
    marks.failNextDraw();
    await check();
    expect(marks.marked()).toEqual([]);
    review.dismiss(idOf("moved school"), "right-term", "this-one");
    await rest();
    expect(marks.marked()).toHaveLength(4);
  });
});

describe("many prompts", () => {
  const many = Array.from({ length: 150 }, (_, at) => `It was a lifestyle choice. She moved school ${at}.`);

  it("underlines the first 200, says that there are more, and shows wording", async () => {
    const { marks, review, highlights, check } = setUp({ lines: many });
    await check();
    expect(marks.marked()).toHaveLength(mostMarks);
    expect(marks.draws).toEqual([{ paragraphs: 100, marks: 200 }]);
    expect(highlights.state.get().rest).toBe(true);
    expect(review.state().filter).toBe("wording");
    expect(filteredItems(review.state())).toHaveLength(150);
  });

  it("leaves the filter to the writer afterwards, and moves up when prompts go", async () => {
    const { marks, review, check, rest, idOf } = setUp({ lines: many });
    await check();
    review.choose("all");
    review.dismiss(idOf("moved school"), "right-term", "this-one");
    await rest();
    expect(review.state().filter).toBe("all");
    expect(marks.marked()).toHaveLength(mostMarks);
    expect(marks.draws).toHaveLength(2);
    expect(marks.draws[1]).toEqual({ paragraphs: 2, marks: 2 });
  });
});

describe("without underlines", () => {
  it("asks nothing of the host in “Pane only”, not even whether it could", async () => {
    const { marks, review, check, choose } = setUp();
    choose({ underlines: false });
    await check();
    await review.open(openItems(review.state())[0]?.id ?? "");
    expect([marks.probes(), marks.draws.length, marks.active()]).toEqual([0, 0, undefined]);
  });

  it("takes all away when it is chosen, and draws again when it is not", async () => {
    const { marks, check, choose, rest } = setUp();
    await check();
    choose({ underlines: false });
    await rest();
    expect(marks.marked()).toEqual([]);
    choose({ underlines: true });
    await rest();
    expect(marks.marked()).toEqual(allMarked);
  });

  it("takes all away while prompts are hidden", async () => {
    const { marks, highlights, check, rest } = setUp();
    await check();
    highlights.hide(true);
    await rest();
    expect(marks.marked()).toEqual([]);
    highlights.hide(false);
    await rest();
    expect(marks.marked()).toEqual(allMarked);
  });

  it.each([
    ["the probe says no", { abilities: { underlines: false, active: false } }],
    ["the probe fails", { probeThrows: true }],
    ["the first marks are refused", { refusesMarks: true }],
  ])("says so and goes on when %s", async (_, options) => {
    const { marks, review, highlights, check } = setUp(options);
    await check();
    expect(highlights.state.get().abilities?.underlines).toBe(false);
    expect(openItems(review.state())).toHaveLength(7);
    await check();
    expect([marks.probes(), marks.marked()]).toEqual([1, []]);
  });

  it("marks the opened prompt's words instead where Word can, and takes that away again", async () => {
    const { marks, review, check, rest, idOf } = setUp({ abilities: { underlines: false, active: true } });
    await check();
    await review.open(idOf("collected by two men"));
    await rest();
    expect(marks.active()).toBe("collected by two men");
    review.back();
    await rest();
    expect(marks.active()).toBeUndefined();
    expect(marks.draws).toEqual([]);
  });
});

describe("marks that the host dropped", () => {
  it("are drawn again when the writer comes back to the pane", async () => {
    const { marks, check, use, pass, rest } = setUp();
    use("pressed");
    await check();
    marks.expire();
    await pass(lookGap);
    use("focused");
    await rest();
    expect(marks.marked()).toEqual(allMarked);
    expect(marks.draws).toHaveLength(2);
  });

  it("are drawn again by “Check again”", async () => {
    const { marks, check } = setUp();
    await check();
    marks.expire();
    await check();
    expect(marks.marked()).toEqual(allMarked);
  });

  it("are drawn again by “Check again” also where the host won't say whether they stand, and then not by a mere look", async () => {
    const { marks, check, use, pass, rest } = setUp();
    use("pressed");
    await check();
    marks.sayNothing();
    marks.expire();
    await check();
    expect(marks.marked()).toEqual(allMarked);
    const { length } = marks.draws;
    await pass(lookGap);
    use("focused");
    await rest();
    expect(marks.draws).toHaveLength(length);
  });

  it("are looked for once in a while only, and nothing is drawn while they stand", async () => {
    const { marks, check, use, pass, rest } = setUp();
    use("pressed");
    await check();
    use("focused");
    await pass(lookGap);
    use("focused");
    use("pressed");
    use("focused");
    await rest();
    expect([marks.looks(), marks.draws.length]).toEqual([1, 1]);
  });
});

describe("a press on an underline", () => {
  it("opens its prompt without touching the selection or the focus, whatever the filter", async () => {
    const { host, marks, review, highlights, check } = setUp();
    await check();
    let opened = 0;
    highlights.onOpened(() => (opened += 1));
    review.choose("circumstance");
    const { turn } = review.state().landing;
    const { id } = marks.mark("collected by two men");
    marks.press({ kind: "clicked", id });
    expect(openedItem(review.state())?.item.id).toBe(id);
    expect(review.state().landing).toEqual({ row: undefined, turn: turn + 1, elsewhere: true });
    expect(host.selected()).toBeUndefined();
    expect(opened).toBe(1);
    review.back();
    expect(review.state().landing.elsewhere).toBeUndefined();
  });

  it("does nothing for a mark of a prompt that is no more", async () => {
    const { marks, review, check } = setUp();
    await check();
    marks.press({ kind: "clicked", id: "gone" });
    expect(review.state().screen.kind).toBe("list");
  });
});

describe("a wording accepted in Word's pop-up", () => {
  const wording = "being put at risk by [who]";
  const replaced = "Jo (invented) keeps being put at risk by [who]. She was collected by two men.";

  async function accepted(word: (host: ReturnType<typeof setUp>["host"]) => void, times = 1) {
    const bench = setUp();
    await bench.check();
    const { id } = bench.marks.mark("putting herself at risk");
    word(bench.host);
    for (let time = 0; time < times; time++) bench.marks.press({ kind: "accepted", id, wording });
    await bench.pass(acceptPause);
    await bench.pass(acceptPause);
    return bench;
  }

  it("is put in by the pane where Word did nothing, once", async () => {
    const { host, marks, review } = await accepted(() => {});
    expect(host.text()[1]).toBe(replaced);
    expect(host.calls.filter((call) => call.startsWith("replace"))).toHaveLength(1);
    expect(review.state().notice).toMatchObject({ kind: "done" });
    expect(marks.marked()).toEqual(allMarked.slice(1));
  });

  it("is left as it is where Word has put it in, with its blank selected and an Undo", async () => {
    const { host, review } = await accepted((word) => word.edit(1, replaced));
    expect(host.text()[1]).toBe(replaced);
    expect(host.calls.filter((call) => call.startsWith("replace"))).toEqual([]);
    expect(host.selected()).toBe("[who]");
    const [change] = review.state().changes;
    if (!change) throw new Error("Nothing was changed.");
    await review.undo(change);
    expect(host.text()).toEqual(draft.map((line) => line.replace("# ", "")));
  });

  it("is shown as it now reads where Word has put it in twice, and Undo puts the old words back", async () => {
    const twice = replaced.replace(wording, `${wording}${wording}`);
    const { host, review } = await accepted((word) => word.edit(1, twice));
    expect(host.text()[1]).toBe(twice);
    const { notice, changes } = review.state();
    expect(notice).toMatchObject({ kind: "done", change: { after: `${wording}${wording}`, differs: true } });
    const [change] = changes;
    if (!change) throw new Error("Nothing was changed.");
    await review.undo(change);
    expect(host.text()[1]).toBe(draft[1]);
  });

  it("is not put in when the sentence was changed otherwise meanwhile", async () => {
    const other = "Jo (invented) keeps being out late. She was collected by two men.";
    const { host, review } = await accepted((word) => word.edit(1, other));
    expect(host.text()[1]).toBe(other);
    expect(review.state().notice).toEqual({ kind: "stale" });
    expect(review.state().changes).toEqual([]);
  });

  it("is put in when only another sentence of the paragraph was changed meanwhile", async () => {
    const other = "Jo (invented) keeps putting herself at risk. She was collected by two men. Police know.";
    const { host } = await accepted((word) => word.edit(1, other));
    expect(host.text()[1]).toBe(other.replace("putting herself at risk", wording));
  });

  it("is put in once though Word tells of it twice", async () => {
    for (const word of [() => {}, (host: ReturnType<typeof setUp>["host"]) => host.edit(1, replaced)]) {
      const { host, review } = await accepted(word, 2);
      expect(host.text()[1]).toBe(replaced);
      expect(review.state().changes).toHaveLength(1);
    }
  });

  it("can be undone though the words that Word has put in were checked before the pause was over", async () => {
    const { host, marks, review, check, pass } = setUp();
    await check();
    const { id } = marks.mark("putting herself at risk");
    host.edit(1, replaced);
    marks.press({ kind: "accepted", id, wording });
    await check();
    expect(review.state().items.map((item) => item.id)).not.toContain(id);
    await pass(acceptPause);
    expect(review.state().changes).toHaveLength(1);
  });

  it("can be undone though Word tells of it only when its words have been checked", async () => {
    const { host, marks, review, check, pass } = setUp();
    await check();
    const { id } = marks.mark("putting herself at risk");
    host.edit(1, replaced);
    await check();
    marks.press({ kind: "accepted", id, wording });
    await pass(acceptPause);
    await pass(acceptPause);
    expect(review.state().changes).toHaveLength(1);
  });

  it("is not put in when it is none of ours, nor into exact words", async () => {
    const { host, marks, review, check, pass, idOf } = setUp();
    await check();
    const { id } = marks.mark("putting herself at risk");
    marks.press({ kind: "accepted", id, wording: "something else" });
    marks.press({ kind: "accepted", id, wording: "We do not know what Jo means." });
    marks.press({ kind: "accepted", id: idOf("collected by two men"), wording });
    await pass(acceptPause);
    expect(host.text()[1]).toBe(draft[1]);
    expect(review.state().changes).toEqual([]);
  });
});

it("takes only the underline away when the writer ignores it in Word, until the next check", async () => {
  const { marks, review, check, rest, idOf } = setUp();
  await check();
  const id = idOf("moved school");
  marks.press({ kind: "rejected", id });
  await rest();
  expect(marks.marked()).not.toContain("circumstance: moved school");
  expect(openItems(review.state()).map((item) => item.id)).toContain(id);
  await check();
  expect(marks.marked()).toEqual(allMarked);
});
