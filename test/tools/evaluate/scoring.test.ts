import type { Finding } from "../../../src/engine";
import { figuresOf } from "../../../src/tools/evaluate/figures";
import { detailsOf } from "../../../src/tools/evaluate/gold-details";
import { readGoldItem } from "../../../src/tools/evaluate/gold-item";
import { countFound, countPrompts, matchItem, type ItemOutcome } from "../../../src/tools/evaluate/match-gold";

type Found = readonly [words: string, fields?: Partial<Finding>];

/** A finding on these words of the first paragraph, as the engine would give it. */
function finding(text: string, [words, fields = {}]: Found): Finding {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in “${text}”`);
  return {
    id: words,
    ruleId: "a-rule",
    ref: "LNG001",
    category: "wording",
    paragraph: { story: "body", index: 0 },
    start,
    end: start + words.length,
    assertion: "present",
    historical: false,
    quoted: false,
    critique: false,
    because: [],
    prompt: true,
    replaceable: false,
    suggestions: [],
    ...fields,
  };
}

function outcome(marked: string, ...found: readonly Found[]): ItemOutcome {
  const item = readGoldItem("x.txt:1", [marked]);
  const findings = found.map((one) => finding(item.paragraphs[0] ?? "", one));
  return matchItem(item, findings);
}

const sign = { category: "sign" as const };

it.each<[string, string, readonly Found[], readonly [number, number, number]]>([
  [
    "the same words are found",
    "She [put herself at risk|wording,present,prompt].",
    [["put herself at risk"]],
    [1, 0, 0],
  ],
  ["one word in common is enough", "She [was at risk|wording,present,prompt] again.", [["risk again"]], [1, 0, 0]],
  ["words beside it are not", "She [was at risk|wording,present,prompt] again.", [["again"]], [0, 1, 1]],
  ["a comma in common is not", "She [was at risk,|wording,present,prompt] again.", [[", again"]], [0, 1, 1]],
  ["two findings on one span count once", "A [bad girl|wording,present,prompt].", [["bad"], ["girl"]], [1, 0, 0]],
  [
    "one finding on two spans finds both",
    "[Bad|wording,present,prompt] or [mad|wording,present,prompt].",
    [["Bad or mad"]],
    [2, 0, 0],
  ],
  ["another category's span is neither right nor wrong", "A [gift|sign,present,prompt].", [["gift"]], [0, 0, 0]],
  ["a span found in another category is missed", "A [gift|wording,present,prompt].", [["gift", sign]], [0, 1, 0]],
  ["a finding on nothing is a false alarm, each of them", "A gift.", [["A"], ["gift"]], [0, 0, 2]],
  ["recording is not annotated and not counted", "A gift.", [["gift", { category: "recording" }]], [0, 0, 0]],
])("%s", (_, marked, found, [right, missed, falseAlarms]) => {
  expect(countFound(outcome(marked, ...found), "wording")).toEqual({ found: right, missed, falseAlarms });
});

it.each<[string, string, readonly Found[], readonly [number, number, number]]>([
  ["a prompt on a span to prompt", "[Bad|wording,present,prompt].", [["Bad"]], [1, 0, 0]],
  ["a quiet finding on it", "[Bad|wording,present,prompt].", [["Bad", { prompt: false }]], [0, 1, 0]],
  ["a prompt on a quiet span", "[Bad|wording,present,critique,no-prompt].", [["Bad"]], [0, 0, 1]],
  ["two prompts on one quiet span", "[So bad|wording,present,critique,no-prompt].", [["So"], ["bad"]], [0, 0, 1]],
  ["a quiet finding on a quiet span", "[Bad|wording,absent,no-prompt].", [["Bad", { prompt: false }]], [0, 0, 0]],
  ["a quiet false alarm", "Bad.", [["Bad", { prompt: false }]], [0, 0, 0]],
  [
    "a prompt over a loud and a quiet span",
    "[Bad|wording,present,prompt], [mad|wording,present,critique,no-prompt].",
    [["Bad, mad"]],
    [1, 0, 0],
  ],
])("prompts: %s", (_, marked, found, [right, missed, falseAlarms]) => {
  expect(countPrompts(outcome(marked, ...found), "wording")).toEqual({ found: right, missed, falseAlarms });
});

describe("a made-up split of four items", () => {
  const outcomes = [
    outcome("She is [bad|wording,present,prompt] and [mad|wording,present,prompt].", ["bad"]),
    outcome("Not [drunk|sign,absent,no-prompt].", ["drunk", { ...sign, assertion: "absent", prompt: false }]),
    outcome("Mum said she “[lies|wording,present,quoted,prompt]”.", ["“lies", { replaceable: true, ruleId: "liar" }]),
    outcome("The bus was late.", ["late", { ruleId: "lateness" }]),
  ];
  const figures = figuresOf(outcomes);

  it("has the counts, precision, recall and F1 that one reckons by hand", () => {
    const { wording, sign: signs, circumstance, all } = figures.byCategory;
    expect(wording?.counts).toEqual({ found: 2, missed: 1, falseAlarms: 1 });
    expect([wording?.precision.share, wording?.recall.share, wording?.f1?.value]).toEqual([2 / 3, 2 / 3, 2 / 3]);
    expect(signs?.f1).toEqual({ value: 1, low: 1, high: 1 });
    expect(circumstance?.f1).toBeUndefined();
    expect(all?.counts).toEqual({ found: 3, missed: 1, falseAlarms: 1 });
    expect(figures.promptsByCategory.all?.counts).toEqual({ found: 2, missed: 1, falseAlarms: 1 });
  });

  it("judges the statuses of what was found, and the borders", () => {
    expect(figures.status.all?.assertion).toMatchObject({ right: 3, of: 3 });
    expect(figures.status.wording?.["whose words"]).toMatchObject({ right: 1, of: 2 });
    expect(figures.status.all?.["all of these"]).toMatchObject({ right: 2, of: 3 });
    expect(figures.exact.all).toMatchObject({ right: 2, of: 3 });
    expect(figures.confusion.absent).toMatchObject({ absent: 1, present: 0 });
    expect(figures.byStatus.quoted).toMatchObject({ found: { right: 1, of: 1 }, recall: { right: 0, of: 1 } });
  });

  it("counts quoted words that could be replaced", () => {
    expect(figures.replaceable).toEqual({ quoted: 1, reported: 0 });
  });

  it("has the same intervals each time", () => {
    expect(figuresOf(outcomes)).toEqual(figures);
    const { low = 1, high = 0 } = figures.byCategory.all?.f1 ?? {};
    expect(low).toBeLessThan(0.75);
    expect(high).toBe(1);
  });

  it("shows a rule writer the words", () => {
    const details = detailsOf(outcomes);
    expect(details.worstRules).toEqual([{ ruleId: "lateness", falseAlarms: 1, words: ["late (x.txt:1)"] }]);
    expect(details.missed).toEqual([{ words: "mad", times: 1, places: ["x.txt:1"], category: "wording" }]);
    expect(details.wrongStatus.map(({ what }) => what)).toEqual(["present,quoted,prompt → present,prompt (liar)"]);
    expect(details.replaceable.map(({ words }) => words)).toEqual(["lies"]);
  });
});

it("judges the status by the finding that shares most with the span", () => {
  const wide = { assertion: "absent" as const };
  const { spans } = outcome("She is [a very bad girl|wording,absent,prompt].", ["is a"], ["very bad girl", wide]);
  expect(spans[0]?.finding?.assertion).toBe("absent");
});
