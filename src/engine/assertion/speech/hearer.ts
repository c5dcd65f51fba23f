import { WordFact } from "../../compiled";
import { Gap } from "../../text/tokens";
import { isPartOfPhrase } from "../clause";
import { type Mention, type Sentence, factsAt, written } from "../sentence";
import { finite } from "../verb";
import { mentionWithin } from "./voice";

/** In words: “Miss in textiles, threading a needle, that”. */
const longestAside = 12;

/** The last word of who hears it: “told | her foster carer”; the verb itself when nobody does. */
export function endOfHearer(sentence: Sentence, verb: number): number {
  const named = endOfNamedHearer(sentence, verb);
  // “told Miss in textiles, threading a needle, | that”, “to me (trainee) | that”: what is said begins after what is set in.
  const after = afterAside(sentence, named);
  if (after !== undefined) return after - 1;
  if (named > verb) return named;
  // “told several people that”: nobody the lexicon knows.
  const isOwnPhrase = (factsAt(sentence, verb + 1) & WordFact.Determiner) !== 0;
  for (let word = verb + 1; word < verb + 5 && word <= sentence.last; word++) {
    if (written(sentence, word) === "that" && word > verb + 1) return word - 1;
    // “told the HO | they”.
    const isSubject = (factsAt(sentence, word) & WordFact.Pronoun) !== 0 && sentence.tokens.before[word] === 0;
    if (isSubject && isOwnPhrase && word > verb + 2) return word - 1;
    if ((factsAt(sentence, word) & (finite | WordFact.Pronoun)) !== 0 || sentence.tokens.before[word] !== 0) break;
  }
  return verb;
}

/** The “that” which follows a comma or a bracket, and what is set in and another one before it. */
function afterAside(sentence: Sentence, verb: number): number | undefined {
  const marks = Gap.Comma | Gap.Open | Gap.Close;
  let commas = 0;
  for (let word = verb + 1; word <= sentence.last && word <= verb + longestAside; word++) {
    const gaps = sentence.tokens.before[word] as number;
    if ((gaps & ~marks) !== 0 || (factsAt(sentence, word) & (finite | WordFact.Pronoun)) !== 0) return undefined;
    if ((gaps & marks) !== 0) commas++;
    if (commas === 2) return written(sentence, word) === "that" ? word : undefined;
  }
  return undefined;
}

function endOfNamedHearer(sentence: Sentence, verb: number): number {
  const isJoined = ["to", "with"].indexOf(written(sentence, verb + 1)) >= 0;
  const first = isJoined ? verb + 2 : verb + 1;
  if (first > sentence.last) return verb;
  const fact = factsAt(sentence, first);
  const index = mentionWithin(sentence, first - 1, 3);
  const mention = index === undefined ? undefined : (sentence.mentions[index] as Mention);
  const isObject = (fact & WordFact.ObjectPronoun) !== 0;
  if (mention !== undefined && mention.role !== "pronoun" && isInPhraseFrom(sentence, first, mention.first)) {
    return mention.last;
  }
  return isObject ? first : verb;
}

function isInPhraseFrom(sentence: Sentence, first: number, noun: number): boolean {
  for (let word = first; word < noun; word++) {
    if (
      // “Told attending | officers”.
      (factsAt(sentence, word) & (WordFact.Determiner | WordFact.Number | WordFact.Ing)) === 0 &&
      !isPartOfPhrase(sentence, word + 1)
    ) {
      return false;
    }
  }
  return true;
}
