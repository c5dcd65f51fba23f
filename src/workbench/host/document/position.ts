/** A place in the text of a body paragraph: the text is D3's, `offset` counts UTF-16 code units. */
export type Position = Readonly<{ paragraph: Element; offset: number }>;

/** Two places, `start` not after `end`; equal for a cursor. The places may lie in different paragraphs. */
export type Stretch = Readonly<{ start: Position; end: Position }>;

/** A stretch without length. */
export function cursorAt(paragraph: Element, offset: number): Stretch {
  const position = { paragraph, offset };
  return { start: position, end: position };
}

/** A stretch within one paragraph, half-open. */
export function within(paragraph: Element, start: number, end: number): Stretch {
  return { start: { paragraph, offset: start }, end: { paragraph, offset: end } };
}
