import { placeOfMark, type BodyPlace } from "./bookmarks";
import { ensureBuiltInStyle } from "./built-in-styles";
import { attributeOfEdition, createOfEdition, isOfEdition, setAttributeOfEdition } from "./extension-markup";
import { findPart, readPart, type PartKind } from "./part-roots";
import { pieces } from "./pieces";
import { nextId } from "./revision-ids";
import { newRun } from "./run-content";
import { paragraphsIn } from "./story";
import type { Docx, TrackedAuthor } from "./types";
import { attributeW, createW, elementsOf, isW, ns } from "./wml";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const microsoft = "http://schemas.microsoft.com/office";
const wordTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const commentsPart: PartKind = {
  relationship: `${office}/comments`,
  contentType: `${wordTypes}.comments+xml`,
  fileName: "comments.xml",
  xml: `<w:comments xmlns:w="${ns.w}"/>`,
};

/** What came with Word 2013: which comment a reply belongs to, and whether a thread is resolved. */
const threadsPart: PartKind = {
  relationship: `${microsoft}/2011/relationships/commentsExtended`,
  contentType: `${wordTypes}.commentsExtended+xml`,
  fileName: "commentsExtended.xml",
  xml: `<w15:commentsEx xmlns:w15="${microsoft}/word/2012/wordml" xmlns:mc="${ns.mc}" mc:Ignorable="w15"/>`,
};

/** Parts of later versions that say more of a comment. They are never made here, only kept free of deleted ones. */
const idsRelationship = `${microsoft}/2016/09/relationships/commentsIds`;
const extensibleRelationship = `${microsoft}/2018/08/relationships/commentsExtensible`;

/** A comment or a reply: `w:comment`, under the number by which its marks in the text refer to it. */
export type Comment = Readonly<{ id: string; element: Element }>;

/** What stands in the text for a comment. Word writes all three; a file may lack the two that show how far it reaches. */
export type CommentMarks = Readonly<{
  start: Element | undefined;
  end: Element | undefined;
  /** The run that refers to it. Without one it is no comment of the text. */
  reference: Element;
}>;

/** The roots of the parts that hold comments, with those made that a new comment needs. */
export function commentParts(docx: Docx): Readonly<{ comments: Element; threads: Element }> {
  return { comments: readPart(docx, commentsPart), threads: readPart(docx, threadsPart) };
}

/** The roots of all parts that say something of comments, as far as the document has them. */
export function knownCommentParts(docx: Docx): readonly Element[] {
  return [commentsPart.relationship, threadsPart.relationship, idsRelationship, extensibleRelationship].flatMap(
    (relationship) => findPart(docx, relationship) ?? [],
  );
}

function entries(docx: Docx): readonly Comment[] {
  const root = findPart(docx, commentsPart.relationship);
  return (root ? elementsOf(root) : []).flatMap((element) => {
    const id = isW(element, "comment") ? attributeW(element, "id") : undefined;
    return id === undefined ? [] : [{ id, element }];
  });
}

/** The comments and replies that the body refers to, in the order of the references. */
export function commentsIn(docx: Docx): readonly Comment[] {
  const known = new Map(entries(docx).map((comment) => [comment.id, comment]));
  const references = Array.from(docx.body.getElementsByTagNameNS(ns.w, "commentReference"));
  return references.flatMap((reference) => known.get(attributeW(reference, "id") ?? "") ?? []);
}

/** The marks of a comment in the body; undefined when nothing there refers to it. */
export function commentMarks(docx: Docx, id: string): CommentMarks | undefined {
  const find = (name: string): Element | undefined =>
    Array.from(docx.body.getElementsByTagNameNS(ns.w, name)).find((element) => attributeW(element, "id") === id);
  const reference = find("commentReference")?.parentElement;
  return reference ? { start: find("commentRangeStart"), end: find("commentRangeEnd"), reference } : undefined;
}

/** Where the words that a comment is about stand; a place between words when its file does not say how far it reaches. */
export function commentPlaces(docx: Docx, id: string): Readonly<{ start: BodyPlace; end: BodyPlace }> | undefined {
  const marks = commentMarks(docx, id);
  const start = marks && placeOfMark(docx, marks.start ?? marks.reference, "next");
  const end = marks?.end ? placeOfMark(docx, marks.end, "previous") : start;
  return start && end ? { start, end } : undefined;
}

