import { controlAround, tableDepth } from "../../../docx";
import { textWithMarks } from "../document/marks";
import { applyStyle, builtInStyle, styleNamed, isListItem, outlineLevel, styleName } from "../document/paragraph-style";
import { cellAround, tableAround } from "../document/tables";
import { HostFailure } from "../richapi/failure";
import { serverObject, type ServerClass, type ServerObject } from "../richapi/server-object";
import { annotationCollection, needLicence } from "./annotation";
import { choiceArgument, textArgument } from "./arguments";
import { critiquesArgument } from "./critique-argument";
import { commentsOn } from "./comments";
import { controlsAskedFor, richTextControls } from "./control-lists";
import { mustSucceed } from "./edit";
import { insertControlOnBlocks } from "./insert-control";
import { insertTableBeside } from "./insert-table";
import { insertText } from "./insert-text";
import { searchIn } from "./search-text";
import { partOf, wholeOf } from "./stretch-text";
import { livingParagraph, shownId, textRoot, type ParagraphSelf, type WordContext } from "./word-context";
import { textRanges } from "./text-ranges";

/** The text that `getText()` gives: D3's, with tracked deletions on request. Hidden text is not simulated. */
function getText(self: ParagraphSelf, args: readonly unknown[]): string {
  const { model, gate } = self.word;
  const element = livingParagraph(self);
  const options = (args[0] ?? {}) as Readonly<Record<string, unknown>>; // office.js sends the caller's options object
  if (options["IncludeHiddenText"] === true || options["includeHiddenText"] === true) {
    throw gate.unknown("Paragraph.getText with includeHiddenText");
  }
  const deleted = options["IncludeTextMarkedAsDeleted"] ?? options["includeTextMarkedAsDeleted"];
  if (deleted === true) throw gate.unknown("Paragraph.getText with includeTextMarkedAsDeleted");
  return model.textOf(element);
}

function text(self: ParagraphSelf): string {
  const { model, options } = self.word;
  const element = livingParagraph(self);
  const plain = model.textOf(element);
  return options().textShowsMarks ? textWithMarks(model.docx, element, plain) : plain;
}

function neighbour(self: ParagraphSelf, step: 1 | -1): ServerObject | undefined {
  const { model, make } = self.word;
  const element = livingParagraph(self);
  const found = model.textAround(element)[model.placeAround(element) + step];
  return found === undefined ? undefined : make.paragraph(found);
}

function parentTable(self: ParagraphSelf): ServerObject | undefined {
  const table = tableAround(livingParagraph(self));
  return table === undefined ? undefined : self.word.make.table(table);
}

function parentCell(self: ParagraphSelf): ServerObject | undefined {
  const cell = cellAround(livingParagraph(self));
  return cell === undefined ? undefined : self.word.make.cell(cell);
}

function parentControl(self: ParagraphSelf): ServerObject | undefined {
  const control = controlAround(livingParagraph(self));
  return control === undefined ? undefined : self.word.make.control(control);
}

function setStyle(self: ParagraphSelf, value: unknown, member: string): void {
  const { model } = self.word;
  const id = styleNamed(model.docx, textArgument(value, member));
  if (id === undefined) throw new HostFailure("InvalidArgument", "The document has no such style.", member);
  const element = livingParagraph(self);
  model.restyle(element, () => applyStyle(model.docx, element, id), "add-in");
}

/** Puts a paragraph beside another block for the add-in. Shared by ranges and tables. */
export function insertParagraphBeside(
  word: WordContext,
  at: Element,
  args: readonly unknown[],
  member: string,
): ServerObject {
  const where = choiceArgument(args[1], ["Before", "After"], member);
  const text = textArgument(args[0], member);
  const side = where === "Before" ? "before" : "after";
  const added = mustSucceed(word.model.insertParagraph(at, side, text, "add-in"), member);
  if (word.options().idsMoveOnInsert) word.ids.move(at, added);
  return word.make.paragraph(added);
}

