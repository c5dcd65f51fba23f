import { choicesOf, controlId, controlKind, controlTitle, isTicked } from "../../docx";
import { WORDS } from "./words";

/** A check box or a list to choose from: what a person does to it with a press, and never by writing. */
export type ChoiceKind = "check-box" | "drop-down-list";

/** Whether a content control is one that a person ticks or chooses from, and can be found again by its number. */
export function choiceKind(control: Element | undefined): ChoiceKind | undefined {
  const kind = control === undefined || controlId(control) === undefined ? undefined : controlKind(control);
  return kind === "check-box" || kind === "drop-down-list" ? kind : undefined;
}

/** The attribute by which the page finds the control of the file again. */
export const CONTROL_ATTRIBUTE = "data-control";

/**
 * Makes the span of a check box or list. Its words are drawn into it like any others, so that positions hold; of a list
 * they are under a real list of the browser's, which has the name, the keyboard and the choices.
 */
export function drawChoice(page: Document, control: Element, kind: ChoiceKind, words: string): HTMLElement {
  const span = page.createElement("span");
  span.classList.add("choice");
  span.contentEditable = "false";
  const id = String(controlId(control) ?? "");
  if (kind === "check-box") {
    span.setAttribute(CONTROL_ATTRIBUTE, id);
    span.setAttribute("role", "checkbox");
    span.setAttribute("aria-checked", String(isTicked(control)));
    span.setAttribute("aria-label", nameOf(control, WORDS.checkBox));
    span.tabIndex = 0;
    return span;
  }
  const list = page.createElement("select");
  list.setAttribute(CONTROL_ATTRIBUTE, id);
  list.setAttribute("aria-label", nameOf(control, WORDS.list));
  const choices = choicesOf(control);
  const chosen = choices.findIndex(({ text }) => text === words);
  if (chosen < 0) {
    const nothing = new Option(words, "", true, true);
    nothing.disabled = true;
    list.append(nothing);
  }
  list.append(...choices.map(({ text }, index) => new Option(text, String(index), index === chosen, index === chosen)));
  span.append(list);
  return span;
}

function nameOf(control: Element, otherwise: string): string {
  const title = controlTitle(control);
  return title === "" ? otherwise : title;
}
