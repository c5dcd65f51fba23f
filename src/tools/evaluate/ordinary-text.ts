import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** A file of plain text by its paragraphs. */
export type OrdinaryText = Readonly<{ place: string; paragraphs: readonly string[] }>;

/**
 * Reads files, and folders with all that is in them, in the order of their names. Files that are not UTF-8 text are left
 * out. Where a file has empty lines, those part its paragraphs and its lines are joined; else each line is a paragraph.
 * @throws Error when a path does not exist.
 */
export function* readOrdinaryTexts(paths: readonly string[]): Generator<OrdinaryText> {
  for (const one of paths) {
    if (statSync(one).isDirectory()) {
      const names = readdirSync(one).filter((name) => !name.startsWith("."));
      yield* readOrdinaryTexts(names.sort().map((name) => path.join(one, name)));
      continue;
    }
    const content = readUtf8(one);
    if (content !== undefined) yield { place: one, paragraphs: paragraphsOf(content) };
  }
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
