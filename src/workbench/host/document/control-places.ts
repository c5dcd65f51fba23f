import { controlAround, controlLevel, controlSpan, paragraphOfControl, pieces, type Docx } from "../../../docx";
import type { Blocks, DocumentModel } from "./document-model";
import { only } from "./document-model";
import type { Position, Stretch } from "./position";

/** The body paragraphs that lie in an element, in order. */
export function paragraphsWithin(model: DocumentModel, element: Element): readonly Element[] {
  return model.paragraphs().filter((paragraph) => element.contains(paragraph));
}

/** Where the words of a control stand now; undefined when it has left the document or holds no paragraph. */
export function controlStretch(model: DocumentModel, control: Element): Stretch | undefined {
  if (!model.docx.body.contains(control)) return undefined;
  if (controlLevel(control) === "inline") {
    const paragraph = paragraphOfControl(control);
    if (paragraph === undefined || model.indexOf(paragraph) < 0) return undefined;
    const { start, end } = controlSpan(model.docx, paragraph, control) ?? emptySpan(model, paragraph, control);
    return { start: { paragraph, offset: start }, end: { paragraph, offset: end } };
  }
  const inside = paragraphsWithin(model, control);
  const [first] = inside;
  const last = inside.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { start: { paragraph: first, offset: 0 }, end: { paragraph: last, offset: model.textOf(last).length } };
}

/** Where a control without words stands: after the words before it. */
function emptySpan(model: DocumentModel, paragraph: Element, control: Element): { start: number; end: number } {
  const before = pieces(model.docx, paragraph).filter(({ node }) => control.compareDocumentPosition(node) & PRECEDING);
  const offset = before.at(-1)?.end ?? 0;
  return { start: offset, end: offset };
}

/** `Node.DOCUMENT_POSITION_PRECEDING`; Node has no such global. */
const PRECEDING = 2;

/** What an edit of a control works on: its paragraph, or the control as a block with the marks that record it. */
export function blocksOf(control: Element): Blocks {
  const first = paragraphOfControl(control);
  if (controlLevel(control) === "inline" && first !== undefined) return only(first);
  const before = control.previousElementSibling;
  const after = control.nextElementSibling;
  return {
    first: before?.localName === "customXmlInsRangeStart" ? before : control,
    last: after?.localName === "customXmlInsRangeEnd" ? after : control,
    // Words of a control that is a block change only where it has one paragraph: a placeholder, a tick, a choice.
    edited: [control, ...(first === undefined ? [] : [first])],
  };
}

/**
 * The blocks that a stretch touches, as children of the nearest body, cell or control that holds them all: a stretch
 * between two cells stands for the whole table.
 */
export function blocksAround(stretch: Stretch): Readonly<{ first: Element; last: Element }> | undefined {
  const endings = chain(stretch.end.paragraph);
  for (const first of chain(stretch.start.paragraph)) {
    const last = endings.find((block) => block.parentNode === first.parentNode);
    if (last !== undefined) return { first, last };
  }
  return undefined;
}

/** A paragraph and everything round it that is a block itself, from the inside out. */
function chain(paragraph: Element): readonly Element[] {
  const found: Element[] = [];
  for (let block: Element | null = paragraph; block !== null; block = block.parentElement) {
    if (/^(body|tc|sdtContent)$/.test(block.parentElement?.localName ?? "")) found.push(block);
  }
  return found;
}

/** The innermost control that holds both places; a place at the edge of a control is not in it unless both are. */
export function controlAroundStretch(docx: Docx, start: Position, end: Position): Element | undefined {
  const isCursor = start.paragraph === end.paragraph && start.offset === end.offset;
  const all = pieces(docx, start.paragraph);
  const piece = isCursor
    ? all.find((one) => one.start < start.offset && start.offset <= one.end)
    : all.find((one) => one.start <= start.offset && start.offset < one.end);
  const inside = (control: Element): boolean => {
    if (!start.paragraph.contains(control)) return control.contains(end.paragraph);
    const span = start.paragraph === end.paragraph ? controlSpan(docx, start.paragraph, control) : undefined;
    return span !== undefined && span.start <= start.offset && end.offset <= span.end;
  };
  let control = controlAround(piece?.node ?? start.paragraph);
  while (control !== undefined && !inside(control)) control = controlAround(control);
  return control;
}
