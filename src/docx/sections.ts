import { marginPart, sectionsOf, type MarginKind } from "./story-parts";
import type { Docx } from "./types";

/** How many sections the body has; a file without section properties has one. */
export function sectionCount(docx: Docx): number {
  return Math.max(1, sectionsOf(docx).length);
}

/**
 * The header or footer that a section shows on a kind of page: its own, else that of the nearest section before it which
 * has one, as Word's "Same as previous" does; undefined when there is none.
 *
 * @param section from 0
 */
export function marginOf(
  docx: Docx,
  section: number,
  story: "header" | "footer",
  kind: MarginKind,
): Element | undefined {
  for (let at = section; at >= 0; at -= 1) {
    const properties = sectionsOf(docx)[at];
    const found = properties && marginPart(docx, properties, story, kind);
    if (found) return found.root;
  }
  return undefined;
}
