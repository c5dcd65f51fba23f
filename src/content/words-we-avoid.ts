/**
 * Words that the product does not say to its readers, in the interface or in a pack (product words, section 7.3). Kept
 * here once: the content checks and the scan of the interface's words both use it.
 *
 * Each entry is a phrase of words; `forms` are other endings of its last word that count as well.
 */
type AvoidedWord = Readonly<{ words: string; forms?: readonly string[]; unless?: RegExp }>;

const avoided: readonly AvoidedWord[] = [
  { words: "error", forms: ["errors"] },
  { words: "violation", forms: ["violations", "violate", "violates", "violated"] },
  { words: "breach", forms: ["breaches", "breached"] },
  { words: "fail", forms: ["fails", "failed", "failing", "failure", "failures"] },
  // The one place where it may stand is the writer's own reason for putting a prompt aside.
  { words: "wrong", unless: /this prompt is wrong/i },
  { words: "inappropriate", forms: ["inappropriately"] },
  { words: "offensive" },
  { words: "non-compliant", forms: ["noncompliant", "non-compliance"] },
  { words: "flagged" },
  { words: "must fix" },
  { words: "risk score", forms: ["risk scores"] },
  { words: "high risk", forms: ["high-risk"] },
  { words: "low risk", forms: ["low-risk"] },
  // "victim-blaming" and "Victim Support" are established names, not a label for a child.
  { words: "victim", forms: ["victims"], unless: /victim[- ](blam\w+|support)/i },
  { words: "offender profile", forms: ["offender profiles"] },
  { words: "alert", forms: ["alerts", "alerted"], unless: /smart alerts?/i },
  { words: "great job" },
  { words: "oops" },
  { words: "please" },
  { words: "simply" },
  { words: "just" },
];

/** Added for what a pack says to a writer: it can sound patronising (product words, section 7.1). */
const avoidedInContent: readonly AvoidedWord[] = [{ words: "should" }];

/** The words of `text` that the interface does not use, as they stand in it, each once. */
export function wordsWeAvoidIn(text: string): readonly string[] {
  return found(text, avoided);
}

/** The same for the reasons, questions and suggestions of a pack. */
export function wordsPacksAvoidIn(text: string): readonly string[] {
  return found(text, [...avoided, ...avoidedInContent]);
}

function found(text: string, list: readonly AvoidedWord[]): readonly string[] {
  const hits = list.flatMap(({ words, forms = [], unless }) => {
    const kept = unless === undefined ? text : text.replace(new RegExp(unless, "gi"), " ");
    const any = [words, ...forms].map((form) => form.replace(" ", "\\s+")).join("|");
    return kept.match(new RegExp(`(?<![\\w-])(${any})(?![\\w])`, "gi")) ?? [];
  });
  return [...new Set(hits)];
}
