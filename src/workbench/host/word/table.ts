import {
  cellText,
  columnWidths,
  controlAround,
  headerRowCount,
  setHeaderRowCount,
  setTableLook,
  tableCells,
  tableDepth,
  tableLook,
  tableRows,
  type TableLook,
} from "../../../docx";
import { paragraphsWithin } from "../document/control-places";
import { changeTable, deleteTable, setCellText } from "../document/table-edits";
import { builtInTableStyle, setTableStyle, tableStyleName } from "../document/table-style";
import { cellAround, tableAround } from "../document/tables";
import type { Stretch } from "../document/position";
import { HostFailure } from "../richapi/failure";
import { serverObject, type Scalar, type ServerClass, type ServerObject } from "../richapi/server-object";
import { choiceArgument, textArgument } from "./arguments";
import { mustSucceed } from "./edit";
import { insertControlOnBlocks } from "./insert-control";
import { insertTableBeside, valuesArgument } from "./insert-table";
import { insertParagraphBeside } from "./paragraph";
import { searchIn } from "./search-text";
import { partOf, wholeOf } from "./stretch-text";
import { rowCollection } from "./table-cells";
import type { WordContext } from "./word-context";

type Self = Readonly<{ word: WordContext; element: Element }>;

function living({ word, element }: Self): Element {
  if (word.model.docx.body.contains(element)) return element;
  throw new HostFailure("ItemNotFound", "The table has been deleted.", "Table");
}

function whole(self: Self): Stretch {
  const { model } = self.word;
  const element = living(self);
  const inside = paragraphsWithin(model, element);
  const first = wholeOf(model, inside[0] ?? element);
  const last = wholeOf(model, inside.at(-1) ?? element);
  return { start: first.start, end: last.end };
}

function parentTable(self: Self): ServerObject | undefined {
  const table = tableAround(living(self));
  return table === undefined ? undefined : self.word.make.table(table);
}

function parentControl(self: Self): ServerObject | undefined {
  const control = controlAround(living(self));
  return control === undefined ? undefined : self.word.make.control(control);
}

/** The paragraph right before or after the table, in the same body or cell. */
function neighbour(self: Self, step: -1 | 1): ServerObject | undefined {
  const { model, make } = self.word;
  const element = living(self);
  const inside = paragraphsWithin(model, element);
  const edge = step < 0 ? inside[0] : inside.at(-1);
  const found = edge === undefined ? undefined : model.paragraphs()[model.indexOf(edge) + step];
  const isBeside = found !== undefined && cellAround(found) === cellAround(element);
  return isBeside ? make.paragraph(found) : undefined;
}

function cell(self: Self, [row, column]: readonly unknown[]): ServerObject | undefined {
  const cells = tableCells(living(self));
  const found = typeof row === "number" && typeof column === "number" ? cells[row]?.[column] : undefined;
  return found === undefined ? undefined : self.word.make.cell(found);
}

function setValues(self: Self, value: unknown): void {
  const member = "Table.values";
  const { model } = self.word;
  const values = valuesArgument(value, member);
  const cells = tableCells(living(self));
  if (values.length !== cells.length || values.some((row, index) => row.length !== cells[index]?.length)) {
    throw new HostFailure("InvalidArgument", "The values must have the shape of the table.", member);
  }
  model.asOneStep(() => {
    for (const [index, row] of cells.entries()) {
      for (const [column, element] of row.entries()) {
        const text = values[index]?.[column] ?? "";
        if (cellText(model.docx, element) === text) continue;
        mustSucceed(setCellText(model, element, text, "add-in"), member);
      }
    }
  });
}

/** A switch for a part of the style. `isOff`: the file says when it is not there. */
function look(part: TableLook, isOff = false): Scalar<Self> {
  return {
    read: (self) => tableLook(living(self), part) !== isOff,
    write(self, value) {
      const table = living(self);
      changeTable(self.word.model, table, "add-in", () => {
        setTableLook(table, part, (value === true) !== isOff);
      });
    },
  };
}

function setStyle(self: Self, value: unknown, member: string): void {
  const { model } = self.word;
  const table = living(self);
  const style = textArgument(value, member);
  let isKnown = true;
  changeTable(model, table, "add-in", () => {
    isKnown = setTableStyle(model.docx, table, style);
  });
  if (!isKnown) throw new HostFailure("InvalidArgument", "There is no such table style.", member);
}

