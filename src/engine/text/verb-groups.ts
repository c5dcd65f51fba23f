import { Passing } from "./passing";
import type { Tokens } from "./tokens";
import { isUnseen } from "./words";

/** What no typed word keeps when words are compared (words.ts), so that no text holds such a spelling. */
const mark = "\u00ad";

/** The exact spelling under which the list of words has a verb once more, for where an auxiliary asks for its base. */
export function asBase(verb: string): string {
  return verb + mark;
}

/** What a word can be in a verb group; several may be so. */
export const enum GroupWord {
  /** “Is”, “has”, “does”, “may”. */
  Auxiliary = 1,
  /** “Does”, “may”: the base of a verb follows, “does | hide”. */
  TakesBase = 2,
  /** “Often”, “she”, “not”: stands before that verb. */
  Between = 4,
  /** “Not”. */
  Not = 8,
  /** “No” and “longer”, together. */
  No = 16,
  Longer = 32,
  /** “Does”, “did”. */
  Do = 64,
  /** The “to” that a catenative ends with: “seems to | hide”. */
  To = 128,
}

/** What is known of the words of verb groups. */
export type VerbGroups = Readonly<{
  /** By word number, the number of a verb where an auxiliary asks for its base; 0 for what is the same there. */
  bases: Uint16Array;
  /** By word number, sums of `GroupWord`s. */
  kinds: Uint8Array;
}>;

/**
 * By word number, the number of `asBase`.
 * @param count of plain words; `spellings` are numbered after them.
 */
export function verbBases(plainOf: (id: number) => number, count: number, spellings: readonly string[]): Uint16Array {
  const bases = new Uint16Array(count + spellings.length + 1);
  spellings.forEach((spelling, index) => {
    const number = count + 1 + index;
    if (isUnseen(spelling.charCodeAt(spelling.length - 1))) bases[plainOf(number)] = number;
  });
  return bases;
}

/** In words: “does | she not often | hide”. */
const furthest = 4;

/**
 * “Is | not | scared”, “is | no longer | scared”: no phrase of a rule minds the “not” of an auxiliary, nor the “does” that only
 * carries it, so that what is denied is found. “Does not | hide”, “did she | hide”, “seems to | hide”: where a phrase has “hides”
 * alone, its base is meant too.
 */
export function markVerbGroups({ count, word, before, passing }: Tokens, { bases, kinds }: VerbGroups): void {
  for (let at = 0; at < count; at++) {
    const kind = kinds[word[at] as number] as number;
    const isCatenative = (kind & GroupWord.To) !== 0 && ((passing[at] as number) & Passing.Loose) !== 0;
    if ((kind & GroupWord.Auxiliary) !== 0) {
      if (is(at + 1, GroupWord.Not)) {
        pass(at + 1);
        if ((kind & GroupWord.Do) !== 0) pass(at);
      }
      if (is(at + 1, GroupWord.No) && is(at + 2, GroupWord.Longer)) for (const one of [at + 1, at + 2]) pass(one);
    }
    if ((kind & GroupWord.TakesBase) === 0 && !isCatenative) continue;
    for (let verb = at + 1; verb < count && verb <= at + furthest && before[verb] === 0; verb++) {
      const number = bases[word[verb] as number] as number;
      if (number !== 0) word[verb] = number;
      if (number !== 0 || !is(verb, GroupWord.Between)) break;
    }
  }

  function pass(at: number): void {
    passing[at] = (passing[at] as number) | Passing.Loose;
  }

  function is(at: number, what: number): boolean {
    return at < count && before[at] === 0 && ((kinds[word[at] as number] as number) & what) !== 0;
  }
}
