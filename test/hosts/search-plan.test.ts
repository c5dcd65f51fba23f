import { planPoint, planSearch, type Anchor } from "../../src/hosts/word/search-plan";

const spanOf = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};

/** What Word's Find would answer for an anchor: the start of its nth exact hit. */
function find(text: string, anchor: Anchor): number {
  const hits: number[] = [];
  for (let at = text.indexOf(anchor.words); at !== -1; at = text.indexOf(anchor.words, at + anchor.words.length))
    hits.push(at);
  expect(hits).toHaveLength(anchor.of);
  return hits[anchor.nth] ?? -1;
}

describe("planning a search for words that Word can only find, not point at", () => {
  it("searches for short words as they are", () => {
    const text = "She keeps putting herself at risk.";
    expect(planSearch(text, spanOf(text, "putting herself at risk"))).toEqual({
      first: { words: "putting herself at risk", query: "putting herself at risk", nth: 0, of: 1 },
    });
  });

  it("counts earlier occurrences, so that the second is not mistaken for the first", () => {
    const text = "at risk, then at risk again";
    expect(planSearch(text, spanOf(text, "at risk", 5))?.first).toMatchObject({ nth: 1, of: 2 });
  });

  it("doubles the caret, which begins Word's special codes", () => {
    const text = "wrote ^p^t in a message";
    expect(planSearch(text, spanOf(text, "^p^t"))?.first).toMatchObject({ words: "^p^t", query: "^^p^^t" });
  });

  it("takes the two ends of words too long for Find", () => {
    const text = `Before. ${"long words ".repeat(30)}end. After.`;
    const span = spanOf(text, text.slice(8, -7));
    const plan = planSearch(text, span);
    expect(plan?.first.query.length).toBeLessThanOrEqual(200);
    expect(plan?.last?.query.length).toBeLessThanOrEqual(200);
    expect(text.startsWith(plan?.first.words ?? "?", span.start)).toBe(true);
    expect(text.endsWith(plan?.last?.words ?? "?", span.end)).toBe(true);
  });

  it("counts the escaped length, not the plain one", () => {
    const text = "^".repeat(150);
    expect(planSearch(text, { start: 0, end: 150 })?.last).toBeDefined();
  });

  it.each([
    ["tab", "\t"],
    ["line break", "\v"],
  ])("goes round a %s, which Find does not take literally", (_name, mark) => {
    const text = `seen${mark}with older men`;
    const plan = planSearch(text, { start: 0, end: text.length });
    expect(plan?.first.words).toBe("seen");
    expect(plan?.last?.words).toBe("with older men");
  });

  it("refuses a span that is only a break, or ends in one", () => {
    expect(planSearch("a\tb", { start: 1, end: 2 })).toBeUndefined();
    expect(planSearch("a\tb", { start: 0, end: 2 })).toBeUndefined();
  });

  it("never cuts a character in two", () => {
    const text = `${"😀".repeat(150)}`;
    const plan = planSearch(text, { start: 0, end: text.length });
    for (const anchor of [plan?.first, plan?.last]) {
      expect(anchor?.words.charCodeAt(0)).toBeGreaterThanOrEqual(0xd800);
      expect(anchor?.words.charCodeAt(0)).toBeLessThan(0xdc00);
    }
  });
});

describe("planning a search for a point", () => {
  it("takes the words that end exactly there", () => {
    const text = "Mum said “no”. Then Mum said “no”. Later.";
    const at = text.indexOf("Later") - 2;
    const { side, first } = searched(text, at);
    expect(side).toBe("End");
    expect(find(text, first) + first.words.length).toBe(at);
  });

  it("takes no more words than say which place is meant", () => {
    const text = "Mum was told, and Jo was told. Nan was not.";
    expect(searched(text, text.indexOf(" Nan")).first).toMatchObject({ words: "told.", nth: 0, of: 1 });
    expect(searched(text, text.indexOf(", and")).first).toMatchObject({ words: "Mum was told", nth: 0, of: 1 });
  });

  it("takes the words that begin there right after a break", () => {
    const text = "no\tno";
    const { side, first } = searched(text, 3);
    expect(side).toBe("Start");
    expect(find(text, first)).toBe(3);
  });

  it("needs no search where the paragraph begins, and gives up between two breaks", () => {
    expect(planPoint("", 0)).toEqual({ side: "Start", plan: "whole-paragraph" });
    expect(planPoint("words", 0)).toEqual({ side: "Start", plan: "whole-paragraph" });
    expect(planPoint("a\t\tb", 2)).toBeUndefined();
  });

  function searched(text: string, at: number) {
    const point = planPoint(text, at);
    if (point === undefined || point.plan === "whole-paragraph") throw new Error("Nothing is searched for.");
    return { side: point.side, first: point.plan.first };
  }
});
