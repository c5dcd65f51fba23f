import { controlId, controlsIn, isTicked, textAsStored } from "../../docx";
import { choose, tick } from "../host/document/control-edits";
import type { DocumentModel, Editor } from "../host/document/document-model";
import { cursorAt, type Position, type Stretch } from "../host/document/position";

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
  /** Ticks the check box with this number, or clears it. */
  tick(control: number): void;
  /** Chooses an entry of the list with this number. @param index from 0. @returns whether it was chosen */
  choose(control: number, index: number): boolean;
  undo(): void;
  redo(): void;
  /** The selected words; paragraphs and line breaks as `\n`. */
  selectedText(): string;
  /** Makes a paragraph's text `text`, changing as little as possible: how a finished composition arrives. */
  settle(paragraph: Element, text: string): void;
}>;

/**
 * What the file itself does not allow (a locked control, the last paragraph of a cell), the model refuses and says so.
 *
 * @param editor who is at the keyboard; asked at each edit
 * @param isReadOnly asked before each edit
 * @param refuse told when an edit was not made because the whole document is read-only
 */
export function createEdits(
  model: DocumentModel,
  editor: () => Editor,
  isReadOnly: () => boolean,
  refuse: () => void,
): Edits {
  /** Where the last typed letter ended, while nothing else has happened since: the next one belongs to its undo step. */
  let typedUpTo: Position | undefined;
  model.onParagraphsChanged(({ by }) => {
    if (by !== editor()) typedUpTo = undefined;
  });

  /** Runs an edit as one undo step. */
  function edit(act: () => void, joinsLast = false): void {
    typedUpTo = undefined;
    if (isReadOnly()) refuse();
    else model.asOneStep(act, joinsLast);
  }

  function place(paragraph: Element, offset: number): void {
    model.setSelection(cursorAt(paragraph, offset), "writer");
  }

  function remove(stretch: Stretch): void {
    removeStretch(model, stretch, editor());
    place(stretch.start.paragraph, stretch.start.offset);
  }

  function insertLines(stretch: Stretch, lines: readonly string[]): void {
    let { paragraph, offset } = stretch.start;
    if (stretch.end.paragraph !== paragraph) removeStretch(model, stretch, editor());
    const asked = stretch.end.paragraph === paragraph ? stretch.end.offset : offset;
    const span = model.spanToEdit(paragraph, { start: offset, end: asked });
    const { end } = span;
    offset = span.start;
    const [first = "", ...others] = lines;
    const changes = first !== "" || end > offset;
    if (changes && !model.replaceText(paragraph, { start: offset, end }, first, editor())) return;
    offset += first.length;
    for (const line of others) {
      const next = model.splitParagraph(paragraph, offset, editor());
      if (next === undefined) break;
      paragraph = next;
      if (line !== "") model.replaceText(paragraph, { start: 0, end: 0 }, line, editor());
      offset = line.length;
    }
    place(paragraph, offset);
  }

  function joinBackward(stretch: Stretch): void {
    const { paragraph } = stretch.start;
    const before = model.paragraphs()[model.indexOf(paragraph) - 1];
    if (before === undefined || before.parentNode !== paragraph.parentNode) return;
    const seam = model.textOf(before).length;
    if (model.joinWithNext(before, editor())) place(before, seam);
  }

  function joinForward(stretch: Stretch): void {
    const { paragraph, offset } = stretch.start;
    const after = model.paragraphs()[model.indexOf(paragraph) + 1];
    if (after === undefined || after.parentNode !== paragraph.parentNode) return;
    if (model.joinWithNext(paragraph, editor())) place(paragraph, offset);
  }

  function travel(way: (by: Editor) => boolean): void {
    typedUpTo = undefined;
    if (isReadOnly()) refuse();
    else if (way(editor())) {
      // Both ends followed the edits, each in its own way; a cursor is all that is wanted now.
      const { end } = model.selection();
      place(end.paragraph, end.offset);
    }
  }

  return {
    insert(text) {
      const stretch = model.selection();
      const isLetter = [...text].length === 1 && /\S/u.test(text);
      const joinsLast = isLetter && isCursor(stretch) && isSamePlace(stretch.start, typedUpTo);
      edit(() => insertLines(stretch, linesOf(text)), joinsLast);
      if (isLetter) typedUpTo = model.selection().start;
    },
    breakParagraph() {
      const stretch = model.selection();
      edit(() => insertLines(stretch, ["", ""]));
    },
    deleteBackward(reach) {
      const stretch = model.selection();
      const { paragraph, offset } = stretch.start;
      edit(() => {
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
      edit(() => {
        if (!isCursor(stretch)) remove(stretch);
        else if (offset >= text.length) joinForward(stretch);
        else remove({ start: stretch.start, end: { paragraph, offset: forwardFrom(text, offset, reach) } });
      });
    },
    tick(id) {
      const control = controlNumbered(model, id);
      if (control !== undefined) edit(() => tick(model, control, !isTicked(control), "writer"));
    },
    choose(id, index) {
      const control = controlNumbered(model, id);
      let isChosen = false;
      edit(() => {
        isChosen = control !== undefined && choose(model, control, index, "writer");
      });
      return isChosen;
    },
    undo() {
      travel(model.undo);
    },
    redo() {
      travel(model.redo);
    },
    selectedText: () => textOfStretch(model, model.selection()),
    settle(paragraph, text) {
      const change = smallestChange(model.textOf(paragraph), text);
      if (change === undefined) return;
      const { start, end, replacement } = change;
      edit(() => {
        model.replaceText(paragraph, { start, end }, replacement, editor());
        place(paragraph, start + replacement.length);
      });
    },
  };
}

function controlNumbered(model: DocumentModel, id: number): Element | undefined {
  return controlsIn(model.docx.body).find((control) => controlId(control) === id);
}

function isCursor({ start, end }: Stretch): boolean {
  return isSamePlace(start, end);
}

function isSamePlace(a: Position, b: Position | undefined): boolean {
  return a.paragraph === b?.paragraph && a.offset === b.offset;
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
function removeStretch(model: DocumentModel, stretch: Stretch, by: Editor): void {
  const { start, end } = stretch;
  const first = start.paragraph;
  const last = end.paragraph;
  if (first === last) {
    if (end.offset > start.offset) {
      model.replaceText(first, { start: start.offset, end: end.offset }, "", by);
    }
    return;
  }
  const between = paragraphsOf(model, stretch).slice(1, -1);
  clear(model, first, start.offset, model.textOf(first).length, by);
  for (const paragraph of between) {
    if (paragraph.parentNode === first.parentNode && !holdsMoreThanText(paragraph)) {
      model.removeParagraph(paragraph, by);
    } else clear(model, paragraph, 0, model.textOf(paragraph).length, by);
  }
  clear(model, last, 0, end.offset, by);
  const isNext = model.paragraphs()[model.indexOf(first) + 1] === last;
  if (isNext && last.parentNode === first.parentNode) model.joinWithNext(first, by);
}

function clear(model: DocumentModel, paragraph: Element, start: number, end: number, by: Editor): void {
  if (end > start) model.replaceText(paragraph, { start, end }, "", by);
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

/** The paragraphs of a text from outside, as the file will hold them: line ends of every kind part them. */
function linesOf(text: string): readonly string[] {
  return text.split(/\r\n?|[\n\u0085\u2028\u2029]/).map(textAsStored);
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
