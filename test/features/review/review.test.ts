import { createReview } from "../../../src/features/review/review";
import type { Item, ReviewState } from "../../../src/features/review/review-state";
import {
  counts,
  dismissedItems,
  filteredItems,
  hiddenByEvery,
  openedItem,
  openItems,
  phraseOf,
} from "../../../src/features/review/selectors";
import { statusLine } from "../../../src/features/review/status-line";
import { createMemoryHost, type MemoryHostOptions } from "../../support/memory-host";
import { phraseChecker, type PhraseRule } from "../../support/phrase-checker";

const rules: readonly PhraseRule[] = [
  {
    id: "self-at-risk",
    words: "putting herself at risk",
    suggestions: [{ text: "being put at risk by [who]", form: "established" }],
  },
  { id: "choice", words: "lifestyle choice" },
  { id: "car", words: "collected by two men", category: "sign" },
  { id: "school", words: "moved school", category: "circumstance" },
  { id: "vague", words: "inappropriate", category: "recording" },
];

const draft = [
  "# Impact",
  "Jo (invented) keeps putting herself at risk. She was collected by two men.",
  "She moved school. It was a lifestyle choice.",
  "She said “it is my lifestyle choice” and left. Staff wrote it down.",
  "Later she was putting herself at risk again.",
];

function setUp(lines: readonly string[] = draft, hostOptions: MemoryHostOptions = {}) {
  const host = createMemoryHost(lines, hostOptions);
  const said: string[] = [];
  const chosen = { profile: "social-care" as const, recording: false, style: false };
  let time = 0;
  const review = createReview({
    host,
    loadChecker: () => Promise.resolve(phraseChecker(rules)),
    options: () => chosen,
    yieldToPage: () => Promise.resolve(),
    now: () => (time += 10),
    announce: (words) => said.push(words),
  });
  const item = (words: string, which = 0): Item => {
    const found = review.state().items.filter((one) => phraseOf(one) === words)[which];
    if (!found) throw new Error(`Nothing found for ${words}.`);
    return found;
  };
  return {
    host,
    review,
    said,
    item,
    state: () => review.state(),
    pass: (milliseconds: number) => (time += milliseconds),
  };
}

const phrases = (state: ReviewState) => filteredItems(state).map(phraseOf);

