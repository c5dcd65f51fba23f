import type { Extent, ExtentPart, LiveHost } from "../ports/live-host";
import type { Scheduler } from "../ports/paragraph-checker";
import type { DraftParagraph, DraftPart, RecordHost } from "../ports/record-host";
import { CheckFailed, checkLine, openBefore, type Checking } from "./check-line";
import { addRegisters, mayBeRecord, noRegister } from "../../engine/register";
import { createNaming } from "./items";
import type { Item, Unchecked } from "./review-state";
import { uncheckedIn, type Sheet, type SheetLine } from "./sheet";
import { sliceBudget } from "./slices";

/** Structurally an AbortSignal, which the pure layers have no type for. */
export type StopSignal = Readonly<{ aborted: boolean }>;

/**
 * Reads what is to be checked, in parts. Answering "stop" ends the reading.
 *
 * @returns the parts beside the body that could not be read; undefined when only a part of the draft was asked for
 */
export type DraftReader = (
  onPart: (part: ExtentPart) => "go-on" | "stop" | Promise<"go-on" | "stop">,
) => Promise<readonly DraftPart[] | undefined>;

export type CheckRun = Checking &
  Readonly<{
    read: DraftReader;
    yieldToPage: Scheduler;
    stop: StopSignal;
    /** Filled as paragraphs are checked, so that an edit can be made while the rest is still being read. */
    sheet: Sheet;
    /** What the list held before, so that what is found again keeps its id. */
    before: readonly Item[];
    /** Called after each slice, and waited for. */
    onProgress: (progress: CheckProgress) => void | Promise<void>;
  }>;

/**
 * How far a check is: `checked` of the `total` that is to be read, and what came of the last slice, in document order.
 * `unchecked` are the paragraphs that the engine stopped at; they count as checked, since no more will come of them.
 */
export type CheckProgress = Readonly<{
  checked: number;
  total: number;
  found: readonly Item[];
  unchecked: readonly Unchecked[];
  /** Whether what was checked so far may be a record about a child. */
  mayBeRecord: boolean;
}>;

/** `complete`: the whole draft was checked. `total`: how many paragraphs it has. `unread`: parts that the host did not give. */
export type CheckOutcome = Readonly<{
  complete: boolean;
  checked: number;
  total: number;
  words: number;
  unread: readonly DraftPart[];
}>;

/** The reader of the whole draft, or of the part that the writer chose. */
export function readerOf(
  host: Pick<RecordHost, "readDraft"> & Pick<LiveHost, "readExtent">,
  extent?: Extent,
): DraftReader {
  if (extent !== undefined) {
    return async (onPart) => {
      await host.readExtent(extent, onPart);
      return undefined;
    };
  }
  return (onPart) => host.readDraft((paragraphs, total) => onPart({ paragraphs, total, whole: total, above: [] }));
}

/**
 * Reads the draft in parts and checks each as it comes, in slices. Stopping keeps what was found. A paragraph that the
 * engine stops at costs only itself.
 *
 * @throws CheckFailed when every paragraph with words is such a one; whatever the host throws comes through as it is.
 */
export async function runCheck(run: CheckRun): Promise<CheckOutcome> {
  const { read, yieldToPage, stop, sheet, onProgress } = run;
  const name = createNaming(run.before);
  let whole = 0;
  let words = 0;
  let register = noRegister;

  const checkOne = (paragraph: DraftParagraph): SheetLine => {
    const before = openBefore(sheet.lines[sheet.lines.length - 1], paragraph, sheet.origin, run);
    const line = checkLine(paragraph, before, run, name);
    sheet.lines.push(line);
    words += line.words;
    register = addRegisters(register, line.register);
    return line;
  };

  const unread = await read(async (part) => {
    ({ whole } = part);
    if (part.above.length > 0) sheet.origin = originUnder(part.above, run);
    let at = 0;
    while (at < part.paragraphs.length) {
      if (stop.aborted) return "stop";
      const end = sliceEnd(part.paragraphs, at, sheet.lines.length === 0);
      const lines = part.paragraphs.slice(at, end).map(checkOne);
      at = end;
      await onProgress({
        checked: sheet.lines.length,
        total: part.total,
        found: lines.flatMap(({ found }) => found),
        unchecked: uncheckedIn(lines),
        mayBeRecord: mayBeRecord(register),
      });
      await yieldToPage();
    }
    return stop.aborted ? "stop" : "go-on";
  });
  const worded = sheet.lines.filter((line) => line.words > 0);
  if (worded.length > 0 && worded.every(({ unchecked }) => unchecked)) throw new CheckFailed();
  const checked = sheet.lines.length;
  return { complete: unread !== undefined && checked >= whole, checked, total: whole, words, unread: unread ?? [] };
}

/** What the headings above an extent leave open for it: a heading may say whose words the text under it is. */
function originUnder(above: readonly DraftParagraph[], checking: Checking): Sheet["origin"] {
  let context = checking.checker.startOfText;
  let heading: string | undefined;
  for (const paragraph of above) {
    context = checkLine(paragraph, { context, heading }, checking).after;
    heading = paragraph.text;
  }
  return { context, heading };
}

function sliceEnd(part: readonly DraftParagraph[], from: number, first: boolean): number {
  const most = first ? sliceBudget.first : sliceBudget.paragraphs;
  let characters = 0;
  let end = from;
  while (end < part.length && end - from < most && (end === from || characters < sliceBudget.characters)) {
    characters += part[end]?.text.length ?? 0;
    end++;
  }
  return end;
}