/** `Word.Paragraph`. */
export const paragraphClass: ServerClass<ParagraphSelf> = {
  name: "Paragraph",
  scalars: {
    Text: { read: text },
    UniqueLocalId: {
      since: "1.6",
      read: (self) => shownId(self.word, livingParagraph(self)),
    },
    Style: {
      read: (self) => styleName(self.word.model.docx, livingParagraph(self)),
      write: (self, value) => setStyle(self, value, "Paragraph.style"),
    },
    StyleBuiltIn: {
      read: (self) => builtInStyle(self.word.model.docx, livingParagraph(self)),
      write: (self, value) => setStyle(self, value, "Paragraph.styleBuiltIn"),
    },
    OutlineLevel: { read: (self) => outlineLevel(self.word.model.docx, livingParagraph(self)) },
    IsListItem: { read: (self) => isListItem(self.word.model.docx, livingParagraph(self)) },
    TableNestingLevel: { read: (self) => tableDepth(livingParagraph(self)) },
    IsLastParagraph: {
      read: (self) => self.word.model.textAround(livingParagraph(self)).at(-1) === self.element,
    },
  },
  links: {
    ParentBody: {
      follow: (self) => self.word.make.body(cellAround(livingParagraph(self)) ?? textRoot(self.word, self.element)),
    },
    ParentTable: { follow: parentTable },
    ParentTableOrNullObject: { follow: parentTable },
    ParentTableCell: { follow: parentCell },
    ParentTableCellOrNullObject: { follow: parentCell },
    ContentControls: { follow: (self) => richTextControls(self.word, () => ({ element: livingParagraph(self) })) },
    ParentContentControl: { follow: parentControl },
    ParentContentControlOrNullObject: { follow: parentControl },
  },
  objectMethods: {
    GetNext: { call: (self) => neighbour(self, 1) },
    GetNextOrNullObject: { call: (self) => neighbour(self, 1) },
    GetPrevious: { call: (self) => neighbour(self, -1) },
    GetPreviousOrNullObject: { call: (self) => neighbour(self, -1) },
    GetRange: {
      call(self, args) {
        const { model, make } = self.word;
        const element = livingParagraph(self);
        const whole = wholeOf(model, element);
        const part = choiceArgument(
          args[0],
          ["Whole", "Start", "End", "After", "Content"],
          "Paragraph.getRange",
          "Whole",
        );
        if (part !== "After") return make.range(partOf(whole, part === "Content" ? "Whole" : part));
        const next = model.textAround(element)[model.placeAround(element) + 1];
        return make.range(next === undefined ? partOf(whole, "End") : partOf(wholeOf(model, next), "Start"));
      },
    },
    GetTextRanges: {
      call: (self, args) =>
        textRanges(self.word, wholeOf(self.word.model, livingParagraph(self)), args, "Paragraph.getTextRanges"),
    },
    Search: {
      call: (self, args) =>
        searchIn(self.word, wholeOf(self.word.model, livingParagraph(self)), args, "Paragraph.search"),
    },
    InsertText: {
      writes: true,
      call(self, args) {
        const member = "Paragraph.insertText";
        const whole = wholeOf(self.word.model, livingParagraph(self));
        const place = choiceArgument(args[1], ["Replace", "Start", "End"], member);
        return self.word.make.range(insertText(self.word, whole, textArgument(args[0], member), place, member));
      },
    },
    InsertParagraph: {
      writes: true,
      call: (self, args) => insertParagraphBeside(self.word, livingParagraph(self), args, "Paragraph.insertParagraph"),
    },
    InsertTable: {
      writes: true,
      call(self, args) {
        const member = "Paragraph.insertTable";
        const where = choiceArgument(args[2], ["Before", "After"], member) === "Before" ? "before" : "after";
        return insertTableBeside(self.word, livingParagraph(self), where, args, member);
      },
    },
    InsertContentControl: {
      writes: true,
      call(self, args) {
        const element = livingParagraph(self);
        const blocks = { first: element, last: element, stretch: wholeOf(self.word.model, element) };
        return insertControlOnBlocks(self.word, blocks, args, "Paragraph.insertContentControl");
      },
    },
    GetComments: {
      since: "1.4",
      call: (self) => commentsOn(self.word, () => wholeOf(self.word.model, livingParagraph(self))),
    },
    GetContentControls: {
      since: "1.5",
      call: (self, args) =>
        controlsAskedFor(self.word, () => ({ element: livingParagraph(self) }), args, "Paragraph.getContentControls"),
    },
    GetAnnotations: {
      since: "1.7",
      call(self) {
        const member = "Paragraph.getAnnotations";
        needLicence(self.word, member);
        if (self.word.options().getAnnotationsFails) {
          throw new HostFailure("GeneralException", "Annotations could not be read.", member);
        }
        return annotationCollection(self.word, livingParagraph(self));
      },
    },
  },
  valueMethods: {
    // No write: nothing of the file changes.
    InsertAnnotations: {
      since: "1.7",
      call(self, args) {
        needLicence(self.word, "Paragraph.insertAnnotations");
        const element = livingParagraph(self);
        return self.word.annotations.insert(element, critiquesArgument(self.word, element, args[0]));
      },
    },
    GetText: { since: "1.7", call: getText },
    Select: {
      call(self, args) {
        const { model } = self.word;
        const mode = choiceArgument(args[0], ["Select", "Start", "End"], "Paragraph.select", "Select");
        const whole = wholeOf(model, livingParagraph(self));
        model.setSelection(partOf(whole, mode === "Select" ? "Whole" : mode), "add-in");
      },
    },
    Delete: {
      writes: true,
      call: (self) =>
        void mustSucceed(self.word.model.removeParagraph(livingParagraph(self), "add-in"), "Paragraph.delete"),
    },
  },
};

/** An object for one paragraph. */
export function paragraphObject(word: WordContext, element: Element): ServerObject {
  return serverObject(paragraphClass, { word, element });
}
