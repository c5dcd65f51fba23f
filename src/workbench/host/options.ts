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
  /** Inserting a paragraph gives its neighbour's `uniqueLocalId` to the new one (#5784). */
  idsMoveOnInsert: boolean;
  /** Milliseconds that every round trip waits first. Tests should hold and release instead. */
  delay: number;
}>;

/** A current Word on the web with a Microsoft 365 subscription. */
export const currentWord: HostOptions = {
  wordApi: "1.9",
  readOnly: false,
  subscription: true,
  textShowsMarks: false,
  deletionsSplitSearch: true,
  idsMoveOnInsert: false,
  delay: 0,
};
