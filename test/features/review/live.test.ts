import { livePauses } from "../../../src/features/review/live";
import { filteredItems, hiddenByEvery, openedItem, openItems, phraseOf } from "../../../src/features/review/selectors";
import { statusLine } from "../../../src/features/review/status-line";
import { liveReview, type LiveReview } from "../../support/live-review";

const draft = [
  "# Impact",
  "Jo (invented) keeps putting herself at risk. Staff wrote it down.",
  "She moved school.",
  "Nothing to look at here.",
];

async function checkedReview(...given: Parameters<typeof liveReview>): Promise<LiveReview> {
  const live = liveReview(...given);
  await live.review.check();
  await live.clock.pass(0);
  live.host.calls.length = 0;
  live.checked.length = 0;
  live.said.length = 0;
  return live;
}

const rows = ({ state }: LiveReview) => filteredItems(state()).map(phraseOf);
const fresh = ({ state }: LiveReview) => state().arrived.map(phraseOf);
const line = ({ state }: LiveReview) => statusLine(state()).text;
const pause = livePauses.typing;

describe("while the writer types", () => {
  it("reads nothing until 900 ms after the last report, and says so", async () => {
    const live = await checkedReview(draft);
    live.host.edit(3, "It was a");
    expect(line(live)).toBe("You are typing. I will check when you pause.");
    await live.clock.pass(pause - 1);
    live.host.edit(3, "It was a lifestyle choice.");
    await live.clock.pass(pause - 1);
    expect(live.host.calls).toEqual([]);
    await live.clock.pass(1);
    expect(live.host.calls).toEqual(["read 1 by key"]);
    expect(line(live)).toBe("Up to date");
  });

  it("adds a prompt behind the list, and moves no row until asked (A-8)", async () => {
    const live = await checkedReview(draft);
    live.host.edit(1, "It was a lifestyle choice. Jo (invented) keeps putting herself at risk. Staff wrote it down.");
    await live.clock.pass(pause);
    expect(rows(live)).toEqual(["putting herself at risk", "moved school"]);
    expect(fresh(live)).toEqual(["lifestyle choice"]);
    live.review.showArrived();
    expect(rows(live)).toEqual(["lifestyle choice", "putting herself at risk", "moved school"]);
  });

  it("adds nothing for words that no rule speaks of (A-8)", async () => {
    const live = await checkedReview(draft);
    live.host.edit(3, "She is at risk of harm from Mr X (invented).");
    await live.clock.pass(pause);
    expect([rows(live), fresh(live)]).toEqual([["putting herself at risk", "moved school"], []]);
  });

  it("goes on when the engine stops at a paragraph, says so, and takes it back when it can be checked", async () => {
    const live = await checkedReview(draft);
    live.host.edit(1, "BREAK");
    live.host.edit(3, "It was a lifestyle choice.");
    await live.clock.pass(pause);
    expect(rows(live)).toEqual(["moved school"]);
    expect(fresh(live)).toEqual(["lifestyle choice"]);
    expect(live.state().unchecked.map(({ paragraph, heading }) => [paragraph.ref.index, heading])).toEqual([
      [1, "Impact"],
    ]);
    expect(line(live)).toBe("Some text not checked");

    await live.clock.pass(livePauses.sweep * 3);
    expect(live.checked).toEqual(["It was a lifestyle choice."]); // what cannot be checked is not tried without end

    live.host.edit(1, "She moved school. BREAK");
    await live.clock.pass(pause);
    expect(live.state().unchecked).toEqual([]);
    expect(line(live)).toBe("Up to date");
  });

  it("follows a paragraph that could not be checked to its new place", async () => {
    const live = await checkedReview([...draft, "BREAK"]);
    expect(line(live)).toBe("Some text not checked");
    live.host.add(1, "Put in.");
    await live.clock.pass(pause);
    expect(live.state().unchecked.map(({ paragraph }) => paragraph.ref.index)).toEqual([5]);
    live.host.remove(5);
    await live.clock.pass(pause);
    expect(line(live)).toBe("Up to date");
  });

  it("takes a prompt away with its words (A-9)", async () => {
    const live = await checkedReview(draft);
    live.host.edit(1, "Staff wrote it down.");
    await live.clock.pass(pause);
    expect(rows(live)).toEqual(["moved school"]);
  });

  it("checks only the paragraph that was edited", async () => {
    const live = await checkedReview(draft);
    live.host.edit(2, "She moved school twice.");
    await live.clock.pass(pause);
    expect(live.checked).toEqual(["She moved school twice."]);
  });

  it("checks those behind it too for as long as a quotation stays open", async () => {
    const live = await checkedReview(["She said it.", "It was a lifestyle choice.", "She moved school.” Yes.", "End."]);
    live.host.edit(0, "She said “it.");
    await live.clock.pass(pause);
    expect(live.checked).toEqual(["She said “it.", "It was a lifestyle choice.", "She moved school.” Yes."]);
    expect(live.item("lifestyle choice").finding.quoted).toBe(true);
    expect(rows(live)).toEqual(["lifestyle choice", "moved school"]);
  });

  it("reads many paragraphs in one round trip", async () => {
    const live = await checkedReview(Array.from({ length: 40 }, () => "Nothing."));
    for (let index = 0; index < 40; index++) live.host.edit(index, `She moved school ${index}.`);
    await live.clock.pass(pause);
    expect(live.host.calls).toEqual(["read 40 by key"]);
    expect(fresh(live)).toHaveLength(40);
  });

  it("takes in paragraphs put in, taken out and moved, and counts places anew", async () => {
    const live = await checkedReview(draft);
    const kept = live.item("moved school").id;
    live.host.add(1, "It was a lifestyle choice.");
    live.host.remove(4);
    live.host.move(3, 0);
    await live.clock.pass(pause);
    expect(fresh(live)).toEqual(["lifestyle choice"]);
    expect(live.item("moved school")).toMatchObject({ id: kept, paragraph: { ref: { index: 0 } } });
    expect(live.item("putting herself at risk").paragraph.ref.index).toBe(3);
    expect(live.state().phase).toMatchObject({ checked: 4, total: 4, complete: true });
  });

  it("keeps ids, and with them decisions, while a sentence is unchanged, wherever it goes", async () => {
    const live = await checkedReview(draft);
    live.review.dismiss(live.item("putting herself at risk").id, "right-term", "this-one");
    live.host.edit(1, "Jo (invented) keeps putting herself at risk. Staff did not write it down.");
    live.host.move(1, 3);
    await live.clock.pass(pause);
    expect(rows(live)).toEqual(["moved school"]);
    expect(fresh(live)).toEqual([]);
  });

  it("keeps the row of a prompt whose sentence is edited round it", async () => {
    const live = await checkedReview(draft);
    const before = live.item("moved school").id;
    for (const text of ["She moved school in May.", "In June she moved school again."]) {
      live.host.edit(2, text);
      await live.clock.pass(pause);
      expect(live.item("moved school").id).toBe(before);
      expect(fresh(live)).toEqual([]);
    }
  });

  it("hides later ones of a rule that is dismissed everywhere, and the status line counts them (A-7)", async () => {
    const live = await checkedReview(draft);
    live.review.dismiss(live.item("moved school").id, "right-term", "every-one");
    live.host.edit(3, "Her brother moved school.");
    await live.clock.pass(pause);
    expect(fresh(live)).toEqual([]);
    expect(hiddenByEvery(live.state())).toBe(2);
    expect(statusLine(live.state()).hidden).toBe("2 hidden");
  });

  it("says nothing, and sums up once when the pane gets the focus", async () => {
    const live = await checkedReview(draft);
    live.host.edit(3, "It was a lifestyle choice.");
    live.host.edit(0, "She was putting herself at risk.");
    await live.clock.pass(pause);
    expect(live.said).toEqual([]);
    await live.review.live.focused();
    await live.review.live.focused();
    expect(live.said).toEqual(["2 new prompts since you were last here."]);
  });

  it("has announcements wait, and not for what is somebody else's or the pane's own edit", async () => {
    const live = await checkedReview(draft);
    live.host.edit(3, "Somebody else wrote this.", "remote");
    await live.review.replace(live.item("putting herself at risk"), "being harmed");
    expect(live.held).toEqual([]);
    live.host.edit(3, "It was");
    expect(live.held).toEqual([pause]);
  });

  it("leaves an open prompt whose words are gone on the screen, keeps the place, and then lets it go", async () => {
    const live = await checkedReview(draft);
    const { id } = live.item("putting herself at risk");
    await live.review.open(id);
    live.host.edit(1, "Staff wrote it down.");
    await live.clock.pass(pause);
    expect(openedItem(live.state())).toMatchObject({ item: { id }, position: 1, total: 2 });
    expect(live.state().gone).toBe(id);
    await live.review.next();
    expect(openedItem(live.state())).toMatchObject({ position: 1, total: 1 });
    expect(live.state().items.some((item) => item.id === id)).toBe(false);
  });

  it("lands on the next row when such a prompt is left with Back, and takes it back when its words return", async () => {
    const live = await checkedReview(draft);
    const { id } = live.item("putting herself at risk");
    await live.review.open(id);
    live.host.edit(1, "Staff wrote it down.");
    await live.clock.pass(pause);
    live.host.edit(1, draft[1]!);
    await live.clock.pass(pause);
    expect(live.state()).toMatchObject({ gone: undefined, screen: { kind: "detail", id } });
    live.host.edit(1, "Staff wrote it down.");
    await live.clock.pass(pause);
    live.review.back();
    expect(live.state().landing.row).toBe(live.item("moved school").id);
  });
});

