/** How this layer reads and writes XML: the browser's own parser, or slimdom in Node. It never makes one itself. */
export type XmlTools = Readonly<{
  /** @throws when the text is not well-formed. Document types (`<!DOCTYPE`) are refused before this is called. */
  parse(xml: string): Document;
  /** Without an XML declaration. */
  serialise(document: Document): string;
}>;

/** Why a file was not opened. `message` says what to do; it never holds words of the document. */
export type DocxProblem = Readonly<{
  code:
    | "empty"
    | "not-docx"
    | "legacy-doc"
    | "encrypted"
    | "damaged"
    | "too-large"
    | "strict"
    | "external-entity"
    | "no-body";
  message: string;
}>;

/** Who a tracked change is recorded for, and when (ISO 8601, seconds, `Z`). */
export type TrackedAuthor = Readonly<{ author: string; date: string }>;

/**
 * An opened `.docx`. The package is the only store: parts are parsed when first asked for, their nodes are changed in
 * place, and only parts that were touched are written anew by `save`.
 */
export type Docx = Readonly<{
  /** Name of the main document part, without a leading slash: `word/document.xml` in nearly every file. */
  mainPart: string;
  /** `w:body` of the main part. */
  body: Element;
  /** Names of all parts, in the order of the package. */
  partNames(): readonly string[];
  /** A part's bytes as they would be saved now; undefined when there is none. */
  partBytes(name: string): Uint8Array | undefined;
  /** A part as a live XML document; undefined when there is none or it is not XML that may be parsed. */
  part(name: string): Document | undefined;
  /** The content type that `[Content_Types].xml` gives the part. */
  contentType(name: string): string | undefined;
  /** Says that the nodes of this part were changed, so that `save` writes it anew. */
  touch(name: string): void;
  /** The same, for the part that holds this node. */
  touchPartOf(node: Node): void;
  /** Relationships of a part; of the package itself when `source` is `""`. Targets are part names, or addresses when external. */
  relationships(source: string): readonly Relationship[];
  /**
   * Adds an XML part with its content type and the relationship that leads to it.
   *
   * @returns the new relationship's id
   * @throws Error when the name is taken: parts are added once, by code that has looked first.
   */
  addPart(part: NewPart): string;
  /**
   * Writes another XML document into a part, which must be there.
   *
   * @returns false when the text is not XML that may be stored; the part is unchanged then
   */
  replacePart(name: string, xml: string): boolean;
  /** Takes a part away, with what it refers to by relationships of its own, and the relationships of `source` to it. */
  removePart(name: string, source: string): void;
  /** Reads XML that belongs to no part; undefined when it is not well-formed or has a document type. */
  parseXml(xml: string): Document | undefined;
  /** The whole package. Untouched parts keep their bytes and their place; equal input gives equal bytes. */
  save(): Uint8Array;
}>;

/** One relationship, its target resolved against its source. */
export type Relationship = Readonly<{ id: string; type: string; target: string; external: boolean }>;

/** The stories that have parts of their own in the package. */
export type PartStory = "header" | "footer" | "footnote" | "endnote";

/** Which text of the file a paragraph belongs to; `body` includes tables and content controls. */
export type Story = "body" | PartStory | "textbox";

/** A part to add. `xml` has no declaration; `source` is the part that refers to it (`""`: the package itself). */
export type NewPart = Readonly<{
  name: string;
  contentType: string;
  xml: string;
  source: string;
  relationshipType: string;
}>;

/**
 * Why an edit was not made. Nothing has been changed then.
 * - `bad-span`: not within the paragraph, or in the middle of a character
 * - `locked`: inside a content control that is locked against changes
 * - `bound`: inside a content control that shows data kept elsewhere in the file; Word would put the old text back
 * - `inside-control`, `inside-field`: a paragraph cannot be split there
 * - `section-break`: the paragraph's mark ends a section
 * - `only-paragraph`: a cell, a control and the body must end with a paragraph
 * - `not-adjacent`: what follows is not a paragraph of the same cell, control or body
 * - `choice`: inside a check box or a list to choose from, whose words are not written
 * - `holds-more-than-text`: notes, comments, pictures, fields or controls would be lost
 */
export type EditRefusal =
  | "bad-span"
  | "locked"
  | "bound"
  | "inside-control"
  | "inside-field"
  | "section-break"
  | "only-paragraph"
  | "not-adjacent"
  | "choice"
  | "holds-more-than-text";
