import type { Piece } from "./pieces";
import { renumber } from "./revision-ids";
import { storableText } from "./xml-text";
import { childW, createW, elementsOf, ns } from "./wml";

// eslint-disable-next-line no-control-regex -- U+000B is Word's line break
const special = /\r\n|[\n\r\u000b\f\t]/;

/**
 * The elements that stand for a text within a run: `w:t`, and `w:tab`, `w:br` for tabs, line ends (U+000B, `\n`, `\r`)
 * and form feeds (a page break). What XML cannot hold is dropped or replaced as `storableText` says.
 */
export function contentOf(near: Node, text: string): Element[] {
  const content: Element[] = [];
  let rest = storableText(text);
  for (let found = special.exec(rest); found; found = special.exec(rest)) {
    if (found.index > 0) content.push(textElement(near, rest.slice(0, found.index)));
    if (found[0] === "\t") content.push(createW(near, "tab"));
    else content.push(createW(near, "br", found[0] === "\f" ? { type: "page" } : {}));
    rest = rest.slice(found.index + found[0].length);
  }
  if (rest !== "") content.push(textElement(near, rest));
  return content;
}

/** A text as it reads once it is in the document: what `paragraphText` gives for it. */
export function textAsStored(text: string): string {
  return storableText(text).replace(/\r\n|[\n\r]/g, "\u000b");
}

function textElement(near: Node, text: string): Element {
  const element = createW(near, "t");
  setText(element, text);
  return element;
}

/** Sets the text of a `w:t` or `w:delText`; its white space is always preserved. */
export function setText(element: Element, text: string): void {
  element.textContent = text;
  element.setAttributeNS(ns.xml, "xml:space", "preserve");
}

/** A copy of a run's formatting that a new run may carry: without the record of an earlier formatting. */
export function copyOfFormatting(run: Element | undefined): Element | undefined {
  const copy = childW(run, "rPr")?.cloneNode(true) as Element | undefined; // a clone is of the same kind as its original
  for (const name of ["rPrChange", "ins", "del", "moveFrom", "moveTo"]) childW(copy, name)?.remove();
  return copy && copy.firstElementChild ? copy : undefined;
}

/** A new run with this text and formatting, belonging to no place yet. */
export function newRun(near: Node, text: string, formatting: Element | undefined): Element {
  const run = createW(near, "r");
  if (formatting) run.append(formatting);
  run.append(...contentOf(near, text));
  return run;
}

/**
 * Splits a run before one of its children, which begins the new second run. Nothing is split when only formatting
 * stands before that child.
 *
 * @returns the run that now begins with the child
 */
export function splitRunBefore(run: Element, child: Element): Element {
  const all = elementsOf(run);
  const place = all.findIndex((element) => element === child || element.contains(child)); // it may stand in a branch
  const before = all.slice(0, place).filter((element) => element !== childW(run, "rPr"));
  if (before.length === 0) return run;
  const second = run.cloneNode(false) as Element; // a clone is of the same kind as its original
  const formatting = childW(run, "rPr");
  if (formatting) {
    const copy = formatting.cloneNode(true) as Element; // likewise
    const change = childW(copy, "rPrChange");
    if (change) renumber(change);
    second.append(copy);
  }
  second.append(...all.slice(place));
  run.after(second);
  return second;
}

/** Splits a `w:t` so that a piece's character `at` (relative to the piece) begins a `w:t` of its own, and returns that. */
export function splitTextBefore(piece: Pick<Piece, "node" | "text">, at: number): Element {
  if (at <= 0) return piece.node;
  const second = piece.node.cloneNode(false) as Element; // a clone is of the same kind as its original
  setText(second, piece.text.slice(at));
  setText(piece.node, piece.text.slice(0, at));
  piece.node.after(second);
  return second;
}

/** True when a run holds nothing but formatting. */
export function isEmptyRun(run: Element): boolean {
  return elementsOf(run).every((child) => child === childW(run, "rPr"));
}
