import { hashOf, type WordTable } from "./words";

/** What is attached to a word: the “'s” of “she's”, the “n't” of “isn't”. */
export type Clitics = Readonly<Record<"s" | "re" | "ve" | "ll" | "d" | "m" | "t", number>>;

export function createClitics(words: Pick<WordTable, "idOf">): Clitics {
  return {
    s: words.idOf("'s"),
    re: words.idOf("'re"),
    ve: words.idOf("'ve"),
    ll: words.idOf("'ll"),
    d: words.idOf("'d"),
    m: words.idOf("'m"),
    t: words.idOf("n't"),
  };
}

/** A contraction as it is typed without its apostrophe: “dont”, “shes”; or a word of messages: “ur”. */
export type BareContraction = Readonly<{
  written: string;
  /** How many letters its first word has. */
  cut: number;
  base: number;
  /** 0 where nothing is attached. */
  clitic: number;
}>;

/** In letters. */
export const longestBare = 8;

const negated = "is are was were do does did has have had ca wo could would should must ai".split(" ");
/** Not “were”, “well”, “ill” and “its”, which are words. */
const others: readonly (readonly [string, keyof Clitics])[] = [
  ["i", "m"],
  ["i", "ve"],
  ["he", "s"],
  ["she", "s"],
  ["they", "re"],
  ["they", "ve"],
  ["you", "re"],
  ["you", "ve"],
  ["we", "ve"],
];

/** As they are typed in messages, which records quote. */
const ofMessages: readonly (readonly [string, string])[] = [
  ["u", "you"],
  ["ur", "your"],
  ["r", "are"],
];

/** By the hash of what is written. Empty where no phrase knows “n't”. */
export function bareContractions(
  words: Pick<WordTable, "idOf">,
  clitics: Clitics,
): ReadonlyMap<number, BareContraction> {
  const all = new Map<number, BareContraction>();
  if (clitics.t === 0) return all;
  for (const stem of negated) add(`${stem}nt`, stem, clitics.t);
  for (const [stem, tail] of others) add(stem + tail, stem, clitics[tail]);
  for (const [written, word] of ofMessages)
    all.set(hashOf(written), { written, cut: written.length, base: words.idOf(word), clitic: 0 });
  return all;

  function add(written: string, stem: string, clitic: number): void {
    all.set(hashOf(written), { written, cut: stem.length, base: words.idOf(stem), clitic });
  }
}

/** Whether a word is read as another one, or as two. */
export function isBareContraction(written: string): boolean {
  if (ofMessages.some(([word]) => written === word)) return true;
  const folded = written.toLowerCase();
  return negated.some((stem) => folded === `${stem}nt`) || others.some(([stem, tail]) => folded === stem + tail);
}
