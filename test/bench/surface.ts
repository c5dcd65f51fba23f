import type { Lexicon } from "../../src/content/types/lexicon";
import { groupEntries, type Part, type Phrase } from "../../src/engine/net/phrase";

/**
 * Plain wordings that a phrase stands for, for tools that know words only: gaps are left out, and of the many forms the
 * first ones are taken.
 *
 * @param most how many at most
 */
export function surfaceForms(phrase: Phrase, lexicon: Lexicon, most: number): readonly string[] {
  const forms = ofSequence(phrase, lexicon, most).map((words) => words.join(" ").replace(/ (?='|n't)/g, ""));
  // Some tools make regular expressions of their words, so marks (“?CSE”) stay out.
  return [...new Set(forms)].filter((form) => /^[\p{L}\d' -]+$/u.test(form));
}

type Words = readonly string[];

function ofSequence(phrase: Phrase, lexicon: Lexicon, most: number): readonly Words[] {
  let forms: readonly Words[] = [[]];
  for (const part of phrase) {
    const next = ofPart(part, lexicon, most);
    forms = forms.flatMap((start) => next.map((rest) => [...start, ...rest])).slice(0, most);
  }
  return forms;
}

function ofPart(part: Part, lexicon: Lexicon, most: number): readonly Words[] {
  switch (part.kind) {
    case "word":
    case "exact":
      return [[part.text]];
    case "choice":
      return part.options.flatMap((option) => ofSequence(option, lexicon, most)).slice(0, most);
    case "kept":
      return ofPart(part.part, lexicon, most);
    case "optional":
      return [[], ...ofPart(part.part, lexicon, most)].slice(0, most);
    case "group":
      return groupEntries(part, lexicon).slice(0, most);
    case "gap":
      return [[]];
  }
}
