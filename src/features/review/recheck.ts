import type { Scheduler } from "../ports/paragraph-checker";
import type { DraftParagraph } from "../ports/record-host";
import { checkLine, openBefore, type Checking } from "./check-line";
import type { Rechecked } from "./merge";
import { uncheckedIn, type Sheet, type SheetLine } from "./sheet";
import { createSlice } from "./slices";

/** Which lines to look at again, by index. `changed`: their own words. `moved`: what stands before them may differ. */
export type Doubts = Readonly<{ changed: ReadonlySet<number>; moved: ReadonlySet<number> }>;

/**
 * Checks again the lines whose words changed, and after each those behind it for as long as what is open before them
 * (an unclosed quotation, a heading) is not what it was. The result is what a full check would give.
 *
 * @param lines brought up to date in place
 * @param goOn asked after every slice; false gives up, and what was done so far is not to be used
 * @returns the indices of the lines that were checked, in order; undefined when given up
 */
export async function recheckLines(
  lines: SheetLine[],
  origin: Sheet["origin"],
  { changed, moved }: Doubts,
  checking: Checking,
  yieldToPage: Scheduler,
  goOn: () => boolean = () => true,
): Promise<readonly number[] | undefined> {
  const checked: number[] = [];
  const slice = createSlice();
  let contextChanged = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    const before = openBefore(lines[at - 1], line.paragraph, origin, checking);
    const inDoubt = contextChanged || moved.has(at);
    contextChanged = false;
    if (changed.has(at) || (inDoubt && !sameContext(line.before, before.context))) {
      const now = checkLine(line.paragraph, before, checking);
      contextChanged = !sameContext(now.after, line.after);
      lines[at] = now;
      checked.push(at);
      if (slice.add(line.paragraph.text.length)) {
        await yieldToPage();
        if (!goOn()) return undefined;
      }
    } else if (line.heading !== before.heading) {
      lines[at] = underHeading(line, before.heading);
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
  const doubts = { changed: new Set([at]), moved: new Set<number>() };
  const checked = (await recheckLines(sheet.lines, sheet.origin, doubts, checking, yieldToPage)) ?? [];
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
