import { controlAround } from "../../docx";
import { applyParagraphLook, applyRunLook } from "./apply-look";
import { choiceKind, drawChoice, type ChoiceKind } from "./draw-choice";
import { describedAs, keptAs } from "./kept";
import { paragraphLook, runLook, type RunLook } from "./look";
import type { DrawnText } from "./position-map";
import type { Styles } from "./styles";
import { attribute, child, childValue, isWord, readableChildren, toggle } from "./word-xml";
import { WORDS } from "./words";

/** One stretch of a paragraph's text and the node that holds it, as `src/docx` gives them. */
export type PieceOfText = Readonly<{ node: Element; text: string; start: number; end: number }>;

/** What drawing a paragraph needs to know about its document. */
export type ParagraphSources = Readonly<{
  page: Document;
  styles: Styles;
  piecesOf(paragraph: Element): readonly PieceOfText[];
  /** 1 to 9, or undefined for a paragraph that is no heading. */
  headingLevelOf(paragraph: Element): number | undefined;
  /** The address of a hyperlink, to be shown, never followed. */
  linkAddressOf(hyperlink: Element): string | undefined;
  imageAddressOf(drawing: Element): string | undefined;
}>;

/** A drawn paragraph: its block, and its text nodes in the order of its text. */
export type DrawnParagraph = Readonly<{ block: HTMLElement; texts: readonly DrawnText[] }>;

// The page has an h1 and an h2 above the sheet, so the document's own headings begin at level 3.
const HEADINGS_ABOVE = 2;

/**
 * Draws a `w:p` as one block. Every text node knows the words it shows; tracked deletions, notes, pictures and whatever
 * else is not text stand in uneditable spans that count for nothing in positions.
 */
export function drawParagraph(paragraph: Element, sources: ParagraphSources): DrawnParagraph {
  const { page, styles } = sources;
  const block = page.createElement("p");
  block.className = "paragraph";
  const properties = child(paragraph, "pPr");
  const style = styles.look(childValue(properties, "pStyle"));
  applyParagraphLook(block, { ...styles.base.paragraph, ...style.paragraph, ...paragraphLook(properties) });
  const level = sources.headingLevelOf(paragraph);
  if (level !== undefined) {
    block.setAttribute("role", "heading");
    block.setAttribute("aria-level", String(level + HEADINGS_ABOVE));
    block.dataset["heading"] = String(Math.min(level, 6));
  }
  if (child(properties, "bidi") !== undefined) block.dir = "rtl";

  const texts: DrawnText[] = [];
  const pieces = new Map(sources.piecesOf(paragraph).map((piece) => [piece.node, piece]));
  const below: RunLook = { ...styles.base.run, ...style.run };
  const drawing = { sources, pieces, texts, below };
  const around = controlAround(paragraph);
  const kind = choiceKind(around);
  if (around !== undefined && kind !== undefined) drawChosen(around, kind, paragraph, block, drawing);
  else drawContent(paragraph, block, drawing);
  if (texts.length === 0 || texts.at(-1)?.node.data.endsWith("\n") === true) block.append(filler(page));
  return { block, texts };
}

/** Without it an empty block has no height and takes no caret, and a line break at the very end opens no line. */
function filler(page: Document): HTMLElement {
  const lineBreak = page.createElement("br");
  lineBreak.dataset["filler"] = "";
  return lineBreak;
}

type Drawing = Readonly<{
  sources: ParagraphSources;
  pieces: ReadonlyMap<Element, PieceOfText>;
  texts: DrawnText[];
  below: RunLook;
}>;

function drawContent(parent: Element, into: HTMLElement, drawing: Drawing): void {
  for (const element of readableChildren(parent)) drawInline(element, into, drawing);
}

function drawInline(element: Element, into: HTMLElement, drawing: Drawing): void {
  const { page } = drawing.sources;
  switch (element.localName) {
    case "pPr":
    case "rPr":
      return;
    case "r":
      drawRun(element, into, drawing);
      return;
    case "ins":
    case "moveTo":
      drawContent(element, tracked(page, into, "ins", element), drawing);
      return;
    case "del":
    case "moveFrom": {
      const gone = tracked(page, into, "del", element);
      gone.contentEditable = "false";
      gone.textContent = deletedText(element);
      return;
    }
    case "hyperlink":
      drawContent(element, link(element, into, drawing.sources), drawing);
      return;
    case "sdt":
      drawControl(element, into, drawing);
      return;
    case "smartTag":
    case "customXml":
    case "fldSimple":
    case "bdo":
    case "dir":
    case "rubyBase":
      drawContent(element, into, drawing);
      return;
    default:
      drawKept(element, into, drawing.sources);
  }
}

function drawRun(run: Element, into: HTMLElement, drawing: Drawing): void {
  const { page, styles } = drawing.sources;
  const properties = child(run, "rPr");
  const look = {
    ...drawing.below,
    ...styles.look(childValue(properties, "rStyle")).run,
    ...runLook(properties),
  };
  const span = page.createElement("span");
  applyRunLook(span, look);
  for (const element of readableChildren(run)) {
    const piece = drawing.pieces.get(element);
    if (piece !== undefined) drawPiece(piece, span, drawing);
    else if (element.localName === "ruby") drawContent(element, span, drawing);
    else drawRunPart(element, span, drawing.sources);
  }
  if (span.hasChildNodes()) into.append(span);
}