describe("edits of the pane's own", () => {
  it("are not taken for typing, and cost no reading", async () => {
    const live = await checkedReview(draft);
    await live.review.replace(live.item("putting herself at risk"), "at risk");
    expect(line(live)).toBe("Up to date");
    await live.review.undo(live.state().changes[0]!);
    await live.clock.pass(pause * 2);
    expect(live.host.calls.filter((call) => call.startsWith("read"))).toEqual([]);
    expect(line(live)).toBe("Up to date");
  });

  it("are followed through typing, so that they can be put back", async () => {
    const live = await checkedReview(draft);
    await live.review.replace(live.item("putting herself at risk"), "at risk from [who]");
    await live.clock.pass(pause * 2);
    live.host.edit(1, "We think Jo (invented) keeps at risk from [who]. Staff wrote it down.");
    await live.clock.pass(pause);
    await live.review.undo(live.state().changes[0]!);
    expect(live.host.text()[1]).toBe("We think Jo (invented) keeps putting herself at risk. Staff wrote it down.");
  });

  it("come before reading: what was being read is read again", async () => {
    const live = await checkedReview(draft);
    live.host.edit(3, "It was a lifestyle choice.");
    const checking = live.clock.pass(pause);
    await Promise.all([checking, live.review.replace(live.item("putting herself at risk"), "at risk")]);
    await live.clock.pass(pause * 2);
    expect(fresh(live)).toEqual(["lifestyle choice"]);
    expect(rows(live)).toEqual(["moved school"]);
    expect(line(live)).toBe("Up to date");
  });
});

