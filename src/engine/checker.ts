import { fingerprint } from "../base/hash";
import { createParagraphReader, type ParagraphReader } from "./assertion/paragraph";
import { factsAt, firstFrom, type SaidWords, type Sentence } from "./assertion/sentence";
import { statuses, type Status } from "./assertion/status";
import { WordFact, type Accept, type CompiledPack, type CompiledRule } from "./compiled";
import type { Finding, ParagraphRef } from "./finding";
import type { Ending, WordSpan } from "./pattern/matcher";
import type { StepCounter } from "./pattern/starts";
import { decide, defaultOptions, type CheckOptions } from "./policy";
import type { CompiledRecording } from "./recording/compiled";
import { createRecordingFinder, nothingRecorded, type RecordingFinder, type RecordingHit } from "./recording/finder";
import {
  enter,
  isLabel,
  longestLabel,
  matchHeading,
  startOfText,
  type Context,
  type RecordingContext,
  type Section,
} from "./sections";
import { additions, replacements, wholeWords } from "./suggest";
import { openTables } from "./tables";
import { leadsToAnswer } from "./text/answer";
import { findQuotes, type Quotes } from "./text/quotes";
import { sectionsAt, sectionsOfLines } from "./lines";
import { sentenceOf, withoutOverlap } from "./text/places";
import { createTokens, Gap, type Tokens } from "./text/tokens";
import { fold } from "./text/words";

/** A paragraph to check, as the host read it (design.md D3 says what its text is). */
export type CheckedText = Readonly<{
  ref: ParagraphRef;
  text: string;
  /** 1 to 9 for headings, else absent. */
  headingLevel?: number;
}>;

export type ParagraphResult = Readonly<{
  /** Sorted by `start`, `end`, `ruleId`. Ids are unique within the paragraph only; see `withUniqueIds`. */
  findings: readonly Finding[];
  /** For the next paragraph. While it is what it was, the paragraphs after an edit need no new check. */
  after: Context;
}>;

/** Checks texts against one pack. Holds no text between calls; same input, same output. */
export interface Checker {
  readonly packHash: string;
  checkParagraph(paragraph: CheckedText, before: Context, options?: CheckOptions): ParagraphResult;
  /** A whole document, in order; each story begins anew. */
  check(paragraphs: readonly CheckedText[], options?: CheckOptions): readonly Finding[];
}

/** Counts of work, for tests: code units read and automaton states looked at. */
export type WorkObserver = Readonly<{ onUnit: () => void; onStep: StepCounter }>;

/** A forwarded message is below every heading and above the labels inside it. */
const mailLevel = 9;

/** How many paragraphs without a mark an open quotation may run on for. */
const longestOpenQuotation = 3;

