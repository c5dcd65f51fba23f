import type { Finding } from "../../engine/finding";
import { sentenceAround } from "./sentence";

const closingFor: Readonly<Record<string, string>> = { "“": "”", "‘": "’", "«": "»", '"': '"', "'": "'" };

/** Somebody's exact words, or reported ones: kept as they are, whatever the wording. */
export function isExactWords(finding: Finding): boolean {
  return finding.category === "wording" && !finding.replaceable && (finding.quoted || finding.speech !== undefined);
}

/**
 * Whether the pane may add words after them. Not in a block that is marked as somebody's words from end to end, where
 * there is no "after": the writer's words would stand among the child's.
 */
export function canAddAfter(finding: Finding): boolean {
  return !finding.because.some(({ decides, span }) => decides === "quoted" && span.start === span.end);
}

/**
 * Where words can be added so that they come after the quotation and no sentence is broken: the end of the sentence in
 * which the quotation ends. Never inside the quotation. UTF-16 code units.
 */
export function placeAfterQuote(text: string, finding: Finding): number {
  const end = finding.quoted ? quotationEnd(text, finding) : finding.end;
  return sentenceAround(text, { start: end, end }).end;
}

/** What to insert there: a space before it, and one after it where words follow without one. */
export function additionAt(text: string, at: number, words: string): string {
  const before = at > 0 && !/\s/u.test(text[at - 1] ?? "") ? " " : "";
  const after = at < text.length && !/\s/u.test(text[at] ?? "") ? " " : "";
  return `${before}${words.trim()}${after}`;
}

/**
 * The end of the quotation that the finding stands in; the paragraph's end when its closing mark is not found. A single
 * mark can be an apostrophe at a word's end (the girls’ choice), so there the last one counts: too late breaks nothing,
 * too early would stand inside the quotation.
 */
function quotationEnd(text: string, finding: Finding): number {
  const opening = openingOf(text, finding);
  const closing = closingFor[opening ?? ""];
  let end: number | undefined;
  for (let at = finding.end; at < text.length; at++) {
    const mark = text[at] ?? "";
    if (mark === opening && opening !== closing) break;
    if (closing === undefined ? !/[”"»]/u.test(mark) : mark !== closing || isApostrophe(text, at)) continue;
    end = at + 1;
    if (closing !== "’" && closing !== "'") break;
  }
  return end ?? text.length;
}

/** The opening mark as the engine names it; undefined when the quotation began in a paragraph before. */
function openingOf(text: string, finding: Finding): string | undefined {
  const told = finding.because.find(({ decides }) => decides === "quoted");
  const mark = told && text.slice(told.span.start, told.span.end);
  return mark !== undefined && mark in closingFor ? mark : undefined;
}

/** A mark between two letters belongs to a word: "he's". */
function isApostrophe(text: string, at: number): boolean {
  return /['’]/u.test(text[at] ?? "") && /\p{L}/u.test(text[at - 1] ?? "") && /\p{L}/u.test(text[at + 1] ?? "");
}
