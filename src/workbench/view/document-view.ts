import { headingLevel, pieces, type Docx, type EditRefusal } from "../../docx";
import type { Annotations } from "../host/annotations/annotations";
import type { Highlights } from "../host/annotations/highlights";
import type { AnnotationPopup } from "../host/annotations/popup";
import type { DocumentModel, Editor } from "../host/document/document-model";
import { drawAnnotationLines } from "./annotation-lines";
import { listenForPointing } from "./annotation-pointing";
import { createBlockTree } from "./block-tree";
import { createChangeDrawing } from "./change-drawing";
import { listenForChoices } from "./choice-input";
import { createEdits, type Edits } from "./edits";
import { createImageSource } from "./images";
import { listenForInput } from "./input";
import { readNumbering } from "./numbering";
import { createPositionMap, type PositionMap } from "./position-map";
import { createSelectionView } from "./selection-view";
import { readStyles } from "./styles";
import { NAMESPACE } from "./word-xml";
import { WORDS } from "./words";

/** Why an edit of the person at the keyboard was not made. */
export type Refusal = "read-only" | EditRefusal;

/** The document as it stands on the page. */
export type DocumentView = Readonly<{
  /** The editable element. */
  root: HTMLElement;
  edits: Edits;
  positions: PositionMap;
  /** How many paragraphs have been drawn since opening; a test asks this before and after an edit. */
  drawnCount(): number;
  setReadOnly(on: boolean): void;
  /** Draws the add-in's underlines anew, when a switch that changes their look was turned. */
  refreshLines(): void;
  /** Takes the view off the page and frees its pictures. */
  dispose(): void;
}>;

/** What the page must hand in. */
export type DocumentViewParts = Readonly<{
  model: DocumentModel;
  annotations: Annotations;
  popup: AnnotationPopup;
  highlights: Highlights;
  /** An empty, positioned element that scrolls within its parent. */
  sheet: HTMLElement;
  isReadOnly(): boolean;
  /** Who is at the keyboard: the writer, or a visitor who plays a co-author. */
  editor(): Editor;
  /** Whether Word's own squiggles lie over the add-in's lines. */
  squiggles(): boolean;
  /** Told when an edit did nothing, so that the page can say why. */
  refuse(why: Refusal): void;
}>;

/** Draws an open document into the page and lets the person write in it. */
export function showDocument(parts: DocumentViewParts): DocumentView {
  const { model, annotations, popup, highlights, sheet, isReadOnly, editor, squiggles, refuse } = parts;
  const { docx } = model;
  const page = sheet.ownerDocument;
  const root = editableRoot(page);
  const hint = annotationHint(page, root);
  sheet.replaceChildren(root, hint);

  const positions = createPositionMap();
  const stylesPart = partOfType(docx, "styles");
  const styles = readStyles(stylesPart);
  const links = new Map(docx.relationships(docx.mainPart).map((link) => [link.id, link]));
  const images = createImageSource({
    partOf: (id) => {
      const link = links.get(id);
      return link === undefined || link.external ? undefined : link.target;
    },
    bytesOf: docx.partBytes,
  });
  const tree = createBlockTree(docx.body, root, positions, {
    page,
    styles,
    stylesPart,
    label: readNumbering(partOfType(docx, "numbering"), styles),
    paragraphs: () => model.paragraphs(),
    piecesOf: (paragraph) => pieces(docx, paragraph),
    headingLevelOf: (paragraph) => headingLevel(docx, paragraph),
    linkAddressOf: (hyperlink) => links.get(hyperlink.getAttributeNS(NAMESPACE.r, "id") ?? "")?.target,
    imageAddressOf: images.addressOf,
  });

  const selection = createSelectionView(root, sheet, model, positions);
  const edits = createEdits(model, editor, isReadOnly, () => {
    refuse("read-only");
  });
  const stopChoices = listenForChoices(root, edits);
  const stopInput = listenForInput({
    root,
    edits,
    selection,
    positions,
    selectRange(range) {
      const start = positions.toModel(range.startContainer, range.startOffset);
      const end = positions.toModel(range.endContainer, range.endOffset);
      if (start !== undefined && end !== undefined) model.setSelection({ start, end }, "writer");
    },
    redraw(paragraph) {
      tree.redraw([paragraph]);
      selection.show();
      lines.refresh();
    },
  });

  const draw = createChangeDrawing(docx.body, tree, () => {
    selection.show();
  });
  const stopChanges = model.onParagraphsChanged(draw.take);
  const stopSelection = model.onSelectionChanged(() => {
    selection.show();
  });
  const stopRefusals = model.onRefused((why, by) => {
    if (by !== "add-in") refuse(why);
  });
  // After the listener that draws paragraphs, so that the lines find them drawn.
  const lines = drawAnnotationLines({
    model,
    positions,
    annotations,
    highlights,
    squiggles,
    drawn(count) {
      hint.hidden = count === 0;
    },
  });
  const stopPointing = listenForPointing({ root, sheet, model, positions, selection, annotations, popup });
  selection.show();

  function setReadOnly(on: boolean): void {
    root.setAttribute("aria-readonly", String(on));
  }
  setReadOnly(isReadOnly());

  return {
    root,
    edits,
    positions,
    drawnCount: tree.drawnCount,
    setReadOnly,
    refreshLines: lines.refresh,
    dispose() {
      stopInput();
      stopChoices();
      stopPointing();
      lines.dispose();
      stopChanges();
      draw.dispose();
      stopSelection();
      stopRefusals();
      selection.dispose();
      images.release();
      sheet.replaceChildren();
    },
  };
}

function editableRoot(page: Document): HTMLElement {
  const root = page.createElement("div");
  root.className = "document-text";
  root.contentEditable = "true";
  root.tabIndex = 0; // it is reached by Tab as it is; said for tools that do not know
  root.spellcheck = true;
  root.lang = "en-GB";
  root.setAttribute("role", "textbox");
  root.setAttribute("aria-multiline", "true");
  root.setAttribute("aria-label", WORDS.document);
  return root;
}

/** Says how underlined words are reached; shown, and said by screen readers, while there are any. */
function annotationHint(page: Document, root: HTMLElement): HTMLElement {
  const hint = page.createElement("p");
  hint.id = "annotation-hint";
  hint.className = "hint annotation-hint";
  hint.textContent = WORDS.annotationHint;
  hint.hidden = true;
  root.setAttribute("aria-describedby", hint.id);
  return hint;
}

/** A part that the main part names by this kind of relationship. */
function partOfType(docx: Docx, kind: "styles" | "numbering"): Document | undefined {
  const link = docx
    .relationships(docx.mainPart)
    .find(({ type, external }) => !external && type.endsWith(`/relationships/${kind}`));
  return link === undefined ? undefined : docx.part(link.target);
}
