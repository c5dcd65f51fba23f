import { strToU8 } from "fflate";

import { limits, openDocx, type DocxProblem } from "../../src/docx";
import { slimdomXmlTools } from "../../src/docx/xml-tools-slimdom";
import { writeZip } from "../../src/docx/zip-write";
import { leastDocx, leastParts, zipOf } from "../support/docx-builder";
import { opened, texts } from "../support/docx-files";

function problemOf(bytes: Uint8Array): DocxProblem {
  const result = openDocx(bytes, slimdomXmlTools);
  if (result.ok) throw new Error("It was opened.");
  return result.problem;
}

/** An OLE container as far as a reader looks at it: the signature, and a directory with these streams. */
function oleWith(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, index) => {
    const at = 1024 + index * 128;
    Array.from(name).forEach((letter, place) => (bytes[at + place * 2] = letter.charCodeAt(0)));
    bytes[at + 64] = name.length * 2 + 2;
  });
  return bytes;
}

const document = leastParts["word/document.xml"] ?? "";
const entityBomb =
  '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>' +
  document.replace(/^.*?\?>/, "").replace("Words", "&c;");
const externalEntity =
  '<!-- harmless --><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>' +
  document.replace(/^.*?\?>/, "").replace("Words", "&x;");
const strictDocument = document.replace(
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
);
const strictRelationships = (leastParts["_rels/.rels"] ?? "").replace(
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
  "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument",
);
const latin1 = Uint8Array.from(document.replace("Words", "caf\u00e9"), (letter) => letter.charCodeAt(0));
const deep = document
  .replace("<w:p>", "<w:customXml>".repeat(5000) + "<w:p>")
  .replace("</w:p>", "</w:p>" + "</w:customXml>".repeat(5000));

describe("a file that is no Word document is refused, and the message says what to do", () => {
  it.each<[string, Uint8Array, DocxProblem["code"], RegExp]>([
    ["empty", new Uint8Array(), "empty", /choose another file/i],
    ["plain text", strToU8("She was seen at home."), "not-docx", /Word Document \(\.docx\)/],
    ["rich text", strToU8("{\\rtf1 words}"), "not-docx", /Word Document/],
    ["a single byte", Uint8Array.of(0x50), "not-docx", /Word Document/],
    ["an old .doc", oleWith("Root Entry", "WordDocument"), "legacy-doc", /save it as "Word Document \(\.docx\)"/],
    ["with a password", oleWith("Root Entry", "EncryptedPackage"), "encrypted", /remove the password/],
    ["with a password and an old stub", oleWith("WordDocument", "EncryptedPackage"), "encrypted", /password/],
    ["another OLE file", oleWith("Root Entry", "Workbook"), "not-docx", /Word Document/],
    ["a zip of something else", zipOf({ "readme.txt": "hello" }), "not-docx", /Word Document/],
    ["cut off", leastDocx().subarray(0, 400), "damaged", /repair/],
    ["over 25 MB", new Uint8Array(limits.file + 1), "too-large", /25 MB/],
    ["no main part", leastDocx({ "word/document.xml": undefined }), "damaged", /repair/],
    ["no relationships", leastDocx({ "_rels/.rels": undefined }), "not-docx", /Word Document/],
    ["no body", leastDocx({ "word/document.xml": document.replace(/<w:body>.*<\/w:body>/, "") }), "no-body", /Word/],
    [
      "ISO Strict by namespace",
      leastDocx({ "word/document.xml": strictDocument }),
      "strict",
      /Word Document \(\.docx\)/,
    ],
    ["ISO Strict by relationship", leastDocx({ "_rels/.rels": strictRelationships }), "strict", /Strict/],
    ["an entity bomb", leastDocx({ "word/document.xml": entityBomb }), "external-entity", /not read/],
    ["an external entity", leastDocx({ "word/document.xml": externalEntity }), "external-entity", /not read/],
    [
      "an external entity beside the text",
      leastDocx({ "customXml/item1.xml": externalEntity }),
      "external-entity",
      /not read/,
    ],
    ["not UTF-8", leastDocx({ "word/document.xml": latin1 }), "damaged", /UTF-8/],
    ["not well-formed", leastDocx({ "word/document.xml": document.slice(0, -5) }), "damaged", /repair/],
    ["nested 5,000 deep", leastDocx({ "word/document.xml": deep }), "damaged", /nested/],
    ["a part outside the package", leastDocx({ "../../evil.xml": "<a/>" }), "damaged", /unsafe/],
    ["an absolute part name", leastDocx({ "/etc/evil": "x" }), "damaged", /unsafe/],
    ["a drive in a part name", leastDocx({ "C:/evil": "x" }), "damaged", /unsafe/],
    ["a back slash in a part name", leastDocx({ "word\\evil": "x" }), "damaged", /unsafe/],
    ["two parts of one name", leastDocx({ "word/DOCUMENT.xml": document }), "damaged", /two parts/],
  ])("%s", (_name, bytes, code, message) => {
    const problem = problemOf(bytes);
    expect(problem.code).toBe(code);
    expect(problem.message).toMatch(message);
  });

  it("says nothing of what the document says", () => {
    expect(problemOf(leastDocx({ "word/document.xml": document.replace("</w:t>", "") })).message).not.toContain(
      "Words",
    );
  });
});

