import { createChecker } from "../../src/engine/index";
import { hostileTexts } from "./support/hostile-texts";
import { body } from "./support/marked";
import { compiled, practiceRules } from "./support/practice-pack";

// One rule's exception has room for the beginning of another clause.
const withRoom = practiceRules.wording.map((rule) =>
  rule.id === "promiscuous" ? { ...rule, except: ["{family} <0-5> promiscuous"] } : rule,
);
const pack = compiled({ ...practiceRules, wording: withRoom });

/** Looks at a code unit. Where an exception is asked for and the match stays, both are paid for, and so is who speaks each quotation. */
const most = (name: string) => (["exceptions over clauses", "own words"].includes(name) ? 20 : 16);

/** Code units read and automaton states looked at while one paragraph is checked, with a checker that knows nothing yet. */
function workFor(text: string): number {
  let work = 0;
  const checker = createChecker(pack, { onUnit: () => work++, onStep: () => work++ });
  checker.check(body(text));
  return work;
}

describe("work grows with the text, not faster", () => {
  it.each(hostileTexts)("%s", (name, piece) => {
    const short = workFor(piece.repeat(Math.ceil(8_000 / piece.length)));
    const long = workFor(piece.repeat(Math.ceil(64_000 / piece.length)));
    expect(long / short).toBeLessThan(8 * 1.15);
    expect(long / 64_000).toBeLessThan(most(name));
  });
});
