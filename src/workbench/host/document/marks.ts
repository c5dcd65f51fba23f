import type { Span } from "../../../base/span";
import { pieces, type Docx } from "../../../docx";

const wordprocessing = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** Something in a paragraph that is not part of its text, and where in the text it stands (UTF-16 code units). */
export type Mark = Readonly<{ offset: number; text: string }>;

/** Note marks as some builds of Word show them in `Paragraph.text` (#4997). */
const noteMark = "\u0002";

/** Words deleted with change tracking on that are still in the file, in order. */
export function trackedDeletions(docx: Docx, paragraph: Element): readonly Mark[] {
  return marks(docx, paragraph, (node) => (node.localName === "delText" ? (node.textContent ?? "") : ""));
}

/** Offsets of the footnote and endnote marks of a paragraph, in its text, in order. */
export function noteMarks(docx: Docx, paragraph: Element): readonly number[] {
  return marks(docx, paragraph, (node) => (isNoteMark(node) ? noteMark : "")).map(({ offset }) => offset);
}

/** The paragraph's text with tracked deletions and note marks in it, as some builds and views of Word give it. */
export function textWithMarks(docx: Docx, paragraph: Element, text: string): string {
  const inserted = marks(docx, paragraph, (node) => {
    if (node.localName === "delText") return node.textContent ?? "";
    return isNoteMark(node) ? noteMark : "";
  });
  let marked = "";
  let done = 0;
  for (const mark of inserted) {
    marked += text.slice(done, mark.offset) + mark.text;
    done = mark.offset;
  }
  return marked + text.slice(done);
}

/** The elements of note marks that stand strictly inside a span of the paragraph's text. */
export function noteMarksInside(docx: Docx, paragraph: Element, { start, end }: Span): readonly Element[] {
  const elements = Array.from(paragraph.getElementsByTagNameNS(wordprocessing, "*")).filter(isNoteMark);
  const offsets = noteMarks(docx, paragraph);
  return elements.filter((_, index) => {
    const offset = offsets[index] ?? start;
    return offset > start && offset < end;
  });
}

function isNoteMark(node: Element): boolean {
  return node.localName === "footnoteReference" || node.localName === "endnoteReference";
}

function marks(docx: Docx, paragraph: Element, textOf: (node: Element) => string): readonly Mark[] {
  const ends = new Map(pieces(docx, paragraph).map((piece) => [piece.node, piece.end]));
  const found: Mark[] = [];
  let offset = 0;
  for (const node of Array.from(paragraph.getElementsByTagNameNS(wordprocessing, "*"))) {
    offset = ends.get(node) ?? offset;
    const text = textOf(node);
    if (text !== "") found.push({ offset, text });
  }
  return found;
}
