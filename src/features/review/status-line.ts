import { categories } from "../../content/types/category";
import { categoryWords, check, spoken, status, uncheckedWords } from "../strings";
import { isLong } from "./long-text";
import type { ReviewState } from "./review-state";
import { counts, hiddenByEvery, isUpToDate, openItems, putAside } from "./selectors";

/** The line at the top of Check (product.md 4.5), its button, and how much "Every one" hides. */
export type StatusLine = Readonly<{
  text: string;
  button: "stop" | "again" | undefined;
  hidden: string | undefined;
  /** The longest that the line comes to say by itself while the list stands; room for it is kept. */
  longest: string;
}>;

export function statusLine(state: ReviewState): StatusLine {
  const count = hiddenByEvery(state);
  const hidden = count === 0 ? undefined : status.hidden(count);
  return { ...lineOf(state), hidden, longest: longestLine(state) };
}

function lineOf(state: ReviewState): Pick<StatusLine, "text" | "button"> {
  const { phase } = state;
  switch (phase.kind) {
    case "not-checked":
    case "failed":
      return { text: status.notChecked, button: undefined };
    case "reading":
      return { text: status.reading, button: "stop" };
    case "checking":
      return { text: status.checking(phase.checked, phase.total), button: "stop" };
    case "checked": {
      const text = checkedText(state);
      const label = status.partial(phase.checked, phase.total);
      return { text: phase.complete ? text : status.joined(label, text), button: "again" };
    }
  }
}

/** Somebody types, in a draft of which only a part is checked if that can be, while a decision on a whole rule hides some. */
function longestLine(state: ReviewState): string {
  const { phase, dismissedRules } = state;
  const hides = Object.keys(dismissedRules).length > 0 || hiddenByEvery(state) > 0;
  const isPartial = isLong(phase) || (phase.kind === "checked" && !phase.complete);
  const total = phase.kind === "checking" || phase.kind === "checked" ? phase.total : 0;
  const text = isPartial ? status.joined(status.partial(total, total), status.typing) : status.typing;
  return hides ? `${text} · ${status.hidden(88)}` : text;
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
  const aside = putAside(state);
  const ended = aside > 0 ? check.putAside(aside) : spoken.ended(openItems(state).length, parts.join(", "));
  const { length } = state.unchecked;
  return length === 0 ? ended : `${ended} ${uncheckedWords.said(length)}`;
}
