import { WordFact } from "../compiled";
import { Passing } from "./passing";
import type { Tokens } from "./tokens";
import type { WordTable } from "./words";

/** In the list of words these stand for any name that is not in it, and for its “'s”; no text holds them as words. */
export const anyName = "*";
export const anyNames = "*'s";

/** How names are told from other words that no phrase knows. */
export type Names = Readonly<{
  /** The number of `anyName`; 0 where no phrase asks for names. */
  name: number;
  /** The number of `anyNames`, which can be all that a “'s” can. */
  clitic: number;
  /** The number of any other “'s”. */
  otherClitic: number;
  /** 1 for each word after which a capital is no person's: “the Oasis”, “in Luton”, “Mr Hale”, who is a grown-up. */
  bars: Uint8Array;
}>;

/** “At the”, “in”, “near”: where something is. */
const placing: readonly string[] = ["a", "an", "the", "in", "at", "near", "into", "on", "this", "that"];

export function createNames(words: Pick<WordTable, "idOf">, facts: Int32Array): Names {
  const bars = new Uint8Array(facts.length);
  for (let word = 0; word < facts.length; word++) bars[word] = ((facts[word] as number) & WordFact.Title) === 0 ? 0 : 1;
  for (const word of placing) bars[words.idOf(word)] = 1;
  bars[0] = 0;
  return { name: words.idOf(anyName), clitic: words.idOf(anyNames), otherClitic: words.idOf("'s"), bars };
}

/**
 * Notes that no phrase minds more than one word of a name (“Mia Hart”), a name before its own “'s”, where the phrase
 * has “her”, and the subject of a question, which stands within its verb: “is | she | in care?”.
 */
export function markNames({ count, word, before, passing }: Tokens, { name, clitic }: Names, facts: Int32Array): void {
  for (let at = 0; at < count; at++) {
    if (at > 0 && before[at] === 0 && isAsked(at)) pass(at);
    if (name === 0 || word[at] !== name) continue;
    const after = at + 1 < count && before[at + 1] === 0 ? word[at + 1] : 0;
    if (after === clitic || after === name || (before[at] === 0 && at > 0 && word[at - 1] === name)) pass(at);
  }

  /** “Is | she”, “has | Mia”, where a sentence or a clause begins with the verb. */
  function isAsked(at: number): boolean {
    const isPerson = (factOf(at) & WordFact.Pronoun) !== 0 || (name !== 0 && word[at] === name);
    if (!isPerson || (factOf(at - 1) & (WordFact.Auxiliary | WordFact.Modal)) === 0) return false;
    return at === 1 || before[at - 1] !== 0 || (factOf(at - 2) & WordFact.Coordinator) !== 0;
  }

  function pass(at: number): void {
    passing[at] = (passing[at] as number) | Passing.Word;
  }

  function factOf(at: number): number {
    return facts[word[at] as number] as number;
  }
}
