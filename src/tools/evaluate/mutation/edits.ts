import type { Span } from "../../../base/span";

/** A stretch of a text and what is written in its place; an empty stretch is a place to insert at. */
export type Edit = Span & Readonly<{ text: string }>;

/** The text after the edits, and where stretches of the old text stand in it. */
export type Edited = Readonly<{ text: string; moved: (span: Span) => Span }>;

/** @param edits in any order, not overlapping. */
export function applyEdits(text: string, edits: readonly Edit[]): Edited {
  const inOrder = [...edits].sort((a, b) => a.start - b.start);
  let written = "";
  let from = 0;
  for (const edit of inOrder) {
    written += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  const moved = (offset: number, isStart: boolean) => {
    let shift = 0;
    for (const { start, end, text: put } of inOrder) {
      const isBefore = end < offset || (end === offset && (isStart || start < end));
      if (!isBefore) break;
      shift += put.length - (end - start);
    }
    return offset + shift;
  };
  return {
    text: written + text.slice(from),
    moved: ({ start, end }) => ({ start: moved(start, true), end: moved(end, false) }),
  };
}
