import type { Result } from "../../../base/result";
import type { Span } from "../../../base/span";
import {
  bodyParagraphs,
  insertParagraph,
  isTracking,
  joinWithNext,
  paragraphIndex,
  paragraphsChanged,
  paragraphsIn,
  paragraphText,
  pieces,
  removeParagraph,
  replaceText,
  rootAround,
  setTracking,
  controlAround,
  controlKind,
  controlSpan,
  isShowingPlaceholder,
  showPlaceholder,
  spanToEdit,
  splitParagraph,
  type Docx,
  type EditRefusal,
  type EditRules,
  type TrackedAuthor,
} from "../../../docx";
import { createEditJournal, inverseOf, type Anchor, type Edit } from "./edit-journal";
import { cursorAt, type Stretch } from "./position";
import { photograph, photographBetween, restore, type Step } from "./undo-history";

/** Who changed the document: the person typing in the page, the add-in in the pane, or someone who writes elsewhere. */
export type Editor = "writer" | "add-in" | "co-author";

/**
 * What kind of change it was: words came or were replaced, words only went, properties alone changed, a comment came or
 * went; or an edit was taken back or made again.
 */
export type ChangeKind = "text" | "deletion" | "format" | "comment" | "undo";

/** What an edit touched, in `w:p` elements. An undo says who asked for it. */
export type DocumentChange = Readonly<{
  changed: readonly Element[];
  added: readonly Element[];
  removed: readonly Element[];
  /**
   * Where blocks were put in another order, wrapped or unwrapped: the bodies, cells and controls that hold them, and
   * tables and controls that look different now.
   */
  rearranged: readonly Element[];
  by: Editor;
  kind: ChangeKind;
}>;

/** Stops a listener. */
export type Unsubscribe = () => void;

/**
 * The open document as the page and the simulated Word both see it: its paragraphs, the selection, and every way to
 * change them. Both go through here, so that ranges follow, undo works and listeners hear of everything. Offsets are
 * UTF-16 code units of D3's text. While tracking is on, `src/docx` writes edits as `w:ins` and `w:del`.
 *
 * An edit that the file does not allow (a locked control, the last paragraph of a cell) is not made: the method answers
 * false or undefined, and `onRefused` hears why.
 */
export interface DocumentModel {
  readonly docx: Docx;
  /** The body's paragraphs in document order, those in tables and content controls included. */
  paragraphs(): readonly Element[];
  /** 0-based place among `paragraphs()`, or -1 when the paragraph has left the document. */
  indexOf(paragraph: Element): number;
  /**
   * The paragraphs of the one text that holds this paragraph, in order: the body's, or those of its header, note or text
   * box. Empty when the paragraph has left the document.
   */
  textAround(paragraph: Element): readonly Element[];
  /** 0-based place among `textAround(paragraph)`, or -1 when the paragraph has left the document. */
  placeAround(paragraph: Element): number;
  textOf(paragraph: Element): string;
  /**
   * Words in a placeholder are replaced as a whole, and an emptied control shows its placeholder again, as in Word. What
   * the writer adds at the end of a control's words goes into the control, since that is where the cursor is drawn.
   *
   * @param within a control that new words go into
   */
  replaceText(paragraph: Element, span: Span, text: string, by: Editor, within?: Element): boolean;
  /** The span that a replacement of `span` changes: a placeholder counts as one. */
  spanToEdit(paragraph: Element, span: Span): Span;
  /** @param at a paragraph or a table. @returns the new paragraph. */
  insertParagraph(at: Element, where: "before" | "after", text: string, by: Editor): Element | undefined;
  /** @returns the paragraph which now holds the text from `offset` on; at offset 0 that is the paragraph itself. */
  splitParagraph(paragraph: Element, offset: number, by: Editor): Element | undefined;
  /** Appends the next paragraph to this one; while tracking is on its mark is only recorded as deleted. */
  joinWithNext(paragraph: Element, by: Editor): boolean;
  /** Takes the paragraph away; while tracking is on it stays, its words recorded as deleted. */
  removeParagraph(paragraph: Element, by: Editor): boolean;
  /** Changes a paragraph's properties by `change`, which must leave its text alone. */
  restyle(paragraph: Element, change: () => void, by: Editor): void;
  /**
   * Does any other edit, with undo and news for the listeners.
   *
   * @param blocks neighbouring blocks that the edit stays within; it is refused for blocks of different parents
   * @param kind what it is to the listeners; text when nothing is said
   * @returns what `edit` says that it did; undefined when it was refused
   */
  change(blocks: Blocks, by: Editor, edit: () => Result<Effect, EditRefusal>, kind?: ChangeKind): Effect | undefined;
  /** Who tracked changes are recorded for now. */
  author(): TrackedAuthor | undefined;
  isTracking(): boolean;
  setTracking(on: boolean): void;
  /**
   * Several edits that one undo takes back.
   * @param joinsLast they belong to the step before: the next letter of a word being typed
   */
  asOneStep<T>(edits: () => T, joinsLast?: boolean): T;
  canUndo(): boolean;
  /** False when there is nothing to take back. Takes back the add-in's edits too, as Word does. */
  undo(by: Editor): boolean;
  canRedo(): boolean;
  redo(by: Editor): boolean;
  selection(): Stretch;
  setSelection(to: Stretch, by: Editor): void;
  /** An anchor that stays on its words. */
  anchor(at: Stretch): Anchor;
  onParagraphsChanged(listener: (change: DocumentChange) => void): Unsubscribe;
  onSelectionChanged(listener: (selection: Stretch, by: Editor) => void): Unsubscribe;
  onRefused(listener: (why: EditRefusal, by: Editor) => void): Unsubscribe;
}

