import { readSectionBookmark, readTag } from "../../../features/sections/names";
import { outermostTable } from "../outermost-table";
import type { SectionSets } from "./section-sets";

/** What a section is inserted after. */
export type InsertionPlace = Readonly<{ insertParagraph: (text: string) => Word.Paragraph }>;

/**
 * Where a section goes: after the paragraph with the end of the selection, or after the outermost table round it, in one
 * or two round trips (WordApi 1.3). Undefined in headers, footers and notes, in a control that can't be edited, and in a
 * section of ours.
 */
export async function findPlace(context: Word.RequestContext, sets: SectionSets): Promise<InsertionPlace | undefined> {
  const selection = context.document.getSelection();
  const paragraph = selection.paragraphs.getLast();
  const body = selection.parentBody;
  const table = selection.parentTableOrNullObject;
  const control = selection.parentContentControlOrNullObject;
  body.load("type");
  table.load("nestingLevel");
  control.load("tag,cannotEdit");
  const bookmarks = sets.bookmarks ? selection.getBookmarks(true, false) : undefined;
  await context.sync();
  if (bookmarks?.value.some((name) => readSectionBookmark(name) !== undefined)) return undefined;
  if (!control.isNullObject && (control.cannotEdit || readTag(control.tag) !== undefined)) return undefined;
  if (table.isNullObject) {
    return body.type === "MainDoc"
      ? { insertParagraph: (text) => paragraph.insertParagraph(text, "After") }
      : undefined;
  }
  const outer = outermostTable(table);
  outer.parentBody.load("type");
  await context.sync();
  return outer.parentBody.type === "MainDoc"
    ? { insertParagraph: (text) => outer.insertParagraph(text, "After") }
    : undefined;
}
