import { WordFact } from "../../compiled";
import { findCuts } from "../cuts";
import { startOfPhrase } from "../clause";
import { factsAt, firstFrom, written, type Sentence } from "../sentence";
import { isAfterMark, isBeforeMark, isPassive, startOfClause } from "./teller";
import { tellings } from "./telling";
import type { Telling } from "./told";

/** How many words may stand before the verb that shows whether a sentence goes on telling. */
const longestOpening = 8;
/** How far after “it” the participle may stand: “it was also noted”. */
const furthestPassive = 3;
const observing: readonly string[] = ["appeared", "looked", "seemed", "presented", "smelt", "smelled", "sounded"];

/**
 * The telling that the next sentence may go on with: “He said they drove for hours. | They went to a flat.” The last one
 * of the sentence counts, and none when it is the writer's own or only passes a word on.
 */
export function lastTelling(sentence: Sentence): Telling | undefined {
  const told = tellings(sentence, findCuts(sentence));
  const last = told[told.length - 1];
  if (last === undefined || last.speaker === "writer" || last.brief) return undefined;
  // “Dad's view is that …”: an opinion is no account that goes on.
  return last.by === "owner" || isOfMarked(sentence, last) ? undefined : last;
}

/** “He said, “…” |”, “…,” said the carer: what was told stands between marks, and what is told after them is the writer's. */
function isOfMarked(sentence: Sentence, { content, from, trigger }: Telling): boolean {
  if (from !== undefined) return isAfterMark(sentence, startOfClause(sentence, trigger.first));
  return content <= sentence.last && isBeforeMark(sentence, content);
}

/**
 * Whether a sentence may go on with what somebody told in the one before: it begins with a pronoun, “there” or “then”,
 * tells of the past, as an account does and an opinion does not, and neither the writer nor a new telling is in it.
 */
export function goesOnTelling(sentence: Sentence): boolean {
  const opens = WordFact.Pronoun | WordFact.EmptySubject;
  if ((factsAt(sentence, sentence.first) & opens) === 0 && !opensWithAdult(sentence)) return false;
  if (isSeen(sentence) || sentence.mentions.some(({ role }) => role === "writer")) return false;
  if (sentence.triggers.some(({ trigger: { kind } }) => kind === "source")) return false;
  if (isNoted(sentence) || tellings(sentence, findCuts(sentence)).length > 0) return false;
  for (let word = sentence.first + 1; word <= sentence.last && word < sentence.first + longestOpening; word++) {
    const fact = factsAt(sentence, word);
    if ((fact & WordFact.Past) !== 0) return true;
    if ((fact & (WordFact.Singular | WordFact.Auxiliary)) !== 0) return false;
  }
  return false;
}

/** “Two men | came in”, “the man | took his phone”: whom the child told of. */
function opensWithAdult(sentence: Sentence): boolean {
  const [adult] = sentence.mentions;
  return adult?.role === "adult" && startOfPhrase(sentence, adult) === sentence.first;
}

/** “She looked tired”, “he smelt of drink”: what the writer saw. */
function isSeen(sentence: Sentence): boolean {
  let word = sentence.first + 1;
  while (word < sentence.last && (factsAt(sentence, word) & WordFact.Adverb) !== 0) word++;
  return observing.indexOf(written(sentence, word)) >= 0;
}

/** “It was noted she …”, “it was felt …”: somebody else tells from here on, whoever that is. */
function isNoted(sentence: Sentence): boolean {
  const { first } = sentence;
  if ((factsAt(sentence, first) & WordFact.EmptySubject) === 0) return false;
  const by = sentence.triggers[firstFrom(sentence.triggers, first + 1)];
  return by?.trigger.kind === "speech" && by.first <= first + furthestPassive && isPassive(sentence, by);
}
