import { failed, ok, type Result } from "../base/result";
import type { Span } from "../base/span";
import { refusalAt, refusalBeside } from "./controls";
import { contentHolder } from "./control-properties";
import { firstRun, newControl, type NewControlKind } from "./control-words";
import { insertionPlace, putAt } from "./insertion-place";
import { defaultPlaceholder } from "./placeholders";
import { pieces, type Piece } from "./pieces";
import { liftOut, newRevision } from "./revisions";
import { splitRunBefore, splitTextBefore } from "./run-content";
import { isTracking } from "./settings";
import { forgetParagraphs } from "./story";
import type { Docx, EditRefusal, TrackedAuthor } from "./types";
import { ancestorW, createW, elementsOf, isW } from "./wml";

/**
 * Puts a content control into a paragraph, round a span of its text or, for an empty span, with its placeholder (a
 * check box with its empty box) at that place. Check boxes and lists are never put round text.
 */
export function insertInlineControl(
  docx: Docx,
  paragraph: Element,
  span: Span,
  kind: NewControlKind,
  author?: TrackedAuthor,
): Result<Element, EditRefusal> {
  const all = pieces(docx, paragraph);
  const length = all.at(-1)?.end ?? 0;
  if (!(span.start >= 0 && span.start <= span.end && span.end <= length)) return failed("bad-span");
  const covered = all.filter((piece) => piece.start < span.end && span.start < piece.end);
  if (covered.length === 0) return putEmpty(docx, paragraph, all, span.start, kind, author);
  const refusal = covered.map(({ node }) => refusalAt(node)).find(Boolean);
  if (refusal) return failed(refusal);
  if (kind === "check-box" || kind === "drop-down-list") return failed("choice");

  const nodes = isolated(covered, span, paragraph);
  const [first] = nodes;
  if (!first) return failed("inside-control");
  const control = newControl(paragraph, kind);
  first.before(control);
  contentHolder(control).append(...nodes);
  if (isTracking(docx)) recordControl(control, author);
  docx.touchPartOf(paragraph);
  return ok(control);
}

function putEmpty(
  docx: Docx,
  paragraph: Element,
  all: readonly Piece[],
  offset: number,
  kind: NewControlKind,
  author: TrackedAuthor | undefined,
): Result<Element, EditRefusal> {
  const place = insertionPlace(paragraph, all, offset);
  const refusal = refusalAt(place.kind === "piece" ? place.piece.node : place.node);
  if (refusal) return failed(refusal);
  const control = newControl(paragraph, kind);
  const run = firstRun(docx, control, paragraph, defaultPlaceholder(kind));
  if (isTracking(docx)) {
    const insertion = newRevision(paragraph, "ins", author);
    insertion.append(run);
    contentHolder(control).append(insertion);
  } else contentHolder(control).append(run);
  liftOut(putAt(place, paragraph, () => control));
  if (isTracking(docx)) recordControl(control, author);
  docx.touchPartOf(paragraph);
  return ok(control);
}

/**
 * The nodes that hold a span and nothing else, all children of one element, with runs split for it; none when a link or
 * control is only partly in it.
 */
function isolated(covered: readonly Piece[], span: Span, paragraph: Element): readonly Element[] {
  const first = covered[0];
  const last = covered.at(-1);
  if (!first || !last) return [];
  if (holdersDiffer(first, last, paragraph)) return [];
  if (span.end < last.end) splitRunBefore(last.run, splitTextBefore(last, span.end - last.start));
  else if (last.node.nextElementSibling) splitRunBefore(last.run, last.node.nextElementSibling);
  const beginning = splitTextBefore(
    { node: first.node, text: first.text.slice(0, (first === last ? span.end : first.end) - first.start) },
    Math.max(0, span.start - first.start),
  );
  const from = topmost(splitRunBefore(first.run, beginning), last, paragraph);
  const end = topmost(ancestorW(first === last ? beginning : last.node, "r") ?? last.run, first, paragraph);
  if (from.parentElement !== end.parentElement) return [];
  const nodes: Element[] = [];
  for (let node: Element | null = from; node; node = node.nextElementSibling) {
    nodes.push(node);
    if (node === end) return nodes;
  }
  return [];
}

