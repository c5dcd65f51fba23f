import type { CheckOptions } from "../../engine";
import { noRegister } from "../../engine/register";
import type { ParagraphChecker } from "../ports/paragraph-checker";
import type { DraftParagraph } from "../ports/record-host";
import { itemsOf, type Naming } from "./items";
import { countWords, isSameText, type Sheet, type SheetLine } from "./sheet";

/** What a paragraph is checked with. */
export type Checking = Readonly<{ checker: ParagraphChecker; options: CheckOptions }>;

/**
 * The engine stopped at every paragraph that has words, so there is no result to show; told apart from a failure of the
 * host so that each gets its own code.
 */
export class CheckFailed extends Error {
  override readonly name = "CheckFailed";
  constructor() {
    super("No paragraph could be checked.");
  }
}

/** What stands open before a paragraph: what the line before it left; the origin, or nothing, where a text begins. */
export function openBefore(
  previous: SheetLine | undefined,
  paragraph: DraftParagraph,
  origin: Sheet["origin"],
  { checker }: Checking,
): Readonly<{ context: unknown; heading: string | undefined }> {
  if (previous === undefined) return origin ?? { context: checker.startOfText, heading: undefined };
  if (!isSameText(previous.paragraph, paragraph)) return { context: checker.startOfText, heading: undefined };
  return { context: previous.after, heading: headingAfter(previous) };
}

/** The heading that the paragraph after a line stands under. */
export function headingAfter({ paragraph, heading }: SheetLine): string | undefined {
  return paragraph.headingLevel === undefined ? heading : paragraph.text;
}

/**
 * Checks one paragraph. When the engine stops at it, the line says so and the check goes on: what stood open before the
 * paragraph counts for the next one.
 *
 * @param name ids in the list; a re-check goes by the engine's own until it is merged
 */
export function checkLine(
  paragraph: DraftParagraph,
  before: Readonly<{ context: unknown; heading: string | undefined }>,
  { checker, options }: Checking,
  name: Naming = (id) => id,
): SheetLine {
  const { context, heading } = before;
  const line = { paragraph, before: context, heading, words: countWords(paragraph.text) };
  try {
    const { findings, after, register } = checker.checkParagraph(paragraph, context, options);
    return { ...line, after, found: itemsOf(paragraph, findings, heading, name), register, unchecked: false };
  } catch {
    // What was thrown may hold words of the record, so it is not kept.
    return { ...line, after: context, found: [], register: noRegister, unchecked: true };
  }
}
