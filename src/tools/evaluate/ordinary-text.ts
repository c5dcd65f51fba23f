import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** A file of plain text by its paragraphs; `source` is the name of the file or folder that was asked for. */
export type OrdinaryText = Readonly<{ source: string; place: string; paragraphs: readonly string[] }>;

/**
 * Reads files, and folders with all that is in them, in the order of their names. Files that are not UTF-8 text are left
 * out. Where a file has empty lines, those part its paragraphs and its lines are joined; else each line is a paragraph.
 * @throws Error when a path does not exist.
 */
export function* readOrdinaryTexts(paths: readonly string[]): Generator<OrdinaryText> {
  for (const one of paths) {
    const source = path.basename(path.resolve(one));
    for (const place of filesIn(one)) {
      const content = readUtf8(place);
      if (content !== undefined) yield { source, place, paragraphs: paragraphsOf(content) };
    }
  }
}

function filesIn(one: string): readonly string[] {
  if (!statSync(one).isDirectory()) return [one];
  const names = readdirSync(one).filter((name) => !name.startsWith("."));
  return names.sort().flatMap((name) => filesIn(path.join(one, name)));
}

function readUtf8(file: string): string | undefined {
  const bytes = readFileSync(file);
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined; // another encoding, or no text at all
  }
}

/** The paragraphs of a plain text, without empty ones. */
export function paragraphsOf(content: string): readonly string[] {
  const text = content.replace(/\r\n?/g, "\n").trim();
  const parts = /\n[ \t]*\n/.test(text)
    ? text.split(/\n[ \t]*\n/).map((part) => part.replace(/\s*\n\s*/g, " "))
    : text.split("\n");
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** How many words a text has: runs of letters and digits, with their apostrophes and hyphens. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
