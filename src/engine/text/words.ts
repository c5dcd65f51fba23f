import { hashStart, hashUnit } from "../../base/hash";
import { foldUnit, Kind, kindOf } from "./characters";
import type { WordList } from "./word-list";

// A bundler may make each use of an imported name a call, and words are compared unit by unit.
const foldOf = foldUnit;

type ExactWord = Readonly<{ spelling: string; id: number }>;

/** Finds the number of a word in a text without copying it. Number 0 is every word that no phrase knows. */
export interface WordTable {
  /** @param hash FNV-1a over the folded code units of the word, ignorable ones left out. */
  find(hash: number, text: string, start: number, end: number): number;
  /** The number of a folded word. */
  idOf(folded: string): number;
  /** The number of the plain word that this is an exact spelling of; 0 for a plain word. */
  plainOf(id: number): number;
}

/**
 * @param list the words of the pack.
 * @param written spellings that count only with exactly these capitals; they are numbered after the words.
 */
export function createWordTable(list: WordList, written: readonly string[] = []): WordTable {
  const { count, letters, first, hashes } = list;
  let size = 16;
  while (size < count * 3) size *= 2;
  const mask = size - 1;
  const slots = new Uint16Array(size);
  const exactOf = new Array<readonly ExactWord[] | undefined>(count + 1);
  for (let word = 1; word <= count; word++) {
    let slot = (hashes[word] as number) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = word;
  }

  function find(hash: number, text: string, start: number, end: number): number {
    let slot = hash & mask;
    for (;;) {
      const id = slots[slot];
      if (id === undefined || id === 0) return 0;
      if (reads(text, start, end, id)) return withCapitals(id, text, start, end);
      slot = (slot + 1) & mask;
    }
  }

  function withCapitals(id: number, text: string, start: number, end: number): number {
    const spellings = exactOf[id];
    if (spellings === undefined) return id;
    for (const entry of spellings) if (isWritten(entry.spelling, text, start, end)) return entry.id;
    return id;
  }

  function idOf(folded: string): number {
    return find(hashOf(folded), folded, 0, folded.length);
  }

  function reads(text: string, start: number, end: number, word: number): boolean {
    let letter = first[word] as number;
    const last = first[word + 1] as number;
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at);
      if (unit >= 0x80 ? isUnseen(unit) : unit === 0x2e) continue;
      if (letter >= last || letters[letter] !== foldOf(unit)) return false;
      letter++;
    }
    return letter === last;
  }

  // Looked up before any is entered: a look-up afterwards would answer with the exact spelling's own number.
  const plain = written.map((spelling) => idOf(fold(spelling)));
  written.forEach((spelling, at) => {
    const word = plain[at] as number; // as many as spellings
    exactOf[word] = [...(exactOf[word] ?? []), { spelling, id: count + 1 + at }];
  });
  return { find, idOf, plainOf: (id) => plain[id - count - 1] ?? 0 };
}

/** Whether a part of the text is written just so, what a reader cannot see aside; asked of “it” and “us” in every sentence. */
function isWritten(spelling: string, text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length <= spelling.length) return length === spelling.length && text.startsWith(spelling, start);
  return visible(text, start, end) === spelling;
}

/** The text as words are compared: folded, without what a reader cannot see. */
export function fold(text: string): string {
  let folded = "";
  forEachFolded(text, 0, text.length, (unit) => (folded += String.fromCharCode(unit)));
  return folded;
}

/** Calls back for each code unit of what `fold` makes of a part of the text. */
export function forEachFolded(text: string, start: number, end: number, use: (unit: number) => void): void {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (!isUnseen(unit)) use(foldOf(unit));
  }
}

/** The text without what a reader cannot see, full stops of an abbreviation in capitals included. */
export function visible(text: string, start: number, end: number): string {
  let seen = "";
  for (let at = start; at < end; at++) {
    if (!isUnseen(text.charCodeAt(at))) seen += text.charAt(at);
  }
  return seen;
}

/** Inside a word these are passed over: soft hyphens, combining marks, the stops of `C.S.E.` */
export function isUnseen(unit: number): boolean {
  const kind = kindOf(unit);
  return kind === Kind.Ignorable || kind === Kind.Mark || kind === Kind.Stop;
}

/** The hash that `WordTable.find` is given, of a folded word. */
export function hashOf(folded: string): number {
  let hash = hashStart;
  for (let at = 0; at < folded.length; at++) hash = hashUnit(hash, folded.charCodeAt(at));
  return hash;
}
