import type { Edit } from "./edit-journal";

/**
 * A block of the document. Of a paragraph or property that was edited `content` is a copy of what it held; of a table,
 * cell or control `children` are what it held themselves, since others hold on to them.
 */
type KeptNode = Readonly<{ node: Node; content?: readonly Node[]; children?: readonly KeptNode[] }>;

/** Neighbouring blocks as they stood, and what stood before and after them. */
export type Snapshot = Readonly<{ parent: Node; before: Node | null; after: Node | null; nodes: readonly KeptNode[] }>;

/** One edit that can be taken back: the blocks round it before and after, and what it did to places in the text. */
export type Step = Readonly<{ before: Snapshot; after: Snapshot; edits: readonly Edit[] }>;

/** What restoring a step did, in paragraphs, for whoever draws the document. */
export type Restored = Readonly<{
  changed: readonly Element[];
  added: readonly Element[];
  removed: readonly Element[];
  rearranged: readonly Element[];
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
  const nodes = nodesBetween(parent, before, after).map((node) => keep(node, edited, false));
  return { parent, before, after, nodes };
}

/** @param isInside the node lies in a table or control that is kept with the order of what it holds */
function keep(node: Node, edited: readonly Element[], isInside: boolean): KeptNode {
  const isEdited = edited.some((element) => element === node);
  if (isContainer(node) && (isEdited || isInside)) {
    return { node, children: Array.from(node.childNodes, (child) => keep(child, edited, true)) };
  }
  if (isEdited || (isInside && !isParagraph(node))) {
    return { node, content: Array.from(node.childNodes, (child) => child.cloneNode(true)) };
  }
  return { node };
}

/** Elements that hold blocks; everything else is a paragraph, a property or a mark. */
function isContainer(node: Node): boolean {
  const name = node.nodeType === 1 ? (node as Element).localName : ""; // nodeType 1 is an element
  return /^(tbl|tr|tc|sdt|sdtContent|customXml)$/.test(name);
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
  const was = new Set(current.flatMap(paragraphsWithin));
  for (const node of current) parent.removeChild(node);
  for (const kept of nodes) {
    parent.insertBefore(kept.node, after);
    putBack(kept);
  }
  const now = new Set(nodes.flatMap(({ node }) => paragraphsWithin(node)));
  const containers = nodes.flatMap(containersIn);
  const isRearranged = containers.length > 0 || [...current, ...nodes.map(({ node }) => node)].some(isContainer);
  return {
    changed: nodes.flatMap(editedIn).filter((paragraph) => was.has(paragraph)),
    added: [...now].filter((paragraph) => !was.has(paragraph)),
    removed: [...was].filter((paragraph) => !now.has(paragraph)),
    // A parent is an element: only whole parts are documents, and none of their roots is ever a block.
    rearranged: isRearranged ? [...containers, parent as Element] : [],
  };
}

function putBack({ node, content, children }: KeptNode): void {
  if (content !== undefined) {
    while (node.firstChild !== null) node.removeChild(node.firstChild);
    for (const child of content) node.appendChild(child.cloneNode(true));
  }
  if (children === undefined) return;
  while (node.firstChild !== null) node.removeChild(node.firstChild);
  for (const child of children) {
    node.appendChild(child.node);
    putBack(child);
  }
}

function editedIn({ node, content, children = [] }: KeptNode): readonly Element[] {
  if (content !== undefined && isParagraph(node)) return [node as Element]; // a paragraph is an element
  return children.flatMap(editedIn);
}

/** The tables and controls among what was kept with the order of its blocks; rows and cells are drawn with them. */
function containersIn({ node, children = [] }: KeptNode): readonly Element[] {
  const below = children.flatMap(containersIn);
  const element = node as Element; // only elements have children here
  return children.length > 0 && /^(tbl|sdt)$/.test(element.localName) ? [element, ...below] : below;
}

function paragraphsWithin(node: Node): readonly Element[] {
  if (isParagraph(node)) return [node as Element]; // a paragraph is an element
  return isContainer(node) ? Array.from(node.childNodes).flatMap(paragraphsWithin) : [];
}

function isParagraph(node: Node): boolean {
  return node.nodeType === 1 && (node as Element).localName === "p"; // nodeType 1 is an element
}
