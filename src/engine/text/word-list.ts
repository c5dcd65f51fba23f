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

/** Writes folded words as a short text; it is shorter where a word begins as the one before does. They hold no capitals. */
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
  let letters = new Uint16Array(text.length * 2 + mostShared);
  const first = new Int32Array(text.length + 2);
  const hashes = new Int32Array(text.length + 1);
  // The hash of the last word's beginnings, so that a shared one is not hashed again.
  const hashOfFirst = new Int32Array(text.length + mostShared + 1);
  hashOfFirst[0] = hashStart;
  let word = 0;
  let start = 0;
  let end = 0;
  let hash = hashStart;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= none && unit <= none + mostShared) {
      const before = start;
      const shared = Math.min(unit - none, end - before);
      hashes[word] = hash;
      start = end;
      if (letters.length < end + text.length + mostShared) letters = doubled(letters);
      for (let letter = 0; letter < shared; letter++) letters[end++] = letters[before + letter] as number;
      hash = hashOfFirst[shared] as number;
      first[++word] = start;
    } else {
      letters[end++] = unit;
      hash = hashUnit(hash, unit);
      hashOfFirst[end - start] = hash;
    }
  }
  hashes[word] = hash;
  first[word + 1] = end;
  return {
    count: word,
    letters: letters.slice(0, end),
    first: first.slice(0, word + 2),
    hashes: hashes.slice(0, word + 1),
  };
}

function doubled(letters: Uint16Array): Uint16Array<ArrayBuffer> {
  const more = new Uint16Array(letters.length * 2);
  more.set(letters);
  return more;
}
