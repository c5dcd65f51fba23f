import { failed, ok, type Result } from "../base/result";
import { refusalAt, refusalBeside } from "./controls";
import { fieldMarks } from "./fields";
import { eachRunChild } from "./inline";
import { contentElements, endsSection, ensureProperties, takeOverMark } from "./paragraph-properties";
import { pieces } from "./pieces";
import { deleteRun, isOwnMark, markParagraph, ownInsertion } from "./revisions";
import { isTracking } from "./settings";
import { forgetParagraphs } from "./story";
import type { Docx, EditRefusal, TrackedAuthor } from "./types";
import { ancestorW, childW, isW, nameOf } from "./wml";

/** Done, or only recorded: a tracked deletion leaves the paragraphs in place until someone accepts it. */
export type ParagraphRemoval = "removed" | "marked";

/** Marks that may stand between paragraphs as well as within them. */
const rangeMarks = /^(bookmarkStart|bookmarkEnd|commentRangeStart|commentRangeEnd|permStart|permEnd|proofErr)$/;

/**
 * Joins a paragraph with the next one, as Delete at its end does. The first keeps its look unless it is empty. While
 * the document tracks changes only its mark is recorded as deleted.
 */
export function joinWithNext(
  docx: Docx,
  paragraph: Element,
  author?: TrackedAuthor,
): Result<ParagraphRemoval, EditRefusal> {
  const between: Element[] = [];
  let next = paragraph.nextElementSibling;
  while (next && rangeMarks.test(nameOf(next))) {
    between.push(next);
    next = next.nextElementSibling;
  }
  if (!next || !isW(next, "p")) return failed("not-adjacent");
  if (endsSection(paragraph)) return failed("section-break");
  const refusal = refusalBeside(paragraph);
  if (refusal) return failed(refusal);

  if (isTracking(docx) && !isOwnMark(paragraph, author)) {
    markParagraph(paragraph, "del", author);
    docx.touchPartOf(paragraph);
    return ok("marked");
  }
  const properties = childW(next, "pPr");
  if (pieces(docx, paragraph).length === 0 && properties) {
    childW(paragraph, "pPr")?.remove();
    paragraph.prepend(properties);
  } else {
    takeOverMark(paragraph, next);
    const section = childW(properties, "sectPr");
    if (section) ensureProperties(paragraph).append(section);
  }
  paragraph.append(...between, ...contentElements(next));
  next.remove();
  forgetParagraphs(docx);
  docx.touchPartOf(paragraph);
  return ok("removed");
}

/**
 * Removes a paragraph with its text, when nothing but text is lost by it. Marks of bookmarks and comments that span
 * other paragraphs too are kept in its place.
 */
export function removeParagraph(
  docx: Docx,
  paragraph: Element,
  author?: TrackedAuthor,
): Result<ParagraphRemoval, EditRefusal> {
  const refusal =
    refusalBeside(paragraph) ??
    pieces(docx, paragraph)
      .map(({ node }) => refusalAt(node))
      .find(Boolean);
  if (refusal) return failed(refusal);
  if (endsSection(paragraph)) return failed("section-break");
  if (holdsMoreThanText(paragraph)) return failed("holds-more-than-text");
  if (!mayGo(paragraph)) return failed("only-paragraph");

  if (isTracking(docx) && !isOwnMark(paragraph, author)) {
    recordRemoval(docx, paragraph, author);
    docx.touchPartOf(paragraph);
    return ok("marked");
  }
  for (const child of contentElements(paragraph)) {
    if (rangeMarks.test(nameOf(child)) && !isW(child, "proofErr")) paragraph.before(child);
  }
  paragraph.remove();
  forgetParagraphs(docx);
  docx.touchPartOf(docx.body);
  return ok("removed");
}

/** Cells, controls, text boxes and the body must keep a paragraph, and a cell must end with one. */
function mayGo(paragraph: Element): boolean {
  let before = paragraph.previousElementSibling;
  while (before && rangeMarks.test(nameOf(before))) before = before.previousElementSibling;
  let after = paragraph.nextElementSibling;
  while (after && rangeMarks.test(nameOf(after))) after = after.nextElementSibling;
  const isLast = !after || isW(after, "sectPr");
  return isLast ? isW(before, "p") : isW(before, "p") || isW(after, "p") || !isW(before, "tbl");
}

/** Anything in a paragraph that is neither text nor a mark that can stand elsewhere. */
function holdsMoreThanText(paragraph: Element): boolean {
  if (fieldMarks(paragraph).length > 0) return true;
  const plain =
    /^(pPr|rPr|r|t|tab|ptab|br|cr|noBreakHyphen|softHyphen|sym|lastRenderedPageBreak|hyperlink|smartTag|smartTagPr|ins|del|delText|dir|bdo)$/;
  const holdsOther = (parent: Element): boolean =>
    Array.from(parent.children).some((child) => {
      const name = nameOf(child);
      if (name === "pPr" || name === "rPr") return false;
      if (rangeMarks.test(name)) return parent !== paragraph && name !== "proofErr";
      return !plain.test(name) || holdsOther(child);
    });
  return holdsOther(paragraph);
}

function recordRemoval(docx: Docx, paragraph: Element, author: TrackedAuthor | undefined): void {
  const runs = new Set<Element>();
  eachRunChild(paragraph, (_node, run, deleted) => {
    if (!deleted) runs.add(run);
  });
  const made = new Set<Element>();
  for (const run of runs) {
    const own = ownInsertion(run, paragraph, author);
    if (!own) deleteRun(run, author, made);
    else if (ancestorW(run, "ins", paragraph) === own) run.remove();
    if (own && !own.firstElementChild) own.remove();
  }
  markParagraph(paragraph, "del", author);
}
