import { leastDocx } from "./docx-builder";

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const paragraph = (words: string) => `<w:p>${run(words)}</w:p>`;
const noted = (words: string, kind: "footnote" | "endnote", id: number) =>
  `<w:p>${run(words)}<w:r><w:${kind}Reference w:id="${id}"/></w:r></w:p>`;
const notes = (kind: "footnote" | "endnote", texts: readonly (readonly string[])[]) =>
  `<w:${kind}s ${namespaces}>` +
  texts
    .map((text, at) => `<w:${kind} w:id="${at + 1}">${text.map((words) => paragraph(words)).join("")}</w:${kind}>`)
    .join("") +
  `</w:${kind}s>`;
const margin = (name: "hdr" | "ftr", words: string) => `<w:${name} ${namespaces}>${paragraph(words)}</w:${name}>`;
const refers = (story: "header" | "footer", type: string, id: string) =>
  `<w:${story}Reference w:type="${type}" r:id="${id}"/>`;

const box =
  '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>' +
  paragraph("It was her lifestyle choice, says a box.") +
  "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>";

/** What the texts beside the body say, in the order of `storyParagraphs`; people invented. */
export const besideTheBody = {
  header: ["First page: Jo is putting herself at risk.", "Header: it was her lifestyle choice.", "Second section."],
  footer: ["Footer: it was her lifestyle choice."],
  footnote: ["She was putting herself at risk.", "Her lifestyle choice again.", "Her lifestyle choice again."],
  endnote: ["At the end: it was her lifestyle choice."],
} as const;

/**
 * A file with a text of every kind: three sections (the second goes on with the header and footer of the first), a first
 * page's header, two footnotes (the second of two paragraphs), an endnote and a text box.
 */
export function manyStories(): Uint8Array {
  const [firstPage, header, second] = besideTheBody.header;
  const [note, ...secondNote] = besideTheBody.footnote;
  const parts = {
    header1: margin("hdr", firstPage),
    header2: margin("hdr", header),
    header3: margin("hdr", second),
    footer1: margin("ftr", besideTheBody.footer[0]),
    footnotes: notes("footnote", [[note], secondNote]),
    endnotes: notes("endnote", [[...besideTheBody.endnote]]),
  };
  const firstSection =
    refers("header", "first", "header1") +
    refers("header", "default", "header2") +
    refers("footer", "default", "footer1");
  const body =
    noted("Jo (invented) is putting herself at risk.", "footnote", 1) +
    noted("The end of the first section, without a prompt.", "endnote", 1) +
    `<w:p><w:pPr><w:sectPr>${firstSection}</w:sectPr></w:pPr>${run("Its last line.")}</w:p>` +
    noted("A second section, and it was her lifestyle choice.", "footnote", 2) +
    `<w:p><w:pPr><w:sectPr/></w:pPr>${run("Its last line.")}</w:p>` +
    box +
    paragraph("A third section. There is nothing to find in it.") +
    `<w:sectPr>${refers("header", "default", "header3")}</w:sectPr>`;
  const relationships = Object.keys(parts).map(
    (name) => `<Relationship Id="${name}" Type="${kinds}/${name.replace(/\d+$/, "")}" Target="${name}.xml"/>`,
  );
  return leastDocx({
    "word/document.xml": `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships.join("")}</Relationships>`,
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [`word/${name}.xml`, xml])),
  });
}
