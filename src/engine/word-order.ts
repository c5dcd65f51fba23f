import { packNumbers, unpackNumbers } from "../base/numbers";
import type { CompiledPack } from "./compiled";

/** The numbers that words have in the finished tables, which are not those of the pool. */
export type WordOrder = Readonly<{
  plain: readonly string[];
  /** Numbered after all plain ones. */
  spellings: readonly string[];
  /** A word's number in the tables, by its number in the pool. */
  place: (word: number) => number;
}>;

/** As many words as there are labels of one character (pattern/phrase-code.ts). */
const mostFrequent = 9;

/**
 * The words written down most often come first and so get the shortest numbers; all others follow in alphabetical order,
 * which makes their own list short.
 * @param pool words by number from 1; exact spellings have `=` before them.
 */
export function orderOf(pool: readonly string[], uses: ReadonlyMap<number, number>): WordOrder {
  const all = pool.map((word, index) => ({ word, number: index + 1 }));
  const frequency = (number: number) => uses.get(number) ?? 0;
  const byUse = all
    .filter(({ word }) => !isSpelling(word))
    .sort((a, b) => frequency(b.number) - frequency(a.number) || a.number - b.number);
  const plain = [...byUse.slice(0, mostFrequent).sort(byWord), ...byUse.slice(mostFrequent).sort(byWord)];
  const spellings = all.filter(({ word }) => isSpelling(word)).sort(byWord);
  const places = new Map([...plain, ...spellings].map(({ number }, index): [number, number] => [number, index + 1]));
  return {
    plain: plain.map(({ word }) => word),
    spellings: spellings.map(({ word }) => word.slice(1)),
    place: (word) => places.get(word) ?? 0,
  };
}

/** @param facts by the pool's numbers. */
export function packFacts(facts: readonly number[], order: WordOrder): CompiledPack["facts"] {
  const ordered: number[] = [];
  for (let word = 0; word <= order.plain.length + order.spellings.length; word++) ordered.push(0);
  facts.forEach((fact, word) => {
    if (word > 0) ordered[order.place(word)] = fact;
  });
  const sums = Array.from(new Set(ordered)).sort((a, b) => a - b);
  const at = new Map(sums.map((sum, index): [number, number] => [sum, index]));
  return { sums, words: packNumbers(ordered.map((fact) => at.get(fact) as number)) };
}

/** Which words of the tables a list holds, packed: their numbers, rising, each as how far from the one before. */
export function packMembers(words: readonly string[], order: WordOrder): string {
  const members = new Set(words);
  const differences: number[] = [];
  let before = 0;
  order.plain.forEach((word, index) => {
    if (!members.has(word)) return;
    differences.push(index + 1 - before);
    before = index + 1;
  });
  return packNumbers(differences);
}

/** 1 for each word of such a list, by its number in the tables. */
export function unpackMembers(packed: string, words: number): Uint8Array {
  const members = new Uint8Array(words + 1);
  let word = 0;
  for (const difference of unpackNumbers(packed)) members[(word += difference)] = 1;
  return members;
}

/** The facts about each word, by its number in the tables. */
export function unpackFacts(facts: CompiledPack["facts"]): Int32Array {
  return unpackNumbers(facts.words).map((index) => facts.sums[index] as number);
}

function isSpelling(word: string): boolean {
  return word.charAt(0) === "=";
}

function byWord(a: Readonly<{ word: string }>, b: Readonly<{ word: string }>): number {
  return a.word < b.word ? -1 : 1;
}
