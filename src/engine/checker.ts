import { createParagraphReader } from "./assertion/paragraph";
import type { CompiledPack } from "./compiled";
import type { Finding, ParagraphRef } from "./finding";
import { inOrder, withUniqueIds } from "./finding-list";
import { createSectionReader } from "./paragraph-sections";
import type { StepCounter } from "./pattern/starts";
import { defaultOptions, type CheckOptions } from "./policy";
import type { ReadText } from "./read-text";
import { recordingFindings } from "./recording-findings";
import type { CompiledRecording } from "./recording/compiled";
import { createRecordingFinder, nothingRecorded, type RecordingFinder } from "./recording/finder";
import { addRegisters, noRegister, type Register } from "./register";
import { ruleFindings } from "./rule-findings";
import { createHitFinder } from "./rule-hits";
import { inQuote, startOfText, wordsOfOthers, type Context, type RecordingContext, type Section } from "./sections";
import { openTables } from "./tables";
import { markVoices } from "./text/own-voice";
import { findQuotes, type Quotes } from "./text/quotes";
import { createTokens, type Tokens } from "./text/tokens";

/** A paragraph to check, as the host read it (design.md D3 says what its text is). */
export type CheckedText = Readonly<{
  ref: ParagraphRef;
  text: string;
  /** 1 to 9 for headings, else absent. */
  headingLevel?: number;
  /** The whole paragraph is marked as somebody's words: Word's styles Quote and Intense Quote. */
  markedAsQuote?: true;
}>;

export type ParagraphResult = Readonly<{
  /** Sorted by `start`, `end`, `ruleId`. Ids are unique within the paragraph only; see `withUniqueIds`. */
  findings: readonly Finding[];
  /** For the next paragraph. While it is what it was, the paragraphs after an edit need no new check. */
  after: Context;
  /** To be added up over the text (`addRegisters`), for `mayBeRecord`. */
  register: Register;
}>;

/** What was found in a whole document, and how far it speaks as records about children do (`mayBeRecord`). */
export type DocumentResult = Readonly<{ findings: readonly Finding[]; register: Register }>;

/** Checks texts against one pack. Holds no text between calls; same input, same output. */
export interface Checker {
  readonly packHash: string;
  checkParagraph(paragraph: CheckedText, before: Context, options?: CheckOptions): ParagraphResult;
  /** A whole document, in order; each story begins anew. */
  checkDocument(paragraphs: readonly CheckedText[], options?: CheckOptions): DocumentResult;
  /** The findings of `checkDocument` alone. */
  check(paragraphs: readonly CheckedText[], options?: CheckOptions): readonly Finding[];
}

/** Counts of work, for tests: code units read and automaton states looked at. */
export type WorkObserver = Readonly<{ onUnit: () => void; onStep: StepCounter }>;

/** How many paragraphs without a mark an open quotation may run on for. */
const longestOpenQuotation = 3;

