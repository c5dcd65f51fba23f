import type { Scheduler } from "../ports/paragraph-checker";
import type { DraftParagraph } from "../ports/record-host";
import { checkLine, openBefore, type Checking } from "./check-line";
import type { Rechecked } from "./merge";
import { uncheckedIn, type Sheet, type SheetLine } from "./sheet";
import { createSlice } from "./slices";

/**
 * Checks again the lines whose words changed, and those before which something else is open (a quotation, a heading) than
 * when they were checked. The result is what a full check would give.
 *
 * @param lines brought up to date in place
 * @param changed the lines whose words, rank or text they belong to changed, by index
 * @param goOn asked after every slice; false gives up, and what was done so far is not to be used
 * @returns the indices of the lines that were checked, in order; undefined when given up
 */
export async function recheckLines(
  lines: SheetLine[],
  origin: Sheet["origin"],
  changed: ReadonlySet<number>,
  checking: Checking,
  yieldToPage: Scheduler,
  goOn: () => boolean = () => true,
): Promise<readonly number[] | undefined> {
  const checked: number[] = [];
  const slice = createSlice();
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    const before = openBefore(lines[at - 1], line.paragraph, origin, checking);
    // Asked of every line: one that has gone to another text changes what is open before the next, and no word of it.
    if (changed.has(at) || !sameContext(line.before, before.context)) {
      lines[at] = checkLine(line.paragraph, before, checking);
      checked.push(at);
      if (slice.add(line.paragraph.text.length)) {
        await yieldToPage();
        if (!goOn()) return undefined;
      }
    } else {
      const same = line.heading === before.heading ? line : underHeading(line, before.heading);
      // The object too, so that the next comparison costs nothing.
      lines[at] = same.before === before.context ? same : { ...same, before: before.context };
    }
  }
  return checked;
}

/**
 * Checks an edited paragraph again, and what follows from that.
 *
 * @param sheet brought up to date
 * @returns the edited paragraph first; empty when the paragraph was not in the last check
 */
export async function recheck(
  sheet: Sheet,
  edited: DraftParagraph,
  checking: Checking,
  yieldToPage: Scheduler,
): Promise<readonly Rechecked[]> {
  const at = sheet.lines.findIndex((line) => line.paragraph.key === edited.key);
  const line = sheet.lines[at];
  if (!line) return [];
  sheet.version += 1;
  sheet.lines[at] = { ...line, paragraph: { ...edited, ref: line.paragraph.ref } };
  const checked = (await recheckLines(sheet.lines, sheet.origin, new Set([at]), checking, yieldToPage)) ?? [];
  sheet.version += 1;
  return checked.flatMap((index) => {
    const now = sheet.lines[index];
    return now ? [{ paragraph: now.paragraph, items: now.found, unchecked: uncheckedIn([now]) }] : [];
  });
}

function sameContext(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function underHeading(line: SheetLine, heading: string | undefined): SheetLine {
  const found = line.found.map(({ heading: _old, ...item }) => (heading === undefined ? item : { ...item, heading }));
  return { ...line, heading, found };
}
