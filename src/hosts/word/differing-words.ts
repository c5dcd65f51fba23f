import type { Span } from "../../base/span";

/** What of a replacement has to be written: a span of the old words, and what goes in its place. */
export type Difference = Readonly<{ span: Span; text: string }>;

/**
 * The words that differ, whole ones: what both begin with and end with stays untouched, with its formatting, notes and
 * comments. At least one old word is always in it, so that new words have a place and a formatting to take.
 */
export function differingWords(old: string, text: string): Difference {
  const most = Math.min(old.length, text.length);
  let start = 0;
  while (start < most && old[start] === text[start]) start += 1;
  while (start > 0 && !(isBlank(old, start - 1) && !isBlank(old, start))) start -= 1;
  let after = 0;
  while (after < most - start && old.at(-1 - after) === text.at(-1 - after)) after += 1;
  while (after > 0 && !(isBlank(old, old.length - after) && !isBlank(old, old.length - after - 1))) after -= 1;
  return { span: { start, end: old.length - after }, text: text.slice(start, text.length - after) };
}

/** The end of the text counts as blank. */
function isBlank(text: string, at: number): boolean {
  return !/\S/u.test(text.charAt(at));
}
