import { readFileSync } from "node:fs";
import path from "node:path";
import { failed, ok, type Result } from "../base/result";
import { bodyParagraphs, headingLevel, openDocx, paragraphText } from "../docx";
import { slimdomXmlTools } from "../docx/xml-tools-slimdom";
import type { CheckedText } from "../engine";
import { readText } from "./read-text";

/** Larger than this is no case record, and would be read into memory whole. */
const largestFile = 200 * 1024 * 1024;

/**
 * The paragraphs of a file, or of standard input for "-", as the pane would read them.
 *
 * @returns a problem that says what to do, without any words of the document
 */
export function readDocument(file: string): Result<readonly CheckedText[], string> {
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
  return extension === ".docx" || extension === ".doc" || extension === ".dotx" || looksPacked(bytes)
    ? readDocx(bytes)
    : readText(bytes);
}

function readDocx(bytes: Uint8Array): Result<readonly CheckedText[], string> {
  const opened = openDocx(bytes, slimdomXmlTools);
  if (!opened.ok) return failed(opened.problem.message);
  const docx = opened.value;
  return ok(
    bodyParagraphs(docx).map((paragraph, index) => {
      const level = headingLevel(docx, paragraph);
      return {
        ref: { story: "body", index },
        text: paragraphText(docx, paragraph),
        ...(level === undefined ? {} : { headingLevel: level }),
      };
    }),
  );
}

/** A zip (`PK`) or an OLE container: standard input has no name to go by. */
function looksPacked(bytes: Uint8Array): boolean {
  return (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);
}
