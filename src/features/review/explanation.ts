import type { RuleText } from "../../content/types/pack";
import type { Source } from "../../content/types/reference";
import type { Finding } from "../../engine/finding";
import { dateText } from "../contacts/contact-facts";
import { sourceTexts } from "../sources/source-text";
import { detail } from "../strings";

/** What the pack has to say about a finding: the parts of the detail that are the same for each of its rule. */
export type Explanation = Readonly<{
  reason: string;
  ask: string;
  /** Signs and circumstances: what a full record holds. */
  record: readonly string[];
  sources: readonly string[];
  checked: string;
  reviewed: string;
}>;

/** Looks the finding's rule up; undefined when the pack in use does not have it. */
export function explain(
  finding: Finding,
  rules: readonly RuleText[],
  sources: readonly Source[],
): Explanation | undefined {
  const rule = rules.find(({ id }) => id === finding.ruleId);
  if (!rule) return undefined;
  return {
    reason: rule.reason,
    ask: rule.ask,
    record: rule.record ?? [],
    sources: sourceTexts(rule.sources, sources),
    checked: detail.checkedOn(dateText(rule.checked)),
    reviewed: detail.reviewedOn(dateText(rule.reviewed)),
  };
}