/** True when one end lies within a link, field or control that the other end is not in. */
function holdersDiffer(first: Piece, last: Piece, paragraph: Element): boolean {
  const holder = (piece: Piece): Element | null => {
    for (let up = piece.run.parentElement; up && up !== paragraph; up = up.parentElement) {
      if (/^(hyperlink|sdt|fldSimple|smartTag|customXml)$/.test(up.localName)) return up;
    }
    return null;
  };
  return holder(first) !== holder(last) || first.field !== last.field;
}

/** A run, or the tracked change round it when the other end of the span is not in that same change. */
function topmost(run: Element, other: Piece, paragraph: Element): Element {
  const holder = run.parentElement;
  const isChange = holder && holder !== paragraph && (isW(holder, "ins") || isW(holder, "del"));
  if (!isChange || holder.contains(other.node)) return run;
  return holder;
}

/** Blocks that a control can be put round: paragraphs, tables, other controls, with range marks between them. */
const blockNames =
  /^(p|tbl|sdt|customXml|bookmarkStart|bookmarkEnd|commentRangeStart|commentRangeEnd|permStart|permEnd|proofErr)$/;

/**
 * Puts a control of rich text round whole blocks, from `first` to `last`, which must be children of one body, cell or
 * control. Lone paragraphs without text show the placeholder.
 */
export function insertBlockControl(
  docx: Docx,
  first: Element,
  last: Element,
  author?: TrackedAuthor,
): Result<Element, EditRefusal> {
  const refusal = refusalBeside(first) ?? refusalBeside(last);
  if (refusal) return failed(refusal);
  const blocks: Element[] = [];
  for (let block: Element | null = first; block; block = block.nextElementSibling) {
    if (!blockNames.test(block.localName)) return failed("not-adjacent");
    blocks.push(block);
    if (block === last) break;
  }
  if (blocks.at(-1) !== last) return failed("not-adjacent");
  const control = newControl(first, "rich-text");
  const only = blocks.length === 1 && isW(first, "p") && pieces(docx, first).length === 0 ? first : undefined;
  if (only) {
    const run = firstRun(docx, control, only, defaultPlaceholder("rich-text"));
    if (isTracking(docx)) {
      const insertion = newRevision(only, "ins", author);
      insertion.append(run);
      only.append(insertion);
    } else only.append(run);
  }
  first.before(control);
  contentHolder(control).append(...blocks);
  // A cell must end with a paragraph or a control, so there no mark can follow the control.
  if (isTracking(docx) && !isW(control.parentElement, "tc")) recordControl(control, author);
  forgetParagraphs(docx);
  docx.touchPartOf(control);
  return ok(control);
}

/**
 * Records that the two ends of a control were inserted, as Word does: marks round its beginning and round its end, so
 * that rejecting takes the control away and leaves what was there before.
 */
function recordControl(control: Element, author: TrackedAuthor | undefined): void {
  const revision = (): [Element, Element] => {
    const source = newRevision(control, "ins", author);
    const start = createW(control, "customXmlInsRangeStart");
    for (const { namespaceURI, name, value } of Array.from(source.attributes))
      start.setAttributeNS(namespaceURI, name, value);
    const id = source.getAttributeNS(source.namespaceURI, "id") ?? "";
    return [start, createW(control, "customXmlInsRangeEnd", { id })];
  };
  const holder = contentHolder(control);
  const [beginning, afterBeginning] = revision();
  const [end, afterEnd] = revision();
  control.before(beginning);
  holder.prepend(afterBeginning);
  holder.append(end);
  control.after(afterEnd);
}

/** The marks that record a control as inserted, in order; empty when there are none. */
export function insertionMarks(control: Element): readonly Element[] {
  const holder = contentHolder(control);
  const all = elementsOf(holder);
  return [control.previousElementSibling, all[0], all.at(-1), control.nextElementSibling].filter(
    (node): node is Element => node != null && /^customXmlInsRange(Start|End)$/.test(node.localName),
  );
}
