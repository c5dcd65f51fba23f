import { fieldMarks } from "./fields";
import type { Piece } from "./pieces";

import { attributeW, childW, isW, nameOf } from "./wml";
import { copyOfFormatting, newRun, splitRunBefore, splitTextBefore } from "./run-content";

/**
 * Where text goes that replaces nothing: into a piece, at `at` code units of its text, or beside something that must
 * not grow by it (a link, a control, a field's result).
 */
export type InsertionPlace =
  | Readonly<{ kind: "piece"; piece: Piece; at: number }>
  | Readonly<{ kind: "beside"; node: Element; where: "before" | "after"; formatting: Element | undefined }>;

/**
 * The place at an offset of a paragraph. Between two pieces the one before takes the text, as in Word, so that it gets
 * that formatting; but text does not slip into a link, a control or a field when there is plain text on the other side.
 */
export function insertionPlace(paragraph: Element, all: readonly Piece[], offset: number): InsertionPlace {
  const before = all.filter((piece) => piece.start < offset && offset <= piece.end).at(-1);
  const after = all.find((piece) => piece.start <= offset && offset < piece.end);
  if (before && before === after) return { kind: "piece", piece: before, at: offset - before.start };
  const holderBefore = before && holderOf(before, paragraph);
  const holderAfter = after && holderOf(after, paragraph);
  if (before && (!holderBefore || holderBefore === holderAfter))
    return { kind: "piece", piece: before, at: before.text.length };
  if (after && !holderAfter) return { kind: "piece", piece: after, at: 0 };
  if (holderBefore) return beside(lastNodeOf(holderBefore, paragraph) ?? before.run, "after", paragraph);
  if (holderAfter) return beside(firstNodeOf(holderAfter, paragraph) ?? after.run, "before", paragraph);
  const last = paragraph.lastElementChild;
  return last
    ? beside(last, "after", paragraph)
    : { kind: "beside", node: paragraph, where: "after", formatting: undefined };
}

/** The place at an offset that lies in a control, at one of its ends or between; undefined when it does not. */
export function placeWithin(control: Element, all: readonly Piece[], offset: number): InsertionPlace | undefined {
  const inside = all.filter(({ node }) => control.contains(node));
  if (inside.length === 0) {
    const holder = childW(control, "sdtContent");
    const last = holder?.lastElementChild;
    const formatting = copyOfFormatting(childW(control, "sdtPr"));
    if (last) return { kind: "beside", node: last, where: "after", formatting };
    return holder && { kind: "beside", node: holder, where: "after", formatting };
  }
  const before = inside.filter((piece) => piece.start < offset && offset <= piece.end).at(-1);
  if (before) return { kind: "piece", piece: before, at: offset - before.start };
  const after = inside.find((piece) => piece.start === offset);
  return after && { kind: "piece", piece: after, at: 0 };
}

/** What a piece's text belongs to: the beginning of its field, else the outermost link, control or simple field. */
function holderOf(piece: Piece, paragraph: Element): Element | undefined {
  if (piece.field) return piece.field;
  let holder: Element | undefined;
  for (let up = piece.node.parentElement; up && up !== paragraph; up = up.parentElement) {
    if (/^(hyperlink|sdt|fldSimple|ruby)$/.test(nameOf(up))) holder = up;
  }
  return holder;
}

function beside(node: Element, where: "before" | "after", paragraph: Element): InsertionPlace {
  return { kind: "beside", node, where, formatting: copyOfFormatting(childW(paragraph, "pPr")) };
}

/** For a complex field the run with its last mark, when that is in this paragraph; else the holder itself. */
function lastNodeOf(holder: Element, paragraph: Element): Element | undefined {
  if (!isW(holder, "fldChar")) return holder;
  const marks = fieldMarks(paragraph);
  let open = marks.includes(holder) ? 0 : 1;
  for (const mark of marks.slice(Math.max(0, marks.indexOf(holder)))) {
    const type = attributeW(mark, "fldCharType");
    if (type === "begin") open += 1;
    else if (type === "end") open -= 1;
    if (open === 0) return mark.parentElement ?? undefined;
  }
  return undefined;
}

function firstNodeOf(holder: Element, paragraph: Element): Element | undefined {
  if (!isW(holder, "fldChar")) return holder;
  return paragraph.contains(holder) ? (holder.parentElement ?? undefined) : undefined;
}

/** Puts the node that `node` makes, given the formatting in force there, at a place; splits the run that is there. */
export function putAt(
  place: InsertionPlace,
  paragraph: Element,
  node: (formatting: Element | undefined) => Element,
): Element {
  if (place.kind === "beside") {
    const made = node(place.formatting);
    if (place.node === paragraph || isW(place.node, "sdtContent")) place.node.append(made);
    else if (place.where === "before") place.node.before(made);
    else place.node.after(made);
    return made;
  }
  const { piece, at } = place;
  const made = node(copyOfFormatting(piece.run));
  const following = at < piece.text.length ? splitTextBefore(piece, at) : piece.node.nextElementSibling;
  if (following) splitRunBefore(piece.run, following).before(made);
  else piece.run.after(made);
  return made;
}

/** Puts a new run with this text at a place. */
export function putRun(place: InsertionPlace, paragraph: Element, text: string): void {
  putAt(place, paragraph, (formatting) => newRun(paragraph, text, formatting));
}
