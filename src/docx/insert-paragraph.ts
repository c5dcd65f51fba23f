import { failed, ok, type Result } from "../base/result";
import { refusalBeside } from "./controls";
import { fieldsAtEnd, fieldsAtStart, setFieldsAtStart } from "./fields";
import { asTextAfter, copyOfProperties, newParagraph } from "./paragraph-properties";
import { markParagraph, newRevision } from "./revisions";
import { copyOfFormatting, newRun, textAsStored } from "./run-content";
import { isTracking } from "./settings";
import { forgetParagraphs } from "./story";
import type { Docx, EditRefusal, TrackedAuthor } from "./types";
import { childW } from "./wml";

/**
 * Inserts a paragraph of plain text before or after another one, in the same cell, control or body.
 *
 * It looks like its neighbour, but is no list item, heading, page break or section of its own. While the document
 * tracks changes, text and paragraph mark are recorded as inserted.
 */
export function insertParagraph(
  docx: Docx,
  at: Element,
  where: "before" | "after",
  text: string,
  author?: TrackedAuthor,
): Result<Element, EditRefusal> {
  const refusal = refusalBeside(at);
  if (refusal) return failed(refusal);
  const paragraph = newParagraph(at, asTextAfter(docx, at, copyOfProperties(at, false)));
  if (text !== "") {
    const run = newRun(at, textAsStored(text), copyOfFormatting(childW(paragraph, "pPr")));
    if (isTracking(docx)) {
      const insertion = newRevision(at, "ins", author);
      insertion.append(run);
      paragraph.append(insertion);
    } else paragraph.append(run);
  }
  const open = where === "before" ? fieldsAtStart(docx, at) : fieldsAtEnd(docx, at);
  if (open.length > 0) setFieldsAtStart(docx, paragraph, open);
  if (isTracking(docx)) markParagraph(paragraph, "ins", author);

  if (where === "before") at.before(paragraph);
  else at.after(paragraph);
  forgetParagraphs(docx);
  docx.touchPartOf(at);
  return ok(paragraph);
}
