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

function leastOf(gap: number): number {
  return gap % gapBase;
}

function mostOf(gap: number): number {
  return Math.floor(gap / gapBase);
}

/** Where the code of a phrase or a group stands, and the label of the next new set in it. */
export type Piece = Readonly<{ text: string; start: number; end: number; nextSet: number }>;

/** What may stand in one place of a phrase. An anchor is that of which one word must be there wherever the phrase matches. */
export type Node =
  | Readonly<{ kind: "label"; label: number; isAnchor: boolean }>
  | Readonly<{ kind: "bracket"; ways: readonly Way[]; isOptional: boolean }>
  | Readonly<{ kind: "group"; group: number; isAnchor: boolean }>
  | Readonly<{ kind: "gap"; least: number; most: number }>;

/** In the order in which they are written: the last first. */
export type Way = readonly Node[];

const anchor = anchorMark.charCodeAt(0);
const newSet = newSetMark.charCodeAt(0);

/** Reads one piece: the ways through a group; of a phrase the only one. */
export function readPiece({ text, start, end, nextSet }: Piece): readonly Way[] {
  let at = start;
  let set = nextSet;
  let isAnchor = false;

  /** -1 at the end. */
  function next(): number {
    isAnchor = at < end && text.charCodeAt(at) === anchor;
    if (isAnchor) at++;
    if (at >= end) return -1;
    if (text.charCodeAt(at) === newSet) {
      at++;
      return labelBase + set++;
    }
    const code = numberAt(text, at);
    at += widthAt(text, at);
    return code;
  }

  /** Up to the end of the bracket around them. */
  function readWays(): readonly Way[] {
    const ways: Way[] = [];
    let way: Node[] = [];
    for (;;) {
      const code = next();
      if (code < 0 || code === Code.Close) {
        ways.push(way);
        return ways;
      }
      if (code === Code.Or) {
        ways.push(way);
        way = [];
      } else way.push(readNode(code));
    }
  }

  function readNode(code: number): Node {
    switch (code) {
      case Code.Choice:
        return { kind: "bracket", ways: readWays(), isOptional: false };
      case Code.Optional:
        return { kind: "bracket", ways: readWays(), isOptional: true };
      case Code.MayBe:
        return { kind: "bracket", ways: [[readNode(next())]], isOptional: true };
      case Code.Group: {
        const own = isAnchor;
        return { kind: "group", group: next(), isAnchor: own };
      }
      case Code.Gap: {
        const gap = next();
        return { kind: "gap", least: leastOf(gap), most: mostOf(gap) };
      }
      default:
        return { kind: "label", label: code - labelBase, isAnchor };
    }
  }

  return readWays();
}
