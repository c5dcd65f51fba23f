export { openDocx } from "./open";
export { limits } from "./limits";
export { browserXmlTools } from "./xml-tools-browser";
export type {
  Docx,
  DocxProblem,
  EditRefusal,
  NewPart,
  PartStory,
  Relationship,
  Story,
  TrackedAuthor,
  XmlTools,
} from "./types";
export { bodyParagraphs, isInTable, paragraphIndex, paragraphsIn, rootAround, tableDepth } from "./story";
export { marginOf, sectionCount } from "./sections";
export type { MarginKind } from "./story-parts";
export { storyParagraphs, unreadStories, type StoryParagraph } from "./stories";
export { paragraphsChanged } from "./fields";
export { paragraphText, pieces, type Piece } from "./pieces";
export { headingLevel, isMarkedAsQuote } from "./styles";
export { replaceText } from "./replace";
export { textAsStored } from "./run-content";
export { insertParagraph } from "./insert-paragraph";
export { splitParagraph, type SplitParagraph } from "./split-paragraph";
export { joinWithNext, removeParagraph, type ParagraphRemoval } from "./join-paragraphs";
export { isTracking, readOnlyHint, setTracking, type ReadOnlyHint } from "./settings";
export { readDocumentSettings, writeDocumentSettings, type AddIn } from "./document-settings";
export { insertBlockControl, insertInlineControl, insertionMarks } from "./insert-control";
export { removeControl, unwrapControl } from "./remove-control";
export {
  contentHolder,
  controlAppearance,
  controlAround,
  controlId,
  controlKind,
  controlLevel,
  controlLock,
  controlTag,
  controlTitle,
  isShowingPlaceholder,
  setControlAppearance,
  setControlLock,
  setControlName,
  type ControlAppearance,
  type ControlKind,
  type ControlLock,
} from "./control-properties";
export { choicesOf, isTicked, setChoices, type Choice, type NewControlKind } from "./control-words";
export { controlsIn } from "./control-ids";
export { chooseEntry, paragraphOfControl, setTicked } from "./choose-in-control";
export { controlSpan, placeholderAt, spanToEdit } from "./placeholder-text";
export { placeholderOf, setPlaceholder, showPlaceholder } from "./placeholders";
export { builtInStyleId, ensureBuiltInStyle, type BuiltInStyleId } from "./built-in-styles";
export {
  areOwnRows,
  insertTable,
  recordRowsDeleted,
  removeRow,
  removeTable,
  tableCells,
  type NewTable,
} from "./insert-table";
export {
  cellText,
  headerRowCount,
  putTableProperty,
  rowCells,
  setHeaderRowCount,
  setTableLook,
  tableLook,
  tableRows,
  tableStyleId,
  type TableLook,
} from "./table-grid";
export {
  bookmarkMarks,
  bookmarkNames,
  bookmarkPlaces,
  isBookmarkName,
  newBookmark,
  putMark,
  type BodyPlace,
} from "./bookmarks";
export {
  addComment,
  commentAuthor,
  commentMarks,
  commentParts,
  commentPlaces,
  commentsIn,
  commentText,
  forgetComment,
  isResolved,
  knownCommentParts,
  newCommentMarks,
  parentOf,
  repliesTo,
  setCommentText,
  setReplyTo,
  setResolved,
  type Comment,
  type CommentMarks,
} from "./comments";
export {
  addCustomXml,
  customXmlParts,
  customXmlText,
  removeCustomXml,
  setCustomXml,
  type CustomXml,
} from "./custom-xml";
export type { EditRules } from "./replace";
export { columnWidths, setColumnWidth } from "./column-width";
