import type { Span } from "../../base/span";
import type { CompiledPack } from "../compiled";
import type { Endings } from "../pattern/ends";
import type { Matcher, WordSpan } from "../pattern/matcher";
import type { StepCounter } from "../pattern/starts";
import { createParagraphReader } from "../assertion/paragraph";
import type { SaidWords } from "../assertion/sentence";
import type { Status } from "../assertion/evidence";
import { statuses } from "../assertion/status";
import type { ReadText } from "../read-text";
import { isLabel, type RecordingContext } from "../sections";
import { sentenceOf, withoutOverlap } from "../text/places";
import type { Tables } from "../tables";
import { Gap, type Tokens } from "../text/tokens";
import { findNumbers } from "./beside";
import type { CompiledPrompt, CompiledRecording, RecordingAccept } from "./compiled";
import { isShouted } from "./shouted";
import { openRecordingTables } from "./tables";

/** A gap in the record: where it shows, what is said of it, and whether the writer is to be asked. */
export type RecordingHit = WordSpan &
  Readonly<{
    prompt: CompiledPrompt;
    status: Omit<Status, "owner">;
    asks: boolean;
    /** Where it stands, when that is more than its words: “+44 117 …”. */
    place?: Span;
    /** Ids of the services that the words name or whose number it is. */
    contacts?: readonly string[];
    /** What the letters may stand for. */
    meanings?: readonly string[];
  }>;

export interface RecordingFinder {
  /** In the order of their places. `after` is for the next paragraph. */
  find(read: ReadText, before: RecordingContext): Readonly<{ hits: readonly RecordingHit[]; after: RecordingContext }>;
}

/** What is known before the first paragraph. */
export const nothingRecorded: RecordingContext = { given: [], known: [] };

/** What follows these gives what the statement before them left open. */
const introducing: number = Gap.Colon | Gap.Dash | Gap.Open;

/** What was found, before anybody has looked at what is said of it. */
type Unread = Omit<RecordingHit, "status" | "asks"> & SaidWords & Readonly<{ shorthand?: number }>;

type Around = Pick<CompiledPack, "triggers"> & Pick<Tables, "accepts" | "facts"> & Readonly<{ matcher: Matcher }>;

/**
 * Finds gaps in records. Its tables are opened when it is made, so whoever does not want these prompts makes none. Holds
 * no text between calls.
 * @param around for triggers and people, as for all findings.
 */