describe("what the host does not report", () => {
  it("is found by a sweep after 30 seconds without a report", async () => {
    const live = await checkedReview(draft);
    live.host.edit(1, "Staff wrote it down.", "lost");
    live.host.add(4, "It was a lifestyle choice.", "lost");
    await live.clock.pass(livePauses.sweep - 1);
    expect(rows(live)).toHaveLength(2);
    await live.clock.pass(1);
    expect(live.host.calls).toEqual(["read 5"]);
    expect([rows(live), fresh(live)]).toEqual([["moved school"], ["lifestyle choice"]]);
  });

  it("is found when the pane gets the focus", async () => {
    const live = await checkedReview(draft);
    live.host.remove(2, "lost");
    await live.review.live.focused();
    expect(rows(live)).toEqual(["putting herself at risk"]);
  });

  it("shows when what is reported does not fit: then everything is read", async () => {
    const live = await checkedReview(draft);
    live.host.add(2, "It was a lifestyle choice.", "lost");
    live.host.edit(3, "She moved school twice.");
    await live.clock.pass(pause);
    expect(live.host.calls).toEqual(["read 1 by key", "read 5"]);
    expect(fresh(live)).toEqual(["lifestyle choice"]);
  });

  it("does no harm when it comes late and all at once", async () => {
    const live = await checkedReview(draft);
    live.host.holdReports();
    live.host.edit(1, "Staff wrote it down.");
    live.host.add(4, "It was a lifestyle choice.");
    live.host.remove(2);
    live.host.edit(0, "She was putting herself at risk.");
    await live.clock.pass(livePauses.sweep);
    live.host.deliver();
    await live.clock.pass(pause);
    expect(live.state().items).toEqual([]);
    expect(fresh(live).sort()).toEqual(["lifestyle choice", "putting herself at risk"]);
    expect(line(live)).toBe("Up to date");
  });

  it("includes ids that go over to another paragraph", async () => {
    const live = await checkedReview(draft);
    const ids = [live.item("putting herself at risk").id, live.item("moved school").id];
    live.host.swapIds(1, 2);
    await live.review.live.focused();
    expect([live.item("putting herself at risk").id, live.item("moved school").id]).toEqual(ids);
    expect(fresh(live)).toEqual([]);
  });

  it("is all there is in a Word without ids, where places shift", async () => {
    const live = await checkedReview(draft, { ids: false });
    const { id } = live.item("moved school");
    live.host.add(0, "It was a lifestyle choice.");
    live.host.edit(2, "Staff wrote it down.");
    await live.clock.pass(livePauses.sweep);
    expect(live.item("moved school")).toMatchObject({ id, paragraph: { key: "at:3" } });
    expect([rows(live), fresh(live)]).toEqual([["moved school"], ["lifestyle choice"]]);
    expect(live.host.watchers()).toBe(0);
  });

  it("leaves the status line honest when the reading fails, and is tried again", async () => {
    const live = await checkedReview(draft);
    live.host.failNext("readKeys");
    live.host.edit(3, "It was a lifestyle choice.");
    await live.clock.pass(pause);
    expect(statusLine(live.state())).toMatchObject({ text: "Some text not checked", button: "again" });
    await live.clock.pass(livePauses.sweep);
    expect(line(live)).toBe("Up to date");
    expect(fresh(live)).toEqual(["lifestyle choice"]);
  });

  it("is swept for when the host refuses to be listened to", async () => {
    const live = liveReview(draft);
    live.host.failNext("watch");
    await live.review.check();
    live.host.edit(3, "It was a lifestyle choice.");
    await live.clock.pass(livePauses.sweep);
    expect(fresh(live)).toEqual(["lifestyle choice"]);
  });
});

