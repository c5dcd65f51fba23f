import { isCapital, Kind, kindOf } from "../text/characters";
import type { Tokens } from "../text/tokens";

/** In letters: a shorter neighbour in capitals may be shorthand too. */
const longWord = 6;

/** True for letters beside a long word all in capitals: there, capitals say nothing. */
export function isShouted(text: string, tokens: Tokens, first: number, last: number): boolean {
  return isLongCapitals(text, tokens, first - 1) || isLongCapitals(text, tokens, last + 1);
}

function isLongCapitals(text: string, { start, end, count }: Tokens, word: number): boolean {
  if (word < 0 || word >= count) return false;
  const from = start[word] as number;
  const until = end[word] as number;
  if (until - from < longWord) return false;
  for (let at = from; at < until; at++) {
    const unit = text.charCodeAt(at);
    if (kindOf(unit) !== Kind.Letter || !isCapital(unit)) return false;
  }
  return true;
}
