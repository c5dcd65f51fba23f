import type { AnswerValue, FoundAnswer, FoundSection } from "../ports/section-host";
import { inserted as words } from "../strings";
import { choiceOf, type Otherwise } from "./choices";
import type { PlannedAnswer } from "./plan";

/** An answer as it is shown. `removed`: its row or its control is not in the document (any more). */
export type Answer =
  | Readonly<{ kind: "tick"; ticked: boolean }>
  /** `words` as the document has them, also when they are none of the choices. */
  | Readonly<{ kind: "choice"; choice: Otherwise | undefined; words: string }>
  | Readonly<{ kind: "words"; words: string }>
  | Readonly<{ kind: "removed" }>;

/** The characters of a box without a control; Word and people use several for a tick. */
export const emptyBox = "☐";
export const tickedBox = "☒";
const ticks = /[☒☑✓✔✗✘xX]/;

/** What the document says to a planned answer. */
export function readAnswer(planned: PlannedAnswer, found: FoundSection): Answer {
  const answer = found.answers.find(({ name }) => name === planned.name);
  if (answer === undefined) return { kind: "removed" };
  switch (planned.kind) {
    case "tick":
      return { kind: "tick", ticked: answer.ticked ?? ticks.test(answer.words) };
    case "choice":
      return { kind: "choice", choice: choiceOf(answer.words), words: writtenWords(answer.words, words.choose) };
    case "words":
      return { kind: "words", words: writtenWords(answer.words, words.write) };
  }
}

/** Whether nothing has been answered there: no tick, no words. */
export function isBlank(answer: Answer): boolean {
  switch (answer.kind) {
    case "tick":
      return !answer.ticked;
    case "choice":
    case "words":
      return answer.words === "";
    case "removed":
      return true;
  }
}

/** What makes this answer ticked or unticked: the box's state, or the character where there is no box. */
export function tickValue(was: FoundAnswer, ticked: boolean): AnswerValue {
  return was.ticked === undefined ? { words: ticked ? tickedBox : emptyBox } : { ticked };
}

/** What makes this answer the choice. */
export function choiceValue(choice: Otherwise): AnswerValue {
  return { words: choice === "none" ? "" : words.otherwise[choice] };
}

/** The words without the placeholder, which some clients give as text. */
function writtenWords(text: string, placeholder: string): string {
  const plain = text.trim();
  return plain === placeholder ? "" : plain;
}
