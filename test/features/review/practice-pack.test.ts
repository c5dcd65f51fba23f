import { defaultOptions, startOfText } from "../../../src/engine";
import { isExactWords } from "../../../src/features/review/after-quote";
import { explain } from "../../../src/features/review/explanation";
import { createReview } from "../../../src/features/review/review";
import { openItems, phraseOf } from "../../../src/features/review/selectors";
import { bristol, bristolChecker } from "../../support/bristol-pack";
import { createMemoryHost } from "../../support/memory-host";

const draft = [
  "# Impact",
  "Jo (invented) keeps putting herself at risk when she goes missing from the placement. She may have been exploited.",
  "Her mum said “she is always putting herself at risk” and rang staff. Staff wrote it down.",
  "Jo (invented) keeps putting herself at risk when she goes missing from the placement.",
  "There were no missing episodes this month.",
];

const engine = bristolChecker();

function open() {
  const host = createMemoryHost(draft);
  const review = createReview({
    host,
    loadChecker: () => Promise.resolve({ startOfText, checkParagraph: engine.checkParagraph }),
    options: () => defaultOptions,
    yieldToPage: () => Promise.resolve(),
    now: () => 0,
    announce: () => undefined,
  });
  return { host, review };
}

describe("the review with the engine and the Bristol pack", () => {
  it("shows what the command line prompts for, under the same ids", async () => {
    const { host, review } = open();
    await review.check();
    const paragraphs = host.text().map((text, index) => ({
      ref: { story: "body" as const, index },
      text,
      ...(index === 0 ? { headingLevel: 1 } : {}),
    }));
    const expected = engine.check(paragraphs, defaultOptions).filter(({ prompt }) => prompt);
    expect(expected.length).toBeGreaterThan(3);
    expect(openItems(review.state()).map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  });

  it("has a reason, a question, a source and a date for every prompt", async () => {
    const { review } = open();
    await review.check();
    for (const { finding } of openItems(review.state())) {
      const explanation = explain(finding, [...bristol.wording, ...bristol.indicators], bristol);
      expect(explanation?.reason).not.toBe("");
      expect(explanation?.ask).toMatch(/\?$/u);
      expect(explanation?.sources.length).toBeGreaterThan(0);
      expect(explanation?.checked).toMatch(/^Checked: /u);
    }
  });

  it("replaces with the first suggestion and puts everything back", async () => {
    const { host, review } = open();
    await review.check();
    const before = review.state().items.map(({ id }) => id);
    const item = openItems(review.state()).find((one) => one.finding.replaceable)!;
    expect(phraseOf(item)).toBe("putting herself at risk");
    await review.replace(item, item.finding.suggestions[0]!.text);
    expect(host.text()[1]).toMatch(/^Jo \(invented\) keeps being put at risk .*\[who\] when she goes missing/u);
    await review.undo(review.state().changes[0]!);
    expect(host.text()[1]).toBe(draft[1]);
    expect(review.state().items.map(({ id }) => id)).toEqual(before);
  });

  it("adds after somebody's exact words, outside the quotation", async () => {
    const { host, review } = open();
    await review.check();
    const item = openItems(review.state()).find(({ finding }) => isExactWords(finding))!;
    const addition = item.finding.suggestions.find(({ form }) => form === "addition")!;
    await review.addAfter(item, addition.text);
    expect(host.text()[2]).toBe(
      `Her mum said “she is always putting herself at risk” and rang staff. ${addition.text} Staff wrote it down.`,
    );
  });
});
