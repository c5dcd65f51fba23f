import { fold } from "../text/words";

/** Gives words their numbers while a pack is compiled; the first word has number 1. */
export interface WordPool {
  plain(folded: string): number;
  /** A spelling with exactly these capitals has a number of its own, beside the plain word's. */
  exact(spelling: string): number;
  /** The number itself and, for a plain word, those of its exact spellings. */
  withExact(word: number): readonly number[];
  /** The highest number given so far. */
  count(): number;
  /** All words in the order of their numbers; exact spellings have `=` before them. */
  words(): readonly string[];
}

/** @param readAs by a plain word, another one that has its number too. */
export function createPool(readAs: Readonly<Record<string, string>> = {}): WordPool {
  const words: string[] = [];
  const numbers = new Map<string, number>();
  const spellings = new Map<number, number[]>();
  const longer = new Map(Object.keys(readAs).map((word): [string, string] => [word, readAs[word] as string])); // own key

  function numberOf(entry: string): number {
    let number = numbers.get(entry);
    if (number === undefined) {
      number = words.push(entry);
      numbers.set(entry, number);
    }
    return number;
  }

  function exact(spelling: string): number {
    const word = numberOf(fold(spelling));
    const number = numberOf(`=${spelling}`);
    const known = spellings.get(word) ?? [];
    if (known.indexOf(number) < 0) spellings.set(word, [...known, number]);
    return number;
  }

  return {
    plain: (folded) => numberOf(longer.get(folded) ?? folded),
    exact,
    withExact: (word) => [word, ...(spellings.get(word) ?? [])],
    count: () => words.length,
    words: () => words,
  };
}
