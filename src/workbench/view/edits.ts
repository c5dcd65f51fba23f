import type { DocumentModel } from "../host/document/document-model";
import { cursorAt, type Stretch } from "../host/document/position";
import { isLocked } from "./draw-paragraph";

/** Why an edit did nothing. */
export type Refusal = "read-only" | "locked";

/** How far one key press deletes from the cursor. */
export type Reach = "character" | "word" | "paragraph";

/** Everything the person at the keyboard can do to the text, as operations on the document. */
export type Edits = Readonly<{
  /** Puts text in the place of the selection. Line ends (`\n`, `\r\n`) begin new paragraphs; U+000B breaks a line. */
  insert(text: string): void;
  /** Begins a new paragraph at the cursor. */
  breakParagraph(): void;
  /** Deletes the selection, or without one as far back as `reach` says. */
  deleteBackward(reach: Reach): void;
  deleteForward(reach: Reach): void;
  undo(): void;
  redo(): void;
  /** The selected words; paragraphs and line breaks as `\n`. */
  selectedText(): string;
  /** Makes a paragraph's text `text`, changing as little as possible: how a finished composition arrives. */
  settle(paragraph: Element, text: string): void;
}>;

/**
 * @param isReadOnly asked before each edit
 * @param refuse told when an edit did nothing
 */
export function createEdits(model: DocumentModel, isReadOnly: () => boolean, refuse: (why: Refusal) => void): Edits {
  /** Runs an edit of the selected paragraphs as one undo step, unless they may not be changed. */
  function edit(stretch: Stretch, act: () => void): void {
    if (isReadOnly()) refuse("read-only");
    else if (paragraphsOf(model, stretch).some(isLocked)) refuse("locked");
    else model.asOneStep(act);
  }

  function place(paragraph: Element, offset: number): void {
    model.setSelection(cursorAt(paragraph, offset), "writer");
  }

  function remove(stretch: Stretch): void {
    removeStretch(model, stretch);
    place(stretch.start.paragraph, stretch.start.offset);
  }

  function insertLines(stretch: Stretch, lines: readonly string[]): void {
    let { paragraph, offset } = stretch.start;
    if (stretch.end.paragraph !== paragraph) removeStretch(model, stretch);
    const end = stretch.end.paragraph === paragraph ? stretch.end.offset : offset;
    const [first = "", ...others] = lines;
    if (first !== "" || end > offset) model.replaceText(paragraph, { start: offset, end }, first, "writer");
    offset += first.length;
    for (const line of others) {
      paragraph = model.splitParagraph(paragraph, offset, "writer");
      if (line !== "") model.replaceText(paragraph, { start: 0, end: 0 }, line, "writer");
      offset = line.length;
    }
    place(paragraph, offset);
  }

  function joinBackward(stretch: Stretch): void {
    const { paragraph } = stretch.start;
    const before = model.paragraphs()[model.indexOf(paragraph) - 1];
    if (before === undefined || isLocked(before) || before.parentNode !== paragraph.parentNode) return;
    const seam = model.textOf(before).length;
    if (model.joinWithNext(before, "writer")) place(before, seam);
  }

  function joinForward(stretch: Stretch): void {
    const { paragraph, offset } = stretch.start;
    const after = model.paragraphs()[model.indexOf(paragraph) + 1];
    if (after === undefined || isLocked(after) || after.parentNode !== paragraph.parentNode) return;
    if (model.joinWithNext(paragraph, "writer")) place(paragraph, offset);
  }

  return {
    insert(text) {
      const stretch = model.selection();
      edit(stretch, () => insertLines(stretch, cleaned(text).split("\n")));
    },
    breakParagraph() {
      const stretch = model.selection();
      edit(stretch, () => insertLines(stretch, ["", ""]));
    },
    deleteBackward(reach) {
      const stretch = model.selection();
      const { paragraph, offset } = stretch.start;
      edit(stretch, () => {
        if (!isCursor(stretch)) remove(stretch);
        else if (offset === 0) joinBackward(stretch);
        else {
          const start = backwardFrom(model.textOf(paragraph), offset, reach);
          remove({ start: { paragraph, offset: start }, end: stretch.end });
        }
      });
    },
    deleteForward(reach) {
      const stretch = model.selection();
      const { paragraph, offset } = stretch.start;
      const text = model.textOf(paragraph);
      edit(stretch, () => {
        if (!isCursor(stretch)) remove(stretch);
        else if (offset >= text.length) joinForward(stretch);
        else remove({ start: stretch.start, end: { paragraph, offset: forwardFrom(text, offset, reach) } });
      });
    },
    undo() {
      if (isReadOnly()) refuse("read-only");
      else model.undo("writer");
    },
    redo() {
      if (isReadOnly()) refuse("read-only");
      else model.redo("writer");
    },
    selectedText: () => textOfStretch(model, model.selection()),
    settle(paragraph, text) {
      const change = smallestChange(model.textOf(paragraph), text);
      if (change === undefined) return;
      const { start, end, replacement } = change;
      edit(cursorAt(paragraph, start), () => {
        model.replaceText(paragraph, { start, end }, replacement, "writer");
        place(paragraph, start + replacement.length);
      });
    },
  };
}

