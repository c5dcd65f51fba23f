import { afterFieldMark, fieldsAtStart, isFieldCode, type OpenFields } from "./fields";
import { eachRunChild } from "./inline";
import { isHiddenRun } from "./styles";
import type { Docx } from "./types";
import { attributeW, isW, nameOf, ns } from "./wml";

/** A stretch of a paragraph's text that one element stands for; `start` and `end` are UTF-16 code units, half-open. */
export type Piece = Readonly<{
  /** `w:t`, or an element that stands for one character (`w:tab`, `w:br`, …). */
  node: Element;
  /** The `w:r` that holds it. */
  run: Element;
  text: string;
  start: number;
  end: number;
  /** The beginning (`w:fldChar`) of the outermost complex field whose result this is; it may lie in an earlier paragraph. */
  field: Element | undefined;
}>;

/**
 * The text of a paragraph, piece by piece, in order and without gaps.
 *
 * In: field results, tracked insertions, text of links and controls. Out: field codes, tracked deletions, hidden text,
 * note and comment marks, text boxes, pictures, formulas.
 */
export function pieces(docx: Docx, paragraph: Element): readonly Piece[] {
  const found: Piece[] = [];
  const hidden = new Map<Element, boolean>();
  const isHidden = (run: Element): boolean => {
    const known = hidden.get(run) ?? isHiddenRun(docx, paragraph, run);
    hidden.set(run, known);
    return known;
  };
  let length = 0;
  let open: OpenFields = fieldsAtStart(docx, paragraph);
  eachRunChild(paragraph, (node, run, deleted) => {
    if (isW(node, "fldChar")) open = afterFieldMark(docx, open, node);
    if (deleted || isFieldCode(open)) return;
    const text = textOfNode(node);
    if (text === "" || isHidden(run)) return;
    found.push({ node, run, text, start: length, end: length + text.length, field: open[0]?.begin });
    length += text.length;
  });
  return found;
}

/** The text of a paragraph, as D3 of the design defines it. Every character is one that a piece stands for. */
export function paragraphText(docx: Docx, paragraph: Element): string {
  return pieces(docx, paragraph)
    .map((piece) => piece.text)
    .join("");
}

/** The text that one child of a run stands for; `""` for everything that is no text. */
function textOfNode(node: Element): string {
  switch (nameOf(node)) {
    case "t":
      return shownText(node);
    case "tab":
    case "ptab":
      return "\t";
    case "cr":
      return "\u000b";
    case "br":
      return textOfBreak(node);
    case "noBreakHyphen":
      return "\u2011";
    case "softHyphen":
      return "\u00ad";
    case "sym":
      return textOfSymbol(node);
    default:
      return "";
  }
}

/** A page or column break is a form feed, as in Word's own text: left out, it would glue two words together. */
function textOfBreak(node: Element): string {
  const type = attributeW(node, "type");
  return type === "page" || type === "column" ? "\f" : "\u000b";
}

/**
 * A symbol by its number in a font. Numbers of ordinary characters are that character; those of the private area mean
 * something in that font alone and become U+FFFD, so that the words beside them stay apart and offsets stay whole.
 */
function textOfSymbol(node: Element): string {
  const code = Number.parseInt(attributeW(node, "char") ?? "", 16);
  const isOrdinary = code >= 0x20 && code < 0xfffe && !(code >= 0xd800 && code <= 0xf8ff);
  return isOrdinary ? String.fromCharCode(code) : "\ufffd";
}

/** What Word shows of a `w:t`: white space at its ends only where it is preserved, and line ends as spaces. */
export function shownText(node: Element): string {
  const text = (node.textContent ?? "").replace(/[\r\n]/g, " ");
  return preservesSpace(node) ? text : text.replace(/^[ \t]+|[ \t]+$/g, "");
}

function preservesSpace(node: Element): boolean {
  const own = node.getAttributeNS(ns.xml, "space");
  if (own) return own === "preserve";
  return node.ownerDocument.documentElement.getAttributeNS(ns.xml, "space") === "preserve";
}
