import {
  isTracking,
  readDocumentSettings,
  readOnlyHint,
  setTracking,
  writeDocumentSettings,
  type AddIn,
} from "../../src/docx";
import { differentParts } from "../support/compare-docx";
import { docxOf, leastDocx } from "../support/docx-builder";
import { fixture, opened } from "../support/docx-files";
import { unsafeThings } from "../support/docx-safety";

const addIn: AddIn = {
  id: "6f1c1f0e-1111-4222-8333-444455556666",
  version: "1.0.0.0",
  store: "developer",
  storeType: "Registry",
};
const other: AddIn = { ...addIn, id: "00000000-1111-4222-8333-444455556666" };

describe("tracking of changes", () => {
  it("is switched on where the schema wants it, and off again", () => {
    const docx = docxOf("<w:p/>", { settings: '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>' });
    setTracking(docx, true);
    expect(isTracking(docx)).toBe(true);
    const children = Array.from(docx.part("word/settings.xml")?.documentElement.children ?? []);
    expect(children.map((child) => child.localName)).toEqual([
      "zoom",
      "trackRevisions",
      "defaultTabStop",
      "themeFontLang",
    ]);
    setTracking(docx, false);
    expect(isTracking(docx)).toBe(false);
  });

  it("changes nothing when it is so already", () => {
    const bytes = fixture("tracked.docx");
    const docx = opened(bytes);
    setTracking(docx, true);
    expect(differentParts(bytes, docx.save())).toEqual([]);
  });

  it("makes a settings part for a document without one", () => {
    const bytes = leastDocx();
    const docx = opened(bytes);
    setTracking(docx, true);
    const saved = docx.save();
    expect(isTracking(opened(saved))).toBe(true);
    expect(differentParts(bytes, saved)).toEqual([
      "[Content_Types].xml",
      "word/_rels/document.xml.rels",
      "word/settings.xml",
    ]);
    expect(unsafeThings(saved)).toEqual([]);
  });
});

describe("a document that asks not to be changed", () => {
  it.each([
    ["", undefined],
    ['<w:documentProtection w:edit="readOnly" w:enforcement="1"/>', "read-only"],
    ['<w:documentProtection w:edit="readOnly" w:enforcement="0"/>', undefined],
    ['<w:documentProtection w:edit="comments" w:enforcement="true"/>', "comments-only"],
    ['<w:documentProtection w:edit="forms" w:enforcement="on"/>', "forms-only"],
    ['<w:documentProtection w:edit="trackedChanges" w:enforcement="1"/>', undefined],
    ['<w:writeProtection w:recommended="1"/>', "recommended"],
  ])("%s: %s", (settings, hint) => {
    expect(readOnlyHint(docxOf("<w:p/>", { settings }))).toBe(hint);
  });
});

describe("what an add-in keeps in the document", () => {
  it("is read back after saving, apart from other add-ins'", () => {
    const bytes = fixture("assessment-example.docx");
    const docx = opened(bytes);
    expect(readDocumentSettings(docx, addIn.id)).toEqual(new Map());
    writeDocumentSettings(
      docx,
      addIn,
      new Map([
        ["view", '"check"'],
        ["odd & <name>", '{"a":"\\"\u00e9"}'],
      ]),
    );
    writeDocumentSettings(docx, other, new Map([["view", "1"]]));
    writeDocumentSettings(docx, other, new Map([["view", "2"]]));
    const saved = docx.save();
    const again = opened(saved);
    expect(readDocumentSettings(again, `{${addIn.id.toUpperCase()}}`)).toEqual(
      new Map([
        ["view", '"check"'],
        ["odd & <name>", '{"a":"\\"\u00e9"}'],
      ]),
    );
    expect(readDocumentSettings(again, other.id)).toEqual(new Map([["view", "2"]]));
    expect(unsafeThings(saved)).toEqual([]);
    expect(differentParts(bytes, saved)).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      "word/webextensions/_rels/taskpanes.xml.rels",
      "word/webextensions/taskpanes.xml",
      "word/webextensions/webextension1.xml",
      "word/webextensions/webextension2.xml",
    ]);
  });
});