/** @throws Error when the tables were made for another version of the engine. */
export function createChecker(pack: CompiledPack, observer?: WorkObserver): Checker {
  const tables = openTables(pack, observer?.onUnit, observer?.onStep);
  const { tokeniser, aroundMatcher, accepts, facts, voices, isPrinted, recordWords } = tables;
  const { triggers } = pack;
  const tokens = createTokens();
  const readerOf = (text: string) =>
    createParagraphReader(text, tokens, aroundMatcher, { accepts, triggers, facts }, observer?.onStep);
  const sectionReader = createSectionReader(pack, tables, tokens, readerOf);
  const findHits = createHitFinder(pack, tables, tokens);
  let recording: RecordingFinder | undefined;

  function checkParagraph(paragraph: CheckedText, before: Context, options = defaultOptions): ParagraphResult {
    const { ref, text, headingLevel } = paragraph;
    tokeniser.read(text, tokens);
    const isHeading = headingLevel !== undefined;
    const quotes = findQuotes(text, tokens.marks, isHeading ? "" : before.quotation);
    const sections = sectionReader.after(text, headingLevel, before.sections);
    const labelled = (isHeading ? undefined : sectionReader.within(text)) ?? sections;
    const own = paragraph.markedAsQuote === true ? inQuote(labelled) : labelled;
    markVoices(tokens, voices, quotes.quotes, areTheChilds(own));
    const hits = findHits();
    const lines = hits.length === 0 ? [] : sectionReader.lines(text, own);
    const read = { ref, text, tokens, quotes: quotes.quotes, sections: own, lines, isHeading };
    // A form's own words are nobody's statement, so they are left out altogether, not kept as hypothetical.
    const isForm = (hits.length > 0 || options.recording) && isPrinted(text);
    const findings = hits.length === 0 || isForm ? [] : ruleFindings(pack, read, readerOf(text), hits, options);
    const after = contextAfter(before, sections, quotes, tokens);
    const register = registerOf(findings);
    if (!options.recording || pack.recording === undefined) return { findings, after, register };
    const open = before.recording ?? nothingRecorded;
    if (isForm) return { findings, after: { ...after, recording: open }, register };
    const gaps = gapsIn(read, open, options);
    return {
      findings: gaps.findings.length === 0 ? findings : [...findings, ...gaps.findings].sort(inOrder),
      after: { ...after, recording: gaps.after },
      register,
    };
  }

  /** Of the paragraph that was read last. A pack without words of records has no say in what a text is about. */
  function registerOf(findings: readonly Finding[]): Register {
    if (pack.ofRecords === "") return noRegister;
    let ofRecords = 0;
    for (let word = 0; word < tokens.count; word++) ofRecords += recordWords[tokens.word[word] as number] as number;
    for (const { prompt } of findings) if (prompt) ofRecords++;
    return { words: tokens.count, ofRecords };
  }

  /** Gaps in the record. Their tables are opened when they are first wanted, and never where they are not. */
  function gapsIn(
    read: ReadText,
    before: RecordingContext,
    options: CheckOptions,
  ): Readonly<{ findings: readonly Finding[]; after: RecordingContext }> {
    recording ??= createRecordingFinder(
      pack.recording as CompiledRecording, // the caller has looked
      { accepts, triggers, facts, matcher: aroundMatcher },
      observer?.onUnit,
      observer?.onStep,
    );
    const { hits, after } = recording.find(read, before);
    return { findings: recordingFindings(read, hits, options), after };
  }

  function checkDocument(paragraphs: readonly CheckedText[], options = defaultOptions): DocumentResult {
    const findings: Finding[] = [];
    let register = noRegister;
    let context = startOfText;
    let story = paragraphs[0]?.ref.story;
    for (const paragraph of paragraphs) {
      if (paragraph.ref.story !== story) context = startOfText;
      ({ story } = paragraph.ref);
      const result = checkParagraph(paragraph, context, options);
      for (const finding of result.findings) findings.push(finding);
      context = result.after;
      register = addRegisters(register, result.register);
    }
    return { findings: withUniqueIds(findings), register };
  }

  function check(paragraphs: readonly CheckedText[], options = defaultOptions): readonly Finding[] {
    return checkDocument(paragraphs, options).findings;
  }

  return { packHash: pack.hash, checkParagraph, checkDocument, check };
}

/** Whether all words under such headings are the child's own, or those of somebody who is not named. */
function areTheChilds(sections: readonly Section[]): boolean {
  const sets = wordsOfOthers(sections)?.sets;
  return sets === "child-words" || sets === "quote";
}

function contextAfter(before: Context, sections: readonly Section[], quotes: Quotes, tokens: Tokens): Context {
  if (quotes.open === "") return { sections, quotation: "", quotedFor: 0 };
  const quotedFor = tokens.marks.length === 0 ? before.quotedFor + 1 : 0;
  const goesOn = quotedFor < longestOpenQuotation;
  return { sections, quotation: goesOn ? quotes.open : "", quotedFor: goesOn ? quotedFor : 0 };
}
