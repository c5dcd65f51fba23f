import type { Lexicon } from "../content/types/lexicon";
import { groupEntries, type Phrase } from "./net/phrase";

/** The words that say no, not or nobody. */
export function negationsOf({ words }: Lexicon): ReadonlySet<string> {
  return new Set([...(words["not"] ?? []), ...(words["no"] ?? []), "nobody"]);
}

/** The words of these groups deny what the phrase names, as they would in front of it: its match is read as absent. */
const deniedGroups: readonly string[] = ["denied", "denied-subject"];

type Denial = Readonly<{ lexicon: Lexicon; negations: ReadonlySet<string>; always: boolean }>;

/**
 * True when one of the phrase's own words, not one in a gap nor of a group that denies, is a negation. With `always`, one
 * that does not turn up by chance: not an optional one, nor one of a group that has others; who writes `(no|poor)
 * boundaries` means them alike.
 */
export function saysNo(phrase: Phrase, denial: Denial): boolean {
  return phrase.some((part) => {
    switch (part.kind) {
      case "word":
        return denial.negations.has(part.text);
      case "group": {
        if (deniedGroups.indexOf(part.name) >= 0) return false;
        const entries = groupEntries(part, denial.lexicon);
        const denies = (entry: readonly string[]) => entry.some((word) => denial.negations.has(word));
        return denial.always ? entries.length > 0 && entries.every(denies) : entries.some(denies);
      }
      case "optional":
        return !denial.always && saysNo([part.part], denial);
      case "choice":
        return part.options.some((option) => saysNo(option, denial));
      case "exact":
      case "gap":
        return false;
    }
  });
}
