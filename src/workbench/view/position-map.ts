import type { Position, Stretch } from "../host/document/position";

/** A drawn text node and the words of its paragraph that it shows: UTF-16 code units, half-open. */
export type DrawnText = Readonly<{ node: Text; start: number; end: number }>;

/** The way from the page's nodes to the document's paragraphs and back. */
export type PositionMap = Readonly<{
  /** Notes a freshly drawn paragraph; replaces what was noted for it before. `texts` in order of `start`. */
  note(paragraph: Element, block: HTMLElement, texts: readonly DrawnText[]): void;
  forget(paragraph: Element): void;
  blockOf(paragraph: Element): HTMLElement | undefined;
  /** The body paragraph that the block was drawn from. */
  paragraphOf(block: Node): Element | undefined;
  /** The place nearest to a point of the page, or undefined when the point is in no paragraph. */
  toModel(container: Node, offset: number): Position | undefined;
  toPoint(place: Position): Readonly<{ container: Node; offset: number }> | undefined;
  toRange(stretch: Stretch): Range | undefined;
}>;

type Drawn = Readonly<{ block: HTMLElement; texts: readonly DrawnText[] }>;

/** An empty map. */
export function createPositionMap(): PositionMap {
  const drawn = new Map<Element, Drawn>();
  const paragraphs = new WeakMap<Node, Element>();

  function toPoint({ paragraph, offset }: Position): { container: Node; offset: number } | undefined {
    const found = drawn.get(paragraph);
    if (found === undefined) return undefined;
    // At a seam the earlier node wins: what is typed there takes the look of the words before it, as the model does.
    const text = found.texts.find((entry) => offset <= entry.end);
    if (text !== undefined) return { container: text.node, offset: Math.max(0, offset - text.start) };
    const last = found.texts.at(-1);
    return last === undefined
      ? { container: found.block, offset: 0 }
      : { container: last.node, offset: last.node.length };
  }

  return {
    note(paragraph, block, texts) {
      drawn.set(paragraph, { block, texts });
      paragraphs.set(block, paragraph);
    },
    forget: (paragraph) => void drawn.delete(paragraph),
    blockOf: (paragraph) => drawn.get(paragraph)?.block,
    paragraphOf: (block) => paragraphs.get(block),
    toModel(container, offset) {
      const paragraph = paragraphAround(container, paragraphs);
      const found = paragraph === undefined ? undefined : drawn.get(paragraph);
      if (paragraph === undefined || found === undefined) return undefined;
      return { paragraph, offset: offsetIn(found.texts, container, offset) };
    },
    toPoint,
    toRange(stretch) {
      const start = toPoint(stretch.start);
      const end = toPoint(stretch.end);
      if (start === undefined || end === undefined) return undefined;
      const range = start.container.ownerDocument?.createRange();
      range?.setStart(start.container, start.offset);
      range?.setEnd(end.container, end.offset);
      return range;
    },
  };
}

function paragraphAround(node: Node, paragraphs: WeakMap<Node, Element>): Element | undefined {
  for (let at: Node | null = node; at !== null; at = at.parentNode) {
    const paragraph = paragraphs.get(at);
    if (paragraph !== undefined) return paragraph;
  }
  return undefined;
}

// A point may lie in an element, or in a text that shows no words (a deleted stretch): then it counts as the end of the
// last words before it.
function offsetIn(texts: readonly DrawnText[], container: Node, offset: number): number {
  const own = texts.find((entry) => entry.node === container);
  if (own !== undefined) return Math.min(own.end, own.start + offset);
  const before = texts.filter((entry) => isBefore(entry.node, container, offset));
  return before.at(-1)?.end ?? 0;
}

function isBefore(text: Text, container: Node, offset: number): boolean {
  const range = text.ownerDocument.createRange();
  range.selectNode(text);
  return range.comparePoint(container, offset) === 1;
}
