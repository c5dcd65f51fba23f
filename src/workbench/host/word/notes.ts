import { storyParagraphs } from "../../../docx";
import { noteMarksInside } from "../document/marks";
import type { Stretch } from "../document/position";
import { serverObject, type ServerClass, type ServerObject } from "../richapi/server-object";
import { collection } from "./collections";
import { paragraphsIn, spanIn } from "./stretch-text";
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

/**
 * The notes in the order of their marks, which is that of Word's numbers.
 *
 * @param scope only those whose marks stand between words of this stretch
 */
export function noteCollection(word: WordContext, kind: "footnote" | "endnote", scope?: () => Stretch): ServerObject {
  const items = () => {
    const own = storyParagraphs(word.model.docx).filter(({ story }) => story === kind);
    const marked = scope && idsWithin(word, kind, scope());
    const roots = [...new Set(own.map(({ root }) => root))].filter((note) => marked?.has(idOf(note)) ?? true);
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

/** The ids of the notes whose marks stand between words of a stretch. */
function idsWithin({ model }: WordContext, kind: string, stretch: Stretch): ReadonlySet<string | undefined> {
  const marks = paragraphsIn(model, stretch).flatMap((paragraph) => {
    const span = spanIn(model, stretch, paragraph);
    // Where the stretch goes on into the next paragraph, a mark at the edge stands within it.
    const start = paragraph === stretch.start.paragraph ? span.start : -1;
    const end = paragraph === stretch.end.paragraph ? span.end : Infinity;
    return noteMarksInside(model.docx, paragraph, { start, end });
  });
  return new Set(marks.filter(({ localName }) => localName === `${kind}Reference`).map(idOf));
}

function idOf(element: Element): string | undefined {
  return element.getAttributeNS(element.namespaceURI, "id") ?? undefined;
}
