import { WordFact } from "../compiled";
import { factsAt, written, type FoundTrigger, type Sentence } from "./sentence";
import { finite, isParticipleOnly } from "./verb";

/** In words: “with no fixed place to stay”. */
const longestLack = 8;
/** What goes on to say what is not so: “with no sign that she was …”, “without saying who …”. */
const goesOn = WordFact.Relative | WordFact.Pronoun | WordFact.EmptySubject | WordFact.Ing | WordFact.Noticing;

/**
 * Whether a word ends what somebody is without: “a boy with no phone | was found”, “without support | she went missing”. The
 * lack is part of who they are, or a reason, and no denial of what they did.
 * @param denial what lies open before the word.
 */
export function isLackOver(sentence: Sentence, denial: FoundTrigger | undefined, word: number): boolean {
  if (denial === undefined || word <= denial.last + 1 || word > denial.last + longestLack) return false;
  const isWithout = written(sentence, denial.first) === "without";
  const isWithNo = written(sentence, denial.first - 1) === "with" && written(sentence, denial.first) === "no";
  if (!isWithout && !isWithNo) return false;
  let isNamed = false;
  for (let at = denial.last + 1; at < word; at++) {
    if ((factsAt(sentence, at) & goesOn) !== 0 || written(sentence, at) === "that") return false;
    isNamed ||= (factsAt(sentence, at) & (WordFact.Determiner | WordFact.Adverb)) === 0;
  }
  // “Without any | signs of …”: what they lack has not been named yet.
  if (!isNamed || written(sentence, word + 1) === "of") return false;
  // A base form is a noun as often (“no | contact”), and what is lacked goes on with it.
  const fact = factsAt(sentence, word);
  if ((fact & WordFact.Pronoun) !== 0) return isWithout && denial.first === sentence.first;
  return (fact & finite) !== 0 && (fact & WordFact.Base) === 0 && !isParticipleOnly(sentence, word);
}
