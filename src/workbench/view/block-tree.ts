import { describeControl, drawParagraph, type ParagraphSources } from "./draw-paragraph";
import { drawTable } from "./draw-table";
import { keptAs } from "./kept";
import type { Labeller } from "./numbering";
import type { PositionMap } from "./position-map";
import { child, isWord, readableChildren } from "./word-xml";
import { WORDS } from "./words";

/** The drawn body: it draws everything once and afterwards only what changed. */
export type BlockTree = Readonly<{
  /** Draws these paragraphs anew, where they stand. */
  redraw(paragraphs: Iterable<Element>): void;
  /** Draws what changed, takes out what left and brings in what came, with whatever came around it. */
  update(changes: TreeChanges): void;
  /** How many paragraphs have been drawn since the document was opened, the first drawing included. */
  drawnCount(): number;
}>;

/** What became of the body's elements, as they stand now. */
export type TreeChanges = Readonly<{
  /** Paragraphs to draw anew, where they stand. */
  changed: readonly Element[];
  /** Paragraphs that left the body. */
  removed: readonly Element[];
  /** Bodies, cells and controls whose blocks stand in another order, and tables and controls that look different. */
  rearranged: readonly Element[];
  /** Paragraphs that came, with whatever came around them. */
  added: readonly Element[];
}>;

/** What the tree needs beyond what one paragraph needs. */
export type TreeSources = ParagraphSources &
  Readonly<{
    label: Labeller;
    /** All body paragraphs, in order, as they are now. */
    paragraphs(): readonly Element[];
    /** `word/styles.xml` */
    stylesPart: Document | undefined;
  }>;

/**
 * Draws the body into `root`.
 *
 * @param body the `w:body`
 */
export function createBlockTree(
  body: Element,
  root: HTMLElement,
  positions: PositionMap,
  sources: TreeSources,
): BlockTree {
  const { page } = sources;
  /** The page's element for each element of the file that holds blocks: the body, cells, contents of controls. */
  const holders = new WeakMap<Node, HTMLElement>();
  const drawn = new WeakMap<Node, HTMLElement>();
  let labels: ReadonlyMap<Element, string> = new Map();
  let drawnCount = 0;

  function paragraph(element: Element): HTMLElement {
    const { block, texts } = drawParagraph(element, sources);
    drawnCount += 1;
    positions.note(element, block, texts);
    drawn.set(element, block);
    setLabel(block, labels.get(element));
    return block;
  }

  function make(element: Element): HTMLElement {
    if (isWord(element, "p")) return paragraph(element);
    if (isWord(element, "tbl")) return drawTable(page, element, fill, sources.stylesPart);
    const block = page.createElement("div");
    if (isWord(element, "sdt")) {
      describeControl(block, element);
      fill(child(element, "sdtContent") ?? element, block);
    } else {
      block.className = "kept";
      block.contentEditable = "false";
      block.textContent = WORDS.keptAsItIs(keptAs(element) ?? "part of the file");
    }
    return block;
  }

  function blockFor(element: Element): HTMLElement {
    const known = drawn.get(element);
    if (known !== undefined) return known;
    const made = make(element);
    drawn.set(element, made);
    return made;
  }

  /** Puts the blocks of a holder in order, keeping those that stand already. */
  function fill(holder: Element, into: HTMLElement): void {
    holders.set(holder, into);
    // Counted from the last block in place: drawing a control that was put round blocks takes these out of here.
    let last: ChildNode | null = null;
    for (const element of blocksIn(holder)) {
      const block = blockFor(element);
      const next: ChildNode | null = last === null ? into.firstChild : last.nextSibling;
      if (block !== next) into.insertBefore(block, next);
      last = block;
    }
    let next: ChildNode | null = last === null ? into.firstChild : last.nextSibling;
    while (next !== null) {
      const gone = next;
      next = next.nextSibling;
      gone.remove();
    }
  }

  /** Fills the nearest element that holds blocks and is drawn, from this one on upwards. */
  function fillAround(start: Node | null): void {
    let holder = start;
    while (holder !== null && !holders.has(holder)) {
      drawn.delete(holder); // a table or control that gained a part is made anew, around the blocks it had
      holder = holder.parentNode;
    }
    const into = holder === null ? undefined : holders.get(holder);
    if (holder !== null && into !== undefined) fill(holder as Element, into); // only elements are ever noted as holders
  }

  function relabel(): void {
    labels = sources.label(sources.paragraphs());
    for (const element of sources.paragraphs()) {
      const block = positions.blockOf(element);
      if (block !== undefined) setLabel(block, labels.get(element));
    }
  }

  labels = sources.label(sources.paragraphs());
  fill(body, root);

  function redraw(paragraphs: Iterable<Element>): void {
    for (const element of paragraphs) {
      const old = drawn.get(element);
      old?.replaceWith(paragraph(element));
    }
  }

  function remove(element: Element): void {
    drawn.get(element)?.remove();
    drawn.delete(element);
    positions.forget(element);
  }

  /** Puts blocks where they stand now, and draws tables and controls anew round the paragraphs they have. */
  function rearrange(element: Element): void {
    // A body, cell or control's content is filled anew; a table or control is itself a block and is made anew.
    if (holders.has(element)) return fillAround(element);
    drawn.delete(element);
    fillAround(element.parentNode);
  }

  return {
    redraw,
    update({ changed, removed, rearranged, added }) {
      redraw(changed);
      removed.forEach(remove);
      rearranged.forEach(rearrange);
      for (const element of added) fillAround(element.parentNode);
      if (removed.length + rearranged.length + added.length > 0) relabel();
    },
    drawnCount: () => drawnCount,
  };
}

function setLabel(block: HTMLElement, label: string | undefined): void {
  if (block.dataset["label"] === label) return;
  if (label === undefined) delete block.dataset["label"];
  else block.dataset["label"] = label;
}

const NOT_SHOWN = new Set([
  "sectPr",
  "tcPr",
  "bookmarkStart",
  "bookmarkEnd",
  "proofErr",
  "permStart",
  "permEnd",
  "commentRangeStart",
  "commentRangeEnd",
  "moveFromRangeStart",
  "moveFromRangeEnd",
  "moveToRangeStart",
  "moveToRangeEnd",
  "sdtPr",
  "sdtEndPr",
  "customXmlPr",
]);

/** The elements of a holder that become blocks; wrappers that show nothing themselves are looked through. */
function blocksIn(holder: Element): readonly Element[] {
  return readableChildren(holder).flatMap((element) => {
    if (NOT_SHOWN.has(element.localName)) return [];
    const isWrapper = ["customXml", "smartTag"].some((name) => isWord(element, name));
    return isWrapper ? blocksIn(element) : [element];
  });
}
