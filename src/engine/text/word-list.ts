import { hashStart, hashUnit } from "../../base/hash";

/** Stands before each word: the capital says how many letters it shares with the word before, A for none. */
const none = 65;
const mostShared = 25;

/** Folded words by number from 1, in flat arrays: thousands of texts would take long to make. */
export type WordList = Readonly<{
  count: number;
  /** Code units of all words; those of word n stand from `first[n]` to `first[n + 1]`. */
  letters: Uint16Array;
  first: Int32Array;
  /** FNV-1a over each word's code units. */
  hashes: Int32Array;
}>;

/** Writes folded words as a short text; words in alphabetical order make it shortest. They hold no capitals. */
export function packWords(words: readonly string[]): string {
  let text = "";
  let before = "";
  for (const word of words) {
    let shared = 0;
    while (shared < mostShared && shared < before.length && before.charAt(shared) === word.charAt(shared)) shared++;
    text += String.fromCharCode(none + shared) + word.slice(shared);
    before = word;
  }
  return text;
}

/** Reads what `packWords` wrote. */
export function unpackWords(text: string): WordList {
  const { words, units } = measure(text);
  const letters = new Uint16Array(units);
  const first = new Int32Array(words + 2);
  const hashes = new Int32Array(words + 1);
  // The hash of the last word's beginnings, so that a shared one is not hashed again.
  const hashOfFirst = new Int32Array(units + 1);
  hashOfFirst[0] = hashStart;
  let word = 0;
  let start = 0;
  let end = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isLength(unit)) {
      const before = start;
      hashes[word] = hashOfFirst[end - start] as number;
      start = end;
      end += unit - none;
      letters.copyWithin(start, before, before + unit - none);
      first[++word] = start;
    } else {
      letters[end++] = unit;
      hashOfFirst[end - start] = hashUnit(hashOfFirst[end - start - 1] as number, unit);
    }
  }
  hashes[word] = hashOfFirst[end - start] as number;
  first[word + 1] = end;
  return { count: words, letters, first, hashes };
}

/** How many words a text of `packWords` holds, and how many code units these have. */
function measure(text: string): Readonly<{ words: number; units: number }> {
  let words = 0;
  let units = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isLength(unit)) {
      words++;
      units += unit - none;
    } else units++;
  }
  return { words, units };
}

function isLength(unit: number): boolean {
  return unit >= none && unit <= none + mostShared;
}
