/** Words of one kind (decision 0029): what a phrase has one or two of, it has all of. */
import { createChecker } from "../../src/engine";
import { compilePack } from "../../src/engine/compile";
import type { WordKind } from "../../src/content/types/lexicon";
import { body } from "./support/marked";
import { coreLexicon, sign, wording } from "./support/practice-pack";

const kinds: readonly WordKind[] = [
  { has: ["drunk"], means: ["drunk", "tipsy"] },
  { has: ["man"], and: ["stranger", "bloke"], means: ["man", "stranger", "suspect"] },
];

const rules = {
  wording: [wording("silly", ["silly"], { except: ["silly drunk"] })],
  indicators: [sign("drink", ["was drunk"]), sign("told", ["(man|bloke) told"]), sign("asked", ["man asked"])],
};

const found = compilePack({ ...rules, lexicon: { ...coreLexicon(), kinds } });
if (!found.ok) throw new Error(JSON.stringify(found.problem));
const checker = createChecker(found.value);
const rulesIn = (text: string) => checker.check(body(text)).map(({ ruleId }) => ruleId);

it.each([
  ["She was drunk.", ["drink"]],
  ["She was tipsy.", ["drink"]],
  ["A bloke told her.", ["told"]],
  ["The suspect told her.", ["told"]],
  ["A man asked her.", ["asked"]],
  // One of `and` is missing in that phrase.
  ["The suspect asked her.", []],
  // What is left alone is left alone only as it is written.
  ["He is a silly drunk.", []],
  ["He is a silly tipsy.", ["silly"]],
])("%s", (text, expected) => expect(rulesIn(text)).toEqual(expected));

it("asks for single words", () => {
  const wrong = compilePack({
    ...rules,
    lexicon: { ...coreLexicon(), kinds: [{ has: ["drunk"], means: ["off his face"] }] },
  });
  expect(wrong.ok ? [] : wrong.problem).toMatchObject([{ where: "kinds[0]" }]);
});
