import { wordApiLevels, type HostOptions, type WordApiLevel } from "../host";
import { makeButton } from "./elements";

/** What the panel reads and changes. */
export type OptionsPanelParts = Readonly<{
  list: HTMLElement;
  options(): HostOptions;
  change(changed: Partial<HostOptions>): void;
  /** Undefined while no document is open. */
  isTracking(): boolean | undefined;
  setTracking(on: boolean): void;
  /** What is typed on the page counts as a co-author's. */
  isRemote(): boolean;
  setRemote(on: boolean): void;
  /** The add-in's next use of Word is refused with a general failure. */
  failNext(): void;
  /** Word forgets the add-in's underlines, as it does after half an hour without a key (#5364). */
  expireAnnotations(): void;
}>;

type SwitchName = {
  [Name in keyof HostOptions]: HostOptions[Name] extends boolean ? Name : never;
}[keyof HostOptions];

/** Known defects with one way to go wrong; the numbers are issues of OfficeDev/office-js. */
const DEFECTS: readonly (readonly [name: SwitchName, label: string])[] = [
  ["textShowsMarks", "Paragraph text shows tracked deletions and note marks, as some builds do (#2314)"],
  ["deletionsSplitSearch", "Find sees no words across a tracked deletion (#5874)"],
  ["replaceLosesNotes", "Replacing words takes the notes between them away (#2749)"],
  ["replaceLosesComments", "Replacing words takes the comments on them away (#2574)"],
  ["replaceLosesLinkLook", "Words that replace others in a link lose its look (#4276)"],
  ["nullIds", "Paragraphs have no ids (#4258)"],
  ["missingHeadersFail", "Asking for a header that is not there fails (office-js-docs-reference #1202)"],
  ["idsMoveOnInsert", "A paragraph's id moves to its new neighbour (#5784)"],
  ["writesRefused", "The document may be written in, it says, and then refuses"],
  ["loseQuickEdits", "Edits in quick succession raise no event (#4874)"],
  ["silentDeletions", "Deletions under change tracking raise no event (#3864)"],
  ["dataChangedOnExit", "A content control tells of new words only when the cursor leaves it (#5597)"],
  ["silentUndo", "Undo and redo raise no event (#5089)"],
  ["lateEvents", "Events arrive five seconds late, all at once (#5400)"],
  ["batchDeleteFails", "Only one annotation can be deleted in a batch (#4319)"],
  ["getAnnotationsFails", "Annotations can be inserted and not read (#4624)"],
  ["noteMarksShift", "Offsets of annotations count note marks (#4997)"],
  ["squiggles", "Word's own squiggle lies over the add-in's underline (#6672)"],
  ["controlsStopSaving", "Nothing is saved once a content control is inserted (#6590)"],
  ["controlsInTablesUnlisted", "Content controls in tables are not listed (#2040)"],
  ["controlFactsOnce", "A content control can be named only while it is made (#2241)"],
  ["highlightScrolls", "A temporary highlight selects and scrolls (#6141)"],
];

/** Those that go wrong in one of several ways. */
const CHOICES = {
  drawAtStart: {
    label: "Underlines inserted while the pane opens (#6595)",
    words: { "at-once": "are drawn", late: "are drawn late", never: "are not drawn" },
  },
  popupAccept: {
    label: "Accepting in the pop-up (#6644, #6358)",
    words: { replaces: "replaces the words", leaves: "leaves the words", duplicates: "writes them twice" },
  },
} as const;

/** Milliseconds that a slow Word waits at each round trip. */
const SLOW = 2_000;

/**
 * Draws the switches of the simulated Word.
 *
 * @returns a function that shows the state anew, for when a document is opened or closed
 */
export function drawOptionsPanel(parts: OptionsPanelParts): () => void {
  const { list } = parts;
  const refreshes: (() => void)[] = [];

  function addSwitch(label: string, isOn: () => boolean | undefined, set: (on: boolean) => void): void {
    const input = document.createElement("input");
    input.type = "checkbox";
    input.addEventListener("change", () => {
      set(input.checked);
    });
    list.append(labelled(label, input, "after"));
    refreshes.push(() => {
      input.checked = isOn() ?? false;
      input.disabled = isOn() === undefined;
    });
  }

  function addChoice<Value extends string>(
    { label, words }: Readonly<{ label: string; words: Readonly<Record<Value, string>> }>,
    choose: (value: Value) => void,
    chosen: () => Value,
  ): void {
    const select = document.createElement("select");
    const values = Object.keys(words) as Value[]; // its keys are all the values there are
    select.append(...values.map((value) => new Option(words[value], value)));
    select.addEventListener("change", () => {
      const value = values.find((known) => known === select.value);
      if (value !== undefined) choose(value);
    });
    list.append(labelled(label, select, "before"));
    refreshes.push(() => {
      select.value = chosen();
    });
  }

  function addButton(label: string, press: () => void): void {
    const button = makeButton(label, press);
    list.append(button);
    refreshes.push(() => {
      button.disabled = parts.isTracking() === undefined;
    });
  }

  const set = parts.change;
  list.replaceChildren();
  list.append(
    labelled(
      "Word claims WordApi",
      levelChoice((wordApi) => set({ wordApi }), refreshes, parts),
      "before",
    ),
  );
  addSwitch(
    "Opened for reading only",
    () => parts.options().readOnly,
    (readOnly) => set({ readOnly }),
  );
  addSwitch(
    "Sections are inserted with bookmarks (for the next ribbon press)",
    () => parts.options().sectionsOnWeb === "bookmarks",
    (on) => set({ sectionsOnWeb: on ? "bookmarks" : "controls" }),
  );
  addSwitch("Track changes", parts.isTracking, parts.setTracking);
  addSwitch(
    "No Microsoft 365 subscription",
    () => !parts.options().subscription,
    (off) => set({ subscription: !off }),
  );
  addSwitch(
    "Slow (two seconds a round trip)",
    () => parts.options().delay > 0,
    (slow) => set({ delay: slow ? SLOW : 0 }),
  );
  addSwitch("Type as a co-author, whose edits come from elsewhere", parts.isRemote, parts.setRemote);
  for (const [name, label] of DEFECTS) {
    addSwitch(
      label,
      () => parts.options()[name],
      (on) => set({ [name]: on }),
    );
  }
  const { drawAtStart, popupAccept } = CHOICES;
  addChoice(
    drawAtStart,
    (chosen) => set({ drawAtStart: chosen }),
    () => parts.options().drawAtStart,
  );
  addChoice(
    popupAccept,
    (chosen) => set({ popupAccept: chosen }),
    () => parts.options().popupAccept,
  );
  addButton("Refuse the add-in's next call", parts.failNext);
  addButton("Let Word forget all underlines, as after half an hour (#5364)", parts.expireAnnotations);

  const refresh = (): void => {
    for (const one of refreshes) one();
  };
  refresh();
  return refresh;
}

function levelChoice(
  choose: (level: WordApiLevel) => void,
  refreshes: (() => void)[],
  parts: OptionsPanelParts,
): HTMLSelectElement {
  const select = document.createElement("select");
  select.append(...wordApiLevels.map((level) => new Option(level, level)));
  select.addEventListener("change", () => {
    const level = wordApiLevels.find((known) => known === select.value);
    if (level !== undefined) choose(level);
  });
  refreshes.push(() => {
    select.value = parts.options().wordApi;
  });
  return select;
}

function labelled(text: string, control: HTMLElement, where: "before" | "after"): HTMLLabelElement {
  const label = document.createElement("label");
  if (where === "before") label.append(`${text} `, control);
  else label.append(control, ` ${text}`);
  return label;
}
