import { hashOf, type WordTable } from "./words";

/** What is attached to a word: the “'s” of “she's”, the “n't” of “isn't”. */
export type Clitics = Readonly<Record<"s" | "re" | "ve" | "ll" | "d" | "m" | "t", number>>;

const clitics: Readonly<Record<keyof Clitics, string>> = {
  s: "'s",
  re: "'re",
  ve: "'ve",
  ll: "'ll",
  d: "'d",
  m: "'m",
  t: "n't",
};

export function createClitics({ idOf }: Pick<WordTable, "idOf">): Clitics {
  const { s, re, ve, ll, d, m, t } = clitics;
  return { s: idOf(s), re: idOf(re), ve: idOf(ve), ll: idOf(ll), d: idOf(d), m: idOf(m), t: idOf(t) };
}

/** In letters, of a contraction or a short form: the reader asks no longer word. */
export const longestRead = 8;

/** What is typed without its apostrophe stands for its first word, and what is attached to that: “” for nothing. */
type Reading = readonly [word: string, attached: keyof Clitics | ""];

/** “Dont”, “shes”; not “were”, “well”, “ill” and “its”, which are words. */
const contractions = new Map<string, Reading>([
  ...["is", "are", "was", "were", "do", "does", "did", "has", "have", "had", "ca", "wo", "could", "would", "should"]
    .concat("must", "ai")
    .map((word): [string, Reading] => [`${word}nt`, [word, "t"]]),
  ["im", ["i", "m"]],
  ["ive", ["i", "ve"]],
  ["hes", ["he", "s"]],
  ["shes", ["she", "s"]],
  ["theyre", ["they", "re"]],
  ["theyve", ["they", "ve"]],
  ["youre", ["you", "re"]],
  ["youve", ["you", "ve"]],
  ["weve", ["we", "ve"]],
]);

/** As they are typed in messages, which records quote; in small letters only: not “unit U”. */
const ofMessages = new Map<string, Reading>([
  ["u", ["you", ""]],
  ["ur", ["your", ""]],
  ["r", ["are", ""]],
]);

/** What a contraction or a short form is read as, by number. */
export type OtherReading = Readonly<{
  written: string;
  /** How many letters its first word has. */
  cut: number;
  base: number;
  /** 0 where nothing is attached. */
  clitic: number;
  /** Whether it may have capitals. */
  anyCase: boolean;
  /** Whether a full stop behind it ends no sentence. */
  isStopped: boolean;
}>;

/**
 * By the hash of what is written.
 * @param shortened as `CompiledPack.shortened`
 */
export function otherReadings(
  words: Pick<WordTable, "idOf">,
  clitic: Clitics,
  shortened: string,
): ReadonlyMap<number, OtherReading> {
  const all = new Map<number, OtherReading>();
  for (const entry of shortened === "" ? [] : shortened.split(" ")) {
    const [short = "", word = ""] = entry.split(":");
    const isStopped = short.charAt(short.length - 1) === ".";
    const written = isStopped ? short.slice(0, -1) : short;
    const read = { written, cut: written.length, base: words.idOf(word), clitic: 0, anyCase: true, isStopped };
    all.set(hashOf(written), read);
  }
  if (clitic.t === 0) return all; // no phrase knows “n't”
  for (const [written, [word, attached]] of [...Array.from(contractions), ...Array.from(ofMessages)]) {
    const cut = attached === "" ? written.length : word.length;
    const tail = attached === "" ? 0 : clitic[attached];
    const read = { written, cut, base: words.idOf(word), clitic: tail, anyCase: tail !== 0, isStopped: false };
    all.set(hashOf(written), read);
  }
  return all;
}

/** Whether a word is read as another one, or as two. */
export function isReadOtherwise(written: string): boolean {
  return ofMessages.has(written) || contractions.has(written.toLowerCase());
}

/**
 * What a word of a text is for a list of other words: “n't” for the “nt” of “dont”, “you” for “u”; undefined when it is what it
 * says. @param isAttached whether nothing stands between it and the word before.
 */
export function spelledOut(written: string, isAttached: boolean): string | undefined {
  if (!isAttached) return ofMessages.get(written)?.[0];
  const folded = written.toLowerCase();
  if (folded === "nt") return clitics.t;
  return folded === "s" || folded === "m" || folded === "re" || folded === "ve" ? clitics[folded] : undefined;
}
