import { packNumbers, unpackNumbers } from "../base/numbers";
import type { CompiledPack } from "./compiled";
import { sideBySide } from "./side-by-side";

/** The numbers that words have in the finished tables, which are not those of the pool. */
export type WordOrder = Readonly<{
  plain: readonly string[];
  /** Numbered after all plain ones. */
  spellings: readonly string[];
  /** A word's number in the tables, by its number in the pool. */
  place: (word: number) => number;
}>;

/**
 * Words that often stand in the same sets come side by side, which makes the sets short; forms of one word follow each
 * other, which makes their own list short. Exact spellings follow in alphabetical order.
 * @param pool words by number from 1; exact spellings have `=` before them.
 * @param sets of words, by these numbers.
 */
export function orderOf(pool: readonly string[], sets: readonly (readonly number[])[]): WordOrder {
  const all = pool.map((word, index) => ({ word, number: index + 1 }));
  const setsOf = new Map<number, number[]>();
  sets.forEach((set, index) => {
    for (const word of set) {
      const known = setsOf.get(word);
      if (known === undefined) setsOf.set(word, [index]);
      else known.push(index);
    }
  });
  const stems = new Map<string, { words: typeof all; sets: Set<number> }>();
  const plainWords = new Set(pool);
  for (const one of all.filter(({ word }) => !isSpelling(word)).sort(byWord)) {
    const stem = stemOf(one.word, plainWords);
    let known = stems.get(stem);
    if (known === undefined) stems.set(stem, (known = { words: [], sets: new Set() }));
    known.words.push(one);
    for (const set of setsOf.get(one.number) ?? []) known.sets.add(set);
  }
  // Begun with the most frequent first, the order comes out better.
  const groups = Array.from(stems.values()).sort((a, b) => b.sets.size - a.sets.size);
  const order = sideBySide(
    groups.map((group) => Array.from(group.sets)),
    sets.length,
  );
  const plain = order.reduce<typeof all>((words, at) => words.concat(groups[at]?.words ?? []), []);
  const spellings = all.filter(({ word }) => isSpelling(word)).sort(byWord);
  const places = new Map([...plain, ...spellings].map(({ number }, index): [number, number] => [number, index + 1]));
  return {
    plain: plain.map(({ word }) => word),
    spellings: spellings.map(({ word }) => word.slice(1)),
    place: (word) => places.get(word) ?? 0,
  };
}

const endings: readonly (readonly [ending: string, ...stemEnds: readonly string[]])[] = [
  ["ing", "", "e"],
  ["ed", "", "e"],
  ["ies", "y"],
  ["ied", "y"],
  ["es", ""],
  ["s", ""],
  ["'s", ""],
];

/** What a word is a form of, where that is a word of the pool too; it need not be right, only short. */
function stemOf(word: string, words: ReadonlySet<string>): string {
  for (const [ending, ...stemEnds] of endings) {
    if (word.length <= ending.length + 2 || word.slice(-ending.length) !== ending) continue;
    const start = word.slice(0, -ending.length);
    for (const stemEnd of stemEnds) if (words.has(start + stemEnd)) return start + stemEnd;
    const single = start.slice(0, -1);
    if (start.charAt(start.length - 1) === single.charAt(single.length - 1) && words.has(single)) return single;
  }
  return word;
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
  const words = unpackNumbers(facts.words);
  for (let word = 0; word < words.length; word++) words[word] = facts.sums[words[word] as number] as number;
  return words;
}

function isSpelling(word: string): boolean {
  return word.charAt(0) === "=";
}

function byWord(a: Readonly<{ word: string }>, b: Readonly<{ word: string }>): number {
  return a.word < b.word ? -1 : 1;
}