describe("a check", () => {
  it("goes from not checked to up to date, and lists what it found in document order", async () => {
    const { review, state } = setUp();
    expect(statusLine(state()).text).toBe("Not checked yet");
    await review.check();
    expect(statusLine(state()).text).toBe("Up to date");
    expect(phrases(state())).toEqual([
      "putting herself at risk",
      "collected by two men",
      "moved school",
      "lifestyle choice",
      "lifestyle choice",
      "putting herself at risk",
    ]);
    expect(counts(state())).toEqual({ wording: 4, sign: 1, circumstance: 1, recording: 0 });
  });

  it("says that it starts, and what it found", async () => {
    const { review, said } = setUp();
    await review.check();
    expect(said).toEqual(["Checking.", "6 prompts. 4 wording, 1 sign, 1 circumstance."]);
  });

  it("says once that it is half done when it takes more than five seconds", async () => {
    const { review, said, pass } = setUp(Array.from({ length: 200 }, () => "She moved school."));
    const listening = review.subscribe(() => pass(2_000));
    await review.check();
    listening();
    expect(said.filter((words) => words.startsWith("Half done."))).toHaveLength(1);
  });

  it("keeps partial results, labelled, when it is stopped", async () => {
    const { review, state, said } = setUp(Array.from({ length: 700 }, () => "She moved school."));
    const listening = review.subscribe(() => {
      const { phase } = state();
      if (phase.kind === "checking" && phase.checked >= 240) review.stop();
    });
    await review.check();
    listening();
    expect(statusLine(state())).toMatchObject({ text: "Checked 260 of 700", button: "again" });
    expect(openItems(state())).toHaveLength(260);
    expect(said).toContain("Stopped. Checked 260 of 700.");
  });

  it("gives way to a newer one", async () => {
    const { review, state, said } = setUp();
    await Promise.all([review.check(), review.check()]);
    expect(openItems(state())).toHaveLength(6);
    expect(said.filter((words) => words.startsWith("6 prompts"))).toHaveLength(1);
  });

  it("keeps decisions when it is run again", async () => {
    const { review, state, item } = setUp();
    await review.check();
    review.dismiss(item("moved school").id, "not-this-child", "this-one");
    await review.check();
    expect(openItems(state())).toHaveLength(5);
    expect(dismissedItems(state()).map(phraseOf)).toEqual(["moved school"]);
  });

  it.each([
    ["readDraft", "RW-W-010", draft],
    [undefined, "RW-W-020", ["BREAK"]],
  ] as const)("that cannot be done shows a code and no words of the draft: %s", async (call, code, lines) => {
    const { review, state, host, said } = setUp(lines);
    if (call) host.failNext(call);
    await review.check();
    expect(state().phase).toEqual({ kind: "failed", code });
    expect(said[1]).toMatch(/^There is a problem with the add-in\./u);
    await review.check();
    expect(state().phase.kind).toBe(call ? "checked" : "failed");
  });

  it("says how much was not checked, and shows where it is as it reads now", async () => {
    const { review, state, host, said } = setUp([...draft, "BREAK"]);
    await review.check();
    expect(said.at(-1)).toMatch(/1 paragraph not checked\.$/u);
    const [unchecked] = state().unchecked;
    await review.goTo(unchecked!);
    expect(host.selected()).toBe("BREAK");
    expect(state().notice).toBeUndefined();

    host.edit(draft.length, " \tShe moved school. ");
    await review.goTo(unchecked!);
    expect(host.selected()).toBe("She moved school.");
    expect(state().unchecked).toEqual([]);
    expect(state().arrived.map(phraseOf)).toEqual(["moved school"]);

    host.remove(draft.length);
    await review.goTo(unchecked!);
    expect(state().notice).toEqual({ kind: "stale" });
    host.failNext("show");
    await review.goTo(unchecked!);
    expect(state().notice).toMatchObject({ kind: "problem", code: "RW-W-030" });
  });

  it("lists a paragraph that an edit of the pane leaves unchecked, until Undo", async () => {
    const { review, state, item } = setUp(["lifestyle choice", "Jo (invented) is well."]);
    await review.check();
    await review.replace(item("lifestyle choice"), "BREAK");
    expect(state().unchecked.map(({ paragraph }) => paragraph.text)).toEqual(["BREAK"]);
    expect(statusLine(state()).text).toBe("Some text not checked");
    await review.undo(state().changes[0]!);
    expect(state().unchecked).toEqual([]);
    expect(statusLine(state()).text).toBe("Up to date");
  });

  it("says that a draft is read-only, and shows the prompts all the same", async () => {
    const { review, state } = setUp(draft, { canEdit: false });
    await review.check();
    expect(state()).toMatchObject({ readOnly: true, notice: { kind: "read-only" } });
    expect(statusLine(state()).text).toBe("Read-only: you can look, not change");
    expect(openItems(state())).toHaveLength(6);
  });
});

