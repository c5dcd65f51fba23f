import { controlId, controlKind, controlsIn, controlTag, controlTitle, type ControlKind } from "../../../docx";
import { controlStretch } from "../document/control-places";
import type { Stretch } from "../document/position";
import { HostFailure } from "../richapi/failure";
import { serverObject, type Items, type ServerClass, type ServerObject } from "../richapi/server-object";
import { textArgument } from "./arguments";
import { allKinds, kindsNamed } from "./control-types";
import { comparePositions } from "./stretch-text";
import type { WordContext } from "./word-context";

/** A live list of controls. */
type Self = Readonly<{ word: WordContext; list: () => readonly Element[] }>;

function narrowed(self: Self, keeps: (control: Element) => boolean): ServerObject {
  return self.word.make.controls(() => self.list().filter(keeps));
}

function byId(self: Self, args: readonly unknown[]): ServerObject | undefined {
  return itemOf(
    self,
    self.list().find((control) => controlId(control) === args[0]),
  );
}

function itemOf({ word }: Self, control: Element | undefined): ServerObject | undefined {
  return control === undefined ? undefined : word.make.control(control);
}

/** `Word.ContentControlCollection`. */
export const contentControlCollectionClass: ServerClass<Self> = {
  name: "ContentControlCollection",
  items(self): Items {
    const found = self.list();
    return { count: found.length, at: (index) => itemOf(self, found[index]) };
  },
  objectMethods: {
    GetById: { call: byId },
    GetByIdOrNullObject: { call: byId },
    GetByTag: {
      call(self, args) {
        const tag = textArgument(args[0], "ContentControlCollection.getByTag");
        return narrowed(self, (control) => controlTag(control) === tag);
      },
    },
    GetByTitle: {
      call(self, args) {
        const title = textArgument(args[0], "ContentControlCollection.getByTitle");
        return narrowed(self, (control) => controlTitle(control) === title);
      },
    },
    GetByTypes: {
      call(self, args) {
        const kinds = kindsNamed(self.word, args[0], "ContentControlCollection.getByTypes");
        return narrowed(self, (control) => kinds.includes(controlKind(control)));
      },
    },
    GetFirst: { call: (self) => itemOf(self, self.list()[0]) },
    GetFirstOrNullObject: { call: (self) => itemOf(self, self.list()[0]) },
  },
};

/** `Word.ContentControlCollection` over whatever `list` gives at each use. */
export function controlCollection(word: WordContext, list: () => readonly Element[]): ServerObject {
  return serverObject(contentControlCollectionClass, { word, list });
}

/** Where a list of controls is asked for: an element of the file, or a stretch of text. */
export type ControlScope = () => Readonly<{ element: Element } | { stretch: Stretch }>;

/** The `contentControls` property: rich text only, as Word has it. */
export function richTextControls(word: WordContext, scope: ControlScope): ServerObject {
  return word.make.controls(() => controlsOf(word, scope, ["rich-text"]));
}

/** `getContentControls(options)`: the types asked for, or all that this Word knows. */
export function controlsAskedFor(
  word: WordContext,
  scope: ControlScope,
  args: readonly unknown[],
  member: string,
): ServerObject {
  const options = (args[0] ?? {}) as Readonly<Record<string, unknown>>; // office.js sends the caller's options object
  if (typeof options !== "object") throw new HostFailure("InvalidArgument", "Options are expected.", member);
  const types = options["types"] ?? options["Types"];
  const kinds = types === undefined ? allKinds(word) : kindsNamed(word, types, member);
  return word.make.controls(() => controlsOf(word, scope, kinds));
}

function controlsOf(word: WordContext, scope: ControlScope, kinds: readonly ControlKind[]): readonly Element[] {
  const place = scope();
  const { body } = word.model.docx;
  const all = controlsIn("element" in place ? place.element : body);
  const inside = "element" in place ? all : all.filter((control) => isWithin(word, control, place.stretch));
  return inside.filter((control) => kinds.includes(controlKind(control)) && isListed(word, control));
}

/** A control counts with a stretch that holds all its words. */
function isWithin({ model }: WordContext, control: Element, stretch: Stretch): boolean {
  const own = controlStretch(model, control);
  if (own === undefined) return false;
  return comparePositions(model, stretch.start, own.start) <= 0 && comparePositions(model, own.end, stretch.end) <= 0;
}

/** False for a control that this Word leaves out of its lists: in a table, with that defect switched on (#2040). */
function isListed({ options }: WordContext, control: Element): boolean {
  if (!options().controlsInTablesUnlisted) return true;
  for (let up = control.parentElement; up !== null; up = up.parentElement) if (up.localName === "tc") return false;
  return true;
}