function isCursor({ start, end }: Stretch): boolean {
  return start.paragraph === end.paragraph && start.offset === end.offset;
}

/** The paragraphs a stretch reaches into, in order. */
export function paragraphsOf(model: DocumentModel, { start, end }: Stretch): readonly Element[] {
  return model.paragraphs().slice(model.indexOf(start.paragraph), model.indexOf(end.paragraph) + 1);
}

/** The words of a stretch, a paragraph a line, line breaks as line ends too. */
export function textOfStretch(model: DocumentModel, stretch: Stretch): string {
  const { start, end } = stretch;
  return paragraphsOf(model, stretch)
    .map((paragraph) => {
      const text = model.textOf(paragraph);
      const to = paragraph === end.paragraph ? end.offset : text.length;
      return text.slice(paragraph === start.paragraph ? start.offset : 0, to);
    })
    .join("\n")
    .replaceAll("\u000b", "\n");
}

/**
 * Deletes the words of a stretch. Whole paragraphs in between go too, but only beside the first one: cells and forms
 * keep their shape and lose their words, and a paragraph that holds something the page cannot edit stays, emptied.
 */
function removeStretch(model: DocumentModel, stretch: Stretch): void {
  const { start, end } = stretch;
  const first = start.paragraph;
  const last = end.paragraph;
  if (first === last) {
    if (end.offset > start.offset) {
      model.replaceText(first, { start: start.offset, end: end.offset }, "", "writer");
    }
    return;
  }
  const between = paragraphsOf(model, stretch).slice(1, -1);
  clear(model, first, start.offset, model.textOf(first).length);
  for (const paragraph of between) {
    if (paragraph.parentNode === first.parentNode && !holdsMoreThanText(paragraph)) {
      model.removeParagraph(paragraph, "writer");
    } else clear(model, paragraph, 0, model.textOf(paragraph).length);
  }
  clear(model, last, 0, end.offset);
  const isNext = model.paragraphs()[model.indexOf(first) + 1] === last;
  if (isNext && last.parentNode === first.parentNode) model.joinWithNext(first, "writer");
}

function clear(model: DocumentModel, paragraph: Element, start: number, end: number): void {
  if (end > start) model.replaceText(paragraph, { start, end }, "", "writer");
}

const MORE_THAN_TEXT = new Set([
  "drawing",
  "pict",
  "object",
  "AlternateContent",
  "oMath",
  "footnoteReference",
  "endnoteReference",
  "commentReference",
  "sdt",
  "sectPr",
]);

function holdsMoreThanText(paragraph: Element): boolean {
  return [...paragraph.getElementsByTagNameNS("*", "*")].some((element) => MORE_THAN_TEXT.has(element.localName));
}

/** Line ends of every kind become `\n`; control characters that XML cannot hold are left out. */
function cleaned(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are exactly the characters that XML 1.0 forbids
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n").replace(/[\u0000-\u0008\u000c\u000e-\u001f\ufffe\uffff]/g, "");
}

const graphemes = new Intl.Segmenter("en-GB", { granularity: "grapheme" });
const words = new Intl.Segmenter("en-GB", { granularity: "word" });

function boundaries(text: string, reach: "character" | "word"): readonly number[] {
  if (reach === "character") return [...graphemes.segment(text)].map(({ index }) => index);
  // A word goes together with the space after it, as it does in Word.
  return [...words.segment(text)].filter(({ segment }) => segment.trim() !== "").map(({ index }) => index);
}

/** Where deleting back from `offset` begins. */
export function backwardFrom(text: string, offset: number, reach: Reach): number {
  if (reach === "paragraph") return 0;
  return boundaries(text.slice(0, offset), reach).at(-1) ?? 0;
}

/** Where deleting on from `offset` ends. */
export function forwardFrom(text: string, offset: number, reach: Reach): number {
  if (reach === "paragraph") return text.length;
  const rest = text.slice(offset);
  return offset + (boundaries(rest, reach).find((index) => index > 0) ?? rest.length);
}

/** The one replacement that turns `before` into `after`; undefined when they are the same. */
export function smallestChange(
  before: string,
  after: string,
): Readonly<{ start: number; end: number; replacement: string }> | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  return { start, end: before.length - same, replacement: after.slice(start, after.length - same) };
}