/**
 * Neighbouring blocks that an edit works on. `edited` are those among them, or within them, whose content changes: of a
 * paragraph or property the content is kept for undo, of a table, cell or control the order of its blocks.
 */
export type Blocks = Readonly<{ first: Node; last: Node; edited: readonly Element[] }>;

/** What an edit did, for the journal, the undo and the listeners; `DocumentChange` says what the lists hold. */
export type Effect = Readonly<{
  edits?: readonly Edit[];
  added?: readonly Element[];
  removed?: readonly Element[];
  rearranged?: readonly Element[];
}>;

/**
 * Wraps an open document. The selection begins as a cursor at the start of the body.
 * @param author who tracked changes are recorded for; asked at each edit.
 */
export function createDocumentModel(docx: Docx, author?: () => TrackedAuthor): DocumentModel {
  const journal = createEditJournal();
  const changeListeners = new Set<(change: DocumentChange) => void>();
  const selectionListeners = new Set<(selection: Stretch, by: Editor) => void>();
  const refusalListeners = new Set<(why: EditRefusal, by: Editor) => void>();
  const done: Step[][] = [];
  const undone: Step[][] = [];
  let gathering: Step[] | undefined;

  function textAround(paragraph: Element): readonly Element[] {
    if (paragraphIndex(docx, paragraph) !== undefined) return bodyParagraphs(docx);
    const root = rootAround(paragraph);
    return root === undefined || root === docx.body ? [] : paragraphsIn(root);
  }

  const placeAround = (paragraph: Element): number =>
    paragraphIndex(docx, paragraph) ?? textAround(paragraph).indexOf(paragraph);
  const isThere = (paragraph: Element): boolean => placeAround(paragraph) >= 0;
  const selected = journal.anchor(cursorAt(bodyParagraphs(docx)[0] ?? docx.body, 0));

  function tell(change: DocumentChange): void {
    for (const listener of changeListeners) listener(change);
  }

  function perform(
    { first, last, edited }: Blocks,
    by: Editor,
    kind: ChangeKind,
    edit: () => Result<Effect, EditRefusal>,
  ): Effect | undefined {
    if (first.parentNode !== last.parentNode) return refuse("not-adjacent", by);
    const before = photograph(first, last, edited);
    const outcome = edit();
    if (!outcome.ok) return refuse(outcome.problem, by);
    const { edits = [], added = [], removed = [], rearranged = [] } = outcome.value;
    const after = photographBetween(before.parent, before.before, before.after, [...edited, ...added, ...rearranged]);
    edits.forEach(journal.record);
    undone.length = 0;
    const step = { before, after, edits };
    if (gathering === undefined) done.push([step]);
    else gathering.push(step);
    const changed = edited.filter((element) => element.localName === "p" && !removed.includes(element));
    tell({ changed, added, removed, rearranged, by, kind });
    return outcome.value;
  }

  function refuse(why: EditRefusal, by: Editor): undefined {
    for (const listener of refusalListeners) listener(why, by);
    return undefined;
  }

  function bringBack(step: Step, to: "before" | "after", by: Editor): void {
    const restored = restore(step[to]);
    const edits = to === "after" ? step.edits : [...step.edits].reverse().map(inverseOf);
    edits.forEach(journal.record);
    paragraphsChanged(docx);
    docx.touchPartOf(step[to].parent);
    tell({ ...restored, by, kind: "undo" });
  }

  /** The paragraph after this one in the same cell, control or body, if that is what follows. */
  function neighbourAfter(paragraph: Element): Element | undefined {
    const around = textAround(paragraph);
    const next = around[placeAround(paragraph) + 1];
    return next?.parentNode === paragraph.parentNode ? next : undefined;
  }

  return {
    docx,
    paragraphs: () => bodyParagraphs(docx),
    indexOf: (paragraph) => paragraphIndex(docx, paragraph) ?? -1,
    textAround,
    placeAround,
    textOf: (paragraph) => paragraphText(docx, paragraph),
    spanToEdit: (paragraph, span) => spanToEdit(docx, paragraph, span),
    replaceText(paragraph, asked, text, by, within) {
      const span = spanToEdit(docx, paragraph, asked);
      if (paragraphText(docx, paragraph).slice(span.start, span.end) === text) return true;
      const kind = text === "" ? "deletion" : "text";
      const emptied = text === "" ? controlWith(docx, paragraph, span) : undefined;
      if (emptied !== undefined && isShowingPlaceholder(emptied)) return true;
      const effect = perform(only(paragraph), by, kind, () => {
        const inside = within ?? (by === "writer" ? controlAtCursor(docx, paragraph, span) : undefined);
        const rules: EditRules = { within: inside };
        const written = replaceText(docx, paragraph, span, text, author?.(), rules);
        if (!written.ok) return written;
        const shown = emptied === undefined || holdsAnything(emptied) ? "" : showPlaceholder(docx, emptied, author?.());
        const length = written.value.end - written.value.start + shown.length;
        return { ok: true, value: { edits: [{ kind: "text", paragraph, start: span.start, end: span.end, length }] } };
      });
      return effect !== undefined;
    },
    insertParagraph(at, where, text, by) {
      const effect = perform({ first: at, last: at, edited: [] }, by, "text", () => {
        const inserted = insertParagraph(docx, at, where, text, author?.());
        return inserted.ok ? { ok: true, value: { added: [inserted.value] } } : inserted;
      });
      return effect?.added?.[0];
    },
    splitParagraph(paragraph, offset, by) {
      let holder: Element | undefined;
      perform(only(paragraph), by, "text", () => {
        const split = splitParagraph(docx, paragraph, offset, author?.());
        if (!split.ok) return split;
        const { first, second } = split.value;
        holder = second;
        // At its beginning the paragraph keeps its words, and the new one stands before it.
        if (second === paragraph) return { ok: true, value: { added: [first] } };
        return {
          ok: true,
          value: { edits: [{ kind: "split", paragraph, at: offset, into: second }], added: [second] },
        };
      });
      return holder;
    },
    joinWithNext(paragraph, by) {
      const next = neighbourAfter(paragraph);
      if (next === undefined) {
        refuse("not-adjacent", by);
        return false;
      }
      const effect = perform({ first: paragraph, last: next, edited: [paragraph, next] }, by, "deletion", () => {
        const at = paragraphText(docx, paragraph).length;
        const joined = joinWithNext(docx, paragraph, author?.());
        if (!joined.ok) return joined;
        if (joined.value === "marked") return { ok: true, value: {} };
        return { ok: true, value: { edits: [{ kind: "join", paragraph, at, gone: next }], removed: [next] } };
      });
      return effect !== undefined;
    },
    removeParagraph(paragraph, by) {
      const effect = perform(only(paragraph), by, "deletion", () => {
        const { length } = paragraphText(docx, paragraph);
        const removal = removeParagraph(docx, paragraph, author?.());
        if (!removal.ok) return removal;
        if (removal.value === "removed") return { ok: true, value: { removed: [paragraph] } };
        return { ok: true, value: { edits: [{ kind: "text", paragraph, start: 0, end: length, length: 0 }] } };
      });
      return effect !== undefined;
    },
    restyle(paragraph, change, by) {
      perform(only(paragraph), by, "format", () => {
        change();
        return { ok: true, value: {} };
      });
    },
    change: (blocks, by, edit, kind = "text") => perform(blocks, by, kind, edit),
    author: () => author?.(),
    isTracking: () => isTracking(docx),
    setTracking: (on) => setTracking(docx, on),
    asOneStep(edits, joinsLast = false) {
      if (gathering !== undefined) return edits();
      const steps: Step[] = [];
      gathering = steps;
      try {
        return edits();
      } finally {
        gathering = undefined;
        if (steps.length > 0) done.push([...((joinsLast ? done.pop() : undefined) ?? []), ...steps]);
      }
    },
    canUndo: () => done.length > 0,
    undo(by) {
      const steps = done.pop();
      if (steps === undefined) return false;
      for (const step of [...steps].reverse()) bringBack(step, "before", by);
      undone.push(steps);
      return true;
    },
    canRedo: () => undone.length > 0,
    redo(by) {
      const steps = undone.pop();
      if (steps === undefined) return false;
      for (const step of steps) bringBack(step, "after", by);
      done.push(steps);
      return true;
    },
    selection() {
      const now = selected.now();
      if (isThere(now.start.paragraph) && isThere(now.end.paragraph)) return now;
      selected.move(cursorAt(bodyParagraphs(docx)[0] ?? docx.body, 0));
      return selected.now();
    },
    setSelection(to, by) {
      selected.move(to);
      for (const listener of selectionListeners) listener(to, by);
    },
    anchor: journal.anchor,
    onParagraphsChanged: (listener) => subscribe(changeListeners, listener),
    onSelectionChanged: (listener) => subscribe(selectionListeners, listener),
    onRefused: (listener) => subscribe(refusalListeners, listener),
  };
}

