import type { ParagraphRef } from "../../engine/finding";
import type { Span } from "../../base/span";

/** What this host can do, found out once at the start by asking and by trying; features never look at names or versions. */
export type Capabilities = Readonly<{
  host: "word" | "outlook";
  /** Whether the draft can be changed; false in a read-only file. May become false later, at the first refused write. */
  canEdit: boolean;
  /** Whether the host can say if edits are tracked. */
  knowsTracking: boolean;
}>;

/**
 * A paragraph as it was read. `key` is the host's own handle, good for this session only (a `placeKey` where it has
 * none); `text` is D3's text (field results and tracked insertions in; tracked deletions, hidden text and note marks
 * out), UTF-16.
 */
export type DraftParagraph = Readonly<{
  ref: ParagraphRef;
  key: string;
  text: string;
  /**
   * Beside the body: which header, footer or note of its story holds it, from 1; for a note its number in the draft.
   * Nothing runs on from one of them into the next.
   */
  part?: number;
  /** 1 to 9 for headings, else absent. */
  headingLevel?: number;
  /** The whole paragraph is marked as somebody's words: Word's styles Quote and Intense Quote. */
  markedAsQuote?: true;
}>;

/** A part of the draft beside the body. */
export type DraftPart = "headers" | "footers" | "footnotes" | "endnotes" | "text-boxes" | "comments";

/** Some words in a paragraph, with everything needed to be sure that they are still there. */
export type Place = Readonly<{ paragraph: DraftParagraph; span: Span }>;

/**
 * `moved`: the paragraph no longer holds what was read, and nothing was done. `unlocated`: the host could not find the
 * words' place. `holds-marks`: a note or a comment stands among the words and could be lost with them; nothing was done.
 */
export type ReplaceRefusal = "moved" | "unlocated" | "read-only" | "holds-marks";
export type ShowOutcome = "shown" | "moved" | "unlocated";
export type ReplaceOutcome =
  | Readonly<{
      kind: "replaced";
      /** Read again after the edit. */
      paragraph: DraftParagraph;
      tracked: boolean | "unknown";
      /** Present when the paragraph did not read afterwards as the edit alone would have left it. */
      differs?: true;
    }>
  | Readonly<{ kind: ReplaceRefusal }>;
/** `refused`: this document, or this host, does not let an add-in turn tracking on. */
export type TrackingOutcome = "on" | "refused";
export type InsertOutcome = "inserted" | "not-here" | "read-only";

/** A block of ordinary paragraphs to insert at the cursor. */
export type PlainBlock = Readonly<{ paragraphs: readonly string[] }>;

/**
 * The document or message that the writer has open. Adapters live in `hosts/`; every failure of Office becomes a
 * `HostError` there. Nothing here throws for what can happen in ordinary use.
 */
export interface RecordHost {
  capabilities(): Promise<Capabilities>;
  /**
   * Reads the draft in document order, in parts, so that the first prompts need no more than two round trips for up to
   * 600 paragraphs and one more per 500 after that (design.md D6). The body comes first; then headers, footers and notes,
   * as far as the host can read them, whose failing never fails the reading of the body.
   * @param onPart called once per part, with how many paragraphs are known of by then. Returning "stop" ends the reading.
   * @returns what was not read
   */
  readDraft(
    onPart: (part: readonly DraftParagraph[], total: number) => "go-on" | "stop" | Promise<"go-on" | "stop">,
  ): Promise<readonly DraftPart[]>;
  /** Reads one paragraph again, its words and what its look says of them; undefined when it is gone. */
  readAgain(paragraph: DraftParagraph): Promise<DraftParagraph | undefined>;
  /** Selects the words and brings them into view. Needs no permission to write. */
  show(place: Place): Promise<ShowOutcome>;
  /**
   * Replaces exactly the words of `place`, in their own formatting, after checking that the paragraph still reads as it
   * was read and has not been marked as somebody's words since, and checks again afterwards. When `select` is given (a
   * span within `text`), those new words are selected.
   */
  replace(place: Place, text: string, select?: Span): Promise<ReplaceOutcome>;
  /** Turns tracked changes on for the whole draft, so that the edits from then on are marked. */
  turnOnTracking(): Promise<TrackingOutcome>;
  /** Inserts after the paragraph that holds the cursor (after the table when it stands in one). */
  insertBlock(block: PlainBlock): Promise<InsertOutcome>;
}

/** Settings of this device, never text of a record. Keys carry the host's partition key. */
export interface SettingsStore {
  read(key: string): unknown;
  write(key: string, value: unknown): void;
  remove(key: string): void;
  /** Removes everything of ours. */
  clear(): void;
}
