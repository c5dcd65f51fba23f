import { foldUnit } from "./characters";
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
const base = 0x01000193;

/**
 * Indexes each word by itself with one letter left out, each in turn: two words that are one error apart have such a
 * form in common. The index is made when the first unknown word asks for it.
 * @param pool words by number less one; `isMeant` says which of them an error may stand for.
 */
export function createMisspellings(pool: readonly string[], isMeant: (word: number) => boolean): Misspellings {
  let slots = new Int32Array(0);
  let words = new Uint16Array(0);
  const letters = new Uint16Array(longest + 1);
  const hashes = new Int32Array(longest + 1);

  function makeIndex(): void {
    const meant: number[] = [];
    let forms = 0;
    for (let word = 1; word <= pool.length; word++) {
      const { length } = pool[word - 1] as string; // word <= length
      if (length < shortest || length > longest - 1 || !isMeant(word)) continue;
      meant.push(word);
      forms += length;
    }
    let size = 1024;
    while (size < forms * 2) size *= 2;
    slots = new Int32Array(size);
    words = new Uint16Array(size);
    for (const word of meant) {
      const spelling = pool[word - 1] as string;
      for (let at = 0; at < spelling.length; at++) letters[at] = spelling.charCodeAt(at);
      const count = hashForms(spelling.length);
      for (let form = 0; form < count; form++) enter(hashes[form] as number, word);
    }
  }

  function enter(hash: number, word: number): void {
    let slot = slotOf(hash);
    while (words[slot] !== 0) {
      if (slots[slot] === hash && words[slot] === word) return;
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = hash;
    words[slot] = word;
  }

  function slotOf(hash: number): number {
    return (Math.imul(hash, 0x9e3779b1) >>> 7) & (slots.length - 1);
  }

  /** Hashes of `letters` whole and with each letter but the first left out, in one pass from each side. */
  function hashForms(length: number): number {
    let whole = 0;
    for (let at = 0; at < length; at++) whole = Math.imul(whole, base) + (letters[at] as number);
    hashes[0] = whole | 0;
    // From the end: what stands after the letter left out keeps its weight, what stands before loses one factor.
    let after = 0;
    let weight = 1;
    for (let at = length - 1; at > 0; at--) {
      before[at] = after;
      weights[at] = weight;
      after = (after + Math.imul(letters[at] as number, weight)) | 0;
      weight = Math.imul(weight, base);
    }
    let front = letters[0] as number;
    for (let at = 1; at < length; at++) {
      hashes[at] = (Math.imul(front, weights[at] as number) + (before[at] as number)) | 0;
      front = Math.imul(front, base) + (letters[at] as number);
    }
    return length;
  }
  const before = new Int32Array(longest + 1);
  const weights = new Int32Array(longest + 1);

  function find(text: string, start: number, end: number): number {
    const length = readLetters(text, start, end);
    if (length < shortest - 1 || length > longest) return 0;
    if (slots.length === 0) {
      makeIndex();
      readLetters(text, start, end);
    }
    const count = hashForms(length);
    let best = 0;
    let bestRank = noError;
    for (let form = 0; form < count; form++) {
      const hash = hashes[form] as number;
      for (let slot = slotOf(hash); words[slot] !== 0; slot = (slot + 1) & (slots.length - 1)) {
        if (slots[slot] !== hash) continue;
        const word = words[slot] as number;
        const rank = rankOf(pool[word - 1] as string, length);
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
  function rankOf(word: string, length: number): number {
    const most = Math.min(word.length, length);
    let front = 0;
    while (front < most && word.charCodeAt(front) === letters[front]) front++;
    let back = 0;
    while (back < most - front && word.charCodeAt(word.length - 1 - back) === letters[length - 1 - back]) {
      back++;
    }
    if (front === 0) return noError;
    const left = length - front - back;
    if (word.length === length) {
      const isSwapped =
        left === 2 && word.charCodeAt(front) === letters[front + 1] && word.charCodeAt(front + 1) === letters[front];
      if (isSwapped) return 0;
      return left === 1 && length >= shortestForWrong ? 3 : noError;
    }
    if (word.length < shortestForCount) return noError;
    if (word.length === length + 1) return left === 0 ? 1 : noError;
    return word.length + 1 === length && left === 1 ? 2 : noError;
  }

  return { find };
}

const noError = 9;
