import { pictureId, pictureType } from "../../../src/workbench/view/images";
import { describedAs, keptAs } from "../../../src/workbench/view/kept";
import { readableChildren } from "../../../src/workbench/view/word-xml";
import { wordElement } from "./word-fragment";

const graphic = (kind: string): string =>
  `<w:drawing><wp:inline><wp:docPr id="1" name="x" descr=" A map "/><a:graphic><a:graphicData uri="http://example/${kind}"/></a:graphic></wp:inline></w:drawing>`;

describe("what is kept as it is", () => {
  it.each([
    ["an image", graphic("picture"), "image"],
    ["a chart", graphic("chart"), "chart"],
    ["SmartArt", graphic("diagram"), "SmartArt"],
    ["a shape", graphic("wordprocessingShape"), "text box or shape"],
    ["a drawing of a kind to come", graphic("something"), "drawing"],
    ["an older text box", "<w:pict><w:txbxContent/></w:pict>", "text box"],
    ["an embedded file", "<w:altChunk/>", "embedded file"],
    ["a bookmark", "<w:bookmarkStart/>", undefined],
  ])("names %s", (_what, content, label) => {
    expect(keptAs(wordElement(content))).toBe(label);
  });

  it("tells the description that the file gives", () => {
    expect(describedAs(wordElement(graphic("picture")))).toBe("A map");
  });

  it("is read once where a file writes it in two ways", () => {
    const holder = wordElement(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing/></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>`,
    );
    expect(readableChildren(holder).map(({ localName }) => localName)).toEqual(["drawing"]);
  });
});

describe("pictures", () => {
  it("are known by their bytes, never by their name", () => {
    expect(pictureType(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))).toBe("image/png");
    expect(pictureType(new TextEncoder().encode("<svg onload='x'/>"))).toBeUndefined();
    expect(pictureType(new Uint8Array())).toBeUndefined();
  });

  it("are drawn only when they are inside the file", () => {
    expect(pictureId(wordElement('<w:drawing><a:blip r:embed="rId5"/></w:drawing>'))).toBe("rId5");
    expect(pictureId(wordElement('<w:drawing><a:blip r:link="rId5"/></w:drawing>'))).toBeUndefined();
  });
});
