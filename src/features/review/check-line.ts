import type { CheckOptions } from "../../engine";
import type { ParagraphChecker } from "../ports/paragraph-checker";
import type { DraftParagraph } from "../ports/record-host";
import { itemsOf, type Naming } from "./items";
import { countWords, isSameText, type Sheet, type SheetLine } from "./sheet";

/** What a paragraph is checked with. */
export type Checking = Readonly<{ checker: ParagraphChecker; options: CheckOptions }>;

/** A failure of the engine, told apart from one of the host so that each gets its own code. */
export class CheckFailed extends Error {
  override readonly name = "CheckFailed";
  constructor(readonly because: unknown) {
    super("A paragraph could not be checked.");
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
 * Checks one paragraph.
 *
 * @param name ids in the list; a re-check goes by the engine's own until it is merged
 * @throws CheckFailed when the engine throws
 */
export function checkLine(
  paragraph: DraftParagraph,
  before: Readonly<{ context: unknown; heading: string | undefined }>,
  { checker, options }: Checking,
  name: Naming = (id) => id,
): SheetLine {
  const { context, heading } = before;
  try {
    const { findings, after } = checker.checkParagraph(paragraph, context, options);
    const found = itemsOf(paragraph, findings, heading, name);
    return { paragraph, before: context, after, heading, found, words: countWords(paragraph.text) };
  } catch (because) {
    throw new CheckFailed(because);
  }
}
