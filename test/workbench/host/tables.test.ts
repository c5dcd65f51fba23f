import { bodyMarkup } from "../../support/body-markup";
import { p, table } from "./small-docx";
import { wordInNode, type WordInNode } from "./word-in-node";
import type { BatchBuilder } from "./batch-builder";

function firstParagraph(batch: BatchBuilder): number {
  return batch.method(batch.property(batch.property(batch.document, "Body"), "Paragraphs"), "GetFirst");
}

function firstTable(batch: BatchBuilder): number {
  return batch.method(batch.property(batch.property(batch.document, "Body"), "Tables"), "GetFirst");
}

function insertTable(word: WordInNode, ...values: string[][]): void {
  const { answer } = word.run((batch) => {
    const made = batch.method(
      firstParagraph(batch),
      "InsertTable",
      values.length,
      values[0]?.length ?? 1,
      "After",
      values,
    );
    batch.instantiate(made);
  });
  expect(answer.Error).toBeUndefined();
}

describe("inserting a table", () => {
  it("writes a grid, a style and the values, and sees to a paragraph after it", () => {
    const word = wordInNode(p("One"));
    insertTable(word, ["Sign", "Answer"], ["Late home", "line one\nline two"]);
    expect(word.texts()).toEqual(["One", "Sign", "Answer", "Late home", "line one", "line two", ""]);
    const markup = bodyMarkup(word.model.docx);
    expect(markup).toContain('<w:tblStyle w:val="TableGrid"/>');
    expect(markup.match(/<w:gridCol w:w="4513"\/>/g)).toHaveLength(2);
    word.model.undo("writer");
    expect(word.texts()).toEqual(["One"]);
    word.model.redo("writer");
    expect(word.texts()).toHaveLength(7);
  });

  it("keeps two tables apart with a paragraph", () => {
    const word = wordInNode(p("One"));
    insertTable(word, ["a"]);
    word.run((batch) => batch.instantiate(batch.method(firstTable(batch), "InsertTable", 1, 1, "After", [["b"]])));
    expect(bodyMarkup(word.model.docx)).toMatch(/<\/w:tbl><w:p\/><w:tbl>/);
    expect(word.texts()).toEqual(["One", "a", "", "b", ""]);
  });

  it("refuses what is no table", () => {
    const word = wordInNode(p("One"));
    const { answer } = word.run((batch) =>
      batch.instantiate(batch.method(firstParagraph(batch), "InsertTable", 1, 1, "After", [["a", "b"]])),
    );
    expect(answer.Error).toMatchObject({ Code: "InvalidArgument", Location: "Paragraph.insertTable" });
  });
});

