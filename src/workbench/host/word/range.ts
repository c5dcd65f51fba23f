import { controlAroundStretch } from "../document/control-places";
import { cellAround, tableAround } from "../document/tables";
import type { Stretch } from "../document/position";
import { serverObject, type ServerClass, type ServerObject } from "../richapi/server-object";
import { needLicence } from "./annotation";
import { choiceArgument, stretchArgument, textArgument } from "./arguments";
import { bookmarksIn, insertBookmark } from "./bookmarks";
import { commentsOn, insertCommentOn } from "./comments";
import { controlsAskedFor, richTextControls } from "./control-lists";
import { insertControl } from "./insert-control";
import { insertTableBeside } from "./insert-table";
import { insertText, type InsertPlace } from "./insert-text";
import { ooxmlOf } from "./ooxml";
import { insertParagraphBeside } from "./paragraph";
import { searchIn } from "./search-text";
import { locationRelation, paragraphsIn, partOf, stretchText, union } from "./stretch-text";
import { textRanges } from "./text-ranges";
import { livingStretch, textRoot, type RangeSelf, type WordContext } from "./word-context";

/** Writes, and leaves the range as Word does: on the new text when replaced, grown when the text went inside. */
function write(self: RangeSelf, text: string, place: InsertPlace, member: string): ServerObject {
  const before = livingStretch(self);
  const isEmpty = before.start.paragraph === before.end.paragraph && before.start.offset === before.end.offset;
  const written = insertText(self.word, before, text, place, member);
  if (place === "Replace" || (isEmpty && (place === "Start" || place === "End"))) self.anchor.move(written);
  else if (place === "Start" || place === "End") self.anchor.move(union(self.word.model, self.anchor.now(), written));
  return self.word.make.range(written);
}

function parentTable(self: RangeSelf): ServerObject | undefined {
  const { start, end } = livingStretch(self);
  const table = tableAround(start.paragraph);
  return table?.contains(end.paragraph) ? self.word.make.table(table) : undefined;
}

function parentCell(self: RangeSelf): ServerObject | undefined {
  const { start, end } = livingStretch(self);
  const cell = cellAround(start.paragraph);
  return cell?.contains(end.paragraph) ? self.word.make.cell(cell) : undefined;
}

/** The innermost control that holds the whole range. */
function parentControl(self: RangeSelf): ServerObject | undefined {
  const { model, make } = self.word;
  const { start, end } = livingStretch(self);
  const control = controlAroundStretch(model.docx, start, end);
  return control === undefined ? undefined : make.control(control);
}

function parentBody(self: RangeSelf): ServerObject {
  const { start, end } = livingStretch(self);
  const cell = cellAround(start.paragraph);
  return self.word.make.body(cell?.contains(end.paragraph) ? cell : textRoot(self.word, start.paragraph));
}

function expanded(self: RangeSelf, args: readonly unknown[], member: string): ServerObject {
  const { model, make } = self.word;
  return make.range(union(model, livingStretch(self), stretchArgument(args[0], model, member)));
}

