import {
  controlAppearance,
  controlAround,
  controlId,
  controlKind,
  controlLevel,
  controlLock,
  controlsIn,
  controlTag,
  controlTitle,
  isTicked,
  placeholderOf,
  setControlAppearance,
  setControlLock,
  setControlName,
  type ControlLock,
} from "../../../docx";
import { changeControl, changePlaceholder, deleteWithContent, tick, unwrap } from "../document/control-edits";
import { controlStretch, paragraphsWithin } from "../document/control-places";
import type { Stretch } from "../document/position";
import { cellAround, tableAround } from "../document/tables";
import { HostFailure } from "../richapi/failure";
import { serverObject, type ServerClass, type ServerObject } from "../richapi/server-object";
import { choiceArgument, textArgument } from "./arguments";
import { commentsOn } from "./comments";
import { controlsAskedFor, richTextControls } from "./control-lists";
import { subtypeName, typeName } from "./control-types";
import { mustSucceed } from "./edit";
import { dropComments, insertText } from "./insert-text";
import { searchIn } from "./search-text";
import { partOf, stretchText } from "./stretch-text";
import type { ControlSelf, WordContext } from "./word-context";

/**
 * The control, as long as it is in the document.
 * @throws HostFailure ItemNotFound after it was deleted.
 */
export function livingControl({ word, element, id }: ControlSelf): Element {
  const { body } = word.model.docx;
  if (body.contains(element)) return element;
  const found = id === undefined ? undefined : controlsIn(body).find((control) => controlId(control) === id);
  if (found !== undefined) return found;
  throw new HostFailure("ItemNotFound", "The content control has been deleted.", "ContentControl");
}

function stretchOf(self: ControlSelf): Stretch {
  const stretch = controlStretch(self.word.model, livingControl(self));
  if (stretch !== undefined) return stretch;
  throw new HostFailure("ItemNotFound", "The content control has no text.", "ContentControl");
}

function setFact(self: ControlSelf, member: string, change: (control: Element) => void): void {
  const control = livingControl(self);
  mustBeNew(self, control, member);
  mustSucceed(
    changeControl(self.word.model, control, "add-in", () => {
      change(control);
    }),
    member,
  );
}

/** With that defect switched on, what a control says of itself can only be set while it is made (#2241, #2052, #2742). */
function mustBeNew({ word }: ControlSelf, control: Element, member: string): void {
  if (!word.options().controlFactsOnce || word.newControls.has(control)) return;
  throw new HostFailure("NotAllowed", "This can no longer be set.", member);
}

/** The longest tag and title that Word takes. */
const longestName = 64;

function name(self: ControlSelf, which: "tag" | "alias", value: unknown, member: string): void {
  const text = textArgument(value, member);
  if (text.length > longestName) throw new HostFailure("InvalidArgument", "At most 64 characters are taken.", member);
  setFact(self, member, (control) => {
    setControlName(control, which, text);
  });
}

function lock(self: ControlSelf, change: Partial<ControlLock>, member: string): void {
  setFact(self, member, (control) => {
    setControlLock(control, { ...controlLock(control), ...change });
  });
}

function setPlaceholderText(self: ControlSelf, value: unknown): void {
  const member = "ContentControl.placeholderText";
  const text = textArgument(value, member);
  const control = livingControl(self);
  if (controlKind(control) === "check-box") throw self.word.gate.unknown(`${member} of a check box`);
  mustBeNew(self, control, member);
  mustSucceed(changePlaceholder(self.word.model, control, text, "add-in"), member);
}

function write(self: ControlSelf, text: string, place: "Replace" | "Start" | "End", member: string): ServerObject {
  const { model, make, gate } = self.word;
  const control = livingControl(self);
  if (/^(check-box|drop-down-list|combo-box|date)$/.test(controlKind(control))) {
    throw gate.unknown(`${member} in a control of type ${typeName(control)}`);
  }
  const { start, end } = stretchOf(self);
  if (controlLevel(control) !== "inline") return make.range(insertText(self.word, { start, end }, text, place, member));
  const { paragraph } = start;
  const at = place === "Start" ? start.offset : end.offset;
  const span = place === "Replace" ? { start: start.offset, end: end.offset } : { start: at, end: at };
  const written = model.spanToEdit(paragraph, span);
  if (place === "Replace") dropComments(self.word, paragraph, written);
  mustSucceed(model.replaceText(paragraph, written, text, "add-in", control), member);
  return make.range({
    start: { paragraph, offset: written.start },
    end: { paragraph, offset: written.start + text.length },
  });
}

function parentControl(self: ControlSelf): ServerObject | undefined {
  const around = controlAround(livingControl(self));
  return around === undefined ? undefined : self.word.make.control(around);
}

function parentTable(self: ControlSelf): ServerObject | undefined {
  const table = tableAround(livingControl(self));
  return table === undefined ? undefined : self.word.make.table(table);
}

function parentCell(self: ControlSelf): ServerObject | undefined {
  const cell = cellAround(livingControl(self));
  return cell === undefined ? undefined : self.word.make.cell(cell);
}

/** The part of a control that only one type has. */
function partFor(self: ControlSelf, kind: "check-box" | "drop-down-list", make: () => ServerObject): ServerObject {
  if (controlKind(livingControl(self)) === kind) return make();
  throw new HostFailure("InvalidArgument", "The content control is of another type.", "ContentControl");
}

function watch(self: ControlSelf): void {
  self.word.controlEvents.watch(livingControl(self));
}

const appearances = { BoundingBox: "boundingBox", Tags: "tags", Hidden: "hidden" } as const;

