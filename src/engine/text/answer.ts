import { Kind, kindOf } from "./characters";

/** In words: the label's last ones, which the match did not take in. */
const mostWords = 2;
const longestWord = 20;
/** In code units; enough for those words, a colon and some spaces. */
const furthest = 64;

/**
 * Whether what stands from `start` to `end` is no more than the end of a form's label: at most two words, then a colon or a
 * dash (“Self-harm | or overdose: | none”).
 */
export function leadsToAnswer(text: string, start: number, end: number): boolean {
  if (end - start > furthest) return false;
  let at = end;
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
  if (at === start || !isMark(kindOf(text.charCodeAt(at - 1)))) return false;
  at--;
  if (at > start && text.charAt(at - 1) === " ") at--;
  const [before, ...words] = text.slice(start, at).split(" ");
  return before === "" && words.length <= mostWords && words.every(isPlainWord);
}

function isSpace(unit: number): boolean {
  const kind = kindOf(unit);
  return kind === Kind.Space || kind === Kind.Line;
}

function isMark(kind: Kind): boolean {
  return kind === Kind.Colon || kind === Kind.Dash || kind === Kind.Hyphen;
}

function isPlainWord(word: string): boolean {
  if (word.length === 0 || word.length > longestWord) return false;
  for (let at = 0; at < word.length; at++) {
    const kind = kindOf(word.charCodeAt(at));
    if (isSpace(word.charCodeAt(at)) || kind === Kind.Stop || kind === Kind.Semicolon) return false;
    if (kind === Kind.Comma || kind === Kind.Colon) return false;
  }
  return true;
}
