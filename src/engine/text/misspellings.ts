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
/** First letters are kept apart by their last five bits; others that fall together are told apart when they are read. */
const initials = 32;
/** Buckets are by first letter and length, with one over so that each has an end. */
const buckets = initials * (longest + 1) + 1;

/**
 * Keeps words by first letter and length, since an error changes neither much, and of each which letters it has: those of
 * the word that was meant differ by two at most. The index is made when the first unknown word asks for it.
 * @param list the words; `isMeant` says which of them an error may stand for.
 */
export function createMisspellings(list: WordList, isMeant: (word: number) => boolean): Misspellings {
  const { letters: units, first } = list;
  let index: Index | undefined;
  const letters = new Uint16Array(longest + 1);

  function makeIndex(): Index {
    const starts = new Int32Array(buckets + 1);
    const bucketOf = new Uint16Array(list.count + 1);
    for (let word = 1; word <= list.count; word++) {
      const length = lengthOf(word);
      if (length < shortest || length > longest - 1 || !isMeant(word)) continue;
      const bucket = bucketFor(units[first[word] as number] as number, length);
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
    const { starts, words, masks } = (index ??= makeIndex());
    const mask = maskOf(letters, 0, length);
    const initial = letters[0] as number;
    let best = 0;
    let bestRank = noError;
    for (let meant = Math.max(shortest, length - 1); meant <= Math.min(longest - 1, length + 1); meant++) {
      const bucket = bucketFor(initial, meant);
      const last = starts[bucket + 1] as number;
      for (let place = starts[bucket] as number; place < last; place++) {
        if (!isNear(mask, masks[place] as number)) continue;
        const word = words[place] as number;
        const rank = rankOf(word, length);
        if (rank < bestRank || (rank === bestRank && word < best)) {
          best = word;
          bestRank = rank;
        }
      }
    }
    return bestRank === noError ? 0 : best;
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
function bucketFor(initial: number, length: number): number {
  return 1 + (initial & (initials - 1)) * (longest + 1) + length - 1;
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
