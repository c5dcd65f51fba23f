import { tableDepth } from "../../../docx";
import { cellAround, rowCount, tableAround } from "../document/tables";
import { HostFailure } from "../richapi/failure";
import { serverObject, type ServerClass, type ServerObject } from "../richapi/server-object";
import { choiceArgument } from "./arguments";
import { insertParagraphBeside } from "./paragraph";
import { partOf, wholeOf } from "./stretch-text";
import type { WordContext } from "./word-context";

type Self = Readonly<{ word: WordContext; element: Element }>;

function living({ word, element }: Self): Element {
  if (word.model.docx.body.contains(element)) return element;
  throw new HostFailure("ItemNotFound", "The table has been deleted.", "Table");
}

function parentTable(self: Self): ServerObject | undefined {
  const table = tableAround(living(self));
  return table === undefined ? undefined : self.word.make.table(table);
}

/** `Word.Table`, as far as text beside and within it needs. */
export const tableClass: ServerClass<Self> = {
  name: "Table",
  scalars: {
    NestingLevel: { read: (self) => tableDepth(living(self)) + 1 },
    RowCount: { read: (self) => rowCount(living(self)) },
  },
  links: {
    ParentBody: { follow: (self) => self.word.make.body(cellAround(living(self)) ?? self.word.model.docx.body) },
    ParentTable: { follow: parentTable },
    ParentTableOrNullObject: { follow: parentTable },
  },
  objectMethods: {
    GetRange: {
      call(self, args) {
        const { model, make } = self.word;
        const element = living(self);
        const inside = model.paragraphs().filter((paragraph) => element.contains(paragraph));
        const first = wholeOf(model, inside[0] ?? element);
        const last = wholeOf(model, inside.at(-1) ?? element);
        const part = choiceArgument(args[0], ["Whole", "Start", "End", "After"], "Table.getRange", "Whole");
        return make.range(partOf({ start: first.start, end: last.end }, part === "After" ? "End" : part));
      },
    },
    InsertParagraph: {
      writes: true,
      call: (self, args) => insertParagraphBeside(self.word, living(self), args, "Table.insertParagraph"),
    },
  },
};

/** An object for one `w:tbl`. */
export function tableObject(word: WordContext, element: Element): ServerObject {
  return serverObject(tableClass, { word, element });
}
