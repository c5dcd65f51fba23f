import { failed, ok, type Result } from "../base/result";
import type { Span } from "../base/span";
import { controlKind } from "./control-properties";
import { refusalAt } from "./controls";
import { fallbackOf } from "./fallback";
import { insertionPlace, placeWithin, putAt, putRun } from "./insertion-place";
import { paragraphText, pieces, type Piece } from "./pieces";
import { controlSpan, fillPlaceholder, placeholderAt } from "./placeholder-text";
import { deleteRun, liftOut, newRevision, ownInsertion } from "./revisions";
import {
  contentOf,
  copyOfFormatting,
  isEmptyRun,
  newRun,
  setText,
  splitRunBefore,
  splitTextBefore,
  textAsStored,
} from "./run-content";
import { isTracking } from "./settings";
import type { Docx, EditRefusal, TrackedAuthor } from "./types";
import { ancestorW, elementsOf, isW, nameOf } from "./wml";

/** What an edit may do beyond the usual. */
export type EditRules = Readonly<{
  /** New text that replaces nothing goes inside this control, which has the place at one of its ends. */
  within?: Element | undefined;
  /** The words are the outcome of a choice: a tick, an entry of a list. */
  choosing?: boolean;
}>;

/**
 * Replaces a span of a paragraph's text (as `paragraphText` gives it); an empty span inserts, an empty text deletes.
 *
 * The new text takes the formatting of the run in which the span starts. Only the runs that the span covers change;
 * notes, comments, bookmarks, pictures, tracked deletions and controls between them stay. While the document tracks
 * changes, old and new words are written as `w:del` and `w:ins` for `author`; what the same author had inserted before
 * is simply changed. In a text box that Word wrote twice, the same words of the other form change as well.
 *
 * @returns the span of the new text, whose length can differ from the text given (see `textAsStored`)
 */
export function replaceText(
  docx: Docx,
  paragraph: Element,
  span: Span,
  text: string,
  author?: TrackedAuthor,
  { within, choosing = false }: EditRules = {},
): Result<Span, EditRefusal> {
  const all = pieces(docx, paragraph);
  const old = all.map((piece) => piece.text).join("");
  if (!isWithin(span, old)) return failed("bad-span");
  const stored = textAsStored(text);
  const outcome = ok({ start: span.start, end: span.start + stored.length });
  if (old.slice(span.start, span.end) === stored) return outcome;

  const isInsertion = span.start === span.end;
  const covered = isInsertion ? [] : all.filter((piece) => piece.start < span.end && span.start < piece.end);
  const inside = within && placeWithin(within, all, span.start);
  const place = isInsertion ? (inside ?? insertionPlace(paragraph, all, span.start)) : undefined;
  const anchors = place ? [place.kind === "piece" ? place.piece.node : place.node] : covered.map((piece) => piece.node);
  // A box or list goes with the words around it; its own words alone, and new ones in their place, are not written.
  const choices = new Set(covered.flatMap(({ node }) => choiceAround(node, paragraph) ?? []));
  const starts = choiceAround(covered[0]?.node, paragraph) === undefined || stored === "";
  const goesAlong = choices.size > 0 && starts && [...choices].every((one) => isMoreThan(docx, paragraph, span, one));
  const refusal = anchors
    .map((node) => refusalAt(node))
    .find((found) => found && !(found === "choice" && (choosing || goesAlong)));
  if (refusal) return failed(refusal);
  const placeholder = isInsertion ? undefined : placeholderAt(paragraph, all, span);
  const shown = placeholder && controlSpan(docx, paragraph, placeholder);
  if (placeholder && shown?.start === span.start && shown.end === span.end) {
    fillPlaceholder(docx, paragraph, placeholder, stored, author);
    docx.touchPartOf(paragraph);
    return outcome;
  }
  const twin = fallbackOf(paragraph);
  if (twin && paragraphText(docx, twin) === old) replaceText(docx, twin, span, text, author);

  if (!isTracking(docx)) {
    if (place?.kind === "beside") putRun(place, paragraph, stored);
    else if (place) writeInto(place.piece, place.at, place.at, stored);
    else replaceCovered(covered, span, stored);
  } else if (place) {
    if (place.kind === "piece" && ownInsertion(place.piece.node, paragraph, author)) {
      writeInto(place.piece, place.at, place.at, stored);
    } else {
      liftOut(putAt(place, paragraph, (formatting) => insertion(paragraph, stored, formatting, author)));
    }
  } else trackReplacement(paragraph, covered, span, stored, author);
  if (goesAlong && !isTracking(docx)) for (const control of choices) control.remove();
  docx.touchPartOf(paragraph);
  return outcome;
}

