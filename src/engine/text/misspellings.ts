import { foldUnit } from "./characters";
import type { WordList } from "./word-list";
import { isUnseen } from "./words";

/** Finds the word that was meant where one typing error was made. */
export interface Misspellings {
  /**
   * The number of the word that the text from `start` to `end` is one typing error away from: two neighbouring letters
   * swapped, one missing, one too many, or one wrong, the first letter right. 0 when there is none.
   */
  find(text: string, start: number, end: number): number;
}

/** Shorter words have too many neighbours that are words themselves. In letters, of the word that was meant. */
const shortest = 6;
/** For a letter missing or too many. */
const shortestForCount = 7;
/** For a wrong letter: most words have many neighbours so. */
const shortestForWrong = 8;
const longest = 24;
const noError = 9;
/** Letters are kept apart by their last five bits; others that fall together are told apart when they are read. */
const letterKinds = 32;
/** Buckets are by two letters and length, with one over so that each has an end. */
const buckets = letterKinds * letterKinds * (longest + 1) + 1;

/**
 * Keeps words by length, first letter and another one, since an error changes no more than one of these: where the second
 * letter is not the one that was meant, the last one is. So words are kept twice, and of each which letters it has: those of
 * the word that was meant differ by two at most. The indexes are made when the first unknown word asks for them.
 * @param list the words; `isMeant` says which of them an error may stand for.
 */
export function createMisspellings(list: WordList, isMeant: (word: number) => boolean): Misspellings {
  const { letters: units, first } = list;
  let indexes: Readonly<{ bySecond: Index; byLast: Index }> | undefined;
  const letters = new Uint16Array(longest + 1);
  // The likeliest word so far, and by which error.
  let best = 0;
  let bestRank = noError;

  function makeIndexes(): Readonly<{ bySecond: Index; byLast: Index }> {
    return {
      bySecond: makeIndex((word) => (first[word] as number) + 1),
      byLast: makeIndex((word) => (first[word + 1] as number) - 1),
    };
  }

  /** @param placeOf where the second of the letters stands that a word is kept by. */
  function makeIndex(placeOf: (word: number) => number): Index {
    const starts = new Int32Array(buckets + 1);
    const bucketOf = new Uint16Array(list.count + 1);
    for (let word = 1; word <= list.count; word++) {
      const length = lengthOf(word);
      if (length < shortest || length > longest - 1 || !isMeant(word)) continue;
      const bucket = bucketFor(units[first[word] as number] as number, units[placeOf(word)] as number, length);
      bucketOf[word] = bucket;
      starts[bucket + 1] = (starts[bucket + 1] as number) + 1;
    }
    for (let bucket = 1; bucket <= buckets; bucket++) {
      starts[bucket] = (starts[bucket] as number) + (starts[bucket - 1] as number);
    }
    const words = new Uint16Array(starts[buckets] as number);
    const masks = new Int32Array(words.length);
    const next = starts.slice();
    for (let word = 1; word <= list.count; word++) {
      const bucket = bucketOf[word] as number;
      if (bucket === 0) continue;
      const place = next[bucket] as number;
      next[bucket] = place + 1;
      words[place] = word;
      masks[place] = maskOf(units, first[word] as number, first[word + 1] as number);
    }
    return { starts, words, masks };
  }

  function lengthOf(word: number): number {
    return (first[word + 1] as number) - (first[word] as number);
  }

  function find(text: string, start: number, end: number): number {
    const length = readLetters(text, start, end);
    if (length < shortest - 1 || length > longest) return 0;
    const { bySecond, byLast } = (indexes ??= makeIndexes());
    const mask = maskOf(letters, 0, length);
    best = 0;
    bestRank = noError;
    for (let meant = Math.max(shortest, length - 1); meant <= Math.min(longest - 1, length + 1); meant++) {
      rankAll(bySecond, letters[1] as number, meant, length, mask);
      rankAll(byLast, letters[length - 1] as number, meant, length, mask);
    }
    return best;
  }

  /** @param meant the length of the words; `length` is that of what was typed. */
  function rankAll({ starts, words, masks }: Index, letter: number, meant: number, length: number, mask: number): void {
    const bucket = bucketFor(letters[0] as number, letter, meant);
    const last = starts[bucket + 1] as number;
    for (let place = starts[bucket] as number; place < last; place++) {
      if (!isNear(mask, masks[place] as number)) continue;
      const word = words[place] as number;
      const rank = rankOf(word, length);
      if (rank < bestRank || (rank === bestRank && rank !== noError && comesBefore(word, best))) {
        best = word;
        bestRank = rank;
      }
    }
  }

  /** In the alphabet, since the numbers of words have an order of their own. */
  function comesBefore(word: number, other: number): boolean {
    const from = first[word] as number;
    const otherFrom = first[other] as number;
    const shorter = Math.min(lengthOf(word), lengthOf(other));
    for (let at = 0; at < shorter; at++) {
      const difference = (units[from + at] as number) - (units[otherFrom + at] as number);
      if (difference !== 0) return difference < 0;
    }
    return lengthOf(word) < lengthOf(other);
  }

  function readLetters(text: string, start: number, end: number): number {
    let length = 0;
    for (let at = start; at < end && length <= longest; at++) {
      const unit = text.charCodeAt(at);
      if (!isUnseen(unit)) letters[length++] = foldUnit(unit);
    }
    return length;
  }

  /** Which error makes `letters` of the word, likelier ones first; `noError` when it is not one. */
  function rankOf(word: number, length: number): number {
    const from = first[word] as number;
    const wordLength = lengthOf(word);
    const most = Math.min(wordLength, length);
    let front = 0;
    while (front < most && units[from + front] === letters[front]) front++;
    let back = 0;
    while (back < most - front && units[from + wordLength - 1 - back] === letters[length - 1 - back]) back++;
    if (front === 0) return noError;
    const left = length - front - back;
    if (wordLength === length) {
      const isSwapped =
        left === 2 && units[from + front] === letters[front + 1] && units[from + front + 1] === letters[front];
      if (isSwapped) return 0;
      return left === 1 && length >= shortestForWrong ? 3 : noError;
    }
    if (wordLength < shortestForCount) return noError;
    if (wordLength === length + 1) return left === 0 ? 1 : noError;
    return wordLength + 1 === length && left === 1 ? 2 : noError;
  }

  return { find };
}

/** The words of bucket n stand from `starts[n]` to `starts[n + 1]`; `masks` says which letters each has. */
type Index = Readonly<{ starts: Int32Array; words: Uint16Array; masks: Int32Array }>;

/** Never 0, which is no bucket. */
function bucketFor(initial: number, letter: number, length: number): number {
  const pair = (initial & (letterKinds - 1)) * letterKinds + (letter & (letterKinds - 1));
  return 1 + pair * (longest + 1) + length - 1;
}

/** A bit for each letter that turns up. */
function maskOf(units: Uint16Array, from: number, end: number): number {
  let mask = 0;
  for (let at = from; at < end; at++) mask |= 1 << ((units[at] as number) & 31);
  return mask;
}

/** True when two bits differ at most. */
function isNear(mask: number, other: number): boolean {
  let difference = mask ^ other;
  difference &= difference - 1;
  return (difference & (difference - 1)) === 0;
}
