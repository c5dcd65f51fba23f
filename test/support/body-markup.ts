import type { Docx } from "../../src/docx";
import { slimdomXmlTools } from "../../src/docx/xml-tools-slimdom";

/** The XML inside the body as a test can read it: without namespace declarations, dates and `xml:space`. */
export function bodyMarkup(docx: Docx): string {
  const xml = slimdomXmlTools.serialise(docx.body.ownerDocument);
  return xml
    .replace(/^.*?<w:body>/s, "")
    .replace(/<w:sectPr>(?:(?!<w:sectPr>).)*<\/w:sectPr><\/w:body><\/w:document>$/s, "")
    .replace(/ xml:space="preserve"| xmlns:\w+="[^"]*"/g, "");
}
