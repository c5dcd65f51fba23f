import { parseSafely } from "./parse-safely";
import { relationshipsNameOf, relativeTarget, resolveTarget } from "./part-names";
import { DocxError } from "./problems";
import { limits } from "./limits";
import type { NewPart, Relationship, XmlTools } from "./types";
import { declarationOf, declarationToWrite, decodeXml, hasDocumentType } from "./xml-text";
import { elementsOf, ns } from "./wml";
import { unpack, type ZipEntry } from "./zip-read";
import { packEntry, writeZip } from "./zip-write";

const contentTypesPart = "[Content_Types].xml";
const relationshipsType = "application/vnd.openxmlformats-package.relationships+xml";
const standardDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

type OpenedPart = { document: Document; declaration: string; touched: boolean };

/** The package below a `Docx`: parts, content types and relationships, without any idea of what Word makes of them. */
export type Package = ReturnType<typeof createPackage>;

/** Wraps the entries of a zip file. Nothing is unpacked or parsed before it is asked for. */
export function createPackage(zipEntries: readonly ZipEntry[], xml: XmlTools) {
  const order = zipEntries.map((entry) => entry.name);
  const entries = new Map(zipEntries.map((entry) => [entry.name, entry]));
  const byLowerCase = new Map(order.map((name) => [name.toLowerCase(), name]));
  const opened = new Map<string, OpenedPart>();
  const nameOfDocument = new Map<Document, string>();
  const nameOfEntry = (name: string) => (entries.has(name) ? name : byLowerCase.get(name.toLowerCase()));

  /** @throws DocxError when the part is there but is not XML that may be parsed */
  function parsePart(name: string): Document | undefined {
    const actual = nameOfEntry(name);
    const entry = actual === undefined ? undefined : entries.get(actual);
    if (actual === undefined || !entry) return undefined;
    const known = opened.get(actual);
    if (known) return known.document;
    if (entry.size > limits.xmlPart) throw new DocxError("too-large", "one part");
    return keep(actual, decodeXml(unpack(entry)), false);
  }

  function keep(name: string, text: string, touched: boolean): Document {
    if (hasDocumentType(text)) throw new DocxError("external-entity");
    const document = parseSafely(xml, text);
    opened.set(name, { document, declaration: declarationOf(text), touched });
    nameOfDocument.set(document, name);
    return document;
  }

  function part(name: string): Document | undefined {
    try {
      return parsePart(name);
    } catch (error) {
      if (error instanceof DocxError) return undefined;
      throw error;
    }
  }

  function touch(name: string): void {
    const found = opened.get(nameOfEntry(name) ?? name);
    if (found) found.touched = true;
  }

  function touchPartOf(node: Node): void {
    const name = nameOfDocument.get(node.ownerDocument ?? (node as Document)); // only a document has no owner
    if (name === undefined) throw new Error("The node belongs to no part of this package.");
    touch(name);
  }

  function serialised(name: string): Uint8Array | undefined {
    const found = opened.get(name);
    if (!found?.touched) return undefined;
    return new TextEncoder().encode(declarationToWrite(found.declaration) + xml.serialise(found.document));
  }

  function partBytes(name: string): Uint8Array | undefined {
    const actual = nameOfEntry(name);
    const entry = actual === undefined ? undefined : entries.get(actual);
    if (actual === undefined || !entry) return undefined;
    return serialised(actual) ?? unpack(entry);
  }

  function contentType(name: string): string | undefined {
    const root = part(contentTypesPart)?.documentElement;
    const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
    let byExtension: string | undefined;
    for (const line of root ? elementsOf(root) : []) {
      const type = line.getAttribute("ContentType") ?? undefined;
      if (line.localName === "Override" && line.getAttribute("PartName")?.toLowerCase() === `/${name.toLowerCase()}`)
        return type;
      if (line.localName === "Default" && line.getAttribute("Extension")?.toLowerCase() === extension)
        byExtension = type;
    }
    return byExtension;
  }

  function relationships(source: string): readonly Relationship[] {
    const root = part(relationshipsNameOf(source))?.documentElement;
    return (root ? elementsOf(root) : [])
      .filter((line) => line.localName === "Relationship")
      .map((line) => {
        const external = line.getAttribute("TargetMode") === "External";
        const target = line.getAttribute("Target") ?? "";
        return {
          id: line.getAttribute("Id") ?? "",
          type: line.getAttribute("Type") ?? "",
          target: external ? target : resolveTarget(source, target),
          external,
        };
      });
  }

  function addXml(name: string, text: string): void {
    order.push(name);
    byLowerCase.set(name.toLowerCase(), name);
    entries.set(name, packEntry(name, new TextEncoder().encode(standardDeclaration + text)));
    keep(name, standardDeclaration + text, true);
  }

  function addContentType(name: string, type: string): void {
    const document = part(contentTypesPart);
    if (!document) throw new Error("The package has no content types.");
    const line = document.createElementNS(ns.contentTypes, "Override");
    line.setAttribute("PartName", `/${name}`);
    line.setAttribute("ContentType", type);
    document.documentElement.append(line);
    touch(contentTypesPart);
  }

  function addRelationship(source: string, type: string, target: string): string {
    const name = relationshipsNameOf(source);
    if (!nameOfEntry(name)) {
      addXml(name, `<Relationships xmlns="${ns.relationships}"/>`);
      if (contentType(name) !== relationshipsType) addContentType(name, relationshipsType);
    }
    const document = part(name);
    if (!document) throw new Error("The relationships cannot be read.");
    const taken = new Set(relationships(source).map((line) => line.id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const line = document.createElementNS(ns.relationships, "Relationship");
    line.setAttribute("Id", `rId${number}`);
    line.setAttribute("Type", type);
    line.setAttribute("Target", relativeTarget(source, target));
    document.documentElement.append(line);
    touch(name);
    return `rId${number}`;
  }

  function addPart({ name, contentType: type, xml: text, source, relationshipType }: NewPart): string {
    if (nameOfEntry(name)) throw new Error("There is a part of this name already.");
    addXml(name, text);
    addContentType(name, type);
    return addRelationship(source, relationshipType, name);
  }

  function parseXml(text: string): Document | undefined {
    if (hasDocumentType(text)) return undefined;
    try {
      return parseSafely(xml, text);
    } catch (error) {
      if (error instanceof DocxError) return undefined;
      throw error;
    }
  }

  function replacePart(name: string, text: string): boolean {
    const actual = nameOfEntry(name);
    if (actual === undefined) throw new Error("There is no part of this name.");
    if (!parseXml(text)) return false;
    const old = opened.get(actual);
    if (old) nameOfDocument.delete(old.document);
    keep(actual, text, true);
    return true;
  }

  function removePart(name: string, source: string): void {
    const actual = nameOfEntry(name);
    if (actual === undefined) return;
    const own = nameOfEntry(relationshipsNameOf(actual));
    for (const { target, external } of own === undefined ? [] : relationships(actual)) {
      if (!external) forget(target);
    }
    if (own !== undefined) forget(own);
    const links = relationshipsNameOf(source);
    removeLines(links, (line) => resolveTarget(source, line.getAttribute("Target") ?? "") === actual);
    forget(actual);
  }

  /** Takes a part and its content type out of the package. */
  function forget(name: string): void {
    const actual = nameOfEntry(name);
    if (actual === undefined) return;
    removeLines(
      contentTypesPart,
      (line) => line.getAttribute("PartName")?.toLowerCase() === `/${actual.toLowerCase()}`,
    );
    order.splice(order.indexOf(actual), 1);
    entries.delete(actual);
    byLowerCase.delete(actual.toLowerCase());
    opened.delete(actual);
  }

  function removeLines(name: string, isGone: (line: Element) => boolean): void {
    const root = part(name)?.documentElement;
    for (const line of root ? elementsOf(root) : []) {
      if (!isGone(line)) continue;
      line.remove();
      touch(name);
    }
  }

  function save(): Uint8Array {
    const all: ZipEntry[] = [];
    for (const name of order) {
      const entry = entries.get(name);
      const changed = serialised(name);
      if (entry) all.push(changed ? packEntry(name, changed) : entry);
    }
    return writeZip(all);
  }

  const partNames = () => order.filter((name) => !name.endsWith("/"));
  return {
    addPart,
    contentType,
    parsePart,
    parseXml,
    part,
    partBytes,
    partNames,
    relationships,
    removePart,
    replacePart,
    save,
    touch,
    touchPartOf,
  };
}