/** New marks for a comment, in no place yet; the run that refers to it belongs right after `end`. */
export function newCommentMarks(docx: Docx, id: string): Readonly<Record<"start" | "end" | "reference", Element>> {
  const { body } = docx;
  const reference = createW(body, "r");
  reference.append(referenceStyle(docx, body), createW(body, "commentReference", { id }));
  return {
    start: createW(body, "commentRangeStart", { id }),
    end: createW(body, "commentRangeEnd", { id }),
    reference,
  };
}

function referenceStyle(docx: Docx, near: Element): Element {
  const formatting = createW(near, "rPr");
  formatting.append(createW(near, "rStyle", { val: ensureBuiltInStyle(docx, "CommentReference") }));
  return formatting;
}

/** Adds an entry to the comments. Its marks are left to the caller; line ends in the text begin new paragraphs. */
export function addComment(docx: Docx, text: string, author?: TrackedAuthor): Comment {
  const { comments } = commentParts(docx);
  const id = String(nextId(comments));
  const name = author?.author ?? "Unknown author";
  const attributes = { id, author: name, ...(author ? { date: author.date } : {}), initials: initialsOf(name) };
  const element = createW(comments, "comment", attributes);
  comments.append(element);
  setCommentText(docx, { id, element }, text);
  return { id, element };
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).map((word) => word.charAt(0));
  return words.filter((letter) => /\p{L}/u.test(letter)).join("");
}

/** The words of a comment; U+000D between paragraphs. */
export function commentText(docx: Docx, { element }: Comment): string {
  return paragraphsIn(element)
    .map((paragraph) =>
      pieces(docx, paragraph)
        .map(({ text }) => text)
        .join(""),
    )
    .join("\r");
}

/** Writes other words into a comment; its thread goes on. */
export function setCommentText(docx: Docx, { element }: Comment, text: string): void {
  const number = numberOf(element);
  for (const child of elementsOf(element)) child.remove();
  const style = ensureBuiltInStyle(docx, "CommentText");
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const paragraph = createW(element, "p");
    const properties = createW(element, "pPr");
    properties.append(createW(element, "pStyle", { val: style }));
    paragraph.append(properties);
    if (index === 0) {
      const mark = createW(element, "r");
      mark.append(referenceStyle(docx, element), createW(element, "annotationRef"));
      paragraph.append(mark);
    }
    if (line !== "") paragraph.append(newRun(element, line, undefined));
    element.append(paragraph);
  }
  if (number !== undefined) numberParagraph(element, number);
  docx.touchPartOf(element);
}

/** Who wrote a comment, and when (ISO 8601; undefined when the file does not say). */
export function commentAuthor({ element }: Comment): Readonly<{ name: string; date: string | undefined }> {
  return { name: attributeW(element, "author") ?? "", date: attributeW(element, "date") };
}

/** The number of a comment's last paragraph, by which the other parts know it. */
function numberOf(element: Element): string | undefined {
  return attributeOfEdition(paragraphsIn(element).at(-1), "w14", "paraId");
}

function numberParagraph(element: Element, number: string): void {
  const last = paragraphsIn(element).at(-1);
  if (last) setAttributeOfEdition(last, "w14", "paraId", number);
}

/** The same, given to a comment that has none yet: eight hexadecimal digits that no paragraph of the file has. */
function ensureNumber(docx: Docx, element: Element): string {
  const known = numberOf(element);
  if (known !== undefined) return known;
  const roots = [docx.body, ...knownCommentParts(docx)];
  const taken = new Set(
    roots
      .flatMap((root) => Array.from(root.getElementsByTagNameNS(ns.w, "p")))
      .map((paragraph) => attributeOfEdition(paragraph, "w14", "paraId")?.toUpperCase()),
  );
  let next = firstNumber;
  const digits = (): string => next.toString(16).toUpperCase().padStart(8, "0");
  while (taken.has(digits())) next += 1;
  numberParagraph(element, digits());
  docx.touchPartOf(element);
  return digits();
}

