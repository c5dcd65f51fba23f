import { numberAt, widthAt } from "../../base/numbers";
import type { Net } from "./phrases-as-texts";
import { anchorMark, Code, endMark, newSetMark, readPiece, type Piece, type Way, labelBase } from "./phrase-code";

/**
 * Phrases ready to be looked for. A label is a word's number, or a number above all words for a set of words. No phrase is
 * read yet but for its anchors; which words these are is all that most texts ask about it.
 */
export type LoadedNet = Readonly<{
  /** The highest word number. */
  words: number;
  labels: number;
  /** The words that go by a label, rising. */
  membersOf: (label: number) => readonly number[];
  has: (label: number, word: number) => boolean;
  /** How many phrases. */
  phrases: number;
  phrase: (number: number) => Way;
  group: (number: number) => readonly Way[];
  /** The numbers that a match of a phrase is known by. */
  acceptsOf: (phrase: number) => readonly number[];
  /** The phrases of which the word is an anchor; one of a phrase's anchors stands wherever it matches. */
  anchoredBy: (word: number) => readonly Anchor[];
  /** The phrases without an anchor. */
  always: readonly number[];
  reach: number;
}>;

/** A phrase and which of its anchors, in the order of `neighboursOf`. */
export type Anchor = Readonly<{ phrase: number; place: number }>;

type Chains = Readonly<{
  add: (list: number, value: number) => void;
  forEach: (list: number, use: (value: number) => void) => void;
}>;

/** What a phrase's numbers in the tables say; see `Net`. */
export type AcceptNumbers = (subject: number, kind: number) => readonly number[];

/** Below this stands a phrase's kind, above it how far its subject is from the one before. */
export const kindBase = 4;

/**
 * Opens phrases.
 * @param words the highest word number.
 * @param plainOf for a word that is another one's exact spelling, that other; 0 for all others.
 */
export function loadNet(
  net: Net,
  words: number,
  plainOf: (word: number) => number,
  acceptNumbers: AcceptNumbers,
): LoadedNet {
  const labels = openLabels(net.sets, words, plainOf);
  const groups = readPieces(net.groups, words + 1, false);
  const phrases = readPieces(net.phrases, groups.nextSet, true);
  const knownGroups: (readonly Way[] | undefined)[] = emptied(groups.starts.length);
  return {
    words,
    ...labels,
    phrases: phrases.starts.length,
    phrase: (number) => readPiece(pieceOf(phrases, number))[0] as Way, // brackets aside, a phrase has one way
    group: (number) => (knownGroups[number] ??= readPiece(pieceOf(groups, number))),
    acceptsOf: (phrase) => acceptNumbers(phrases.subjects[phrase] as number, phrases.kinds[phrase] as number),
    anchoredBy: anchorsByWord(phrases, groups, labels),
    always: withoutAnchor(phrases),
    reach: net.reach,
  };
}

/** Where pieces stand in their text, and what their anchors are. */
type Pieces = Readonly<{
  text: string;
  starts: readonly number[];
  ends: readonly number[];
  /** The label of the first new set of each. */
  sets: readonly number[];
  nextSet: number;
  subjects: readonly number[];
  kinds: readonly number[];
  /** The anchors of piece n stand from `firstAnchor[n]` to `firstAnchor[n + 1]`. */
  firstAnchor: readonly number[];
  /** Labels; a group is written as minus one minus its number. */
  anchors: readonly number[];
}>;

/**
 * Reads nothing but the marks and what stands right behind them. The marks are looked for, not met, since a host searches
 * a text many times faster than code of ours that has just been loaded walks through it.
 */
function readPieces(text: string, firstSet: number, hasHeader: boolean): Pieces {
  const starts: number[] = [];
  const ends: number[] = [];
  const sets: number[] = [];
  const subjects: number[] = [];
  const kinds: number[] = [];
  const firstAnchor: number[] = [];
  const anchors: number[] = [];
  let nextSet = firstSet;
  let subject = 0;
  let set = placeOf(newSetMark, 0);
  let anchor = placeOf(anchorMark, 0);

  function placeOf(mark: string, from: number): number {
    const place = text.indexOf(mark, from);
    return place < 0 ? text.length : place;
  }

  function passSetsBefore(place: number): void {
    for (; set < place; set = placeOf(newSetMark, set + 1)) nextSet++;
  }

  for (let at = 0; at < text.length;) {
    if (hasHeader) {
      const header = numberAt(text, at);
      at += widthAt(text, at);
      subject += (header / kindBase) | 0;
      subjects.push(subject);
      kinds.push(header % kindBase);
    }
    const end = placeOf(endMark, at);
    starts.push(at);
    ends.push(end);
    sets.push(nextSet);
    firstAnchor.push(anchors.length);
    for (; anchor < end; anchor = placeOf(anchorMark, anchor + 1)) {
      passSetsBefore(anchor);
      anchors.push(set === anchor + 1 ? nextSet : codedAnchor(text, anchor + 1));
    }
    passSetsBefore(end);
    at = end + 1;
  }
  firstAnchor.push(anchors.length);
  return { text, starts, ends, sets, nextSet, subjects, kinds, firstAnchor, anchors };
}

function withoutAnchor({ firstAnchor }: Pieces): readonly number[] {
  const found: number[] = [];
  for (let piece = 0; piece + 1 < firstAnchor.length; piece++) {
    if (firstAnchor[piece] === firstAnchor[piece + 1]) found.push(piece);
  }
  return found;
}

function codedAnchor(text: string, at: number): number {
  const code = numberAt(text, at);
  return code === Code.Group ? -1 - numberAt(text, at + widthAt(text, at)) : code - labelBase;
}

