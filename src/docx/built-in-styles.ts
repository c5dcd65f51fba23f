import { readPart } from "./part-roots";
import { forgetStyles } from "./styles";
import type { Docx } from "./types";
import { attributeW, childW, elementsOf, isW, ns, valueOf } from "./wml";

const stylesRelationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles";
const stylesContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml";

/** Built-in styles that this layer can add, by the ids that Word gives them. */
export type BuiltInStyleId = keyof typeof definitions;

const cellMargins =
  '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>';

/** All six borders of a table alike. `size` counts eighths of a point. */
function borders(size: number, colour: string): string {
  const sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
  const line = (side: string) => `<w:${side} w:val="single" w:sz="${String(size)}" w:space="0" w:color="${colour}"/>`;
  return `<w:tblBorders>${sides.map(line).join("")}</w:tblBorders>`;
}

function heading(level: number, halfPoints: number): string {
  const italic = level >= 4 ? "<w:i/>" : "<w:b/>";
  return (
    `<w:style w:type="paragraph" w:styleId="Heading${String(level)}"><w:name w:val="heading ${String(level)}"/>` +
    `<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/>` +
    `<w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="${level === 1 ? "240" : "160"}" w:after="80"/>` +
    `<w:outlineLvl w:val="${String(level - 1)}"/></w:pPr>` +
    `<w:rPr>${italic}<w:sz w:val="${String(halfPoints)}"/><w:szCs w:val="${String(halfPoints)}"/></w:rPr></w:style>`
  );
}

function gridTable(id: string, name: string, properties: string, firstRow: string): string {
  return (
    `<w:style w:type="table" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/>` +
    `<w:uiPriority w:val="46"/><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>` +
    `<w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblStyleColBandSize w:val="1"/>${properties}</w:tblPr>` +
    `<w:tblStylePr w:type="firstRow">${firstRow}</w:tblStylePr>` +
    `<w:tblStylePr w:type="firstCol"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr></w:style>`
  );
}

const boldRow = "<w:rPr><w:b/><w:bCs/></w:rPr>";

/** Plain definitions in our own words; a document that has the style keeps its own. */
const definitions = {
  Normal: '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  DefaultParagraphFont:
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>' +
    '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
  TableNormal:
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
    `<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${cellMargins}</w:tblPr></w:style>`,
  Heading1: heading(1, 32),
  Heading2: heading(2, 28),
  Heading3: heading(3, 24),
  Heading4: heading(4, 22),
  ListParagraph:
    '<w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/><w:basedOn w:val="Normal"/>' +
    '<w:uiPriority w:val="34"/><w:qFormat/><w:pPr><w:ind w:left="720"/><w:contextualSpacing/></w:pPr></w:style>',
  PlaceholderText:
    '<w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/>' +
    '<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:semiHidden/><w:rPr><w:color w:val="595959"/></w:rPr></w:style>',
  CommentText:
    '<w:style w:type="paragraph" w:styleId="CommentText"><w:name w:val="annotation text"/><w:basedOn w:val="Normal"/>' +
    '<w:uiPriority w:val="99"/><w:unhideWhenUsed/><w:pPr><w:spacing w:line="240" w:lineRule="auto"/></w:pPr>' +
    '<w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style>',
  CommentReference:
    '<w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/>' +
    '<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>' +
    '<w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>',
  TableGrid:
    '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/>' +
    '<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>' +
    `<w:tblPr>${borders(4, "auto")}</w:tblPr></w:style>`,
  GridTable1Light: gridTable("GridTable1Light", "Grid Table 1 Light", borders(4, "999999"), boldRow),
  GridTable4: gridTable(
    "GridTable4",
    "Grid Table 4",
    borders(4, "666666"),
    '<w:rPr><w:b/><w:bCs/><w:color w:val="FFFFFF"/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="000000"/></w:tcPr>',
  ),
  PlainTable1: gridTable("PlainTable1", "Plain Table 1", borders(4, "BFBFBF"), boldRow),
} as const;

/** What each style builds upon and must be there as well. */
const needs: Readonly<Partial<Record<BuiltInStyleId, readonly BuiltInStyleId[]>>> = {
  Heading1: ["Normal"],
  Heading2: ["Normal"],
  Heading3: ["Normal"],
  Heading4: ["Normal"],
  ListParagraph: ["Normal"],
  PlaceholderText: ["DefaultParagraphFont"],
  CommentText: ["Normal"],
  CommentReference: ["DefaultParagraphFont"],
  TableGrid: ["TableNormal"],
  GridTable1Light: ["TableNormal"],
  GridTable4: ["TableNormal"],
  PlainTable1: ["TableNormal"],
};

/** The built-in style of this id, when this layer can add it. */
export function builtInStyleId(id: string): BuiltInStyleId | undefined {
  return Object.keys(definitions).find((known): known is BuiltInStyleId => known.toLowerCase() === id.toLowerCase());
}

/**
 * The id under which the document has a built-in style, which is added to its styles when they lack it, as Word does
 * with a style that was only latent. An id that means some other style in this document is not reused.
 */
export function ensureBuiltInStyle(docx: Docx, style: BuiltInStyleId): string {
  const root = stylesRoot(docx);
  const wanted = nameIn(definitions[style]);
  const all = elementsOf(root).filter((element) => isW(element, "style"));
  const known = all.find((element) => valueOf(element, "name")?.toLowerCase() === wanted.toLowerCase());
  const knownId = attributeW(known, "styleId");
  if (knownId !== undefined) return knownId;
  const replacements = new Map((needs[style] ?? []).map((below) => [below, ensureBuiltInStyle(docx, below)]));
  const taken = new Set(all.map((element) => attributeW(element, "styleId")));
  let id: string = style;
  for (let number = 2; taken.has(id); number += 1) id = `${style}${String(number)}`;
  root.append(styleElement(docx, root, definitions[style], id, replacements));
  docx.touchPartOf(root);
  forgetStyles(docx);
  return id;
}

function nameIn(xml: string): string {
  return /<w:name w:val="([^"]+)"/.exec(xml)?.[1] ?? "";
}

function styleElement(
  docx: Docx,
  root: Element,
  xml: string,
  id: string,
  below: ReadonlyMap<BuiltInStyleId, string>,
): Element {
  const parsed = docx.parseXml(`<w:styles xmlns:w="${ns.w}">${xml}</w:styles>`);
  const style = parsed?.documentElement.firstElementChild;
  if (!style) throw new Error("A built-in style is not well-formed.");
  const element = root.ownerDocument.importNode(style, true);
  element.setAttributeNS(ns.w, "w:styleId", id);
  for (const name of ["basedOn", "next"]) {
    const link = childW(element, name);
    const other = below.get(attributeW(link, "val") as BuiltInStyleId); // any other word finds nothing
    if (link && other !== undefined) link.setAttributeNS(ns.w, "w:val", other);
  }
  // A second default of its kind would make the file say two things.
  const hasDefault = elementsOf(root).some(
    (other) =>
      isW(other, "style") &&
      attributeW(other, "type") === attributeW(element, "type") &&
      /^(1|true|on)$/.test(attributeW(other, "default") ?? ""),
  );
  if (hasDefault) element.removeAttributeNS(ns.w, "default");
  return element;
}

/** `w:styles`, in a part made for it when the document has none. */
function stylesRoot(docx: Docx): Element {
  return readPart(docx, {
    relationship: stylesRelationship,
    contentType: stylesContentType,
    fileName: "styles.xml",
    xml: `<w:styles xmlns:w="${ns.w}"/>`,
  });
}