function drawPiece(piece: PieceOfText, into: HTMLElement, { sources: { page }, texts }: Drawing): void {
  // A line break is U+000B in the text and one character too on the page, where `pre-wrap` breaks at "\n".
  const node = page.createTextNode(piece.text.replaceAll("\u000b", "\n"));
  texts.push({ node, start: piece.start, end: piece.end });
  if (piece.text !== "\f") {
    into.append(node);
    return;
  }
  const pageBreak = page.createElement("span");
  pageBreak.className = "page-break";
  pageBreak.title = WORDS.pageBreak;
  pageBreak.append(node);
  into.append(pageBreak);
}

function drawRunPart(element: Element, into: HTMLElement, sources: ParagraphSources): void {
  const { page } = sources;
  switch (element.localName) {
    case "footnoteReference":
    case "endnoteReference":
      into.append(mark(page, "note", WORDS.noteMark, WORDS.note));
      return;
    case "commentReference":
      into.append(mark(page, "comment", WORDS.commentMark, WORDS.comment));
      return;
    case "fldChar":
      drawFormField(element, into, page);
      return;
    default:
      drawKept(element, into, sources);
  }
}

/** A check box of the older kind is a field without words: only its state can be shown. */
function drawFormField(fieldMark: Element, into: HTMLElement, page: Document): void {
  const box = child(child(fieldMark, "ffData"), "checkBox");
  if (box === undefined) return;
  const isTicked = toggle(box, "checked") ?? toggle(box, "default") ?? false;
  into.append(isTicked ? mark(page, "check-box", "☒", WORDS.ticked) : mark(page, "check-box", "☐", WORDS.notTicked));
}

function drawKept(element: Element, into: HTMLElement, sources: ParagraphSources): void {
  const what = keptAs(element);
  if (what === undefined) return;
  const described = describedAs(element);
  const address = what === "image" ? sources.imageAddressOf(element) : undefined;
  if (address === undefined) {
    into.append(keptLabel(sources.page, WORDS.keptAsItIs(described === "" ? what : `${what}, ${described}`)));
    return;
  }
  const image = sources.page.createElement("img");
  image.className = "kept-image";
  image.src = address;
  image.alt = described === "" ? WORDS.imageWithoutDescription : described;
  image.title = WORDS.keptAsItIs(what);
  image.draggable = false;
  const frame = uneditable(sources.page, "kept-frame");
  frame.append(image);
  into.append(frame);
}

function drawControl(control: Element, into: HTMLElement, drawing: Drawing): void {
  const kind = choiceKind(control);
  const content = child(control, "sdtContent") ?? control;
  if (kind !== undefined) drawChosen(control, kind, content, into, drawing);
  else {
    const span = drawing.sources.page.createElement("span");
    describeControl(span, control);
    drawContent(content, span, drawing);
    into.append(span);
  }
}

/** A check box or list, with its words in it. */
function drawChosen(control: Element, kind: ChoiceKind, content: Element, into: HTMLElement, drawing: Drawing): void {
  const words = [...drawing.pieces.values()].filter(({ node }) => content.contains(node)).map(({ text }) => text);
  const span = drawChoice(drawing.sources.page, control, kind, words.join(""));
  describeControl(span, control);
  const shown = drawing.sources.page.createElement("span");
  shown.setAttribute("aria-hidden", "true"); // said by the box's or list's own name and state
  drawContent(content, shown, drawing);
  span.prepend(shown);
  into.append(span);
}

/** Marks an element of the page as a content control of the file, with its title for whoever points at it. */
export function describeControl(element: HTMLElement, control: Element): void {
  const properties = child(control, "sdtPr");
  element.classList.add("control");
  if (child(properties, "showingPlcHdr") !== undefined) element.classList.add("placeholder");
  const title = childValue(properties, "alias") ?? childValue(properties, "tag");
  if (title !== undefined) element.title = WORDS.contentControl(title);
}

function link(hyperlink: Element, into: HTMLElement, sources: ParagraphSources): HTMLElement {
  const span = sources.page.createElement("span");
  span.className = "link";
  const address = sources.linkAddressOf(hyperlink);
  if (address !== undefined) span.title = WORDS.linkAddress(address);
  into.append(span);
  return span;
}

function tracked(page: Document, into: HTMLElement, kind: "ins" | "del", change: Element): HTMLElement {
  const element = page.createElement(kind);
  const author = attribute(change, "author") ?? "";
  element.title = kind === "ins" ? WORDS.insertedBy(author) : WORDS.deletedBy(author);
  into.append(element);
  return element;
}

function deletedText(change: Element): string {
  return [...change.getElementsByTagNameNS("*", "*")]
    .map((element) => {
      if (isWord(element, "delText") || isWord(element, "t")) return element.textContent ?? "";
      return isWord(element, "tab") || isWord(element, "br") ? " " : "";
    })
    .join("");
}

function uneditable(page: Document, className: string): HTMLElement {
  const span = page.createElement("span");
  span.className = className;
  span.contentEditable = "false";
  return span;
}

function keptLabel(page: Document, label: string): HTMLElement {
  const span = uneditable(page, "kept");
  span.textContent = label;
  return span;
}

function mark(page: Document, className: string, sign: string, label: string): HTMLElement {
  const span = uneditable(page, className);
  span.setAttribute("role", "img");
  span.setAttribute("aria-label", label);
  span.title = label;
  span.textContent = sign;
  return span;
}
