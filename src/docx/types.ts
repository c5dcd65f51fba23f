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
