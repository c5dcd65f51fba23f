import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { bodyParagraphs, openDocx, paragraphText, type Docx } from "../../src/docx";
import { slimdomXmlTools } from "../../src/docx/xml-tools-slimdom";

const root = path.join(__dirname, "..", "..");

/** The committed Word files, made by src/tools/make-fixtures.ts. */
export const fixtureFolder = path.join(root, "test", "fixtures", "docx");

/** Word files from public test suites, kept beside the repository on some machines only; never committed. */
export const corpusFolder = path.join(root, "..", "shared", "docx-corpus");

export const hasCorpus = existsSync(corpusFolder);

/** All Word files below a folder, by their path in it, sorted. */
export function wordFiles(folder: string): ReadonlyMap<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true }) as string[];
  return new Map(
    names
      .map((name) => name.split(path.sep).join("/"))
      .filter((name) => /\.do[ct][xm]$/.test(name))
      .sort()
      .map((name) => [name, new Uint8Array(readFileSync(path.join(folder, name)))]),
  );
}

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(fixtureFolder, name)));
}

/** Opens bytes that must open. */
export function opened(bytes: Uint8Array): Docx {
  const result = openDocx(bytes, slimdomXmlTools);
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.value;
}

export function texts(docx: Docx): string[] {
  return bodyParagraphs(docx).map((paragraph) => paragraphText(docx, paragraph));
}

/** The first body paragraph whose text contains these words. */
export function paragraphWith(docx: Docx, words: string): Element {
  const found = bodyParagraphs(docx).find((paragraph) => paragraphText(docx, paragraph).includes(words));
  if (!found) throw new Error(`No paragraph contains "${words}".`);
  return found;
}
