/** What stands between an auxiliary and its verb (docs/decisions/0028). */
import { createChecker } from "../../src/engine/index";
import { body } from "./support/marked";
import { compiled, sign, wording } from "./support/practice-pack";

const checker = createChecker(
  compiled({
    wording: [
      wording("liar", ["{pronoun} (is|was) a liar"], { suggest: [{ text: "[what was said]", form: "established" }] }),
    ],
    indicators: [
      sign("scared", ["{pronoun} (is|was) scared"]),
      sign("hides", ["{pronoun} hides {possessive} phone"]),
      sign("bought", ["dad {do} {not} buy it"], { except: ["dad did buy it"] }),
      sign("watched", ["(nobody|he) <0-2> watches {object-pronoun}"]),
      sign("fed", ["{pronoun} {be} ({not})? fed"]),
      sign("friends", ["{pronoun} {be} no longer seeing friends"]),
    ],
  }),
);

function statuses(text: string): readonly unknown[] {
  return checker
    .check(body(text))
    .map(({ ruleId, start, end, assertion, historical }) => [ruleId, text.slice(start, end), assertion, historical]);
}

it.each([
  ["She is not scared.", "scared", "She is not scared", "absent", false],
  ["She isnt scared.", "scared", "She isnt scared", "absent", false],
  ["He was never scared.", "scared", "He was never scared", "absent", false],
  ["She is no longer scared.", "scared", "She is no longer scared", "present", true],
  ["He was previously scared.", "scared", "He was previously scared", "present", true],
  ["She is probably scared.", "scared", "She is probably scared", "possible", false],
  ["She does not hide her phone.", "hides", "She does not hide her phone", "absent", false],
  ["She doesn't often hide her phone.", "hides", "She doesn't often hide her phone", "absent", false],
  ["Does she hide her phone?", "hides", "she hide her phone", "hypothetical", false],
  ["She may hide her phone.", "hides", "She may hide her phone", "possible", false],
  ["She seems to hide her phone.", "hides", "She seems to hide her phone", "possible", false],
  ["Dad did not buy it.", "bought", "Dad did not buy it", "present", false],
  ["He never watches her.", "watched", "He never watches her", "absent", false],
  ["Nobody watches her.", "watched", "Nobody watches her", "present", false],
  ["She is not fed.", "fed", "She is not fed", "present", false],
  ["She is no longer seeing friends.", "friends", "She is no longer seeing friends", "present", false],
])("%s", (text, ...status) => {
  expect(statuses(text)).toEqual([status]);
});

it("leaves “hide” alone where no auxiliary asks for it", () => {
  expect(statuses("They made her hide her phone.")).toEqual([]);
});

it("offers nothing in place of what is denied with a “not” that the phrase has not", () => {
  expect(checker.check(body("She is not a liar."))).toMatchObject([{ assertion: "absent", suggestions: [] }]);
  expect(checker.check(body("She is a liar."))).toMatchObject([{ suggestions: [{ text: "[What was said]" }] }]);
});
