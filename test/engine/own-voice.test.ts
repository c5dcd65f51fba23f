/** “I” and “you” where a phrase has “she”: in somebody's own words, and in what is written to the child. */
import { createChecker } from "../../src/engine/index";
import { body, foundAndMarked, wordsFound } from "./support/marked";
import { compiled, sign } from "./support/practice-pack";

const checker = createChecker(
  compiled({
    wording: [],
    indicators: [
      sign("threatened", ["{threaten} {object-pronoun}"]),
      sign("phone", ["{check} {possessive} phone"]),
      sign("scared", ["{pronoun} (is|was) scared"], {
        except: ["{pronoun} (is|was) scared of spiders", "I was scared"],
      }),
      sign("hides", ["{pronoun} (hides|hid) {possessive} phone"]),
    ],
  }),
);

const found = (text: string) => wordsFound(checker, text);

it.each([
  "“[I'm scared],” she said.",
  "She said, “[I was scared].”",
  "She said: [I was scared].",
  "“They [threatened me] and he [checks my phone],” said Mia.",
  "She said “[I hide my phone]”.",
  "“[We were scared],” the girls said.",
  "Her text read “[im scared]”.",
  "Child's words: [I was scared].",
  "YP: [I was scared].",
  "Mia: they [threatened me].",
  "Mia, [you were scared] and they [threatened you].",
  "He [checks your phone].",
  "His text said “they [threatened u]”.",
])("%s", (text) => {
  const { found: all, marked } = foundAndMarked(checker, text);
  expect(all).toEqual(marked);
});

it.each([
  "I was scared when I visited.",
  "They threatened me at the door.",
  "I hid my phone.",
  "Social worker: I was scared.",
  "Mia said no. I was scared.",
  "“I was scared of spiders,” she said.",
])("the writer's, or left alone: %s", (text) => {
  expect(found(text)).toEqual([]);
});

it.each([
  ["Mum said, “I was scared.”", "other-person"],
  ["“I'm scared,” said the teacher.", "other-person"],
  ["“I'm scared,” she said.", "present"],
  ["“I'm scared,” said Mia.", "present"],
])("%s is %s", (text, assertion) => {
  expect(checker.check(body(text))).toMatchObject([{ assertion, quoted: true }]);
});

it("takes no “I” under the words of somebody else within the child's", () => {
  const texts = body("# Child's words", "I was scared.", "## Mum's views", "I was scared.");
  expect(checker.check(texts).map(({ paragraph }) => paragraph.index)).toEqual([1]);
});

it("says that it is the child who speaks, though an “I” was named before", () => {
  expect(checker.check(body("“I'm scared,” she said."))).toMatchObject([{ speech: { speaker: "child" } }]);
});
