import { failed, ok, type Result } from "../base/result";
import { contentHolder, controlLevel, controlLock, isShowingPlaceholder } from "./control-properties";
import { insertionMarks } from "./insert-control";
import { pieces } from "./pieces";
import { newParagraph } from "./paragraph-properties";
import { forgetParagraphs, paragraphsIn } from "./story";
import type { Docx, EditRefusal } from "./types";
import { elementsOf, isW } from "./wml";

/**
 * Takes a control away and leaves what it held in its place; a placeholder, which is nobody's text, goes with it.
 */
export function unwrapControl(docx: Docx, control: Element): Result<true, EditRefusal> {
  if (controlLock(control).cannotDelete) return failed("locked");
  const level = controlLevel(control);
  if (level !== "inline" && level !== "block") return failed("inside-control");
  for (const mark of insertionMarks(control)) mark.remove();
  if (isShowingPlaceholder(control)) emptyPlaceholder(docx, control);
  docx.touchPartOf(control);
  control.before(...elementsOf(contentHolder(control)));
  control.remove();
  forgetParagraphs(docx);
  return ok(true);
}

function emptyPlaceholder(docx: Docx, control: Element): void {
  if (controlLevel(control) === "inline") {
    contentHolder(control).replaceChildren();
    return;
  }
  for (const paragraph of paragraphsIn(contentHolder(control)))
    for (const { run } of pieces(docx, paragraph)) run.remove();
}

/**
 * Takes a control away with all it holds, without a record. Body, cells and controls must keep a paragraph and cells
 * must end with one, so an empty one is left where the control was the last block.
 *
 * @returns the paragraph that was put in its place, if one was needed
 */
export function removeControl(docx: Docx, control: Element): Result<Element | undefined, EditRefusal> {
  if (controlLock(control).cannotDelete) return failed("locked");
  const level = controlLevel(control);
  if (level !== "inline" && level !== "block") return failed("inside-control");
  for (const mark of insertionMarks(control)) mark.remove();
  docx.touchPartOf(control);
  const filler = level === "block" && needsParagraph(control) ? newParagraph(control, undefined) : undefined;
  if (filler) control.before(filler);
  control.remove();
  forgetParagraphs(docx);
  return ok(filler);
}

/** True when a body, cell or control would be left without a paragraph at its end. */
export function needsParagraph(block: Element): boolean {
  const holder = block.parentElement;
  const rest = holder
    ? elementsOf(holder).filter((child) => child !== block && /^(p|tbl|sdt)$/.test(child.localName))
    : [];
  const last = rest.at(-1);
  if (!last || !rest.some((child) => isW(child, "p") || isW(child, "sdt"))) return true;
  return isW(last, "tbl") && (isW(holder, "tc") || isW(holder, "body"));
}
