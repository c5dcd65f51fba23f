import {
  commentAuthor,
  commentPlaces,
  commentsIn,
  commentText,
  isResolved,
  parentOf,
  repliesTo,
  rootAround,
  type Comment,
} from "../../../docx";
import {
  deleteComment,
  insertComment,
  replyToComment,
  resolveComment,
  rewriteComment,
} from "../document/comment-edits";
import type { Stretch } from "../document/position";
import { HostFailure } from "../richapi/failure";
import { serverObject, type Items, type ServerClass, type ServerObject } from "../richapi/server-object";
import { choiceArgument, textArgument } from "./arguments";
import { collection } from "./collections";
import { overlaps } from "./stretch-text";
import type { WordContext } from "./word-context";

/** What a comment and a reply work on. */
type Self = Readonly<{ word: WordContext; id: string }>;

/**
 * The comment, as long as the text refers to it.
 * @throws HostFailure ItemNotFound after it was deleted.
 */
function living({ word, id }: Self): Comment {
  const found = commentsIn(word.model.docx).find((comment) => comment.id === id);
  if (found !== undefined) return found;
  throw new HostFailure("ItemNotFound", "The comment has been deleted.", "Comment");
}

function dateOf(self: Self): string {
  return commentAuthor(living(self)).date ?? undatedComment;
}

/** What a comment without a date says; the client makes a `Date` of it. */
const undatedComment = "1970-01-01T00:00:00Z";

function writeContent(self: Self, value: unknown, member: string): void {
  rewriteComment(self.word.model, living(self), textArgument(value, member), "add-in");
}

function range(self: Self): ServerObject | undefined {
  const { id } = living(self);
  const places = commentPlaces(self.word.model.docx, id);
  return places === undefined ? undefined : self.word.make.range(places);
}

function listOf(kind: ServerClass<{ items: () => Items }>, itemKind: ServerClass<Self>, word: WordContext) {
  return (list: () => readonly Comment[]): ServerObject =>
    serverObject(kind, {
      items() {
        const found = list();
        return {
          count: found.length,
          at(index) {
            const comment = found[index];
            return comment === undefined ? undefined : serverObject(itemKind, { word, id: comment.id });
          },
        };
      },
    });
}

/** `Word.CommentContentRange`: the words of a comment. Their formatting is not simulated. */
export const commentContentRangeClass: ServerClass<Self> = {
  name: "CommentContentRange",
  scalars: {
    Text: { since: "1.4", read: (self) => commentText(self.word.model.docx, living(self)) },
    IsEmpty: { since: "1.4", read: (self) => commentText(self.word.model.docx, living(self)) === "" },
  },
  objectMethods: {
    InsertText: {
      since: "1.4",
      writes: true,
      call(self, args) {
        const member = "CommentContentRange.insertText";
        const text = textArgument(args[0], member);
        const place = choiceArgument(args[1], ["Replace", "Start", "End", "Before", "After"], member);
        const now = commentText(self.word.model.docx, living(self));
        const isBefore = place === "Start" || place === "Before";
        const wanted = place === "Replace" ? text : isBefore ? text + now : now + text;
        rewriteComment(self.word.model, living(self), wanted, "add-in");
        return serverObject(commentContentRangeClass, self);
      },
    },
  },
};

/** What comments and replies have alike: words, who wrote them, and when. */
function writtenBySomebody(name: "Comment" | "CommentReply"): NonNullable<ServerClass<Self>["scalars"]> {
  return {
    Id: { since: "1.4", read: (self) => living(self).id },
    Content: {
      since: "1.4",
      read: (self) => commentText(self.word.model.docx, living(self)),
      write: (self, value) => writeContent(self, value, `${name}.content`),
    },
    AuthorName: { since: "1.4", read: (self) => commentAuthor(living(self)).name },
    AuthorEmail: { since: "1.4", read: noAddress },
    CreationDate: { since: "1.4", read: dateOf },
  };
}

