import type { CheckOptions } from "../../engine";
import type { ParagraphChecker, Scheduler } from "../ports/paragraph-checker";
import type { DraftParagraph, DraftPart, RecordHost } from "../ports/record-host";
import { itemsOf } from "./items";
import type { Item } from "./review-state";
import { countWords, isSameText, type Sheet } from "./sheet";

/**
 * One slice of work before the page gets its turn: so many paragraphs or so many UTF-16 code units, whichever is
 * reached first, so that a slice stays far below the 50 ms of product.md 4.7. The first is smaller: it brings the
 * first prompts.
 */
export const sliceBudget = { first: 20, paragraphs: 60, characters: 24_000 };

/** Structurally an AbortSignal, which the pure layers have no type for. */
export type StopSignal = Readonly<{ aborted: boolean }>;

export type CheckRun = Readonly<{
  host: Pick<RecordHost, "readDraft">;
  checker: ParagraphChecker;
  options: CheckOptions;
  yieldToPage: Scheduler;
  stop: StopSignal;
  /** Filled as paragraphs are checked, so that an edit can be made while the rest is still being read. */
  sheet: Sheet;
  /** Called after each slice, and waited for. `found` are the items of this slice, in document order. */
  onProgress: (progress: Readonly<{ checked: number; total: number; found: readonly Item[] }>) => void | Promise<void>;
}>;

/** `unread`: parts beside the body that the host did not give. */
export type CheckOutcome = Readonly<{
  complete: boolean;
  checked: number;
  total: number;
  words: number;
  unread: readonly DraftPart[];
}>;

/** A failure of the engine, told apart from one of the host so that each gets its own code. */
export class CheckFailed extends Error {
  override readonly name = "CheckFailed";
  constructor(readonly because: unknown) {
    super("A paragraph could not be checked.");
  }
}

/**
 * Reads the draft in parts and checks each as it comes, in slices. Stopping keeps what was found.
 *
 * @throws CheckFailed when the engine throws; whatever the host throws comes through as it is.
 */
export async function runCheck(run: CheckRun): Promise<CheckOutcome> {
  const { host, checker, options, yieldToPage, stop, sheet, onProgress } = run;
  const seen = new Map<string, number>();
  let context = checker.startOfText;
  let heading: string | undefined;
  let last: DraftParagraph | undefined;
  let words = 0;
  let total = 0;

  const checkOne = (paragraph: DraftParagraph): Item[] => {
    if (last && !isSameText(last, paragraph)) {
      context = checker.startOfText;
      heading = undefined;
    }
    last = paragraph;
    sheet.lines.push({ paragraph, before: context, heading });
    const result = failuresNamed(() => checker.checkParagraph(paragraph, context, options));
    context = result.after;
    words += countWords(paragraph.text);
    const items = itemsOf(paragraph, result.findings, heading, seen);
    if (paragraph.headingLevel !== undefined) heading = paragraph.text;
    return items;
  };

  const unread = await host.readDraft(async (part, ofTotal) => {
    total = ofTotal;
    let at = 0;
    while (at < part.length) {
      if (stop.aborted) return "stop";
      const end = sliceEnd(part, at, sheet.lines.length === 0);
      const found = part.slice(at, end).flatMap(checkOne);
      at = end;
      await onProgress({ checked: sheet.lines.length, total, found });
      await yieldToPage();
    }
    return stop.aborted ? "stop" : "go-on";
  });
  const checked = sheet.lines.length;
  return { complete: checked >= total, checked, total, words, unread };
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

function failuresNamed<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (because) {
    throw new CheckFailed(because);
  }
}
