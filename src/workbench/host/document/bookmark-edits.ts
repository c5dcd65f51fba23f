import { bookmarkMarks, newBookmark, putMark } from "../../../docx";
import { only, type DocumentModel, type Editor } from "./document-model";
import type { Stretch } from "./position";

/** Puts a bookmark round a stretch. One of the same name elsewhere goes: a name stands for one place. */
export function addBookmark(model: DocumentModel, name: string, { start, end }: Stretch, by: Editor): void {
  const { docx } = model;
  model.asOneStep(() => {
    removeBookmark(model, name, by);
    const marks = newBookmark(docx, name);
    const isOne = start.paragraph === end.paragraph;
    model.change(
      only(end.paragraph),
      by,
      () => {
        putMark(docx, end, marks.end, "end");
        if (isOne) putMark(docx, start, marks.start, "start");
        const isTurned = isOne && (marks.end.compareDocumentPosition(marks.start) & FOLLOWING) !== 0;
        if (isTurned) marks.start.after(marks.end); // an empty one, which must begin before it ends
        return { ok: true, value: {} };
      },
      "format",
    );
    if (isOne) return;
    model.change(
      only(start.paragraph),
      by,
      () => {
        putMark(docx, start, marks.start, "start");
        return { ok: true, value: {} };
      },
      "format",
    );
  });
}

/** `Node.DOCUMENT_POSITION_FOLLOWING`; Node has no such global. */
const FOLLOWING = 4;

/** Takes a bookmark away. False when there is none of this name. */
export function removeBookmark(model: DocumentModel, name: string, by: Editor): boolean {
  return model.asOneStep(() => {
    let found = false;
    // The end first. Several may have one name in a file that another program wrote.
    for (let marks = bookmarkMarks(model.docx, name); marks.length > 0; marks = bookmarkMarks(model.docx, name)) {
      found = true;
      for (const mark of [...marks].reverse()) takeAway(model, mark, by);
    }
    return found;
  });
}

function takeAway(model: DocumentModel, mark: Element, by: Editor): void {
  let paragraph: Element | null = mark.parentElement;
  while (paragraph !== null && paragraph.localName !== "p") paragraph = paragraph.parentElement;
  const blocks = paragraph === null ? { first: mark, last: mark, edited: [] } : only(paragraph);
  model.change(
    blocks,
    by,
    () => {
      model.docx.touchPartOf(mark);
      mark.remove();
      return { ok: true, value: {} };
    },
    "format",
  );
}
