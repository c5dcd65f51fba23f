/** The WordApi levels that the simulated Word can claim. */
export const wordApiLevels = ["1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9"] as const;
export type WordApiLevel = (typeof wordApiLevels)[number];

/**
 * How the simulated Word behaves. All of it may be changed while a pane is open; what office.js asks only at its start
 * (`wordApi`, `readOnly`) shows there after the pane has been loaded again, while calls obey the new value at once.
 */
export type HostOptions = Readonly<{
  /** Requirement set that Word claims. Members of later sets are refused, as an older Word would. */
  wordApi: WordApiLevel;
  /** The document opened for reading: every write is refused with AccessDenied. */
  readOnly: boolean;
  /** False for a one-time licence: `uniqueLocalId` is null and annotations fail although the set is claimed (#4953, #4258). */
  subscription: boolean;
  /** `Paragraph.text` shows tracked deletions and note marks, as some builds and views do (#2314, #4997). `getText()` never does. */
  textShowsMarks: boolean;
  /** Find does not see across a tracked deletion (#5874, #4170). */
  deletionsSplitSearch: boolean;
  /** Replacing words takes the notes between them away (#2749). */
  replaceLosesNotes: boolean;
  /** Replacing words takes the comments on them away (#2574); those that reach further stay. */
  replaceLosesComments: boolean;
  /** Words that replace others within a link lose the look of one (#4276). */
  replaceLosesLinkLook: boolean;
  /** Inserting a paragraph gives its neighbour's `uniqueLocalId` to the new one (#5784). */
  idsMoveOnInsert: boolean;
  /** Asking for a first-page or even-page header or footer that a section lacks is a GeneralException (office-js-docs-reference #1202). */
  missingHeadersFail: boolean;
  /**
   * From the first content control that an add-in inserts, nothing more is saved: what the server holds is the document
   * as it was just before (#6590, Word on the web).
   */
  controlsStopSaving: boolean;
  /** Controls in tables are in no list of controls (#2040). */
  controlsInTablesUnlisted: boolean;
  /**
   * Tag, title, placeholder, appearance and locks of a control can be set in the batch that inserts it and never again
   * (NotAllowed; #2241, #2052, #2742).
   */
  controlFactsOnce: boolean;
  /**
   * The deployment's setting for sections on the web, which stands in the pane's address as an administrator's manifest
   * would give it.
   */
  sectionsOnWeb: "controls" | "bookmarks";
  /** Milliseconds that every round trip waits first. Tests should hold and release instead. */
  delay: number;
  /** `uniqueLocalId` is null and paragraph events name no paragraphs, with a subscription and all (#4258). */
  nullIds: boolean;
  /** The document says that it may be written in, and refuses the add-in's writes with AccessDenied. */
  writesRefused: boolean;
  /** An edit that follows another before the add-in has made a round trip raises no event (#4874). */
  loseQuickEdits: boolean;
  /** Deleting with change tracking on raises no event (#3864). */
  silentDeletions: boolean;
  /**
   * `ContentControl.onDataChanged` comes when the cursor leaves the control, as on the desktop, and not at each change, as
   * on the web (#5597, #4351).
   */
  dataChangedOnExit: boolean;
  /** Undo and redo raise no events, as on the web (#5089). */
  silentUndo: boolean;
  /** Events wait for seconds and arrive all in one message. */
  lateEvents: boolean;
  /** Whether underlines inserted while the pane opens are drawn: at once, when it has settled, or never (#6595, #5225, #4317). */
  drawAtStart: "at-once" | "late" | "never";
  /** The second `Annotation.delete` of a batch is ItemNotFound (#4319). */
  batchDeleteFails: boolean;
  /** `Paragraph.getAnnotations` is a GeneralException while inserting works (#4624). */
  getAnnotationsFails: boolean;
  /** What accepting in the pop-up does to the words: replaces them, leaves them (Mac, #6644), or writes twice (web, #6358). */
  popupAccept: "replaces" | "leaves" | "duplicates";
  /** Word's own squiggle hides an underline where both apply (#6672); it marks the first word of each of ours. */
  squiggles: boolean;
  /** `Range.highlight` selects its words and scrolls to them (#6141). */
  highlightScrolls: boolean;
  /** Offsets of annotations count note marks, which `getText()` leaves out (#4997). */
  noteMarksShift: boolean;
}>;

/** A current Word on the web with a Microsoft 365 subscription. */
export const currentWord: HostOptions = {
  wordApi: "1.9",
  readOnly: false,
  subscription: true,
  textShowsMarks: false,
  deletionsSplitSearch: true,
  replaceLosesNotes: false,
  replaceLosesComments: false,
  replaceLosesLinkLook: false,
  idsMoveOnInsert: false,
  missingHeadersFail: false,
  controlsStopSaving: false,
  controlsInTablesUnlisted: false,
  controlFactsOnce: false,
  sectionsOnWeb: "controls",
  delay: 0,
  nullIds: false,
  writesRefused: false,
  loseQuickEdits: false,
  silentDeletions: false,
  dataChangedOnExit: false,
  silentUndo: true,
  lateEvents: false,
  drawAtStart: "at-once",
  batchDeleteFails: false,
  getAnnotationsFails: false,
  popupAccept: "replaces",
  squiggles: false,
  highlightScrolls: false,
  noteMarksShift: false,
};
