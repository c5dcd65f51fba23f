import { firstIndex } from "../base/first-index";
import type { HeadingEntry } from "../content/types/lexicon";
import { enter, longestLabel, type Section } from "./sections";
import { Gap, type Tokens } from "./text/tokens";

/** From this word on. */
export type LineSections = Readonly<{ from: number; sections: readonly Section[] }>;

/**
 * The sections of the lines inside one paragraph, where they are others than the paragraph's: from the line after a label
 * (“Forwarded from custody:”) on, and in each line that is quoted as mail programs quote (“> she …”). Read once from
 * beginning to end, so that a text of nothing but labels is no more work than any other.
 * @param outer of the paragraph.
 * @param setBy what a label line sets; the words by their indexes.
 */
export function sectionsOfLines(
  text: string,
  tokens: Tokens,
  outer: readonly Section[],
  setBy: (first: number, last: number) => HeadingEntry["sets"] | undefined,
): readonly LineSections[] {
  const found: LineSections[] = [];
  let under = outer;
  let line = 0;
  for (let word = 1; word < tokens.count; word++) {
    const gaps = tokens.before[word] as number;
    if ((gaps & Gap.Line) === 0) continue;
    if ((gaps & Gap.Colon) !== 0 && word - line <= longestLabel) {
      const words = text.slice(tokens.start[line], tokens.end[word - 1]);
      under = enter(under, undefined, setBy(line, word - 1), words);
    }
    line = word;
    const isQuoted = text.slice(tokens.end[word - 1], tokens.start[word]).indexOf(">") >= 0;
    found.push({ from: word, sections: isQuoted ? enter(under, undefined, "mail", ">") : under });
  }
  return found;
}

/** Those in force at a word, or the paragraph's own before the first line end. */
export function sectionsAt(
  lines: readonly LineSections[],
  word: number,
  outer: readonly Section[],
): readonly Section[] {
  const after = firstIndex(0, lines.length, (index) => (lines[index] as LineSections).from > word);
  return lines[after - 1]?.sections ?? outer;
}
