import { WordFact } from "../compiled";
import { Gap } from "../text/tokens";
import { factsAt, type Sentence } from "./sentence";

/** What can stand as the verb of a clause and as nothing else that would fit there. */
export const finite = WordFact.Singular | WordFact.Past | WordFact.Auxiliary | WordFact.Modal;
/** Any form of a verb. */
export const anyVerb = finite | WordFact.Base | WordFact.Participle | WordFact.Ing;

/** “The other pupil | named, Lewis, is”: it says which one, and is no verb of theirs. */
export function isParticipleOnly(sentence: Sentence, word: number): boolean {
  if ((factsAt(sentence, word) & WordFact.Participle) === 0 || word === sentence.last) return false;
  return ((sentence.tokens.before[word + 1] as number) & Gap.Comma) !== 0;
}

/** Whether a verb goes on with a subject before it: after a comma or a bracket, or after “and”. */
export function resumes(sentence: Sentence, verb: number): boolean {
  let word = verb;
  while (word > sentence.first && (factsAt(sentence, word - 1) & WordFact.Adverb) !== 0) word--;
  if (((sentence.tokens.before[word] as number) & (Gap.Comma | Gap.Close)) !== 0) return true;
  return word > sentence.first && (factsAt(sentence, word - 1) & WordFact.Coordinator) !== 0;
}
