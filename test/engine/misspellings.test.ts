import { createMisspellings } from "../../src/engine/text/misspellings";
import { packWords, unpackWords } from "../../src/engine/text/word-list";
import { createChecker } from "../../src/engine/index";
import { body } from "./support/marked";
import { compiled, coreLexicon, wording } from "./support/practice-pack";

const pool = ["promiscuous", "streetwise", "chaotic", "boyfriend", "choices", "choice", "at", "absconder"];
const misspellings = createMisspellings(unpackWords(packWords(pool)), (word) => pool[word - 1] !== "chaotic");

function meant(written: string): string | undefined {
  return pool[misspellings.find(written, 0, written.length) - 1];
}

describe("a word one typing error away", () => {
  it.each([
    ["streewtise", "streetwise", "two letters swapped"],
    ["promiscous", "promiscuous", "a letter missing"],
    ["absconnder", "absconder", "a letter too many"],
    ["absconderr", "absconder", "a letter too many at the end"],
    ["abscondr", "absconder", "a letter missing near the end"],
    ["boyfreind", "boyfriend", "the commonest one"],
    ["boyfrirnd", "boyfriend", "a wrong letter in a long word"],
    ["CHOCIE", "choice", "capitals"],
    ["chocies", "choices", "the word itself rather than its shorter form"],
    ["cho\u00adcie", "choice", "a soft hyphen does not count"],
  ])("%s is %s (%s)", (written, word) => expect(meant(written)).toBe(word));

  it.each([
    ["rpomiscuous", "the first letter is nearly always right"],
    ["promsicous", "two errors"],
    ["cholce", "a wrong letter in a short word makes too many others"],
    ["choic", "a swap is looked for in short words, and nothing more"],
    ["ta", "short words are left alone"],
    ["chaotci", "a word that is not meant"],
    ["cse", "exact spellings are not meant"],
    ["x".repeat(400), "a word longer than any"],
  ])("%s is none (%s)", (written) => expect(meant(written)).toBeUndefined());
});

describe("in a text", () => {
  const lexicon = { ...coreLexicon(), lookalikes: ["martial"] };
  const rules = { wording: [wording("one", ["promiscuous", "marital"])], indicators: [] };
  const checker = createChecker(compiled(rules, lexicon));
  const found = (text: string) => checker.check(body(text)).map(({ start, end }) => text.slice(start, end));

  it("is found where it stands, as it is written", () => {
    expect(found("She is promsicuous. PROMSICUOUS and Promiscous, they say.")).toEqual(["promsicuous", "PROMSICUOUS"]);
  });

  it("is looked for at the beginning of a sentence too, where a capital says nothing", () => {
    expect(found("Promiscous.")).toEqual(["Promiscous"]);
  });

  it("is none where the lexicon says that it is a word of its own", () => {
    expect(found("marital; martial; martal")).toEqual(["marital", "martal"]);
  });
});
