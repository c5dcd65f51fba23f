/**
 * Phrases for one automaton, as texts that `loadNet` reads; phrase-code.ts says how they are written. They stay
 * texts until a word of theirs turns up, so that starting takes no time for those that never do.
 */
export type Net = Readonly<{
  /** Sets of words that are read in the same places: the numbers of each, rising. */
  sets: string;
  /** Word groups with entries of several words, which phrases name by number. */
  groups: string;
  /** Each begins with one number: its kind, and how far its subject is from that of the phrase before. */
  phrases: string;
  /** Most words that a match can have. */
  reach: number;
}>;
