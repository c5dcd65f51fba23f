import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { footnoteMark, paragraph, run as words, text, textBox } from "../../src/tools/fixtures/markup";
import { fixturePackage, type FixtureContent } from "../../src/tools/fixtures/package";
import { runCommand } from "../support/built-command";
import { leastDocx } from "../support/docx-builder";
import { smallDocxBytes, styled } from "../workbench/host/small-docx";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "recordwell-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const clean = "Maya (invented) came to school and ate lunch.";
const prompting = "Maya (invented) makes herself vulnerable.";

type Document = Readonly<{
  paragraphs: number;
  error?: string;
  findings: readonly Readonly<{
    id: string;
    story?: string;
    paragraph: number;
    text: string;
    quoted: boolean;
    replaceable: boolean;
  }>[];
}>;

const write = (content: Partial<FixtureContent>) => {
  writeFileSync(path.join(folder, "record.docx"), fixturePackage({ title: "Test", body: text(clean), ...content }));
};
const asText = () => runCommand(folder, ["check", "record.docx"]);
const asJson = () => {
  const { code, err, out } = runCommand(folder, ["check", "--format", "json", "record.docx"]);
  const [document] = (JSON.parse(out) as { documents: readonly Document[] }).documents;
  if (!document) throw new Error("There is no document in the report.");
  const found = document.findings.filter((finding) => finding.text === "makes herself vulnerable");
  return { code, err, document, found };
};

const everywhere: Partial<FixtureContent> = {
  body: paragraph(
    words(prompting) + footnoteMark(1) + '<w:r><w:endnoteReference w:id="1"/></w:r>' + textBox(prompting),
  ),
  header: paragraph(words(clean)) + paragraph(words(prompting)),
  footer: paragraph(words(prompting)),
  footnotes: [prompting],
  endnotes: [prompting],
};

describe("every text of a Word file", () => {
  it("is checked: the body first, then headers, footers, footnotes, endnotes and text boxes", () => {
    write(everywhere);
    const { document, found } = asJson();
    expect(found.map(({ story, paragraph: index }) => [story, index])).toEqual([
      [undefined, 0],
      ["header", 1],
      ["footer", 0],
      ["footnote", 0],
      ["endnote", 0],
      ["textbox", 0],
    ]);
    expect(document.paragraphs).toBe(1); // those of the body, as the pane counts
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  });

  it("is named in the text report", () => {
    write(everywhere);
    const places = asText()
      .out.split("\n")
      .filter((line) => line.includes("“makes herself vulnerable”"))
      .map((line) => line.trim().split("  ")[0]);
    expect(places).toEqual([
      "Paragraph 1",
      "Header, paragraph 2",
      "Footer, paragraph 1",
      "Footnotes, paragraph 1",
      "Endnotes, paragraph 1",
      "Text box, paragraph 1",
    ]);
  });

  it("makes no difference to what is found in the body", () => {
    write({ body: text(prompting) });
    const alone = asJson().document.findings;
    write({ body: text(prompting), header: text(prompting), footer: text(prompting) });
    expect(asJson().document.findings.filter(({ story }) => story === undefined)).toEqual(alone);
  });
});

describe("a quotation left open", () => {
  const opening = "Maya (invented) said “I went there";

  it("runs on in the same text", () => {
    write({ body: text(opening) + text(prompting) });
    expect(asJson().found.map(({ quoted }) => quoted)).toEqual([true]);
  });

  it.each<[string, Partial<FixtureContent>]>([
    ["from the body into a header", { body: text(opening), header: text(prompting) }],
    [
      "from one footnote into the next",
      { body: paragraph(footnoteMark(1) + footnoteMark(2)), footnotes: [opening, prompting] },
    ],
    ["from one text box into the next", { body: paragraph(textBox(opening)) + paragraph(textBox(prompting)) }],
  ])("does not run %s", (_, content) => {
    write(content);
    expect(asJson().found.map(({ quoted }) => quoted)).toEqual([false]);
  });
});

describe("a paragraph in Word's style Quote, or one based on it", () => {
  it("is somebody's words: a prompt, and nothing in their place", () => {
    const styles = ["Quote", "Citation2", "Carer", "Agency"];
    const body = styles.map((style) => styled(style, prompting)).join("");
    writeFileSync(path.join(folder, "record.docx"), smallDocxBytes(body));
    const { code, found } = asJson();
    expect(code).toBe(1);
    expect(found.map(({ quoted, replaceable }) => [quoted, replaceable])).toEqual([
      ...[0, 1, 2].map(() => [true, false]),
      [false, true],
    ]);
  });
});

describe("a damaged header", () => {
  it("is said to be so, the rest is checked, and the exit code is 2", () => {
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
    const kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header";
    const file = leastDocx({
      "word/document.xml": `<w:document ${w} ${r}><w:body>${text(prompting)}<w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr></w:body></w:document>`,
      "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${kind}" Target="header1.xml"/></Relationships>`,
      "word/header1.xml": "<w:hdr>words that nobody can read",
    });
    writeFileSync(path.join(folder, "record.docx"), file);
    const { code, err, document, found } = asJson();
    expect(code).toBe(2);
    expect(err).toBe("record.docx: Its headers could not be read. Open it in Word, let Word repair it, and save it.\n");
    expect(document.error).toMatch(/headers could not be read/);
    expect(found).toHaveLength(1);
    expect(asText().out).toContain("Part of 1 file could not be read or checked.");
  });
});
