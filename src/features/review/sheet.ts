import { addRegisters, noRegister, type Register } from "../../engine/register";
import type { DraftParagraph } from "../ports/record-host";
import type { Item, Unchecked } from "./review-state";

/** One checked paragraph with what a re-check needs. */
export type SheetLine = Readonly<{
  paragraph: DraftParagraph;
  /** What was open before it, and after it. Plain data, compared through JSON. */
  before: unknown;
  after: unknown;
  /** The heading it stands under. */
  heading: string | undefined;
  /** What was found in it; the ids are the engine's own or numbered, and are made to agree with the list when merged. */
  found: readonly Item[];
  words: number;
  register: Register;
  /** The engine stopped at it: nothing was found, which says nothing. */
  unchecked: boolean;
}>;

/**
 * The paragraphs of a check, in document order and without a gap. It lives as long as the pane shows them, and is never
 * stored.
 */
export type Sheet = {
  lines: SheetLine[];
  /** What the first line finds open before it; the start of the text unless the check began in the midst of it. */
  origin: Readonly<{ context: unknown; heading: string | undefined }> | undefined;
  /** Rises with every change, so that work on an older state of it can be told and dropped. */
  version: number;
};

/** A sheet on which nothing has been checked. */
export function emptySheet(): Sheet {
  return { lines: [], origin: undefined, version: 0 };
}

/** The paragraphs among these lines that could not be checked. */
export function uncheckedIn(lines: readonly SheetLine[]): readonly Unchecked[] {
  return lines
    .filter(({ unchecked }) => unchecked)
    .map(({ paragraph, heading }) => ({ paragraph, ...(heading === undefined ? {} : { heading }) }));
}

/** How far these lines together speak as records about children do. */
export function registerOf(lines: readonly SheetLine[]): Register {
  return lines.reduce((sum, { register }) => addRegisters(sum, register), noRegister);
}

/** Counts words the plain way: runs without white space that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

/** Whether two paragraphs belong to one text, in which headings and quotations run on: the body, or one header or note. */
export function isSameText(one: DraftParagraph, other: DraftParagraph): boolean {
  return one.ref.story === other.ref.story && one.part === other.part;
}