function subscribe<Listener>(listeners: Set<Listener>, listener: Listener): Unsubscribe {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** One block whose content changes. */
export function only(paragraph: Element): Blocks {
  return { first: paragraph, last: paragraph, edited: [paragraph] };
}

/** The control for text that the cursor is drawn in when it stands at this place: that of the words before it. */
function controlAtCursor(docx: Docx, paragraph: Element, { start, end }: Span): Element | undefined {
  if (start !== end) return undefined;
  const all = pieces(docx, paragraph);
  const piece = all.find((one) => one.start < start && start <= one.end) ?? all.find((one) => one.start === start);
  const control = piece && controlAround(piece.node);
  const isForText = control && /^(rich-text|plain-text)$/.test(controlKind(control));
  return isForText && paragraph.contains(control) ? control : undefined;
}

/** The control within a paragraph whose words are just this span. */
function controlWith(docx: Docx, paragraph: Element, { start, end }: Span): Element | undefined {
  const piece = pieces(docx, paragraph).find((one) => one.start === start && one.end > start);
  for (let up = piece?.node.parentElement; up && up !== paragraph; up = up.parentElement) {
    const span = up.localName === "sdt" ? controlSpan(docx, paragraph, up) : undefined;
    if (span?.start === start && span.end === end) return up;
  }
  return undefined;
}

/** True for a control that still has words, also such as are recorded as deleted, or a picture. */
function holdsAnything(control: Element): boolean {
  const kept = ["t", "delText", "tab", "br", "drawing", "pict", "object", "sym"];
  return Array.from(control.getElementsByTagName("*")).some((element) => kept.includes(element.localName));
}
