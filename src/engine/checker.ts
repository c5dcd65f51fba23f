import { fingerprint } from "../base/hash";
import { createParagraphReader } from "./assertion/paragraph";
import { factsAt, firstFrom, type SaidWords, type Sentence } from "./assertion/sentence";
import { statuses, type Status } from "./assertion/status";
import { WordFact, type Accept, type CompiledPack, type CompiledRule } from "./compiled";
import type { Finding, ParagraphRef } from "./finding";
import { type Ending, type StepCounter, type WordSpan } from "./pattern/matcher";
import { decide, defaultOptions, type CheckOptions } from "./policy";
import { enter, isLabel, longestLabel, matchHeading, startOfText, type Context, type Section } from "./sections";
import { additions, replacements, wholeWords } from "./suggest";
import { openTables } from "./tables";
import { findQuotes, type Quotes } from "./text/quotes";
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

/** How many paragraphs without a mark an open quotation may run on for. */
const longestOpenQuotation = 3;

/** @throws Error when the tables were made for another version of the engine. */
export function createChecker(pack: CompiledPack, observer?: WorkObserver): Checker {
  const { tokeniser, matcher, aroundMatcher, headingMatcher, facts, isPrinted } = openTables(
    pack,
    observer?.onUnit,
    observer?.onStep,
  );
  const { accepts, triggers } = pack;
  const tokens = createTokens();
  const isRule = pack.accepts.map((accept) => accept.kind === "rule");

  function checkParagraph(paragraph: CheckedText, before: Context, options = defaultOptions): ParagraphResult {
    const { text, headingLevel } = paragraph;
    tokeniser.read(text, tokens);
    const isHeading = headingLevel !== undefined;
    const quotes = findQuotes(text, tokens.marks, isHeading ? "" : before.quotation);
    const sections = sectionsAfter(text, headingLevel, before.sections);
    const label = headingLevel === undefined ? inlineLabel(text) : undefined;
    const hits = findHits(matcher.scan(tokens));
    // A form's own words are nobody's statement, so they are left out altogether, not kept as hypothetical.
    const findings =
      hits.length === 0 || isPrinted(text) ? [] : findingsOf(paragraph, hits, quotes, label ?? sections, options);
    return { findings, after: contextAfter(before, sections, quotes, tokens) };
  }

  function sectionsAfter(
    text: string,
    headingLevel: number | undefined,
    before: readonly Section[],
  ): readonly Section[] {
    if (tokens.count === 0) return enter(before, undefined, undefined, "");
    if (headingLevel === undefined && !isLabel(tokens)) return before;
    const last = tokens.count - 1;
    const heading = matchHeading(headingMatcher, tokens, firstWordOfHeading(), last);
    if (heading === undefined) {
      const endsLabel = headingLevel !== undefined || (tokens.after & Gap.Colon) !== 0;
      return endsLabel ? enter(before, headingLevel, undefined, "") : before;
    }
    return enter(before, headingLevel, pack.headings[heading], text.slice(tokens.start[0], tokens.end[last]));
  }

  /** “Child's words: I hate it there”: what follows the colon is theirs, in this paragraph only. */
  function inlineLabel(text: string): readonly Section[] | undefined {
    let word = 1;
    while (word < tokens.count && word <= longestLabel && ((tokens.before[word] as number) & Gap.Colon) === 0) word++;
    if (word >= tokens.count || word > longestLabel) return undefined;
    const heading = matchHeading(headingMatcher, tokens, 0, word - 1);
    const sets = heading === undefined ? undefined : pack.headings[heading];
    if (sets === undefined || sets === "label") return undefined;
    return enter([], undefined, sets, text.slice(tokens.start[0], tokens.end[word - 1]));
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
        if (isRule[accept] !== true && (pack.accepts[accept] as Accept).kind !== "except") continue;
        const known = ends.get(accept);
        if (known === undefined) ends.set(accept, [ending.word]);
        else known.push(ending.word);
      }
    }
    const hits: Hit[] = [];
    ends.forEach((at, accept) => {
      const meaning = pack.accepts[accept] as Accept;
      if (meaning.kind !== "rule") return;
      const cancels = ends.get(exceptOf(meaning.rule)) ?? [];
      const cancelling = cancels.length === 0 ? [] : matcher.resolve(tokens, exceptOf(meaning.rule), cancels);
      const isWording = (pack.rules[meaning.rule] as CompiledRule).category === "wording";
      for (const span of withoutOverlap(matcher.resolve(tokens, accept, at), cancelling)) {
        const negating = matcher.covers(tokens, negatingNumbers[meaning.rule] ?? -1, span);
        const denial = matcher.covers(tokens, denialNumbers[meaning.rule] ?? -1, span);
        const first = isWording ? beginningOfVerb(span.first) : span.first;
        hits.push({ first, last: span.last, rule: meaning.rule, negating, denial });
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
    const around = { quotes: quotes.quotes, sections, isHeading: paragraph.headingLevel !== undefined };
    const known = { accepts, triggers, facts };
    const reader = createParagraphReader(text, tokens, aroundMatcher, known, observer?.onStep);
    const findings: Finding[] = [];
    const seen = new Map<string, number>();
    let hit = 0;
    for (let index = 0; index < tokens.sentences.length && hit < hits.length; index++) {
      const first = tokens.sentences[index] as number;
      const last = (tokens.sentences[index + 1] ?? tokens.count) - 1;
      const own: Hit[] = [];
      for (; hit < hits.length && (hits[hit] as Hit).first <= last; hit++) own.push(hits[hit] as Hit);
      if (own.length === 0) continue;
      const sentence = reader.sentence(index, own);
      const said = fingerprint(fold(text.slice(tokens.start[first], tokens.end[last])));
      statuses(sentence, own, { ...around, ...reader.neighbours(sentence, index) }).forEach((status, at) => {
        const span = own[at] as Hit; // one status for each
        const compiled = pack.rules[span.rule] as CompiledRule;
        if (compiled.childSubject && isAdult(status)) return;
        if (compiled.childSubject && compiled.category === "wording" && isOfNobody(sentence, span, status)) return;
        const key = `${compiled.id}\n${said}`;
        const ordinal = seen.get(key) ?? 0;
        seen.set(key, ordinal + 1);
        const id = fingerprint(`${key}\n${ordinal}`);
        findings.push(findingOf(paragraph, id, compiled, sentence, span, status, options));
      });
    }
    return findings.sort(inOrder);
  }

  function findingOf(
    paragraph: CheckedText,
    id: string,
    rule: CompiledRule,
    sentence: Sentence,
    span: Hit,
    status: Status,
    options: CheckOptions,
  ): Finding {
    const { assertion, historical, quoted, speech, critique, because } = status;
    const { category, strength } = rule;
    const offers = pack.wording.rules[span.rule];
    const said = { assertion, historical, quoted, ...(speech === undefined ? {} : { speech }), critique, because };
    const decision = decide({ category, ...(strength === undefined ? {} : { strength }), ...said }, options);
    const suggestions =
      category !== "wording" || critique || offers === undefined
        ? []
        : decision.replaceable
          ? replacements(pack.wording, offers, sentence, span, span.denial)
          : additions(pack.wording, offers, sentence, span, speech);
    // No wording of the rule fits this sentence: the writer is asked, and writes it anew.
    const unfit = offers !== undefined && offers.suggest.length > 0 && suggestions.length === 0;
    return {
      id,
      ruleId: rule.id,
      ref: rule.ref,
      category,
      paragraph: paragraph.ref,
      start: tokens.start[wholeWords(sentence, span).first] as number,
      end: tokens.end[span.last] as number,
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
  pack.accepts.forEach((accept, number) => {
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

/** Both lists are in order and neither overlaps itself. */
function withoutOverlap(spans: readonly WordSpan[], cancelling: readonly WordSpan[]): readonly WordSpan[] {
  let next = 0;
  return spans.filter((span) => {
    while (next < cancelling.length && (cancelling[next] as WordSpan).last < span.first) next++;
    const one = cancelling[next];
    return one === undefined || one.first > span.last;
  });
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
