import { numberAt, unpackNumbers, widthAt } from "../../base/numbers";
import type { Net } from "./phrases-as-texts";
import { anchorMark, Code, endMark, newSetMark, type Piece, labelBase } from "./phrase-code";

/** Lists by number in two flat arrays: `values` from `first[n]` to `first[n + 1]` are those of `n`. */
export type Lists = Readonly<{ first: Int32Array; values: Int32Array }>;

/**
 * Phrases ready to be looked for. A label is a word's number, or a number above all words for a set of words. No phrase is
 * read yet but for its anchors; which words these are is all that most texts ask about it.
 */
export type LoadedNet = Readonly<{
  /** The highest word number. */
  words: number;
  labels: number;
  /** The labels that a word goes by. */
  labelsOf: (word: number) => readonly number[];
  /** The words that go by a label. */
  membersOf: (label: number) => readonly number[];
  /** How many phrases. */
  phrases: number;
  phrase: (number: number) => Piece;
  group: (number: number) => Piece;
  /** The numbers that a match of a phrase is known by. */
  acceptsOf: (phrase: number) => readonly number[];
  /** For each label the phrases whose anchor it is; one of a phrase's anchors stands wherever it matches. */
  anchored: Lists;
  /** The phrases without an anchor. */
  always: readonly number[];
  reach: number;
}>;

/** What a phrase's numbers in the tables say; see `Net`. */
export type AcceptNumbers = (subject: number, kind: number) => readonly number[];

const end = endMark.charCodeAt(0);
const anchor = anchorMark.charCodeAt(0);
const newSet = newSetMark.charCodeAt(0);

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
  const sets = readSets(net.sets);
  const labels = words + 1 + sets.first.length - 1;
  const groups = readPieces(net.groups, words + 1, false);
  const phrases = readPieces(net.phrases, groups.nextSet, true);
  const anchors = anchorsOf(phrases, groups);
  const isAnchored = new Uint8Array(phrases.count);
  for (let at = 0; at < anchors.count; at++) isAnchored[anchors.owners[at] as number] = 1;
  const always: number[] = [];
  isAnchored.forEach((known, phrase) => {
    if (known === 0) always.push(phrase);
  });
  return {
    words,
    labels,
    labelsOf: labelsByWord(sets, words, plainOf),
    membersOf: membersByLabel(sets, words, plainOf),
    phrases: phrases.count,
    phrase: (number) => pieceOf(phrases, number),
    group: (number) => pieceOf(groups, number),
    acceptsOf: (phrase) => acceptNumbers(phrases.subjects[phrase] as number, phrases.kinds[phrase] as number),
    anchored: turned(anchors, labels),
    always,
    reach: net.reach,
  };
}

/** Where pieces stand in their text, and what their anchors are. */
type Pieces = Readonly<{
  text: string;
  count: number;
  starts: Int32Array;
  /** One longer than `starts`, less the mark between two. */
  ends: Int32Array;
  /** The label of the first new set of each. */
  sets: Int32Array;
  nextSet: number;
  subjects: Int32Array;
  kinds: Uint8Array;
  anchors: Anchors;
}>;

/** Labels with the pieces they are anchors of; a group is written as minus one minus its number. */
type Anchors = Readonly<{ count: number; labels: Int32Array; owners: Int32Array }>;

/** One pass over the text, which reads nothing but the marks and what stands right behind them. */
function readPieces(text: string, firstSet: number, hasHeader: boolean): Pieces {
  const count = counted(text, end);
  const starts = new Int32Array(count);
  const ends = new Int32Array(count);
  const sets = new Int32Array(count);
  const subjects = new Int32Array(count);
  const kinds = new Uint8Array(count);
  const marks = counted(text, anchor);
  const labels = new Int32Array(marks);
  const owners = new Int32Array(marks);
  let found = 0;
  let set = firstSet;
  let subject = 0;
  let at = 0;
  for (let piece = 0; piece < count; piece++) {
    if (hasHeader) {
      const header = numberAt(text, at);
      at += widthAt(text, at);
      subject += (header / kindBase) | 0;
      subjects[piece] = subject;
      kinds[piece] = header % kindBase;
    }
    starts[piece] = at;
    sets[piece] = set;
    for (let unit = text.charCodeAt(at); unit !== end; unit = text.charCodeAt(++at)) {
      if (unit === newSet) set++;
      else if (unit === anchor) {
        labels[found] = anchorAt(text, at + 1, set);
        owners[found++] = piece;
      }
    }
    ends[piece] = at++;
  }
  return { text, count, starts, ends, sets, nextSet: set, subjects, kinds, anchors: { count: found, labels, owners } };
}

function anchorAt(text: string, at: number, nextSet: number): number {
  if (text.charCodeAt(at) === newSet) return nextSet;
  const code = numberAt(text, at);
  return code === Code.Group ? -1 - numberAt(text, at + widthAt(text, at)) : code - labelBase;
}

