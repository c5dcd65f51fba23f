import { failed, ok, type Result } from "../base/result";
import { refusalAt } from "./controls";
import { contentHolder, kindElement } from "./control-properties";
import { boxSign, choicesOf, noteTick, setBoxFont } from "./control-words";
import { controlSpan } from "./placeholder-text";
import { replaceText } from "./replace";
import { paragraphsIn } from "./story";
import type { Docx, EditRefusal, TrackedAuthor } from "./types";
import { ancestorW } from "./wml";

/** The paragraph that a check box or list shows its words in. */
export function paragraphOfControl(control: Element): Element | undefined {
  return ancestorW(control, "p") ?? paragraphsIn(contentHolder(control))[0];
}

/** Ticks a check box or clears it: what it says, its sign, and the font that has the sign. */
export function setTicked(
  docx: Docx,
  control: Element,
  ticked: boolean,
  author?: TrackedAuthor,
): Result<true, EditRefusal> {
  const { sign, font } = boxSign(control, ticked);
  const written = show(docx, control, sign, author);
  if (!written.ok) return written;
  noteTick(control, ticked);
  setBoxFont(control, font);
  docx.touchPartOf(control);
  return written;
}

/** Chooses an entry of a drop-down list, by its place from 0. */
export function chooseEntry(
  docx: Docx,
  control: Element,
  index: number,
  author?: TrackedAuthor,
): Result<true, EditRefusal> {
  const choice = choicesOf(control)[index];
  if (!choice) return failed("bad-span");
  const written = show(docx, control, choice.text, author);
  if (!written.ok) return written;
  const list = kindElement(control);
  list?.setAttributeNS(list.namespaceURI, `${list.prefix === null ? "w" : list.prefix}:lastValue`, choice.value);
  docx.touchPartOf(control);
  return written;
}

function show(docx: Docx, control: Element, words: string, author?: TrackedAuthor): Result<true, EditRefusal> {
  const refusal = refusalAt(contentHolder(control));
  if (refusal && refusal !== "choice") return failed(refusal);
  const paragraph = paragraphOfControl(control);
  const span = paragraph && controlSpan(docx, paragraph, control);
  if (!paragraph || !span) return failed("bad-span");
  const written = replaceText(docx, paragraph, span, words, author, { choosing: true });
  return written.ok ? ok(true) : written;
}