/** @throws Error when the tables were made for another version of the engine. */
export function createChecker(pack: CompiledPack, observer?: WorkObserver): Checker {
  const { tokeniser, matcher, aroundMatcher, headingMatcher, accepts, facts, isPrinted } = openTables(
    pack,
    observer?.onUnit,
    observer?.onStep,
  );
  const { triggers } = pack;
  const tokens = createTokens();
  let recording: RecordingFinder | undefined;
  const isRule = accepts.map((accept) => accept.kind === "rule");

  function checkParagraph(paragraph: CheckedText, before: Context, options = defaultOptions): ParagraphResult {
    const { text, headingLevel } = paragraph;
    tokeniser.read(text, tokens);
    const isHeading = headingLevel !== undefined;
    const quotes = findQuotes(text, tokens.marks, isHeading ? "" : before.quotation);
    const sections = sectionsAfter(text, headingLevel, before.sections);
    const label = headingLevel === undefined ? (inlineLabel(text) ?? quotedLine(text)) : undefined;
    const hits = findHits(matcher.scan(tokens));
    // A form's own words are nobody's statement, so they are left out altogether, not kept as hypothetical.
    const isForm = (hits.length > 0 || options.recording) && isPrinted(text);
    const findings = hits.length === 0 || isForm ? [] : findingsOf(paragraph, hits, quotes, label ?? sections, options);
    const after = contextAfter(before, sections, quotes, tokens);
    if (!options.recording || pack.recording === undefined) return { findings, after };
    const open = before.recording ?? nothingRecorded;
    if (isForm) return { findings, after: { ...after, recording: open } };
    const gaps = gapsIn(paragraph, { quotes: quotes.quotes, sections: label ?? sections }, open, options);
    return {
      findings: gaps.findings.length === 0 ? findings : [...findings, ...gaps.findings].sort(inOrder),
      after: { ...after, recording: gaps.after },
    };
  }

  /** Gaps in the record. Their tables are opened when they are first wanted, and never where they are not. */
  function gapsIn(
    paragraph: CheckedText,
    around: Readonly<{ quotes: Quotes["quotes"]; sections: readonly Section[] }>,
    before: RecordingContext,
    options: CheckOptions,
  ): Readonly<{ findings: readonly Finding[]; after: RecordingContext }> {
    recording ??= createRecordingFinder(
      pack.recording as CompiledRecording, // the caller has looked
      { accepts, triggers, facts, matcher: aroundMatcher },
      observer?.onUnit,
      observer?.onStep,
    );
    const { text } = paragraph;
    const isHeading = paragraph.headingLevel !== undefined;
    const { hits, after } = recording.find({ text, tokens, isHeading, ...around }, before);
    const nameOf = createNaming();
    const findings = hits.map((hit) => {
      const said = saidIn(text, sentenceOf(tokens, hit.first));
      return gapOf(paragraph, nameOf(hit.prompt.id, said), hit, options);
    });
    return { findings, after };
  }

  function gapOf(paragraph: CheckedText, id: string, hit: RecordingHit, options: CheckOptions): Finding {
    const { prompt, status, asks, contacts, meanings } = hit;
    const place = hit.place ?? { start: tokens.start[hit.first] as number, end: tokens.end[hit.last] as number };
    const decision = decide({ category: "recording", ...status }, options);
    return {
      id,
      ruleId: prompt.id,
      ref: prompt.ref,
      category: "recording",
      paragraph: paragraph.ref,
      ...place,
      ...status,
      prompt: decision.prompt && asks,
      replaceable: decision.replaceable,
      suggestions: [],
      ...(contacts === undefined ? {} : { contacts }),
      ...(meanings === undefined ? {} : { meanings }),
    };
  }

  /** A short name for what a sentence says. */
  function saidIn(text: string, sentence: number): string {
    const first = tokens.sentences[sentence] as number; // callers pass an index of a sentence
    const last = (tokens.sentences[sentence + 1] ?? tokens.count) - 1;
    return fingerprint(fold(text.slice(tokens.start[first], tokens.end[last])));
  }

  function sectionsAfter(
    text: string,
    headingLevel: number | undefined,
    before: readonly Section[],
  ): readonly Section[] {
    if (tokens.count === 0) return enter(before, undefined, undefined, "");
    const field = headingLevel === undefined ? labelOf(text) : undefined;
    // “Sent: Monday 3 March”: the message begins after its head, empty lines and all, and ends at the next heading.
    if (field?.sets === "mail" || field?.sets === "source") return enter(before, mailLevel, field.sets, field.words);
    const opens = (tokens.after & Gap.Colon) !== 0;
    if (headingLevel === undefined && !isLabel(tokens) && !opens) return before;
    const last = tokens.count - 1;
    const heading = matchHeading(headingMatcher, tokens, firstWordOfHeading(), last);
    if (heading === undefined) {
      if (headingLevel === undefined && !opens) return before;
      return enter(before, headingLevel, isTold(text, headingLevel === undefined) ? "source" : undefined, text);
    }
    return enter(before, headingLevel, pack.headings[heading], text.slice(tokens.start[0], tokens.end[last]));
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
    const heading = matchHeading(headingMatcher, tokens, 0, word - 1);
    const sets = heading === undefined ? undefined : pack.headings[heading];
    return sets === undefined ? undefined : { sets, words: text.slice(tokens.start[0], tokens.end[word - 1]) };
  }

  /** “What school told us”, “On Monday nan said this:”: what follows may be theirs. */
  function isTold(text: string, namesAnyone: boolean): boolean {
    return readerOf(text).tellsOfOthers(tokens.sentences.length - 1, namesAnyone);
  }

  function readerOf(text: string): ParagraphReader {
    return createParagraphReader(text, tokens, aroundMatcher, { accepts, triggers, facts }, observer?.onStep);
  }

  /** What a line inside a paragraph that ends in a colon sets for the lines after it. */
  function setByLine(reader: ParagraphReader, first: number, last: number): Section["sets"] | undefined {
    const heading = matchHeading(headingMatcher, tokens, first, last);
    if (heading !== undefined) return pack.headings[heading];
    return reader.tellsOfOthers(sentenceOf(tokens, last), true) ? "source" : undefined;
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
    return hasFact(word, WordFact.Number);
  }

  function hasFact(word: number, fact: number): boolean {
    return ((facts[tokens.word[word] as number] ?? 0) & fact) !== 0;
  }

  function findHits(endings: readonly Ending[]): readonly Hit[] {
    const ends = new Map<number, number[]>();
    for (const ending of endings) {
      for (const accept of ending.accepts) {
        if (isRule[accept] !== true && (accepts[accept] as Accept).kind !== "except") continue;
        const known = ends.get(accept);
        if (known === undefined) ends.set(accept, [ending.word]);
        else known.push(ending.word);
      }
    }
    const hits: Hit[] = [];
    ends.forEach((at, accept) => {
      const meaning = accepts[accept] as Accept;
      if (meaning.kind !== "rule") return;
      const cancels = ends.get(exceptOf(meaning.rule)) ?? [];
      const cancelling = cancels.length === 0 ? [] : matcher.resolve(tokens, exceptOf(meaning.rule), cancels);
      const { category } = pack.rules[meaning.rule] as CompiledRule;
      const isWording = category === "wording";
      for (const span of withoutOverlap(matcher.resolve(tokens, accept, at), cancelling)) {
        const negating = matcher.covers(tokens, negatingNumbers[meaning.rule] ?? -1, span);
        const denial = matcher.covers(tokens, denialNumbers[meaning.rule] ?? -1, span);
        const first = isWording ? beginningOfVerb(span.first) : span.first;
        hits.push({
          first,
          last: span.last,
          rule: meaning.rule,
          negating,
          denial,
          wording: isWording,
          sign: category === "sign",
        });
      }
    });
    return hits.sort((a, b) => a.first - b.first || a.last - b.last || a.rule - b.rule);
  }

  /** “is clearly putting”: the be before an -ing form is part of the verb, and a replacement stands for both. */
  function beginningOfVerb(first: number): number {
    if (!hasFact(first, WordFact.Ing)) return first;
    let word = first;
    while (word > 0 && (tokens.before[word] as number) === 0 && hasFact(word - 1, WordFact.Adverb)) word--;
    const isProgressive = word > 0 && (tokens.before[word] as number) === 0 && hasFact(word - 1, WordFact.Be);
    return isProgressive ? word - 1 : first;
  }

  function findingsOf(
    paragraph: CheckedText,
    hits: readonly Hit[],
    quotes: Quotes,
    sections: readonly Section[],
    options: CheckOptions,
  ): readonly Finding[] {
    const { text } = paragraph;
    const around = { quotes: quotes.quotes, isHeading: paragraph.headingLevel !== undefined };
    const reader = readerOf(text);
    const lines = sectionsOfLines(text, tokens, sections, (first, last) => setByLine(reader, first, last));
    const findings: Finding[] = [];
    const nameOf = createNaming();
    let hit = 0;
    for (let index = 0; index < tokens.sentences.length && hit < hits.length; index++) {
      const last = (tokens.sentences[index + 1] ?? tokens.count) - 1;
      const own: Hit[] = [];
      for (; hit < hits.length && (hits[hit] as Hit).first <= last; hit++) own.push(hits[hit] as Hit);
      if (own.length === 0) continue;
      const sentence = reader.sentence(index, own);
      const said = saidIn(text, index);
      const under = sectionsAt(lines, sentence.first, sections);
      const told = statuses(sentence, own, { ...around, sections: under, ...reader.neighbours(sentence, index) });
      told.forEach((status, at) => {
        const span = own[at] as Hit; // one status for each
        const compiled = pack.rules[span.rule] as CompiledRule;
        if (status.assertion === "other-person" && isWithinAnother(own, told, at)) return;
        if (compiled.childSubject && isAdult(status)) return;
        if (compiled.childSubject && compiled.category === "wording" && isOfNobody(sentence, span, status)) return;
        findings.push(findingOf(paragraph, nameOf(compiled.id, said), compiled, sentence, span, status, own, options));
      });
    }
    return findings.sort(inOrder);
  }

  /** “[Mum's [drinking]]”: what a wider match says of the home is not said once more of somebody else. */
  function isWithinAnother(own: readonly Hit[], told: readonly Status[], at: number): boolean {
    const { first, last, rule } = own[at] as Hit; // callers pass an index of a match
    const categoryOf = (number: number) => (pack.rules[number] as CompiledRule).category;
    return own.some(
      (other, index) =>
        other.first <= first &&
        other.last >= last &&
        told[index]?.assertion !== "other-person" &&
        categoryOf(other.rule) === categoryOf(rule),
    );
  }

  /** “[Self-harm: none]”: of a form's line the answer is found with its label, since it is what was written. */
  function endOfAnswer(text: string, end: number, { because }: Status, own: readonly Hit[]): number {
    const by = because.find(({ decides }) => decides === "assertion");
    if (by === undefined || by.span.start <= end) return end;
    // “cannabis Substance use: none”: the answer belongs to the nearest, and one rule never overlaps itself.
    const isNearer = ({ first }: Hit) =>
      (tokens.start[first] as number) >= end && (tokens.start[first] as number) < by.span.start;
    if (own.some(isNearer)) return end;
    return leadsToAnswer(text, end, by.span.start) ? by.span.end : end;
  }

  function findingOf(
    paragraph: CheckedText,
    id: string,
    rule: CompiledRule,
    sentence: Sentence,
    span: Hit,
    status: Status,
    own: readonly Hit[],
    options: CheckOptions,
  ): Finding {
    const { assertion, historical, quoted, speech, critique, because, uncertain } = status;
    const { category, strength } = rule;
    const offers = pack.wording.rules[span.rule];
    const said = { assertion, historical, quoted, ...(speech === undefined ? {} : { speech }), critique, because };
    const decision = decide({ category, ...(strength === undefined ? {} : { strength }), ...said, uncertain }, options);
    const suggestions =
      category !== "wording" || critique || offers === undefined
        ? []
        : decision.replaceable
          ? replacements(pack.wording, offers, sentence, span, span.denial)
          : uncertain
            ? []
            : additions(pack.wording, offers, sentence, span, speech);
    // No wording of the rule fits this sentence: the writer is asked, and writes it anew.
    const unfit = offers !== undefined && offers.suggest.length > 0 && suggestions.length === 0;
    const end = tokens.end[span.last] as number;
    return {
      id,
      ruleId: rule.id,
      ref: rule.ref,
      category,
      paragraph: paragraph.ref,
      start: tokens.start[wholeWords(sentence, span).first] as number,
      end: category === "wording" ? end : endOfAnswer(paragraph.text, end, status, own),
      ...said,
      prompt: decision.prompt,
      replaceable: decision.replaceable && !unfit,
      suggestions,
    };
  }

  function exceptOf(rule: number): number {
    return exceptNumbers[rule] ?? -1;
  }

  const exceptNumbers: number[] = [];
  const negatingNumbers: number[] = [];
  const denialNumbers: number[] = [];
  accepts.forEach((accept, number) => {
    if (accept.kind === "except") exceptNumbers[accept.rule] = number;
    if (accept.kind === "negating") negatingNumbers[accept.rule] = number;
    if (accept.kind === "denial") denialNumbers[accept.rule] = number;
  });

  function check(paragraphs: readonly CheckedText[], options = defaultOptions): readonly Finding[] {
    const findings: Finding[] = [];
    let context = startOfText;
    let story = paragraphs[0]?.ref.story;
    for (const paragraph of paragraphs) {
      if (paragraph.ref.story !== story) context = startOfText;
      ({ story } = paragraph.ref);
      const result = checkParagraph(paragraph, context, options);
      for (const finding of result.findings) findings.push(finding);
      context = result.after;
    }
    return withUniqueIds(findings);
  }

  return { packHash: pack.hash, checkParagraph, check };
}

