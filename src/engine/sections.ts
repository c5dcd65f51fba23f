import { startAt } from "./pattern/ends";
import type { Matcher } from "./pattern/matcher";
import type { HeadingEntry } from "../content/types/lexicon";
import { Gap, type Tokens } from "./text/tokens";

/** A heading that decides how the text under it is read, or the paragraph's own mark that its words are somebody's. */
export type Section = Readonly<{ level: number; sets: HeadingEntry["sets"] | "quote"; words: string }>;

/**
 * What earlier paragraphs decide about the next one. Plain data: two contexts with the same JSON are the same, so an
 * editor checks only until the context after a paragraph is what it was before the edit.
 */
export type Context = Readonly<{
  /** From the outermost heading in; level 10 is a label line. */
  sections: readonly Section[];
  /** The quotation mark that was left open, or "". */
  quotation: string;
  /** How many paragraphs without a mark it has been left open for. */
  quotedFor: number;
  /** Only while prompts about recording are wanted. */
  recording?: RecordingContext;
}>;

/** What earlier paragraphs decide about prompts about recording; numbers of the pack's tables, rising. */
export type RecordingContext = Readonly<{
  /** Answers that the headings and labels above give: a date. */
  given: readonly number[];
  /** Letters that have been written out, or asked about. */
  known: readonly number[];
}>;

export const startOfText: Context = { sections: [], quotation: "", quotedFor: 0 };

/** Outside all headings: one that names the speaker says more. */
const quoteLevel = 0;
/** Word headings have levels 1 to 9; a line such as “Child's words:” is below them all. */
const labelLevel = 10;
/** In words. */
export const longestLabel = 8;

/** Which headings set something: the index into `CompiledPack.headings` for a whole text, or undefined. */
export function matchHeading(matcher: Matcher, tokens: Tokens, first: number, last: number): number | undefined {
  let found: number | undefined;
  matcher.scan(tokens, first, last).forEach((ends, accept) => {
    if (startAt(ends, last) === first && (found === undefined || accept < found)) found = accept;
  });
  return found;
}

/** True for a short line that names what follows: no sentence, no full stop at its end. */
export function isLabel(tokens: Tokens): boolean {
  return tokens.count <= longestLabel && tokens.sentences.length === 1 && (tokens.after & Gap.End) === 0;
}

/** The sections after a heading or a label line. */
export function enter(
  sections: readonly Section[],
  headingLevel: number | undefined,
  sets: Section["sets"] | undefined,
  words: string,
): readonly Section[] {
  const level = headingLevel ?? labelLevel;
  const outer = sections.filter((section) => section.level < level);
  return sets === undefined ? outer : [...outer, { level, sets, words }];
}

/** Those that say whose words all under them are. */
const ofWords: readonly Section["sets"][] = ["child-words", "family-words", "professional-words", "mail", "quote"];

/** The innermost heading, label or mark that says whose words all are. */
export function wordsOfOthers(sections: readonly Section[]): Section | undefined {
  for (let at = sections.length - 1; at >= 0; at--) {
    const section = sections[at] as Section; // at < length
    if (ofWords.indexOf(section.sets) >= 0) return section;
  }
  return undefined;
}

/** The sections round a paragraph that is marked as somebody's words; they end with it. */
export function inQuote(sections: readonly Section[]): readonly Section[] {
  return [{ level: quoteLevel, sets: "quote", words: "" }, ...sections];
}
