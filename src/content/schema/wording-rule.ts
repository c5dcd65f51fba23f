import * as v from "valibot";
import type { Concern, WordingRule } from "../types/rule";
import type { Agrees } from "./agrees";
import { someOf, text } from "./common";
import { ruleFields } from "./rule-fields";

const concerns = [
  "adultifies",
  "blames-child",
  "criminalises",
  "deficit-or-judgement",
  "disengagement-label",
  "dismissive-label",
  "hsb-labelling",
  "implies-choice-or-consent",
  "minimises-harm",
  "missing-language",
  "perpetrator-erasure",
  "relationship-framing",
  "sexualises-child",
  "transactional",
  "vague-euphemism",
] as const;

/** A wording rule: one file of `wording/`. */
export const wordingRuleSchema = v.strictObject({
  ...ruleFields("LNG"),
  concern: v.pipe(v.picklist(concerns), v.description("What is wrong with the wording.")),
  strength: v.pipe(
    v.picklist(["strong", "consider", "style"]),
    v.description("strong: prompt. consider: ask, do not assert. style: quiet unless switched on."),
  ),
  basis: v.pipe(
    v.picklist(["listed", "concept", "practice"]),
    v.description("A source names the phrase, supports the principle, or it is practice knowledge."),
  ),
  suggest: v.pipe(
    someOf(
      v.strictObject({
        text,
        form: v.picklist(["established", "concern"]),
        as: v.exactOptional(v.literal("label")),
      }),
    ),
    v.description("Wordings to offer, with slots and [blanks]; at least one of each form."),
  ),
  afterQuote: v.exactOptional(
    v.pipe(someOf(text), v.description("Words to add after a quotation that uses the phrase.")),
  ),
});

export const wordingRuleAgrees: Agrees<v.InferOutput<typeof wordingRuleSchema>, WordingRule> = true;
/** Fails to compile when the type gains a concern that the schema does not know. */
export const everyConcernIsKnown: [Concern] extends [(typeof concerns)[number]] ? true : never = true;