describe("replacing", () => {
  it("writes the words, selects the blank, moves the prompt to Changed and the focus to the next row", async () => {
    const { review, host, state, item, said } = setUp();
    await review.check();
    const next = item("collected by two men").id;
    await review.replace(item("putting herself at risk"), "being put at risk by [who]");
    expect(host.text()[1]).toBe("Jo (invented) keeps being put at risk by [who]. She was collected by two men.");
    expect(host.selected()).toBe("[who]");
    expect(state()).toMatchObject({
      landing: { row: next },
      screen: { kind: "list" },
      notice: { kind: "done", tracked: true },
    });
    expect(state().changes).toHaveLength(1);
    expect(said.at(-1)).toBe("Replaced. 5 prompts left.");
  });

  it("keeps the places of what stands behind it in the same paragraph", async () => {
    const { review, item, state } = setUp();
    await review.check();
    await review.replace(item("putting herself at risk"), "at risk");
    expect(phraseOf(item("collected by two men"))).toBe("collected by two men");
    expect(state().arrived).toEqual([]);
  });

  it("keeps a decision about another prompt of the same paragraph", async () => {
    const { review, item, state } = setUp();
    await review.check();
    review.dismiss(item("collected by two men").id, "explained-nearby", "this-one");
    await review.replace(item("putting herself at risk"), "at risk from [who]");
    expect(dismissedItems(state()).map(phraseOf)).toEqual(["collected by two men"]);
  });

  it("undoes it exactly, and brings the prompt back to its row", async () => {
    const { review, host, state, item, said } = setUp();
    await review.check();
    const before = phrases(state());
    const { id } = item("putting herself at risk");
    await review.replace(item("putting herself at risk"), "being put at risk by [who]");
    await review.undo(state().changes[0]!);
    expect(host.text()).toEqual(draft.map((line) => line.replace("# ", "")));
    expect(phrases(state())).toEqual(before);
    expect(state()).toMatchObject({ changes: [], notice: { kind: "put-back" }, landing: { row: id } });
    expect(said.at(-1)).toBe("Put back.");
  });

  it("turns tracked changes on when asked, for the edits to come; this one stays unmarked, and can be undone", async () => {
    const { review, host, state, item, said } = setUp(draft, { tracked: false });
    await review.check();
    await review.replace(item("putting herself at risk"), "at risk");
    expect(state().notice).toMatchObject({ kind: "done", tracked: false });
    await review.turnOnTracking();
    expect(state()).toMatchObject({ busy: false, notice: { kind: "done", tracked: "turned-on" } });
    expect(said.at(-1)).toBe("Tracked changes are on from now on. This edit is not marked.");
    await review.replace(item("lifestyle choice"), "choice");
    expect(state().notice).toMatchObject({ kind: "done", tracked: true });
    for (const change of [...state().changes].reverse()) await review.undo(change);
    expect(host.text()).toEqual(draft.map((line) => line.replace("# ", "")));
  });

  it("says so where tracked changes cannot be turned on, keeps Undo, and shows a code when Word stops", async () => {
    const { review, host, state, item, said } = setUp(draft, { tracked: false, turnOn: "refused" });
    await review.check();
    await review.replace(item("putting herself at risk"), "at risk");
    await review.turnOnTracking();
    const [change] = state().changes;
    expect(state().notice).toEqual({ kind: "done", change, tracked: "refused" });
    expect(said.at(-1)).toMatch(/^Tracked changes could not be turned on here\./u);
    host.failNext("turnOnTracking");
    await review.turnOnTracking();
    expect(state()).toMatchObject({ busy: false, notice: { kind: "problem", code: "RW-W-041" }, changes: [change] });
  });

  it("undoes the earlier of two changes in one paragraph", async () => {
    const lines = ["She was putting herself at risk. It was a lifestyle choice."];
    const { review, host, state, item } = setUp(lines);
    await review.check();
    await review.replace(item("putting herself at risk"), "at risk");
    await review.replace(item("lifestyle choice"), "what [who] did to her");
    await review.undo(state().changes[0]!);
    expect(host.text()).toEqual(["She was putting herself at risk. It was a what [who] did to her."]);
    await review.undo(state().changes[0]!);
    expect(host.text()).toEqual(lines);
  });

  it("changes nothing when the text has changed since, for replacing and for undoing", async () => {
    const { review, host, state, item, said } = setUp();
    await review.check();
    await review.replace(item("putting herself at risk", 1), "at risk");
    host.edit(4, "Somebody rewrote this.");
    await review.undo(state().changes[0]!);
    expect(state().notice).toEqual({ kind: "undo-stale" });
    expect(state().changes).toHaveLength(1);
    host.edit(1, "Somebody rewrote that.");
    const stale = item("putting herself at risk");
    await review.replace(stale, "at risk");
    expect(host.text()[1]).toBe("Somebody rewrote that.");
    expect(state()).toMatchObject({ notice: { kind: "stale" }, stale: [stale.id, item("collected by two men").id] });
    expect(statusLine(state())).toMatchObject({ text: "Some text not checked", button: "again" });
    expect(said.at(-1)).toBe("This sentence has changed. Check again.");
  });

  it("goes on in a paragraph that the writer has typed in meanwhile, where the sentence is the same", async () => {
    const { review, host, state, item } = setUp([
      "It was putting herself at risk. It was a lifestyle choice. She moved school.",
    ]);
    await review.check();
    await review.replace(item("putting herself at risk"), "being put at risk by [who]");
    host.edit(0, "It was being put at risk by Sam (invented). It was a lifestyle choice. She moved school.");
    await review.replace(item("lifestyle choice"), "what [who] did");
    expect(host.text()).toEqual([
      "It was being put at risk by Sam (invented). It was a what [who] did. She moved school.",
    ]);
    await review.open(item("moved school").id);
    expect(state()).toMatchObject({ stale: [], notice: undefined });
    expect(host.selected()).toBe("moved school");
  });

  it("marks only what is gone from a paragraph that was typed in, however often it is looked at", async () => {
    const { review, host, state, item } = setUp([
      "It was a lifestyle choice. She was putting herself at risk. She moved school.",
    ]);
    await review.check();
    const [gone, kept, last] = state().items;
    host.edit(0, "It was not her choice. She was putting herself at risk. She moved school.");
    for (const { id } of [gone!, kept!, last!, gone!, kept!]) await review.open(id);
    expect(state().stale).toEqual([gone!.id]);
    expect(phraseOf(item("moved school"))).toBe("moved school");
    expect(host.selected()).toBe("putting herself at risk");
  });

  it("undoes a change after typing elsewhere in its paragraph, but not after typing into it", async () => {
    const { review, host, state, item } = setUp(["It was a lifestyle choice. She moved school."]);
    await review.check();
    await review.replace(item("lifestyle choice"), "risk from [who]");
    host.edit(0, "We think it was a risk from [who]. She moved school.");
    await review.undo(state().changes[0]!);
    expect(host.text()).toEqual(["We think it was a lifestyle choice. She moved school."]);
    await review.replace(item("lifestyle choice"), "risk from [who]");
    host.edit(0, "We think it was a risk from Sam (invented). She moved school.");
    await review.undo(state().changes[0]!);
    expect(host.text()).toEqual(["We think it was a risk from Sam (invented). She moved school."]);
    expect(state().notice).toEqual({ kind: "undo-stale" });
  });

  it("writes nothing into a sentence that has changed round the same words", async () => {
    const { review, host, state, item } = setUp(["It was a lifestyle choice."]);
    await review.check();
    host.edit(0, "Nobody says it was a lifestyle choice.");
    await review.replace(item("lifestyle choice"), "x");
    expect(host.text()).toEqual(["Nobody says it was a lifestyle choice."]);
    expect(state().notice).toEqual({ kind: "stale" });
  });

  it("turns to read-only at the first refused write, and says so", async () => {
    const { review, host, state, item } = setUp();
    await review.check();
    host.refuseWrites();
    await review.replace(
      item("moved school").finding.replaceable ? item("moved school") : item("lifestyle choice"),
      "x",
    );
    expect(state()).toMatchObject({ readOnly: true, busy: false, notice: { kind: "read-only" } });
  });

  it("shows a code when the host stops, and can go on", async () => {
    const { review, host, state, item } = setUp();
    await review.check();
    host.failNext("replace");
    await review.replace(item("lifestyle choice"), "x");
    expect(state()).toMatchObject({ busy: false, notice: { kind: "problem", code: "RW-W-040" } });
    await review.replace(item("lifestyle choice"), "x");
    expect(state().notice?.kind).toBe("done");
  });

  it("sends one edit at a time", async () => {
    const { review, host, item } = setUp();
    await review.check();
    const edit = item("lifestyle choice");
    await Promise.all([review.replace(edit, "one"), review.replace(edit, "two")]);
    expect(host.calls.filter((call) => call.startsWith("replace"))).toHaveLength(1);
  });

  it("holds back what its own words bring up until it is asked for", async () => {
    const { review, state, item } = setUp();
    await review.check();
    const before = phrases(state());
    await review.replace(item("putting herself at risk"), "moved school");
    expect(phrases(state())).toEqual(before.slice(1));
    expect(state().arrived.map(phraseOf)).toEqual(["moved school"]);
    review.showArrived();
    expect(phrases(state())[0]).toBe("moved school");
    expect(state().landing.row).toBe(filteredItems(state())[0]?.id);
  });

  it("holds each of them back once, however often the paragraph is checked again", async () => {
    const { review, state, item } = setUp(["She was putting herself at risk. It was a lifestyle choice."]);
    await review.check();
    await review.replace(item("putting herself at risk"), "moved school");
    await review.replace(item("lifestyle choice"), "x");
    expect(state().arrived.map(phraseOf)).toEqual(["moved school"]);
    await review.undo(state().changes[0]!);
    expect(state().arrived).toEqual([]);
  });

  it("checks the paragraphs behind again for as long as a quotation stays open", async () => {
    const { review, state, item } = setUp([
      "She “was putting herself at risk",
      "a lifestyle choice",
      "a lifestyle choice”",
    ]);
    await review.check();
    expect(state().items.every(({ finding }) => finding.quoted)).toBe(true);
    await review.addAfter(item("putting herself at risk"), "We know” more.");
    expect(item("lifestyle choice").finding.quoted).toBe(false);
    expect(item("lifestyle choice", 1).finding.quoted).toBe(false);
  });

  it("is never done to exact words", async () => {
    const { review, host, state, item } = setUp();
    await review.check();
    await review.replace(item("lifestyle choice", 1), "x");
    expect(host.text()[3]).toBe(draft[3]);
    expect(state().notice).toMatchObject({ kind: "problem" });
  });
});

