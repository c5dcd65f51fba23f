import { ancestorW, chosenBranch, elementsOf, nameOf } from "./wml";
import type { Docx } from "./types";

/** Elements that stand around paragraphs without being text of their own. */
const wrappers = new Set([
  "body",
  "tbl",
  "tr",
  "tc",
  "sdt",
  "sdtContent",
  "customXml",
  "smartTag",
  "mc:Choice",
  "mc:Fallback",
]);

/**
 * Adds the paragraphs of a story to `found`, in document order: through tables, nested tables, content controls at
 * block, row and cell level and custom XML. What is inside a paragraph (text boxes) is another story.
 */
function collect(parent: Element, found: Element[]): void {
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
    const name = nameOf(child);
    if (name === "p") found.push(child);
    else if (name === "mc:AlternateContent") {
      const branch = chosenBranch(child);
      if (branch) collect(branch, found);
    } else if (wrappers.has(name)) collect(child, found);
  }
}

/** The paragraphs that an element holds as a story: a body, a header, a note, a text box; in document order. */
export function paragraphsIn(root: Element): readonly Element[] {
  const found: Element[] = [];
  collect(root, found);
  return found;
}

const roots = new Set(["body", "hdr", "ftr", "footnote", "endnote", "comment", "txbxContent"]);

/** The nearest element around a node that begins a text of its own; undefined for what is not in a document (any more). */
export function rootAround(node: Node): Element | undefined {
  for (let up = node.parentElement; up; up = up.parentElement) if (roots.has(nameOf(up))) return up;
  return undefined;
}

type Listing = Readonly<{ paragraphs: readonly Element[]; index: ReadonlyMap<Element, number> }>;
const listings = new WeakMap<Docx, Listing>();

function listingOf(docx: Docx): Listing {
  const known = listings.get(docx);
  if (known) return known;
  const paragraphs = paragraphsIn(docx.body);
  const listing = { paragraphs, index: new Map(paragraphs.map((paragraph, place) => [paragraph, place])) };
  listings.set(docx, listing);
  return listing;
}

/**
 * The paragraphs of the body (`w:p`), in document order; the index in this list is the `paragraph` of a finding. The
 * list is kept until paragraphs come or go, so it may be asked for freely.
 */
export function bodyParagraphs(docx: Docx): readonly Element[] {
  return listingOf(docx).paragraphs;
}

/** Where a paragraph stands in `bodyParagraphs`; undefined when it is not (or no longer) one of them. */
export function paragraphIndex(docx: Docx, paragraph: Element): number | undefined {
  return listingOf(docx).index.get(paragraph);
}

/** Forgets the list of paragraphs, after an edit of this layer by which paragraphs came or went. */
export function forgetParagraphs(docx: Docx): void {
  listings.delete(docx);
}

/** How many tables a paragraph lies in: 0 outside, 1 in a cell, 2 in a cell of a nested table. */
export function tableDepth(paragraph: Element): number {
  let depth = 0;
  for (let table = ancestorW(paragraph, "tbl"); table; table = ancestorW(table, "tbl")) depth += 1;
  return depth;
}

/** True when the paragraph lies in a table cell. */
export function isInTable(paragraph: Element): boolean {
  return ancestorW(paragraph, "tbl") !== undefined;
}

/** The children of an element that hold paragraphs or text, with `mc:AlternateContent` already decided. */
export function readChildren(parent: Element): Element[] {
  return elementsOf(parent).flatMap((child) => {
    if (nameOf(child) !== "mc:AlternateContent") return [child];
    const branch = chosenBranch(child);
    return branch ? readChildren(branch) : [];
  });
}
