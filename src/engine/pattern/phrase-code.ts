import { numberAt, widthAt } from "../../base/numbers";

/**
 * How phrases are written down (`Net` of compiled.ts): the last part first, since what leads to a place in a phrase is made
 * after what follows it. Codes above these are what a word is read by: a word's number, or a number above all words
 * for a set of words.
 */
export const enum Code {
  /** Between the ways of a bracket. */
  Or = 0,
  Close = 1,
  /** Opens a bracket of which one way must be there. */
  Choice = 2,
  /** Opens one that may be missing. */
  Optional = 3,
  /** Before a label that may be missing. */
  MayBe = 4,
  /** Before the number of a group whose entries have several words. */
  Group = 5,
  /** Before the fewest words of a gap and the most, as one number (`gapCode`). */
  Gap = 6,
}

/** Added to a label to make its code; labels begin with 1. */
export const labelBase: number = Code.Gap;

/** Ends a phrase or a group. */
export const endMark = "~";
/** Before a label, or a group, of which one word must be there wherever the phrase matches: its rarest. */
export const anchorMark = "}";
/** The set that has the next number, so that a set used once needs no number. */
export const newSetMark = "{";

const gapBase = 8;

export function gapCode(least: number, most: number): number {
  return most * gapBase + least;
}

export function leastOf(gap: number): number {
  return gap % gapBase;
}

export function mostOf(gap: number): number {
  return Math.floor(gap / gapBase);
}

const anchor = anchorMark.charCodeAt(0);
const newSet = newSetMark.charCodeAt(0);

/** Where the code of a phrase or a group stands, and the label of the next new set in it. */
export type Piece = Readonly<{ text: string; start: number; end: number; nextSet: number }>;

/** Reads the codes of one piece. */
export interface CodeReader {
  /** -1 at the end. */
  next(): number;
}

export function readCodes({ text, start, end, nextSet }: Piece): CodeReader {
  let at = start;
  let set = nextSet;

  function next(): number {
    if (at < end && text.charCodeAt(at) === anchor) at++;
    if (at >= end) return -1;
    if (text.charCodeAt(at) === newSet) {
      at++;
      return labelBase + set++;
    }
    const code = numberAt(text, at);
    at += widthAt(text, at);
    return code;
  }

  return { next };
}