/** `Word.CommentReply`. */
export const commentReplyClass: ServerClass<Self> = {
  name: "CommentReply",
  scalars: writtenBySomebody("CommentReply"),
  links: {
    ContentRange: { since: "1.4", follow: (self) => serverObject(commentContentRangeClass, self) },
    ParentComment: {
      since: "1.4",
      follow({ word, id }) {
        const parent = parentOf(word.model.docx, living({ word, id }));
        return parent === undefined ? undefined : commentObject(word, parent.id);
      },
    },
  },
  valueMethods: {
    Delete: {
      since: "1.4",
      writes: true,
      call: (self) => deleteComment(self.word.model, living(self), "add-in"),
    },
  },
};

/** `Word.CommentReplyCollection`. */
export const commentReplyCollectionClass = collection("CommentReplyCollection", false, "1.4");

/** `Word.Comment`: what begins a thread. */
export const commentClass: ServerClass<Self> = {
  name: "Comment",
  scalars: {
    ...writtenBySomebody("Comment"),
    Resolved: {
      since: "1.4",
      read: (self) => isResolved(self.word.model.docx, living(self)),
      write(self, value) {
        const member = "Comment.resolved";
        if (typeof value !== "boolean") throw new HostFailure("InvalidArgument", "True or false is expected.", member);
        resolveComment(self.word.model, living(self), value, "add-in");
      },
    },
  },
  links: {
    ContentRange: { since: "1.4", follow: (self) => serverObject(commentContentRangeClass, self) },
    Replies: {
      since: "1.4",
      follow: (self) =>
        listOf(
          commentReplyCollectionClass,
          commentReplyClass,
          self.word,
        )(() => repliesTo(self.word.model.docx, living(self))),
    },
  },
  objectMethods: {
    GetRange: { since: "1.4", call: range },
    Reply: {
      since: "1.4",
      writes: true,
      call(self, args) {
        const text = textArgument(args[0], "Comment.reply");
        const { id } = replyToComment(self.word.model, living(self), text, "add-in");
        return serverObject(commentReplyClass, { word: self.word, id });
      },
    },
  },
  valueMethods: {
    Delete: {
      since: "1.4",
      writes: true,
      call: (self) => deleteComment(self.word.model, living(self), "add-in"),
    },
  },
};

/** The file names people, and has no addresses of them. */
function noAddress(): string {
  return "";
}

/** `Word.CommentCollection`. */
export const commentCollectionClass = collection("CommentCollection", false, "1.4");

function commentObject(word: WordContext, id: string): ServerObject {
  return serverObject(commentClass, { word, id });
}

/** `getComments()`: the threads about words of a stretch, in the order of the text. */
export function commentsOn(word: WordContext, scope: () => Stretch): ServerObject {
  const { model } = word;
  return listOf(
    commentCollectionClass,
    commentClass,
    word,
  )(() => {
    const around = scope();
    return commentsIn(model.docx).filter((comment) => {
      if (parentOf(model.docx, comment) !== undefined) return false;
      const places = commentPlaces(model.docx, comment.id);
      return places !== undefined && isInOneText(around, places) && overlaps(model, places, around);
    });
  });
}

/** Comments are of the body; a stretch of a header or a note has none. */
function isInOneText(a: Stretch, b: Stretch): boolean {
  return rootAround(a.start.paragraph) === rootAround(b.start.paragraph);
}

/** `Range.insertComment(text)`. */
export function insertCommentOn(word: WordContext, at: Stretch, args: readonly unknown[]): ServerObject {
  const member = "Range.insertComment";
  const root = rootAround(at.start.paragraph);
  if (root?.localName === "hdr" || root?.localName === "ftr") {
    throw new HostFailure("NotAllowed", "Headers and footers take no comments.", member);
  }
  if (root !== word.model.docx.body) throw word.gate.unknown(`${member} outside the body`);
  return commentObject(word, insertComment(word.model, at, textArgument(args[0], member), "add-in").id);
}