function pieceOf({ text, starts, ends, sets }: Pieces, number: number): Piece {
  return { text, start: starts[number] as number, end: ends[number] as number, nextSet: sets[number] as number };
}

type Labels = Pick<LoadedNet, "labels" | "membersOf" | "has"> &
  Readonly<{
    /** The labels that a word goes by. */
    labelsOf: (word: number) => readonly number[];
  }>;

/** Labels, each read when it is first asked about. */
function openLabels(text: string, words: number, plainOf: (word: number) => number): Labels {
  const sets = text.split(endMark);
  let holders: Chains | undefined;
  const labels = words + 1 + sets.length;
  const members = emptied<readonly number[]>(labels);
  const spellings = spellingsByWord(words, plainOf);
  let plainWords = words;
  while (plainWords > 0 && plainOf(plainWords) > 0) plainWords--;

  function membersOf(label: number): readonly number[] {
    return (members[label] ??= read(label));
  }

  function read(label: number): readonly number[] {
    const plain = label <= words ? [label] : readSet(sets[label - words - 1] as string);
    const exact: number[] = [];
    for (let at = 0; at < plain.length; at++) {
      const own = spellings[plain[at] as number];
      if (own !== undefined) for (const spelling of own) if (plain.indexOf(spelling) < 0) exact.push(spelling);
    }
    return exact.length === 0 ? plain : plain.concat(exact).sort((a, b) => a - b);
  }

  function has(label: number, word: number): boolean {
    if (label <= words) return label === word || (word > plainWords && plainOf(word) === label);
    const own = membersOf(label);
    let low = 0;
    let high = own.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((own[middle] as number) < word) low = middle + 1;
      else high = middle;
    }
    return own[low] === word;
  }

  function labelsOf(word: number): readonly number[] {
    const plain = plainOf(word);
    if (plain === 0) return [word, ...setsWith(word)];
    return Array.from(new Set([word, ...setsWith(word), plain, ...setsWith(plain)]));
  }

  /** The labels of the sets that hold a word, rising. */
  function setsWith(word: number): readonly number[] {
    const found: number[] = [];
    holders ??= setsByWord(sets, words, text.length);
    holders.forEach(word, (set) => found.push(words + 1 + set));
    return found;
  }

  return { labels, membersOf, has, labelsOf };
}

/**
 * For each word the sets that hold it, rising, since a chain is followed from what was added last.
 * @param units of all sets in their text; most numbers take two
 */
function setsByWord(sets: readonly string[], words: number, units: number): Chains {
  const holders = createChains(words + 1, units >> 1);
  for (let set = sets.length - 1; set >= 0; set--) {
    const text = sets[set] as string;
    for (let at = 0; at < text.length; at += widthAt(text, at)) holders.add(numberAt(text, at), set);
  }
  return holders;
}

function readSet(text: string): number[] {
  const members: number[] = [];
  for (let at = 0; at < text.length; at += widthAt(text, at)) members.push(numberAt(text, at));
  return members;
}

/** Exact spellings are numbered after all other words. */
function spellingsByWord(words: number, plainOf: (word: number) => number): readonly (readonly number[] | undefined)[] {
  const spellings = emptied<number[]>(words + 1);
  for (let word = words; word > 0; word--) {
    const plain = plainOf(word);
    if (plain === 0) break;
    (spellings[plain] ??= []).unshift(word);
  }
  return spellings;
}

/** For each word its anchors: by the labels that it goes by, and by the phrases that these are anchors of. */
function anchorsByWord(phrases: Pieces, groups: Pieces, { labels, labelsOf }: Labels): LoadedNet["anchoredBy"] {
  const byLabel = createChains(labels);
  const owners: number[] = [];
  const places: number[] = [];

  function add(label: number, phrase: number, place: number): void {
    places.push(place);
    byLabel.add(label, owners.push(phrase) - 1);
  }

  for (let phrase = 0; phrase < phrases.starts.length; phrase++) {
    const last = phrases.firstAnchor[phrase + 1] as number;
    let place = 0;
    for (let at = phrases.firstAnchor[phrase] as number; at < last; at++) {
      const label = phrases.anchors[at] as number;
      if (label >= 0) add(label, phrase, place++);
      else {
        const lastInGroup = groups.firstAnchor[-label] as number;
        for (let own = groups.firstAnchor[-1 - label] as number; own < lastInGroup; own++) {
          add(groups.anchors[own] as number, phrase, place++);
        }
      }
    }
  }

  return (word) => {
    const found: Anchor[] = [];
    for (const label of labelsOf(word)) {
      byLabel.forEach(label, (at) => found.push({ phrase: owners[at] as number, place: places[at] as number }));
    }
    return found;
  };
}

/**
 * Many short lists in two flat arrays, which grow.
 * @param room for so many values to begin with
 */
function createChains(size: number, room = size): Chains {
  const head = new Int32Array(size);
  let next = new Int32Array(room);
  let values = new Int32Array(room);
  // The first entry is no entry, so that a head of 0 is none.
  let count = 1;

  function add(list: number, value: number): void {
    if (count >= values.length) {
      next = doubled(next);
      values = doubled(values);
    }
    next[count] = head[list] as number;
    values[count] = value;
    head[list] = count++;
  }

  function forEach(list: number, use: (value: number) => void): void {
    for (let at = head[list] as number; at > 0; at = next[at] as number) use(values[at] as number);
  }

  return { add, forEach };
}

function doubled(values: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(values.length * 2 + 2);
  more.set(values);
  return more;
}

/** A list of so many places, none of them known yet. One that grew place by place would be slow to make, or to ask. */
function emptied<T>(count: number): (T | undefined)[] {
  return new Array<T | undefined>(count);
}
