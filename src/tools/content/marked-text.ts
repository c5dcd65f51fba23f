import type { Span } from "../../base/span";

/** An example sentence without its square brackets, and the spans that they marked. */
export type MarkedText = Readonly<{ text: string; marks: readonly Span[] }>;

/**
 * Reads the notation of examples: what is found stands in [square brackets].
 *
 * @returns undefined when a bracket has no partner or one stands inside another.
 */
export function readMarked(example: string): MarkedText | undefined {
  const marks: Span[] = [];
  let text = "";
  let open: number | undefined;
  for (const letter of example) {
    if (letter === "[") {
      if (open !== undefined) return undefined;
      open = text.length;
    } else if (letter === "]") {
      if (open === undefined) return undefined;
      marks.push({ start: open, end: text.length });
      open = undefined;
    } else {
      text += letter;
    }
  }
  return open === undefined ? { text, marks } : undefined;
}

/** Writes a sentence in the notation of examples; `spans` may come in any order and must not overlap. */
export function writeMarked(text: string, spans: readonly Span[]): string {
  const inOrder = [...spans].sort((a, b) => a.start - b.start);
  let written = "";
  let from = 0;
  for (const { start, end } of inOrder) {
    written += `${text.slice(from, start)}[${text.slice(start, end)}]`;
    from = end;
  }
  return written + text.slice(from);
}
