import type { DocumentModel } from "../document/document-model";
import type { Position, Stretch } from "../document/position";

/** Paragraphs that a stretch touches, in order. A stretch lies within one text: the body, a header, a note. */
export function paragraphsIn(model: DocumentModel, { start, end }: Stretch): readonly Element[] {
  if (start.paragraph === end.paragraph) return [start.paragraph];
  const around = model.textAround(start.paragraph);
  return around.slice(model.placeAround(start.paragraph), model.placeAround(end.paragraph) + 1);
}

/** The part of a paragraph's text that lies in a stretch, in UTF-16 code units. */
export function spanIn(
  model: DocumentModel,
  { start, end }: Stretch,
  paragraph: Element,
): { start: number; end: number } {
  const { length } = model.textOf(paragraph);
  return {
    start: paragraph === start.paragraph ? Math.min(start.offset, length) : 0,
    end: paragraph === end.paragraph ? Math.min(end.offset, length) : length,
  };
}

/** The words of a stretch; U+000D between paragraphs, as Word's ranges have it. */
export function stretchText(model: DocumentModel, stretch: Stretch): string {
  return paragraphsIn(model, stretch)
    .map((paragraph) => {
      const span = spanIn(model, stretch, paragraph);
      return model.textOf(paragraph).slice(span.start, span.end);
    })
    .join("\r");
}

/** Negative when `a` comes before `b`, positive when after, 0 for the same place. */
export function comparePositions(model: DocumentModel, a: Position, b: Position): number {
  if (a.paragraph === b.paragraph) return a.offset - b.offset;
  return model.placeAround(a.paragraph) - model.placeAround(b.paragraph);
}

/** Whether two stretches of one text share words; one without words counts where it stands, edges included. */
export function overlaps(model: DocumentModel, a: Stretch, b: Stretch): boolean {
  const after = comparePositions(model, a.start, b.end);
  const before = comparePositions(model, a.end, b.start);
  const isPoint = comparePositions(model, a.start, a.end) === 0 || comparePositions(model, b.start, b.end) === 0;
  return isPoint ? after <= 0 && before >= 0 : after < 0 && before > 0;
}

/** The smallest stretch that holds both. */
export function union(model: DocumentModel, a: Stretch, b: Stretch): Stretch {
  return {
    start: comparePositions(model, a.start, b.start) <= 0 ? a.start : b.start,
    end: comparePositions(model, a.end, b.end) >= 0 ? a.end : b.end,
  };
}

/** How `a` lies to `b`, in the words of `Word.LocationRelation`. */
export function locationRelation(model: DocumentModel, a: Stretch, b: Stretch): string {
  const starts = comparePositions(model, a.start, b.start);
  const ends = comparePositions(model, a.end, b.end);
  if (starts === 0 && ends === 0) return "Equal";
  const gapBefore = comparePositions(model, a.end, b.start);
  const gapAfter = comparePositions(model, a.start, b.end);
  if (gapBefore < 0) return "Before";
  if (gapAfter > 0) return "After";
  if (gapBefore === 0) return "AdjacentBefore";
  if (gapAfter === 0) return "AdjacentAfter";
  if (starts <= 0 && ends >= 0) return starts === 0 ? "ContainsStart" : ends === 0 ? "ContainsEnd" : "Contains";
  if (starts >= 0 && ends <= 0) return starts === 0 ? "InsideStart" : ends === 0 ? "InsideEnd" : "Inside";
  return starts < 0 ? "OverlapsBefore" : "OverlapsAfter";
}

/** A point or the whole of a stretch, as the `select` and `getRange` methods name them. */
export function partOf(stretch: Stretch, part: "Start" | "End" | "Whole"): Stretch {
  if (part === "Start") return { start: stretch.start, end: stretch.start };
  return part === "End" ? { start: stretch.end, end: stretch.end } : stretch;
}

/** All the words of a paragraph. */
export function wholeOf(model: DocumentModel, paragraph: Element): Stretch {
  return { start: { paragraph, offset: 0 }, end: { paragraph, offset: model.textOf(paragraph).length } };
}
