/** Word's `uniqueLocalId`s: good for one session, one to a paragraph. */
export type ParagraphIds = Readonly<{
  of(paragraph: Element): string;
  /** The paragraph that has this id now, whether or not it is still in the document. */
  find(id: string): Element | undefined;
  /** Gives `from`'s id to `to` and a fresh one to `from`, as Word does at times after an insertion (#5784). */
  move(from: Element, to: Element): void;
}>;

/** @param create a fresh id, different each time. */
export function createParagraphIds(create: () => string): ParagraphIds {
  const ids = new WeakMap<Element, string>();
  const paragraphs = new Map<string, Element>();

  function give(paragraph: Element, id: string): string {
    ids.set(paragraph, id);
    paragraphs.set(id, paragraph);
    return id;
  }

  return {
    of: (paragraph) => ids.get(paragraph) ?? give(paragraph, create()),
    find: (id) => paragraphs.get(id),
    move(from, to) {
      const id = ids.get(from);
      if (id === undefined) return;
      give(to, id);
      give(from, create());
    },
  };
}
