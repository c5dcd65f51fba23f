import { documentColour, paragraphLook, runLook } from "../../../src/workbench/view/look";
import { readStyles } from "../../../src/workbench/view/styles";
import { wordDocument, wordElement } from "./word-fragment";

const run = (content: string): unknown => runLook(wordElement(`<w:rPr>${content}</w:rPr>`));
const paragraph = (content: string): unknown => paragraphLook(wordElement(`<w:pPr>${content}</w:pPr>`));

describe("how a run looks", () => {
  it("reads what is said, and leaves the rest to the style", () => {
    expect(
      run('<w:b/><w:i w:val="0"/><w:color w:val="1D4E5F"/><w:sz w:val="24"/><w:highlight w:val="yellow"/>'),
    ).toEqual({
      bold: true,
      italic: false,
      colour: "#1d4e5f",
      size: 12,
      highlight: "#ffff00",
    });
  });

  it.each([
    ["a colour that is no colour", '<w:color w:val="red;background:url(x)"/>', {}],
    ["a highlight that is a name of the language", '<w:highlight w:val="constructor"/>', {}],
    ["a fill that is an address", '<w:shd w:val="clear" w:fill="url(https://example.invalid)"/>', {}],
    ["a size that is no number", '<w:sz w:val="1e9"/>', {}],
  ])("leaves out %s", (_what, content, look) => {
    expect(run(content)).toEqual(look);
  });

  it("holds sizes to what can be read on a page", () => {
    expect(run('<w:sz w:val="2"/>')).toEqual({ size: 6 });
    expect(run('<w:sz w:val="9999"/>')).toEqual({ size: 72 });
  });
});

describe("how a paragraph stands", () => {
  it("turns twentieths of a point into points and a hanging indent into a negative one", () => {
    const look = paragraph(
      '<w:spacing w:before="120" w:after="240"/><w:ind w:left="720" w:hanging="360"/><w:jc w:val="both"/>',
    );
    expect(look).toEqual({ before: 6, after: 12, left: 36, firstLine: -18, align: "justify" });
  });

  it("keeps words on the page whatever the indent says", () => {
    expect(paragraph('<w:ind w:left="9999999" w:right="-9999999"/>')).toEqual({ left: 288, right: 0 });
  });

  it("knows hexadecimal colours only", () => {
    expect(["1D4E5F", "auto", "1D4E5", "#fff", undefined].map(documentColour)).toEqual([
      "#1d4e5f",
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("styles", () => {
  const part = wordDocument(
    "styles",
    `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
     <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:pPr><w:spacing w:after="160"/></w:pPr></w:style>
     <w:style w:type="paragraph" w:styleId="Base"><w:basedOn w:val="Normal"/><w:rPr><w:b/><w:i/></w:rPr></w:style>
     <w:style w:type="paragraph" w:styleId="Title"><w:basedOn w:val="Base"/><w:rPr><w:i w:val="0"/></w:rPr></w:style>
     <w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/><w:rPr><w:b/></w:rPr></w:style>
     <w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>`,
  );
  const styles = readStyles(part);

  it("begin with the defaults of the file and its default style", () => {
    expect(styles.base).toEqual({ paragraph: { after: 8 }, run: { size: 11 } });
  });

  it("inherit along what they are based on, the nearest saying the last word", () => {
    expect(styles.look("Title")).toEqual({ paragraph: { after: 8 }, run: { bold: true, italic: false } });
  });

  it("may be based on each other in a ring", () => {
    expect(styles.look("B").run).toEqual({ bold: true });
  });

  it("may be absent", () => {
    expect(readStyles(undefined).look("Title")).toEqual({ paragraph: {}, run: {} });
  });
});
