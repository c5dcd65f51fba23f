import { storyParagraphs } from "../../../docx";
import { serverObject, type ServerClass, type ServerObject } from "../richapi/server-object";
import { collection } from "./collections";
import type { WordContext } from "./word-context";

/** What a note works on: `w:footnote` or `w:endnote`. */
type NoteSelf = Readonly<{ word: WordContext; note: Element }>;

/** `Word.NoteItem`. */
export const noteClass: ServerClass<NoteSelf> = {
  name: "NoteItem",
  scalars: {
    Type: { since: "1.5", read: ({ note }) => (note.localName === "footnote" ? "Footnote" : "Endnote") },
  },
  links: {
    Body: { since: "1.5", follow: ({ word, note }) => word.make.body(note) },
  },
};

/** `Word.NoteItemCollection`. */
export const noteCollectionClass = collection("NoteItemCollection", false, "1.5");

/** The notes in the order of their marks, which is that of Word's numbers. */
export function noteCollection(word: WordContext, kind: "footnote" | "endnote"): ServerObject {
  const items = () => {
    const own = storyParagraphs(word.model.docx).filter(({ story }) => story === kind);
    const roots = [...new Set(own.map(({ root }) => root))];
    return {
      count: roots.length,
      at(index: number) {
        const note = roots[index];
        return note && serverObject(noteClass, { word, note });
      },
    };
  };
  return serverObject(noteCollectionClass, { items });
}
