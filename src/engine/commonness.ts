import { WordFact } from "./compiled";

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

/**
 * How often a word turns up in any record, roughly, as a number to compare. It decides which words of a phrase are looked
 * for first, never what is found.
 *
 * @param isCommon whether the pack lists it among the words of nearly every record
 */
export function commonness(facts: number, isCommon: boolean): number {
  if ((facts & grammar) !== 0) return 200;
  return isCommon || (facts & (WordFact.Adverb | WordFact.Number)) !== 0 ? 20 : 1;
}
