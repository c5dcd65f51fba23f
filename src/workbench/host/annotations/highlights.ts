import type { Anchor } from "../document/edit-journal";
import type { Unsubscribe } from "../document/document-model";
import type { Stretch } from "../document/position";

/** Temporary highlights (`Range.highlight`, WordApi 1.8): no part of the file, each taken away by its own range. */
export type Highlights = Readonly<{
  show(range: Anchor): void;
  /** Nothing happens for a range that shows none, also when another range on the same words does (#6044). */
  hide(range: Anchor): void;
  /** Takes all away: the page that showed them has gone. */
  clear(): void;
  /** Where they are now. */
  all(): readonly Stretch[];
  onChanged(listener: () => void): Unsubscribe;
}>;

/** None yet. */
export function createHighlights(): Highlights {
  const shown = new Set<Anchor>();
  const listeners = new Set<() => void>();

  function tell(): void {
    for (const listener of listeners) listener();
  }

  return {
    show(range) {
      shown.add(range);
      tell();
    },
    hide(range) {
      if (shown.delete(range)) tell();
    },
    clear() {
      shown.clear();
      tell();
    },
    all: () => [...shown].map((range) => range.now()),
    onChanged(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
