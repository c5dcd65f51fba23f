import { paragraphsIn } from "../../../docx";
import type { Stretch } from "../document/position";
import { serverObject, type ServerClass, type ServerObject } from "../richapi/server-object";
import { choiceArgument, textArgument } from "./arguments";
import { commentsOn } from "./comments";
import { controlsAskedFor, richTextControls } from "./control-lists";
import { mustSucceed } from "./edit";
import { insertControlOnBlocks } from "./insert-control";
import { insertTableBeside } from "./insert-table";
import { insertText } from "./insert-text";
import { searchIn } from "./search-text";
import { partOf, stretchText, wholeOf } from "./stretch-text";
import type { WordContext } from "./word-context";

/** What a body works on: `w:body`, a header, footer or note, or a table cell, which Word treats as a body of its own. */
type Self = Readonly<{ word: WordContext; container: Element }>;

function paragraphsOf({ word, container }: Self): readonly Element[] {
  return container === word.model.docx.body ? word.model.paragraphs() : paragraphsIn(container);
}

function wholeBody(self: Self): Stretch {
  const paragraphs = paragraphsOf(self);
  const first = wholeOf(self.word.model, paragraphs[0] ?? self.container);
  const last = wholeOf(self.word.model, paragraphs.at(-1) ?? self.container);
  return { start: first.start, end: last.end };
}

/** `Word.BodyType` by the name of the element that holds the text. */
const types: Readonly<Record<string, string>> = {
  body: "MainDoc",
  hdr: "Header",
  ftr: "Footer",
  footnote: "Footnote",
  endnote: "Endnote",
  tc: "TableCell",
};

function typeOf({ word, container }: Self): string {
  const type = types[container.localName];
  if (type === undefined) throw word.gate.unknown(`Body.type of ${container.localName}`);
  return type;
}

/** Word answers for the main text alone which notes it has; those of a cell or a note are not simulated. */
function notes({ word, container }: Self, kind: "footnote" | "endnote"): ServerObject {
  if (container !== word.model.docx.body) throw word.gate.unknown(`Body.${kind}s of a part of the text`);
  return word.make.notes(kind);
}

/** `Word.Body`. */
export const bodyClass: ServerClass<Self> = {
  name: "Body",
  scalars: {
    Text: { read: (self) => stretchText(self.word.model, wholeBody(self)) },
    Type: { read: typeOf },
  },
  links: {
    Paragraphs: { follow: (self) => self.word.make.paragraphs(() => paragraphsOf(self)) },
    Footnotes: { since: "1.5", follow: (self) => notes(self, "footnote") },
    Endnotes: { since: "1.5", follow: (self) => notes(self, "endnote") },
    Tables: { follow: (self) => self.word.make.tables(() => self.container) },
    ContentControls: { follow: (self) => richTextControls(self.word, () => ({ element: self.container })) },
  },
  objectMethods: {
    GetRange: {
      call(self, args) {
        const part = choiceArgument(args[0], ["Whole", "Start", "End", "After", "Content"], "Body.getRange", "Whole");
        const wanted = part === "Start" ? "Start" : part === "End" || part === "After" ? "End" : "Whole";
        return self.word.make.range(partOf(wholeBody(self), wanted));
      },
    },
    Search: { call: (self, args) => searchIn(self.word, wholeBody(self), args, "Body.search") },
    InsertText: {
      writes: true,
      call(self, args) {
        const member = "Body.insertText";
        const place = choiceArgument(args[1], ["Replace", "Start", "End"], member);
        return self.word.make.range(
          insertText(self.word, wholeBody(self), textArgument(args[0], member), place, member),
        );
      },
    },
    InsertParagraph: {
      writes: true,
      call(self, args) {
        const member = "Body.insertParagraph";
        const { model, make } = self.word;
        const isStart = choiceArgument(args[1], ["Start", "End"], member) === "Start";
        // Children of the container and not its paragraphs: the body may begin or end with a table.
        const at = isStart ? firstBlock(self.container) : lastBlock(self.container);
        const text = textArgument(args[0], member);
        const added = model.insertParagraph(at, isStart ? "before" : "after", text, "add-in");
        return make.paragraph(mustSucceed(added, member));
      },
    },
    InsertTable: {
      writes: true,
      call(self, args) {
        const member = "Body.insertTable";
        const isStart = choiceArgument(args[2], ["Start", "End"], member) === "Start";
        const at = isStart ? firstBlock(self.container) : lastBlock(self.container);
        return insertTableBeside(self.word, at, isStart ? "before" : "after", args, member);
      },
    },
    InsertContentControl: {
      writes: true,
      call(self, args) {
        const first = firstBlock(self.container);
        const found = { first, last: lastBlock(self.container), stretch: wholeBody(self) };
        return insertControlOnBlocks(self.word, found, args, "Body.insertContentControl");
      },
    },
    GetComments: { since: "1.4", call: (self) => commentsOn(self.word, () => wholeBody(self)) },
    GetContentControls: {
      since: "1.5",
      call: (self, args) =>
        controlsAskedFor(self.word, () => ({ element: self.container }), args, "Body.getContentControls"),
    },
  },
};

function blocks(container: Element): readonly Element[] {
  return Array.from(container.children).filter((child) => ["p", "tbl", "sdt"].includes(child.localName));
}

function firstBlock(container: Element): Element {
  return blocks(container)[0] ?? container;
}

function lastBlock(container: Element): Element {
  return blocks(container).at(-1) ?? container;
}

/** The main text, a header, footer or note, or the content of a table cell. */
export function bodyObject(word: WordContext, container: Element): ServerObject {
  return serverObject(bodyClass, { word, container });
}
