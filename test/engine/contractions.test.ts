/** Contractions typed without their apostrophe, and words of messages. */
import { createChecker } from "../../src/engine/index";
import { parsePhrase } from "../../src/engine/net/phrase";
import { wordsFound } from "./support/marked";
import { compiled, coreLexicon, sign } from "./support/practice-pack";

const checker = createChecker(
  compiled({
    wording: [],
    indicators: [
      sign("own", ["she {be} scared", "{do} n't tell your mum", "where are you", "(wo|ca) n't sleep", "they 've gone"]),
    ],
  }),
);

it.each([
  ["Shes scared of him.", "Shes scared"],
  ["SHES SCARED OF HIM.", "SHES SCARED"],
  ["He wrote dont tell ur mum.", "dont tell ur mum"],
  ["It said where r u now.", "where r u"],
  ["She wont sleep or cant sleep.", "wont sleep"],
  ["He says theyve gone.", "theyve gone"],
])("%s", (text, words) => {
  expect(wordsFound(checker, text)).toContain(words);
});

it.each(["Where are U codes?", "Where R you?", "She's wont to sleep."])("nothing in: %s", (text) => {
  expect(wordsFound(checker, text)).toEqual([]);
});

it.each(["dont tell", "where r u", "(isnt|never) seen"])("a phrase says what is meant: %s", (text) => {
  const read = parsePhrase(text, coreLexicon());
  expect(read.ok).toBe(false);
  expect(read.ok ? "" : read.problem).toContain("Write what it stands for");
});
