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
export { headingLevel } from "./styles";
export { replaceText } from "./replace";
export { textAsStored } from "./run-content";
export { insertParagraph } from "./insert-paragraph";
export { splitParagraph, type SplitParagraph } from "./split-paragraph";
export { joinWithNext, removeParagraph, type ParagraphRemoval } from "./join-paragraphs";
export { isTracking, readOnlyHint, setTracking, type ReadOnlyHint } from "./settings";
export { readDocumentSettings, writeDocumentSettings, type AddIn } from "./document-settings";
