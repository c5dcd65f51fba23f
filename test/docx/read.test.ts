import {
  bodyParagraphs,
  headingLevel,
  isMarkedAsQuote,
  isInTable,
  paragraphIndex,
  paragraphText,
  pieces,
  tableDepth,
} from "../../src/docx";
import { paragraph, run, text } from "../../src/tools/fixtures/markup";
import { docxOf, leastDocx, leastParts } from "../support/docx-builder";
import { fixture, opened, paragraphWith, texts } from "../support/docx-files";
import { p, smallDocx, styled } from "../workbench/host/small-docx";

const everyFeature = () => opened(fixture("every-feature.docx"));
const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (words: string) => `<w:r><w:instrText xml:space="preserve">${words}</w:instrText></w:r>`;
const paragraphTextOf = (content: string) => texts(docxOf(paragraph(content)))[0];

describe("the text of a paragraph", () => {
  it("is what a reader of the document sees, for every construct", () => {
    expect(texts(everyFeature())).toEqual([
      "Characters",
      "tab\tline\u000breturn\u000bend",
      "page\fcolumn\fend",
      "non\u2011breaking, soft\u00adhyphen",
      "tick \ufffd and \u2713",
      "emoji 😀, עברית, zero\u200bwidth",
      "trimmed  kept  ",
      "Tracked changes",
      "It was added today.",
      "moved: new place",
      "Fields",
      "Today is 4 March 2026.",
      "Simple: Jo (invented).",
      "Nested: she.",
      "Contents, first line",
      "Contents, second line",
      "Contents, last line",
      "Hidden",
      "Shown shown",
      "Marks and links",
      "A comment, a footnote, an endnote, a bookmark and a link.",
      "Controls",
      "In the line: inline control.",
      "Block control, first",
      "Block control, second",
      "Locked control",
      "Name",
      "Value",
      "Plain cell",
      "Control in a cell",
      "",
      "Tables",
      "Left",
      "Right",
      "Outer cell",
      "Inner 1",
      "Inner 2",
      "a",
      "b",
      "",
      "Pictures and boxes",
      "Picture: ",
      "Box: ",
      "Formula:  end",
      "Section ends here",
      "Last paragraph.",
    ]);
  });

  it("comes in pieces without gaps, each the text of one element", () => {
    const docx = everyFeature();
    for (const element of bodyParagraphs(docx)) {
      const all = pieces(docx, element);
      expect(all.map(({ start }) => start)).toEqual([0, ...all.map(({ end }) => end)].slice(0, all.length));
      for (const piece of all) expect(piece.end - piece.start).toBe(piece.text.length);
    }
  });

  it("leaves out the code of a field that begins in an earlier paragraph", () => {
    const docx = docxOf(
      paragraph(run("a") + mark("begin") + code("IF x") + run("not")) +
        paragraph(run("shown") + mark("separate") + run("b")) +
        paragraph(run("c") + mark("end") + run("d")),
    );
    expect(texts(docx)).toEqual(["a", "b", "cd"]);
  });

  it("loses nothing to a field whose end or beginning is missing", () => {
    expect(texts(docxOf(paragraph(run("No end: ") + mark("begin") + run("still text")) + text("and on")))).toEqual([
      "No end: still text",
      "and on",
    ]);
    expect(paragraphTextOf(run("a") + mark("separate") + run("b") + mark("end") + run("c"))).toBe("abc");
  });

  it.each([
    ["a smart tag", `<w:smartTag w:element="x">${run("Smart")}</w:smartTag>${run(" tag")}`, "Smart tag"],
    ["custom XML", `<w:customXml w:element="x">${run("Custom")}</w:customXml>`, "Custom"],
    ["a bidirectional stretch", `<w:bdo w:val="rtl">${run("שלום")}</w:bdo>`, "שלום"],
    [
      "ruby base text",
      `<w:r><w:ruby><w:rt>${run("over")}</w:rt><w:rubyBase>${run("base")}</w:rubyBase></w:ruby></w:r>`,
      "base",
    ],
    [
      "the first choice of alternate content",
      `<w:r><mc:AlternateContent><mc:Choice Requires="w14"><w:t>new</w:t></mc:Choice><mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
      "new",
    ],
    [
      "a position tab",
      '<w:r><w:t>a</w:t><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/><w:t>b</w:t></w:r>',
      "a\tb",
    ],
    ["line ends in the XML as spaces", "<w:r><w:t>one\ntwo</w:t></w:r>", "one two"],
    ["nothing for an empty text", "<w:r><w:t/></w:r>", ""],
  ])("reads %s", (_name, content, expected) => {
    expect(paragraphTextOf(content)).toBe(expected);
  });
});

describe("hidden text is left out", () => {
  const style = (type: string, id: string, inside: string) =>
    `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${inside}</w:style>`;
  const hides = "<w:rPr><w:vanish/></w:rPr>";
  const styles =
    style("paragraph", "HiddenParagraph", hides) +
    style("paragraph", "Based", '<w:basedOn w:val="HiddenParagraph"/>') +
    style("character", "HiddenWords", hides) +
    style("paragraph", "Circle", '<w:basedOn w:val="Circle"/>');
  const hiddenOf = (properties: string, formatting: string, defaults = "") => {
    const part = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${defaults}${styles}</w:styles>`;
    return (
      texts(
        opened(
          leastDocx({
            "word/styles.xml": part,
            "word/_rels/document.xml.rels":
              '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ' +
              'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
            "word/document.xml": (leastParts["word/document.xml"] ?? "").replace(
              "<w:p><w:r>",
              `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${formatting}</w:rPr>`,
            ),
          }),
        ),
      )[0] === ""
    );
  };
  const hiddenByDefault = "<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>";

  it.each([
    ["the run itself", "", "<w:vanish/>", true],
    ["the run itself, switched off", '<w:pStyle w:val="HiddenParagraph"/>', '<w:vanish w:val="0"/>', false],
    ["the run's style", "", '<w:rStyle w:val="HiddenWords"/>', true],
    ["the paragraph's style", '<w:pStyle w:val="HiddenParagraph"/>', "", true],
    ["a style based on one that hides", '<w:pStyle w:val="Based"/>', "", true],
    ["two styles, which cancel each other", '<w:pStyle w:val="Based"/>', '<w:rStyle w:val="HiddenWords"/>', false],
    ["a style based on itself", '<w:pStyle w:val="Circle"/>', "", false],
    ["nothing", "", "", false],
  ])("by %s", (_name, properties, formatting, expected) => {
    expect(hiddenOf(properties, formatting)).toBe(expected);
  });

  it("by the document's defaults", () => {
    expect(hiddenOf("", "", hiddenByDefault)).toBe(true);
    expect(hiddenOf("", '<w:vanish w:val="false"/>', hiddenByDefault)).toBe(false);
  });
});

describe("where a paragraph stands", () => {
  it("is its place in the body, tables and controls included", () => {
    const docx = everyFeature();
    const all = bodyParagraphs(docx);
    expect(all.map((element) => paragraphIndex(docx, element))).toEqual(all.map((_, index) => index));
    expect(bodyParagraphs(docx)).toBe(all);
  });

  it("tells cells and nested tables", () => {
    const docx = everyFeature();
    expect(tableDepth(paragraphWith(docx, "Inner 1"))).toBe(2);
    expect(tableDepth(paragraphWith(docx, "Outer cell"))).toBe(1);
    expect(isInTable(paragraphWith(docx, "Inner 1"))).toBe(true);
    expect(isInTable(paragraphWith(docx, "Last paragraph"))).toBe(false);
  });

  it("tells headings by their style", () => {
    const docx = opened(fixture("assessment-example.docx"));
    const headings = bodyParagraphs(docx).flatMap((element) => {
      const level = headingLevel(docx, element);
      return level === undefined ? [] : [`${level} ${paragraphText(docx, element)}`];
    });
    expect(headings).toEqual([
      "1 About Maya",
      "1 Why we are assessing",
      "2 What we have seen and heard",
      "2 Chronology",
      "1 Analysis",
      "1 What happens next",
    ]);
  });

  it("tells headings by an outline level of their own, which also overrules the style", () => {
    const docx = docxOf(
      paragraph(run("own"), '<w:outlineLvl w:val="2"/>') +
        paragraph(run("none"), '<w:pStyle w:val="Heading1"/><w:outlineLvl w:val="9"/>'),
    );
    expect(bodyParagraphs(docx).map((element) => headingLevel(docx, element))).toEqual([3, undefined]);
  });

  it("tells what is marked as somebody's words, by Word's own styles and those based on them", () => {
    const styles = ["Quote", "Citation2", "Carer", "Agency", "Heading1", "NoSuchStyle"];
    const docx = smallDocx(styles.map((style) => styled(style, "words")).join("") + p("words"));
    expect(bodyParagraphs(docx).map((element) => isMarkedAsQuote(docx, element))).toEqual([
      ...[true, true, true],
      ...[false, false, false, false],
    ]);
  });

  it("tells headings in a document without styles", () => {
    const docx = docxOf(paragraph(run("h"), '<w:pStyle w:val="Heading2"/>'), { standardParts: false });
    expect(bodyParagraphs(docx).map((element) => headingLevel(docx, element))).toEqual([2]);
  });
});
