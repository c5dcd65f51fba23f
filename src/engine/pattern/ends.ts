import { firstIndex } from "../../base/first-index";

/** Where the matches of one accept number end, rising, and for each such word the leftmost that a match begins at. */
export type Ends = Readonly<{ words: readonly number[]; starts: readonly number[] }>;

/** By accept number; only those with a match. */
export type Endings = ReadonlyMap<number, Ends>;

/** Endings while they are found, word by word. */
export type GrowingEndings = Map<number, Readonly<{ words: number[]; starts: number[] }>>;

/** Of several matches that end at one word the leftmost has to be added first; the others are left out. */
export function addEnd(endings: GrowingEndings, accept: number, word: number, start: number): void {
  const known = endings.get(accept);
  if (known === undefined) endings.set(accept, { words: [word], starts: [start] });
  else if (known.words[known.words.length - 1] !== word) {
    known.words.push(word);
    known.starts.push(start);
  }
}

/** The leftmost word at which a match begins that ends at this one; -1 when none ends here. */
export function startAt({ words, starts }: Ends, end: number): number {
  const at = firstIndex(0, words.length, (index) => (words[index] as number) >= end);
  return words[at] === end ? (starts[at] as number) : -1;
}
