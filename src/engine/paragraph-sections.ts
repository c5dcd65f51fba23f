import type { ParagraphReader } from "./assertion/paragraph";
import { WordFact, type CompiledPack } from "./compiled";
import { sectionsOfLines, type LineSections } from "./lines";
import { enter, isLabel, longestLabel, matchHeading, type Section } from "./sections";
import type { Tables } from "./tables";
import { sentenceOf } from "./text/places";
import { Gap, isUnknown, type Tokens } from "./text/tokens";

/** A forwarded message is below every heading and above the labels inside it. */
const mailLevel = 9;

/** Reads which sections a paragraph opens, from the words that have just been read into the tokens. */
export interface SectionReader {
  /** The sections that the next paragraph stands in. */
  after(text: string, headingLevel: number | undefined, before: readonly Section[]): readonly Section[];
  /** What a label or a mark sets for its own paragraph only; undefined when it has neither. Not for headings. */
  within(text: string): readonly Section[] | undefined;
  /** The sections of the lines inside the paragraph, where they are others than its own. */
  lines(text: string, own: readonly Section[]): readonly LineSections[];
}

export function createSectionReader(
  { headings }: Pick<CompiledPack, "headings">,
  { headingMatcher, facts }: Pick<Tables, "headingMatcher" | "facts">,
  tokens: Tokens,
  readerOf: (text: string) => ParagraphReader,
): SectionReader {
  function after(text: string, headingLevel: number | undefined, before: readonly Section[]): readonly Section[] {
    if (tokens.count === 0) return enter(before, undefined, undefined, "");
    const field = headingLevel === undefined ? labelOf(text) : undefined;
    // “Sent: Monday 3 March”: the message begins after its head, empty lines and all, and ends at the next heading.
    if (field?.sets === "mail" || field?.sets === "source") return enter(before, mailLevel, field.sets, field.words);
    const opens = (tokens.after & Gap.Colon) !== 0;
    if (headingLevel === undefined && !isLabel(tokens) && !opens) return before;
    const last = tokens.count - 1;
    const heading = matchHeading(headingMatcher, tokens, firstWordOfHeading(), last) ?? namedChild(text, last);
    if (heading === undefined) {
      if (headingLevel === undefined && !opens) return before;
      return enter(before, headingLevel, isTold(text, headingLevel === undefined) ? "source" : undefined, text);
    }
    return enter(before, headingLevel, headings[heading], text.slice(tokens.start[0], tokens.end[last]));
  }

  /** “Child's words: I hate it there”: what follows the colon is theirs, in this paragraph only. */
  function inlineLabel(text: string): readonly Section[] | undefined {
    const label = labelOf(text);
    if (label === undefined || label.sets === "label") return undefined;
    return enter([], undefined, label.sets, label.words);
  }

  /** What the words before the first colon set. */
  function labelOf(text: string): Omit<Section, "level"> | undefined {
    let word = 1;
    while (word < tokens.count && word <= longestLabel && ((tokens.before[word] as number) & Gap.Colon) === 0) word++;
    if (word >= tokens.count || word > longestLabel) return undefined;
    const heading = matchHeading(headingMatcher, tokens, 0, word - 1) ?? namedChild(text, word - 1);
    const sets = heading === undefined ? undefined : headings[heading];
    return sets === undefined ? undefined : { sets, words: text.slice(tokens.start[0], tokens.end[word - 1]) };
  }

  /** “Jade's views”, “Jade's wishes and feelings”: a name that no phrase knows is taken for the child's. */
  function namedChild(text: string, last: number): number | undefined {
    const first = firstWordOfHeading();
    if (last < first + 2 || !isUnknown(tokens, first) || text.charAt((tokens.end[first + 1] as number) - 1) !== "s")
      return undefined;
    if (tokens.end[first] !== tokens.start[first + 1] || tokens.before[first + 1] !== 0) return undefined;
    const heading = matchHeading(headingMatcher, tokens, first + 2, last);
    return heading !== undefined && headings[heading] === "child-words" ? heading : undefined;
  }

  /** “What school told us”, “On Monday nan said this:”: what follows may be theirs. */
  function isTold(text: string, namesAnyone: boolean): boolean {
    return readerOf(text).tellsOfOthers(tokens.sentences.length - 1, namesAnyone);
  }

  /** What a line inside a paragraph that ends in a colon sets for the lines after it. */
  function setByLine(text: string, first: number, last: number): CompiledPack["headings"][number] | undefined {
    const heading = matchHeading(headingMatcher, tokens, first, last);
    if (heading !== undefined) return headings[heading];
    return readerOf(text).tellsOfOthers(sentenceOf(tokens, last), true) ? "source" : undefined;
  }

  /** “> She never listens”: how mail programs quote what they answer. */
  function quotedLine(text: string): readonly Section[] | undefined {
    const first = tokens.start[0];
    const opens = first === undefined ? -1 : text.lastIndexOf(">", first);
    return opens < 0 ? undefined : enter([], undefined, "mail", text.slice(opens, opens + 1));
  }

  /** “3.1 Background”: numbers before the words are no part of them. */
  function firstWordOfHeading(): number {
    let first = 0;
    while (first < tokens.count - 1 && isFigure(first)) first++;
    return first;
  }

  function isFigure(word: number): boolean {
    return ((facts[tokens.word[word] as number] ?? 0) & WordFact.Number) !== 0;
  }

  return {
    after,
    within: (text) => inlineLabel(text) ?? quotedLine(text),
    lines: (text, own) => sectionsOfLines(text, tokens, own, (first, last) => setByLine(text, first, last)),
  };
}
