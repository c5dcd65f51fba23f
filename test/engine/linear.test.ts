import { createChecker } from "../../src/engine/index";
import { body } from "./support/marked";
import { compiled } from "./support/practice-pack";

const pack = compiled();

/** Code units read and automaton states looked at while one paragraph is checked, with a checker that knows nothing yet. */
function workFor(text: string): number {
  let work = 0;
  const checker = createChecker(pack, { onUnit: () => work++, onStep: () => work++ });
  checker.check(body(text));
  return work;
}

const hostile: readonly (readonly [string, string])[] = [
  ["ordinary text", "She went to school and had a good day with her friends. "],
  ["one trigger", "no "],
  ["beginnings of phrases", "put put herself at put make some make "],
  ["matches only", "cannabis "],
  ["matches of a gap", "make choices poor "],
  ["triggers and matches in one sentence", "no cannabis may missing from home if "],
  ["people", "her mother said the officer told Jade (invented) "],
  ["quotation marks", "“ ” ‘ ’ ' \" "],
  ["opening marks", "'a "],
  ["full stops", ". . .. … "],
  ["questions", "? ?a ?? "],
  ["unknown words", "xqzv "],
  ["lines", "a\n"],
  ["apostrophes", "a's n't 's' "],
  ["combining marks", "e\u0301\u0301\u0301"],
  ["one endless word", "a"],
  ["full stops between capitals", "A."],
];

describe("work grows with the text, not faster", () => {
  it.each(hostile)("%s", (_name, piece) => {
    const short = workFor(piece.repeat(Math.ceil(8_000 / piece.length)));
    const long = workFor(piece.repeat(Math.ceil(64_000 / piece.length)));
    expect(long / short).toBeLessThan(8 * 1.15);
  });
});
