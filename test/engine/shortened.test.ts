/** Words as notes shorten them (docs/decisions/0031). */
import { compilePack, createChecker } from "../../src/engine/index";
import { body, foundAndMarked } from "./support/marked";
import { compiled, coreLexicon, sign, wording } from "./support/practice-pack";

const checker = createChecker(
  compiled({
    wording: [],
    indicators: [
      sign("boyfriend", ["{possessive} boyfriend"]),
      sign("late", ["missed (appt|lesson)"]),
      sign("week", ["missing all week"]),
      sign("age", ["{number} year(s)? old", "{number} yo male"]),
    ],
  }),
);

it.each([
  "[Her bf] came.",
  "[HER BF] CAME.",
  "She [missed appointment].",
  "She [missed appt].",
  "She was [missing all wk].",
  // A full stop behind a short form that is an abbreviation ends no sentence; behind another it does.
  "She was [missing all wk.] She came back.",
  "A [26yo male] drove.",
  "He is [15yr old].",
  "Bus 15yx left. Room 2b.",
])("%s", (marked) => {
  const { found, marked: expected } = foundAndMarked(checker, marked.replace("wk.]", "wk]."));
  expect(found).toEqual(expected);
});

it("reads a sentence on behind “wk.”, as behind any abbreviation", () => {
  const told = createChecker(compiled({ wording: [], indicators: [sign("hit", ["{pronoun} {be} hit"])] }));
  expect(told.check(body("If he calls next wk. he was hit."))).toMatchObject([{ assertion: "conditional" }]);
  expect(told.check(body("If he keeps the appt. He was hit."))).toMatchObject([{ assertion: "present" }]);
});

it.each([
  [{ wk: "wks", wks: "weeks" }, "shortened.wk"],
  [{ bf: "boy friend" }, "shortened.bf"],
  [{ relatnship: "relationship" }, "shortened.relatnship"],
])("refuses %j", (shortened, where) => {
  const result = compilePack({
    wording: [wording("one", ["week"])],
    indicators: [],
    lexicon: { ...coreLexicon(), shortened },
  });
  expect(result.ok ? [] : result.problem).toMatchObject([{ ruleId: "lexicon", where }]);
});
