import type { Span } from "../../base/span";

/** A stop, its closing marks, white space, and something that can begin a sentence. */
const boundary = /[.!?…]["'”’)\]]*(\s+)(?=["'“‘([]*[\p{Lu}\p{N}])|\n+/gu;

/** Words before a full stop that do not end a sentence: a title or an initial. */
const shortTitle = /(?:^|[\s(“"])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Rev|St|Sgt|Insp)$/u;

/**
 * The sentence round a span, for showing it; the engine decides findings by its own, finer rules. Never smaller than
 * the span, and without white space at its ends.
 */
export function sentenceAround(text: string, span: Span): Span {
  let start = 0;
  let end = text.length;
  for (const match of text.matchAll(boundary)) {
    const at = match.index;
    if (match[0].startsWith(".") && shortTitle.test(text.slice(0, at))) continue;
    const after = at + match[0].length;
    const before = after - (match[1] ?? match[0]).length;
    if (after <= span.start) start = after;
    else if (before >= span.end) {
      end = before;
      break;
    }
  }
  return trimmed(text, { start, end }, span);
}

/**
 * Splits the sentence into what stands before, in and after the span, for showing it with the words marked. Where the
 * sentence is very long it is cut at a word on each side, which `…` shows.
 * @param most UTF-16 code units to show on either side
 */
export function markedSentence(
  text: string,
  sentence: Span,
  span: Span,
  most = 160,
): Readonly<{ before: string; words: string; after: string }> {
  const before = text.slice(sentence.start, span.start);
  const after = text.slice(span.end, sentence.end);
  return {
    before: before.length <= most ? before : `…${before.slice(-most).replace(/^\S*/u, "")}`,
    words: text.slice(span.start, span.end),
    after: after.length <= most ? after : `${after.slice(0, most).replace(/\S*$/u, "")}…`,
  };
}

function trimmed(text: string, outer: Span, inner: Span): Span {
  let { start, end } = outer;
  while (start < inner.start && /\s/u.test(text[start] ?? "")) start++;
  while (end > inner.end && /\s/u.test(text[end - 1] ?? "")) end--;
  return { start, end };
}
