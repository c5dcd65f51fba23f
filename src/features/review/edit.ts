import type { Span } from "../../base/span";

/** A stretch of a paragraph that was exchanged for other words; `length` is that of the new ones. UTF-16 code units. */
export type Edit = Readonly<{ span: Span; length: number }>;

/** Where a span of the old text stands in the new; undefined when the edit ran into it. An insertion beside it leaves it whole. */
export function spanAfter(span: Span, edit: Edit): Span | undefined {
  const moved = edit.length - (edit.span.end - edit.span.start);
  if (span.end <= edit.span.start) return span;
  if (span.start >= edit.span.end) return { start: span.start + moved, end: span.end + moved };
  return undefined;
}

/** The smallest single edit that makes one text of the other: what lies between their common beginning and end. */
export function editBetween(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { span: { start, end: before.length - tail }, length: after.length - tail - start };
}
