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
