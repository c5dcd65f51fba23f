import {
  areOwnRows,
  insertTable,
  recordRowsDeleted,
  removeRow,
  removeTable,
  tableRows,
  type NewTable,
} from "../../../docx";
import { paragraphsWithin } from "./control-places";
import type { DocumentModel, Editor } from "./document-model";

/** Puts a table beside a block. @returns the table */
export function addTable(
  model: DocumentModel,
  at: Element,
  where: "before" | "after",
  content: NewTable,
  by: Editor,
): Element | undefined {
  let table: Element | undefined;
  model.change({ first: at, last: at, edited: [] }, by, () => {
    const made = insertTable(model.docx, at, where, content, model.author());
    if (!made.ok) return made;
    table = made.value.table;
    const added = [...made.value.fillers, ...paragraphsWithin(model, table)];
    return { ok: true, value: { added } };
  });
  return table;
}

/** Changes how a table is, by `change`, which must leave its words alone. */
export function changeTable(model: DocumentModel, table: Element, by: Editor, change: () => void): void {
  model.change(
    { first: table, last: table, edited: [table] },
    by,
    () => {
      change();
      model.docx.touchPartOf(table);
      return { ok: true, value: { rearranged: [table] } };
    },
    "format",
  );
}

/** Takes a table away; while changes are tracked, one that somebody else made is only recorded as deleted. */
export function deleteTable(model: DocumentModel, table: Element, by: Editor): boolean {
  const rows = tableRows(table);
  if (isRecorded(model, rows)) return recordDeleted(model, table, rows, by);
  const effect = model.change({ first: table, last: table, edited: [] }, by, () => {
    const removed = paragraphsWithin(model, table);
    const parent = table.parentElement;
    const filler = removeTable(model.docx, table);
    const added = filler === undefined ? [] : [filler];
    return { ok: true, value: { removed, added, rearranged: parent === null ? [] : [parent] } };
  });
  return effect !== undefined;
}

/** Takes a row away as `deleteTable` does a table; the last row takes its table with it. */
export function deleteRow(model: DocumentModel, table: Element, row: Element, by: Editor): boolean {
  if (tableRows(table).length === 1) return deleteTable(model, table, by);
  if (isRecorded(model, [row])) return recordDeleted(model, table, [row], by);
  const effect = model.change({ first: table, last: table, edited: [table] }, by, () => {
    const removed = paragraphsWithin(model, row);
    removeRow(model.docx, row);
    return { ok: true, value: { removed, rearranged: [table] } };
  });
  return effect !== undefined;
}

/** Whether taking these rows away leaves them in the file, recorded as deleted. */
function isRecorded(model: DocumentModel, rows: readonly Element[]): boolean {
  return model.isTracking() && !areOwnRows(rows, model.author());
}

function recordDeleted(model: DocumentModel, table: Element, rows: readonly Element[], by: Editor): boolean {
  return model.asOneStep(() => {
    for (const paragraph of rows.flatMap((row) => paragraphsWithin(model, row))) {
      model.replaceText(paragraph, { start: 0, end: model.textOf(paragraph).length }, "", by);
    }
    changeTable(model, table, by, () => {
      recordRowsDeleted(model.docx, rows, model.author());
    });
    return true;
  });
}

/** Writes a cell's text: its first paragraph takes the words, others go. False when the file does not allow it. */
export function setCellText(model: DocumentModel, cell: Element, text: string, by: Editor): boolean {
  return model.asOneStep(() => {
    const [first, ...others] = paragraphsWithin(model, cell);
    if (first === undefined) return false;
    for (const paragraph of others) if (!model.removeParagraph(paragraph, by)) return false;
    const lines = text.split(/\r\n|\r|\n/);
    if (!model.replaceText(first, { start: 0, end: model.textOf(first).length }, lines[0] ?? "", by)) return false;
    let last = first;
    for (const line of lines.slice(1)) {
      const added = model.insertParagraph(last, "after", line, by);
      if (added === undefined) return false;
      last = added;
    }
    return true;
  });
}
