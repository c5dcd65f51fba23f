import type { Edits, Reach } from "./edits";
import type { PositionMap } from "./position-map";
import type { SelectionView } from "./selection-view";

/** What the listeners of the editable root work with. */
export type InputParts = Readonly<{
  root: HTMLElement;
  edits: Edits;
  selection: SelectionView;
  positions: PositionMap;
  /** Selects a range of the page in the document (a drop or a spelling correction says where it goes). */
  selectRange(range: StaticRange): void;
  /** Draws a paragraph anew from the file. */
  redraw(paragraph: Element): void;
}>;

const LINE_BREAK = "\u000b";

const DELETES: Readonly<Record<string, readonly ["back" | "on", Reach]>> = {
  deleteContentBackward: ["back", "character"],
  deleteContentForward: ["on", "character"],
  deleteContent: ["back", "character"],
  deleteByCut: ["back", "character"],
  deleteByDrag: ["back", "character"],
  deleteWordBackward: ["back", "word"],
  deleteWordForward: ["on", "word"],
  deleteSoftLineBackward: ["back", "paragraph"],
  deleteSoftLineForward: ["on", "paragraph"],
  deleteHardLineBackward: ["back", "paragraph"],
  deleteHardLineForward: ["on", "paragraph"],
  deleteEntireSoftLine: ["back", "paragraph"],
};

/**
 * Turns everything the browser wants to do to the page into edits of the document. Nothing is ever left to the browser
 * but a running composition, which cannot be cancelled: it runs in the page, and its outcome is read back.
 *
 * @returns a function that takes the listeners away
 */
export function listenForInput(parts: InputParts): () => void {
  const { root, edits, selection } = parts;
  const stop = new AbortController();
  const on = <Name extends keyof HTMLElementEventMap>(
    name: Name,
    act: (event: HTMLElementEventMap[Name]) => void,
  ): void => {
    root.addEventListener(name, act, { signal: stop.signal });
  };

  on("beforeinput", (event) => {
    if (event.inputType === "insertCompositionText") return;
    event.preventDefault();
    if (event.isComposing) return;
    selection.read();
    act(event, parts);
  });

  on("keydown", (event) => {
    const key = shortcut(event);
    if (key === undefined || event.isComposing) return;
    event.preventDefault();
    selection.read();
    if (key === "undo") edits.undo();
    else edits.redo();
  });

  on("copy", (event) => {
    copy(event, parts);
  });
  on("cut", (event) => {
    if (copy(event, parts)) edits.deleteBackward("character");
  });
  on("paste", (event) => {
    event.preventDefault();
    selection.read();
    edits.insert(event.clipboardData?.getData("text/plain") ?? "");
  });
  // Words are moved with cut and paste; a file dropped here is the page's business.
  on("dragstart", (event) => {
    event.preventDefault();
  });

  let composed: Element | undefined;
  on("compositionstart", () => {
    selection.read();
    composed = parts.positions.toModel(...focusPoint(root))?.paragraph;
    selection.pause(true);
  });
  on("compositionend", () => {
    selection.pause(false);
    if (composed === undefined) return;
    const block = parts.positions.blockOf(composed);
    if (block !== undefined) edits.settle(composed, textOfBlock(block));
    parts.redraw(composed);
    composed = undefined;
  });

  return () => {
    stop.abort();
  };
}

function act(event: InputEvent, { edits, selectRange }: InputParts): void {
  const deletion = Object.hasOwn(DELETES, event.inputType) ? DELETES[event.inputType] : undefined;
  if (deletion !== undefined) {
    const [direction, reach] = deletion;
    if (direction === "back") edits.deleteBackward(reach);
    else edits.deleteForward(reach);
    return;
  }
  switch (event.inputType) {
    case "insertText":
      edits.insert(event.data ?? "");
      return;
    case "insertReplacementText":
    case "insertFromDrop":
    case "insertFromYank": {
      const range = event.getTargetRanges()[0];
      if (range !== undefined) selectRange(range);
      edits.insert(event.dataTransfer?.getData("text/plain") ?? event.data ?? "");
      return;
    }
    case "insertParagraph":
      edits.breakParagraph();
      return;
    case "insertLineBreak":
      edits.insert(LINE_BREAK);
      return;
    case "historyUndo":
      edits.undo();
      return;
    case "historyRedo":
      edits.redo();
      return;
    default:
      return; // bold, lists and the like: the page edits words, not formatting
  }
}

function shortcut(event: KeyboardEvent): "undo" | "redo" | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" ? "redo" : undefined;
}

/** Copies plain text only: marks, labels and deleted words of the page are not part of it. */
function copy(event: ClipboardEvent, { edits, selection }: InputParts): boolean {
  event.preventDefault();
  selection.read();
  const text = edits.selectedText();
  if (text === "") return false;
  event.clipboardData?.setData("text/plain", text);
  return true;
}

function focusPoint(root: HTMLElement): [Node, number] {
  const selected = root.ownerDocument.getSelection();
  return [selected?.focusNode ?? root, selected?.focusOffset ?? 0];
}

/** The words of a block as the page shows them now, after the browser has written into it. */
export function textOfBlock(block: HTMLElement): string {
  const read = (node: Node): string => {
    if (node.nodeType === 3) return node.nodeValue ?? "";
    if (node.nodeType !== 1) return "";
    const element = node as HTMLElement; // by its node type, in an HTML page
    if (element.contentEditable === "false") return "";
    if (element.localName === "br") return element.dataset["filler"] === undefined ? LINE_BREAK : "";
    return [...element.childNodes].map(read).join("");
  };
  return read(block).replaceAll("\n", LINE_BREAK);
}
