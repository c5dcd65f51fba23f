import { strToU8, zipSync, type Zippable } from "fflate";

import type { Docx } from "../../src/docx";
import { fixturePackage, type FixtureContent } from "../../src/tools/fixtures/package";
import { opened } from "./docx-files";

/** A document with this body (XML), opened. */
export function docxOf(body: string, content: Partial<FixtureContent> = {}): Docx {
  return opened(fixturePackage({ title: "Test", ...content, body }));
}

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of the least Word document, as text, to be spoilt by a test. */
export const leastParts: Readonly<Record<string, string>> = {
  "[Content_Types].xml":
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  "_rels/.rels":
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    `<Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  "word/document.xml":
    '<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    "<w:body><w:p><w:r><w:t>Words</w:t></w:r></w:p></w:body></w:document>",
};

/** Zips parts with fflate; a string is written as UTF-8. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    files[name] = [typeof content === "string" ? strToU8(content) : content, { mtime: "1980-01-02T00:00:00" }];
  }
  return zipSync(files);
}

/** The least Word document with some parts replaced, added or (with undefined) left out. */
export function leastDocx(changes: Readonly<Record<string, string | Uint8Array | undefined>> = {}): Uint8Array {
  const parts: Record<string, string | Uint8Array> = {};
  for (const [name, content] of Object.entries({ ...leastParts, ...changes }))
    if (content !== undefined) parts[name] = content;
  return zipOf(parts);
}
