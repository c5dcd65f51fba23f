import type { Result } from "../../../base/result";
import {
  chooseEntry,
  controlAround,
  controlLevel,
  controlLock,
  controlSpan,
  insertBlockControl,
  insertInlineControl,
  insertionMarks,
  isShowingPlaceholder,
  paragraphOfControl,
  removeControl,
  setPlaceholder,
  setTicked,
  showPlaceholder,
  unwrapControl,
  type EditRefusal,
  type NewControlKind,
} from "../../../docx";
import { blocksAround, blocksOf, controlStretch, paragraphsWithin } from "./control-places";
import { only, type DocumentModel, type Editor, type Effect } from "./document-model";
import type { Stretch } from "./position";
import { deleteTable } from "./table-edits";

/** Puts a control round the words of a stretch in one paragraph, or at a place. */
export function insertControlInText(
  model: DocumentModel,
  { start, end }: Stretch,
  kind: NewControlKind,
  by: Editor,
): Element | undefined {
  const { paragraph, offset } = start;
  let control: Element | undefined;
  model.change(only(paragraph), by, () => {
    const span = { start: offset, end: end.offset };
    const made = insertInlineControl(model.docx, paragraph, span, kind, model.author());
    if (!made.ok) return made;
    control = made.value;
    const shown = span.start === span.end ? controlSpan(model.docx, paragraph, control) : undefined;
    if (shown === undefined) return { ok: true, value: {} };
    const length = shown.end - shown.start;
    return { ok: true, value: { edits: [{ kind: "text", paragraph, start: shown.start, end: shown.start, length }] } };
  });
  return control;
}

/** Puts a control of rich text round whole blocks. @param stretch anywhere in the first and in the last of them */
export function insertControlAround(model: DocumentModel, stretch: Stretch, by: Editor): Element | undefined {
  const blocks = blocksAround(stretch);
  return blocks === undefined ? undefined : wrapBlocks(model, blocks.first, blocks.last, by);
}

/** The same for blocks that are known. */
export function wrapBlocks(model: DocumentModel, first: Element, last: Element, by: Editor): Element | undefined {
  let control: Element | undefined;
  const edited = first === last && first.localName === "p" ? [first] : [];
  model.change({ first, last, edited }, by, () => {
    const before = first.localName === "p" ? model.textOf(first).length : 0;
    const parent = first.parentElement;
    const made = insertBlockControl(model.docx, first, last, model.author());
    if (!made.ok) return made;
    control = made.value;
    const length = first === last && first.localName === "p" ? model.textOf(first).length - before : 0;
    const edits = length === 0 ? [] : [{ kind: "text" as const, paragraph: first, start: 0, end: 0, length }];
    return { ok: true, value: { edits, rearranged: [made.value, ...(parent === null ? [] : [parent])] } };
  });
  return control;
}

/** Changes what a control says of itself, by `change`, which must leave its words alone. */
export function changeControl(model: DocumentModel, control: Element, by: Editor, change: () => void): boolean {
  const effect = model.change(
    blocksOf(control),
    by,
    () => {
      change();
      model.docx.touchPartOf(control);
      return { ok: true, value: { rearranged: controlLevel(control) === "inline" ? [] : [control] } };
    },
    "format",
  );
  return effect !== undefined;
}

/** Gives a control other words to show while it is empty, and shows them when it is. */
export function changePlaceholder(model: DocumentModel, control: Element, words: string, by: Editor): boolean {
  return changeShown(model, control, by, () => {
    setPlaceholder(model.docx, control, words);
    if (isShowingPlaceholder(control)) showPlaceholder(model.docx, control, model.author());
    model.docx.touchPartOf(control);
    return { ok: true, value: true };
  });
}

/** Ticks a check box or clears it. */
export function tick(model: DocumentModel, control: Element, ticked: boolean, by: Editor): boolean {
  return changeShown(model, control, by, () => setTicked(model.docx, control, ticked, model.author()));
}

/** Chooses an entry of a drop-down list, by its place from 0. */
export function choose(model: DocumentModel, control: Element, index: number, by: Editor): boolean {
  return changeShown(model, control, by, () => chooseEntry(model.docx, control, index, model.author()));
}