/** Anywhere below 0x80000000 will do; high enough that a file of another program has probably not used it. */
const firstNumber = 0x5c000001;

function threadEntry(docx: Docx, element: Element): Element | undefined {
  const number = numberOf(element);
  const root = number === undefined ? undefined : findPart(docx, threadsPart.relationship);
  return (root ? elementsOf(root) : []).find(
    (entry) =>
      isOfEdition(entry, "w15", "commentEx") &&
      attributeOfEdition(entry, "w15", "paraId")?.toUpperCase() === number?.toUpperCase(),
  );
}

function ensureThreadEntry(docx: Docx, element: Element): Element {
  const known = threadEntry(docx, element);
  if (known) return known;
  const { threads } = commentParts(docx);
  const entry = createOfEdition(threads, "w15", "commentEx", { paraId: ensureNumber(docx, element), done: "0" });
  threads.append(entry);
  docx.touchPartOf(threads);
  return entry;
}

/** Makes a comment a reply to another one. */
export function setReplyTo(docx: Docx, reply: Comment, parent: Comment): void {
  const number = ensureNumber(docx, parent.element);
  ensureThreadEntry(docx, parent.element);
  const entry = ensureThreadEntry(docx, reply.element);
  setAttributeOfEdition(entry, "w15", "paraIdParent", number);
  docx.touchPartOf(entry);
}

/** The number of the comment's paragraph that a reply names as the one it answers; undefined for what begins a thread. */
function parentNumber(docx: Docx, { element }: Comment): string | undefined {
  return attributeOfEdition(threadEntry(docx, element), "w15", "paraIdParent")?.toUpperCase();
}

/** The comment that this one replies to; undefined for one that begins a thread. */
export function parentOf(docx: Docx, comment: Comment): Comment | undefined {
  const number = parentNumber(docx, comment);
  if (number === undefined) return undefined;
  return commentsIn(docx).find(({ element }) => numberOf(element)?.toUpperCase() === number);
}

/** The replies to a comment, in order. */
export function repliesTo(docx: Docx, { element }: Comment): readonly Comment[] {
  const number = numberOf(element)?.toUpperCase();
  return number === undefined ? [] : commentsIn(docx).filter((other) => parentNumber(docx, other) === number);
}

/** Whether a thread is resolved. */
export function isResolved(docx: Docx, { element }: Comment): boolean {
  return /^(1|true|on)$/.test(attributeOfEdition(threadEntry(docx, element), "w15", "done") ?? "");
}

/** Resolves a thread or opens it again. */
export function setResolved(docx: Docx, { element }: Comment, resolved: boolean): void {
  const entry = ensureThreadEntry(docx, element);
  setAttributeOfEdition(entry, "w15", "done", resolved ? "1" : "0");
  docx.touchPartOf(entry);
}

/** Takes a comment out of the parts that hold comments; its marks in the text are left to the caller. */
export function forgetComment(docx: Docx, { element }: Comment): void {
  const numbers = new Set(
    paragraphsIn(element).flatMap((paragraph) => attributeOfEdition(paragraph, "w14", "paraId")?.toUpperCase() ?? []),
  );
  const isOf = (wanted: ReadonlySet<string>, entry: Element, name: string): boolean =>
    Array.from(entry.attributes).some((one) => one.localName === name && wanted.has(one.value.toUpperCase()));
  const drop = (relationship: string, wanted: ReadonlySet<string>, name: string): readonly Element[] => {
    const root = findPart(docx, relationship);
    const gone = (root ? elementsOf(root) : []).filter((entry) => isOf(wanted, entry, name));
    for (const entry of gone) entry.remove();
    if (root && gone.length > 0) docx.touchPartOf(root);
    return gone;
  };
  drop(threadsPart.relationship, numbers, "paraId");
  const ids = drop(idsRelationship, numbers, "paraId").flatMap((entry) => Array.from(entry.attributes));
  const durable = new Set(
    ids.filter(({ localName }) => localName === "durableId").map(({ value }) => value.toUpperCase()),
  );
  drop(extensibleRelationship, durable, "durableId");
  docx.touchPartOf(element);
  element.remove();
}
