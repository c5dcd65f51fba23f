import { slimdomXmlTools } from "../../../src/docx/xml-tools-slimdom";

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
].join(" ");

/** A document with one root element `w:<name>` and this content, all usual prefixes declared. */
export function wordDocument(name: string, content: string): Document {
  return slimdomXmlTools.parse(`<w:${name} ${namespaces}>${content}</w:${name}>`);
}

/** The first element of such a content. */
export function wordElement(content: string): Element {
  const first = wordDocument("body", content).documentElement.firstElementChild;
  if (first === null) throw new Error("The fragment holds no element.");
  return first;
}
