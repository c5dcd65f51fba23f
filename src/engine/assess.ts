import type { Span } from "../base/span";
import { createParagraphReader } from "./assertion/paragraph";
import type { Status } from "./assertion/evidence";
import { statuses } from "./assertion/status";
import { createChecker } from "./checker";
import type { CompiledPack } from "./compiled";
import type { WordSpan } from "./pattern/matcher";
import { isLabel, longestLabel, startOfText, type Context, type Section } from "./sections";
import { openTables } from "./tables";
import { findQuotes } from "./text/quotes";
import { createTokens, Gap } from "./text/tokens";

/** What the writer says about some words, whether or not a rule of the pack would find them. */
export type Assessment = Omit<Status, "owner" | "uncertain">;

/** Reads the statuses of words that somebody else has marked. Holds no text between calls; same input, same output. */
export interface Assessor {
  /**
   * @param text one or more paragraphs; a line feed begins a new one, so that headings and quotations are carried over.
   * @param span UTF-16 code units. Words that it only touches in part count whole; of a span over several sentences the
   *   first one decides. A negation inside it (“won't be told”) belongs to what it names and is not read as a denial.
   * @returns undefined when the span holds no word.
   */
  assess(text: string, span: Span): Assessment | undefined;
}

/** @throws Error when the tables were made for another version of the engine. */
export function createAssessor(pack: CompiledPack): Assessor {
  const checker = createChecker(pack);
  const { tokeniser, aroundMatcher, accepts, facts } = openTables(pack);
  const { triggers } = pack;
  const tokens = createTokens();

  function assess(text: string, span: Span): Assessment | undefined {
    let before = startOfText;
    let from = 0;
    for (const paragraph of text.split("\n")) {
      const until = from + paragraph.length;
      if (span.start <= until) {
        return assessIn(paragraph, { start: span.start - from, end: Math.min(span.end, until) - from }, before);
      }
      before = checkedAfter(paragraph, before);
      from = until + 1;
    }
    return undefined;
  }

  function checkedAfter(text: string, before: Context): Context {
    return checker.checkParagraph({ ref: { story: "body", index: 0 }, text }, before).after;
  }

  function assessIn(text: string, span: Span, before: Context): Assessment | undefined {
    const label = labelBefore(text, span);
    const { sections } = label.length > 0 ? { sections: label } : checkedAfter(text, before);
    tokeniser.read(text, tokens);
    const words = wordsOf(span);
    if (words === undefined) return undefined;
    const index = sentenceOf(words.first);
    const last = (tokens.sentences[index + 1] ?? tokens.count) - 1;
    const hit = { first: words.first, last: Math.min(words.last, last), negating: true, wording: true };
    const reader = createParagraphReader(text, tokens, aroundMatcher, { accepts, triggers, facts }, undefined);
    const sentence = reader.sentence(index, [hit]);
    const { quotes } = findQuotes(text, tokens.marks, before.quotation);
    const around = { quotes, sections, isHeading: false, ...reader.neighbours(sentence, index) };
    // Nobody says which the words are: whether it is so is read as of a fact, and whose words they are as of wording.
    const [asWording] = statuses(sentence, [hit], around);
    const [asFact] = statuses(sentence, [{ ...hit, wording: false }], around);
    if (asWording === undefined || asFact === undefined) return undefined;
    const { owner: _, uncertain: __, ...assessment } = asWording;
    const { assertion, historical } = asFact;
    return { ...assessment, assertion, historical, because: reasons(asWording, asFact) };
  }

  /** What decided each part of an answer that was taken from both readings. */
  function reasons({ because: words }: Status, { because: facts }: Status): Assessment["because"] {
    const isOfFact = ({ decides }: Assessment["because"][number]) =>
      decides === "assertion" || decides === "historical";
    return [...facts.filter(isOfFact), ...words.filter((one) => !isOfFact(one))];
  }

  /** “Child's words: I hate it there”: the checker is asked what the label alone would set. */
  function labelBefore(text: string, span: Span): readonly Section[] {
    tokeniser.read(text, tokens);
    let word = 1;
    while (word < tokens.count && ((tokens.before[word] as number) & Gap.Colon) === 0) word++;
    if (word >= tokens.count || word > longestLabel || (tokens.start[word] as number) > span.start) return [];
    const label = text.slice(0, tokens.start[word]);
    tokeniser.read(label, tokens);
    if (!isLabel(tokens)) return [];
    return checkedAfter(label, startOfText).sections.filter(({ sets }) => sets !== "label");
  }

  function wordsOf(span: Span): WordSpan | undefined {
    let first = 0;
    while (first < tokens.count && (tokens.end[first] as number) <= span.start) first++;
    let last = first;
    while (last < tokens.count && (tokens.start[last] as number) < span.end) last++;
    return last === first ? undefined : { first, last: last - 1 };
  }

  function sentenceOf(word: number): number {
    let index = 0;
    while (index + 1 < tokens.sentences.length && (tokens.sentences[index + 1] as number) <= word) index++;
    return index;
  }

  return { assess };
}
