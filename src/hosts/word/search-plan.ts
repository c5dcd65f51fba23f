import type { Span } from "../../base/span";

/**
 * How to find words with Word's Find, which knows no positions: search for `query` and take the hit number `nth` of
 * those whose text is exactly `words`; there must be `of` such hits, or the place is not certain.
 */
export type Anchor = Readonly<{ words: string; query: string; nth: number; of: number }>;

/** One anchor for the whole span, or its two ends when the span is too long or has characters that Find cannot take. */
export type SearchPlan = Readonly<{ first: Anchor; last?: Anchor }>;

/** Find takes 255 characters at most, and escaped ones count; 200 keeps clear of it (office-platform.md 2.4). */
const longestQuery = 200;
const anchorLength = 100;

/**
 * Plans the search for a span that is not empty.
 *
 * @returns undefined when nothing in the span can be searched for
 */
export function planSearch(text: string, span: Span): SearchPlan | undefined {
  const words = text.slice(span.start, span.end);
  if (words.length > 0 && escaped(words).length <= longestQuery && !hasBreak(words)) {
    return { first: anchor(text, span) };
  }
  const pieces = searchablePieces(text, span);
  const head = pieces[0];
  const tail = pieces[pieces.length - 1];
  // The ends must be words themselves: a range from piece to piece would miss a break at the very edge of the span.
  if (head === undefined || tail === undefined || head.start !== span.start || tail.end !== span.end) return undefined;
  const first = anchor(text, { start: head.start, end: edge(text, Math.min(head.end, head.start + anchorLength)) });
  const last = anchor(text, { start: edge(text, Math.max(tail.start, tail.end - anchorLength)), end: tail.end });
  return { first, last };
}

/** Where a point is: at the end or the start of words to search for, or where the paragraph begins. */
export type PointPlan = Readonly<{ side: "End" | "Start"; plan: SearchPlan | "whole-paragraph" }>;

/**
 * Plans the search for the point `at`: words that end there, so that what is written takes their formatting, else words
 * that begin there. As few as say which place is meant, because a tracked deletion among them would hide them from Find.
 *
 * @returns undefined between two breaks, where there are neither
 */
export function planPoint(text: string, at: number): PointPlan | undefined {
  if (at === 0) return { side: "Start", plan: "whole-paragraph" };
  const before = shortest(text, at, -1);
  if (before.start < at) return { side: "End", plan: { first: anchor(text, before) } };
  const after = shortest(text, at, 1);
  return after.end === at ? undefined : { side: "Start", plan: { first: anchor(text, after) } };
}

/** The fewest whole words on one side of a point that stand only once in the text; else as many as an anchor takes. */
function shortest(text: string, at: number, step: 1 | -1): Span {
  const span = (other: number) => (step < 0 ? { start: other, end: at } : { start: at, end: other });
  let other = at;
  while (Math.abs(other - at) < anchorLength) {
    const next = text.charCodeAt(step < 0 ? other - 1 : other);
    if (Number.isNaN(next) || isBreak(next)) break;
    const { start, end } = span(other);
    const isWhole = next === space && text.slice(start, end).trim() !== "";
    if (isWhole && isOnce(text, text.slice(start, end))) return span(other);
    other += step;
  }
  return span(edge(text, other));
}

function isOnce(text: string, words: string): boolean {
  return text.indexOf(words) === text.lastIndexOf(words);
}

const space = 0x20;

function anchor(text: string, span: Span): Anchor {
  const words = text.slice(span.start, span.end);
  let nth = 0;
  let of = 0;
  for (let found = text.indexOf(words); found !== -1; found = text.indexOf(words, found + words.length)) {
    if (found < span.start) nth += 1;
    of += 1;
  }
  return { words, query: escaped(words), nth, of };
}

/** The caret begins Word's special codes even without wildcards; doubled, it is a caret. */
function escaped(words: string): string {
  return words.split("^").join("^^");
}

function isBreak(code: number): boolean {
  return code < 0x20;
}

function hasBreak(words: string): boolean {
  for (let at = 0; at < words.length; at += 1) if (isBreak(words.charCodeAt(at))) return true;
  return false;
}

function searchablePieces(text: string, span: Span): readonly Span[] {
  const pieces: Span[] = [];
  let start = span.start;
  for (let at = span.start; at <= span.end; at += 1) {
    if (at < span.end && !isBreak(text.charCodeAt(at))) continue;
    if (at > start) pieces.push({ start, end: at });
    start = at + 1;
  }
  return pieces;
}

/** Moves a cut off the middle of a surrogate pair. */
function edge(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}
