import { digitAt, digitCount, digitsByCode, numberAt, unpackNumbers, widthAt } from "../../base/numbers";
import { brokenTables } from "./broken-tables";
import { Shape, type Piece, type PieceTexts } from "./phrase-code";
import { kindBase, widthOfLone, type Net } from "./phrases-as-texts";

/** Where the pieces of a net stand in its texts, groups first, and what their anchors are. */
export type Pieces = PieceTexts &
  Readonly<{
    groups: number;
    /** Pieces that are phrases. */
    phrases: number;
    /** How many sets are no anchor. */
    otherSets: number;
    piece: (number: number) => Piece;
    /** By phrase. */
    subjects: Int32Array;
    kinds: Uint8Array;
    /** The anchors of piece n stand from `firstAnchor[n]` to `firstAnchor[n + 1]`. */
    firstAnchor: Int32Array;
    /** Labels; a group is written as minus one minus its number. */
    anchors: Int32Array;
  }>;

/** No phrase has brackets in brackets in brackets … so deep; whoever reads them would run out of room. */
const deepest = 40;

/** So many numbers say where a piece begins (`Piece`). */
const perPiece = 5;

/**
 * Passes over all pieces once, so that each can be read when a text asks for it.
 * @param words the highest word number; sets have labels above it
 * @throws Error for texts that do not belong together, so that `readPiece` need not look
 */
export function readPieces(net: Net, words: number): Pieces {
  const { shapes } = net;
  const digits = digitsByCode();
  const lone = rising(unpackNumbers(net.lone), words);
  const width = widthOfLone(lone.length, digitCount);
  const known = unpackNumbers(net.known);
  const owners = unpackNumbers(net.owners);
  const count = net.groups + owners.length;
  const starts = new Int32Array(perPiece * (count + 1));
  const firstAnchor = new Int32Array(count + 1);
  // Room for as many as there can be costs less than to grow.
  const anchors = new Int32Array(shapes.length);
  let anchor = 0;
  let piece = 0;
  let depth = 0;
  let word = 0;
  let anchorSet = 0;
  let otherSet = 0;
  let place = 0;
  let start = 0;
  // More than a hundred thousand times, in code that the host has just met: no calls, least of all of functions that are
  // made anew for each net.
  for (let at = 0; at < shapes.length;) {
    const shape = digits[shapes.charCodeAt(at++) & 127] as number;
    if (shape >= Shape.Gap) continue;
    switch (shape) {
      case Shape.Word:
        word++;
        break;
      case Shape.NewSet:
        otherSet++;
        break;
      case Shape.Or:
        if (depth === 0 && piece >= net.groups) throw brokenTables();
        break;
      case Shape.Choice:
      case Shape.Optional:
      case Shape.Subject:
      case Shape.Being:
        if (++depth > deepest) throw brokenTables();
        break;
      case Shape.Close:
        if (--depth < 0) throw brokenTables();
        break;
      case Shape.Anchor: {
        let number = 0;
        for (let digit = word * width; digit < (word + 1) * width; digit++) {
          number = number * digitCount + (digits[net.words.charCodeAt(digit) & 127] as number);
        }
        if (number >= lone.length) throw brokenTables();
        anchors[anchor++] = lone[number] as number;
        word++;
        break;
      }
      case Shape.AnchorNewSet:
        anchors[anchor++] = words + 1 + anchorSet++;
        break;
      case Shape.KnownSet:
        place++;
        break;
      case Shape.AnchorKnownSet:
        anchors[anchor++] = words + 1 + (known[place++] as number);
        break;
      case Shape.Group:
      case Shape.AnchorGroup: {
        const group = numberAt(shapes, at);
        at += widthAt(shapes, at);
        // A group stands in phrases only, so none can stand in itself.
        if (piece < net.groups || group >= net.groups) throw brokenTables();
        if (shape === Shape.AnchorGroup) anchors[anchor++] = -1 - group;
        break;
      }
      case Shape.MayBe:
        if (digitAt(shapes, at) > Shape.KnownSet) throw brokenTables();
        break;
      case Shape.End:
        if (depth !== 0 || piece === count) throw brokenTables();
        firstAnchor[++piece] = anchor;
        start = perPiece * piece;
        starts[start] = at;
        starts[start + 1] = word;
        starts[start + 2] = anchorSet;
        starts[start + 3] = otherSet;
        starts[start + 4] = place;
        break;
    }
  }
  const isWhole = starts[start] === shapes.length && place === known.length && word * width === net.words.length;
  if (piece !== count || !isWhole || !areBelow(known, anchorSet + otherSet)) throw brokenTables();

  function wordAt(at: number): number {
    let number = 0;
    for (let digit = at * width; digit < (at + 1) * width; digit++) {
      number = number * digitCount + (digits[net.words.charCodeAt(digit) & 127] as number);
    }
    const found = lone[number];
    if (found === undefined) throw brokenTables();
    return found;
  }

  function labelOf(number: number): number {
    return words + 1 + number;
  }

  return {
    groups: net.groups,
    phrases: owners.length,
    anchorSets: anchorSet,
    otherSets: otherSet,
    piece: (number) => ({
      shape: starts[perPiece * number] as number,
      word: starts[perPiece * number + 1] as number,
      anchorSet: starts[perPiece * number + 2] as number,
      otherSet: starts[perPiece * number + 3] as number,
      known: starts[perPiece * number + 4] as number,
    }),
    ...readOwners(owners),
    firstAnchor,
    anchors: anchors.slice(0, anchor),
    shapes,
    known,
    labelOf,
    wordAt,
  };
}

/** Turns differences into numbers, where they stand. */
function rising(differences: Int32Array, most: number): Int32Array {
  let sum = 0;
  for (let at = 0; at < differences.length; at++) differences[at] = sum += differences[at] as number;
  if (sum > most) throw brokenTables();
  return differences;
}

function areBelow(values: Int32Array, limit: number): boolean {
  for (let at = 0; at < values.length; at++) if ((values[at] as number) >= limit) return false;
  return true;
}

function readOwners(owners: Int32Array): Pick<Pieces, "subjects" | "kinds"> {
  const subjects = new Int32Array(owners.length);
  const kinds = new Uint8Array(owners.length);
  let subject = 0;
  for (let at = 0; at < owners.length; at++) {
    const owner = owners[at] as number;
    subjects[at] = subject += (owner / kindBase) | 0;
    kinds[at] = owner % kindBase;
  }
  return { subjects, kinds };
}
