import { rootAround } from "../../../docx";
import type { Annotations } from "../annotations/annotations";
import type { Highlights } from "../annotations/highlights";
import type { Anchor } from "../document/edit-journal";
import type { DocumentModel } from "../document/document-model";
import type { Stretch } from "../document/position";
import type { ControlEvents } from "../events/control-events";
import type { HostOptions } from "../options";
import { HostFailure } from "../richapi/failure";
import type { Gate } from "../richapi/gate";
import type { ServerObject } from "../richapi/server-object";
import type { ParagraphIds } from "./paragraph-ids";

/** What every object of the simulated Word works with. */
export type WordContext = Readonly<{
  model: DocumentModel;
  options: () => HostOptions;
  gate: Gate;
  ids: ParagraphIds;
  annotations: Annotations;
  highlights: Highlights;
  /** The add-in's short strings, by their ids in the manifest. */
  shortStrings: ReadonlyMap<string, string>;
  batch: BatchMemory;
  /** A fresh GUID, without braces. */
  newId: () => string;
  newControls: NewControls;
  serverCopy: ServerCopy;
  controlEvents: ControlEvents;
  make: WordObjects;
}>;

/** What has happened in the batch that is being carried out. */
export type BatchMemory = Readonly<{
  begin(): void;
  /** Notes that an annotation is deleted. True when it is not the first in this batch. */
  deletesAnnotation(): boolean;
}>;

/** A memory of no batch. */
export function createBatchMemory(): BatchMemory {
  let deleted = 0;
  return {
    begin() {
      deleted = 0;
    },
    deletesAnnotation: () => (deleted += 1) > 1,
  };
}

/** A paragraph's `uniqueLocalId` as this Word gives it: null without a subscription, and on some builds (#4258). */
export function shownId({ options, ids }: Pick<WordContext, "options" | "ids">, paragraph: Element): string | null {
  return options().subscription && !options().nullIds ? ids.of(paragraph) : null;
}

/** Controls that were inserted by the batch that is being carried out. */
export type NewControls = Readonly<{ note(control: Element): void; has(control: Element): boolean; forget(): void }>;

/** What the server holds of the document. */
export type ServerCopy = Readonly<{
  /** From now on nothing more reaches the server (#6590); what it has is what the document was just before. */
  stopSaving(): void;
}>;

/** Makers of the objects that others lead to; here so that the classes need not import one another in circles. */
export type WordObjects = Readonly<{
  /** @param container the body, a header, footer or note, or a table cell, whose content is a body of its own. */
  body(container: Element): ServerObject;
  /**
   * The footnotes or the endnotes of the body, in order.
   * @param scope only those whose marks stand between words of this stretch
   */
  notes(kind: "footnote" | "endnote", scope?: () => Stretch): ServerObject;
  sections(): ServerObject;
  paragraph(element: Element): ServerObject;
  /** @param list asked again at every use, since a collection is live. */
  paragraphs(list: () => readonly Element[]): ServerObject;
  range(at: Stretch): ServerObject;
  ranges(at: readonly Stretch[]): ServerObject;
  table(element: Element): ServerObject;
  /** @param scope an element, or a stretch of text, whose outermost tables are meant */
  tables(scope: () => Element | Stretch): ServerObject;
  cell(element: Element): ServerObject;
  control(element: Element): ServerObject;
  controls(list: () => readonly Element[]): ServerObject;
  dropDownList(self: ControlSelf): ServerObject;
}>;

function isLiving({ model }: WordContext, paragraph: Element): boolean {
  return model.placeAround(paragraph) >= 0;
}

/** The element that holds the text to which a paragraph belongs: `w:body`, or that of a header, footer or note. */
export function textRoot({ model }: WordContext, paragraph: Element): Element {
  return rootAround(paragraph) ?? model.docx.body;
}
/** What a content control works on: its element, and after an undo, which may put a copy in its place, its number. */
export type ControlSelf = Readonly<{ word: WordContext; element: Element; id: number | undefined }>;

/** What a range works on. */
export type RangeSelf = Readonly<{ word: WordContext; anchor: Anchor }>;

/** What a paragraph works on. */
export type ParagraphSelf = Readonly<{ word: WordContext; element: Element }>;

/**
 * The paragraph, as long as it is in the document.
 * @throws HostFailure ItemNotFound after it was deleted.
 */
export function livingParagraph({ word, element }: ParagraphSelf): Element {
  if (isLiving(word, element)) return element;
  throw new HostFailure("ItemNotFound", "The paragraph has been deleted.", "Paragraph");
}

/**
 * Where a range is now.
 * @throws HostFailure ItemNotFound when its paragraphs were deleted.
 */
export function livingStretch({ word, anchor }: RangeSelf): Stretch {
  const stretch = anchor.now();
  if (isLiving(word, stretch.start.paragraph) && isLiving(word, stretch.end.paragraph)) return stretch;
  throw new HostFailure("ItemNotFound", "The text of the range has been deleted.", "Range");
}