describe("what stands beside the body", () => {
  const note = (text: string) => ({
    ref: { story: "footnote" as const, index: 0 },
    key: "at:footnotes:0",
    text,
    part: 1,
  });

  it("keeps its prompts while the body is edited and swept, and is read again when the pane gets the focus", async () => {
    const beside = [note("It was a lifestyle choice.")];
    const live = await checkedReview(draft, { beside });
    live.host.edit(3, "She moved school.");
    live.host.add(0, "Nothing.");
    await live.clock.pass(livePauses.sweep + pause);
    expect(live.host.calls).toEqual(["read 2 by key", "read 5"]);
    expect(live.item("lifestyle choice").paragraph).toEqual(beside[0]);
    live.host.writeBeside(0, "It was her own choice.");
    await live.review.live.focused();
    expect(rows(live)).not.toContain("lifestyle choice");
    expect(line(live)).toBe("Up to date");
  });

  it("stays as it was known where it can no longer be read", async () => {
    const live = await checkedReview(draft, { beside: [note("It was a lifestyle choice.")] });
    live.host.loseBeside("footnotes");
    await live.review.live.focused();
    expect(rows(live)).toContain("lifestyle choice");
  });
});

describe("somebody else's edits", () => {
  it("are checked too, and said once", async () => {
    const live = await checkedReview(draft);
    live.host.edit(3, "It was a lifestyle choice.", "remote");
    expect(live.state().notice).toEqual({ kind: "shared" });
    expect(line(live)).toBe("Some text not checked");
    await live.clock.pass(pause);
    expect(fresh(live)).toEqual(["lifestyle choice"]);
    expect(line(live)).toBe("Up to date");
    await live.review.open(live.item("moved school").id);
    live.host.edit(3, "Nothing.", "remote");
    expect(live.state().notice).toBeUndefined();
  });

  it("do not push away the bar with Undo", async () => {
    const live = await checkedReview(draft);
    await live.review.replace(live.item("putting herself at risk"), "at risk");
    live.host.edit(3, "Nothing.", "remote");
    expect(live.state().notice?.kind).toBe("done");
  });
});

describe("pausing and choosing", () => {
  it("reads nothing while paused, and everything when resumed", async () => {
    const live = await checkedReview(draft);
    live.review.live.pause();
    expect(line(live)).toBe("Paused");
    live.host.edit(3, "It was a lifestyle choice.");
    await live.clock.pass(livePauses.sweep * 2);
    expect(live.host.calls).toEqual([]);
    live.review.live.resume();
    await live.clock.pass(0);
    expect(fresh(live)).toEqual(["lifestyle choice"]);
    expect(line(live)).toBe("Up to date");
    expect(live.said).toEqual(["Paused.", "Checking as you type."]);
  });

  it("reads nothing while it is not chosen, and the status line says what is known", async () => {
    let keep = false;
    const live = await checkedReview(draft, { keep: () => keep });
    expect(line(live)).toBe("Up to date");
    live.host.edit(3, "It was a lifestyle choice.");
    await live.clock.pass(livePauses.sweep * 2);
    expect(live.host.calls).toEqual([]);
    expect(line(live)).toBe("Some text not checked");
    keep = true;
    live.review.live.chosen();
    await live.clock.pass(0);
    expect(fresh(live)).toEqual(["lifestyle choice"]);
    keep = false;
    live.review.live.chosen();
    expect(live.state().live.mode).toBe("off");
  });

  it.each([
    [600, "on"],
    [601, "off"],
  ] as const)("is off by itself only in a long document: %i paragraphs, %s", async (count, mode) => {
    const live = await checkedReview(
      Array.from({ length: count }, () => "Nothing."),
      { keep: () => "by-length" },
    );
    expect(live.state().live.mode).toBe(mode);
  });

  it("stops listening and waiting when it is closed", async () => {
    const live = await checkedReview(draft);
    expect(live.host.watchers()).toBe(1);
    await live.review.live.close();
    live.host.edit(3, "It was a lifestyle choice.", "lost");
    await live.clock.pass(livePauses.sweep * 2);
    expect([live.host.watchers(), live.clock.waiting(), live.host.calls]).toEqual([0, 0, []]);
  });
});

