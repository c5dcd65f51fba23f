import { readFileSync } from "node:fs";
import path from "node:path";
import { failed, ok, type Result } from "../base/result";
import {
  headingLevel,
  isMarkedAsQuote,
  openDocx,
  paragraphText,
  storyParagraphs,
  unreadStories,
  type Docx,
} from "../docx";
import { slimdomXmlTools } from "../docx/xml-tools-slimdom";
import type { CheckedText } from "../engine";
import { readText } from "./read-text";

/** A paragraph to check; `begins` when nothing runs on into it from the one before: a new header, note or text box. */
export type ReadParagraph = CheckedText & Readonly<{ begins: boolean }>;

/** What a file says, story by story, the body first; `problem` when a part of it could not be read. */
export type ReadDocument = Readonly<{ paragraphs: readonly ReadParagraph[]; problem?: string }>;

/** Larger than this is no case record, and would be read into memory whole. */
const largestFile = 200 * 1024 * 1024;

/**
 * The paragraphs of a file, or of standard input for "-"; those of the body as the pane would read them.
 *
 * @returns a problem that says what to do, without any words of the document
 */
export function readDocument(file: string): Result<ReadDocument, string> {
  const extension = file === "-" ? "" : path.extname(file).toLowerCase();
  if (extension === ".eml" || extension === ".msg") {
    return failed("Emails can't be checked yet; that comes with the Outlook work. Save the text as a .txt file.");
  }
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file === "-" ? 0 : file);
  } catch {
    return failed("This file could not be read. Check that it is there and that you may open it.");
  }
  if (bytes.length > largestFile) return failed("This file is too large to be a record. Check a smaller part of it.");
  if (extension === ".docx" || extension === ".doc" || extension === ".dotx" || looksPacked(bytes)) {
    const opened = openDocx(bytes, slimdomXmlTools);
    return opened.ok ? ok(readDocx(opened.value)) : failed(opened.problem.message);
  }
  const text = readText(bytes);
  return text.ok
    ? ok({ paragraphs: text.value.map((line, index) => ({ ...line, begins: index === 0 })) })
    : failed(text.problem);
}

function readDocx(docx: Docx): ReadDocument {
  let before: Element | undefined;
  const paragraphs = storyParagraphs(docx).map(({ story, index, paragraph, root }) => {
    const level = headingLevel(docx, paragraph);
    const begins = root !== before;
    before = root;
    return {
      ref: { story, index },
      text: paragraphText(docx, paragraph),
      ...(level === undefined ? {} : { headingLevel: level }),
      ...(isMarkedAsQuote(docx, paragraph) ? { markedAsQuote: true as const } : {}),
      begins,
    };
  });
  const unread = unreadStories(docx).map((story) => storyNames[story]);
  if (unread.length === 0) return { paragraphs };
  const problem = `Its ${unread.join(", ")} could not be read. Open it in Word, let Word repair it, and save it.`;
  return { paragraphs, problem };
}

const storyNames = { header: "headers", footer: "footers", footnote: "footnotes", endnote: "endnotes" } as const;

/** A zip (`PK`) or an OLE container: standard input has no name to go by. */
function looksPacked(bytes: Uint8Array): boolean {
  return (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);
}