/** Runs an edit by which the words of a control become others, all at once. */
function changeShown(
  model: DocumentModel,
  control: Element,
  by: Editor,
  edit: () => Result<true, EditRefusal>,
): boolean {
  const before = controlStretch(model, control);
  const paragraph = before?.start.paragraph;
  const effect = model.change(blocksOf(control), by, (): Result<Effect, EditRefusal> => {
    const edited = edit();
    if (!edited.ok) return edited;
    const after = controlStretch(model, control);
    if (before === undefined || after === undefined || paragraph === undefined) return { ok: true, value: {} };
    const { offset: start } = before.start;
    const length = after.end.offset - after.start.offset;
    const edits = [{ kind: "text" as const, paragraph, start, end: before.end.offset, length }];
    return { ok: true, value: { edits, rearranged: controlLevel(control) === "inline" ? [] : [control] } };
  });
  return effect !== undefined;
}

/** Takes a control away and leaves its words. */
export function unwrap(model: DocumentModel, control: Element, by: Editor): boolean {
  const stretch = controlStretch(model, control);
  const placeholder = isShowingPlaceholder(control) ? stretch : undefined;
  const effect = model.change(blocksOf(control), by, () => {
    const parent = control.parentElement;
    const done = unwrapControl(model.docx, control);
    if (!done.ok) return done;
    const edits =
      placeholder === undefined
        ? []
        : [
            {
              kind: "text" as const,
              paragraph: placeholder.start.paragraph,
              start: placeholder.start.offset,
              end: placeholder.end.offset,
              length: 0,
            },
          ];
    const isBlock = stretch !== undefined && parent !== null && !stretch.start.paragraph.contains(parent);
    return { ok: true, value: { edits, rearranged: isBlock ? [parent] : [] } };
  });
  return effect !== undefined;
}

/**
 * Deletes a control with what it holds. While changes are tracked, what somebody else wrote is recorded as deleted, and
 * the control stays round it until that is accepted.
 */
export function deleteWithContent(model: DocumentModel, control: Element, by: Editor): boolean {
  if (model.isTracking() && !isOwn(model, control)) return recordDeleted(model, control, by);
  const paragraph = controlLevel(control) === "inline" ? paragraphOfControl(control) : undefined;
  const span = paragraph && controlSpan(model.docx, paragraph, control);
  const effect = model.change(blocksOf(control), by, () => {
    const removed = paragraph === undefined ? paragraphsWithin(model, control) : [];
    const parent = control.parentElement;
    const done = removeControl(model.docx, control);
    if (!done.ok) return done;
    if (paragraph !== undefined) {
      const edits = span === undefined ? [] : [{ kind: "text" as const, paragraph, ...span, length: 0 }];
      return { ok: true, value: { edits } };
    }
    const added = done.value === undefined ? [] : [done.value];
    return { ok: true, value: { removed, added, rearranged: parent === null ? [] : [parent] } };
  });
  return effect !== undefined;
}

/** True for a control that was itself recorded as inserted, by whoever writes now. */
function isOwn(model: DocumentModel, control: Element): boolean {
  const [mark] = insertionMarks(control);
  return mark !== undefined && mark.getAttributeNS(mark.namespaceURI, "author") === model.author()?.author;
}

function recordDeleted(model: DocumentModel, control: Element, by: Editor): boolean {
  if (controlLock(control).cannotDelete) return false;
  return model.asOneStep(() => {
    const inside = controlLevel(control) === "inline" ? [] : paragraphsWithin(model, control);
    const stretch = controlStretch(model, control);
    if (inside.length === 0 && stretch !== undefined) {
      const span = { start: stretch.start.offset, end: stretch.end.offset };
      return model.replaceText(stretch.start.paragraph, span, "", by);
    }
    const tables = Array.from(control.getElementsByTagName("*")).filter(({ localName }) => localName === "tbl");
    for (const table of tables) deleteTable(model, table, by);
    const outside = inside.filter((paragraph) => !tables.some((table) => table.contains(paragraph)));
    for (const paragraph of outside) {
      const isInControl = controlAround(paragraph) === control;
      const isGone = isInControl && model.removeParagraph(paragraph, by);
      if (!isGone) model.replaceText(paragraph, { start: 0, end: model.textOf(paragraph).length }, "", by);
    }
    return true;
  });
}
