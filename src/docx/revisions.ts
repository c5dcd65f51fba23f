import { ensureMark } from "./paragraph-properties";
import { setText } from "./run-content";
import type { TrackedAuthor } from "./types";
import { ancestorW, attributeW, childW, createW, elementsOf, isW } from "./wml";

/** Word shows these words itself for changes without an author. The date is left out, as the format allows. */
const unknownAuthor: Pick<TrackedAuthor, "author"> = { author: "Unknown author" };

const lastIds = new WeakMap<Document, number>();

/** A number that no revision, comment or bookmark of this part uses yet. */
function nextId(near: Node): number {
  const document = near.ownerDocument ?? (near as Document);
  let last = lastIds.get(document);
  if (last === undefined) {
    last = 0;
    const walk = (element: Element): void => {
      const id = Number(attributeW(element, "id"));
      if (Number.isInteger(id) && id > (last ?? 0) && id < 0x7fffffff) last = id;
      for (let child = element.firstElementChild; child; child = child.nextElementSibling) walk(child);
    };
    walk(document.documentElement);
  }
  lastIds.set(document, last + 1);
  return last + 1;
}

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
    setText(deleted, text.textContent ?? "");
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
  const numbered = createW(revision, "ins", { id: String(nextId(revision)) }).attributes[0];
  if (numbered) copy.setAttributeNS(numbered.namespaceURI, numbered.name, numbered.value);
  return copy;
}

/** Says in the paragraph's mark that it was inserted or deleted. */
export function markParagraph(paragraph: Element, kind: "ins" | "del", author: TrackedAuthor | undefined): void {
  const formatting = ensureMark(paragraph);
  if (!childW(formatting, kind)) formatting.prepend(newRevision(paragraph, kind, author));
}

/** True when this author inserted the paragraph's mark. */
export function isOwnMark(paragraph: Element, author: TrackedAuthor | undefined): boolean {
  const insertion = childW(childW(childW(paragraph, "pPr"), "rPr"), "ins");
  return insertion !== undefined && isBy(insertion, author);
}