function counted(text: string, mark: number): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === mark) count++;
  return count;
}

function pieceOf({ text, starts, ends, sets }: Pieces, number: number): Piece {
  const start = starts[number] as number;
  return { text, start, end: ends[number] as number, nextSet: sets[number] as number };
}

/** The anchors of phrases with those of their groups written out. */
function anchorsOf({ anchors }: Pieces, groups: Pieces): Anchors {
  const labels: number[] = [];
  const owners: number[] = [];
  for (let at = 0; at < anchors.count; at++) {
    const label = anchors.labels[at] as number;
    const owner = anchors.owners[at] as number;
    if (label >= 0) {
      labels.push(label);
      owners.push(owner);
      continue;
    }
    for (let own = 0; own < groups.anchors.count; own++) {
      if (groups.anchors.owners[own] !== -1 - label) continue;
      labels.push(groups.anchors.labels[own] as number);
      owners.push(owner);
    }
  }
  return { count: labels.length, labels: Int32Array.from(labels), owners: Int32Array.from(owners) };
}

/** For each label the pieces, rising. */
function turned({ count, labels, owners }: Anchors, size: number): Lists {
  const first = new Int32Array(size + 1);
  for (let at = 0; at < count; at++)
    first[(labels[at] as number) + 1] = (first[(labels[at] as number) + 1] as number) + 1;
  for (let at = 1; at <= size; at++) first[at] = (first[at] as number) + (first[at - 1] as number);
  const next = first.slice();
  const values = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    const label = labels[at] as number;
    values[next[label] as number] = owners[at] as number;
    next[label] = (next[label] as number) + 1;
  }
  return { first, values };
}

/** Each set's words. */
function readSets(text: string): Lists {
  const packed = unpackNumbers(text);
  const first = [0];
  const values = new Int32Array(packed.length);
  let count = 0;
  for (let at = 0; at < packed.length;) {
    const last = at + 1 + (packed[at] as number);
    let member = 0;
    for (at++; at < last; at++) values[count++] = member += packed[at] as number;
    first.push(count);
  }
  return { first: Int32Array.from(first), values: values.subarray(0, count) };
}

/**
 * For each word, itself and the sets that it is in; an exact spelling goes wherever its plain word does. Found when a
 * word is first asked for, since most words of a pack turn up in no text of the day.
 */
function labelsByWord(
  sets: Lists,
  words: number,
  plainOf: (word: number) => number,
): (word: number) => readonly number[] {
  const holders = invert(sets, words + 1);
  const known: (readonly number[] | undefined)[] = [];

  function find(word: number): readonly number[] {
    const found: number[] = [];
    if (word === 0) return found;
    const plain = plainOf(word);
    for (const one of plain > 0 ? [word, plain] : [word]) {
      found.push(one);
      const last = holders.first[one + 1] as number;
      for (let at = holders.first[one] as number; at < last; at++) {
        const label = words + 1 + (holders.values[at] as number);
        if (plain === 0 || found.indexOf(label) < 0) found.push(label);
      }
    }
    return found;
  }

  return (word) => (known[word] ??= find(word));
}

/** The other way round: all words of a label, exact spellings with them. Found when a label is first asked for. */
function membersByLabel(
  sets: Lists,
  words: number,
  plainOf: (word: number) => number,
): (label: number) => readonly number[] {
  const known: (readonly number[] | undefined)[] = [];
  // Exact spellings are numbered after all other words.
  const spellings: number[] = [];
  for (let word = words; word > 0 && plainOf(word) > 0; word--) spellings.push(word);

  function find(label: number): readonly number[] {
    const set = label - words - 1;
    const own = set < 0 ? [label] : Array.from(sets.values.subarray(sets.first[set], sets.first[set + 1]));
    for (const spelling of spellings) {
      if (own.indexOf(plainOf(spelling)) >= 0 && own.indexOf(spelling) < 0) own.push(spelling);
    }
    return own;
  }

  return (label) => (known[label] ??= find(label));
}

/** The lists turned round: for each value below `size`, the numbers of the lists that hold it, rising. */
function invert(lists: Lists, size: number): Lists {
  const first = new Int32Array(size + 1);
  for (let at = 0; at < lists.values.length; at++) {
    const after = (lists.values[at] as number) + 1;
    first[after] = (first[after] as number) + 1;
  }
  for (let at = 1; at <= size; at++) first[at] = (first[at] as number) + (first[at - 1] as number);
  const next = first.slice();
  const values = new Int32Array(lists.values.length);
  for (let list = 0; list + 1 < lists.first.length; list++) {
    const last = lists.first[list + 1] as number;
    for (let at = lists.first[list] as number; at < last; at++) {
      const value = lists.values[at] as number;
      const place = next[value] as number;
      values[place] = list;
      next[value] = place + 1;
    }
  }
  return { first, values };
}
