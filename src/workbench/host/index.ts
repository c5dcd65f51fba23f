export { createWordHost, type WordHost, type WordHostSettings } from "./word-host";
export { currentWord, wordApiLevels, type HostOptions, type WordApiLevel } from "./options";
export type { BatchKind, Counters } from "./counters";
export type { Annotation, ColorScheme, Popup } from "./annotations/annotation";
export type { Annotations } from "./annotations/annotations";
export type { Highlights } from "./annotations/highlights";
export type { AnnotationPopup } from "./annotations/popup";
export type { LogEntry, Trouble } from "./event-log";
export type { FailureCode } from "./richapi/failure";
export {
  createDocumentModel,
  type DocumentChange,
  type DocumentModel,
  type Editor,
  type Unsubscribe,
} from "./document/document-model";
export type { Anchor } from "./document/edit-journal";
export { cursorAt, within, type Position, type Stretch } from "./document/position";
export { readRibbon } from "./ribbon/read-ribbon";
export type { RibbonCommand } from "./ribbon/commands";
export { simulatedMembers } from "./word/simulated-members";
export type { MemberName } from "./richapi/server-object";
