import { placeCells } from "../../../src/workbench/view/draw-table";
import { wordElement } from "./word-fragment";

const cell = (properties = ""): string => `<w:tc><w:tcPr>${properties}</w:tcPr><w:p/></w:tc>`;

function places(rows: string): readonly (readonly (readonly number[])[])[] {
  const table = wordElement(`<w:tbl>${rows}</w:tbl>`);
  return placeCells([...table.children]).map((row) =>
    row.map(({ column, span, rows: count }) => [column, span, count]),
  );
}

describe("cells of a table", () => {
  it("reach across and down", () => {
    const rows = `<w:tr>${cell('<w:vMerge w:val="restart"/>')}${cell('<w:gridSpan w:val="2"/>')}</w:tr>
      <w:tr>${cell("<w:vMerge/>")}${cell()}${cell()}</w:tr>
      <w:tr>${cell("<w:vMerge/>")}${cell()}${cell()}</w:tr>
      <w:tr>${cell()}${cell()}${cell()}</w:tr>`;
    expect(places(rows)).toEqual([
      [
        [0, 1, 3],
        [1, 2, 1],
      ],
      [
        [1, 1, 1],
        [2, 1, 1],
      ],
      [
        [1, 1, 1],
        [2, 1, 1],
      ],
      [
        [0, 1, 1],
        [1, 1, 1],
        [2, 1, 1],
      ],
    ]);
  });

  it("are found inside content controls, and after columns that a row leaves out", () => {
    const rows = `<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>
      <w:sdt><w:sdtPr/><w:sdtContent>${cell()}</w:sdtContent></w:sdt></w:tr>`;
    expect(places(rows)).toEqual([[[2, 1, 1]]]);
  });

  it("never span more columns than Word can have", () => {
    expect(places(`<w:tr>${cell('<w:gridSpan w:val="9999"/>')}${cell('<w:gridSpan w:val="x"/>')}</w:tr>`)).toEqual([
      [
        [0, 63, 1],
        [63, 1, 1],
      ],
    ]);
  });
});
