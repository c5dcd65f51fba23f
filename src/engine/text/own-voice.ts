import type { Quote } from "./quotes";
import { Gap, type Tokens } from "./tokens";
import type { WordTable } from "./words";

/** “I”, “me” and the like: of the writer, but in somebody's own words of whoever speaks. */
export const firstPerson = {
  subject: ["i", "we"],
  object: ["me", "us"],
  owner: ["my", "our"],
  reflexive: ["myself", "ourselves"],
} as const;

export const firstPersons: readonly string[] = [
  ...firstPerson.subject,
  ...firstPerson.object,
  ...firstPerson.owner,
  ...firstPerson.reflexive,
];

/** What such a word is in the list of words where it is not the writer's; no text holds it as a word. */
export function inOwnVoice(word: string): string {
  return `${word}*`;
}

/** By word number, the number that the word has in somebody's own words; 0 for a word that is the same there. */
export function voicedWords(words: Pick<WordTable, "idOf">, count: number): Uint16Array {
  const voiced = new Uint16Array(count);
  for (const word of firstPersons) voiced[words.idOf(word)] = words.idOf(inOwnVoice(word));
  voiced[0] = 0; // what no phrase knows
  return voiced;
}

/** How words that are not the writer's are known. */
export type Voices = Readonly<{
  /** What `voicedWords` gives. */
  voiced: Uint16Array;
  /** By word number, 1 for a word whose colon begins somebody's words: “YP:”, “she said:”. */
  speaks: Uint8Array;
}>;

/**
 * Gives “I”, “me” and “my” their other numbers wherever they are not the writer's: between quotation marks, after “YP:” up to
 * the end of the line, or anywhere in words that are somebody's as a whole.
 */
export function markVoices(
  { count, word, start, before }: Tokens,
  { voiced, speaks }: Voices,
  quotes: readonly Quote[],
  isAllTheirs: boolean,
): void {
  let quote = 0;
  let isAnswer = false;
  for (let at = 0; at < count; at++) {
    const gaps = before[at] as number;
    if ((gaps & Gap.Line) !== 0) isAnswer = false;
    if ((gaps & Gap.Colon) !== 0 && at > 0) isAnswer = speaks[word[at - 1] as number] === 1;
    const number = voiced[word[at] as number] as number;
    if (number === 0) continue;
    const from = start[at] as number;
    while (quote < quotes.length && (quotes[quote] as Quote).end <= from) quote++;
    const inQuote = quotes[quote];
    if (isAllTheirs || isAnswer || (inQuote !== undefined && inQuote.start <= from)) word[at] = number;
  }
}
