import { TextDecoder, TextEncoder } from "node:util";

import {
  bodyParagraphs,
  browserXmlTools,
  insertParagraph,
  openDocx,
  paragraphText,
  replaceText,
  setTracking,
} from "../../src/docx";
import { canonicalXml } from "../support/compare-docx";
import { fixture, texts } from "../support/docx-files";

// Browsers have these; jsdom has not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const xml = browserXmlTools(window.DOMParser, window.XMLSerializer);

function openedHere(bytes: Uint8Array) {
  const result = openDocx(bytes, xml);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

describe("with a browser's own XML parser", () => {
  it("a record is read, edited with and without tracking, saved and read again", () => {
    const docx = openedHere(fixture("assessment-example.docx"));
    const paragraph = bodyParagraphs(docx).find((one) => paragraphText(docx, one).includes("streetwise"));
    if (!paragraph) throw new Error("no paragraph");
    expect(replaceText(docx, paragraph, { start: 0, end: 4 }, "The child").ok).toBe(true);
    setTracking(docx, true);
    expect(replaceText(docx, paragraph, { start: 0, end: 9 }, "Maya").ok).toBe(true);
    expect(insertParagraph(docx, paragraph, "after", "Put in.").ok).toBe(true);
    const again = texts(openedHere(docx.save()));
    expect(again).toEqual(texts(docx));
    expect(again).toContain("Put in.");
  });

  it.each(["assessment-example.docx", "every-feature.docx"])("the main part of %s comes back the same", (name) => {
    const docx = openedHere(fixture(name));
    const before = new TextDecoder().decode(docx.partBytes(docx.mainPart));
    docx.touch(docx.mainPart);
    expect(canonicalXml(new TextDecoder().decode(docx.partBytes(docx.mainPart)))).toBe(canonicalXml(before));
  });

  it("XML that is not well-formed is refused", () => {
    expect(() => xml.parse("<a><b></a>")).toThrow();
  });
});