/** `Word.Table`. */
export const tableClass: ServerClass<Self> = {
  name: "Table",
  scalars: {
    NestingLevel: { read: (self) => tableDepth(living(self)) + 1 },
    RowCount: { read: (self) => tableRows(living(self)).length },
    HeaderRowCount: {
      read: (self) => headerRowCount(living(self)),
      write(self, value) {
        const table = living(self);
        const member = "Table.headerRowCount";
        if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > tableRows(table).length) {
          throw new HostFailure("InvalidArgument", "The table has not so many rows.", member);
        }
        changeTable(self.word.model, table, "add-in", () => {
          setHeaderRowCount(table, value);
        });
      },
    },
    Width: { read: (self) => columnWidths(living(self)).reduce((sum, width) => sum + width, 0) },
    IsUniform: { read: (self) => new Set(tableCells(living(self)).map((row) => row.length)).size <= 1 },
    Values: {
      read: (self) => tableCells(living(self)).map((row) => row.map((one) => cellText(self.word.model.docx, one))),
      write: setValues,
    },
    Style: {
      read: (self) => tableStyleName(self.word.model.docx, living(self)),
      write: (self, value) => setStyle(self, value, "Table.style"),
    },
    StyleBuiltIn: {
      read: (self) => builtInTableStyle(self.word.model.docx, living(self)),
      write: (self, value) => setStyle(self, value, "Table.styleBuiltIn"),
    },
    StyleFirstColumn: look("firstColumn"),
    StyleLastColumn: look("lastColumn"),
    StyleTotalRow: look("lastRow"),
    StyleBandedRows: look("noHBand", true),
    StyleBandedColumns: look("noVBand", true),
  },
  links: {
    Rows: { follow: (self) => rowCollection(self.word, living(self)) },
    ParentBody: { follow: (self) => self.word.make.body(cellAround(living(self)) ?? self.word.model.docx.body) },
    ParentTable: { follow: parentTable },
    ParentTableOrNullObject: { follow: parentTable },
    ParentContentControl: { follow: parentControl },
    ParentContentControlOrNullObject: { follow: parentControl },
  },
  objectMethods: {
    GetCell: { call: cell },
    GetCellOrNullObject: { call: cell },
    GetParagraphBefore: { call: (self) => neighbour(self, -1) },
    GetParagraphBeforeOrNullObject: { call: (self) => neighbour(self, -1) },
    GetParagraphAfter: { call: (self) => neighbour(self, 1) },
    GetParagraphAfterOrNullObject: { call: (self) => neighbour(self, 1) },
    GetRange: {
      call(self, args) {
        const part = choiceArgument(args[0], ["Whole", "Start", "End", "After"], "Table.getRange", "Whole");
        return self.word.make.range(partOf(whole(self), part === "After" ? "End" : part));
      },
    },
    Search: { call: (self, args) => searchIn(self.word, whole(self), args, "Table.search") },
    InsertParagraph: {
      writes: true,
      call: (self, args) => insertParagraphBeside(self.word, living(self), args, "Table.insertParagraph"),
    },
    InsertTable: {
      writes: true,
      call(self, args) {
        const member = "Table.insertTable";
        const where = choiceArgument(args[2], ["Before", "After"], member) === "Before" ? "before" : "after";
        return insertTableBeside(self.word, living(self), where, args, member);
      },
    },
    InsertContentControl: {
      writes: true,
      call(self, args) {
        const element = living(self);
        const blocks = { first: element, last: element, stretch: whole(self) };
        return insertControlOnBlocks(self.word, blocks, args, "Table.insertContentControl");
      },
    },
  },
  valueMethods: {
    Select: {
      call(self, args) {
        const mode = choiceArgument(args[0], ["Select", "Start", "End"], "Table.select", "Select");
        self.word.model.setSelection(partOf(whole(self), mode === "Select" ? "Whole" : mode), "add-in");
      },
    },
    Delete: {
      writes: true,
      call: (self) => void mustSucceed(deleteTable(self.word.model, living(self), "add-in"), "Table.delete"),
    },
  },
};

/** An object for one `w:tbl`. */
export function tableObject(word: WordContext, element: Element): ServerObject {
  return serverObject(tableClass, { word, element });
}
