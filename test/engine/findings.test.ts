import { createChecker, defaultOptions, startOfText, withUniqueIds, type Finding } from "../../src/engine/index";
import { body } from "./support/marked";
import { compiled, practiceChecker, sign, wording } from "./support/practice-pack";

const checker = practiceChecker();
const ids = (...lines: readonly string[]) => checker.check(body(...lines)).map((one) => one.id);

describe("the order of findings", () => {
  it("is by paragraph, start, end, rule", () => {
    const found = checker.check(body("She uses cannabis and goes missing.", "CSE: she was groomed."));
    const keys = found.map((one) => [one.paragraph.index, one.start, one.end, one.ruleId]);
    expect(keys).toEqual([
      [0, 9, 17, "drugs"],
      [0, 22, 34, "missing"],
      [1, 0, 3, "exploited"],
      [1, 13, 20, "exploited"],
    ]);
  });

  it("keeps what different rules find at one place", () => {
    const rules = {
      wording: [],
      indicators: ["b", "a"].map((id) => ({ ...sampleSign, id, title: id })),
    };
    expect(
      createChecker(compiled(rules))
        .check(body("Older man."))
        .map((one) => one.ruleId),
    ).toEqual(["a", "b"]);
  });
});

describe("a phrase that takes the “not” in", () => {
  const rules = {
    wording: [
      wording("naive", ["{be} {not}? naive", "{be} {not} lying"]),
      wording("lying", ["lying"]),
      wording("safe", ["{do} {not} keep {reflexive} safe", "keep {reflexive} safe"]),
      wording("credible", ["{be} {not} credible"]),
      wording("absent", ["{have} {not}? absconded"]),
    ],
    indicators: [],
  };
  const checks = createChecker(compiled(rules));

  it.each([
    // Without it the rest is still what some phrase finds.
    ["She is not naive.", "naive", "absent"],
    ["She is not lying.", "naive", "absent"],
    ["She has never absconded.", "absent", "absent"],
    // It is part of the label.
    ["She is not credible.", "credible", "present"],
    ["She does not keep herself safe.", "safe", "present"],
    ["She is naive.", "naive", "present"],
  ])("is denied by it only where it denies a label: %s", (text, rule, assertion) => {
    const found = checks.check(body(text)).find(({ ruleId }) => ruleId === rule);
    expect(found?.assertion).toBe(assertion);
  });
});

describe("the id of a finding", () => {
  it("stays while its sentence stays, whatever happens around it", () => {
    const [id] = ids("She goes missing.");
    expect(ids("It rained.", "Before. She goes missing. After.")).toEqual([id]);
    expect(ids("SHE  goes missing!")[0]).not.toBe(undefined);
  });

  it("changes when its sentence changes", () => {
    expect(ids("She goes missing.")).not.toEqual(ids("She often goes missing."));
  });

  it("tells equal sentences apart, in one paragraph and over several", () => {
    const all = ids("She goes missing. She goes missing.", "She goes missing.");
    expect(new Set(all).size).toBe(3);
    expect(all.slice(0, 1)).toEqual(ids("She goes missing."));
  });

  it("tells two matches in one sentence apart", () => expect(new Set(ids("Cannabis, cannabis.")).size).toBe(2));
});

