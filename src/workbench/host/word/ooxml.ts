import type { Span } from "../../../base/span";
import { pieces, type Docx } from "../../../docx";
import type { Stretch } from "../document/position";
import { spanIn } from "./stretch-text";
import type { WordContext } from "./word-context";

const wordprocessing = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const officeDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const relationshipsPart = "application/vnd.openxmlformats-package.relationships+xml";

/** What Word writes beside the words: notes and comments too, whether the words refer to one or not. */
const written = /\/(styles|settings|numbering|theme|fontTable|footnotes|endnotes|comments|hyperlink)$/;

/**
 * `getOoxml()`: a stretch of one paragraph as a document of its own, in one XML file (Flat OPC). The note marks among its
 * words are in it, as in `Range.footnotes`, and those of the comments that overlap it; pictures' data is not.
 *
 * @throws HostFailure for a stretch over several paragraphs, which is not simulated
 */
export function ooxmlOf({ model, gate }: WordContext, at: Stretch, member: string): string {
  const { paragraph } = at.start;
  if (paragraph !== at.end.paragraph) throw gate.unknown(`${member} over several paragraphs`);
  const { docx } = model;
  const related = docx.relationships(docx.mainPart).filter(({ type }) => written.test(type));
  const root = docx.body.parentElement ?? docx.body;
  const content = writeParagraph(docx, paragraph, spanIn(model, at, paragraph));
  const body = `<${docx.body.nodeName}>${content}</${docx.body.nodeName}>`;
  const parts = related.flatMap(({ target, external }) => {
    const part = external ? undefined : docx.part(target);
    return part === undefined ? [] : [flatPart(target, docx.contentType(target) ?? "", write(part.documentElement))];
  });
  const links = related.map((one) => ({ ...one, target: one.external ? one.target : `/${one.target}` }));
  return (
    '<?xml version="1.0" standalone="yes"?><?mso-application progid="Word.Document"?>' +
    '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">' +
    flatPart(
      "_rels/.rels",
      relationshipsPart,
      relationships([{ id: "rId1", type: officeDocument, target: docx.mainPart, external: false }]),
    ) +
    flatPart(docx.mainPart, docx.contentType(docx.mainPart) ?? "", enclose(root, body)) +
    flatPart(docx.mainPart.replace(/[^/]+$/, "_rels/$&.rels"), relationshipsPart, relationships(links)) +
    `${parts.join("")}</pkg:package>`
  );
}

function flatPart(name: string, contentType: string, xml: string): string {
  return `<pkg:part pkg:name="/${escape(name)}" pkg:contentType="${escape(contentType)}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
}

function relationships(all: ReturnType<Docx["relationships"]>): string {
  const each = all.map(
    ({ id, type, target, external }) =>
      `<Relationship Id="${escape(id)}" Type="${escape(type)}" Target="${escape(target)}"${external ? ' TargetMode="External"' : ""}/>`,
  );
  return `<Relationships xmlns="${packageRelationships}">${each.join("")}</Relationships>`;
}

/** A paragraph with the words of a span and what stands among them. */
function writeParagraph(docx: Docx, paragraph: Element, { start, end }: Span): string {
  const words = new Map(pieces(docx, paragraph).map((piece) => [piece.node, piece]));
  let at = 0;

  function cut(node: Element): string {
    const piece = words.get(node);
    if (piece !== undefined) {
      at = piece.end;
      const text = piece.text.slice(Math.max(0, start - piece.start), Math.max(0, end - piece.start));
      if (text === "") return "";
      return text === piece.text ? write(node) : enclose(node, escape(text));
    }
    if (isW(node, "commentRangeStart")) return start <= at && at < end ? write(node) : "";
    if (isW(node, "commentRangeEnd") || isW(node, "commentReference"))
      return start < at && at <= end ? write(node) : "";
    if (/Pr$/.test(node.localName)) return write(node);
    const isAround = isW(node, "r") || !isW(node.parentElement ?? node, "r");
    if (!isAround || node.firstElementChild === null) return start < at && at < end ? write(node) : "";
    const inner = childrenOf(node).map((child) => ({ xml: cut(child), isWords: !/Pr$/.test(child.localName) }));
    // What has no words of the span in it is not of the span either.
    return inner.some(({ xml, isWords }) => isWords && xml !== "")
      ? enclose(node, inner.map(({ xml }) => xml).join(""))
      : "";
  }

  return enclose(paragraph, childrenOf(paragraph).map(cut).join(""));
}

function write(node: Element): string {
  const inner = Array.from(node.childNodes, (child) => {
    if (child.nodeType === 1) return write(child as Element); // 1: an element
    return child.nodeType === 3 || child.nodeType === 4 ? escape(child.nodeValue ?? "") : "";
  });
  return enclose(node, inner.join(""));
}

/** An element of the same name and attributes round something else. */
function enclose(node: Element, inner: string): string {
  const attributes = Array.from(node.attributes, ({ name, value }) => ` ${name}="${escape(value)}"`);
  return `<${node.nodeName}${attributes.join("")}>${inner}</${node.nodeName}>`;
}

function childrenOf(node: Element): readonly Element[] {
  return Array.from(node.children);
}

function isW(node: Element, name: string): boolean {
  return node.localName === name && node.namespaceURI === wordprocessing;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
