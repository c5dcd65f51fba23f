import { digitAt, numberAt, widthAt } from "../../base/numbers";
import { Omission } from "../text/omissions";

/**
 * How phrases are written down (`Net.shapes`): one digit for each part, the last part first, since what leads to a place
 * in a phrase is made after what follows it. Which word or set a part is stands in a text of its own.
 */
export const enum Shape {
  /** One word, of `Net.words`. */
  Word = 0,
  /** The next of `Net.otherSets`, so that a set used once needs no number. */
  NewSet = 1,
  /** A set by its number, of `Net.known`. */
  KnownSet = 2,
  /**
   * From here on the same as anchors: of which one word must be there wherever the phrase matches, its rarest. In a
   * bracket each of its ways has one.
   */
  Anchor = 3,
  /** The next of `Net.anchorSets`. */
  AnchorNewSet = 4,
  AnchorKnownSet = 5,
  /** Before the number of a group whose entries have several words. */
  Group = 6,
  AnchorGroup = 7,
  /** Between the ways of a bracket, or of a group. */
  Or = 8,
  Close = 9,
  /** Opens a bracket of which one way must be there. */
  Choice = 10,
  /** Opens one that may be missing. */
  Optional = 11,
  /** Before a word or set that may be missing. */
  MayBe = 12,
  /** Ends a phrase or a group. */
  End = 13,
  /** Opens what a phrase begins with and notes leave out: its subject, or its “is” with what is before that. */
  Subject = 14,
  Being = 15,
  /** From here on gaps (`gapShape`). */
  Gap = 16,
}

/** A gap of so many words at least and at most, as one digit. */
export function gapShape(least: number, most: number): number {
  return Shape.Gap + (most * (most + 1)) / 2 + least;
}

/** Where a piece begins in the texts of its net: how many shapes stand before it, and how many of these each is. */
export type Piece = Readonly<{ shape: number; word: number; anchorSet: number; otherSet: number; known: number }>;

/** What the places of pieces mean. */
export type PieceTexts = Readonly<{
  shapes: string;
  /** The numbers of sets that are not new, in the order of their places. */
  known: Int32Array;
  /** How many sets are an anchor anywhere; they come first. */
  anchorSets: number;
  /** The label of a set. */
  labelOf: (set: number) => number;
  /** The lone word at a place, counted over all pieces. */
  wordAt: (place: number) => number;
}>;

/** What may stand in one place of a phrase. An anchor is that of which one word must be there wherever the phrase matches. */
export type Node =
  | Readonly<{ kind: "label"; label: number; isAnchor: boolean }>
  /** `leaves`: it may be missing only at the beginning of a match, where the text leaves the same out. */
  | Readonly<{ kind: "bracket"; ways: readonly Way[]; isOptional: boolean; leaves?: Omission }>
  | Readonly<{ kind: "group"; group: number; isAnchor: boolean }>
  | Readonly<{ kind: "gap"; least: number; most: number }>;

/** In the order in which they are written: the last first. */
export type Way = readonly Node[];

/**
 * Reads pieces of texts that `readPieces` found whole: the ways through a group; of a phrase the only one. One reader for
 * all of them, since a host runs functions slowly that are new for each.
 */
export function createPieceReader(texts: PieceTexts): (piece: Piece) => readonly Way[] {
  const { shapes, known, anchorSets, labelOf, wordAt } = texts;
  let at = 0;
  let word = 0;
  let anchorSet = 0;
  let otherSet = 0;
  let place = 0;

  function read(piece: Piece): readonly Way[] {
    at = piece.shape;
    ({ word, anchorSet, otherSet, known: place } = piece);
    return readWays();
  }

  /** Up to the end of the bracket around them. */
  function readWays(): readonly Way[] {
    const ways: Way[] = [];
    let way: Node[] = [];
    for (;;) {
      const shape = digitAt(shapes, at++);
      if (shape === Shape.Close || shape === Shape.End) {
        ways.push(way);
        return ways;
      }
      if (shape === Shape.Or) {
        ways.push(way);
        way = [];
      } else way.push(readNode(shape));
    }
  }

  function readNode(shape: number): Node {
    switch (shape) {
      case Shape.Word:
      case Shape.Anchor:
        return { kind: "label", label: wordAt(word++), isAnchor: shape === Shape.Anchor };
      case Shape.NewSet:
        return { kind: "label", label: labelOf(anchorSets + otherSet++), isAnchor: false };
      case Shape.AnchorNewSet:
        return { kind: "label", label: labelOf(anchorSet++), isAnchor: true };
      case Shape.KnownSet:
      case Shape.AnchorKnownSet:
        return { kind: "label", label: labelOf(known[place++] as number), isAnchor: shape === Shape.AnchorKnownSet };
      case Shape.Group:
      case Shape.AnchorGroup: {
        const group = numberAt(shapes, at);
        at += widthAt(shapes, at);
        return { kind: "group", group, isAnchor: shape === Shape.AnchorGroup };
      }
      case Shape.Choice:
        return { kind: "bracket", ways: readWays(), isOptional: false };
      case Shape.Optional:
        return { kind: "bracket", ways: readWays(), isOptional: true };
      case Shape.Subject:
        return { kind: "bracket", ways: readWays(), isOptional: true, leaves: Omission.Subject };
      case Shape.Being:
        return { kind: "bracket", ways: readWays(), isOptional: true, leaves: Omission.Being };
      case Shape.MayBe:
        return { kind: "bracket", ways: [[readNode(digitAt(shapes, at++))]], isOptional: true };
      default:
        return readGap(shape - Shape.Gap);
    }
  }

  return read;
}

function readGap(code: number): Node {
  let most = 0;
  let least = code;
  while (least > most) least -= ++most;
  return { kind: "gap", least, most };
}