export function createRecordingFinder(
  compiled: CompiledRecording,
  around: Around,
  onUnit?: () => void,
  onStep?: StepCounter,
): RecordingFinder {
  const { matcher, renumber, between } = openRecordingTables(compiled, onUnit, onStep);
  const exceptOf: number[] = [];
  const negatingOf: number[] = [];
  const answersOf: number[][] = [];
  compiled.accepts.forEach((accept, number) => {
    if (accept.kind === "except") exceptOf[accept.prompt] = number;
    if (accept.kind === "negating") negatingOf[accept.prompt] = number;
    if (accept.kind === "answer") (answersOf[accept.prompt] ??= [])[accept.answer] = number;
  });
  const numberPrompt = compiled.prompts.find(({ looksFor }) => looksFor === "service-number");

  function find(read: ReadText, before: RecordingContext): ReturnType<RecordingFinder["find"]> {
    const own = renumber(read.text, read.tokens);
    const ends = matcher.scan(own);
    const found: Unread[] = [];
    if (!read.isHeading) {
      for (const one of statementsIn(own, ends, before)) found.push(one);
      for (const one of shorthandIn(read, own, ends)) found.push(one);
    }
    for (const one of numbersIn(read, own, ends)) found.push(one);
    found.sort((a, b) => a.first - b.first || a.last - b.last);
    const known = new Set(before.known);
    ends.forEach((_, accept) => {
      const meaning = meaningOf(accept);
      if (meaning.kind === "means") known.add(meaning.shorthand);
    });
    const hits = judged(read, found, known);
    return { hits, after: { given: givenAfter(read, ends, before), known: rising(known) } };
  }

  function meaningOf(accept: number): RecordingAccept {
    return compiled.accepts[accept] as RecordingAccept; // accept numbers come from the same tables
  }

  function spansOf(own: Tokens, ends: Endings, accept: number | undefined): readonly WordSpan[] {
    const at = accept === undefined ? undefined : ends.get(accept);
    return accept === undefined || at === undefined ? [] : matcher.resolve(own, accept, at);
  }

  /** Statements that lack an answer. */
  function statementsIn(own: Tokens, ends: Endings, before: RecordingContext): readonly Unread[] {
    const found: Unread[] = [];
    const sentencesOf = new Map<number, ReadonlySet<number>>();
    for (const accept of rising(ends.keys())) {
      const meaning = meaningOf(accept);
      if (meaning.kind !== "statement") continue;
      const prompt = compiled.prompts[meaning.prompt] as CompiledPrompt;
      const excepted = spansOf(own, ends, exceptOf[meaning.prompt]);
      for (const { first, last } of withoutOverlap(spansOf(own, ends, accept), excepted)) {
        const sentence = sentenceOf(own, last);
        const introduces = last + 1 < own.count && ((own.before[last + 1] as number) & introducing) !== 0;
        const isAnswered = prompt.answers.every((reach, index) => {
          const answer = answersOf[meaning.prompt]?.[index] ?? -1;
          if (reach === "entry") return ends.has(answer) || before.given.indexOf(answer) >= 0;
          const sentences = sentencesOf.get(answer) ?? sentencesWith(own, ends.get(answer)?.words ?? []);
          sentencesOf.set(answer, sentences);
          return introduces || sentences.has(sentence) || sentences.has(sentence + 1);
        });
        const negating = matcher.hasMatch(own, negatingOf[meaning.prompt] ?? -1, ends, { first, last });
        if (!isAnswered) found.push({ first, last, prompt, negating, wording: false });
      }
    }
    return found;
  }

  /** Letters for words, but for those between other words in capitals. */
  function shorthandIn({ text, tokens }: ReadText, own: Tokens, ends: Endings): readonly Unread[] {
    const found: Unread[] = [];
    for (const accept of rising(ends.keys())) {
      const meaning = meaningOf(accept);
      if (meaning.kind !== "short") continue;
      const { prompt: number, means } = compiled.shorthand[meaning.shorthand] as CompiledRecording["shorthand"][number];
      const prompt = compiled.prompts[number] as CompiledPrompt;
      const excepted = spansOf(own, ends, exceptOf[number]);
      for (const { first, last } of withoutOverlap(spansOf(own, ends, accept), excepted)) {
        if (isShouted(text, tokens, first, last)) continue;
        found.push({
          first,
          last,
          prompt,
          negating: false,
          wording: false,
          shorthand: meaning.shorthand,
          meanings: means,
        });
      }
    }
    return found;
  }

  function numbersIn({ text }: ReadText, own: Tokens, ends: Endings): readonly Unread[] {
    if (numberPrompt === undefined) return [];
    const named: (WordSpan & { service: number })[] = [];
    for (const accept of rising(ends.keys())) {
      const meaning = meaningOf(accept);
      if (meaning.kind !== "service") continue;
      for (const span of spansOf(own, ends, accept)) named.push({ ...span, service: meaning.service });
    }
    if (named.length === 0) return [];
    return findNumbers(text, own, named, compiled.services, between, onUnit).map((one) => ({
      ...one,
      prompt: numberPrompt,
      negating: false,
      wording: false,
    }));
  }

  /** Reads what is said of each, and leaves out letters that are known by then. */
  function judged(read: ReadText, found: readonly Unread[], known: Set<number>): readonly RecordingHit[] {
    const hits: RecordingHit[] = [];
    statusesOf(read, found).forEach((status, index) => {
      const { shorthand, negating: _, wording: __, ...one } = found[index] as Unread; // one status for each
      const asks = asksWriter(one.prompt, status, isToldIn(read.tokens, one, status));
      if (shorthand !== undefined) {
        if (known.has(shorthand)) return;
        if (asks) known.add(shorthand);
      }
      const { owner: ___, ...said } = status;
      hits.push({ ...one, status: said, asks });
    });
    return hits;
  }

  function statusesOf(read: ReadText, found: readonly Unread[]): readonly Status[] {
    const { text, tokens, quotes, sections, isHeading } = read;
    const result: Status[] = [];
    const reader = createParagraphReader(text, tokens, around.matcher, around, onStep);
    let from = 0;
    while (from < found.length) {
      const index = sentenceOf(tokens, (found[from] as Unread).first); // from < length
      const end = tokens.sentences[index + 1] ?? tokens.count;
      const own: Unread[] = [];
      for (; from < found.length && (found[from] as Unread).first < end; from++) own.push(found[from] as Unread);
      const sentence = reader.sentence(index, own);
      const near = { quotes, sections, isHeading, ...reader.neighbours(sentence, index) };
      for (const status of statuses(sentence, own, near)) result.push(status);
    }
    return result;
  }

  /** What a heading or a label gives to the entries under it, until the next heading. */
  function givenAfter({ tokens, isHeading }: ReadText, ends: Endings, before: RecordingContext): readonly number[] {
    if (!isHeading && (tokens.count === 0 || !isLabel(tokens))) return before.given;
    const given = new Set(isHeading ? [] : before.given);
    ends.forEach((_, accept) => {
      const meaning = meaningOf(accept);
      if (meaning.kind !== "answer") return;
      const { answers } = compiled.prompts[meaning.prompt] as CompiledPrompt;
      if (answers[meaning.answer] === "entry") given.add(accept);
    });
    return rising(given);
  }

  return { find };
}

function sentencesWith(tokens: Tokens, words: readonly number[]): ReadonlySet<number> {
  return new Set(words.map((word) => sentenceOf(tokens, word)));
}

/**
 * A statement is the writer's own, about something that is or may be so, whoever it is about. Letters are as hard to read in words that are
 * told; exact words stay as they are. A number may be dialled wherever it stands.
 */
function asksWriter({ looksFor }: CompiledPrompt, status: Status, isTold: boolean): boolean {
  switch (looksFor) {
    case "statement": {
      const { assertion } = status;
      const isSaid = assertion === "present" || assertion === "possible" || assertion === "other-person";
      return isSaid && !isTold && !status.critique;
    }
    case "shorthand":
      return !status.quoted && !status.critique;
    case "service-number":
      return true;
  }
}

/** Somebody else's words, but for a statement that is itself what says so: “came across as evasive”. */
function isToldIn({ start, end }: Tokens, { first, last }: WordSpan, { speech, because }: Status): boolean {
  if (speech === undefined) return false;
  const by = because.find(({ decides }) => decides === "speech");
  if (speech.kind === "quoted" || by === undefined) return true;
  return by.span.start < (start[first] as number) || by.span.end > (end[last] as number);
}

function rising(numbers: Iterable<number>): readonly number[] {
  return Array.from(numbers).sort((a, b) => a - b);
}
