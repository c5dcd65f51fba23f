import type { WordSpan } from "../pattern/matcher";
import type { Quote } from "../text/quotes";
import type { Reached } from "./scope";
import { firstFrom, type FoundTrigger, type SaidWords, type Sentence } from "./sentence";

/** How far from the words a remark on them may stand, in words. */
const furthestRemark = 16;
/** How far before the words it may be said that they are only named. */
const furthestNaming = 8;

/** What shows that some words are named in order to question them. */
export type Critique = Readonly<{
  by: WordSpan;
  /** The writer speaks of the words, so what stands before (“could we stop writing …”) says nothing of what they name. */
  ofWords: boolean;
}>;

/** Reads the remarks of one sentence once, for all its matches. */
export interface Remarks {
  /**
   * @param quote the quotation that the match stands in.
   * @param others the words are somebody else's, in marks or without.
   */
  about(hit: SaidWords, reached: Reached, quote: Quote | undefined, others: boolean): Critique | undefined;
}

/** @param next asks for the remarks in the sentence after this one. */
export function readRemarks(sentence: Sentence, next: () => readonly FoundTrigger[]): Remarks {
  const own = sentence.triggers.filter(({ trigger }) => trigger.kind === "critique");
  const onMarked = own.filter(
    ({ trigger: { direction, marked } }) => direction === "backward" || (marked === true && direction !== "previous"),
  );
  const onEarlier = own.filter(isOnWords);
  const instead = own.filter(isInstead);
  const namings = sentence.triggers.filter(({ trigger }) => trigger.kind === "naming");

  function about(hit: SaidWords, reached: Reached, quote: Quote | undefined, others: boolean): Critique | undefined {
    if (!hit.wording) return undefined;
    if (reached.critique !== undefined) return { by: reached.critique, ofWords: true };
    const naming = namingOf(hit);
    if (quote !== undefined || naming !== undefined) {
      const index = firstFrom(onMarked, hit.first);
      const before = outside(sentence, quote, onMarked[index - 1]);
      const after = outside(sentence, quote, onMarked[index]);
      if (before !== undefined && hit.first - before.last <= furthestRemark) return { by: before, ofWords: true };
      if (after !== undefined && after.first - hit.last <= furthestRemark) return { by: after, ofWords: true };
    }
    const denied = isDenied(hit, reached);
    if (!others && naming === undefined && !denied) return undefined;
    // “She is not a risk taker, she is a child”: only a label that is denied is set against what is so.
    const onWords =
      others || naming !== undefined || denied
        ? (onEarlier[firstFrom(onEarlier, hit.last + 1)] ?? nextOnWords())
        : undefined;
    const later = onWords ?? (denied ? (instead[firstFrom(instead, hit.last + 1)] ?? nextInstead()) : undefined);
    return later === undefined ? undefined : { by: later, ofWords: false };
  }

  function nextOnWords(): FoundTrigger | undefined {
    return next().find(isOnWords);
  }

  function nextInstead(): FoundTrigger | undefined {
    return next().find(isInstead);
  }

  function namingOf(hit: WordSpan): WordSpan | undefined {
    const before = namings[firstFrom(namings, hit.first) - 1];
    return before !== undefined && hit.first - before.last <= furthestNaming ? before : undefined;
  }

  return { about };
}

/** What somebody says inside their own quotation is no remark of the writer's on it. */
function outside(
  { tokens }: Sentence,
  quote: Quote | undefined,
  by: FoundTrigger | undefined,
): FoundTrigger | undefined {
  if (quote === undefined || by === undefined) return by;
  const isInside = (tokens.start[by.first] as number) > quote.start && (tokens.end[by.last] as number) < quote.end;
  return isInside ? undefined : by;
}

/** “I do not agree with that.” */
function isOnWords({ trigger }: FoundTrigger): boolean {
  return trigger.direction === "previous" && trigger.marked !== true;
}

/** “He is a child.” */
function isInstead({ trigger }: FoundTrigger): boolean {
  return trigger.direction === "previous" && trigger.marked === true;
}

function isDenied(hit: WordSpan, { absent }: Reached): boolean {
  return absent !== undefined && absent.first <= hit.last;
}

/** Whether a trigger says something of the words that are questioned, and not of what they name. */
export function isOfWords(critique: Critique | undefined, by: WordSpan): boolean {
  if (critique?.ofWords !== true) return false;
  const same = by.first === critique.by.first && by.last === critique.by.last;
  return !same && by.first <= critique.by.last;
}
