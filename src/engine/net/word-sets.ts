import { numberAt, packNumbers, unpackNumbers, widthAt } from "../../base/numbers";
import { brokenTables } from "./broken-tables";

/** Ends a set. */
const endMark = "~";

/** Sets of words both ways, in flat arrays: which words a set has, rising, and which sets have a word, rising. */
export type WordSets = Readonly<{
  /** The words of set n stand from `first[n]` to `first[n + 1]`. */
  first: Int32Array;
  members: Uint16Array;
  /** The sets of word n stand from `firstHolder[n]` to `firstHolder[n + 1]`. */
  firstHolder: Int32Array;
  holders: Int32Array;
}>;

/**
 * Writes sets of words: the numbers of each, from 1 and rising, as how many lie between it and the one before. Words that
 * often stand together have numbers near each other (word-order.ts), so most of these are small.
 */
export function packSets(sets: readonly (readonly number[])[]): string {
  let text = "";
  for (const set of sets) {
    let before = 0;
    const between: number[] = [];
    for (const word of set) {
      between.push(word - before - 1);
      before = word;
    }
    text += packNumbers(between) + endMark;
  }
  return text;
}

/**
 * Reads what `packSets` wrote.
 * @param count how many sets
 * @param words the highest word number
 * @throws Error for other text
 */
export function unpackSets(text: string, count: number, words: number): WordSets {
  const between = unpackNumbers(text, endMark);
  const total = Math.max(0, between.length - count);
  const first = new Int32Array(count + 1);
  const members = new Uint16Array(total);
  const firstHolder = new Int32Array(words + 2);
  let set = 0;
  let word = 0;
  let place = 0;
  for (let at = 0; at < between.length; at++) {
    const skipped = between[at] as number;
    if (skipped < 0) {
      if (set === count) throw brokenTables();
      first[++set] = place;
      word = 0;
      continue;
    }
    word += skipped + 1;
    if (word > words || place === total) throw brokenTables();
    members[place++] = word;
    firstHolder[word + 1] = (firstHolder[word + 1] as number) + 1;
  }
  if (set !== count || first[count] !== total) throw brokenTables();
  return { first, members, firstHolder, holders: holdersOf(first, members, firstHolder) };
}

/**
 * The same for one set at a time.
 * @throws Error for other text, now or when the set is read that is none
 */
export function openSets(text: string, count: number, words: number): (set: number) => number[] {
  const texts = text.split(endMark);
  if (texts.length !== count + 1) throw brokenTables();
  return (set) => {
    const own = texts[set] as string; // below `count`
    const members: number[] = [];
    let word = 0;
    for (let at = 0; at < own.length; at += widthAt(own, at)) {
      word += numberAt(own, at) + 1;
      if (word > words) throw brokenTables();
      members.push(word);
    }
    return members;
  };
}

/** @param firstHolder how many sets have word n, at n + 1; then where they stand. */
function holdersOf(first: Int32Array, members: Uint16Array, firstHolder: Int32Array): Int32Array {
  const sets = first.length - 1;
  const holders = new Int32Array(first[sets] as number);
  for (let word = 1; word < firstHolder.length; word++) {
    firstHolder[word] = (firstHolder[word] as number) + (firstHolder[word - 1] as number);
  }
  const next = firstHolder.slice();
  for (let set = 0; set < sets; set++) {
    const last = first[set + 1] as number;
    for (let at = first[set] as number; at < last; at++) {
      const word = members[at] as number;
      const place = next[word] as number;
      next[word] = place + 1;
      holders[place] = set;
    }
  }
  return holders;
}
