import type { CheckOptions } from "../../engine";
import type { ParagraphChecker, Scheduler } from "../ports/paragraph-checker";
import type { DraftParagraph } from "../ports/record-host";
import { itemsOf } from "./items";
import type { Rechecked } from "./merge";
import { sliceBudget } from "./run-check";
import { isSameText, type Sheet } from "./sheet";

/**
 * Checks an edited paragraph again, and those after it for as long as the edit changes what is open before them (an
 * unclosed quotation, a heading). Usually that is one paragraph.
 *
 * @param sheet brought up to date
 * @returns the edited paragraph first; empty when the paragraph was not in the last check
 */
export async function recheck(
  sheet: Sheet,
  edited: DraftParagraph,
  checker: ParagraphChecker,
  options: CheckOptions,
  yieldToPage: Scheduler,
): Promise<readonly Rechecked[]> {
  const results: Rechecked[] = [];
  const first = sheet.lines.findIndex((line) => line.paragraph.key === edited.key);
  for (let at = first; at >= 0 && at < sheet.lines.length; at++) {
    const line = sheet.lines[at];
    if (!line) break;
    const paragraph = at === first ? edited : line.paragraph;
    sheet.lines[at] = { ...line, paragraph };
    const { findings, after } = checker.checkParagraph(paragraph, line.before, options);
    results.push({ paragraph, items: itemsOf(paragraph, findings, line.heading, new Map()) });
    const next = sheet.lines[at + 1];
    if (!next || !isSameText(next.paragraph, paragraph)) break;
    if (JSON.stringify(next.before) === JSON.stringify(after)) break;
    sheet.lines[at + 1] = { ...next, before: after };
    if (results.length % sliceBudget.paragraphs === 0) await yieldToPage();
  }
  return results;
}
