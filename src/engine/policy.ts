import type { Category } from "../content/types/category";
import type { WordingRule } from "../content/types/rule";
import type { Assertion, Speech } from "./finding";

/** Whose forms and terms are usual; content may depend on it, the statuses never do. */
export type Profile = "social-care" | "police" | "health" | "education";

export type CheckOptions = Readonly<{
  profile: Profile;
  /** Whether prompts about recording are put before the writer. */
  recording: boolean;
  /** Whether wording of strength `style` is. */
  style: boolean;
}>;

export const defaultOptions: CheckOptions = { profile: "social-care", recording: false, style: false };

/** What is known of a finding when it is decided whether to prompt. */
export type Judged = Readonly<{
  category: Category;
  strength?: WordingRule["strength"];
  assertion: Assertion;
  quoted: boolean;
  speech?: Speech;
  critique: boolean;
  /** They may be somebody's words, though nobody is plainly said to have spoken them. */
  uncertain?: boolean;
}>;

export type Decision = Readonly<{ prompt: boolean; replaceable: boolean }>;

/** The prompt table of design.md D3. */
export function decide(finding: Judged, options: CheckOptions): Decision {
  switch (finding.category) {
    case "wording": {
      if (finding.critique) return { prompt: false, replaceable: false };
      const ownWords = !finding.quoted && finding.speech === undefined && finding.uncertain !== true;
      return { prompt: finding.strength !== "style" || options.style, replaceable: ownWords };
    }
    case "recording":
      // What is missing, only the writer knows: there is nothing to put in the words' place.
      return { prompt: options.recording, replaceable: false };
    case "sign":
    case "circumstance":
      return { prompt: finding.assertion === "present" || finding.assertion === "possible", replaceable: false };
  }
}
