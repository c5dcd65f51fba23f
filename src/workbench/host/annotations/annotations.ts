import type { DocumentModel, Unsubscribe } from "../document/document-model";
import { within, type Stretch } from "../document/position";
import type { EventDelivery } from "../events/event-delivery";
import type { HostOptions } from "../options";
import type { Annotation, AnnotationState, Critique, Popup } from "./annotation";

/** What is to be inserted: the critique, the span of its words in the paragraph's text, and its pop-up. */
export type NewAnnotation = Readonly<{ critique: Critique; start: number; end: number; popup?: Popup }>;

/** The annotations of the open document. */
export type Annotations = Readonly<{
  /** @returns ids, in the order given. */
  insert(paragraph: Element, fresh: readonly NewAnnotation[]): readonly string[];
  /** In order of insertion. */
  all(): readonly Annotation[];
  within(paragraph: Element): readonly Annotation[];
  find(id: string): Annotation | undefined;
  remove(ids: readonly string[]): void;
  /** Accepting and rejecting take the line off the page and keep the annotation. */
  settle(id: string, state: AnnotationState): void;
  /** Forgets all of them and tells nobody, as Word does when a session has been idle (#5364). */
  expire(): void;
  /** Somebody loads a page into the pane: it is opening until `paneSettled`. */
  paneOpens(): void;
  paneSettled(): void;
  /** Told when annotations came, went or changed state, not when they moved with their words. */
  onChanged(listener: () => void): Unsubscribe;
}>;

/** What the annotations need. */
export type AnnotationsParts = Readonly<{
  model: DocumentModel;
  options: () => HostOptions;
  delivery: EventDelivery;
  newId: () => string;
}>;

type Kept = Annotation & Readonly<{ words: string }>;

/**
 * No annotations yet. They stay on their words while the document changes around them, and are dropped when their own
 * words change or leave the document; an undo does not bring them back. Word's documentation does not say what it does;
 * this is what published add-ins count on.
 */
export function createAnnotations({ model, options, delivery, newId }: AnnotationsParts): Annotations {
  let all: readonly Kept[] = [];
  let isOpening = true;
  const listeners = new Set<() => void>();

  function change(next: readonly Kept[]): void {
    all = next;
    for (const listener of listeners) listener();
  }

  function tell(name: "AnnotationInserted" | "AnnotationRemoved", ids: readonly string[]): void {
    if (ids.length > 0) delivery.raise({ name, facts: {}, list: { key: "ids", values: ids }, isRemote: false });
  }

  function remove(gone: (annotation: Kept) => boolean): void {
    const leaving = all.filter(gone);
    if (leaving.length === 0) return;
    change(all.filter((annotation) => !leaving.includes(annotation)));
    tell(
      "AnnotationRemoved",
      leaving.map(({ id }) => id),
    );
  }

  function wordsAt({ start, end }: Stretch): string | undefined {
    if (start.paragraph !== end.paragraph || model.placeAround(start.paragraph) < 0) return undefined;
    return model.textOf(start.paragraph).slice(start.offset, end.offset);
  }

  /** An accepted or rejected one has done with its words, and goes with its paragraph only. */
  function isLost({ place, words, state }: Kept): boolean {
    const now = wordsAt(place());
    return state === "Created" ? now !== words : now === undefined;
  }
  model.onParagraphsChanged(() => remove(isLost));

  return {
    insert(paragraph, fresh) {
      const isDrawn = !isOpening || options().drawAtStart === "at-once";
      const added = fresh.map(({ critique, start, end, popup }): Kept => {
        const stretch = within(paragraph, start, end);
        const place = model.anchor(stretch).now;
        const words = wordsAt(stretch) ?? "";
        const annotation = { id: newId(), critique, state: "Created", isDrawn, place, words } as const;
        return popup === undefined ? annotation : { ...annotation, popup };
      });
      change([...all, ...added]);
      const ids = added.map(({ id }) => id);
      tell("AnnotationInserted", ids);
      return ids;
    },
    all: () => all,
    within: (paragraph) => all.filter(({ place }) => place().start.paragraph === paragraph),
    find: (id) => all.find((annotation) => annotation.id === id),
    remove: (ids) => remove(({ id }) => ids.includes(id)),
    settle(id, state) {
      change(all.map((kept) => (kept.id === id ? { ...kept, state, isDrawn: false } : kept)));
    },
    expire: () => change([]),
    paneOpens() {
      isOpening = true;
    },
    paneSettled() {
      isOpening = false;
      if (options().drawAtStart !== "late") return;
      change(all.map((kept) => (kept.state === "Created" ? { ...kept, isDrawn: true } : kept)));
    },
    onChanged(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