describe("a table", () => {
  it("tells and takes its values, by cell, by row and whole", () => {
    const word = wordInNode(p("One"));
    insertTable(word, ["a", "b"], ["c", "d"]);
    let cell = 0;
    let whole = 0;
    let row = 0;
    word.run((batch) => {
      const found = firstTable(batch);
      const second = batch.method(found, "GetCell", 1, 0);
      batch.set(second, "Value", "changed");
      cell = batch.load(second, ["Value", "RowIndex", "CellIndex"]);
      whole = batch.load(found, ["Values", "RowCount", "IsUniform", "NestingLevel"]);
      row = batch.load(batch.method(batch.property(found, "Rows"), "GetFirst"), ["Values", "IsHeader", "CellCount"]);
    });
    const { answer } = word.run((batch) => {
      const found = firstTable(batch);
      batch.set(found, "HeaderRowCount", 1);
      cell = batch.load(batch.method(found, "GetCell", 1, 0), ["Value", "RowIndex", "CellIndex"]);
      whole = batch.load(found, ["Values", "HeaderRowCount"]);
      row = batch.load(batch.method(batch.property(found, "Rows"), "GetFirst"), ["Values", "IsHeader", "CellCount"]);
    });
    const value = (id: number): unknown => answer.Results.find(({ ActionId }) => ActionId === id)?.Value;
    expect(value(cell)).toMatchObject({ Value: "changed", RowIndex: 1, CellIndex: 0 });
    expect(value(whole)).toMatchObject({
      Values: [
        ["a", "b"],
        ["changed", "d"],
      ],
      HeaderRowCount: 1,
    });
    expect(value(row)).toMatchObject({ Values: [["a", "b"]], IsHeader: true, CellCount: 2 });
    expect(bodyMarkup(word.model.docx)).toContain("<w:trPr><w:tblHeader/></w:trPr>");
  });

  it("finds the paragraphs beside it, and nothing beyond its own cell", () => {
    const word = wordInNode(p("One") + table(p("x") + table(p("inner")) + p("y")) + p("Two"));
    let before = 0;
    let after = 0;
    const { answer } = word.run((batch) => {
      const found = firstTable(batch);
      before = batch.load(batch.method(found, "GetParagraphBefore"), ["Text"]);
      after = batch.load(batch.method(found, "GetParagraphAfterOrNullObject"), ["Text"]);
    });
    const value = (id: number): unknown => answer.Results.find(({ ActionId }) => ActionId === id)?.Value;
    expect(value(before)).toMatchObject({ Text: "One" });
    expect(value(after)).toMatchObject({ Text: "Two" });
  });

  it("takes a built-in style that the document lacks, and keeps headings of text apart from it", () => {
    const word = wordInNode(p("One"));
    insertTable(word, ["a"]);
    let style = 0;
    const { answer } = word.run((batch) => {
      const found = firstTable(batch);
      batch.set(found, "StyleBuiltIn", "GridTable1Light");
      batch.set(found, "StyleFirstColumn", false);
      style = batch.load(found, ["StyleBuiltIn", "Style", "StyleFirstColumn", "StyleBandedRows"]);
      batch.set(firstParagraph(batch), "StyleBuiltIn", "Heading2");
    });
    expect(answer.Error).toBeUndefined();
    expect(answer.Results.find(({ ActionId }) => ActionId === style)?.Value).toMatchObject({
      StyleBuiltIn: "GridTable1Light",
      Style: "Grid Table 1 Light",
      StyleFirstColumn: false,
      StyleBandedRows: true,
    });
    const styles = new TextDecoder().decode(word.model.docx.partBytes("word/styles.xml"));
    expect(styles.match(/w:styleId="(TableNormal|TableGrid|GridTable1Light|Heading2)"/g)).toHaveLength(4);
    expect(bodyMarkup(word.model.docx)).toContain('<w:pStyle w:val="Heading2"/>');
  });

  it("is deleted, and comes back", () => {
    const word = wordInNode(p("One") + table(p("x")) + p("Two"));
    word.run((batch) => batch.call(firstTable(batch), "Delete"));
    expect(word.texts()).toEqual(["One", "Two"]);
    word.model.undo("writer");
    expect(word.texts()).toEqual(["One", "x", "Two"]);
  });

  it("loses a row, and gets it back; the last row takes the table along", () => {
    const two = "<w:tbl>" + ["x", "y"].map((text) => `<w:tr><w:tc>${p(text)}</w:tc></w:tr>`).join("") + "</w:tbl>";
    const word = wordInNode(p("One") + two + p("Two"));
    const deleteFirstRow = () =>
      word.run((batch) => batch.call(batch.method(batch.property(firstTable(batch), "Rows"), "GetFirst"), "Delete"));
    deleteFirstRow();
    expect(word.texts()).toEqual(["One", "y", "Two"]);
    deleteFirstRow();
    expect(word.texts()).toEqual(["One", "Two"]);
    word.model.undo("writer");
    word.model.undo("writer");
    expect(word.texts()).toEqual(["One", "x", "y", "Two"]);
  });

  it("keeps a row that is deleted while changes are tracked, its words recorded as deleted", () => {
    const two = "<w:tbl>" + ["x", "y"].map((text) => `<w:tr><w:tc>${p(text)}</w:tc></w:tr>`).join("") + "</w:tbl>";
    const word = wordInNode(p("One") + two + p("Two"));
    word.model.setTracking(true);
    word.run((batch) => batch.call(batch.method(batch.property(firstTable(batch), "Rows"), "GetFirst"), "Delete"));
    const [first, second] = bodyMarkup(word.model.docx).split("</w:tr>");
    expect(first).toMatch(/<w:trPr><w:del [^>]*\/><\/w:trPr>/);
    expect(first).toContain("<w:delText");
    expect(second).not.toContain("<w:del");
  });
});
