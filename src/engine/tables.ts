import { acceptsOf, aroundAccepts, ruleAccepts } from "./accepts";
import { compiledFormat, WordFact, type Accept, type CompiledPack } from "./compiled";
import { loadNet, type AcceptNumbers } from "./net/load-net";
import { createMatcher, type Matcher } from "./pattern/matcher";
import { openPrinted, type PrintedTest } from "./printed";
import { createMisspellings } from "./text/misspellings";
import { markConjuncts } from "./text/conjuncts";
import { createNames, markNames, type Names } from "./text/names";
import { voicedWords, type Voices } from "./text/own-voice";
import { markOmissions } from "./text/omissions";
import { createPassing, type MarkPassing } from "./text/passing";
import { createTokeniser, type Abbreviations, type Tokeniser } from "./text/tokeniser";
import { markVerbGroups, verbBases, type VerbGroups } from "./text/verb-groups";
import { unpackWords } from "./text/word-list";
import { createWordTable } from "./text/words";
import { adverbs, besideNames, groupWords, listWords, noteWords, openers, speaking } from "./word-kinds";
import { unpackFacts, unpackMembers } from "./word-order";

/** What reads words, finds phrases and knows about words, made from a compiled pack. Holds no text between calls. */
export type Tables = Readonly<{
  tokeniser: Tokeniser;
  /** For the phrases of rules and their exceptions. */
  matcher: Matcher;
  /** For triggers and people. */
  aroundMatcher: Matcher;
  headingMatcher: Matcher;
  /** What the accept numbers of `matcher` and `aroundMatcher` mean. */
  accepts: readonly Accept[];
  /** By word number, sums of `WordFact`s. */
  facts: Int32Array;
  names: Names;
  voices: Voices;
  /** By word number, an `Opener` each. */
  openers: Uint8Array;
  isPrinted: PrintedTest;
  /** By word number, 1 for those that records about children are full of. */
  recordWords: Uint8Array;
}>;

/**
 * Unpacks the tables of a compiled pack.
 * @throws Error when the tables were made for another version of the engine.
 */
export function openTables(pack: CompiledPack, onUnit?: () => void, onStep?: () => void): Tables {
  if (pack.format !== compiledFormat) throw new Error("This pack was compiled for another version. Compile it again.");
  const list = unpackWords(pack.words);
  const spellings = pack.spellings === "" ? [] : pack.spellings.split(" ");
  const highest = list.count + spellings.length;
  const facts = unpackFacts(pack.facts);
  const words = createWordTable(list, spellings);
  const names = createNames(words, besideNames(words, facts, pack.givenNames));
  const groups = { bases: verbBases(words.plainOf, list.count, spellings), kinds: groupWords(words, facts, names) };
  const markPassing = passingOf(facts, pack.passed, names, groups, noteWords(words, facts, names));
  const isMeant = (word: number) => ((facts[word] as number) & WordFact.OwnWord) === 0;
  const open = (net: CompiledPack["phrases"], acceptNumbers: AcceptNumbers, loosely: boolean) =>
    createMatcher(loadNet(net, highest, words.plainOf, acceptNumbers), loosely, onStep);
  return {
    tokeniser: createTokeniser(
      words,
      abbreviationsOf(facts),
      markPassing,
      createMisspellings(list, isMeant),
      names,
      pack.shortened,
      onUnit,
    ),
    matcher: open(pack.phrases, ruleAccepts, true),
    // “No sign and evidence of” denies what it denies; a label is written as it is.
    aroundMatcher: open(pack.around, aroundAccepts(pack), false),
    headingMatcher: open(pack.headingPhrases, (heading) => [heading], false),
    accepts: acceptsOf(pack),
    facts,
    names,
    voices: { voiced: voicedWords(words, facts.length), speaks: speaking(facts, names) },
    openers: openers(words, facts.length),
    isPrinted: openPrinted(pack.printed),
    recordWords: unpackMembers(pack.ofRecords, highest),
  };
}

/** Notes adverbs, catenatives, names, conjuncts, verb groups, and where notes leave words out. */
function passingOf(
  facts: Int32Array,
  passed: string,
  names: Names,
  groups: VerbGroups,
  notes: Uint16Array,
): MarkPassing {
  const markAdverbs = createPassing(adverbs(facts), passed);
  const kinds = listWords(facts);
  return (tokens, text) => {
    markAdverbs(tokens);
    markNames(tokens, names);
    markConjuncts(tokens, kinds);
    markVerbGroups(tokens, groups);
    markOmissions(tokens, text, notes);
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
