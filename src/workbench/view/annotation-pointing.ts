import type { Annotation } from "../host/annotations/annotation";
import type { Annotations } from "../host/annotations/annotations";
import type { AnnotationPopup } from "../host/annotations/popup";
import { cursorAt, type Position } from "../host/document/position";
import type { DocumentModel } from "../host/document/document-model";
import { drawCard } from "./annotation-card";
import type { PositionMap } from "./position-map";
import type { SelectionView } from "./selection-view";

/** What pointing at underlined words works with. */
export type PointingParts = Readonly<{
  root: HTMLElement;
  /** The positioned element that carries the card. */
  sheet: HTMLElement;
  model: DocumentModel;
  positions: PositionMap;
  selection: SelectionView;
  annotations: Annotations;
  popup: AnnotationPopup;
}>;

/**
 * Lets a person reach the underlined words: by a click, by hovering, and by Alt and the down arrow in the text, which
 * opens the card of the words at the cursor or else of the next ones.
 *
 * @returns a function that takes the listeners and an open card away
 */
export function listenForPointing(parts: PointingParts): () => void {
  const { root, sheet, model, positions, selection, annotations, popup } = parts;
  const stop = new AbortController();
  const { signal } = stop;
  let hovered: string | undefined;
  let open: Readonly<{ id: string; card: HTMLElement }> | undefined;

  /** Those with a line on the page, which headers and notes are not. */
  const drawn = (): readonly Annotation[] =>
    annotations
      .all()
      .filter(({ isDrawn, place: at }) => isDrawn && positions.blockOf(at().start.paragraph) !== undefined);

  /** The underlined words under a point of the window; where lines overlap, the one inserted last, as it lies on top. */
  function annotationAt(target: EventTarget | null, x: number, y: number): Annotation | undefined {
    const block = target instanceof Element ? target.closest(".paragraph") : null;
    const paragraph = block === null ? undefined : positions.paragraphOf(block);
    return [...drawn()].reverse().find(({ place: at }) => {
      if (at().start.paragraph !== paragraph) return false;
      const boxes = positions.toRange(at())?.getClientRects() ?? [];
      return [...boxes].some((box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom);
    });
  }

  function close(wantsFocus: boolean): void {
    const { card } = open ?? {};
    open = undefined;
    card?.remove();
    if (card !== undefined && wantsFocus) root.focus();
  }

  function show(annotation: Annotation, wantsFocus: boolean): void {
    close(false);
    popup.clicked(annotation.id);
    if (annotation.popup === undefined) return;
    const { id } = annotation;
    const card = drawCard(root.ownerDocument, annotation.popup, {
      accept(suggestion) {
        close(true);
        popup.accept(id, suggestion);
      },
      reject() {
        close(true);
        popup.reject(id);
      },
      close: () => close(true),
    });
    sheet.append(card);
    open = { id, card };
    place(card, annotation);
    if (wantsFocus) card.querySelector("button")?.focus();
  }

  /** Below the words, within the sheet. */
  function place(card: HTMLElement, annotation: Annotation): void {
    const box = positions.toRange(annotation.place())?.getBoundingClientRect();
    if (box === undefined) return;
    const around = sheet.getBoundingClientRect();
    const left = Math.min(box.left - around.left, around.width - card.offsetWidth - CARD_GAP);
    card.style.left = `${String(Math.max(CARD_GAP, left))}px`;
    card.style.top = `${String(box.bottom - around.top + CARD_GAP)}px`;
    card.scrollIntoView({ block: "nearest" });
  }

  root.addEventListener(
    "click",
    (event) => {
      const annotation = annotationAt(event.target, event.clientX, event.clientY);
      if (annotation === undefined) close(false);
      else show(annotation, false);
    },
    { signal },
  );
  root.addEventListener(
    "pointermove",
    (event) => {
      const id = annotationAt(event.target, event.clientX, event.clientY)?.id;
      if (id !== undefined && id !== hovered) popup.hovered(id);
      hovered = id;
    },
    { signal },
  );
  root.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Escape") close(false);
      if (event.key !== "ArrowDown" || !event.altKey || event.ctrlKey || event.metaKey) return;
      selection.read();
      const found = nextFrom(model.selection().start);
      if (found === undefined) return;
      event.preventDefault();
      const { start } = found.place();
      model.setSelection(cursorAt(start.paragraph, start.offset), "writer");
      selection.reveal();
      show(found, true);
    },
    { signal },
  );

  /** The words at the cursor, else the next after it, else the first of the document. */
  function nextFrom(cursor: Position): Annotation | undefined {
    const sorted = [...drawn()].sort((a, b) => compare(a.place().start, b.place().start));
    return sorted.find(({ place: at }) => compare(at().end, cursor) >= 0) ?? sorted[0];
  }

  function compare(a: Position, b: Position): number {
    if (a.paragraph === b.paragraph) return a.offset - b.offset;
    return model.indexOf(a.paragraph) - model.indexOf(b.paragraph);
  }

  const stopChanges = annotations.onChanged(() => {
    if (open !== undefined && !drawn().some(({ id }) => id === open?.id)) close(open.card.matches(":focus-within"));
  });

  return () => {
    stop.abort();
    stopChanges();
    close(false);
  };
}

/** CSS pixels between the words and the card, and between the card and the sheet's edge. */
const CARD_GAP = 6;
