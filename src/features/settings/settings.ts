import type { Category } from "../../content/types/category";
import type { Profile } from "../../engine";
import type { SettingsStore } from "../ports/record-host";
import type { Filter } from "../review/review-state";
import type { View } from "../shell/shell-state";

/** The fields of work that decide which rules speak; the command line has the same four (design.md D5). */
export const allProfiles: readonly Profile[] = ["social-care", "police", "health", "education"];

/** Everything that is kept on the device (design.md D8): choices, never text. */
export type Settings = Readonly<{
  profile: Profile;
  /** Prompts about vague or missing detail; off unless chosen. */
  recording: boolean;
  /** House-style wording; off unless chosen. */
  style: boolean;
  /** Whether decisions to dismiss are kept on this device; off unless chosen (design.md D8). */
  keepDecisions: boolean;
  /** False is "Pane only (no underlines)". */
  underlines: boolean;
  /** "Show in document": which kinds are underlined. */
  marked: Readonly<Record<Category, boolean>>;
  /** Whether the writer has read that this Word shows no underlines. */
  noUnderlinesSeen: boolean;
  /** Whether to keep checking while the writer types; undefined until they choose, since what suits depends on Word. */
  live: boolean | undefined;
  /** Whether the first-run page has been seen. */
  introduced: boolean;
  view: View;
  filter: Filter;
}>;

export const defaultSettings: Settings = {
  profile: "social-care",
  recording: false,
  style: false,
  keepDecisions: false,
  underlines: true,
  // Blue is Word's own colour for grammar, so recording is underlined only when asked for (product.md 8.4).
  marked: { wording: true, sign: true, circumstance: true, recording: false },
  noUnderlinesSeen: false,
  live: undefined,
  introduced: false,
  view: "check",
  filter: "all",
};

/** One entry holds them all, with the number of its shape. */
export const settingsKey = "settings";
const shape = 1;

const views: readonly View[] = ["check", "sections", "contacts", "learn"];
const filters: readonly Filter[] = ["all", "wording", "sign", "circumstance", "recording"];

/**
 * Reads the settings. The stored value is not trusted: whatever is missing, of another type or not known counts as not
 * chosen, and a shape from a later version as none at all.
 */
export function readSettings(store: Pick<SettingsStore, "read">): Settings {
  const stored = store.read(settingsKey);
  if (!isRecord(stored) || stored["shape"] !== shape) return defaultSettings;
  return {
    profile: oneOf(allProfiles, stored["profile"], defaultSettings.profile),
    recording: stored["recording"] === true,
    style: stored["style"] === true,
    keepDecisions: stored["keepDecisions"] === true,
    underlines: stored["underlines"] !== false,
    marked: readMarked(stored["marked"]),
    noUnderlinesSeen: stored["noUnderlinesSeen"] === true,
    live: typeof stored["live"] === "boolean" ? stored["live"] : undefined,
    introduced: stored["introduced"] === true,
    view: oneOf(views, stored["view"], defaultSettings.view),
    filter: oneOf(filters, stored["filter"], defaultSettings.filter),
  };
}

function readMarked(stored: unknown): Settings["marked"] {
  const given = isRecord(stored) ? stored : {};
  const one = (category: Category) => {
    const value = given[category];
    return typeof value === "boolean" ? value : defaultSettings.marked[category];
  };
  return {
    wording: one("wording"),
    sign: one("sign"),
    circumstance: one("circumstance"),
    recording: one("recording"),
  };
}

/** Writes them; a store that is blocked keeps nothing, and the pane goes on with what it has in memory. */
export function writeSettings(store: Pick<SettingsStore, "write">, settings: Settings): void {
  store.write(settingsKey, { shape, ...settings });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function oneOf<Value extends string>(known: readonly Value[], value: unknown, otherwise: Value): Value {
  return known.find((each) => each === value) ?? otherwise;
}
