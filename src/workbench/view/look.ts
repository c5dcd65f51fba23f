import { attribute, child, childValue, toggle } from "./word-xml";

/** How a run looks, as far as the page shows it. An absent property leaves the choice to the style below. */
export type RunLook = Readonly<{
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  hidden?: boolean;
  capitals?: "all" | "small" | "as-written";
  /** `#rrggbb`, or `auto` where a run turns a style's colour off. */
  colour?: string;
  /** A CSS colour behind the words. */
  highlight?: string;
  /** Points. */
  size?: number;
  raised?: "super" | "sub" | "baseline";
}>;

/** How a paragraph stands. Lengths are points. */
export type ParagraphLook = Readonly<{
  align?: "left" | "center" | "right" | "justify";
  before?: number;
  after?: number;
  left?: number;
  right?: number;
  /** Negative for a hanging indent. */
  firstLine?: number;
  shading?: string;
  edge?: string;
}>;

// ST_HighlightColor is a closed list; the names are not CSS names.
const HIGHLIGHTS: Readonly<Record<string, string>> = {
  yellow: "#ffff00",
  green: "#00ff00",
  cyan: "#00ffff",
  magenta: "#ff00ff",
  blue: "#0000ff",
  red: "#ff0000",
  darkBlue: "#000080",
  darkCyan: "#008080",
  darkGreen: "#008000",
  darkMagenta: "#800080",
  darkRed: "#800000",
  darkYellow: "#808000",
  darkGray: "#808080",
  lightGray: "#c0c0c0",
  black: "#000000",
  white: "#ffffff",
  none: "transparent",
};

/** `#rrggbb` for a document's hexadecimal colour; undefined for `auto` and for anything else it may hold. */
export function documentColour(value: string | undefined): string | undefined {
  return value !== undefined && /^[0-9a-f]{6}$/i.test(value) ? `#${value.toLowerCase()}` : undefined;
}

// Sizes and indents come from the file: held to what a page can show, so that no value can push the text out of sight.
function within(value: string | undefined, unitsPerPoint: number, low: number, high: number): number | undefined {
  if (value === undefined || !/^-?\d{1,7}(\.\d+)?$/.test(value)) return undefined;
  return Math.min(high, Math.max(low, Number(value) / unitsPerPoint));
}

/** Drops the undefined entries, so that spreading one look over another keeps what is below. */
function set<Look extends object>(entries: { [Key in keyof Look]: Look[Key] | undefined }): Look {
  // Every entry left is defined, which is what `Look` asks for; the compiler cannot see the filter.
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as Look;
}

function capitals(properties: Element | undefined): RunLook["capitals"] {
  const all = toggle(properties, "caps");
  const small = toggle(properties, "smallCaps");
  if (all === true) return "all";
  if (small === true) return "small";
  return all === false || small === false ? "as-written" : undefined;
}

function raised(properties: Element | undefined): RunLook["raised"] {
  const value = childValue(properties, "vertAlign");
  if (value === "superscript") return "super";
  if (value === "subscript") return "sub";
  return value === "baseline" ? "baseline" : undefined;
}

function colour(properties: Element | undefined): string | undefined {
  const value = childValue(properties, "color");
  return value === "auto" ? "auto" : documentColour(value);
}

function background(properties: Element | undefined): string | undefined {
  const name = childValue(properties, "highlight");
  // Own keys only: "constructor" and the like are not colours.
  if (name !== undefined && Object.hasOwn(HIGHLIGHTS, name)) return HIGHLIGHTS[name];
  return documentColour(attribute(child(properties, "shd"), "fill"));
}

/** Reads a `w:rPr`. */
export function runLook(properties: Element | undefined): RunLook {
  return set<RunLook>({
    bold: toggle(properties, "b"),
    italic: toggle(properties, "i"),
    underline: toggle(properties, "u"),
    strike: toggle(properties, "strike") ?? toggle(properties, "dstrike"),
    hidden: toggle(properties, "vanish"),
    capitals: capitals(properties),
    colour: colour(properties),
    highlight: background(properties),
    size: within(childValue(properties, "sz"), 2, 6, 72),
    raised: raised(properties),
  });
}

const ALIGNMENTS: Readonly<Record<string, ParagraphLook["align"]>> = {
  left: "left",
  start: "left",
  center: "center",
  right: "right",
  end: "right",
  both: "justify",
  distribute: "justify",
};

/** Reads a `w:pPr`. */
export function paragraphLook(properties: Element | undefined): ParagraphLook {
  const spacing = child(properties, "spacing");
  const indent = child(properties, "ind");
  const align = childValue(properties, "jc");
  const hanging = within(attribute(indent, "hanging"), 20, 0, 144);
  return set<ParagraphLook>({
    align: align !== undefined && Object.hasOwn(ALIGNMENTS, align) ? ALIGNMENTS[align] : undefined,
    before: within(attribute(spacing, "before"), 20, 0, 72),
    after: within(attribute(spacing, "after"), 20, 0, 72),
    left: within(attribute(indent, "left") ?? attribute(indent, "start"), 20, 0, 288),
    right: within(attribute(indent, "right") ?? attribute(indent, "end"), 20, 0, 288),
    firstLine: hanging === undefined ? within(attribute(indent, "firstLine"), 20, 0, 144) : -hanging,
    shading: documentColour(attribute(child(properties, "shd"), "fill")),
    edge: documentColour(attribute(child(child(properties, "pBdr"), "left"), "color")),
  });
}
