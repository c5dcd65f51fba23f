import type { DraftParagraph } from "./record-host";

/**
 * Something happened to paragraphs of the draft. It says where to read, never what stands there: hosts miss events, send
 * several as one, send them late, and send them for our own edits too (office-platform.md 2.6).
 */
export type DraftEvent = Readonly<{
  kind: "added" | "changed" | "deleted";
  /** `remote`: somebody who is editing the same document elsewhere. */
  source: "local" | "remote";
  /** As `DraftParagraph.key`; empty when the host does not say which. */
  keys: readonly string[];
}>;

/** One paragraph as it reads now, with the key of the one before it, from which its place follows. */
export type ParagraphReading = Readonly<Omit<DraftParagraph, "ref">> & Readonly<{ previous: string | undefined }>;

/** A part of the draft that the writer chose: what is selected, or the paragraph with the cursor and all after it. */
export type Extent = "selection" | "from-cursor";

/** Some paragraphs of an extent, in document order. */
export type ExtentPart = Readonly<{
  paragraphs: readonly DraftParagraph[];
  /** How many paragraphs the extent has. */
  total: number;
  /** How many the whole draft has. */
  whole: number;
  /** With the first part only: the headings that the extent stands under, from the outermost in. */
  above: readonly DraftParagraph[];
}>;

/** What checking while the writer types asks of a host, beside reading the whole draft. */
export interface LiveHost {
  /**
   * Begins to listen to the draft.
   * @returns the way to stop; undefined where this host tells nothing, so that only reading all of it finds changes
   */
  watch(listener: (event: DraftEvent) => void): Promise<(() => Promise<void>) | undefined>;
  /**
   * Reads these paragraphs as they are now, all in one round trip.
   * @returns undefined when one of them is gone, or cannot be found by its key: then all has to be read
   */
  readKeys(keys: readonly string[]): Promise<readonly ParagraphReading[] | undefined>;
  /** Reads an extent in parts of the same size and at the same cost as `RecordHost.readDraft`. */
  readExtent(extent: Extent, onPart: (part: ExtentPart) => "go-on" | "stop" | Promise<"go-on" | "stop">): Promise<void>;
}
