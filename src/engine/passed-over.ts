import type { Matcher, WordSpan } from "./pattern/matcher";
import type { Tokens } from "./text/tokens";

/** Whether a match would not be one if its phrase could not go over such words. */
export function goesOver(
  { covers }: Pick<Matcher, "covers">,
  tokens: Tokens,
  accept: number,
  { first, last }: WordSpan,
  isSuch: (word: number) => boolean,
): boolean {
  let word = first + 1;
  while (word < last && !isSuch(word)) word++;
  if (word >= last) return false;
  const passing = tokens.passing.slice(0, last + 1);
  for (; word < last; word++) if (isSuch(word)) passing[word] = 0;
  return !covers({ ...tokens, passing }, accept, { first, last });
}
