import type { Span } from "../../base/span";
import type { Category } from "../../content/types/category";
import type { Finding } from "../../engine/finding";
import type { ErrorCode } from "../error-code";
import type { DraftParagraph, DraftPart } from "../ports/record-host";

/** The six fixed reasons for leaving something as it is (product.md 4.4); there is no free text. */
export type DismissReason =
  | "exact-words"
  | "right-term"
  | "not-this-child"
  | "explained-nearby"
  | "not-a-sign-here"
  | "prompt-is-wrong";

export const dismissReasons: readonly DismissReason[] = [
  "exact-words",
  "right-term",
  "not-this-child",
  "explained-nearby",
  "not-a-sign-here",
  "prompt-is-wrong",
];

/** `every-one`: all findings of the same rule, in this document, also those found later. */
export type DismissScope = "this-one" | "every-one";

/** A decision to leave something as it is. */
export type Dismissal = Readonly<{ reason: DismissReason; scope: DismissScope }>;

/** A finding that is put before the writer, with what it takes to show it and to act on it. */
export type Item = Readonly<{
  /** The finding's id, made unique within the list. */
  id: string;
  finding: Finding;
  /** The paragraph as it was when the finding was made. */
  paragraph: DraftParagraph;
  /** The sentence round the finding, in the paragraph. */
  sentence: Span;
  /** The nearest heading before it. */
  heading?: string;
}>;

/** A paragraph that the engine stopped at: nothing is known of it, and the writer is told to read it. */
export type Unchecked = Readonly<{
  paragraph: DraftParagraph;
  /** The nearest heading before it. */
  heading?: string;
}>;

/** Words that the writer put into the draft with the pane, and how to take them out again. */
export type Change = Readonly<{
  id: string;
  kind: "replaced" | "added";
  /** What it was made for, as it stood before. */
  item: Item;
  /** The paragraph as it reads since. */
  paragraph: DraftParagraph;
  /** Where the new words stand; undefined once another edit has run into them. */
  span: Span | undefined;
  before: string;
  after: string;
  /** Present when Word put other words in than those that were accepted in its pop-up. */
  differs?: true;
}>;

export type Phase =
  | Readonly<{ kind: "not-checked" }>
  | Readonly<{ kind: "reading" }>
  | Readonly<{ kind: "checking"; checked: number; total: number }>
  | Readonly<{
      kind: "checked";
      complete: boolean;
      checked: number;
      total: number;
      words: number;
      /** Parts beside the body that could not be read. */
      unread: readonly DraftPart[];
    }>
  | Readonly<{ kind: "failed"; code: ErrorCode }>;

/**
 * Checking while the writer types. `typing`: their keys are going into the document, and are checked at the next pause.
 * `behind`: something has changed that has not been checked.
 */
export type Live = Readonly<{ mode: "off" | "on" | "paused"; typing: boolean; behind: boolean }>;

export type Screen =
  | Readonly<{ kind: "list" }>
  | Readonly<{ kind: "detail"; id: string }>
  | Readonly<{ kind: "end" }>
  | Readonly<{ kind: "dismissed" }>
  | Readonly<{ kind: "changed" }>;

export type Filter = "all" | Category;

/**
 * Whether an edit is marked as a tracked change; `unknown` where Word can't say. Of an edit that is not: `turned-on`, later
 * edits are; `refused`, tracking could not be turned on.
 */
export type Tracked = boolean | "unknown" | "turned-on" | "refused";

/** What the bar under the title says, `shared` at the foot of the screen; it stays until the next action. */
export type Notice =
  | Readonly<{ kind: "done"; change: Change; tracked: Tracked }>
  | Readonly<{ kind: "put-back" | "stale" | "undo-stale" | "read-only" | "unlocated" | "not-shown" }>
  | Readonly<{ kind: "shared" }>
  | Readonly<{ kind: "holds-marks" }>
  | Readonly<{ kind: "paragraph-not-shown" }>
  | Readonly<{ kind: "problem"; code: ErrorCode }>;

export type ReviewState = Readonly<{
  phase: Phase;
  /** What there is to look at, in document order, dismissed and changed-under-us ones included. */
  items: readonly Item[];
  /** Found by a re-check behind an edit; shown when asked for, so that no row moves by itself. */
  arrived: readonly Item[];
  /** The text reads like something else than a record about a child. */
  isOther: boolean;
  /** The writer has asked for the prompts of such a text; it holds for later checks too. */
  asRecord: boolean;
  /** In document order; among the paragraphs that were looked at. */
  unchecked: readonly Unchecked[];
  /**
   * Decisions by item id and by rule id; they outlive a new check. One by item id with the scope `every-one` was made
   * about all of its rule in an earlier session, and holds for the sentences that there were then.
   */
  dismissed: Readonly<Record<string, Dismissal>>;
  dismissedRules: Readonly<Record<string, DismissReason>>;
  /** Items whose sentence no longer reads as it was checked. */
  stale: readonly string[];
  /** The item on the detail screen, when its words have gone from the draft; it goes too when the screen is left. */
  gone: string | undefined;
  /** Oldest first. */
  changes: readonly Change[];
  filter: Filter;
  /** The writer has chosen what the list shows, so a long list does not choose for them. */
  filterChosen: boolean;
  /** How many rows the list shows at most. */
  shown: number;
  screen: Screen;
  notice: Notice | undefined;
  readOnly: boolean;
  live: Live;
  /** An edit is on its way to the host; nothing else may be started. */
  busy: boolean;
  /**
   * Where focus goes next: a row, or the view's heading. `turn` rises each time it is to be moved. `elsewhere`: it is in
   * the document and stays there.
   */
  landing: Readonly<{ row: string | undefined; turn: number; elsewhere?: boolean }>;
}>;

/** Rows shown at first, and with each "Show 50 more" (product.md 3.3). */
export const pageSize = 50;

/** With more open prompts than this the list begins with wording alone (product.md 4.6, "Too many prompts"). */
export const manyPrompts = 200;

export const firstReview: ReviewState = {
  phase: { kind: "not-checked" },
  items: [],
  arrived: [],
  isOther: false,
  asRecord: false,
  unchecked: [],
  dismissed: {},
  dismissedRules: {},
  stale: [],
  gone: undefined,
  changes: [],
  filter: "all",
  filterChosen: false,
  shown: pageSize,
  screen: { kind: "list" },
  notice: undefined,
  readOnly: false,
  live: { mode: "off", typing: false, behind: false },
  busy: false,
  landing: { row: undefined, turn: 0 },
};
