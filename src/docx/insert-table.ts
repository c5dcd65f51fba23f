import { failed, ok, type Result } from "../base/result";
import { ensureBuiltInStyle } from "./built-in-styles";
import { refusalBeside } from "./controls";
import { needsParagraph } from "./remove-control";
import { newParagraph } from "./paragraph-properties";
import { markParagraph, newRevision } from "./revisions";
import { newRun, textAsStored } from "./run-content";
import { isTracking } from "./settings";
import { forgetParagraphs } from "./story";
import { putRowProperty, rowCells, tableRows } from "./table-grid";
import type { Docx, EditRefusal, TrackedAuthor } from "./types";
import { ancestorW, attributeW, childW, createW, isW, nameOf } from "./wml";

/** A table to insert. `values` may be smaller than the table; what it leaves out stays empty. */
export type NewTable = Readonly<{ rows: number; columns: number; values: readonly (readonly string[])[] }>;

/** What came of inserting a table: it, and the paragraphs that had to be put beside it. */
export type InsertedTable = Readonly<{ table: Element; fillers: readonly Element[] }>;

/** The width between the margins of an A4 page, in twentieths of a point, where a document does not say its own. */
const usualWidth = 9026;

/**
 * Puts a table before or after a block. Like Word it sees to a paragraph between two tables and at the end of body,
 * cell and control. Lines of a value (`\n`) become paragraphs. While the document tracks changes, rows, words and
 * paragraph marks are recorded as inserted.
 */
export function insertTable(
  docx: Docx,
  at: Element,
  where: "before" | "after",
  content: NewTable,
  author?: TrackedAuthor,
): Result<InsertedTable, EditRefusal> {
  const refusal = refusalBeside(at);
  if (refusal) return failed(refusal);
  const table = newTable(docx, at, content, author);
  const fillers: Element[] = [];
  const filler = (): Element => {
    const paragraph = newParagraph(at, undefined);
    if (isTracking(docx)) markParagraph(paragraph, "ins", author);
    fillers.push(paragraph);
    return paragraph;
  };
  if (where === "before") at.before(table);
  else at.after(table);
  if (isW(beside(table, "previousElementSibling"), "tbl")) table.before(filler());
  if (!/^(p|sdt)$/.test(nameAfter(table))) table.after(filler());
  forgetParagraphs(docx);
  docx.touchPartOf(at);
  return ok({ table, fillers });
}

/** The block beside another one, with marks that stand between blocks passed over. */
function beside(block: Element, direction: "previousElementSibling" | "nextElementSibling"): Element | null {
  let next = block[direction];
  while (next && /^(bookmark|comment|perm|move|customXml\w+Range|proofErr)/.test(nameOf(next))) next = next[direction];
  return next;
}

function nameAfter(table: Element): string {
  const next = beside(table, "nextElementSibling");
  return next ? nameOf(next) : "";
}

function newTable(docx: Docx, near: Element, content: NewTable, author: TrackedAuthor | undefined): Element {
  const make = (name: string, attributes: Readonly<Record<string, string>>, ...children: Element[]): Element => {
    const made = createW(near, name, attributes);
    made.append(...children);
    return made;
  };
  const width = Math.floor(widthAround(docx, near) / content.columns);
  const columns = Array.from({ length: content.columns }, () => make("gridCol", { w: String(width) }));
  const properties = make(
    "tblPr",
    {},
    make("tblStyle", { val: ensureBuiltInStyle(docx, "TableGrid") }),
    make("tblW", { w: "0", type: "auto" }),
    make("tblLook", {
      val: "04A0",
      firstRow: "1",
      lastRow: "0",
      firstColumn: "1",
      lastColumn: "0",
      noHBand: "0",
      noVBand: "1",
    }),
  );
  const rows = Array.from({ length: content.rows }, (_row, index) => {
    const cells = columns.map((_column, column) =>
      make(
        "tc",
        {},
        make("tcPr", {}, make("tcW", { w: String(width), type: "dxa" })),
        ...cellParagraphs(docx, near, content.values[index]?.[column] ?? "", author),
      ),
    );
    const row = make("tr", {}, ...cells);
    if (isTracking(docx)) putRowProperty(row, newRevision(near, "ins", author));
    return row;
  });
  return make("tbl", {}, properties, make("tblGrid", {}, ...columns), ...rows);
}

function cellParagraphs(docx: Docx, near: Element, value: string, author: TrackedAuthor | undefined): Element[] {
  return value.split(/\r\n|\r|\n/).map((line) => {
    const paragraph = newParagraph(near, undefined);
    const isTracked = isTracking(docx);
    if (isTracked) markParagraph(paragraph, "ins", author);
    if (line === "") return paragraph;
    const run = newRun(near, textAsStored(line), undefined);
    if (isTracked) {
      const insertion = newRevision(near, "ins", author);
      insertion.append(run);
      paragraph.append(insertion);
    } else paragraph.append(run);
    return paragraph;
  });
}

/** The room for a table, in twentieths of a point: that of the cell around it, else between the page's margins. */
function widthAround(docx: Docx, near: Element): number {
  const cell = ancestorW(near, "tc");
  const own = Number(attributeW(childW(childW(cell, "tcPr"), "tcW"), "w") ?? Number.NaN);
  if (cell) return own > 500 ? own - 216 : Math.floor(usualWidth / 3);
  const section = childW(docx.body, "sectPr");
  const page = Number(attributeW(childW(section, "pgSz"), "w") ?? Number.NaN);
  const margins = childW(section, "pgMar");
  const left = Number(attributeW(margins, "left") ?? Number.NaN);
  const right = Number(attributeW(margins, "right") ?? Number.NaN);
  const room = page - left - right;
  return room > 500 ? room : usualWidth;
}

/** Records rows as deleted: here the rows alone, the words of their paragraphs being edits of their own. */
export function recordRowsDeleted(docx: Docx, rows: readonly Element[], author?: TrackedAuthor): void {
  for (const row of rows) {
    const properties = childW(row, "trPr");
    if (childW(properties, "del")) continue;
    putRowProperty(row, newRevision(row, "del", author));
    docx.touchPartOf(row);
  }
}

/** True when all these rows were inserted by this author while changes were tracked. */
export function areOwnRows(rows: readonly Element[], author?: TrackedAuthor): boolean {
  return rows.every((row) => {
    const insertion = childW(childW(row, "trPr"), "ins");
    return insertion !== undefined && attributeW(insertion, "author") === (author?.author ?? "Unknown author");
  });
}

/** Cells of every row. A table whose rows differ in length is not uniform. */
export function tableCells(table: Element): readonly (readonly Element[])[] {
  return tableRows(table).map(rowCells);
}

/** Takes a row away without a record. It is not the last row of its table: that goes with the table. */
export function removeRow(docx: Docx, row: Element): void {
  docx.touchPartOf(row);
  row.remove();
  forgetParagraphs(docx);
}

/** Takes a table away without a record. @returns the empty paragraph that had to be put in its place, if any */
export function removeTable(docx: Docx, table: Element): Element | undefined {
  const filler = needsParagraph(table) ? newParagraph(table, undefined) : undefined;
  if (filler) table.before(filler);
  docx.touchPartOf(table);
  table.remove();
  forgetParagraphs(docx);
  return filler;
}