/** `Word.ContentControl`. */
export const contentControlClass: ServerClass<ControlSelf> = {
  name: "ContentControl",
  scalars: {
    Id: { read: (self) => controlId(livingControl(self)) ?? 0 },
    Type: { read: (self) => typeName(livingControl(self)) },
    Subtype: { read: (self) => subtypeName(livingControl(self)) },
    Text: { read: (self) => stretchText(self.word.model, stretchOf(self)) },
    Tag: {
      read: (self) => controlTag(livingControl(self)),
      write: (self, value) => name(self, "tag", value, "ContentControl.tag"),
    },
    Title: {
      read: (self) => controlTitle(livingControl(self)),
      write: (self, value) => name(self, "alias", value, "ContentControl.title"),
    },
    PlaceholderText: {
      read: (self) => placeholderOf(self.word.model.docx, livingControl(self)),
      write: setPlaceholderText,
    },
    Appearance: {
      read(self) {
        const shown = controlAppearance(livingControl(self));
        return Object.entries(appearances).find(([, value]) => value === shown)?.[0];
      },
      write(self, value) {
        const member = "ContentControl.appearance";
        const choice = choiceArgument(value, ["BoundingBox", "Tags", "Hidden"], member);
        setFact(self, member, (control) => {
          setControlAppearance(control, appearances[choice]);
        });
      },
    },
    CannotDelete: {
      read: (self) => controlLock(livingControl(self)).cannotDelete,
      write: (self, value) => lock(self, { cannotDelete: value === true }, "ContentControl.cannotDelete"),
    },
    CannotEdit: {
      read: (self) => controlLock(livingControl(self)).cannotEdit,
      write: (self, value) => lock(self, { cannotEdit: value === true }, "ContentControl.cannotEdit"),
    },
  },
  links: {
    Paragraphs: {
      follow: (self) =>
        self.word.make.paragraphs(() => {
          const control = livingControl(self);
          const inside = paragraphsWithin(self.word.model, control);
          return inside.length > 0 ? inside : [stretchOf(self).start.paragraph];
        }),
    },
    ContentControls: { follow: (self) => richTextControls(self.word, () => ({ element: livingControl(self) })) },
    Tables: { follow: (self) => self.word.make.tables(() => livingControl(self)) },
    ParentBody: {
      follow: (self) => self.word.make.body(cellAround(livingControl(self)) ?? self.word.model.docx.body),
    },
    ParentContentControl: { follow: parentControl },
    ParentContentControlOrNullObject: { follow: parentControl },
    ParentTable: { follow: parentTable },
    ParentTableOrNullObject: { follow: parentTable },
    ParentTableCell: { follow: parentCell },
    ParentTableCellOrNullObject: { follow: parentCell },
    CheckboxContentControl: {
      since: "1.7",
      follow: (self) => partFor(self, "check-box", () => serverObject(checkboxContentControlClass, self)),
    },
    DropDownListContentControl: {
      since: "1.9",
      follow: (self) => partFor(self, "drop-down-list", () => self.word.make.dropDownList(self)),
    },
  },
  objectMethods: {
    GetRange: {
      call(self, args) {
        const places = ["Whole", "Start", "End", "Before", "After", "Content"] as const;
        const part = choiceArgument(args[0], places, "ContentControl.getRange", "Whole");
        const isStart = part === "Start" || part === "Before";
        const wanted = isStart ? "Start" : part === "End" || part === "After" ? "End" : "Whole";
        return self.word.make.range(partOf(stretchOf(self), wanted));
      },
    },
    GetComments: { since: "1.4", call: (self) => commentsOn(self.word, () => stretchOf(self)) },
    GetContentControls: {
      since: "1.5",
      call: (self, args) =>
        controlsAskedFor(
          self.word,
          () => ({ element: livingControl(self) }),
          args,
          "ContentControl.getContentControls",
        ),
    },
    Search: { call: (self, args) => searchIn(self.word, stretchOf(self), args, "ContentControl.search") },
    InsertText: {
      writes: true,
      call(self, args) {
        const member = "ContentControl.insertText";
        const place = choiceArgument(args[1], ["Replace", "Start", "End"], member);
        return write(self, textArgument(args[0], member), place, member);
      },
    },
  },
  events: {
    DataChanged: { since: "1.5", check: watch },
    Deleted: { since: "1.5", check: watch },
    Entered: { since: "1.5", check: watch },
    Exited: { since: "1.5", check: watch },
    SelectionChanged: { since: "1.5", check: watch },
  },
  valueMethods: {
    Clear: { writes: true, call: (self) => void write(self, "", "Replace", "ContentControl.clear") },
    Delete: {
      writes: true,
      call(self, args) {
        const member = "ContentControl.delete";
        const control = livingControl(self);
        const act = args[0] === true ? unwrap : deleteWithContent;
        mustSucceed(act(self.word.model, control, "add-in"), member);
      },
    },
    Select: {
      call(self, args) {
        const mode = choiceArgument(args[0], ["Select", "Start", "End"], "ContentControl.select", "Select");
        self.word.model.setSelection(partOf(stretchOf(self), mode === "Select" ? "Whole" : mode), "add-in");
      },
    },
  },
};

/** `Word.CheckboxContentControl`. */
export const checkboxContentControlClass: ServerClass<ControlSelf> = {
  name: "CheckboxContentControl",
  scalars: {
    IsChecked: {
      since: "1.7",
      read: (self) => isTicked(livingControl(self)),
      write(self, value) {
        const member = "CheckboxContentControl.isChecked";
        if (typeof value !== "boolean") throw new HostFailure("InvalidArgument", "True or false is expected.", member);
        mustSucceed(tick(self.word.model, livingControl(self), value, "add-in"), member);
      },
    },
  },
};

/** An object for one `w:sdt`. */
export function controlObject(word: WordContext, element: Element): ServerObject {
  return serverObject(contentControlClass, { word, element, id: controlId(element) });
}