describe("exact words", () => {
  it("stay, with something added after their sentence; the prompt is dealt with and comes back on undo", async () => {
    const { review, host, state, item, said } = setUp();
    await review.check();
    const quoted = item("lifestyle choice", 1);
    await review.addAfter(quoted, "We do not know what she means.");
    expect(host.text()[3]).toBe(
      "She said “it is my lifestyle choice” and left. We do not know what she means. Staff wrote it down.",
    );
    expect(openItems(state())).toHaveLength(5);
    expect(said.at(-1)).toBe("Added. 5 prompts left.");
    await review.undo(state().changes[0]!);
    expect(host.text()[3]).toBe(draft[3]);
    expect(openItems(state())).toHaveLength(6);
  });
});

describe("dismissing", () => {
  it("takes the prompt from the list and moves on to the next row; Restore brings it back to its place", async () => {
    const { review, state, item, said } = setUp();
    await review.check();
    const before = phrases(state());
    const { id } = item("collected by two men");
    review.dismiss(id, "not-a-sign-here", "this-one");
    expect(openItems(state())).toHaveLength(5);
    expect(state().landing.row).toBe(item("moved school").id);
    expect(said.at(-1)).toBe("Dismissed. 5 prompts left.");
    review.restore(id);
    expect(phrases(state())).toEqual(before);
  });

  it("of every one hides later ones of the rule too, counts them, and is restored as one", async () => {
    const { review, host, state, item } = setUp();
    await review.check();
    review.dismiss(item("putting herself at risk").id, "right-term", "every-one");
    expect(hiddenByEvery(state())).toBe(2);
    host.edit(2, "She was putting herself at risk.");
    await review.check();
    expect(hiddenByEvery(state())).toBe(3);
    review.restore(item("putting herself at risk").id);
    expect(hiddenByEvery(state())).toBe(0);
  });

  it("of the last row lands on the one before, and of the only row on the heading", async () => {
    const { review, state, item } = setUp(["She moved school. It was a lifestyle choice."]);
    await review.check();
    review.dismiss(item("lifestyle choice").id, "right-term", "this-one");
    expect(state().landing.row).toBe(item("moved school").id);
    review.dismiss(item("moved school").id, "right-term", "this-one");
    expect(state().landing.row).toBeUndefined();
  });
});

