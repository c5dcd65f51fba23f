import { ensureMark } from "./paragraph-properties";
import { nextId, renumber } from "./revision-ids";
import { shownText } from "./pieces";
import { setText } from "./run-content";
import type { TrackedAuthor } from "./types";
import { ancestorW, attributeW, childW, createW, elementsOf, isW } from "./wml";

/** Word shows these words itself for changes without an author. The date is left out, as the format allows. */
const unknownAuthor: Pick<TrackedAuthor, "author"> = { author: "Unknown author" };

/** A `w:ins` or `w:del` of this author, holding nothing yet. */
export function newRevision(near: Node, kind: "ins" | "del", author: TrackedAuthor | undefined): Element {
  const attributes = { id: String(nextId(near)), author: author?.author ?? unknownAuthor.author };
  return createW(near, kind, author ? { ...attributes, date: author.date } : attributes);
}

/** The `w:ins` around a node when it is this author's own: what they have just added, they may simply take away. */
export function ownInsertion(node: Node, paragraph: Element, author: TrackedAuthor | undefined): Element | undefined {
  const insertion = ancestorW(node, "ins", paragraph);
  return insertion && isBy(insertion, author) ? insertion : undefined;
}

function isBy(revision: Element, author: TrackedAuthor | undefined): boolean {
  return attributeW(revision, "author") === (author?.author ?? unknownAuthor.author);
}

/** Marks a whole run as deleted, in a `w:del` beside it when the one before was made by the same edit. */
export function deleteRun(run: Element, author: TrackedAuthor | undefined, made: Set<Element>): Element {
  for (const text of elementsOf(run)) {
    if (!isW(text, "t")) continue;
    const deleted = createW(text, "delText");
    // As it was shown: what preserving would now add to it would come back when the deletion is rejected.
    setText(deleted, shownText(text));
    text.replaceWith(deleted);
  }
  const before = run.previousElementSibling;
  if (before && made.has(before)) {
    before.append(run);
    return before;
  }
  const deletion = newRevision(run, "del", author);
  made.add(deletion);
  run.before(deletion);
  deletion.append(run);
  return deletion;
}

/**
 * Takes a new insertion out of somebody else's insertion that it was put into, by splitting that one around it: Word
 * never writes one insertion within another.
 */
export function liftOut(insertion: Element): void {
  const other = insertion.parentElement;
  if (!other || !(isW(other, "ins") || isW(other, "moveTo"))) return;
  const rest: Element[] = [];
  for (let next = insertion.nextElementSibling; next; next = next.nextElementSibling) rest.push(next);
  other.after(insertion);
  if (rest.length > 0) {
    const second = copyOfRevision(other);
    second.append(...rest);
    insertion.after(second);
  }
  if (!other.firstElementChild) other.remove();
}

/** The same revision once more, empty and with a number of its own. */
export function copyOfRevision(revision: Element): Element {
  const copy = revision.cloneNode(false) as Element; // a clone is of the same kind as its original
  renumber(copy);
  return copy;
}

/** Says in the paragraph's mark that it was inserted or deleted; the schema wants `w:ins` first, then `w:del`. */
export function markParagraph(paragraph: Element, kind: "ins" | "del", author: TrackedAuthor | undefined): void {
  const formatting = ensureMark(paragraph);
  if (childW(formatting, kind)) return;
  const revision = newRevision(paragraph, kind, author);
  const insertion = childW(formatting, "ins");
  if (insertion) insertion.after(revision);
  else formatting.prepend(revision);
}

/** True when this author inserted the paragraph's mark. */
export function isOwnMark(paragraph: Element, author: TrackedAuthor | undefined): boolean {
  const insertion = childW(childW(childW(paragraph, "pPr"), "rPr"), "ins");
  return insertion !== undefined && isBy(insertion, author);
}
