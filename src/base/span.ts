/**
 * A stretch of one paragraph's text, in UTF-16 code units, half-open: `text.slice(start, end)`.
 * This is the unit that JavaScript strings, Word's `getText()` and our `.docx` reader share.
 */
export type Span = Readonly<{ start: number; end: number }>;

/** True when the two spans have at least one code unit in common; spans that only touch do not overlap. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when `outer` covers every code unit of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The words a span covers. */
export function sliceOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
