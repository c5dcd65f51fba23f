import type { Docx } from "./types";
import { attributeW, childW, elementsOf, isW, toggle, valueOf } from "./wml";

const stylesType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles";

type StyleTable = Readonly<{
  byId: ReadonlyMap<string, Element>;
  defaultParagraph: string | undefined;
  hiddenByDefault: boolean;
  /** Answers already found, per style id. */
  hidden: Map<string, boolean | undefined>;
  level: Map<string, number | undefined>;
  quote: Map<string, boolean>;
}>;

const tables = new WeakMap<Docx, StyleTable>();

/** Forgets what was read of the styles, after one was added. */
export function forgetStyles(docx: Docx): void {
  tables.delete(docx);
}

/** The styles part, read once until a style is added. */
function stylesOf(docx: Docx): StyleTable {
  const known = tables.get(docx);
  if (known) return known;
  const name = docx.relationships(docx.mainPart).find(({ type }) => type === stylesType)?.target;
  const root = name === undefined ? undefined : docx.part(name)?.documentElement;
  const byId = new Map<string, Element>();
  let defaultParagraph: string | undefined;
  for (const style of root ? elementsOf(root) : []) {
    const id = attributeW(style, "styleId");
    if (!isW(style, "style") || id === undefined) continue;
    if (!byId.has(id)) byId.set(id, style);
    if (attributeW(style, "type") === "paragraph" && /^(1|true|on)$/.test(attributeW(style, "default") ?? ""))
      defaultParagraph = id;
  }
  const defaults = childW(childW(childW(root, "docDefaults"), "rPrDefault"), "rPr");
  const table = {
    byId,
    defaultParagraph,
    hiddenByDefault: toggle(defaults, "vanish") ?? false,
    hidden: new Map<string, boolean | undefined>(),
    level: new Map<string, number | undefined>(),
    quote: new Map<string, boolean>(),
  };
  tables.set(docx, table);
  return table;
}

/** A style and those it is based on, nearest first; a circle of styles ends where it would begin again. */
function chainOf(table: StyleTable, id: string | undefined): Element[] {
  const chain: Element[] = [];
  const seen = new Set<string>();
  for (let next = id; next !== undefined && !seen.has(next);) {
    seen.add(next);
    const style = table.byId.get(next);
    if (!style) break;
    chain.push(style);
    next = valueOf(style, "basedOn");
  }
  return chain;
}

function remembered<Value>(memory: Map<string, Value>, key: string, find: () => Value): Value {
  if (memory.has(key)) return memory.get(key) as Value; // present, so the value is of the map's own type
  const value = find();
  memory.set(key, value);
  return value;
}

function hiddenByStyle(table: StyleTable, id: string | undefined): boolean {
  if (id === undefined) return false;
  const found = remembered(table.hidden, id, () => {
    for (const style of chainOf(table, id)) {
      const stated = toggle(childW(style, "rPr"), "vanish");
      if (stated !== undefined) return stated;
    }
    return undefined;
  });
  return found ?? false;
}

/** The paragraph style in force: the one named, else the document's default. */
function paragraphStyleId(table: StyleTable, paragraph: Element): string | undefined {
  return valueOf(childW(paragraph, "pPr"), "pStyle") ?? table.defaultParagraph;
}

/**
 * True when a run is hidden text (`w:vanish`). What the run itself says wins; else the paragraph's and the run's style
 * are weighed against each other, since `w:vanish` is a toggle: two styles that both hide show again (ECMA-376 17.7.3).
 */
export function isHiddenRun(docx: Docx, paragraph: Element, run: Element): boolean {
  const properties = childW(run, "rPr");
  const direct = toggle(properties, "vanish");
  if (direct !== undefined) return direct;
  const table = stylesOf(docx);
  if (table.hiddenByDefault) return true;
  return (
    hiddenByStyle(table, paragraphStyleId(table, paragraph)) !== hiddenByStyle(table, valueOf(properties, "rStyle"))
  );
}

/** Outline level 0–8 of a `w:pPr`; 9 means body text, which also overrules the style. */
function outlineLevel(properties: Element | undefined): number | undefined {
  const value = Number(valueOf(properties, "outlineLvl") ?? Number.NaN);
  return Number.isInteger(value) && value >= 0 && value <= 9 ? value : undefined;
}

/**
 * The heading level of a paragraph, 1 to 9; undefined for body text. Found as Word's navigation pane finds it: by the
 * paragraph's own outline level, else by its style or one that it is based on; built-in heading styles count by name
 * even when the file does not repeat their outline level.
 */
export function headingLevel(docx: Docx, paragraph: Element): number | undefined {
  const table = stylesOf(docx);
  const own = outlineLevel(childW(paragraph, "pPr"));
  if (own !== undefined) return own < 9 ? own + 1 : undefined;
  const id = paragraphStyleId(table, paragraph);
  return id === undefined ? undefined : remembered(table.level, id, () => levelOfStyle(table, id));
}

function levelOfStyle(table: StyleTable, id: string): number | undefined {
  for (const style of chainOf(table, id)) {
    const outline = outlineLevel(childW(style, "pPr"));
    if (outline !== undefined) return outline < 9 ? outline + 1 : undefined;
    const builtIn = /^heading ([1-9])$/i.exec(valueOf(style, "name") ?? "")?.[1];
    if (builtIn) return Number(builtIn);
  }
  const named = /^Heading([1-9])$/.exec(id)?.[1]; // a file without that style still means it
  return !table.byId.has(id) && named ? Number(named) : undefined;
}

/**
 * Whether a paragraph is marked as somebody's words: its style, or one that it is based on, is Word's Quote or Intense
 * Quote. Built-in styles have their English names in the file, whatever people see.
 */
export function isMarkedAsQuote(docx: Docx, paragraph: Element): boolean {
  const table = stylesOf(docx);
  const id = paragraphStyleId(table, paragraph);
  if (id === undefined) return false;
  return remembered(table.quote, id, () =>
    chainOf(table, id).some((style) => /^(intense )?quote$/i.test(valueOf(style, "name") ?? "")),
  );
}

/** The style that a new paragraph has after one of this paragraph's style (`w:next`); undefined: the same again. */
export function nextStyleOf(docx: Docx, paragraph: Element): string | undefined {
  const table = stylesOf(docx);
  const id = paragraphStyleId(table, paragraph);
  return id === undefined ? undefined : valueOf(table.byId.get(id), "next");
}

/** The id of the document's default paragraph style, where its styles name one. */
export function defaultParagraphStyle(docx: Docx): string | undefined {
  return stylesOf(docx).defaultParagraph;
}
