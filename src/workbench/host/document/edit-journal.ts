import type { Position, Stretch } from "./position";

/** One change of the text, as far as places in the text must follow it. Offsets are UTF-16 code units before the change. */
export type Edit =
  | Readonly<{ kind: "text"; paragraph: Element; start: number; end: number; length: number }>
  | Readonly<{ kind: "split"; paragraph: Element; at: number; into: Element }>
  | Readonly<{ kind: "join"; paragraph: Element; at: number; gone: Element }>;

/** The change that takes `edit` back. */
export function inverseOf(edit: Edit): Edit {
  switch (edit.kind) {
    case "text":
      return { ...edit, end: edit.start + edit.length, length: edit.end - edit.start };
    case "split":
      return { kind: "join", paragraph: edit.paragraph, at: edit.at, gone: edit.into };
    case "join":
      return { kind: "split", paragraph: edit.paragraph, at: edit.at, into: edit.gone };
  }
}

/**
 * Where a place is after one edit. The two ends of a range answer differently to text that arrives exactly there: a
 * range neither grows at its start nor at its end.
 */
function follow(place: Position, edit: Edit, end: "start" | "end"): Position {
  const { paragraph, offset } = place;
  switch (edit.kind) {
    case "text": {
      if (paragraph !== edit.paragraph || offset < edit.start) return place;
      if (offset > edit.end) return { paragraph, offset: offset + edit.length - (edit.end - edit.start) };
      const isInsertion = edit.start === edit.end;
      const staysPut = offset === edit.start && (end === "end" || !isInsertion);
      return { paragraph, offset: staysPut ? edit.start : edit.start + edit.length };
    }
    case "split": {
      if (paragraph !== edit.paragraph) return place;
      const moves = offset > edit.at || (offset === edit.at && end === "start");
      return moves ? { paragraph: edit.into, offset: offset - edit.at } : place;
    }
    case "join":
      return paragraph === edit.gone ? { paragraph: edit.paragraph, offset: edit.at + offset } : place;
  }
}

/** A stretch that stays on its words while the document changes around it. */
export type Anchor = Readonly<{
  /** Where the stretch is now. Its paragraphs may have left the document meanwhile. */
  now(): Stretch;
  /** Puts the anchor somewhere else. */
  move(to: Stretch): void;
}>;

/**
 * Every edit of the document, in order. Anchors catch up with it when they are asked, so that nobody has to keep a list
 * of the thousands of ranges that searches leave behind.
 */
export type EditJournal = Readonly<{ record(edit: Edit): void; anchor(at: Stretch): Anchor }>;

/** An empty journal. */
export function createEditJournal(): EditJournal {
  const edits: Edit[] = [];

  return {
    record: (edit) => void edits.push(edit),
    anchor(at) {
      let stretch = at;
      let seen = edits.length;
      return {
        now() {
          for (const edit of edits.slice(seen)) {
            const start = follow(stretch.start, edit, "start");
            const end = follow(stretch.end, edit, "end");
            const crossed = start.paragraph === end.paragraph && end.offset < start.offset;
            stretch = { start, end: crossed ? start : end };
          }
          seen = edits.length;
          return stretch;
        },
        move(to) {
          stretch = to;
          seen = edits.length;
        },
      };
    },
  };
}