describe("a zip that lies", () => {
  const bombs = () => leastDocx({ "word/media/bomb.bin": new Uint8Array(30 * 1024 * 1024) });

  it("is refused by what it declares, before anything is unpacked", () => {
    let parsed = 0;
    const result = openDocx(bombs(), {
      ...slimdomXmlTools,
      parse: (xml) => ((parsed += 1), slimdomXmlTools.parse(xml)),
    });
    expect(result).toMatchObject({ ok: false, problem: { code: "too-large" } });
    expect(parsed).toBe(0);
  });

  it("is refused while it is unpacked when it declares less than it holds", () => {
    const bytes = leastDocx({ "word/document.xml": document.replace("Words", "x".repeat(1_000_000)) });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 46 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 900_000)
        view.setUint32(at + 24, 2_000, true);
    }
    expect(problemOf(bytes)).toMatchObject({
      code: "damaged",
      message: expect.stringContaining("larger than it says") as string,
    });
  });

  it("is refused when a part was changed without its checksum", () => {
    const bytes = writeZip([
      ...Object.entries(leastParts).map(([name, text]) => {
        const packed = strToU8(text);
        return { name, method: 0, crc: 1, size: packed.length, packed };
      }),
    ]);
    expect(problemOf(bytes)).toMatchObject({ code: "damaged", message: expect.stringContaining("checksum") as string });
  });

  it("is refused when it has more entries than any document", () => {
    const many = Object.fromEntries(Array.from({ length: limits.entries + 1 }, (_, index) => [`x/${index}`, ""]));
    expect(problemOf(leastDocx(many)).code).toBe("too-large");
  });

  it("is refused when two entries share their bytes", () => {
    const bytes = leastDocx({ "word/one.xml": "<one/>", "word/two.xml": "<two/>" });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const directory: number[] = [];
    for (let at = 0; at + 46 < bytes.length; at++) if (view.getUint32(at, true) === 0x02014b50) directory.push(at);
    const [one, two] = [directory.at(-2) ?? 0, directory.at(-1) ?? 0];
    view.setUint32(two + 42, view.getUint32(one + 42, true), true);
    expect(problemOf(bytes)).toMatchObject({
      code: "damaged",
      message: expect.stringContaining("overlapping") as string,
    });
  });

  it("never crashes on a document cut off or changed at any byte", () => {
    const whole = leastDocx();
    for (let at = 0; at < whole.length; at++) {
      expect(openDocx(whole.subarray(0, at), slimdomXmlTools).ok).toBe(false);
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      const result = openDocx(changed, slimdomXmlTools);
      if (!result.ok) expect(result.problem.message).not.toBe("");
    }
  });
});

describe("an unusual document that is sound", () => {
  it("is found through the relationships, whatever its parts are called", () => {
    const docx = opened(
      leastDocx({
        "word/document.xml": undefined,
        "Texts/Main.part": document,
        "_rels/.rels": (leastParts["_rels/.rels"] ?? "").replace("word/document.xml", "/texts/main.part"),
      }),
    );
    expect(docx.mainPart).toBe("Texts/Main.part");
    expect(texts(docx)).toEqual(["Words"]);
  });

  it.each(["utf-16le", "utf-16be"])("is read in %s, and written in UTF-8", (encoding) => {
    const declared = document.replace("UTF-8", "UTF-16").replace("Words", "Wörter");
    const bytes = new Uint8Array(2 + declared.length * 2);
    const view = new DataView(bytes.buffer);
    const isLittle = encoding === "utf-16le";
    view.setUint16(0, 0xfeff, isLittle);
    Array.from(declared).forEach((letter, index) => view.setUint16(2 + index * 2, letter.charCodeAt(0), isLittle));
    const docx = opened(leastDocx({ "word/document.xml": bytes }));
    expect(texts(docx)).toEqual(["Wörter"]);
    docx.touch("word/document.xml");
    expect(new TextDecoder().decode(docx.partBytes("word/document.xml"))).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?><w:document/,
    );
  });

  it("may hold a part that cannot be read, which is kept as it is", () => {
    const docx = opened(leastDocx({ "customXml/item1.xml": latin1, "customXml/item2.xml": "<broken" }));
    expect(docx.part("customXml/item1.xml")).toBeUndefined();
    expect(docx.part("customXml/item2.xml")).toBeUndefined();
    expect(docx.partBytes("customXml/item1.xml")).toEqual(latin1);
  });

  it("may use the words DOCTYPE and ENTITY in its text", () => {
    const words = document.replace("Words", "&lt;!DOCTYPE w&gt; and &lt;!ENTITY&gt;");
    expect(texts(opened(leastDocx({ "word/document.xml": words })))).toEqual(["<!DOCTYPE w> and <!ENTITY>"]);
  });

  it("is a template (.dotx) or a document with macros", () => {
    const types = (leastParts["[Content_Types].xml"] ?? "").replace("document.main", "template.main");
    expect(texts(opened(leastDocx({ "[Content_Types].xml": types })))).toEqual(["Words"]);
  });

  it("may declare WordprocessingML as its default namespace", () => {
    const plain = document.replace("xmlns:w=", "xmlns=").replace(/(<\/?)w:/g, "$1");
    expect(texts(opened(leastDocx({ "word/document.xml": plain })))).toEqual(["Words"]);
  });
});
