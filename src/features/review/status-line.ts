import { categories } from "../../content/types/category";
import { categoryWords, spoken, status } from "../strings";
import type { ReviewState } from "./review-state";
import { counts, isUpToDate, openItems } from "./selectors";

/** The line at the top of Check (product.md 4.5). `again` when "Check again" belongs beside it. */
export function statusLine(state: ReviewState): Readonly<{ text: string; again: boolean }> {
  const { phase } = state;
  switch (phase.kind) {
    case "not-checked":
    case "failed":
      return { text: status.notChecked, again: false };
    case "reading":
      return { text: status.reading, again: false };
    case "checking":
      return { text: status.checking(phase.checked, phase.total), again: false };
    case "checked":
      if (!phase.complete) return { text: status.partial(phase.checked, phase.total), again: true };
      if (!isUpToDate(state)) return { text: status.someNotChecked, again: true };
      return { text: state.readOnly ? status.readOnly : status.upToDate, again: true };
  }
}

/** What is said when a check ends: "14 prompts. 4 wording, 5 signs." (product.md J) */
export function endedWords(state: ReviewState): string {
  const each = counts(state);
  const parts = categories
    .filter((category) => each[category] > 0)
    .map((category) => categoryWords[category].spoken(each[category]));
  return spoken.ended(openItems(state).length, parts.join(", "));
}
