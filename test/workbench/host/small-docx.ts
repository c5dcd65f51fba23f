import { strToU8, zipSync } from "fflate";
import { openDocx, type Docx } from "../../../src/docx";
import { slimdomXmlTools } from "../../../src/docx/xml-tools-slimdom";

const w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const packageTypes = "application/vnd.openxmlformats-package.relationships+xml";
const main = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const styles =
  `<w:styles xmlns:w="${w}">` +
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>` +
  `<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>` +
  `<w:style w:type="paragraph" w:styleId="Agency"><w:name w:val="Agency note"/></w:style>` +
  `<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/><w:basedOn w:val="Normal"/></w:style>` +
  `<w:style w:type="paragraph" w:styleId="Citation2"><w:name w:val="Intense Quote"/><w:basedOn w:val="Normal"/></w:style>` +
  `<w:style w:type="paragraph" w:styleId="Carer"><w:name w:val="Carer's words"/><w:basedOn w:val="Quote"/></w:style>` +
  `</w:styles>`;

/** The bytes of a small `.docx` whose body holds this markup. */
export function smallDocxBytes(body: string, settings = ""): Uint8Array {
  return zipSync({
    "[Content_Types].xml": strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
        `<Default Extension="rels" ContentType="${packageTypes}"/>` +
        `<Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/>` +
        `<Override PartName="/word/styles.xml" ContentType="${main}.styles+xml"/>` +
        `<Override PartName="/word/settings.xml" ContentType="${main}.settings+xml"/></Types>`,
    ),
    "_rels/.rels": relationships(`${office}/officeDocument`, "word/document.xml"),
    "word/_rels/document.xml.rels": relationships(
      `${office}/styles`,
      "styles.xml",
      `${office}/settings`,
      "settings.xml",
    ),
    "word/document.xml": strToU8(`<w:document xmlns:w="${w}"><w:body>${body}</w:body></w:document>`),
    "word/styles.xml": strToU8(styles),
    "word/settings.xml": strToU8(`<w:settings xmlns:w="${w}">${settings}</w:settings>`),
  });
}

function relationships(...pairs: string[]): Uint8Array {
  const lines = pairs.flatMap((type, index) =>
    index % 2 === 0 ? [`<Relationship Id="rId${index}" Type="${type}" Target="${pairs[index + 1] ?? ""}"/>`] : [],
  );
  const ns = "http://schemas.openxmlformats.org/package/2006/relationships";
  return strToU8(`<Relationships xmlns="${ns}">${lines.join("")}</Relationships>`);
}

/** A paragraph of one run; tabs and U+000B become their elements. */
export function p(text: string, properties = ""): string {
  const content = text
    .split(/([\t\v])/)
    .map((part) =>
      part === "\t" ? "<w:tab/>" : part === "\u000b" ? "<w:br/>" : `<w:t xml:space="preserve">${part}</w:t>`,
    );
  return `<w:p>${properties}<w:r>${content.join("")}</w:r></w:p>`;
}

/** A paragraph in a style, by its id. */
export function styled(style: string, text: string): string {
  return p(text, `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`);
}

/** A table of one column, a row for each content. */
export function table(...cells: string[]): string {
  return `<w:tbl>${cells.map((cell) => `<w:tr><w:tc>${cell}</w:tc></w:tr>`).join("")}</w:tbl>`;
}

/** Opens markup as a document. */
export function smallDocx(body: string, settings = ""): Docx {
  const opened = openDocx(smallDocxBytes(body, settings), slimdomXmlTools);
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.value;
}
