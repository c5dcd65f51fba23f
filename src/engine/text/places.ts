import { firstIndex } from "../../base/first-index";
import type { Tokens } from "./tokens";

/** Index of the sentence that a word stands in. */
export function sentenceOf({ sentences }: Tokens, word: number): number {
  return firstIndex(0, sentences.length, (index) => (sentences[index] as number) > word) - 1;
}

/** Index of the first word that begins at this offset or later; how many there are when none does. */
export function wordAt({ start, count }: Tokens, offset: number): number {
  return firstIndex(0, count, (word) => (start[word] as number) >= offset);
}

/** Spans that none of `cancelling` overlaps; both lists are in order and neither overlaps itself. */
export function withoutOverlap<Span extends Readonly<{ first: number; last: number }>>(
  spans: readonly Span[],
  cancelling: readonly Readonly<{ first: number; last: number }>[],
): readonly Span[] {
  let next = 0;
  return spans.filter((span) => {
    while (next < cancelling.length && (cancelling[next]?.last ?? 0) < span.first) next++;
    const one = cancelling[next];
    return one === undefined || one.first > span.last;
  });
}