/** The check box or list within a paragraph that a node lies in. */
function choiceAround(node: Node | undefined, paragraph: Element): Element | undefined {
  for (let up = node?.parentElement; up && up !== paragraph; up = up.parentElement) {
    if (isW(up, "sdt") && /^(check-box|drop-down-list)$/.test(controlKind(up))) return up;
  }
  return undefined;
}

/** True for a span that holds all words of a control, and others. */
function isMoreThan(docx: Docx, paragraph: Element, { start, end }: Span, control: Element): boolean {
  const own = controlSpan(docx, paragraph, control);
  return own !== undefined && start <= own.start && own.end <= end && end - start > own.end - own.start;
}

/** True for a span of whole characters: half a surrogate pair could not be stored. */
function isWithin({ start, end }: Span, text: string): boolean {
  const isBetween = (at: number) =>
    !(/[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at)));
  const isOrdered =
    Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length;
  return isOrdered && isBetween(start) && isBetween(end);
}

function replaceCovered(covered: readonly Piece[], span: Span, text: string): void {
  covered.forEach((piece, index) => {
    writeInto(piece, span.start - piece.start, span.end - piece.start, index === 0 ? text : "");
  });
  for (const piece of covered) dropIfEmpty(piece.run);
}

/** Puts text in place of `from`–`to` of one piece; its own element is kept where it can be, so that views of it hold. */
function writeInto(piece: Piece, from: number, to: number, text: string): void {
  const head = piece.text.slice(0, Math.max(0, from));
  const tail = piece.text.slice(Math.max(0, to));
  if (!isW(piece.node, "t")) {
    const content = contentOf(piece.node, text);
    if (tail !== "") piece.node.before(...content);
    else if (head !== "") piece.node.after(...content);
    else piece.node.replaceWith(...content);
    return;
  }
  const content = contentOf(piece.node, head + text + tail);
  const only = content.length === 1 ? content[0] : undefined;
  if (only && isW(only, "t")) setText(piece.node, only.textContent ?? "");
  else piece.node.replaceWith(...content);
}

/** Removes a run that has lost all its content, and the link or insertion that held nothing else. */
function dropIfEmpty(run: Element): void {
  if (!run.parentNode || !isEmptyRun(run)) return;
  const holder = run.parentElement;
  if (isW(holder, "sdtContent") && elementsOf(holder).length === 1) return; // the control keeps its place and formatting
  run.remove();
  for (let empty = holder; empty && isSpent(empty);) {
    const next = empty.parentElement;
    empty.remove();
    empty = next;
  }
}

function isSpent(holder: Element): boolean {
  return (
    /^(hyperlink|ins|moveTo|smartTag|dir|bdo)$/.test(nameOf(holder)) &&
    elementsOf(holder).every((child) => /Pr$/.test(child.localName))
  );
}

function insertion(
  near: Element,
  text: string,
  formatting: Element | undefined,
  author: TrackedAuthor | undefined,
): Element {
  const element = newRevision(near, "ins", author);
  element.append(newRun(near, text, formatting));
  return element;
}

function trackReplacement(
  paragraph: Element,
  covered: readonly Piece[],
  span: Span,
  text: string,
  author: TrackedAuthor | undefined,
): void {
  const made = new Set<Element>();
  let placed = text === "";
  let firstDeletion: Element | undefined;
  let formatting: Element | undefined;
  for (const piece of covered) {
    const from = Math.max(0, span.start - piece.start);
    const to = Math.min(piece.text.length, span.end - piece.start);
    if (ownInsertion(piece.node, paragraph, author)) {
      // The author's own new words: change them as they are. The new text goes here only if nothing precedes it.
      const takesText: boolean = !placed && !firstDeletion;
      writeInto(piece, from, to, takesText ? text : "");
      placed ||= takesText;
      continue;
    }
    if (!firstDeletion) formatting = copyOfFormatting(piece.run);
    const deletion = deleteRun(isolate(piece, from, to), author, made);
    firstDeletion ??= deletion;
  }
  if (!placed && firstDeletion) {
    const added = insertion(paragraph, text, formatting, author);
    firstDeletion.after(added);
    liftOut(added);
  }
  for (const piece of covered) dropIfEmpty(piece.run);
}

/** Splits runs so that `from`–`to` of a piece is all that one run holds, and returns that run. */
function isolate(piece: Piece, from: number, to: number): Element {
  if (to < piece.text.length) splitTextBefore(piece, to);
  const node = splitTextBefore({ node: piece.node, text: piece.text.slice(0, to) }, from);
  const current = ancestorW(node, "r") ?? piece.run; // an earlier piece of this run may have split it already
  const run = splitRunBefore(current, node);
  const next = node.nextElementSibling;
  if (next) splitRunBefore(run, next);
  return run;
}
