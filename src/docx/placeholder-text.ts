import type { Span } from "../base/span";
import { contentHolder, isShowingPlaceholder, propertiesOf } from "./control-properties";
import { endPlaceholder, placeholderControlAround } from "./control-words";
import { pieces, type Piece } from "./pieces";
import { newRevision, ownInsertion } from "./revisions";
import { copyOfFormatting, newRun } from "./run-content";
import { isTracking } from "./settings";
import type { Docx, TrackedAuthor } from "./types";
import { elementsOf, isW } from "./wml";

/** Where the words of a control stand in a paragraph; undefined when it has none there. */
export function controlSpan(docx: Docx, paragraph: Element, control: Element): Span | undefined {
  const inside = pieces(docx, paragraph).filter(({ node }) => control.contains(node));
  const [first] = inside;
  const last = inside.at(-1);
  return first && last ? { start: first.start, end: last.end } : undefined;
}

/**
 * The span that an edit of `span` really changes: a placeholder is replaced as a whole, wherever in it somebody writes.
 */
export function spanToEdit(docx: Docx, paragraph: Element, span: Span): Span {
  const all = pieces(docx, paragraph);
  const control = placeholderAt(paragraph, all, span);
  return (control && controlSpan(docx, paragraph, control)) ?? span;
}

/** The control whose placeholder a span lies in, and nothing else. */
export function placeholderAt(paragraph: Element, all: readonly Piece[], { start, end }: Span): Element | undefined {
  const touched =
    start === end
      ? [all.find((piece) => piece.start < start && start <= piece.end) ?? all.find((piece) => piece.start === start)]
      : all.filter((piece) => piece.start < end && start < piece.end);
  const controls = touched.map((piece) => (piece ? placeholderControl(paragraph, piece) : undefined));
  return controls.every((control) => control === controls[0]) ? controls[0] : undefined;
}

function placeholderControl(paragraph: Element, piece: Piece): Element | undefined {
  const inline = placeholderControlAround(piece.node, paragraph);
  if (inline) return inline;
  const holder = paragraph.parentElement;
  const around = isW(holder, "sdtContent") ? holder.parentElement : null;
  return around && isShowingPlaceholder(around) ? around : undefined;
}

/** Puts words in the place of a control's placeholder. */
export function fillPlaceholder(
  docx: Docx,
  paragraph: Element,
  control: Element,
  text: string,
  author: TrackedAuthor | undefined,
): void {
  endPlaceholder(control);
  const inner = paragraph.contains(control) ? contentHolder(control) : paragraph;
  const isOwn = isW(control.parentElement, "ins") && ownInsertion(contentHolder(control), paragraph, author);
  for (const child of elementsOf(inner)) {
    if (!isW(child, "pPr") && !/Range(Start|End)$|^bookmark/.test(child.localName)) child.remove();
  }
  const run = newRun(control, text, copyOfFormatting(propertiesOf(control)));
  const after = elementsOf(inner).find((child) => child.localName === "customXmlInsRangeStart");
  let added = run;
  if (isTracking(docx) && !isOwn) {
    added = newRevision(control, "ins", author);
    added.append(run);
  }
  if (after) after.before(added);
  else inner.append(added);
}
