import type { Category } from "../../content/types/category";
import type { Span } from "../../base/span";
import type { DraftParagraph, Place } from "./record-host";

/**
 * What the host can mark, found out by trying, since Word claims more than it does (office-platform.md 1.1). Neither:
 * the list in the pane and the selection are all there is, which is enough for everything.
 */
export type MarkAbilities = Readonly<{
  /** Underlines that are no part of the document. */
  underlines: boolean;
  /** A light mark on the words of the one prompt that is open, no part of the document either. */
  active: boolean;
}>;

/** One underline: whose it is, what kind, on which words (UTF-16 code units of the paragraph as it was read). */
export type Mark = Readonly<{
  /** The id of the review's item. */
  id: string;
  category: Category;
  span: Span;
  /** Wordings that the host may offer beside the words; empty for whatever must not be replaced. */
  suggestions: readonly string[];
}>;

/** All marks that are to stand in a paragraph, in place of those that stood there; none takes them away. */
export type MarkedParagraph = Readonly<{ paragraph: DraftParagraph; marks: readonly Mark[] }>;

/** What came of drawing. A mark that is not among `standing` has no underline: the pane shows it all the same. */
export type DrawOutcome = Readonly<{
  /** Ids of the marks that were read back on exactly their words. */
  standing: readonly string[];
  /** How many paragraphs the host would not mark although their words were as they had been read. */
  refused: number;
}>;

/** What the writer did with a mark in the document. `wording` is one of the mark's own suggestions, as the host tells it. */
export type MarkEvent =
  | Readonly<{ kind: "clicked"; id: string }>
  | Readonly<{ kind: "accepted"; id: string; wording: string }>
  | Readonly<{ kind: "rejected"; id: string }>;

/**
 * Marks in the open document that never become part of it. The pane's list is complete without any of this; an adapter
 * may refuse everything. Failures of Office become a `HostError`.
 */
export interface MarkHost {
  /** Tries once, and begins to tell `listen` what happens to marks. */
  probe(): Promise<MarkAbilities>;
  /**
   * Draws the marks of many paragraphs in three round trips at most: reads the words again, draws, and reads back what
   * each mark stands on. A paragraph that reads otherwise now, or is gone, is left without marks.
   */
  draw(paragraphs: readonly MarkedParagraph[]): Promise<DrawOutcome>;
  /** Whether all that was drawn is still there: hosts drop marks after a time without use. One round trip. */
  areStanding(): Promise<boolean>;
  /** Marks the words of the opened prompt, and takes the mark off those before. */
  showActive(place: Place | undefined): Promise<void>;
  listen(listener: (event: MarkEvent) => void): void;
}

/** Whether the writer is there, as far as the pane can tell. */
export interface PaneAttention {
  /** Resolves once the pane has been in sight long enough for the host to have opened it. */
  settled(): Promise<void>;
  /**
   * `pressed`: a key or a pointer in the pane, once it has settled. `focused`: the pane got the focus, perhaps by itself as it opened.
   *
   * @returns the way to stop listening
   */
  onUse(listener: (use: "pressed" | "focused") => void): () => void;
}
