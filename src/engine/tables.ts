import { commonness } from "./commonness";
import { compiledFormat, WordFact, type CompiledPack } from "./compiled";
import { loadNet } from "./pattern/load-net";
import { createMatcher, type Matcher } from "./pattern/matcher";
import { openPrinted, type PrintedTest } from "./printed";
import { createMisspellings } from "./text/misspellings";
import { createTokeniser, type Abbreviations, type Tokeniser } from "./text/tokeniser";
import { createWordTable } from "./text/words";
import { unpackCommon, unpackFacts, unpackPool } from "./word-order";

/** What reads words, finds phrases and knows about words, made from a compiled pack. Holds no text between calls. */
export type Tables = Readonly<{
  tokeniser: Tokeniser;
  /** For the phrases of rules and their exceptions. */
  matcher: Matcher;
  /** For triggers and people. */
  aroundMatcher: Matcher;
  headingMatcher: Matcher;
  /** By word number, sums of `WordFact`s. */
  facts: Int32Array;
  isPrinted: PrintedTest;
}>;

/**
 * Unpacks the tables of a compiled pack.
 * @throws Error when the tables were made for another version of the engine.
 */
export function openTables(pack: CompiledPack, onUnit?: () => void, onStep?: () => void): Tables {
  if (pack.format !== compiledFormat) throw new Error("This pack was compiled for another version. Compile it again.");
  const pool = unpackPool(pack);
  const facts = unpackFacts(pack.facts);
  const words = createWordTable(pool);
  const common = unpackCommon(pack.common, pool.length);
  const adverbs = Uint8Array.from(facts, (fact) => ((fact & WordFact.Adverb) === 0 ? 0 : 1));
  const isMeant = (word: number) => ((facts[word] as number) & WordFact.OwnWord) === 0;
  const open = (net: CompiledPack["phrases"]) =>
    createMatcher(
      loadNet(net, pool.length, words.plainOf, (word) => commonness(facts[word] ?? 0, common[word] === 1)),
      adverbs,
      onStep,
    );
  return {
    tokeniser: createTokeniser(words, abbreviationsOf(facts), createMisspellings(pool, isMeant), onUnit),
    matcher: open(pack.phrases),
    aroundMatcher: open(pack.around),
    headingMatcher: open(pack.headingPhrases),
    facts,
    isPrinted: openPrinted(pack.printed),
  };
}

function abbreviationsOf(facts: Int32Array): Abbreviations {
  const abbreviations = new Map<number, 1 | 2>();
  for (let word = 0; word < facts.length; word++) {
    const fact = facts[word] as number;
    if ((fact & WordFact.Abbreviation) !== 0) abbreviations.set(word, 1);
    else if ((fact & WordFact.AbbreviationBeforeFigure) !== 0) abbreviations.set(word, 2);
  }
  return abbreviations;
}
