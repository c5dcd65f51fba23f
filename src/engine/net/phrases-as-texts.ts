/**
 * Phrases for one automaton, as texts that `loadNet` reads; phrase-code.ts says how they are written. They stay
 * texts until a word of theirs turns up, so that starting takes no time for those that never do.
 *
 * What is alike stands together, each in a text of its own: those who compress the tables see whole columns of it.
 */
export type Net = Readonly<{
  /** The sets of words that are an anchor anywhere, as word-sets.ts writes them; the first is number 0. */
  anchorSets: string;
  /** All others, numbered after those. */
  otherSets: string;
  /** The words that stand alone in phrases: their numbers, rising, each as how far from the one before. */
  lone: string;
  /** What pieces are made of, one digit each: first the word groups with entries of several words, then the phrases. */
  shapes: string;
  /** How many of the pieces are groups, which phrases name by number. */
  groups: number;
  /** For each place of `shapes` with one word: which of `lone`, in `widthOfLone` digits. */
  words: string;
  /** For each place of `shapes` with a set that is not new there: its number. */
  known: string;
  /** For each phrase its kind, and how far its subject is from that of the phrase before. */
  owners: string;
  /** Most words that a match can have. */
  reach: number;
}>;

/** How many digits it takes to tell so many lone words apart. */
export function widthOfLone(count: number, digits: number): number {
  let width = 1;
  for (let most = digits; most < count; most *= digits) width++;
  return width;
}

/** Below this stands a phrase's kind, above it how far its subject is from the one before. */
export const kindBase = 4;
