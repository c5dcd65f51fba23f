import type { DocumentChange } from "../host/document/document-model";
import type { BlockTree } from "./block-tree";

/** Draws what changed in the document. */
export type ChangeDrawing = Readonly<{
  take(change: DocumentChange): void;
  dispose(): void;
}>;

/**
 * What a person writes is drawn at once, since the browser goes on from there. The add-in's edits come by the hundred in
 * one batch (a section has as many cells): they are drawn together when it ends, as the document stands then.
 *
 * @param drawn told after each drawing
 */
export function createChangeDrawing(body: Element, tree: BlockTree, drawn: () => void): ChangeDrawing {
  let waiting = nothing();
  let isDue = false;
  let isOver = false;

  function draw(): void {
    const { changed, added, removed, rearranged } = waiting;
    waiting = nothing();
    const isThere = (element: Element) => body.contains(element);
    tree.update({
      changed: [...changed].filter(isThere),
      removed: [...removed].filter((element) => !isThere(element)),
      rearranged: [...rearranged].filter(isThere),
      added: [...added].filter(isThere),
    });
    drawn();
  }

  return {
    take({ by, ...change }) {
      for (const kind of kinds) for (const element of change[kind]) waiting[kind].add(element);
      if (by !== "add-in") return draw();
      if (isDue) return;
      isDue = true;
      queueMicrotask(() => {
        isDue = false;
        if (!isOver) draw();
      });
    },
    dispose: () => void (isOver = true),
  };
}

const kinds = ["changed", "added", "removed", "rearranged"] as const;

function nothing(): Readonly<Record<(typeof kinds)[number], Set<Element>>> {
  return { changed: new Set(), added: new Set(), removed: new Set(), rearranged: new Set() };
}
