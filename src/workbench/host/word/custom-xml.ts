import {
  addCustomXml,
  customXmlParts,
  customXmlText,
  removeCustomXml,
  setCustomXml,
  type CustomXml,
} from "../../../docx";
import { HostFailure } from "../richapi/failure";
import { serverObject, type Items, type ServerClass, type ServerObject } from "../richapi/server-object";
import { textArgument } from "./arguments";
import type { WordContext } from "./word-context";

/** All parts, or those of one namespace. */
type ListSelf = Readonly<{ word: WordContext; namespace: string | undefined }>;
type PartSelf = Readonly<{ word: WordContext; id: string }>;

function parts({ word, namespace }: ListSelf): readonly CustomXml[] {
  const all = customXmlParts(word.model.docx);
  return namespace === undefined ? all : all.filter((part) => part.namespace === namespace);
}

function items(self: ListSelf): Items {
  const found = parts(self);
  return { count: found.length, at: (index) => object(self.word, found[index]) };
}

function byId(self: ListSelf, args: readonly unknown[]): ServerObject | undefined {
  const [id] = args;
  return object(
    self.word,
    parts(self).find((part) => typeof id === "string" && part.id.toLowerCase() === id.toLowerCase()),
  );
}

function object(word: WordContext, part: CustomXml | undefined): ServerObject | undefined {
  return part === undefined ? undefined : serverObject(customXmlPartClass, { word, id: part.id });
}

/** The only part of a list. Word refuses when there are more. */
function only(self: ListSelf): ServerObject | undefined {
  const found = parts(self);
  return found.length === 1 ? object(self.word, found[0]) : undefined;
}

const notXml = "The text is not well-formed XML.";

/** `Word.CustomXmlPartCollection`. */
export const customXmlPartCollectionClass: ServerClass<ListSelf> = {
  name: "CustomXmlPartCollection",
  items,
  objectMethods: {
    Add: {
      since: "1.4",
      writes: true,
      call({ word }, args) {
        const member = "CustomXmlPartCollection.add";
        const id = `{${word.newId().toUpperCase()}}`;
        const added = addCustomXml(word.model.docx, textArgument(args[0], member), id);
        if (added === undefined) throw new HostFailure("InvalidArgument", notXml, member);
        return object(word, added);
      },
    },
    GetByNamespace: {
      since: "1.4",
      call({ word }, args) {
        const namespace = textArgument(args[0], "CustomXmlPartCollection.getByNamespace");
        return serverObject(customXmlPartScopedCollectionClass, { word, namespace });
      },
    },
    GetItem: { since: "1.4", call: byId },
    GetItemOrNullObject: { since: "1.4", call: byId },
  },
  valueMethods: { GetCount: { since: "1.4", call: (self) => parts(self).length } },
};

/** `Word.CustomXmlPartScopedCollection`: the parts of one namespace. */
export const customXmlPartScopedCollectionClass: ServerClass<ListSelf> = {
  name: "CustomXmlPartScopedCollection",
  items,
  objectMethods: {
    GetItem: { since: "1.4", call: byId },
    GetItemOrNullObject: { since: "1.4", call: byId },
    GetOnlyItem: { since: "1.4", call: only },
    GetOnlyItemOrNullObject: { since: "1.4", call: only },
  },
  valueMethods: { GetCount: { since: "1.4", call: (self) => parts(self).length } },
};

function living({ word, id }: PartSelf): CustomXml {
  const found = customXmlParts(word.model.docx).find((part) => part.id === id);
  if (found !== undefined) return found;
  throw new HostFailure("ItemNotFound", "The part has been deleted.", "CustomXmlPart");
}

/** `Word.CustomXmlPart`. Queries and edits by XPath are not simulated. */
export const customXmlPartClass: ServerClass<PartSelf> = {
  name: "CustomXmlPart",
  scalars: {
    Id: { since: "1.4", read: ({ id }) => id },
    NamespaceUri: { since: "1.4", read: (self) => living(self).namespace },
  },
  valueMethods: {
    GetXml: { since: "1.4", call: (self) => customXmlText(self.word.model.docx, living(self)) },
    SetXml: {
      since: "1.4",
      writes: true,
      call(self, args) {
        const member = "CustomXmlPart.setXml";
        if (setCustomXml(self.word.model.docx, living(self), textArgument(args[0], member))) return;
        throw new HostFailure("InvalidArgument", notXml, member);
      },
    },
    Delete: {
      since: "1.4",
      writes: true,
      call(self) {
        removeCustomXml(self.word.model.docx, living(self));
      },
    },
  },
};

/** `document.customXmlParts`. */
export function customXmlCollection(word: WordContext): ServerObject {
  return serverObject(customXmlPartCollectionClass, { word, namespace: undefined });
}
