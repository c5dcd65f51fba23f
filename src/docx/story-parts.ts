import { bodyParagraphs } from "./story";
import type { Docx, PartStory, Relationship } from "./types";
import { attributeW, childW, elementsOf, isW, nameOf, ns } from "./wml";

/** A part of a story, and its root element; `root` is undefined when the part cannot be read. */
export type StoryPart = Readonly<{ story: PartStory; part: string; root: Element | undefined }>;

const rootNames: Readonly<Record<PartStory, string>> = {
  header: "hdr",
  footer: "ftr",
  footnote: "footnotes",
  endnote: "endnotes",
};

/** The pages of a section for which it may have a header or footer of its own. */
export type MarginKind = "first" | "default" | "even";

/** The order of headers and footers within a section. */
const kinds: readonly string[] = ["first", "default", "even"] satisfies readonly MarginKind[];

/**
 * The headers, or the footers, that sections refer to: in order of sections, within a section first page, default, even
 * pages, each part once. Whether Word shows the first and even ones now is a setting; their words are in the file.
 */
export function marginParts(docx: Docx, story: "header" | "footer"): readonly StoryPart[] {
  const byId = new Map(docx.relationships(docx.mainPart).map((relationship) => [relationship.id, relationship]));
  const toParts = partFinder(docx, story);
  const parts = new Map<string, StoryPart>(); // a key keeps the place where it was first set
  for (const section of sectionsOf(docx)) {
    for (const { id } of referencesIn(section, `${story}Reference`)) {
      for (const found of toParts(byId.get(id))) parts.set(found.part, found);
    }
  }
  return [...parts.values()];
}

/** The part that a section itself names for a kind of page; none when it goes on with that of the section before. */
export function marginPart(
  docx: Docx,
  section: Element,
  story: "header" | "footer",
  kind: MarginKind,
): StoryPart | undefined {
  const reference = referencesIn(section, `${story}Reference`).find(({ place }) => place === kinds.indexOf(kind));
  const target = docx.relationships(docx.mainPart).find(({ id }) => id === reference?.id);
  return partFinder(docx, story)(target)[0];
}

/** The parts of the footnotes or endnotes: one, or none. */
export function noteParts(docx: Docx, story: "footnote" | "endnote"): readonly StoryPart[] {
  const toParts = partFinder(docx, story);
  return docx
    .relationships(docx.mainPart)
    .filter(({ type }) => type.endsWith(`/${story}s`))
    .flatMap(toParts)
    .slice(0, 1);
}

/** Finds the part that a relationship leads to; none for one that leads nowhere, since then there are no words. */
function partFinder(docx: Docx, story: PartStory): (relationship: Relationship | undefined) => readonly StoryPart[] {
  const names = new Map(docx.partNames().map((name) => [name.toLowerCase(), name]));
  return (relationship) => {
    const part = relationship && !relationship.external ? names.get(relationship.target.toLowerCase()) : undefined;
    if (part === undefined) return [];
    const root = docx.part(part)?.documentElement;
    return [{ story, part, root: root && nameOf(root) === rootNames[story] ? root : undefined }];
  };
}

/** The section properties of the body, in order; the last section's stand at the end of the body. */
export function sectionsOf(docx: Docx): readonly Element[] {
  const ends = bodyParagraphs(docx).map((paragraph) => childW(childW(paragraph, "pPr"), "sectPr"));
  return [...ends, childW(docx.body, "sectPr")].filter((section) => section !== undefined);
}

/** The relationship ids that a section gives for its headers or footers, in the order of `kinds`. */
function referencesIn(section: Element, name: string): readonly Readonly<{ id: string; place: number }>[] {
  return elementsOf(section)
    .filter((child) => isW(child, name))
    .map((child) => ({ id: child.getAttributeNS(ns.r, "id") ?? "", place: placeOf(attributeW(child, "type")) }))
    .sort((a, b) => a.place - b.place);
}

/** A reference without a type, or with an unknown one, counts as the default. */
function placeOf(type: string | undefined): number {
  const place = kinds.indexOf(type ?? "default");
  return place === -1 ? kinds.indexOf("default") : place;
}

/** The notes of a part by their id; the lines that separate notes from the text are none. The first of an id counts. */
export function notesById(root: Element, story: "footnote" | "endnote"): ReadonlyMap<string, Element> {
  const notes = new Map<string, Element>();
  for (const note of elementsOf(root)) {
    const id = attributeW(note, "id");
    const type = attributeW(note, "type") ?? "normal";
    if (isW(note, story) && id !== undefined && type === "normal" && !notes.has(id)) notes.set(id, note);
  }
  return notes;
}
