import { failed, ok, type Result } from "../base/result";
import { refusalAt, refusalBeside } from "./controls";
import { fieldsAtEnd, setFieldsAtStart } from "./fields";
import { asTextAfter, copyOfProperties, endsSection, ensureProperties, newParagraph } from "./paragraph-properties";
import { pieces, type Piece } from "./pieces";
import { copyOfRevision, markParagraph } from "./revisions";
import { splitRunBefore, splitTextBefore } from "./run-content";
import { isTracking } from "./settings";
import { forgetParagraphs } from "./story";
import type { Docx, EditRefusal, TrackedAuthor } from "./types";
import { childW, elementsOf, nameOf } from "./wml";

/** The two paragraphs that a split leaves; one of them is the paragraph that was split. */
export type SplitParagraph = Readonly<{ first: Element; second: Element }>;

/** Elements around runs that may simply be written twice, half the content in each. */
const divisible = /^(hyperlink|ins|del|moveTo|moveFrom|smartTag|customXml|dir|bdo)$/;

/** Marks that open something; one right before the split goes with the text that follows it. */
const openers = /^(bookmarkStart|commentRangeStart|permStart|moveToRangeStart|moveFromRangeStart)$/;

/**
 * Splits a paragraph at an offset of its text, as the Enter key does. At the very beginning an empty paragraph is put
 * before it, so that the words keep their paragraph; after a heading the following text is no heading.
 */
export function splitParagraph(
  docx: Docx,
  paragraph: Element,
  offset: number,
  author?: TrackedAuthor,
): Result<SplitParagraph, EditRefusal> {
  const all = pieces(docx, paragraph);
  const length = all.at(-1)?.end ?? 0;
  if (!Number.isInteger(offset) || offset < 0 || offset > length || isInsideCharacter(all, offset))
    return failed("bad-span");
  const refusal = refusalBeside(paragraph);
  if (refusal) return failed(refusal);

  if (offset === 0 && length > 0) {
    const first = newParagraph(paragraph, copyOfProperties(paragraph, true));
    paragraph.before(first);
    return finish(docx, { first, second: paragraph }, author);
  }
  const after = all.find((piece) => piece.end > offset);
  const obstacle = after && obstacleAt(paragraph, after, offset);
  if (obstacle) return failed(obstacle);
  const boundary = after && boundaryAt(paragraph, all, after, offset);

  const copied = copyOfProperties(paragraph, true);
  const second = newParagraph(paragraph, boundary ? copied : asTextAfter(docx, paragraph, copied));
  if (endsSection(paragraph)) {
    const section = childW(childW(paragraph, "pPr"), "sectPr");
    if (section) ensureProperties(second).append(section); // the section ends with the last of the two
  }
  if (boundary) moveFrom(paragraph, boundary, second);
  const open = fieldsAtEnd(docx, paragraph);
  if (open.length > 0) setFieldsAtStart(docx, second, open);
  paragraph.after(second);
  return finish(docx, { first: paragraph, second }, author);
}

function finish(
  docx: Docx,
  split: SplitParagraph,
  author: TrackedAuthor | undefined,
): Result<SplitParagraph, EditRefusal> {
  if (isTracking(docx)) markParagraph(split.first, "ins", author);
  forgetParagraphs(docx);
  docx.touchPartOf(split.first);
  return ok(split);
}

function isInsideCharacter(all: readonly Piece[], offset: number): boolean {
  const piece = all.find(({ start, end }) => start < offset && offset < end);
  return piece !== undefined && /^[\ud800-\udbff][\udc00-\udfff]/.test(piece.text.slice(offset - piece.start - 1));
}

/** What stands around a place so that it cannot be written twice: a control or a simple field that begins before it. */
function obstacleAt(paragraph: Element, after: Piece, offset: number): EditRefusal | undefined {
  const isMiddle = after.start < offset;
  let inside: Element = after.node;
  let atBeginning = !isMiddle;
  for (let up = inside.parentElement; up && up !== paragraph; inside = up, up = up.parentElement) {
    atBeginning = atBeginning && isFirstContent(inside);
    const name = nameOf(up);
    if (name === "r" || divisible.test(name) || atBeginning) continue;
    if (name === "sdtContent" || name === "sdt") return "inside-control";
    return "inside-field";
  }
  return refusalAt(after.node) && !atBeginning ? "locked" : undefined;
}

/** True when only properties stand before an element among its siblings. */
function isFirstContent(element: Element): boolean {
  for (let before = element.previousElementSibling; before; before = before.previousElementSibling) {
    if (!/Pr$/.test(before.localName)) return false;
  }
  return true;
}

/** The first node that goes to the second paragraph; runs and texts are split for it. */
function boundaryAt(paragraph: Element, all: readonly Piece[], after: Piece, offset: number): Element {
  const before = all[all.indexOf(after) - 1];
  const begin = after.start === offset && after.field && before?.field !== after.field ? after.field : undefined;
  let boundary: Element;
  if (begin && paragraph.contains(begin) && begin.parentElement) boundary = splitRunBefore(begin.parentElement, begin); // code and result stay together
  else boundary = splitRunBefore(after.run, splitTextBefore(after, offset - after.start));

  for (let up = boundary.parentElement; up && up !== paragraph && isFirstContent(boundary); up = up.parentElement)
    boundary = up;
  while (boundary.previousElementSibling && openers.test(nameOf(boundary.previousElementSibling))) {
    boundary = boundary.previousElementSibling;
  }
  return boundary;
}

/** Moves a node and all that follows it to the second paragraph; what it is inside of is written twice. */
function moveFrom(paragraph: Element, boundary: Element, second: Element): void {
  let first = boundary;
  while (first.parentElement && first.parentElement !== paragraph) {
    const holder = first.parentElement;
    const isRevision = /^(ins|del|moveTo|moveFrom)$/.test(nameOf(holder));
    const copy = isRevision ? copyOfRevision(holder) : (holder.cloneNode(false) as Element); // of the same kind
    for (const properties of elementsOf(holder))
      if (/Pr$/.test(properties.localName)) copy.append(properties.cloneNode(true));
    copy.append(...fromHere(first));
    holder.after(copy);
    first = copy;
  }
  second.append(...fromHere(first));
}

function fromHere(first: Element): Element[] {
  const found = [first];
  for (let next = first.nextElementSibling; next; next = next.nextElementSibling) found.push(next);
  return found;
}
