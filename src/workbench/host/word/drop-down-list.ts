import { choicesOf, setChoices, type Choice } from "../../../docx";
import { changeControl, choose } from "../document/control-edits";
import { HostFailure } from "../richapi/failure";
import { serverObject, type Items, type ServerClass, type ServerObject } from "../richapi/server-object";
import { textArgument } from "./arguments";
import { livingControl } from "./content-control";
import { mustSucceed } from "./edit";
import type { ControlSelf } from "./word-context";

/** An entry is known by its value, which no other entry of its list has. */
type ItemSelf = Readonly<{ list: ControlSelf; value: string }>;

function change(self: ControlSelf, member: string, to: (choices: readonly Choice[]) => readonly Choice[]): void {
  const control = livingControl(self);
  const after = to(choicesOf(control));
  mustSucceed(
    changeControl(self.word.model, control, "add-in", () => {
      setChoices(control, after);
    }),
    member,
  );
}

/** `Word.DropDownListContentControl`. */
export const dropDownListClass: ServerClass<ControlSelf> = {
  name: "DropDownListContentControl",
  links: {
    ListItems: { since: "1.9", follow: (self) => serverObject(listItemCollectionClass, self) },
  },
  objectMethods: {
    AddListItem: {
      since: "1.9",
      writes: true,
      call(self, args) {
        const member = "DropDownListContentControl.addListItem";
        const text = textArgument(args[0], member);
        const value = args[1] === undefined || args[1] === null ? text : textArgument(args[1], member);
        const index = typeof args[2] === "number" ? args[2] : undefined;
        const before = choicesOf(livingControl(self));
        const isTaken = before.some((choice) => choice.text === text || choice.value === value);
        if (text === "" || isTaken) {
          throw new HostFailure("InvalidArgument", "Each entry needs a text and a value of its own.", member);
        }
        change(self, member, (choices) => {
          const at = index ?? choices.length;
          return [...choices.slice(0, at), { text, value }, ...choices.slice(at)];
        });
        return itemObject(self, value);
      },
    },
  },
  valueMethods: {
    DeleteAllListItems: {
      since: "1.9",
      writes: true,
      call: (self) => void change(self, "DropDownListContentControl.deleteAllListItems", () => []),
    },
  },
};

/** `Word.ContentControlListItemCollection`. */
export const listItemCollectionClass: ServerClass<ControlSelf> = {
  name: "ContentControlListItemCollection",
  items(self): Items {
    const choices = choicesOf(livingControl(self));
    return { count: choices.length, at: (index) => itemAt(self, index) };
  },
  objectMethods: {
    GetFirst: { since: "1.9", call: (self) => itemAt(self, 0) },
    GetFirstOrNullObject: { since: "1.9", call: (self) => itemAt(self, 0) },
  },
};

function itemAt(self: ControlSelf, index: number): ServerObject | undefined {
  const choice = choicesOf(livingControl(self))[index];
  return choice === undefined ? undefined : itemObject(self, choice.value);
}

function itemObject(list: ControlSelf, value: string): ServerObject {
  return serverObject(listItemClass, { list, value });
}

function place({ list, value }: ItemSelf): number {
  const index = choicesOf(livingControl(list)).findIndex((choice) => choice.value === value);
  if (index >= 0) return index;
  throw new HostFailure("ItemNotFound", "The entry has been deleted.", "ContentControlListItem");
}

/** `Word.ContentControlListItem`. Its texts can be read here, not changed. */
export const listItemClass: ServerClass<ItemSelf> = {
  name: "ContentControlListItem",
  scalars: {
    DisplayText: { since: "1.9", read: (self) => choicesOf(livingControl(self.list))[place(self)]?.text },
    Index: { since: "1.9", read: place },
    Value: { since: "1.9", read: ({ value }) => value },
  },
  valueMethods: {
    Select: {
      since: "1.9",
      writes: true,
      call(self) {
        const { list } = self;
        const chosen = choose(list.word.model, livingControl(list), place(self), "add-in");
        mustSucceed(chosen, "ContentControlListItem.select");
      },
    },
    Delete: {
      since: "1.9",
      writes: true,
      call(self) {
        const index = place(self);
        const without = (choices: readonly Choice[]): readonly Choice[] => choices.filter((_one, at) => at !== index);
        change(self.list, "ContentControlListItem.delete", without);
      },
    },
  },
};

/** `Word.DropDownListContentControl` of a control that is one. */
export function dropDownListObject(self: ControlSelf): ServerObject {
  return serverObject(dropDownListClass, self);
}
