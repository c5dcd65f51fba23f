import { failed, ok, type Result } from "../base/result";
import { limits } from "./limits";
import { createPackage, type Package } from "./package";
import { DocxError } from "./problems";
import type { Docx, DocxProblem, XmlTools } from "./types";
import { decodeXml, hasDocumentType } from "./xml-text";
import { childW, isW, ns } from "./wml";
import { readZip, unpack, type ZipEntry } from "./zip-read";

const officeDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
const strictOfficeDocument = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument";
const oleSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Opens a `.docx` (or `.docm`, `.dotx`, read as a document) from its bytes, which are not changed.
 *
 * Everything hostile is refused here, before it costs memory or reaches the XML parser; what `Docx` hands out later
 * can be trusted to be parsed, of bearable size and without document types.
 */
export function openDocx(bytes: Uint8Array, xml: XmlTools): Result<Docx, DocxProblem> {
  try {
    return ok(open(bytes, xml));
  } catch (error) {
    if (error instanceof DocxError) return failed(error.problem);
    throw error;
  }
}

function open(bytes: Uint8Array, xml: XmlTools): Docx {
  refuseOtherFormats(bytes);
  const entries = readZip(bytes);
  for (const entry of entries) checkXml(entry);

  const opc = createPackage(entries, xml);
  const mainPart = findMainPart(opc);
  const root = opc.parsePart(mainPart)?.documentElement;
  if (root?.namespaceURI === ns.strict) throw new DocxError("strict");
  if (!root || !isW(root, "document")) throw new DocxError("not-docx");
  const body = childW(root, "body");
  if (!body) throw new DocxError("no-body");
  // What reading relies on must be readable; anything else may be odd, and is kept as it is.
  for (const { type, target, external } of opc.relationships(mainPart)) {
    if (!external && /\/(styles|settings)$/.test(type)) opc.parsePart(target);
  }
  return {
    mainPart,
    body,
    partNames: opc.partNames,
    partBytes: opc.partBytes,
    part: opc.part,
    contentType: opc.contentType,
    touch: opc.touch,
    touchPartOf: opc.touchPartOf,
    relationships: opc.relationships,
    addPart: opc.addPart,
    replacePart: opc.replacePart,
    removePart: opc.removePart,
    parseXml: opc.parseXml,
    save: opc.save,
  };
}

function refuseOtherFormats(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new DocxError("empty");
  if (bytes.length > limits.file) throw new DocxError("too-large");
  if (oleSignature.every((byte, index) => bytes[index] === byte)) {
    // Old Office files and password-protected new ones are both OLE containers; the names of their streams tell.
    // The second is asked for first, since a protected file may also hold an old document that says so to old programs.
    if (holdsStream(bytes, "EncryptedPackage")) throw new DocxError("encrypted");
    if (holdsStream(bytes, "WordDocument")) throw new DocxError("legacy-doc");
    throw new DocxError("not-docx");
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes[2] !== 3 || bytes[3] !== 4) throw new DocxError("not-docx");
}

/** Looks for a stream in an OLE directory: entries of 128 bytes, each beginning with its name in UTF-16 (MS-CFB 2.6). */
function holdsStream(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (bytes[at + 64] === wanted.length + 2 && wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** A package may not hold document types in any XML part, so none is opened that does, used or not. */
function checkXml(entry: ZipEntry): void {
  if (!/\.(xml|rels)$/i.test(entry.name)) return;
  if (entry.size > limits.xmlPart) throw new DocxError("too-large", "one part");
  const bytes = unpack(entry);
  let text: string;
  try {
    text = decodeXml(bytes);
  } catch {
    return; // never parsed: `part` gives undefined, and parts that reading relies on are refused with their own reason
  }
  if (hasDocumentType(text)) throw new DocxError("external-entity");
}

/** The main part is whatever the package says it is; its usual name is only a habit. */
function findMainPart(opc: Package): string {
  if (!opc.parsePart("[Content_Types].xml")) throw new DocxError("not-docx");
  if (!opc.parsePart("_rels/.rels")) throw new DocxError("not-docx");
  const all = opc.relationships("");
  if (all.some(({ type }) => type === strictOfficeDocument)) throw new DocxError("strict");
  const main = all.find(({ type, external }) => type === officeDocument && !external);
  if (!main) throw new DocxError("not-docx");
  if (opc.partBytes(main.target) === undefined) throw new DocxError("damaged", "the main part is missing");
  const actual = opc.partNames().find((name) => name.toLowerCase() === main.target.toLowerCase());
  return actual ?? main.target;
}
