import type { Span } from "../../../base/span";
import type { Lexicon } from "../../../content/types/lexicon";

/** A word where it stands; “she's” is two, the second beginning with its apostrophe. */
export type Word = Span & Readonly<{ text: string; lower: string }>;

/** The words of a text. */
export function readWords(text: string): readonly Word[] {
  return [...text.matchAll(/(?:^|(?<=\w))[’'](?:s|re|ve|ll|d|m)\b|[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)].map(
    (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      lower: match[0].toLowerCase().replace("’", "'"),
    }),
  );
}

/** A form of a verb, and the same verb's other forms, of each the first spelling. */
export type VerbUse = Readonly<{ form: "base" | "s" | "past" | "part" | "ing"; base: string; s: string; past: string }>;

/** What changing a sentence needs to know of words; from the pack's own lexicon. */
export type Grammar = Readonly<{
  verbs: ReadonlyMap<string, readonly VerbUse[]>;
  /** Words that cannot follow a possessive. */
  afterObject: ReadonlySet<string>;
  adverbs: ReadonlySet<string>;
}>;

/** Turns the lexicon round: from a written form to its verbs. Forms of several words and contractions are left out. */
export function grammarOf(lexicon: Lexicon): Grammar {
  const verbs = new Map<string, VerbUse[]>();
  for (const forms of Object.values(lexicon.verbs)) {
    const [base, s, past] = [forms.base[0] ?? "", forms.s[0] ?? "", forms.past[0] ?? ""];
    for (const form of ["base", "s", "past", "part", "ing"] as const) {
      for (const word of forms[form]) {
        if (!/^\p{L}+$/u.test(word)) continue;
        const known = verbs.get(word) ?? [];
        verbs.set(word, known);
        known.push({ form, base, s, past });
      }
    }
  }
  const closed = ["preposition", "article", "determiner", "coordinator", "adverb", "pronoun", "modal"];
  const afterObject = closed.flatMap((group) => lexicon.words[group] ?? []);
  return {
    verbs,
    afterObject: new Set([
      ...["do", "does", "did", "is", "are", "was", "were", "has", "have", "had"],
      ...afterObject,
      "to",
      "that",
      "when",
      "as",
      "if",
      "because",
      "who",
      "what",
      "where",
      "how",
      "why",
      "not",
      "home",
      "there",
      "out",
      "off",
      "up",
      "back",
    ]),
    adverbs: new Set(lexicon.words.adverb ?? []),
  };
}

/** The use of a word as this form of a verb, when it can be that. */
export function verbUse(grammar: Grammar, word: Word | undefined, form: VerbUse["form"]): VerbUse | undefined {
  return word === undefined ? undefined : grammar.verbs.get(word.lower)?.find((use) => use.form === form);
}

/** Whether a verb after this word would have it as its subject, and of which number; undefined when that is not plain. */
export function subjectNumber(word: Word | undefined): "singular" | "plural" | undefined {
  if (word === undefined) return undefined;
  if (["they", "i", "we", "you"].includes(word.lower)) return "plural";
  const isSingular = ["she", "he", "yp", "child", "person", "girl", "boy", "mum", "dad", "invented"].includes(
    word.lower,
  );
  return isSingular || (/^\p{Lu}\p{Ll}+$/u.test(word.text) && word.start > 0) ? "singular" : undefined;
}

/** Writes `text` as `like` is written: with a capital, all in capitals, or neither. */
export function inCaseOf(like: string, text: string): string {
  if (like.length > 1 && like === like.toUpperCase() && like !== like.toLowerCase()) return text.toUpperCase();
  const first = like.charAt(0);
  return first !== first.toLowerCase() ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
