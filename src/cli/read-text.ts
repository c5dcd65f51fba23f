import { failed, ok, type Result } from "../base/result";
import type { CheckedText } from "../engine";

/**
 * Reads plain text, a line being a paragraph: UTF-8 with or without a byte order mark, or UTF-16 with one.
 *
 * @returns a problem that says what to do when the bytes are not text in one of these
 */
export function readText(bytes: Uint8Array): Result<readonly CheckedText[], string> {
  let text: string;
  try {
    text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return failed("This is not UTF-8 text. Save it as UTF-8 (in Notepad: Save as, Encoding), then try again.");
  }
  if (text.includes("\u0000")) return failed("This is not a text file. Give a .docx or a .txt file.");
  const lines = text.split(/\r\n|\n|\r/);
  // A final line end closes the last line; it does not begin another.
  if (lines[lines.length - 1] === "") lines.pop();
  return ok(lines.map((line, index) => ({ ref: { story: "body", index }, text: line })));
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}
