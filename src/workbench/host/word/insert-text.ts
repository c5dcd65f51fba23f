import type { Span } from "../../../base/span";
import { commentPlaces, commentsIn, pieces } from "../../../docx";
import { deleteComment } from "../document/comment-edits";
import type { DocumentModel } from "../document/document-model";
import { noteMarksInside } from "../document/marks";
import type { Stretch } from "../document/position";
import { mustSucceed } from "./edit";
import { paragraphsIn, spanIn } from "./stretch-text";
import type { WordContext } from "./word-context";

/** Where text goes in relation to a range. */
export type InsertPlace = "Replace" | "Start" | "End" | "Before" | "After";

/**
 * Writes text into the document for the add-in. Line ends in it (`\n`, `\r`, `\r\n`) begin new paragraphs, as in Word.
 * @returns where the new text is.
 */
export function insertText(word: WordContext, at: Stretch, text: string, place: InsertPlace, member: string): Stretch {
  return word.model.asOneStep(() => {
    const [first = "", ...others] = text.split(/\r\n|\r|\n/);
    const { paragraph, offset } = clearFor(word, at, place, first, member);
    let end = { paragraph, offset: offset + first.length };
    for (const line of others) {
      const next = mustSucceed(word.model.splitParagraph(end.paragraph, end.offset, "add-in"), member);
      mustSucceed(word.model.replaceText(next, { start: 0, end: 0 }, line, "add-in"), member);
      end = { paragraph: next, offset: line.length };
    }
    return { start: { paragraph, offset }, end };
  });
}

/** Puts the first line in its place, taking the old words away when they are to be replaced. */
function clearFor(word: WordContext, at: Stretch, place: InsertPlace, first: string, member: string): Stretch["start"] {
  const { model } = word;
  const isReplaced = place === "Replace";
  const point = isReplaced || place === "Start" || place === "Before" ? at.start : at.end;
  const asked = isReplaced ? spanIn(model, at, point.paragraph) : { start: point.offset, end: point.offset };
  const span = model.spanToEdit(point.paragraph, asked);
  if (isReplaced) {
    deleteAllButFirst(word, at, member);
    if (word.options().replaceLosesNotes) dropNotes(model, point.paragraph, span);
    dropComments(word, point.paragraph, span);
  }
  mustSucceed(model.replaceText(point.paragraph, span, first, "add-in"), member);
  if (isReplaced && word.options().replaceLosesLinkLook) {
    dropLinkLook(model, point.paragraph, { start: span.start, end: span.start + first.length });
  }
  return { paragraph: point.paragraph, offset: span.start };
}

/** Notes between words that are replaced go with them, as in Word (#2749). Before the words, while their places are known. */
function dropNotes(model: DocumentModel, paragraph: Element, span: Span): void {
  const notes = noteMarksInside(model.docx, paragraph, span);
  if (notes.length === 0) return;
  model.restyle(
    paragraph,
    () => {
      for (const note of notes) note.remove();
      model.docx.touchPartOf(paragraph);
    },
    "add-in",
  );
}

/** Comments on nothing but replaced words go with them while that defect is switched on (#2574). */
export function dropComments(
  { model, options }: Pick<WordContext, "model" | "options">,
  at: Element,
  span: Span,
): void {
  if (!options().replaceLosesComments || span.start === span.end) return;
  const lost = commentsIn(model.docx).filter((comment) => {
    const places = commentPlaces(model.docx, comment.id);
    if (places?.start.paragraph !== at || places.end.paragraph !== at) return false;
    // One about a point is not about the words on either side of it.
    if (places.start.offset === places.end.offset) {
      return span.start < places.start.offset && places.end.offset < span.end;
    }
    return span.start <= places.start.offset && places.end.offset <= span.end;
  });
  // A reply goes with what it answers.
  for (const { id } of lost) {
    const left = commentsIn(model.docx).find((comment) => comment.id === id);
    if (left !== undefined) deleteComment(model, left, "add-in");
  }
}

/** What was written into a link looks like other text (#4276); it still leads where the link leads. */
function dropLinkLook(model: DocumentModel, paragraph: Element, { start, end }: Span): void {
  const runs = pieces(model.docx, paragraph).filter((piece) => piece.start < end && start < piece.end);
  const styles = runs.flatMap(({ run }) => (isInLink(run) ? styleOf(run) : []));
  if (styles.length === 0) return;
  model.restyle(
    paragraph,
    () => {
      for (const style of styles) style.remove();
      model.docx.touchPartOf(paragraph);
    },
    "add-in",
  );
}

function isInLink(run: Element): boolean {
  for (let up = run.parentElement; up !== null; up = up.parentElement) if (up.localName === "hyperlink") return true;
  return false;
}

function styleOf(run: Element): readonly Element[] {
  return Array.from(run.getElementsByTagName("*")).filter(({ localName }) => localName === "rStyle");
}

/** Takes away what a stretch covers beyond its first paragraph, and joins the rest of the last one to it. */
function deleteAllButFirst({ model, gate }: WordContext, at: Stretch, member: string): void {
  const [first, ...rest] = paragraphsIn(model, at);
  if (first === undefined || rest.length === 0) return;
  const last = at.end.paragraph;
  if (rest.some((paragraph) => paragraph.parentNode !== first.parentNode)) {
    throw gate.unknown(`${member} over the edge of a table or content control`);
  }
  for (const paragraph of rest.slice(0, -1)) mustSucceed(model.removeParagraph(paragraph, "add-in"), member);
  mustSucceed(model.replaceText(last, { start: 0, end: at.end.offset }, "", "add-in"), member);
  mustSucceed(model.joinWithNext(first, "add-in"), member);
}
