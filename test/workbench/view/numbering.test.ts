import { readNumbering } from "../../../src/workbench/view/numbering";
import { readStyles } from "../../../src/workbench/view/styles";
import { wordDocument } from "./word-fragment";

const level = (index: number, format: string, text: string, start = 1): string =>
  `<w:lvl w:ilvl="${String(index)}"><w:start w:val="${String(start)}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

const part = wordDocument(
  "numbering",
  `<w:abstractNum w:abstractNumId="0">${level(0, "decimal", "%1.")}${level(1, "lowerLetter", "%1.%2)")}${level(2, "lowerRoman", "(%3)")}</w:abstractNum>
   <w:abstractNum w:abstractNumId="1">${level(0, "bullet", "\uf0b7")}</w:abstractNum>
   <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
   <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
   <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`,
);

const item = (list: number, depth: number): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${String(depth)}"/><w:numId w:val="${String(list)}"/></w:numPr></w:pPr></w:p>`;

function labels(body: string, stylesPart?: Document): readonly (string | undefined)[] {
  const paragraphs = [...wordDocument("body", body).documentElement.children];
  const found = readNumbering(part, readStyles(stylesPart))(paragraphs);
  return paragraphs.map((paragraph) => found.get(paragraph));
}

describe("list labels", () => {
  it("count, and begin again below each item", () => {
    const body = item(1, 0) + item(1, 1) + item(1, 1) + item(1, 2) + item(1, 0) + item(1, 1);
    expect(labels(body)).toEqual(["1.", "1.a)", "1.b)", "(i)", "2.", "2.a)"]);
  });

  it("start where the list says", () => {
    expect(labels(item(3, 0) + item(3, 0))).toEqual(["7.", "8."]);
  });

  it("show one sign for every kind of bullet", () => {
    expect(labels(item(2, 0))).toEqual(["•"]);
  });

  it("leave paragraphs outside lists and unknown lists alone", () => {
    expect(labels(`<w:p/>${item(99, 0)}${item(0, 0)}`)).toEqual([undefined, undefined, undefined]);
  });

  it("come from a paragraph's style too", () => {
    const styles = wordDocument(
      "styles",
      `<w:style w:type="paragraph" w:styleId="List"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
    );
    expect(labels('<w:p><w:pPr><w:pStyle w:val="List"/></w:pPr></w:p>', styles)).toEqual(["1."]);
  });

  it("run past z and write Roman numbers", () => {
    const body = item(1, 0) + item(1, 1).repeat(28) + item(1, 2).repeat(9);
    expect(labels(body).slice(-11)).toEqual([
      "1.aa)",
      "1.bb)",
      "(i)",
      "(ii)",
      "(iii)",
      "(iv)",
      "(v)",
      "(vi)",
      "(vii)",
      "(viii)",
      "(ix)",
    ]);
  });
});
