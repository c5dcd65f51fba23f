import { HostError, officeCode } from "../host-error";

/** The requirement sets that change how we read Word; asked once, since asking is cheap but answers must agree. */
export type WordSets = Readonly<{
  /** WordApi 1.4: change tracking mode. */
  tracking: boolean;
  /** WordApi 1.5: footnotes and endnotes. */
  notes: boolean;
  /** WordApi 1.6: paragraph ids, given only under a Microsoft 365 subscription. */
  ids: boolean;
  /** WordApi 1.7: `getText()`, which leaves out note marks, hidden text and tracked deletions. */
  getText: boolean;
}>;

/** Reads the sets from Office. Versions are strings there: "1.10" is not "1.1". */
export function wordSets(): WordSets {
  const supports = (version: string) => Office.context.requirements.isSetSupported("WordApi", version);
  return { tracking: supports("1.4"), notes: supports("1.5"), ids: supports("1.6"), getText: supports("1.7") };
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Runs one batch after the other: overlapping runs cause sporadic failures on the web and the Mac, and Office accepts
 * at most 50 in its queue (office-platform.md 2.5, 7.2).
 *
 * @param doing what this is for, for the error report
 * @param kept an object of an earlier run, tracked since where it is used again; the batch runs in its context
 * @throws HostError
 */
export function runInWord<Value>(
  doing: string,
  batch: (context: Word.RequestContext) => Promise<Value>,
  kept?: OfficeExtension.ClientObject,
): Promise<Value> {
  const run = () => (kept === undefined ? Word.run(batch) : Word.run(kept, batch));
  const mine = last.then(run, run);
  last = mine;
  return mine.catch((thrown: unknown) => {
    throw thrown instanceof HostError ? thrown : new HostError(doing, officeCode(thrown));
  });
}
