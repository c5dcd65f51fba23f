import type { Edit } from "./edit-journal";

/** A block of the document, and for one that was edited a copy of what it held. */
type KeptNode = Readonly<{ node: Node; content?: readonly Node[] }>;

/** Neighbouring blocks as they stood, and what stood before and after them. */
export type Snapshot = Readonly<{ parent: Node; before: Node | null; after: Node | null; nodes: readonly KeptNode[] }>;

/** One edit that can be taken back: the blocks round it before and after, and what it did to places in the text. */
export type Step = Readonly<{ before: Snapshot; after: Snapshot; edits: readonly Edit[] }>;

/** What restoring a step did, in paragraphs, for whoever draws the document. */
export type Restored = Readonly<{
  changed: readonly Element[];
  added: readonly Element[];
  removed: readonly Element[];
}>;

/**
 * Remembers how the blocks from `first` to `last` stand now. The blocks themselves are kept, not copies of them, so that
 * whoever holds a paragraph still holds it after an undo; only the content of `edited` ones is copied.
 */
export function photograph(first: Node, last: Node, edited: readonly Element[]): Snapshot {
  const parent = first.parentNode;
  if (parent === null) throw new Error("An edit of a paragraph that is not in the document.");
  return photographBetween(parent, first.previousSibling, last.nextSibling, edited);
}

/** The same for whatever stands between two blocks that an edit has left alone. */
export function photographBetween(
  parent: Node,
  before: Node | null,
  after: Node | null,
  edited: readonly Element[],
): Snapshot {
  const nodes = nodesBetween(parent, before, after).map((node): KeptNode => {
    if (!edited.some((element) => element === node)) return { node };
    return { node, content: Array.from(node.childNodes, (child) => child.cloneNode(true)) };
  });
  return { parent, before, after, nodes };
}

function nodesBetween(parent: Node, before: Node | null, after: Node | null): Node[] {
  const found: Node[] = [];
  let node = before === null ? parent.firstChild : before.nextSibling;
  for (; node !== null && node !== after; node = node.nextSibling) found.push(node);
  return found;
}

/** Puts the blocks back as photographed. Steps must be restored in the reverse order of their making. */
export function restore({ parent, before, after, nodes }: Snapshot): Restored {
  const current = nodesBetween(parent, before, after);
  for (const node of current) parent.removeChild(node);
  for (const { node, content } of nodes) {
    if (content !== undefined) {
      while (node.firstChild !== null) node.removeChild(node.firstChild);
      for (const child of content) node.appendChild(child.cloneNode(true));
    }
    parent.insertBefore(node, after);
  }
  const restored = nodes.filter(({ node }) => isParagraph(node));
  return {
    changed: restored.filter(({ node, content }) => content !== undefined && current.includes(node)).map(elementOf),
    added: restored.filter(({ node }) => !current.includes(node)).map(elementOf),
    removed: current.filter((node) => isParagraph(node) && !nodes.some((kept) => kept.node === node)) as Element[],
  };
}

function isParagraph(node: Node): boolean {
  return node.nodeType === 1 && (node as Element).localName === "p"; // nodeType 1 is an element
}

function elementOf({ node }: KeptNode): Element {
  return node as Element; // only paragraphs come here
}
