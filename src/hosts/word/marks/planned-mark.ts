import type { Mark } from "../../../features/ports/mark-host";

/** A mark as Word is asked for it, and the words it has to stand on. */
export type PlannedMark = Readonly<{ mark: Mark; start: number; length: number; words: string }>;

/**
 * The marks that a paragraph can take. One that lies outside the text would make Word refuse all of the paragraph's
 * (office-platform.md 1.1), so it is cut to the text, and left out when nothing is left of it. Ends are moved outwards
 * to whole characters as a reader sees them.
 */
export function planMarks(text: string, marks: readonly Mark[]): readonly PlannedMark[] {
  return marks.flatMap((mark) => {
    const start = characterStart(text, Math.max(0, mark.span.start));
    const end = characterEnd(text, Math.min(text.length, mark.span.end));
    return end > start ? [{ mark, start, length: end - start, words: text.slice(start, end) }] : [];
  });
}

/** Combining marks, joiners, variation selectors and skin tones: they belong to what stands before them. */
const continues = /^[\p{M}\p{EMod}\u200d]/u;

function characterStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && start < text.length && !isBoundary(text, start)) start -= 1;
  return start;
}

function characterEnd(text: string, at: number): number {
  let end = at;
  while (end > 0 && end < text.length && !isBoundary(text, end)) end += 1;
  return end;
}

function isBoundary(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 0xdc00 && code <= 0xdfff) return false;
  return !continues.test(text.slice(at, at + 2)) && text[at - 1] !== "\u200d";
}
