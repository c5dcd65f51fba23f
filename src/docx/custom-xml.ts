import { freePartName } from "./part-roots";
import type { Docx } from "./types";

const itemRelationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
const propertiesRelationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps";
const itemType = "application/xml";
const propertiesType = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const dataStore = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** Data that programs keep in the document: its number in braces, the namespace of its root, the name of its part. */
export type CustomXml = Readonly<{ id: string; namespace: string; part: string }>;

/** The custom XML parts of the document, in the order of the package. */
export function customXmlParts(docx: Docx): readonly CustomXml[] {
  return docx
    .relationships(docx.mainPart)
    .filter(({ type, external }) => type === itemRelationship && !external)
    .flatMap(({ target }) => {
      const root = docx.part(target)?.documentElement;
      const id = idOf(docx, target);
      return root && id !== undefined ? [{ id, namespace: root.namespaceURI ?? "", part: target }] : [];
    });
}

function idOf(docx: Docx, item: string): string | undefined {
  const link = docx.relationships(item).find(({ type }) => type === propertiesRelationship);
  const root = link && docx.part(link.target)?.documentElement;
  return root?.getAttributeNS(dataStore, "itemID") ?? undefined;
}

/**
 * Adds a part.
 *
 * @param id its number, in braces and capitals
 * @returns undefined when the text is not XML that may be stored
 */
export function addCustomXml(docx: Docx, xml: string, id: string): CustomXml | undefined {
  const parsed = docx.parseXml(xml);
  if (!parsed) return undefined;
  const part = freePartName(docx, "customXml/item1.xml");
  docx.addPart({
    name: part,
    contentType: itemType,
    xml: withoutDeclaration(xml),
    source: docx.mainPart,
    relationshipType: itemRelationship,
  });
  docx.addPart({
    name: freePartName(docx, "customXml/itemProps1.xml"),
    contentType: propertiesType,
    xml: `<ds:datastoreItem xmlns:ds="${dataStore}" ds:itemID="${id}"><ds:schemaRefs/></ds:datastoreItem>`,
    source: part,
    relationshipType: propertiesRelationship,
  });
  return { id, namespace: parsed.documentElement.namespaceURI ?? "", part };
}

/** What a part holds, with the XML declaration left out. */
export function customXmlText(docx: Docx, { part }: CustomXml): string {
  return withoutDeclaration(new TextDecoder().decode(docx.partBytes(part) ?? new Uint8Array()));
}

/** Replaces what a part holds. False when the text is not XML that may be stored. */
export function setCustomXml(docx: Docx, { part }: CustomXml, xml: string): boolean {
  return docx.replacePart(part, withoutDeclaration(xml));
}

/** Takes a part out of the document. */
export function removeCustomXml(docx: Docx, { part }: CustomXml): void {
  docx.removePart(part, docx.mainPart);
}

function withoutDeclaration(xml: string): string {
  return xml.replace(/^\ufeff?\s*<\?xml[^?]*\?>\s*/, "");
}
