import { defaultParagraphStyle, headingLevel, nextStyleOf } from "./styles";
import type { Docx } from "./types";
import { childW, createW, valueOf } from "./wml";

/** Marks of tracked changes in a paragraph mark's formatting. */
const markRevisions = ["ins", "del", "moveFrom", "moveTo", "rPrChange"];

/**
 * A copy of a paragraph's properties for a new paragraph beside it; undefined when it has none.
 *
 * A section break and the record of earlier properties belong to one paragraph only. With `sameList` false, numbering
 * and page breaks set on the paragraph itself stay behind as well: a contact inserted below point 3 is not point 4.
 */
export function copyOfProperties(paragraph: Element, sameList: boolean): Element | undefined {
  const copy = childW(paragraph, "pPr")?.cloneNode(true) as Element | undefined; // a clone is of the same kind
  const left = ["sectPr", "pPrChange", ...(sameList ? [] : ["numPr", "pageBreakBefore", "framePr"])];
  for (const name of left) childW(copy, name)?.remove();
  childW(childW(copy, "numPr"), "ins")?.remove(); // that the list was set while changes were tracked
  const formatting = childW(copy, "rPr");
  for (const name of markRevisions) childW(formatting, name)?.remove();
  if (formatting && !formatting.firstElementChild) formatting.remove();
  return copy && copy.firstElementChild ? copy : undefined;
}

/** Gives properties copied from a heading the style of the text that follows it, as Word does on Enter. */
export function asTextAfter(docx: Docx, heading: Element, properties: Element | undefined): Element | undefined {
  if (headingLevel(docx, heading) === undefined) return properties;
  for (const name of ["pStyle", "outlineLvl", "numPr", "keepNext", "rPr"]) childW(properties, name)?.remove();
  const next = nextStyleOf(docx, heading);
  if (
    properties &&
    next !== undefined &&
    next !== valueOf(childW(heading, "pPr"), "pStyle") &&
    next !== defaultParagraphStyle(docx)
  ) {
    properties.prepend(createW(properties, "pStyle", { val: next }));
  }
  return properties?.firstElementChild ? properties : undefined;
}

/** A new paragraph with these properties and nothing in it, belonging to no place yet. */
export function newParagraph(near: Element, properties: Element | undefined): Element {
  const paragraph = createW(near, "p");
  if (properties) paragraph.append(properties);
  return paragraph;
}

/** True when the paragraph's mark ends a section. */
export function endsSection(paragraph: Element): boolean {
  return childW(childW(paragraph, "pPr"), "sectPr") !== undefined;
}

/** The content of a paragraph: all children but its properties. */
export function contentElements(paragraph: Element): Element[] {
  return Array.from(paragraph.children).filter((child) => child !== childW(paragraph, "pPr"));
}

/** Makes the mark of `paragraph` as much inserted or deleted as that of `other`, whose mark it takes over. */
export function takeOverMark(paragraph: Element, other: Element): void {
  const own = childW(childW(paragraph, "pPr"), "rPr");
  for (const name of ["ins", "del", "moveFrom", "moveTo"]) childW(own, name)?.remove();
  const theirs = childW(childW(other, "pPr"), "rPr");
  for (const name of ["moveTo", "moveFrom", "del", "ins"]) {
    const revision = childW(theirs, name);
    if (revision) ensureMark(paragraph).prepend(revision);
  }
}

/** `w:pPr` of a paragraph, made when there is none. */
export function ensureProperties(paragraph: Element): Element {
  const known = childW(paragraph, "pPr");
  if (known) return known;
  const properties = createW(paragraph, "pPr");
  paragraph.prepend(properties);
  return properties;
}

/** `w:rPr` of a paragraph's mark, made where the schema wants it: last but for the section and the old properties. */
export function ensureMark(paragraph: Element): Element {
  const properties = ensureProperties(paragraph);
  const known = childW(properties, "rPr");
  if (known) return known;
  const formatting = createW(paragraph, "rPr");
  const following = childW(properties, "sectPr") ?? childW(properties, "pPrChange");
  if (following) following.before(formatting);
  else properties.append(formatting);
  return formatting;
}
