import { firstReview, type Item, type ReviewState } from "../../../src/features/review/review-state";
import { dismissedItems, hiddenByEvery, openItems } from "../../../src/features/review/selectors";

/** Items whose decisions are asked for by their rule: each asking is counted. */
function countedItems(count: number): { items: readonly Item[]; asked: () => number } {
  let asked = 0;
  const item = (number: number): Item => {
    const finding = { category: "wording", id: `f${number}`, start: 0, end: 1 } as unknown as Item["finding"];
    Object.defineProperty(finding, "ruleId", {
      get() {
        asked += 1;
        return number % 2 === 0 ? "even" : "odd";
      },
    });
    return { id: `f${number}`, finding, sentence: "", paragraph: {} as Item["paragraph"] } as unknown as Item; // no more is looked at
  };
  return { items: Array.from({ length: count }, (_, number) => item(number)), asked: () => asked };
}

it("looks through a long list once, however often a screen asks what is open and what is hidden", () => {
  const { items, asked } = countedItems(1_000);
  const state: ReviewState = { ...firstReview, items };
  for (let time = 0; time < 8; time += 1) {
    expect(openItems(state)).toHaveLength(1_000);
    expect(openItems({ ...state, shown: 100 + time })).toHaveLength(1_000);
    expect(dismissedItems(state)).toHaveLength(0);
  }
  expect(asked()).toBe(1_000);
});

it("looks again once something was decided", () => {
  const { items } = countedItems(10);
  const state: ReviewState = { ...firstReview, items };
  expect(openItems(state)).toHaveLength(10);
  const decided: ReviewState = { ...state, dismissedRules: { even: "other" as never } };
  expect([openItems(decided).length, dismissedItems(decided).length, hiddenByEvery(decided)]).toEqual([5, 5, 5]);
  const one: ReviewState = { ...state, dismissed: { f1: { reason: "other" as never, scope: "this-one" } as never } };
  expect([openItems(one).length, dismissedItems(one).length, hiddenByEvery(one)]).toEqual([9, 1, 0]);
  const gone: ReviewState = { ...state, gone: "f1", stale: ["f2"] };
  expect(openItems(gone)).toHaveLength(10);
  expect(openItems(state)).toHaveLength(10);
});
