import { categories } from "../../content/types/category";
import { categoryWords, spoken, status, uncheckedWords } from "../strings";
import type { ReviewState } from "./review-state";
import { counts, hiddenByEvery, isUpToDate, openItems } from "./selectors";

/** The line at the top of Check (product.md 4.5), its button, and how much "Every one" hides. */
export type StatusLine = Readonly<{
  text: string;
  button: "stop" | "again" | undefined;
  hidden: string | undefined;
}>;

export function statusLine(state: ReviewState): StatusLine {
  const count = hiddenByEvery(state);
  const hidden = count === 0 ? undefined : status.hidden(count);
  const { phase } = state;
  switch (phase.kind) {
    case "not-checked":
    case "failed":
      return { text: status.notChecked, button: undefined, hidden };
    case "reading":
      return { text: status.reading, button: "stop", hidden };
    case "checking":
      return { text: status.checking(phase.checked, phase.total), button: "stop", hidden };
    case "checked": {
      const text = checkedText(state);
      const label = status.partial(phase.checked, phase.total);
      return { text: phase.complete ? text : status.joined(label, text), button: "again", hidden };
    }
  }
}

function checkedText(state: ReviewState): string {
  const { live, readOnly, stale, unchecked } = state;
  if (live.mode === "paused") return status.paused;
  if (live.typing) return status.typing;
  if (live.behind || stale.length > 0 || unchecked.length > 0) return status.someNotChecked;
  if (!isUpToDate(state)) return "";
  return readOnly ? status.readOnly : status.upToDate;
}

/** What is said when a check ends: "14 prompts. 4 wording, 5 signs." (product.md J), and what was not checked. */
export function endedWords(state: ReviewState): string {
  const each = counts(state);
  const parts = categories
    .filter((category) => each[category] > 0)
    .map((category) => categoryWords[category].spoken(each[category]));
  const ended = spoken.ended(openItems(state).length, parts.join(", "));
  const { length } = state.unchecked;
  return length === 0 ? ended : `${ended} ${uncheckedWords.said(length)}`;
}
