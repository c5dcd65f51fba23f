import { eachRunChild } from "./inline";
import { bodyParagraphs, forgetParagraphs, paragraphsIn, rootAround } from "./story";
import type { Docx } from "./types";
import { attributeW, isW } from "./wml";

/** The fields that are open at some place, outermost first: each by its beginning, and whether its code is still being read. */
export type OpenFields = readonly Readonly<{ begin: Element; inCode: boolean }>[];

export const noFields: OpenFields = [];

/** True when text at this place belongs to a field's code, or to that of a field around it. */
export function isFieldCode(open: OpenFields): boolean {
  return open.some((field) => field.inCode);
}

type FieldMap = Readonly<{
  /** `w:fldChar` elements that belong to a whole field; the others are litter, and the text around them is just text. */
  whole: WeakSet<Element>;
  /** Fields open at the beginning of a paragraph, for the few paragraphs where there are any. */
  atStart: WeakMap<Element, OpenFields>;
  /** Bodies, headers, notes and text boxes that have been walked. No field reaches out of one of them. */
  walked: WeakSet<Element>;
}>;

const maps = new WeakMap<Docx, FieldMap>();

/**
 * What a `w:fldChar` does to the open fields. A mark that belongs to no whole field does nothing: a lost end must not
 * swallow the rest of the record.
 */
export function afterFieldMark(docx: Docx, open: OpenFields, mark: Element): OpenFields {
  return mapOf(docx, mark).whole.has(mark) ? step(open, mark) : open;
}

function step(open: OpenFields, mark: Element): OpenFields {
  switch (attributeW(mark, "fldCharType")) {
    case "begin":
      return [...open, { begin: mark, inCode: true }];
    case "separate":
      return open.map((field, index) => (index === open.length - 1 ? { begin: field.begin, inCode: false } : field));
    case "end":
      return open.slice(0, -1);
    default:
      return open;
  }
}

/** The fields that are open where a paragraph begins: a table of contents spans many paragraphs. */
export function fieldsAtStart(docx: Docx, paragraph: Element): OpenFields {
  return mapOf(docx, paragraph).atStart.get(paragraph) ?? noFields;
}

/** The fields that are open where a paragraph ends. */
export function fieldsAtEnd(docx: Docx, paragraph: Element): OpenFields {
  return fieldMarks(paragraph).reduce((open, mark) => afterFieldMark(docx, open, mark), fieldsAtStart(docx, paragraph));
}

/** Notes the open fields at the beginning of a paragraph that an edit has made. */
export function setFieldsAtStart(docx: Docx, paragraph: Element, open: OpenFields): void {
  mapOf(docx, paragraph).atStart.set(paragraph, open);
}

/**
 * Says that paragraph nodes came or went by other hands than this layer's edits, such as an undo stack that puts copies
 * back. Without it the list of paragraphs, and what is known of fields, would be out of date.
 */
export function paragraphsChanged(docx: Docx): void {
  forgetParagraphs(docx);
  maps.delete(docx);
}

/**
 * The map, with whatever text the node lies in walked over once, on first need. The edits of this layer keep every
 * field mark, so it holds through them.
 */
function mapOf(docx: Docx, node: Node): FieldMap {
  let map = maps.get(docx);
  if (!map) {
    map = { whole: new WeakSet(), atStart: new WeakMap(), walked: new WeakSet() };
    maps.set(docx, map);
  }
  // Copies of paragraphs that an undo keeps lie in no text; they are read as paragraphs of the body, where they belong.
  const root = rootAround(node) ?? docx.body;
  if (!map.walked.has(root)) {
    map.walked.add(root);
    walkFields(map, root === docx.body ? bodyParagraphs(docx) : paragraphsIn(root));
  }
  return map;
}

function walkFields(map: FieldMap, paragraphs: readonly Element[]): void {
  const marks = paragraphs.map((paragraph) => ({ paragraph, marks: fieldMarks(paragraph) }));
  for (const mark of wholeFields(marks.flatMap((entry) => entry.marks))) map.whole.add(mark);
  let open = noFields;
  for (const entry of marks) {
    if (open.length > 0) map.atStart.set(entry.paragraph, open);
    for (const mark of entry.marks) if (map.whole.has(mark)) open = step(open, mark);
  }
}

/** The `w:fldChar` elements of a paragraph, in order. */
export function fieldMarks(paragraph: Element): Element[] {
  const found: Element[] = [];
  eachRunChild(paragraph, (node) => {
    if (isW(node, "fldChar")) found.push(node);
  });
  return found;
}

/** Marks of fields that begin and end; a `separate` counts with the innermost field that has none yet. */
function wholeFields(marks: readonly Element[]): readonly Element[] {
  const whole: Element[] = [];
  const open: Element[][] = [];
  for (const mark of marks) {
    const type = attributeW(mark, "fldCharType");
    if (type === "begin") open.push([mark]);
    else if (type === "separate") {
      const innermost = open.at(-1);
      if (innermost?.length === 1) innermost.push(mark);
    } else if (type === "end") whole.push(...(open.pop() ?? []), mark);
  }
  return whole;
}
