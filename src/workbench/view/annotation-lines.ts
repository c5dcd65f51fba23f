import type { Annotation, ColorScheme } from "../host/annotations/annotation";
import type { Annotations } from "../host/annotations/annotations";
import type { Highlights } from "../host/annotations/highlights";
import { within } from "../host/document/position";
import type { DocumentModel } from "../host/document/document-model";
import type { PositionMap } from "./position-map";

/** The add-in's underlines and highlights, drawn over the words without an element of their own. */
export type AnnotationLines = Readonly<{
  /** Draws them soon, all in one go: after an edit, or when a switch was turned. */
  refresh(): void;
  dispose(): void;
}>;

/** What drawing the lines needs. */
export type LineParts = Readonly<{
  model: DocumentModel;
  positions: PositionMap;
  annotations: Annotations;
  highlights: Highlights;
  /** Whether Word's own squiggle is drawn over the first word of each line (#6672). */
  squiggles: () => boolean;
  /** Told, after drawing, how many lines there are. */
  drawn: (count: number) => void;
}>;

/** Names of the CSS highlights; their shapes and colours are in the style sheet. */
const LINES: Readonly<Record<ColorScheme, string>> = {
  Berry: "workbench-berry",
  Lavender: "workbench-lavender",
  Green: "workbench-green",
  Blue: "workbench-blue",
  Red: "workbench-red",
};
const SQUIGGLE = "workbench-squiggle";
const HIGHLIGHT = "workbench-highlight";

/**
 * Draws with the CSS Custom Highlight API: the page's elements, which stand for the file's, stay as they are, and the
 * browser moves the lines along while somebody types.
 */
export function drawAnnotationLines(parts: LineParts): AnnotationLines {
  const { model, positions, annotations, highlights, squiggles, drawn } = parts;
  let isDue = false;
  let isOver = false;

  function refresh(): void {
    if (isDue) return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      if (!isOver) draw();
    });
  }

  function draw(): void {
    const ranges = new Map<string, Range[]>();
    const add = (name: string, range: Range | undefined): void => {
      if (range !== undefined) ranges.set(name, [...(ranges.get(name) ?? []), range]);
    };
    const shown = annotations.all().filter(({ isDrawn }) => isDrawn);
    for (const annotation of shown) {
      const seam = squiggles() ? firstWordEnd(annotation) : 0;
      const { start, end } = annotation.place();
      const { paragraph } = start;
      if (seam > 0) add(SQUIGGLE, positions.toRange(within(paragraph, start.offset, start.offset + seam)));
      if (start.offset + seam < end.offset) {
        add(
          LINES[annotation.critique.colorScheme],
          positions.toRange(within(paragraph, start.offset + seam, end.offset)),
        );
      }
    }
    for (const stretch of highlights.all()) {
      if (model.indexOf(stretch.start.paragraph) >= 0) add(HIGHLIGHT, positions.toRange(stretch));
    }
    for (const name of [...Object.values(LINES), SQUIGGLE, HIGHLIGHT]) {
      const found = ranges.get(name);
      if (found === undefined) CSS.highlights.delete(name);
      else CSS.highlights.set(name, new Highlight(...found));
    }
    drawn(shown.length);
  }

  function firstWordEnd({ place }: Annotation): number {
    const { start, end } = place();
    const words = model.textOf(start.paragraph).slice(start.offset, end.offset);
    return /^\S+/.exec(words)?.[0].length ?? 0;
  }

  const stops = [annotations.onChanged(refresh), highlights.onChanged(refresh), model.onParagraphsChanged(refresh)];
  refresh();

  return {
    refresh,
    dispose() {
      isOver = true;
      for (const stop of stops) stop();
      for (const name of [...Object.values(LINES), SQUIGGLE, HIGHLIGHT]) CSS.highlights.delete(name);
    },
  };
}
