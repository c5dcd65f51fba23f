import { WordFact } from "../../compiled";
import type { WordSpan } from "../../pattern/matcher";
import { Gap } from "../../text/tokens";
import { type FoundTrigger, type Sentence, factsAt, written } from "../sentence";
import { isAfterMark } from "./teller";
import { finite } from "../verb";
import type { Voice } from "./voice";

/** Words that say that somebody tells something: “mum said that”, “according to staff”, “her view is that”. */
export type Telling = WordSpan &
  Readonly<{
    trigger: WordSpan;
    speaker: Voice;
    /** The first word of what is told after it. */
    content: number;
    /** What was told stands before it, from this word on, because it stands between commas or at the end (“…, mum says”). */
    from: number | undefined;
    /** Tells no more than its own clause: “is said to be a dealer and | she …”. */
    brief: boolean;
    /** What somebody feels or thinks, which need not have been said: “she feels ugly”. */
    inward: boolean;
    /** Where the one who tells stands: “mum says”, “mum's view is”, else as in “according to mum”, “Mum: …”. */
    by: "subject" | "owner" | "other";
  }>;

/** How far after the telling an aside may go on: “…, she told the worker on Friday.” */
const longestRest = 6;

/**
 * What a phrase of telling tells.
 * @param last its last word; what is told after it begins behind that.
 * @param from where what was told before it begins, when the phrase stands aside.
 */
export function toldFrom(
  sentence: Sentence,
  trigger: FoundTrigger,
  last: number,
  speaker: Voice,
  from?: number,
): Telling {
  const inward = trigger.trigger.marked === true;
  return {
    first: trigger.first,
    last,
    trigger,
    speaker,
    content: afterThat(sentence, last + 1),
    from,
    brief: false,
    inward,
    by: "other",
  };
}

/** “that” belongs to the telling, not to what is told. */
function afterThat(sentence: Sentence, word: number): number {
  return written(sentence, word) === "that" ? word + 1 : word;
}

/**
 * Between commas or at the end of the sentence, after something that could have been said. At the end it may go on with
 * a hearer or a day, but not with a clause.
 * @param first where its clause begins.
 */
export function isAside(sentence: Sentence, first: number, last: number, needsComma: boolean): boolean {
  if (first <= sentence.first) return false;
  const parted =
    ((sentence.tokens.before[first] as number) & (Gap.Comma | Gap.Dash)) !== 0 || isAfterMark(sentence, first);
  if (needsComma && !parted) return false;
  if (last >= sentence.last) return true;
  const after = sentence.tokens.before[last + 1] as number;
  if ((after & (Gap.Comma | Gap.Dash | Gap.Semicolon)) !== 0) return true;
  if (sentence.last - last > longestRest) return false;
  for (let word = last + 1; word <= sentence.last; word++) {
    if ((factsAt(sentence, word) & (finite | WordFact.Pronoun)) !== 0) return false;
    if (written(sentence, word) === "that") return false;
  }
  return needsComma ? (factsAt(sentence, last + 1) & WordFact.Preposition) !== 0 : true;
}
