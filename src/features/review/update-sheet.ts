import { noRegister } from "../../engine/register";
import type { Scheduler } from "../ports/paragraph-checker";
import type { DraftParagraph } from "../ports/record-host";
import { align } from "./align";
import type { Checking } from "./check-line";
import { recheckLines } from "./recheck";
import type { Item } from "./review-state";
import { isSameText, type Sheet, type SheetLine } from "./sheet";

/** A sheet's lines after a new reading, and which paragraph of it each old key stands for now. */
export type SheetUpdate = Readonly<{
  lines: SheetLine[];
  /** By the key a paragraph had before; what is gone is not in it. */
  continued: ReadonlyMap<string, DraftParagraph>;
  /** What was found in the paragraphs that were checked. */
  looked: readonly Item[];
}>;

/**
 * Brings the lines of a sheet to what a new reading of the same stretch of the draft shows: paragraphs edited, put in,
 * taken out and moved. Only what changed is checked, and what changes because of it.
 *
 * @param goOn asked after every slice; false gives up
 * @returns the new lines, for the caller to put into the sheet; undefined when given up
 */
export async function updateSheet(
  { lines: before, origin }: Sheet,
  now: readonly DraftParagraph[],
  checking: Checking,
  yieldToPage: Scheduler,
  goOn: () => boolean,
): Promise<SheetUpdate | undefined> {
  const from = align(
    before.map(({ paragraph }) => paragraph),
    now,
  );
  const changed = new Set<number>();
  const continued = new Map<string, DraftParagraph>();
  const lines = now.map((paragraph, at): SheetLine => {
    const old = from[at];
    const line = old === undefined ? undefined : before[old];
    if (line) continued.set(line.paragraph.key, paragraph);
    if (line && readsAlike(line.paragraph, paragraph)) return atPlace(line, paragraph);
    changed.add(at);
    return line ? { ...line, paragraph } : newLine(paragraph);
  });
  const checked = await recheckLines(lines, origin, changed, checking, yieldToPage, goOn);
  return checked && { lines, continued, looked: checked.flatMap((at) => lines[at]?.found ?? []) };
}

/** Whether a paragraph has the same words, of the same text of the file, and they count for the same. */
export function readsAlike(before: DraftParagraph, now: DraftParagraph): boolean {
  const looksAlike = before.headingLevel === now.headingLevel && before.markedAsQuote === now.markedAsQuote;
  return before.text === now.text && looksAlike && isSameText(before, now);
}

/** A line whose words are what they were, where it stands now. */
function atPlace(line: SheetLine, paragraph: DraftParagraph): SheetLine {
  const { key, ref } = line.paragraph;
  if (key === paragraph.key && ref.index === paragraph.ref.index) return line;
  const found = line.found.map((item): Item => ({
    ...item,
    paragraph,
    finding: { ...item.finding, paragraph: paragraph.ref },
  }));
  return { ...line, paragraph, found };
}

function newLine(paragraph: DraftParagraph): SheetLine {
  return {
    paragraph,
    before: undefined,
    after: undefined,
    heading: undefined,
    found: [],
    words: 0,
    register: noRegister,
    unchecked: false,
  };
}