/** `Word.Range`. */
export const rangeClass: ServerClass<RangeSelf> = {
  name: "Range",
  scalars: {
    Text: { read: (self) => stretchText(self.word.model, livingStretch(self)) },
    IsEmpty: { read: (self) => stretchText(self.word.model, livingStretch(self)) === "" },
  },
  links: {
    Paragraphs: {
      follow: (self) => self.word.make.paragraphs(() => paragraphsIn(self.word.model, livingStretch(self))),
    },
    ParentBody: { follow: parentBody },
    ParentTable: { follow: parentTable },
    ParentTableOrNullObject: { follow: parentTable },
    ParentTableCell: { follow: parentCell },
    ParentTableCellOrNullObject: { follow: parentCell },
    Footnotes: { since: "1.5", follow: (self) => self.word.make.notes("footnote", () => livingStretch(self)) },
    Endnotes: { since: "1.5", follow: (self) => self.word.make.notes("endnote", () => livingStretch(self)) },
    Tables: { follow: (self) => self.word.make.tables(() => livingStretch(self)) },
    ContentControls: { follow: (self) => richTextControls(self.word, () => ({ stretch: livingStretch(self) })) },
    ParentContentControl: { follow: parentControl },
    ParentContentControlOrNullObject: { follow: parentControl },
  },
  objectMethods: {
    GetRange: {
      call(self, args) {
        const part = choiceArgument(args[0], ["Whole", "Start", "End", "After", "Content"], "Range.getRange", "Whole");
        const wanted = part === "Start" ? "Start" : part === "End" || part === "After" ? "End" : "Whole";
        return self.word.make.range(partOf(livingStretch(self), wanted));
      },
    },
    ExpandTo: { call: (self, args) => expanded(self, args, "Range.expandTo") },
    ExpandToOrNullObject: { call: (self, args) => expanded(self, args, "Range.expandToOrNullObject") },
    GetTextRanges: {
      call: (self, args) => textRanges(self.word, livingStretch(self), args, "Range.getTextRanges"),
    },
    Search: { call: (self, args) => searchIn(self.word, livingStretch(self), args, "Range.search") },
    InsertText: {
      writes: true,
      call(self, args) {
        const member = "Range.insertText";
        const place = choiceArgument(args[1], ["Replace", "Start", "End", "Before", "After"], member);
        return write(self, textArgument(args[0], member), place, member);
      },
    },
    InsertParagraph: {
      writes: true,
      call(self, args) {
        const member = "Range.insertParagraph";
        const { start, end } = livingStretch(self);
        const where = choiceArgument(args[1], ["Before", "After"], member);
        const at = where === "Before" ? start.paragraph : end.paragraph;
        return insertParagraphBeside(self.word, at, args, member);
      },
    },
    InsertTable: {
      writes: true,
      call(self, args) {
        const member = "Range.insertTable";
        const { start, end } = livingStretch(self);
        const isBefore = choiceArgument(args[2], ["Before", "After"], member) === "Before";
        const at = isBefore ? start.paragraph : end.paragraph;
        return insertTableBeside(self.word, at, isBefore ? "before" : "after", args, member);
      },
    },
    InsertContentControl: {
      writes: true,
      call: (self, args) => insertControl(self.word, livingStretch(self), args, "Range.insertContentControl"),
    },
    GetComments: { since: "1.4", call: (self) => commentsOn(self.word, () => livingStretch(self)) },
    InsertComment: {
      since: "1.4",
      writes: true,
      call: (self, args) => insertCommentOn(self.word, livingStretch(self), args),
    },
    GetContentControls: {
      since: "1.5",
      call: (self, args) =>
        controlsAskedFor(self.word, () => ({ stretch: livingStretch(self) }), args, "Range.getContentControls"),
    },
  },
  valueMethods: {
    InsertBookmark: {
      since: "1.4",
      writes: true,
      call(self, args) {
        insertBookmark(self.word, livingStretch(self), args);
      },
    },
    GetBookmarks: { since: "1.4", call: (self, args) => bookmarksIn(self.word, livingStretch(self), args) },
    GetOoxml: { call: (self) => ooxmlOf(self.word, livingStretch(self), "Range.getOoxml") },
    CompareLocationWith: {
      call(self, args) {
        const { model } = self.word;
        return locationRelation(
          model,
          livingStretch(self),
          stretchArgument(args[0], model, "Range.compareLocationWith"),
        );
      },
    },
    Select: {
      call(self, args) {
        const mode = choiceArgument(args[0], ["Select", "Start", "End"], "Range.select", "Select");
        self.word.model.setSelection(partOf(livingStretch(self), mode === "Select" ? "Whole" : mode), "add-in");
      },
    },
    // Neither is a write: nothing of the file changes.
    Highlight: {
      since: "1.8",
      call(self) {
        const { word, anchor } = self;
        needLicence(word, "Range.highlight");
        const stretch = livingStretch(self);
        word.highlights.show(anchor);
        if (word.options().highlightScrolls) word.model.setSelection(stretch, "add-in");
      },
    },
    RemoveHighlight: { since: "1.8", call: ({ word, anchor }) => word.highlights.hide(anchor) },
    Delete: { writes: true, call: (self) => void write(self, "", "Replace", "Range.delete") },
  },
};

/** A range that stays on these words. */
export function rangeObject(word: WordContext, at: Stretch): ServerObject {
  return serverObject(rangeClass, { word, anchor: word.model.anchor(at) });
}
