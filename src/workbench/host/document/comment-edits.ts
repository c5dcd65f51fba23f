import {
  addComment,
  commentMarks,
  commentParts,
  forgetComment,
  knownCommentParts,
  newCommentMarks,
  putMark,
  repliesTo,
  setCommentText,
  setReplyTo,
  setResolved,
  type Comment,
} from "../../../docx";
import { only, type DocumentModel, type Editor } from "./document-model";
import type { Stretch } from "./position";

/** Comments are never recorded as tracked changes; what they say lies in parts of their own, which undo takes back too. */
function editParts(model: DocumentModel, by: Editor, edit: () => void): void {
  commentParts(model.docx); // made before the edit, so that what they held can be kept
  const all = knownCommentParts(model.docx).reduce<() => void>(
    (inner, root) => () => {
      model.change(
        { first: root, last: root, edited: [root] },
        by,
        () => {
          inner();
          model.docx.touchPartOf(root);
          return { ok: true, value: {} };
        },
        "comment",
      );
    },
    edit,
  );
  model.asOneStep(all);
}

function editText(model: DocumentModel, paragraph: Element, by: Editor, edit: () => void): void {
  model.change(
    only(paragraph),
    by,
    () => {
      edit();
      model.docx.touchPartOf(paragraph);
      return { ok: true, value: {} };
    },
    "comment",
  );
}

/** Comments on a stretch of the body. */
export function insertComment(model: DocumentModel, { start, end }: Stretch, text: string, by: Editor): Comment {
  return model.asOneStep(() => {
    const comment = write(model, text, by);
    const marks = newCommentMarks(model.docx, comment.id);
    const isOne = start.paragraph === end.paragraph;
    const begin = (): void => putMark(model.docx, start, marks.start, "start");
    editText(model, end.paragraph, by, () => {
      putMark(model.docx, end, marks.end, "end");
      marks.end.after(marks.reference);
      if (isOne) begin();
      // One about no words must begin before it ends.
      if (isOne && (marks.reference.compareDocumentPosition(marks.start) & FOLLOWING) !== 0)
        marks.end.before(marks.start);
    });
    if (!isOne) editText(model, start.paragraph, by, begin);
    return comment;
  });
}

/** `Node.DOCUMENT_POSITION_FOLLOWING`; Node has no such global. */
const FOLLOWING = 4;

function write(model: DocumentModel, text: string, by: Editor): Comment {
  const written: Comment[] = [];
  editParts(model, by, () => void written.push(addComment(model.docx, text, model.author())));
  const [comment] = written;
  if (comment === undefined) throw new Error("No comment was written.");
  return comment;
}

/** Replies to a comment; the reply stands on the same words, after the replies that are there. */
export function replyToComment(model: DocumentModel, parent: Comment, text: string, by: Editor): Comment {
  const { docx } = model;
  return model.asOneStep(() => {
    const thread = [parent, ...repliesTo(docx, parent)].flatMap(({ id }) => commentMarks(docx, id) ?? []);
    const reply = write(model, text, by);
    editParts(model, by, () => setReplyTo(docx, reply, parent));
    const marks = newCommentMarks(docx, reply.id);
    const last = thread.at(-1)?.reference;
    const firstStart = thread.flatMap(({ start }) => start ?? []).at(-1);
    if (last === undefined) return reply;
    editText(model, paragraphOf(last), by, () => {
      last.after(marks.end, marks.reference);
      if (firstStart === undefined) last.before(marks.start);
    });
    if (firstStart !== undefined) editText(model, paragraphOf(firstStart), by, () => firstStart.after(marks.start));
    return reply;
  });
}

/** Writes other words into a comment. */
export function rewriteComment(model: DocumentModel, comment: Comment, text: string, by: Editor): void {
  editParts(model, by, () => setCommentText(model.docx, comment, text));
}

/** Resolves a thread or opens it again. */
export function resolveComment(model: DocumentModel, comment: Comment, resolved: boolean, by: Editor): void {
  editParts(model, by, () => setResolved(model.docx, comment, resolved));
}

/** Takes a comment away with its replies, and its marks out of the text. */
export function deleteComment(model: DocumentModel, comment: Comment, by: Editor): void {
  const { docx } = model;
  model.asOneStep(() => {
    for (const gone of [...repliesTo(docx, comment), comment]) {
      const marks = commentMarks(docx, gone.id);
      for (const mark of [marks?.start, marks?.end, marks?.reference]) {
        if (mark) editText(model, paragraphOf(mark), by, () => mark.remove());
      }
      editParts(model, by, () => forgetComment(docx, gone));
    }
  });
}

/** The paragraph round a mark; for one that stands between paragraphs, the mark itself, which is a block then. */
function paragraphOf(mark: Element): Element {
  for (let up = mark.parentElement; up !== null; up = up.parentElement) if (up.localName === "p") return up;
  return mark;
}
