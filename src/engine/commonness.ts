import { WordFact } from "./compiled";
import { tokenise } from "./net/phrase";
import { anyName, anyNames } from "./text/names";

/** Words that make sentences: she, of, was, not. */
const grammar: number =
  WordFact.Auxiliary |
  WordFact.Modal |
  WordFact.Pronoun |
  WordFact.ObjectPronoun |
  WordFact.Determiner |
  WordFact.Preposition |
  WordFact.Coordinator |
  WordFact.Negation |
  WordFact.EmptySubject |
  WordFact.She |
  WordFact.He |
  WordFact.They;

/** How much of the words of a text one in a list of frequent words is taken to be, in example words of a pack. */
const grammarWord = 40;
const commonWord = 8;
/** How much of a text names are. */
const nameShare = 0.05;
/** For a word that stands in no example. */
const rareWord = 0.5;
/** A pack with fewer example words than this says little about how common a word is. */
const fewestWords = 5000;

/**
 * How often words turn up in any record, as numbers to compare: counted in the examples of the rules, which are sentences
 * of such records. They decide which words of a phrase are looked for first, never what is found.
 */
export type Commonness = Readonly<{
  /** @param isCommon whether the pack lists it among the words of nearly every record. */
  of: (word: string, facts: number, isCommon: boolean) => number;
  /** How much all words together come to. */
  all: number;
}>;

/** @param sentences example sentences, as they are written. */
export function countWords(sentences: readonly string[]): Commonness {
  const counts = new Map<string, number>();
  let all = 0;
  for (const sentence of sentences) {
    for (const word of tokenise(sentence)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
      all++;
    }
  }

  counts.set(anyName, all * nameShare);
  counts.set(anyNames, (all * nameShare) / 4);

  function listed(facts: number, isCommon: boolean): number {
    if ((facts & grammar) !== 0) return grammarWord;
    return isCommon || (facts & (WordFact.Adverb | WordFact.Number)) !== 0 ? commonWord : rareWord;
  }

  return {
    of: (word, facts, isCommon) => listed(facts, isCommon) + (counts.get(word) ?? 0),
    all: Math.max(all, fewestWords),
  };
}
