/** Stands before each word: the capital says how many letters it shares with the word before, A for none. */
const none = 65;
const mostShared = 25;

/** Writes folded words as a short text; words in alphabetical order make it shortest. They hold no capitals. */
export function packWords(words: readonly string[]): string {
  let text = "";
  let before = "";
  for (const word of words) {
    let shared = 0;
    while (shared < mostShared && shared < before.length && before.charAt(shared) === word.charAt(shared)) shared++;
    text += String.fromCharCode(none + shared) + word.slice(shared);
    before = word;
  }
  return text;
}

/** Reads what `packWords` wrote. */
export function unpackWords(text: string): readonly string[] {
  const words: string[] = [];
  let before = "";
  let at = 0;
  while (at < text.length) {
    const shared = text.charCodeAt(at) - none;
    let end = at + 1;
    while (end < text.length && !isLength(text.charCodeAt(end))) end++;
    before = before.slice(0, shared) + text.slice(at + 1, end);
    words.push(before);
    at = end;
  }
  return words;
}

function isLength(unit: number): boolean {
  return unit >= none && unit <= none + mostShared;
}
