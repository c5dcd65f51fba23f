import type { Docx } from "./types";

/** A part that hangs on the main part by one relationship. */
export type PartKind = Readonly<{
  relationship: string;
  contentType: string;
  /** The name it gets beside the main part; a number is added when that is taken. */
  fileName: string;
  /** What it says while it is empty. */
  xml: string;
}>;

/** The root of a part of this kind; undefined when the document has none that can be read. */
export function findPart(docx: Docx, relationship: string): Element | undefined {
  const link = docx.relationships(docx.mainPart).find(({ type, external }) => type === relationship && !external);
  return link === undefined ? undefined : docx.part(link.target)?.documentElement;
}

/** The same, with the part made when the document has none. */
export function readPart(docx: Docx, kind: PartKind): Element {
  const known = findPart(docx, kind.relationship);
  if (known) return known;
  const name = freePartName(docx, docx.mainPart.slice(0, docx.mainPart.lastIndexOf("/") + 1) + kind.fileName);
  docx.addPart({
    name,
    contentType: kind.contentType,
    xml: kind.xml,
    source: docx.mainPart,
    relationshipType: kind.relationship,
  });
  const root = docx.part(name)?.documentElement;
  if (!root) throw new Error("The new part vanished.");
  return root;
}

/** This name for a part, or with a number when it is taken: `styles.xml`, `styles2.xml`. */
export function freePartName(docx: Docx, wanted: string): string {
  const taken = new Set(docx.partNames().map((name) => name.toLowerCase()));
  const dot = wanted.lastIndexOf(".");
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
    name = `${wanted.slice(0, dot)}${String(number)}${wanted.slice(dot)}`;
  }
  return name;
}
