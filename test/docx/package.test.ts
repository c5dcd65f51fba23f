import {
  bodyParagraphs,
  paragraphText,
  replaceText,
  splitParagraph,
  joinWithNext,
  insertParagraph,
  paragraphIndex,
} from "../../src/docx";
import { canonicalXml, differentParts, entryOrder, partsOf } from "../support/compare-docx";
import { corpusFolder, fixture, fixtureFolder, hasCorpus, opened, texts, wordFiles } from "../support/docx-files";
import { openDocx } from "../../src/docx";
import { slimdomXmlTools } from "../../src/docx/xml-tools-slimdom";
import { longExample } from "../../src/tools/fixtures/other-examples";

const isXml = (name: string) => /\.(xml|rels)$/.test(name);

/** What must hold for every file that opens, whoever wrote it. */
function describeKeeping(files: ReadonlyMap<string, Uint8Array>): void {
  const sound = [...files].filter(([, bytes]) => openDocx(bytes, slimdomXmlTools).ok);

  it.each(sound)("%s: saved unedited, every part is the same, in the same order", (_name, bytes) => {
    const docx = opened(bytes);
    texts(docx); // reading must not count as a change
    const saved = docx.save();
    expect(differentParts(bytes, saved)).toEqual([]);
    expect(entryOrder(saved)).toEqual(entryOrder(bytes));
    expect(docx.save()).toEqual(saved);
  });

  it.each(sound)("%s: every XML part survives being parsed and written", (_name, bytes) => {
    const docx = opened(bytes);
    for (const name of docx.partNames()) if (isXml(name) && docx.part(name)) docx.touch(name);
    const [before, after] = [partsOf(bytes), partsOf(docx.save())];
    const decoder = new TextDecoder();
    for (const [name, part] of before) {
      if (isXml(name)) expect(canonicalXml(decoder.decode(after.get(name)))).toBe(canonicalXml(decoder.decode(part)));
      else expect(Buffer.compare(part, after.get(name) ?? new Uint8Array())).toBe(0);
    }
  });

  it.each(sound)("%s: after one replacement only the main part differs, and it says the new words", (_name, bytes) => {
    const docx = opened(bytes);
    const before = texts(docx);
    for (const [index, paragraph] of bodyParagraphs(docx).entries()) {
      const text = before[index] ?? "";
      if (text.length < 3) continue;
      const replaced = replaceText(docx, paragraph, { start: 1, end: text.length - 1 }, "new words", {
        author: "T",
        date: "2026-01-01T00:00:00Z",
      });
      if (!replaced.ok) continue;
      const saved = docx.save();
      expect(differentParts(bytes, saved)).toEqual([docx.mainPart]);
      before[index] = `${text.slice(0, 1)}new words${text.slice(-1)}`;
      expect(texts(opened(saved))).toEqual(before);
      return;
    }
    expect(before.every((text) => text.length < 3)).toBe(true); // nothing to replace: only then may we come here
  });
}

describe("the own fixtures", () => {
  describeKeeping(wordFiles(fixtureFolder));
});

(hasCorpus ? describe : describe.skip)("the corpus of Word files from public test suites", () => {
  const files = hasCorpus ? wordFiles(corpusFolder) : new Map<string, Uint8Array>();
  describeKeeping(files);

  it("is opened, or refused for a reason that is known", () => {
    const refused = [...files].flatMap(([name, bytes]) => {
      const result = openDocx(bytes, slimdomXmlTools);
      return result.ok ? [] : [[name, result.problem.code]];
    });
    expect(refused).toEqual([
      ["mammoth.js/strict-format.docx", "strict"],
      ["poi/bug53475-password-is-solrcell.docx", "encrypted"],
      ["poi/protected_agile.docx", "encrypted"],
    ]);
  });
});

describe("a saved file", () => {
  it("begins with the content types and has no date of today", () => {
    const docx = opened(fixture("assessment-example.docx"));
    docx.touch("word/document.xml");
    const saved = docx.save();
    expect(entryOrder(saved)[0]).toBe("[Content_Types].xml");
    expect(new DataView(saved.buffer).getUint32(10, true)).toBe(0x00210000); // 1980-01-01, midnight
  });

  it("keeps the XML declaration", () => {
    const docx = opened(fixture("assessment-example.docx"));
    const [first] = bodyParagraphs(docx);
    if (!first) throw new Error("no paragraph");
    replaceText(docx, first, { start: 0, end: 5 }, "New");
    expect(new TextDecoder().decode(docx.partBytes(docx.mainPart))).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8" standalone="yes"\?>\r\n<w:document /,
    );
  });

  it("can be opened, edited and saved again and again", () => {
    let bytes = fixture("assessment-example.docx");
    for (let round = 0; round < 5; round++) {
      const docx = opened(bytes);
      const [first] = bodyParagraphs(docx);
      if (!first) throw new Error("no paragraph");
      replaceText(docx, first, { start: 0, end: 0 }, `${round} `);
      bytes = docx.save();
    }
    expect(texts(opened(bytes))[0]).toBe("4 3 2 1 0 Child and family assessment");
  });
});

describe("20,000 paragraphs", () => {
  it("are opened, read, edited throughout and saved", () => {
    const docx = opened(longExample(20_000));
    const paragraphs = bodyParagraphs(docx);
    expect(paragraphs).toHaveLength(20_000);
    for (const [index, paragraph] of paragraphs.entries()) {
      expect(paragraphIndex(docx, paragraph)).toBe(index);
      const { length } = paragraphText(docx, paragraph);
      replaceText(docx, paragraph, { start: length, end: length }, " Seen.");
    }
    const last = paragraphs.at(-1);
    if (!last) throw new Error("no paragraph");
    expect(splitParagraph(docx, last, 5).ok).toBe(true);
    expect(joinWithNext(docx, last).ok).toBe(true);
    expect(insertParagraph(docx, last, "after", "The end.").ok).toBe(true);
    const after = texts(opened(docx.save()));
    expect(after).toHaveLength(20_001);
    expect(after.filter((text) => text.endsWith(" Seen."))).toHaveLength(20_000);
  });
});
