import type { Phase } from "./review-state";

/** More paragraphs or words than these are a long document (product.md 4.6), some 100 pages. */
const longText = { paragraphs: 600, words: 60_000 };

/** Whether the draft is long, as far as the check has come to know it. */
export function isLong(phase: Phase): boolean {
  switch (phase.kind) {
    case "checking":
      return phase.total > longText.paragraphs;
    case "checked":
      return phase.total > longText.paragraphs || phase.words > longText.words;
    default:
      return false;
  }
}
