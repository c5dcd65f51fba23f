import type { RuleText } from "../../content/types/pack";
import type { Contact, Source } from "../../content/types/reference";
import type { Finding } from "../../engine/finding";
import { dateText } from "../contacts/contact-facts";
import { sourceTexts } from "../sources/source-text";
import { detail } from "../strings";
import { numberLines } from "./known-facts";

/** What the pack has to say about a finding: the parts of the detail that are the same for each of its rule. */
export type Explanation = Readonly<{
  reason: string;
  ask: string;
  /** Signs, circumstances and gaps in recording: what a full record holds. */
  record: readonly string[];
  /** Shorthand: the words that it may stand for. */
  meanings: readonly string[];
  /** Wording for which nothing is offered, since no suggestion fits or it may be somebody's: what the rule would write. */
  ways: readonly string[];
  /** A phone number: what the pack has for the services beside it, and how old that is. */
  numbers: readonly string[];
  sources: readonly string[];
  checked: string;
  reviewed: string;
}>;

/** Looks the finding's rule up; undefined when the pack in use does not have it. */
export function explain(
  finding: Finding,
  rules: readonly RuleText[],
  { sources, contacts }: Readonly<{ sources: readonly Source[]; contacts: readonly Contact[] }>,
): Explanation | undefined {
  const rule = rules.find(({ id }) => id === finding.ruleId);
  if (!rule) return undefined;
  return {
    reason: rule.reason,
    ask: rule.ask,
    record: rule.record ?? [],
    meanings: finding.meanings ?? [],
    ways: finding.suggestions.length === 0 ? (rule.ways ?? []) : [],
    numbers: numberLines(finding, contacts),
    sources: sourceTexts(rule.sources, sources),
    checked: detail.checkedOn(dateText(rule.checked)),
    reviewed: detail.reviewedOn(dateText(rule.reviewed)),
  };
}
