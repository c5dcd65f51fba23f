import type { WordKind } from "../../content/types/lexicon";
import { fold } from "../text/words";
import type { WordPool } from "./pool";
import { withMore, type Way } from "./ways";

/** Lets all words of a kind stand where a phrase has some of them (`WordKind`). */
export function createKindsInWays(kinds: readonly WordKind[], pool: WordPool): (way: Way) => Way {
  const numbersOf = (words: readonly string[]) => words.map((word) => pool.plain(fold(word)));
  const all = kinds.map(({ has, and, means }) => ({
    has: numbersOf(has),
    and: and === undefined ? undefined : numbersOf(and),
    means: numbersOf(means),
  }));

  function moreOf(words: readonly number[]): readonly number[] {
    const isIn = (word: number) => words.indexOf(word) >= 0;
    const found = new Set<number>();
    for (const { has, and, means } of all) {
      if (!has.every(isIn) || (and !== undefined && !and.some(isIn))) continue;
      for (const word of means) if (!isIn(word)) found.add(word);
    }
    return Array.from(found);
  }

  return (way) => withMore(way, moreOf);
}