describe("what is put before the writer", () => {
  const byRule = (text: string, options = defaultOptions) =>
    Object.fromEntries(checker.check(body(text), options).map((one): [string, Finding] => [one.ruleId, one]));

  it("is all wording in the writer's own voice, also when denied", () => {
    expect(byRule("She is not promiscuous.").promiscuous).toMatchObject({
      assertion: "absent",
      prompt: true,
      replaceable: true,
    });
  });

  it("is signs that are present or possible, and not the rest, which are kept", () => {
    expect(byRule("She goes missing.").missing).toMatchObject({ prompt: true, replaceable: false, suggestions: [] });
    expect(byRule("She may go missing.").missing).toMatchObject({ prompt: true });
    expect(byRule("She never goes missing.").missing).toMatchObject({ prompt: false });
    expect(byRule("If he calls she goes missing.").missing).toMatchObject({ prompt: false });
    expect(byRule("Her mother uses cannabis.").drugs).toMatchObject({ prompt: false, category: "circumstance" });
  });

  it("is not said of somebody else once more within what a wider match says of the home", () => {
    const indicators = [
      sign("drinking", ["drinking"], { category: "circumstance" }),
      sign("home", ["{family} 's drinking"], { category: "circumstance" }),
      sign("worry", ["drinking worries"]),
    ];
    const checker = createChecker(compiled({ wording: [], indicators }));
    const rulesIn = (text: string) => checker.check(body(text)).map(({ ruleId }) => ruleId);
    expect(rulesIn("Her mum's drinking is worse.")).toEqual(["home"]);
    expect(rulesIn("Her aunt is drinking.")).toEqual(["drinking"]);
    expect(rulesIn("Her mum's drinking worries her.")).toEqual(["home", "worry"]);
  });

  it("leaves a form's answer to what is found at the answer itself", () => {
    const rules = { wording: [], indicators: [sign("use", ["substance use", "{denied} drunk"])] };
    const found = createChecker(compiled(rules)).check(body("Substance use: none drunk."));
    expect(found.map(({ start, end }) => [start, end])).toEqual([
      [0, 13],
      [15, 25],
    ]);
  });

  it("leaves a form's answer to the nearest of its labels", () => {
    const text = "Cannabis Substance use: none";
    expect(checker.check(body(text)).map(({ start, end }) => text.slice(start, end))).toEqual([
      "Cannabis",
      "Substance use: none",
    ]);
  });

  it("takes in the answer on the line of a form", () => {
    const text = "Substance use: none known. Self-harm concerns - nil. Substance use is not his only worry: none.";
    const found = practiceChecker().check(body(text));
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      "Substance use: none known",
      "Self-harm concerns - nil",
      "Substance use",
    ]);
  });

  it("is wording of strength style only when switched on", () => {
    expect(byRule("She is streetwise.").quiet?.prompt).toBe(false);
    expect(byRule("She is streetwise.", { ...defaultOptions, style: true }).quiet?.prompt).toBe(true);
  });
});

describe("checking paragraph by paragraph", () => {
  it("is the same as checking the whole", () => {
    const paragraphs = body(
      "# Background",
      "She goes missing “often.",
      "She goes missing.",
      "She goes” missing.",
      "# Now",
      "CSE",
    );
    let context = startOfText;
    const collected: Finding[] = [];
    for (const paragraph of paragraphs) {
      const { findings, after } = checker.checkParagraph(paragraph, context);
      collected.push(...findings);
      context = JSON.parse(JSON.stringify(after)) as typeof after;
    }
    expect(withUniqueIds(collected)).toEqual(checker.check(paragraphs));
  });
});

const sampleSign = {
  ref: "IND000",
  match: ["older man"],
  reason: "",
  ask: "",
  sources: [],
  checked: "unknown",
  reviewed: "unknown",
  examples: { flags: [], allows: [] },
  category: "sign",
  groups: [],
  inSeed: false,
  record: [],
} as const;

describe("an exception that names somebody else", () => {
  const moved = sign("moved", ["{be} flown to (Malta|Spain)"], {
    except: ["(mum|teacher|pilot) <0-4> {be} flown to", "flown to (Malta|Spain) <0-3> mum"],
  });
  const checks = createChecker(compiled({ wording: [], indicators: [moved] }));
  const found = (text: string) => checks.check(body(text)).length > 0;

  it.each([
    "Told mum she was flown to Malta.",
    "According to mum, she was flown to Malta.",
    "Her teacher says that she was flown to Malta.",
    "She was flown to Malta, mum said.",
  ])("takes nothing from what is told of the child: %s", (text) => expect(found(text)).toBe(true));

  it.each([
    "She said the pilot was flown to Malta.",
    "She was flown to Malta, with mum.",
    "She was flown to Spain with mum.",
  ])("holds in its own clause: %s", (text) => expect(found(text)).toBe(false));
});

describe("a match over what its phrase does not name", () => {
  it.each([
    ["She clearly puts herself repeatedly at risk.", 2, "“repeatedly” is no fact that a replacement would lose"],
    ["She puts herself on several occasions at risk.", 0, "how often it was is one"],
    ["She puts himself or herself at risk.", 0, "and so is what else is listed"],
  ])("%s offers %i (%s)", (text, count) =>
    expect(checker.check(body(text)).map(({ suggestions }) => suggestions.length)).toEqual([count]),
  );
});
