/** An exception is for other meanings of a phrase. One that takes all that a phrase of its own rule can say leaves it dead. */
import { compilePack, createChecker, parsePhrase, type Checker } from "../../src/engine/index";
import { surfaceForms } from "../bench/surface";
import { bristol, bristolChecker, findsRule } from "../support/bristol-pack";

const rules = [...bristol.wording, ...bristol.indicators];

function withoutExceptions(): Checker {
  const compiled = compilePack({
    ...bristol,
    wording: bristol.wording.map((rule) => ({ ...rule, except: [] })),
    indicators: bristol.indicators.map((rule) => ({ ...rule, except: [] })),
  });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problem));
  return createChecker(compiled.value);
}

it("leaves something of every phrase", () => {
  const checker = bristolChecker();
  const bare = withoutExceptions();
  let tried = 0;
  const dead = rules.flatMap(({ id, match }) =>
    match.filter((text) => {
      const phrase = parsePhrase(text, bristol.lexicon);
      if (!phrase.ok) return false;
      const said = surfaceForms(phrase.value, bristol.lexicon, 6)
        .map((form) => `Jade (invented): ${form}.`)
        .filter((sentence) => findsRule(bare, id, sentence));
      tried += said.length;
      return said.length > 0 && !said.some((sentence) => findsRule(checker, id, sentence));
    }),
  );
  expect(dead).toEqual([]);
  expect(tried).toBeGreaterThan(20_000);
});
