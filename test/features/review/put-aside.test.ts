/** A text that reads like something else than a record about a child: its prompts are put aside until they are asked for. */
import { wantedMarks } from "../../../src/features/highlights/wanted-marks";
import { arrivedItems, filteredItems, openItems, phraseOf, putAside } from "../../../src/features/review/selectors";
import { defaultSettings } from "../../../src/features/settings/settings";
import { check } from "../../../src/features/strings";
import { livePauses } from "../../../src/features/review/live";
import { liveReview, type LiveReview } from "../../support/live-review";

/** What the stand-in engine counts as 300 words of something else. */
const other = [
  "OTHER minutes of the allotment society.",
  "The shed is putting herself at risk of rain.",
  "The club moved school.",
];

async function checked(lines: readonly string[] = other): Promise<LiveReview> {
  const live = liveReview(lines);
  await live.review.check();
  return live;
}

const rows = ({ state }: LiveReview) => filteredItems(state()).map(phraseOf);
const marks = ({ state }: LiveReview) => wantedMarks(state(), defaultSettings, new Set()).paragraphs.length;

it("lists and underlines nothing, and says how many are not shown, and why", async () => {
  const live = await checked();
  expect(rows(live)).toEqual([]);
  expect(marks(live)).toBe(0);
  expect(putAside(live.state())).toBe(2);
  expect(live.said.at(-1)).toBe(check.putAside(2));
  expect(check.putAside(2)).toMatch(/2 prompts are not shown.*This does not mean there is no risk\.$/);
});

it("shows them when asked, lands on the first, and keeps to it in the next check", async () => {
  const live = await checked();
  const { turn } = live.state().landing;
  live.review.showAside();
  expect(rows(live)).toEqual(["putting herself at risk", "moved school"]);
  expect(marks(live)).toBe(2);
  expect(putAside(live.state())).toBe(0);
  expect(live.state().landing).toEqual({ row: live.item("putting herself at risk").id, turn: turn + 1 });
  await live.review.check();
  expect(rows(live)).toEqual(["putting herself at risk", "moved school"]);
});

it("does so for no record", async () => {
  const live = await checked(other.slice(1));
  expect(rows(live)).toEqual(["putting herself at risk", "moved school"]);
  expect(putAside(live.state())).toBe(0);
  expect(live.said.at(-1)).toMatch(/^2 prompts\./);
});

it("keeps a decision that was made about one of them", async () => {
  const live = await checked();
  live.review.showAside();
  live.review.dismiss(live.item("moved school").id, "right-term", "this-one");
  await live.review.check();
  expect(rows(live)).toEqual(["putting herself at risk"]);
});

it("puts nothing aside while the writer types, and holds back what is new where all is", async () => {
  const record = await checked(["She moved school.", "Nothing."]);
  record.host.edit(1, "OTHER text that somebody has pasted in.");
  await record.clock.pass(livePauses.typing);
  expect(rows(record)).toEqual(["moved school"]);

  const aside = await checked();
  aside.host.edit(2, "It was a lifestyle choice.");
  await aside.clock.pass(livePauses.typing);
  expect([rows(aside), arrivedItems(aside.state())]).toEqual([[], []]);
  expect(putAside(aside.state())).toBe(2);
  await aside.review.live.focused();
  expect(aside.said.some((words) => /new prompt/.test(words))).toBe(false);
});

it("shows them by itself once the text reads like a record", async () => {
  const live = await checked();
  live.host.edit(0, "She moved school, as minuted.");
  await live.clock.pass(livePauses.typing);
  expect(rows(live)).toEqual(["putting herself at risk", "moved school"]);
  expect(arrivedItems(live.state())).toHaveLength(1);
  expect(putAside(live.state())).toBe(0);
});

it("takes no prompt away that was opened while the rest was still being read", async () => {
  const live = liveReview(["She moved school.", ...Array.from({ length: 40 }, () => "Nothing."), "OTHER things."]);
  const stop = live.review.subscribe(() => {
    const [first] = openItems(live.state());
    if (first && live.state().screen.kind === "list") void live.review.open(first.id);
  });
  await live.review.check();
  stop();
  expect(live.state().screen).toMatchObject({ kind: "detail" });
  expect(rows(live)).toEqual(["moved school"]);
});
