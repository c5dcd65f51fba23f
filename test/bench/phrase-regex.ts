import type { Lexicon } from "../../src/content/types/lexicon";
import { groupEntries, type Part, type Phrase } from "../../src/engine/net/phrase";

/**
 * The way most prose checkers work: one regular expression a phrase. It knows words, groups and gaps, but neither
 * sentences nor statuses, so it does less than the engine.
 */
export function phraseRegex(phrase: Phrase, lexicon: Lexicon): RegExp {
  return new RegExp(`(?<![\\w])${sequence(phrase, lexicon)}(?![\\w])`, "gi");
}

const between = '[\\s\\-“”"]+';

function sequence(phrase: Phrase, lexicon: Lexicon): string {
  let source = "";
  for (const part of phrase) source += partSource(part, lexicon, source !== "");
  return source;
}

/** With `led`, the space before the part belongs to it, so that both may be missing together. */
function partSource(part: Part, lexicon: Lexicon, led: boolean): string {
  const lead = led ? between : "";
  switch (part.kind) {
    case "word":
    case "exact":
      return (part.text.startsWith("'") || part.text === "n't" ? "" : lead) + escape(part.text);
    case "choice":
      return `(?:${part.options.map((option) => lead + sequence(option, lexicon)).join("|")})`;
    case "kept":
      return partSource(part.part, lexicon, led);
    case "optional":
      return `(?:${partSource(part.part, lexicon, led)})?${led ? "" : "[\\s-]*"}`;
    case "group":
      return `${lead}(?:${groupEntries(part, lexicon)
        .map((entry) => entry.map(escape).join(between))
        .join("|")})`;
    case "gap":
      return `(?:[\\s,-]+[\\w’']+){${part.least},${part.most}}?`;
  }
}

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/'/g, "['’]");
}
