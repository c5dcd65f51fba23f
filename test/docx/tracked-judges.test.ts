import {
  bodyParagraphs,
  openDocx,
  paragraphText,
  readOnlyHint,
  replaceText,
  setTracking,
  type Docx,
} from "../../src/docx";
import { slimdomXmlTools } from "../../src/docx/xml-tools-slimdom";
import { corpusFolder, fixtureFolder, hasCorpus, opened, wordFiles } from "../support/docx-files";
import { unsafeThings } from "../support/docx-safety";
import { findLibreOffice } from "../support/libreoffice";
import { sampleEdits } from "../support/sample-edits";
import { settleChanges } from "../support/settle-changes";

const libreOffice = findLibreOffice();
const editsPerDocument = 20;
const author = { author: "Recordwell test (invented)", date: "2026-01-01T00:00:00Z" };
/**
 * LibreOffice makes one text of a field's and of a content control's content, whatever was changed in it and by whom, so
 * it is no judge there; test/docx/track.test.ts looks at the markup instead.
 */
function isFlattened(paragraph: Element): boolean {
  const names = ["sdt", "fldChar", "fldSimple"];
  if (names.some((name) => paragraph.getElementsByTagNameNS(paragraph.namespaceURI, name).length > 0)) return true;
  for (let around = paragraph.parentElement; around !== null; around = around.parentElement) {
    if (around.localName === "sdt") return true;
  }
  return false;
}

/** Replaces words in some paragraphs, the same ones for the same seed. @returns how many edits were made */
function editAtRandom(docx: Docx, seed: number): number {
  const paragraphs = bodyParagraphs(docx).filter((paragraph) => !isFlattened(paragraph));
  let made = 0;
  for (const edit of sampleEdits(seed, editsPerDocument)) {
    const paragraph = paragraphs[Math.floor(edit.paragraph * paragraphs.length)];
    if (paragraph === undefined) continue;
    const words = [...paragraphText(docx, paragraph).matchAll(/[\p{L}\p{N}’']+/gu)];
    const at = Math.floor(edit.word * words.length);
    const [first, last] = [words[at], words[Math.min(words.length, at + edit.words) - 1]];
    if (first === undefined || last === undefined) continue;
    const span = { start: first.index, end: last.index + last[0].length };
    if (replaceText(docx, paragraph, span, edit.text, author).ok) made++;
  }
  return made;
}

type Edited = Readonly<{ original: Uint8Array; plain: Uint8Array; tracked: Uint8Array; edits: number }>;

/** The same edits in the same document, once plainly and once while changes are tracked. */
function editedBothWays(bytes: Uint8Array, seed: number): Edited {
  const [original, plain, tracked] = [opened(bytes), opened(bytes), opened(bytes)];
  setTracking(plain, false);
  setTracking(tracked, true);
  const edits = editAtRandom(plain, seed);
  expect(editAtRandom(tracked, seed)).toBe(edits);
  return { original: original.save(), plain: plain.save(), tracked: tracked.save(), edits };
}

function editedFiles(folder: string): ReadonlyMap<string, Edited> {
  const readable = [...wordFiles(folder)].filter(([, bytes]) => {
    const docx = openDocx(bytes, slimdomXmlTools);
    // LibreOffice settles nothing in a protected document.
    return docx.ok && readOnlyHint(docx.value) === undefined;
  });
  return new Map(readable.map(([name, bytes], index) => [name, editedBothWays(bytes, index + 1)]));
}

/**
 * The text of each file once LibreOffice has settled its changes, without the labels of lists and the invisible anchors of
 * comments: it forgets some of them where a file came with tracked changes of its own.
 */
function texts(files: ReadonlyMap<string, Edited>, which: "original" | "plain" | "tracked", how: "accept" | "reject") {
  if (libreOffice === undefined) throw new Error("LibreOffice is missing.");
  const settled = settleChanges(libreOffice, new Map([...files].map(([name, one]) => [name, one[which]])), how);
  return new Map([...settled].map(([name, text]) => [name, text?.replace(/^\s*•\s|\u200b/gm, "")]));
}

const sources: readonly (readonly [string, string, boolean, number])[] = [
  ["our own fixtures", fixtureFolder, true, 100],
  ["the corpus", corpusFolder, hasCorpus, 280],
];

for (const [title, folder, isThere, least] of sources) {
  // Skipped, visibly, where LibreOffice or the corpus is missing.
  const run = libreOffice !== undefined && isThere ? describe : describe.skip;
  run(`random edits while changes are tracked, in ${title}`, () => {
    let files: ReadonlyMap<string, Edited> = new Map();
    /** What LibreOffice made of the tracked files; it takes a while. */
    let accepted: ReturnType<typeof texts> | undefined;
    const acceptedTracked = () => (accepted ??= texts(files, "tracked", "accept"));

    beforeAll(() => {
      files = editedFiles(folder);
    });

    it("are enough to mean something, and leave nothing unsafe", () => {
      expect([...files.values()].reduce((sum, { edits }) => sum + edits, 0)).toBeGreaterThan(least);
      for (const { original, tracked } of files.values()) {
        const before = new Set(unsafeThings(original));
        expect(unsafeThings(tracked).filter((thing) => !before.has(thing))).toEqual([]);
      }
    });

    it("accepted by LibreOffice, they are the plain edits", () => {
      expect(acceptedTracked()).toEqual(texts(files, "plain", "accept"));
    });

    it("rejected by LibreOffice, the document reads as before", () => {
      expect(texts(files, "tracked", "reject")).toEqual(texts(files, "original", "reject"));
    });

    it("differ from the document as it was", () => {
      const [before, after] = [texts(files, "original", "accept"), acceptedTracked()];
      const changed = [...files].filter(([name, { edits }]) => edits > 0 && before.get(name) !== after.get(name));
      expect(changed.length).toBeGreaterThan(files.size / 2);
    });
  });
}
