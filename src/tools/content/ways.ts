import type { Pack } from "../../content/types/pack";
import type { WordingRule } from "../../content/types/rule";
import { fillTemplate, pronounBlank, pronounSlots } from "../../engine/template";

/**
 * The wordings of a rule as a dictionary would have them, for the writer to fit in by hand: verbs as in “is harmed by
 * [who]”, blanks for the child's pronouns. Where none fits a sentence as it stands, these are what the pane shows.
 */
export function waysToSay({ suggest }: Pick<WordingRule, "suggest">, { verbs }: Pack["lexicon"]): readonly string[] {
  const filled = suggest.map(({ text }) =>
    fillTemplate(text, (slot) => {
      const pronoun = pronounSlots.indexOf(slot);
      return pronoun >= 0 ? pronounBlank(pronoun) : (verbs[slot]?.s[0] ?? slot);
    }),
  );
  return [...new Set(filled)];
}
