import type { DocumentModel } from "../host/document/document-model";
import type { Stretch } from "../host/document/position";
import type { PositionMap } from "./position-map";

/** Keeps the page's selection and the document's selection the same. */
export type SelectionView = Readonly<{
  /** Takes over what the person has selected in the page; call before an edit, since the browser reports late. */
  read(): void;
  /** Shows the document's selection: as the browser's own where the sheet has the focus, else as a mark. */
  show(): void;
  /** Shows it, and scrolls it into view. */
  reveal(): void;
  /** While paused (a composition is running) the page's selection is left to the browser. */
  pause(on: boolean): void;
  dispose(): void;
}>;

const MARK = "workbench-selection";

/**
 * @param root the editable element
 * @param sheet the positioned element around it, which carries the mark of a cursor
 */
export function createSelectionView(
  root: HTMLElement,
  sheet: HTMLElement,
  model: DocumentModel,
  positions: PositionMap,
): SelectionView {
  const page = root.ownerDocument;
  const caret = page.createElement("span");
  caret.className = "caret-mark";
  caret.hidden = true;
  caret.setAttribute("aria-hidden", "true");
  sheet.append(caret);
  let isPaused = false;
  let isReading = false;
  let isOver = false;
  let frame: number | undefined;

  const hasFocus = (): boolean => page.activeElement === root && page.hasFocus();

  function read(): void {
    if (isPaused || page.activeElement !== root) return;
    const selected = page.getSelection();
    if (selected === null || selected.rangeCount === 0) return;
    const range = selected.getRangeAt(0);
    if (!root.contains(range.commonAncestorContainer)) return;
    const stretch = toStretch(range);
    if (stretch === undefined || isSame(stretch, model.selection())) return;
    // What the person selected stays as the browser shows it, backwards or beside a mark, and is not set again.
    isReading = true;
    model.setSelection(stretch, "writer");
    isReading = false;
  }

  function toStretch(range: Range): Stretch | undefined {
    const start = positions.toModel(range.startContainer, range.startOffset) ?? nearest(range, true);
    const end = range.collapsed
      ? start
      : (positions.toModel(range.endContainer, range.endOffset) ?? nearest(range, false));
    return start === undefined || end === undefined ? undefined : { start, end };
  }

  /** For a range that ends between blocks, as "select all" does: the first or last paragraph it touches. */
  function nearest(range: Range, wantsStart: boolean): Stretch["start"] | undefined {
    const inside = model.paragraphs().filter((paragraph) => {
      const block = positions.blockOf(paragraph);
      return block !== undefined && range.intersectsNode(block);
    });
    const paragraph = wantsStart ? inside[0] : inside.at(-1);
    if (paragraph === undefined) return undefined;
    return { paragraph, offset: wantsStart ? 0 : model.textOf(paragraph).length };
  }

  function show(): void {
    if (isPaused || isReading) return;
    const range = positions.toRange(model.selection());
    if (range !== undefined && hasFocus()) select(range);
    mark(hasFocus() ? undefined : range);
  }

  function select(range: Range): void {
    const selected = page.getSelection();
    if (selected === null) return;
    const isThere =
      selected.rangeCount === 1 &&
      selected.getRangeAt(0).compareBoundaryPoints(Range.START_TO_START, range) === 0 &&
      selected.getRangeAt(0).compareBoundaryPoints(Range.END_TO_END, range) === 0;
    if (!isThere) {
      selected.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    }
  }

  /** Draws what the add-in has selected without taking the focus from the pane. */
  function mark(range: Range | undefined): void {
    caret.hidden = true;
    CSS.highlights.delete(MARK);
    if (range === undefined) return;
    if (!range.collapsed) CSS.highlights.set(MARK, new Highlight(range));
    else placeCaretSoon();
  }

  /** Once a frame: measuring makes the browser lay out the page, and an add-in's batch edits it hundreds of times. */
  function placeCaretSoon(): void {
    frame ??= page.defaultView?.requestAnimationFrame(() => {
      frame = undefined;
      const range = isPaused || hasFocus() ? undefined : positions.toRange(model.selection());
      if (range?.collapsed === true) placeCaret(range);
    });
  }

  function placeCaret(range: Range): void {
    const box = boxOf(range);
    if (box === undefined) return;
    const around = sheet.getBoundingClientRect();
    caret.style.left = `${String(box.left - around.left + sheet.scrollLeft)}px`;
    caret.style.top = `${String(box.top - around.top + sheet.scrollTop)}px`;
    caret.style.height = `${String(box.height)}px`;
    caret.hidden = false;
  }

  function reveal(): void {
    const { start } = model.selection();
    positions.blockOf(start.paragraph)?.scrollIntoView({ block: "nearest", inline: "nearest" });
    const range = positions.toRange(model.selection());
    const box = range === undefined ? undefined : boxOf(range);
    const scroller = sheet.closest(".scroller");
    if (box !== undefined && scroller !== null) {
      const view = scroller.getBoundingClientRect();
      const isVisible = box.top >= view.top && box.bottom <= view.bottom;
      if (!isVisible) scroller.scrollBy({ top: box.top - view.top - view.height / 3 });
    }
    show();
  }

  const stopListening = model.onSelectionChanged((_selection, by) => {
    if (by !== "add-in") return;
    // What it selects may come in the same batch, and is drawn when that ends.
    queueMicrotask(() => {
      if (!isOver) reveal();
    });
  });
  page.addEventListener("selectionchange", read);
  root.addEventListener("focus", show);
  root.addEventListener("blur", show);
  const resized = new ResizeObserver(() => {
    if (!hasFocus()) show();
  });
  resized.observe(sheet);

  return {
    read,
    show,
    reveal,
    pause(on) {
      isPaused = on;
    },
    dispose() {
      isOver = true;
      stopListening();
      if (frame !== undefined) page.defaultView?.cancelAnimationFrame(frame);
      page.removeEventListener("selectionchange", read);
      root.removeEventListener("focus", show);
      root.removeEventListener("blur", show);
      resized.disconnect();
      CSS.highlights.delete(MARK);
      caret.remove();
    },
  };
}

/** The box of a range; that of the block for a cursor in an empty paragraph, which has none of its own. */
function boxOf(range: Range): DOMRect | undefined {
  const own = [...range.getClientRects()].find((box) => box.height > 0);
  if (own !== undefined) return own;
  const node = range.startContainer;
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  return element?.getBoundingClientRect();
}

function isSame(a: Stretch, b: Stretch): boolean {
  return (
    a.start.paragraph === b.start.paragraph &&
    a.start.offset === b.start.offset &&
    a.end.paragraph === b.end.paragraph &&
    a.end.offset === b.end.offset
  );
}
