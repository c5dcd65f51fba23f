import type { WordSpan } from "../pattern/matcher";
import type { Reached } from "./scope";
import { firstFrom, type FoundTrigger, type Sentence } from "./sentence";

/** How far from a quotation a remark on the words may stand, in words. */
const furthestRemark = 16;

/** What shows that some words are named in order to question them. */
export type Critique = Readonly<{
  by: WordSpan;
  /** The writer speaks of the words, so what stands before (“could we stop writing …”) says nothing of what they name. */
  ofWords: boolean;
}>;

/** Reads the remarks of one sentence once, for all its matches. */
export interface Remarks {
  /**
   * @param marked the match stands in quotation marks.
   * @param others the words are somebody else's, in marks or without.
   */
  about(hit: WordSpan, reached: Reached, marked: boolean, others: boolean): Critique | undefined;
}

/** @param next asks for a remark in the sentence after this one. */
export function readRemarks(sentence: Sentence, next: () => FoundTrigger | undefined): Remarks {
  const own = sentence.triggers.filter(({ trigger }) => trigger.kind === "critique");
  const onMarked = own.filter(({ trigger }) => trigger.marked === true && trigger.direction !== "previous");
  const onEarlier = own.filter(({ trigger }) => trigger.direction === "previous");

  function about(hit: WordSpan, reached: Reached, marked: boolean, others: boolean): Critique | undefined {
    if (reached.critique !== undefined) return { by: reached.critique, ofWords: true };
    const index = firstFrom(onMarked, hit.first);
    const before = onMarked[index - 1];
    const after = onMarked[index];
    if (marked && before !== undefined && hit.first - before.last <= furthestRemark)
      return { by: before, ofWords: true };
    if (marked && after !== undefined && after.first - hit.last <= furthestRemark) return { by: after, ofWords: true };
    const later = others ? (onEarlier[firstFrom(onEarlier, hit.last + 1)] ?? next()) : undefined;
    return later === undefined ? undefined : { by: later, ofWords: false };
  }

  return { about };
}

/** Whether a trigger says something of the words that are questioned, and not of what they name. */
export function isOfWords(critique: Critique | undefined, by: WordSpan): boolean {
  if (critique?.ofWords !== true) return false;
  const same = by.first === critique.by.first && by.last === critique.by.last;
  return !same && by.first <= critique.by.last;
}
