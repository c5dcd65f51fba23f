import type { DocxProblem } from "./types";

const messages = {
  empty: "This file is empty. Choose another file, or save the record again in Word.",
  "not-docx": 'This is not a Word document. Open it in Word and save it as "Word Document (.docx)".',
  "legacy-doc": 'This is a document of the older kind (.doc). Open it in Word and save it as "Word Document (.docx)".',
  encrypted: "This document is protected by a password. Open it in Word, remove the password, and save it.",
  damaged: "This document is damaged or incomplete. Open it in Word, let Word repair it, and save it.",
  "too-large": "This document is too large to open here (25 MB, or 200 MB unpacked, at most).",
  strict: 'This document is saved as "Strict Open XML". Open it in Word and save it as "Word Document (.docx)".',
  "external-entity":
    "This document holds a document type declaration, which Word documents never do; it was not read. Ask where it came from.",
  "no-body": "This document has no text body. Open it in Word and save it again.",
} as const satisfies Record<DocxProblem["code"], string>;

/** The problem for a code; `detail` is a short reason for whoever looks after the file, never words of the document. */
export function docxProblem(code: DocxProblem["code"], detail?: string): DocxProblem {
  return { code, message: detail ? `${messages[code]} (${detail})` : messages[code] };
}

/** Carries a problem up from where a broken file was noticed; never leaves this layer's `open`. */
export class DocxError extends Error {
  readonly problem: DocxProblem;

  constructor(code: DocxProblem["code"], detail?: string) {
    const problem = docxProblem(code, detail);
    super(problem.message);
    this.name = "DocxError";
    this.problem = problem;
  }
}