describe("a long document", () => {
  it("is listened to from the first part of its check on, since the writer is told to keep working", async () => {
    const live = liveReview(Array.from({ length: 700 }, (_, at) => `Line ${at}.`));
    const checking = live.review.check();
    const reads = () => live.host.calls.filter((call) => call.startsWith("read")).length;
    for (let turns = 0; reads() < 2 && turns < 10_000; turns++) await Promise.resolve();
    live.host.edit(0, "It was a lifestyle choice.");
    expect(live.held).toEqual([pause]);
    await checking;
    await live.clock.pass(pause);
    expect(fresh(live)).toEqual(["lifestyle choice"]);
  });

  const long = Array.from({ length: 700 }, (_, index) => `On day ${index} she moved school.`);

  it("is swept in one more round trip for each 500 paragraphs after the first 600", async () => {
    const live = await checkedReview(Array.from({ length: 1_300 }, () => "Nothing."));
    await live.clock.pass(livePauses.sweep);
    expect(live.host.calls).toEqual(["read 600", "read 500", "read 200"]);
  });

  it("that was stopped stays labelled, and what was checked is kept up to date (A-11)", async () => {
    const live = liveReview(long);
    const listening = live.review.subscribe(() => {
      const { phase } = live.state();
      if (phase.kind === "checking" && phase.checked >= 200) live.review.stop();
    });
    await live.review.check();
    listening();
    expect(line(live)).toBe("Checked 200 of 700");
    live.host.edit(10, "It was a lifestyle choice.");
    live.host.edit(500, "It was a lifestyle choice.");
    live.host.add(20, "She was putting herself at risk.");
    await live.clock.pass(pause);
    expect(fresh(live)).toEqual(["lifestyle choice", "putting herself at risk"]);
    expect(line(live)).toBe("Checked 201 of 701");
    live.host.remove(20, "lost");
    await live.clock.pass(livePauses.sweep);
    expect(line(live)).toBe("Checked 200 of 700");
    expect(fresh(live)).toEqual(["lifestyle choice"]);
  });

  it("gives the page its turn after so many paragraphs, also when all of it has changed", async () => {
    const live = await checkedReview(long);
    const before = live.turns();
    for (let index = 0; index < 700; index++) live.host.edit(index, `She moved school ${index}.`);
    await live.clock.pass(pause);
    expect(live.checked).toHaveLength(700);
    expect(live.turns() - before).toBe(Math.floor(700 / 60));
  });

  it("can be checked from the cursor on, under the headings above it", async () => {
    const live = liveReview(["# Impact", ...long, "It was a lifestyle choice."]);
    live.host.select(690, 691);
    await live.review.check("from-cursor");
    expect(live.host.calls[0]).toBe("read 12 of from-cursor");
    expect(line(live)).toBe("Checked 12 of 702");
    expect(openItems(live.state())).toHaveLength(12);
    expect(live.item("lifestyle choice").heading).toBe("Impact");
    expect(live.said[1]).toBe("Checked 12 of 702. 12 prompts. 1 wording, 11 circumstances.");
    live.host.edit(0, "Nothing.");
    live.host.edit(701, "Nothing to see.");
    await live.clock.pass(pause);
    expect(live.item("moved school").heading).toBe("Impact");
    expect(rows(live)).not.toContain("lifestyle choice");
  });

  it("can be checked where it is selected", async () => {
    const live = liveReview(long);
    live.host.select(3, 6);
    await live.review.check("selection");
    expect(openItems(live.state()).map(({ paragraph }) => paragraph.ref.index)).toEqual([3, 4, 5]);
    expect(line(live)).toBe("Checked 3 of 700");
    live.host.add(0, "Before.", "lost");
    await live.review.live.focused();
    expect(openItems(live.state()).map(({ paragraph }) => paragraph.ref.index)).toEqual([4, 5, 6]);
  });
});