/**
 * Makes ids unique within a document: equal sentences are told apart by their order. For findings of whole paragraphs
 * in document order, as they come from `checkParagraph`.
 */
export function withUniqueIds(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const ordinal = seen.get(finding.id) ?? 0;
    seen.set(finding.id, ordinal + 1);
    return ordinal === 0 ? finding : { ...finding, id: `${finding.id}-${ordinal + 1}` };
  });
}

/** Names the findings of one paragraph by rule and sentence, and tells those apart that are alike in both. */
function createNaming(): (ruleId: string, said: string) => string {
  const seen = new Map<string, number>();
  return (ruleId, said) => {
    const key = `${ruleId}\n${said}`;
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return fingerprint(`${key}\n${ordinal}`);
  };
}

type Hit = SaidWords & Readonly<{ rule: number; denial: boolean }>;

/** `subject: child` cancels what is plainly said of a grown-up; friends and siblings may be children. */
function isAdult(status: Status): boolean {
  if (status.owner?.isTopic === true) return false;
  const role = status.owner?.mention.role;
  return role === "adult" || role === "professional" || role === "family";
}

/**
 * “it is difficult”, “we refused”: words about a child are not what follows a subject that is no person, or the writer.
 * In somebody's own words “I” may be the child.
 */
function isOfNobody(sentence: Sentence, span: WordSpan, { quoted }: Status): boolean {
  let word = span.first - 1;
  const passed = WordFact.Adverb | WordFact.Auxiliary | WordFact.Modal | WordFact.Negation;
  while (word > sentence.first && (factsAt(sentence, word) & passed) !== 0) word--;
  if (word < sentence.first) return false;
  // “that” and “these” may as well begin a clause, or a noun.
  const fact = factsAt(sentence, word);
  if ((fact & WordFact.EmptySubject) !== 0 && (fact & WordFact.Determiner) === 0) return true;
  const mention = sentence.mentions[firstFrom(sentence.mentions, word + 1) - 1];
  return !quoted && mention !== undefined && mention.last === word && mention.role === "writer";
}

function inOrder(a: Finding, b: Finding): number {
  if (a.start !== b.start) return a.start - b.start;
  if (a.end !== b.end) return a.end - b.end;
  return a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0;
}

function contextAfter(before: Context, sections: readonly Section[], quotes: Quotes, tokens: Tokens): Context {
  if (quotes.open === "") return { sections, quotation: "", quotedFor: 0 };
  const quotedFor = tokens.marks.length === 0 ? before.quotedFor + 1 : 0;
  const goesOn = quotedFor < longestOpenQuotation;
  return { sections, quotation: goesOn ? quotes.open : "", quotedFor: goesOn ? quotedFor : 0 };
}
