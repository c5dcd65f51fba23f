import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readGoldItem, type GoldItem } from "./gold-item";

/** The two halves of the gold set: rules may be written with one in view, and are judged by the other. */
export type Split = "dev" | "test";

export const splits: readonly Split[] = ["dev", "test"];

/**
 * Every item of a folder of gold files, in the order of file names and lines. A file `passage-*.txt` is one item; in
 * any other, each line is.
 * @throws Error for a file or line that does not follow test/gold/README.md.
 */
export function readGoldFolder(folder: string): readonly GoldItem[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort();
  return names.flatMap((name) => readGoldText(name, readFileSync(path.join(folder, name), "utf8")));
}

/** The items of one gold file, whose name says how to read it. */
export function readGoldText(name: string, content: string): readonly GoldItem[] {
  const lines = content
    .split(/\r?\n/)
    .map((text, index) => ({ text, place: `${name}:${index + 1}` }))
    .filter(({ text }) => text.trim() !== "" && !text.startsWith("#"));
  if (!name.startsWith("passage-")) return lines.map(({ text, place }) => readGoldItem(place, [text]));
  const texts = lines.map(({ text }) => text);
  return texts.length === 0 ? [] : [readGoldItem(name, texts)];
}
