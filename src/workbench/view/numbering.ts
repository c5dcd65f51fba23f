import type { Styles } from "./styles";
import { attribute, child, children, childValue } from "./word-xml";

type Level = Readonly<{ format: string; text: string; start: number }>;

/** What stands before a list paragraph ("1.", "(b)", "•"), or undefined for one that is not in a list. */
export type Labeller = (paragraphs: readonly Element[]) => ReadonlyMap<Element, string>;

/**
 * Reads `word/numbering.xml` into a function that numbers paragraphs in document order. Simple on purpose: no restarts
 * after other levels' styles, no picture bullets, no legal numbering.
 */
export function readNumbering(part: Document | undefined, styles: Styles): Labeller {
  if (part === undefined) return () => new Map();
  const root = part.documentElement;
  const abstract = new Map(children(root, "abstractNum").map((entry) => [attribute(entry, "abstractNumId"), entry]));
  const lists = new Map<string, ReadonlyMap<number, Level>>();
  for (const list of children(root, "num")) {
    const levels = readLevels(abstract.get(childValue(list, "abstractNumId")));
    for (const change of children(list, "lvlOverride")) overrideLevel(levels, change);
    lists.set(attribute(list, "numId") ?? "", levels);
  }
  return (paragraphs) => label(paragraphs, lists, styles);
}

function readLevels(list: Element | undefined): Map<number, Level> {
  return new Map(children(list, "lvl").map((level) => [Number(attribute(level, "ilvl") ?? 0), readLevel(level)]));
}

function readLevel(level: Element): Level {
  return {
    format: childValue(level, "numFmt") ?? "decimal",
    text: childValue(level, "lvlText") ?? "",
    start: wholeNumber(childValue(level, "start"), 1),
  };
}

function overrideLevel(levels: Map<number, Level>, change: Element): void {
  const index = Number(attribute(change, "ilvl") ?? 0);
  const replaced = child(change, "lvl");
  const level = replaced === undefined ? levels.get(index) : readLevel(replaced);
  if (level === undefined) return;
  levels.set(index, { ...level, start: wholeNumber(childValue(change, "startOverride"), level.start) });
}

function wholeNumber(value: string | undefined, otherwise: number): number {
  return value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : otherwise;
}

function label(
  paragraphs: readonly Element[],
  lists: ReadonlyMap<string, ReadonlyMap<number, Level>>,
  styles: Styles,
): ReadonlyMap<Element, string> {
  const labels = new Map<Element, string>();
  const counters = new Map<string, Map<number, number>>();
  for (const paragraph of paragraphs) {
    const properties = child(paragraph, "pPr");
    const own = child(properties, "numPr") ?? styles.numbering(childValue(properties, "pStyle"));
    const id = childValue(own, "numId");
    const levels = id === undefined ? undefined : lists.get(id);
    if (id === undefined || levels === undefined) continue;
    const depth = wholeNumber(childValue(own, "ilvl"), 0);
    const counts = counters.get(id) ?? new Map<number, number>();
    counters.set(id, counts);
    counts.set(depth, (counts.get(depth) ?? (levels.get(depth)?.start ?? 1) - 1) + 1);
    for (const deeper of [...counts.keys()]) if (deeper > depth) counts.delete(deeper);
    labels.set(paragraph, write(levels, depth, counts));
  }
  return labels;
}

function write(levels: ReadonlyMap<number, Level>, depth: number, counts: ReadonlyMap<number, number>): string {
  const level = levels.get(depth);
  if (level === undefined) return "";
  if (level.format === "bullet") return "•"; // the file's own sign is often a glyph of a symbol font that we do not have
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    return numeral(counts.get(at) ?? levels.get(at)?.start ?? 1, levels.get(at)?.format ?? "decimal");
  });
}

function numeral(value: number, format: string): string {
  switch (format) {
    case "lowerLetter":
      return letters(value);
    case "upperLetter":
      return letters(value).toUpperCase();
    case "lowerRoman":
      return roman(value);
    case "upperRoman":
      return roman(value).toUpperCase();
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "none":
      return "";
    default:
      return String(value);
  }
}

// As Word does: a … z, then aa, bb, cc.
function letters(value: number): string {
  if (value < 1) return "";
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.min(20, Math.ceil(value / 26)));
}

const ROMAN = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
] as const;

function roman(value: number): string {
  let rest = Math.min(value, 3999);
  let text = "";
  for (const [size, sign] of ROMAN) {
    while (rest >= size) {
      text += sign;
      rest -= size;
    }
  }
  return text;
}