describe("going through the list", () => {
  it("shows the words in the document, keeps to the filter, ends after the last, and comes back to the same row", async () => {
    const { review, host, state, item } = setUp();
    await review.check();
    review.choose("wording");
    await review.open(item("putting herself at risk").id);
    expect(host.selected()).toBe("putting herself at risk");
    expect(openedItem(state())).toMatchObject({ position: 1, total: 4 });
    await review.next();
    expect(phraseOf(openedItem(state())!.item)).toBe("lifestyle choice");
    await review.previous();
    await review.previous();
    expect(openedItem(state())?.position).toBe(1);
    await review.next();
    review.back();
    expect(state()).toMatchObject({ screen: { kind: "list" }, landing: { row: item("lifestyle choice").id } });
    await review.open(item("putting herself at risk", 1).id);
    await review.next();
    expect(state().screen.kind).toBe("end");
  });

  it("begins a list of more than 200 with wording, by the time the check has ended, and leaves later choices alone", async () => {
    const { review, state } = setUp(Array.from({ length: 101 }, () => "It was a lifestyle choice. She moved school."));
    const filtersSeen = new Set<string>();
    review.subscribe(() => filtersSeen.add(`${state().phase.kind} ${state().filter}`));
    await review.check();
    expect([...filtersSeen]).toEqual(["reading all", "checking all", "checked wording"]);
    review.choose("all");
    await review.check();
    expect(state().filter).toBe("all");
  });

  it("shows all of a list of 200, and of a long one without wording", async () => {
    for (const lines of [
      Array.from({ length: 100 }, () => "It was a lifestyle choice. She moved school."),
      Array.from({ length: 201 }, () => "She moved school."),
    ]) {
      const { review, state } = setUp(lines);
      await review.check();
      expect(state().filter).toBe("all");
    }
  });

  it("marks a sentence that has changed when it is opened, and says when words cannot be shown", async () => {
    const { review, host, state, item } = setUp();
    await review.check();
    host.edit(1, "Rewritten.");
    await review.open(item("collected by two men").id);
    expect(state().notice).toEqual({ kind: "stale" });
    expect(state().stale).toContain(item("collected by two men").id);
    host.failNext("show");
    await review.show();
    expect(state().notice).toMatchObject({ kind: "problem", code: "RW-W-030" });
  });

  it("shows fifty rows, then fifty more, and lands on the first of them", async () => {
    const { review, state } = setUp(Array.from({ length: 120 }, () => "She moved school."));
    await review.check();
    expect(state().shown).toBe(50);
    review.showMore();
    expect(state().shown).toBe(100);
    expect(state().landing.row).toBe(filteredItems(state())[50]?.id);
  });

  it("never moves a row while results come in", async () => {
    const { review, state } = setUp(Array.from({ length: 200 }, (_, day) => `On day ${day} she moved school.`));
    let before: readonly string[] = [];
    const listening = review.subscribe(() => {
      const now = filteredItems(state()).map(({ id }) => id);
      expect(now.slice(0, before.length)).toEqual(before);
      before = now;
    });
    await review.check();
    listening();
    expect(before).toHaveLength(200);
  });

  it("never shows a circumstance among the signs, nor the reverse", async () => {
    const { review, state } = setUp();
    await review.check();
    review.choose("sign");
    expect(phrases(state())).toEqual(["collected by two men"]);
    review.choose("circumstance");
    expect(phrases(state())).toEqual(["moved school"]);
  });
});
