import type { Span } from "../../base/span";
import type { DraftParagraph, Place, ReplaceOutcome, ShowOutcome } from "../../features/ports/record-host";
import { isGone, isRefusedWrite } from "../host-error";
import { queueSearch } from "./find-range";
import { findParagraph } from "./find-paragraph";
import { queueText, type FoundParagraph } from "./paragraph-text";
import { planPoint, planSearch } from "./search-plan";
import { runInWord, type WordSets } from "./word-run";

/** The words as they stand in Word now and where new ones go, or why they could not be pointed at. */
type Located =
  | Readonly<{ kind: "found"; found: FoundParagraph; range: Word.Range; write: "Replace" | "Start" | "End" }>
  | Readonly<{ kind: "moved" | "unlocated" }>;

/**
 * Reads one paragraph again; undefined when it is gone.
 *
 * @throws HostError
 */
export async function readAgain(paragraph: DraftParagraph, sets: WordSets): Promise<DraftParagraph | undefined> {
  try {
    return await runInWord("reading a paragraph", async (context) => {
      const found = await findParagraph(context, paragraph, sets);
      if (found === undefined) return undefined;
      await context.sync();
      return { ...paragraph, text: found.text() };
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
 * paragraph still reads as it was read. An empty span inserts there. Follows the document's change tracking.
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
      const located = await locate(context, place, sets);
      if (located.kind !== "found") return { kind: located.kind };
      const { paragraph } = located.found;
      located.range.insertText(text, located.write);
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
export async function locate(context: Word.RequestContext, place: Place, sets: WordSets): Promise<Located> {
  const { text } = place.paragraph;
  const planned = planPlace(place);
  if (planned === undefined) return { kind: "unlocated" };
  const { plan, write } = planned;
  const found = await findParagraph(context, place.paragraph, sets);
  if (found === undefined) return { kind: "moved" };
  const range =
    plan === "whole-paragraph" ? () => found.paragraph.getRange("Content") : queueSearch(found.paragraph, plan);
  await context.sync();
  if (found.text() !== text) return { kind: "moved" };
  const words = range();
  return words === undefined ? { kind: "unlocated" } : { kind: "found", found, range: words, write };
}

function planPlace({ paragraph, span }: Place) {
  if (isPoint(span)) {
    const point = planPoint(paragraph.text, span.start);
    return point && { plan: point.plan, write: point.side };
  }
  const plan = planSearch(paragraph.text, span);
  return plan && { plan, write: "Replace" as const };
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
