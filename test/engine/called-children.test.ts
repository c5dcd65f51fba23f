/** A child by name, by initial or by what they are called, where a phrase has a pronoun (docs/decisions/0024). */
import { createChecker } from "../../src/engine/index";
import { foundAndMarked, wordsFound } from "./support/marked";
import { compiled, sign } from "./support/practice-pack";

const checker = createChecker(
  compiled({
    wording: [],
    indicators: [
      sign("threatened", ["{threaten} {object-pronoun}"]),
      sign("phone", ["{check} {possessive} phone", "change in {possessive} mood"]),
      sign("scared", ["{pronoun} {be} scared", "(ket|=K|class B)"]),
    ],
  }),
);

const found = (text: string) => wordsFound(checker, text);

it.each([
  "They [threatened Mia].",
  "They [threatened B] again.",
  "They [threatened JS] at the park.",
  "They [threatened SMITH].",
  "They [threatened the girl].",
  "They [threatened our young person].",
  "They [threatened a 14-year-old boy].",
  "He [checks the young person's phone].",
  "He [checks YP's phone].",
  "He [checks YPs phone].",
  "He [checks my daughter's phone].",
  "He [checks JS's phone].",
  "There was a [change in Mia's mood].",
  "Today the [girl is scared].",
  "[J is scared].",
])("%s", (text) => {
  const { found: all, marked } = foundAndMarked(checker, text);
  expect(all).toEqual(marked);
});

it.each([
  "They threatened another girl.",
  "They threatened Mr Hale.",
  "They threatened the Post.",
  "He checks another girl's phone.",
  "He checks the officer's phone.",
])("nothing in: %s", (text) => {
  expect(found(text)).toEqual([]);
});

it("leaves a letter to what it stands for where it is no name", () => {
  expect(found("He had class B on him.")).toEqual(["class B"]);
  expect(found("He took K at a party.")).toEqual(["K"]);
  expect(found("He came with K to the park.")).toEqual([]);
});
