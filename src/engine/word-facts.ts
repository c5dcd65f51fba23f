import type { Lexicon, VerbForms } from "../content/types/lexicon";
import { WordFact } from "./compiled";
import type { WordPool } from "./net/pool";
import { groupEntries, tokenise } from "./net/phrase";
import { anyNames } from "./text/names";
import { firstPersons, inOwnVoice } from "./text/own-voice";

const formFacts: readonly (readonly [keyof VerbForms, WordFact])[] = [
  ["base", WordFact.Base],
  ["s", WordFact.Singular],
  ["past", WordFact.Past],
  ["part", WordFact.Participle],
  ["ing", WordFact.Ing],
];

/** Word groups that say something about a word by itself; the checker needs each of them. */
export const groupFacts: readonly (readonly [string, number])[] = [
  ["pronoun", WordFact.Pronoun],
  ["object-pronoun", WordFact.ObjectPronoun],
  ["possessive", WordFact.Determiner],
  ["determiner", WordFact.Determiner],
  ["modal", WordFact.Modal],
  ["not", WordFact.Negation],
  ["no", WordFact.Negation],
  ["number", WordFact.Number],
  ["adverb", WordFact.Adverb],
  ["coordinator", WordFact.Coordinator],
  ["empty-subject", WordFact.EmptySubject],
  ["plural", WordFact.Plural],
  ["noticing", WordFact.Noticing],
  ["preposition", WordFact.Preposition],
  ["she", WordFact.She],
  ["he", WordFact.He],
  ["they", WordFact.They],
  ["title", WordFact.Title],
  ["relative", WordFact.Relative],
  ["inverting", WordFact.Inverting],
  ["contrasting", WordFact.Contrasting],
  ["requesting", WordFact.Requesting],
  ["child", WordFact.Child],
];

export const auxiliaries = ["be", "have", "do"];

function auxiliaryFacts(verb: string): number {
  if (verb === "be") return WordFact.Auxiliary | WordFact.Be;
  if (verb === "have") return WordFact.Auxiliary | WordFact.Have;
  return verb === "do" ? WordFact.Auxiliary : 0;
}

/**
 * What each word of the pool is by itself, by number; entries of several words say nothing about their parts. Words
 * of the lexicon that no phrase uses join the pool here.
 */
export function factsOf(lexicon: Lexicon, pool: WordPool): readonly number[] {
  const facts: number[] = [0];
  function note(word: number, fact: number): void {
    facts[word] = (facts[word] ?? 0) | fact;
  }

  for (const name of Object.keys(lexicon.verbs)) {
    const own = auxiliaryFacts(name);
    for (const [form, fact] of formFacts) {
      for (const entry of groupEntries({ name, forms: [form] }, lexicon)) {
        if (entry.length === 1) note(pool.plain(entry[0] as string), fact | own);
      }
    }
  }
  for (const [name, fact] of groupFacts) {
    for (const entry of groupEntries({ name }, lexicon)) {
      if (entry.length === 1) note(pool.plain(entry[0] as string), fact);
    }
  }
  for (const entry of lexicon.abbreviations) {
    const [written = "", mark] = entry.split(" ");
    const [word] = tokenise(written).slice(-1);
    if (word === undefined || word.length === 1) continue; // single letters never end a sentence anyway
    if (lexicon.shortened[word] !== undefined) continue; // read as a word that ends sentences (contractions.ts)
    note(pool.plain(word), mark === "#" ? WordFact.AbbreviationBeforeFigure : WordFact.Abbreviation);
  }
  for (const written of lexicon.lookalikes)
    for (const word of tokenise(written)) note(pool.plain(word), WordFact.OwnWord);
  facts[pool.plain(anyNames)] = facts[pool.plain("'s")] ?? 0;
  for (const word of firstPersons) facts[pool.plain(inOwnVoice(word))] = facts[pool.plain(word)] ?? 0;
  const plain = pool.count();
  for (let word = 1; word <= plain; word++) {
    const own = facts[word] ?? 0;
    for (const one of pool.withExact(word)) facts[one] = (facts[one] ?? 0) | own;
  }
  return facts;
}
