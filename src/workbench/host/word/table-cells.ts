import { cellText, columnWidths, headerRowCount, rowCells, setColumnWidth, tableRows } from "../../../docx";
import { changeTable, deleteRow, setCellText } from "../document/table-edits";
import { rowAround, tableAround } from "../document/tables";
import { HostFailure } from "../richapi/failure";
import { serverObject, type Items, type ServerClass, type ServerObject } from "../richapi/server-object";
import { textArgument } from "./arguments";
import { mustSucceed } from "./edit";
import type { WordContext } from "./word-context";

/** What a cell or a row works on. */
type Self = Readonly<{ word: WordContext; element: Element }>;

function living({ word, element }: Self): Element {
  if (word.model.docx.body.contains(element)) return element;
  throw new HostFailure("ItemNotFound", "This part of the table has been deleted.", "Table");
}

function rowOf(cell: Element): Element {
  return rowAround(cell) ?? cell;
}

function tableOf(element: Element): Element {
  return tableAround(element) ?? element;
}

function columnOf(cell: Element): number {
  return rowCells(rowOf(cell)).indexOf(cell);
}

/** `Word.TableCell`. */
export const tableCellClass: ServerClass<Self> = {
  name: "TableCell",
  scalars: {
    CellIndex: { read: (self) => columnOf(living(self)) },
    ColumnWidth: {
      read: (self) => columnWidths(tableOf(living(self)))[columnOf(living(self))],
      write(self, value) {
        const cell = living(self);
        const member = "TableCell.columnWidth";
        if (typeof value !== "number" || !(value > 0)) {
          throw new HostFailure("InvalidArgument", "A width in points is expected.", member);
        }
        changeTable(self.word.model, tableOf(cell), "add-in", () => {
          setColumnWidth(tableOf(cell), columnOf(cell), value);
        });
      },
    },
    RowIndex: { read: (self) => tableRows(tableOf(living(self))).indexOf(rowOf(living(self))) },
    Value: {
      read: (self) => cellText(self.word.model.docx, living(self)),
      write(self, value) {
        const member = "TableCell.value";
        mustSucceed(setCellText(self.word.model, living(self), textArgument(value, member), "add-in"), member);
      },
    },
  },
  links: {
    Body: { follow: (self) => self.word.make.body(living(self)) },
    ParentRow: { follow: (self) => rowObject(self.word, rowOf(living(self))) },
    ParentTable: { follow: (self) => self.word.make.table(tableOf(living(self))) },
  },
};

/** `Word.TableRow`. */
export const tableRowClass: ServerClass<Self> = {
  name: "TableRow",
  scalars: {
    CellCount: { read: (self) => rowCells(living(self)).length },
    RowIndex: { read: (self) => tableRows(tableOf(living(self))).indexOf(living(self)) },
    IsHeader: {
      read(self) {
        const table = tableOf(living(self));
        return tableRows(table).indexOf(living(self)) < headerRowCount(table);
      },
    },
    Values: {
      read: (self) => [rowCells(living(self)).map((cell) => cellText(self.word.model.docx, cell))],
    },
  },
  links: {
    Cells: { follow: (self) => serverObject(tableCellCollectionClass, self) },
    ParentTable: { follow: (self) => self.word.make.table(tableOf(living(self))) },
  },
  valueMethods: {
    Delete: {
      writes: true,
      call(self) {
        const row = living(self);
        mustSucceed(deleteRow(self.word.model, tableOf(row), row, "add-in"), "TableRow.delete");
      },
    },
  },
};

function first(items: (self: Self) => Items): (self: Self) => ServerObject | undefined {
  return (self) => items(self).at(0);
}

function cellsOf(self: Self): Items {
  const cells = rowCells(living(self));
  return { count: cells.length, at: (index) => optional(cells[index], (cell) => self.word.make.cell(cell)) };
}

function rowsOf(self: Self): Items {
  const rows = tableRows(living(self));
  return { count: rows.length, at: (index) => optional(rows[index], (row) => rowObject(self.word, row)) };
}

function optional(element: Element | undefined, make: (element: Element) => ServerObject): ServerObject | undefined {
  return element === undefined ? undefined : make(element);
}

/** `Word.TableCellCollection`. */
export const tableCellCollectionClass: ServerClass<Self> = {
  name: "TableCellCollection",
  items: cellsOf,
  objectMethods: { GetFirst: { call: first(cellsOf) }, GetFirstOrNullObject: { call: first(cellsOf) } },
};

/** `Word.TableRowCollection`. */
export const tableRowCollectionClass: ServerClass<Self> = {
  name: "TableRowCollection",
  items: rowsOf,
  objectMethods: { GetFirst: { call: first(rowsOf) }, GetFirstOrNullObject: { call: first(rowsOf) } },
};

/** An object for one `w:tc`. */
export function cellObject(word: WordContext, element: Element): ServerObject {
  return serverObject(tableCellClass, { word, element });
}

function rowObject(word: WordContext, element: Element): ServerObject {
  return serverObject(tableRowClass, { word, element });
}

/** The rows of a table. */
export function rowCollection(word: WordContext, table: Element): ServerObject {
  return serverObject(tableRowCollectionClass, { word, element: table });
}
