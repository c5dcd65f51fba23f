import { insertionPlace, putAt } from "./insertion-place";
import { pieces } from "./pieces";
import { nextId } from "./revision-ids";
import { splitRunBefore, splitTextBefore } from "./run-content";
import { bodyParagraphs } from "./story";
import type { Docx } from "./types";
import { attributeW, createW, isW, ns } from "./wml";

/** A place in the body: a paragraph, and an offset of its text in UTF-16 code units. */
export type BodyPlace = Readonly<{ paragraph: Element; offset: number }>;

/** A bookmark of the body: the element that begins it, and the one that ends it when that is there. */
type Marks = Readonly<{ start: Element; end: Element | undefined }>;

/** True for what Word takes as the name of a bookmark; one that begins with `_` is hidden. */
export function isBookmarkName(name: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_]{0,39}$/u.test(name);
}

function marksNamed(docx: Docx, name: string): Marks | undefined {
  const start = starts(docx).find((mark) => attributeW(mark, "name")?.toLowerCase() === name.toLowerCase());
  if (!start) return undefined;
  const id = attributeW(start, "id");
  const ends = Array.from(docx.body.getElementsByTagNameNS(ns.w, "bookmarkEnd"));
  return { start, end: ends.find((mark) => attributeW(mark, "id") === id) };
}

function starts(docx: Docx): readonly Element[] {
  return Array.from(docx.body.getElementsByTagNameNS(ns.w, "bookmarkStart"));
}

/** The names of all bookmarks of the body, in order. */
export function bookmarkNames(docx: Docx): readonly string[] {
  return starts(docx)
    .map((mark) => attributeW(mark, "name") ?? "")
    .filter((name) => name !== "");
}

/** The elements that begin and end a bookmark; none when there is no such bookmark. Names differ by more than case. */
export function bookmarkMarks(docx: Docx, name: string): readonly Element[] {
  const found = marksNamed(docx, name);
  return found ? [found.start, ...(found.end ? [found.end] : [])] : [];
}

/** Where a bookmark's text stands; undefined when there is no such bookmark or nothing of it lies in a paragraph. */
export function bookmarkPlaces(docx: Docx, name: string): Readonly<{ start: BodyPlace; end: BodyPlace }> | undefined {
  const found = marksNamed(docx, name);
  const start = found && placeOfMark(docx, found.start, "next");
  const end = found?.end ? placeOfMark(docx, found.end, "previous") : start;
  return start && end ? { start, end } : undefined;
}

/** The place in the text where a mark stands; for one between paragraphs, the beginning of the next or end of the previous. */
export function placeOfMark(docx: Docx, mark: Element, otherwise: "next" | "previous"): BodyPlace | undefined {
  for (let up = mark.parentElement; up; up = up.parentElement) {
    if (!isW(up, "p")) continue;
    const before = pieces(docx, up).filter(({ node }) => mark.compareDocumentPosition(node) & 2);
    return { paragraph: up, offset: before.at(-1)?.end ?? 0 };
  }
  const all = bodyParagraphs(docx);
  const next = all.findIndex((paragraph) => mark.compareDocumentPosition(paragraph) & 4);
  const paragraph = otherwise === "next" ? all[next] : next < 0 ? all.at(-1) : all[next - 1];
  if (!paragraph) return undefined;
  return { paragraph, offset: otherwise === "next" ? 0 : (pieces(docx, paragraph).at(-1)?.end ?? 0) };
}

/** The two elements of a new bookmark, in no place yet. A bookmark of that name must not be there any more. */
export function newBookmark(docx: Docx, name: string): Readonly<{ start: Element; end: Element }> {
  const id = String(nextId(docx.body));
  return { start: createW(docx.body, "bookmarkStart", { id, name }), end: createW(docx.body, "bookmarkEnd", { id }) };
}

/**
 * Puts a mark that begins or ends something into a paragraph; runs are split for it. Of two marks for one place, the
 * one that ends is put in first.
 */
export function putMark(docx: Docx, place: BodyPlace, mark: Element, side: "start" | "end"): void {
  putIn(docx, place, mark, side);
  // At the edge of a tracked change it stands outside, as Word has it: what is rejected is the words.
  const holder = mark.parentElement;
  if (!holder || !/^(ins|del|moveTo|moveFrom)$/.test(holder.localName)) return;
  if (side === "start" && !mark.previousElementSibling) holder.before(mark);
  if (side === "end" && !mark.nextElementSibling) holder.after(mark);
}

function putIn(docx: Docx, { paragraph, offset }: BodyPlace, mark: Element, side: "start" | "end"): void {
  const all = pieces(docx, paragraph);
  const piece =
    side === "start"
      ? all.find((one) => one.start <= offset && offset < one.end)
      : all.find((one) => one.start < offset && offset <= one.end);
  docx.touchPartOf(paragraph);
  if (!piece) {
    if (side === "start" && all.length === 0) {
      const properties = paragraph.firstElementChild;
      if (isW(properties, "pPr")) properties.after(mark);
      else paragraph.prepend(mark);
    } else putAt(insertionPlace(paragraph, all, offset), paragraph, () => mark);
    return;
  }
  if (side === "start") {
    splitRunBefore(piece.run, splitTextBefore(piece, offset - piece.start)).before(mark);
    return;
  }
  if (offset < piece.end) splitRunBefore(piece.run, splitTextBefore(piece, offset - piece.start)).before(mark);
  else {
    const next = piece.node.nextElementSibling;
    if (next) splitRunBefore(piece.run, next).before(mark);
    else piece.run.after(mark);
  }
}
