import { wordApiLevels, type HostOptions, type WordApiLevel } from "../host";

/** What the panel reads and changes. */
export type OptionsPanelParts = Readonly<{
  list: HTMLElement;
  options(): HostOptions;
  change(changed: Partial<HostOptions>): void;
  /** Undefined while no document is open. */
  isTracking(): boolean | undefined;
  setTracking(on: boolean): void;
  /** The add-in's next use of Word is refused with a general failure. */
  failNext(): void;
}>;

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
  addSwitch("Track changes", parts.isTracking, parts.setTracking);
  addSwitch(
    "No Microsoft 365 subscription",
    () => !parts.options().subscription,
    (off) => set({ subscription: !off }),
  );
  addSwitch(
    "Paragraph text shows tracked deletions and note marks, as some builds do",
    () => parts.options().textShowsMarks,
    (textShowsMarks) => set({ textShowsMarks }),
  );
  addSwitch(
    "Slow (two seconds a round trip)",
    () => parts.options().delay > 0,
    (slow) => set({ delay: slow ? SLOW : 0 }),
  );
  const fail = document.createElement("button");
  fail.type = "button";
  fail.textContent = "Refuse the add-in's next call";
  fail.addEventListener("click", parts.failNext);
  refreshes.push(() => {
    fail.disabled = parts.isTracking() === undefined;
  });
  list.append(fail);

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
