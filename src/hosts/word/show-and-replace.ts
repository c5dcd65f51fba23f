import type { Span } from "../../base/span";
import type { DraftParagraph, Place, ReplaceOutcome, ShowOutcome } from "../../features/ports/record-host";
import { isGone, isRefusedWrite } from "../host-error";
import { differingWords } from "./differing-words";
import { queueSearch } from "./find-range";
import { findParagraph } from "./find-paragraph";
import { queueMarksWithin, type MarksWithin } from "./marks-within";
import { isQuoteStyle, lookOf } from "./paragraph-look";
import { queueText, type FoundParagraph } from "./paragraph-text";
import { planPoint, planSearch } from "./search-plan";
import { runInWord, type WordSets } from "./word-run";

/** The words as they stand in Word now and where new ones go, or why they could not be pointed at. */
type Located =
  | Readonly<{
      kind: "found";
      found: FoundParagraph;
      range: Word.Range;
      write: "Replace" | "Start" | "End";
      /** Which of the spans asked for it is. */
      span: Span;
    }>
  | Readonly<{ kind: "moved" | "unlocated" }>;

/**
 * Reads one paragraph again, its words and its look (WordApi 1.3); undefined when it is gone.
 *
 * @throws HostError
 */
export async function readAgain(paragraph: DraftParagraph, sets: WordSets): Promise<DraftParagraph | undefined> {
  try {
    return await runInWord("reading a paragraph", async (context) => {
      const found = await findParagraph(context, paragraph, sets);
      if (found === undefined) return undefined;
      found.paragraph.load("outlineLevel,styleBuiltIn");
      await context.sync();
      const { headingLevel: _level, markedAsQuote: _marked, ...rest } = paragraph;
      return { ...rest, ...lookOf(found.paragraph), text: found.text() };
    });
  } catch (thrown) {
    if (isGone(thrown)) return undefined;
    throw thrown;
  }
}

/**
 * Selects the words, which brings them into view (WordApi 1.1). Nothing is changed.
 *
 * @throws HostError
 */
export async function show(place: Place, sets: WordSets): Promise<ShowOutcome> {
  try {
    return await runInWord("showing the words", async (context) => {
      const located = await locate(context, place, sets);
      if (located.kind !== "found") return located.kind;
      located.range.select("Select");
      await context.sync();
      return "shown";
    });
  } catch (thrown) {
    if (isGone(thrown)) return "moved";
    throw thrown;
  }
}

/**
 * Replaces the smallest range, so that notes, comments and formatting around it stay as they are, and only while the
 * paragraph still reads as it was read and has not been put in a style for somebody's words since. Words that stay the
 * same are not touched; words that hold a note or a whole comment are not written over at all. An empty span inserts
 * there. Follows the document's change tracking.
 *
 * @param select a span within `text` to select afterwards, such as a blank to fill in
 * @throws HostError
 */
export async function replace(
  place: Place,
  text: string,
  select: Span | undefined,
  sets: WordSets,
): Promise<ReplaceOutcome> {
  try {
    return await runInWord("replacing the words", async (context) => {
      if (sets.tracking) context.document.load("changeTrackingMode");
      const { start, end } = place.span;
      const differing = differingWords(place.paragraph.text.slice(start, end), text);
      const smallest = { start: start + differing.span.start, end: start + differing.span.end };
      // A word by itself may be less certain to find than the whole phrase; then that is written as a whole.
      let marksWithin: MarksWithin | undefined;
      const located = await locateOne(context, place.paragraph, [smallest, place.span], sets, (paragraph) => {
        paragraph.load("styleBuiltIn");
        // Headers take no comments, and what Word answers for the notes of a note is not known.
        if (place.paragraph.ref.story === "body" && !isPoint(place.span))
          marksWithin = queueMarksWithin(paragraph, sets);
      });
      if (located.kind !== "found") return { kind: located.kind };
      const { paragraph } = located.found;
      if (isQuoteStyle(paragraph.styleBuiltIn) && !place.paragraph.markedAsQuote) return { kind: "moved" };
      if (await marksWithin?.(context, located.range)) return { kind: "holds-marks" };
      located.range.insertText(located.span === smallest ? differing.text : text, located.write);
      const expected = afterReplace(place, text);
      const now = queueText(paragraph, sets);
      const chosen = select === undefined ? undefined : queueSelection(paragraph, expected, place, select);
      await context.sync();
      const blank = chosen?.();
      if (blank !== undefined) {
        blank.select("Select");
        await context.sync();
      }
      return {
        kind: "replaced",
        paragraph: { ...place.paragraph, text: now() },
        tracked: sets.tracking ? context.document.changeTrackingMode !== "Off" : "unknown",
        ...(now() === expected ? {} : { differs: true as const }),
      };
    });
  } catch (thrown) {
    if (isGone(thrown)) return { kind: "moved" };
    if (isRefusedWrite(thrown)) return { kind: "read-only" };
    throw thrown;
  }
}

/** Finds the paragraph and the words in one round trip where Word has ids, and compares before anything is pointed at. */
export function locate(context: Word.RequestContext, place: Place, sets: WordSets): Promise<Located> {
  return locateOne(context, place.paragraph, [place.span], sets);
}

/**
 * Finds the first of these spans that can be found, all in the same round trip.
 *
 * @param alsoAsk queues what else is to be read of the paragraph
 */
async function locateOne(
  context: Word.RequestContext,
  wanted: DraftParagraph,
  spans: readonly Span[],
  sets: WordSets,
  alsoAsk?: (paragraph: Word.Paragraph) => void,
): Promise<Located> {
  const planned = spans.flatMap((span) => planSpan(wanted.text, span) ?? []);
  if (planned.length === 0) return { kind: "unlocated" };
  const found = await findParagraph(context, wanted, sets);
  if (found === undefined) return { kind: "moved" };
  const { paragraph } = found;
  const queued = planned.map(({ plan, ...rest }) => ({
    ...rest,
    range: plan === "whole-paragraph" ? () => paragraph.getRange("Content") : queueSearch(paragraph, plan),
  }));
  alsoAsk?.(paragraph);
  await context.sync();
  if (found.text() !== wanted.text) return { kind: "moved" };
  for (const { range, write, span } of queued) {
    const words = range();
    if (words !== undefined) return { kind: "found", found, range: words, write, span };
  }
  return { kind: "unlocated" };
}

function planSpan(text: string, span: Span) {
  if (isPoint(span)) {
    const point = planPoint(text, span.start);
    return point && { plan: point.plan, write: point.side, span };
  }
  const plan = planSearch(text, span);
  return plan && { plan, write: "Replace" as const, span };
}

function queueSelection(paragraph: Word.Paragraph, expected: string, place: Place, select: Span) {
  const start = place.span.start + select.start;
  const plan = planSearch(expected, { start, end: place.span.start + select.end });
  return plan === undefined ? undefined : queueSearch(paragraph, plan);
}

function afterReplace({ paragraph, span }: Place, text: string): string {
  return paragraph.text.slice(0, span.start) + text + paragraph.text.slice(span.end);
}

function isPoint(span: Span): boolean {
  return span.start === span.end;
}
