import { openDocx } from "../../../src/docx";
import { slimdomXmlTools } from "../../../src/docx/xml-tools-slimdom";
import { unsafeThings } from "../../support/docx-safety";
import type { BatchBuilder } from "./batch-builder";
import { p } from "./small-docx";
import { wordInNode, type WordInNode } from "./word-in-node";

const namespace = "urn:example:sections";

function parts(batch: BatchBuilder): number {
  return batch.property(batch.document, "CustomXmlParts");
}

function add(word: WordInNode, xml: string): string | undefined {
  const { answer } = word.run((batch) => batch.instantiate(batch.method(parts(batch), "Add", xml)));
  return answer.Error?.Code;
}

function xmlOf(word: WordInNode): unknown {
  let result = 0;
  const { answer, value } = word.run((batch) => {
    const found = batch.method(parts(batch), "GetByNamespace", namespace);
    result = batch.call(batch.method(found, "GetOnlyItem"), "GetXml");
  });
  return answer.Error?.Code ?? value(result);
}

it("keeps a part in the file, where every reader of the format finds it", () => {
  const word = wordInNode(p("One"));
  expect(add(word, `<?xml version="1.0"?><state xmlns="${namespace}"><section/></state>`)).toBeUndefined();
  expect(xmlOf(word)).toBe(`<state xmlns="${namespace}"><section/></state>`);
  const saved = word.model.docx.save();
  expect(unsafeThings(saved)).toEqual([]);
  const again = openDocx(saved, slimdomXmlTools);
  if (!again.ok) throw new Error(again.problem.message);
  expect(again.value.partNames()).toEqual(
    expect.arrayContaining(["customXml/item1.xml", "customXml/itemProps1.xml", "customXml/_rels/item1.xml.rels"]),
  );
});

it("takes another text, and refuses what is not XML", () => {
  const word = wordInNode(p("One"));
  add(word, `<state xmlns="${namespace}"/>`);
  const set = (xml: string): string | undefined =>
    word.run((batch) => {
      const found = batch.method(parts(batch), "GetByNamespace", namespace);
      batch.call(batch.method(found, "GetOnlyItem"), "SetXml", xml);
    }).answer.Error?.Code;
  expect(set(`<state xmlns="${namespace}"><new/></state>`)).toBeUndefined();
  expect(set("<state")).toBe("InvalidArgument");
  expect(xmlOf(word)).toBe(`<state xmlns="${namespace}"><new/></state>`);
});

it("goes with all its parts", () => {
  const word = wordInNode(p("One"));
  const before = word.model.docx.partNames();
  add(word, `<state xmlns="${namespace}"/>`);
  word.run((batch) => {
    const found = batch.method(parts(batch), "GetByNamespace", namespace);
    batch.call(batch.method(found, "GetOnlyItem"), "Delete");
  });
  expect(xmlOf(word)).toBe("ItemNotFound");
  expect(word.model.docx.partNames()).toEqual(before);
  expect(unsafeThings(word.model.docx.save())).toEqual([]);
});

it("finds nothing in a namespace that nobody uses", () => {
  const word = wordInNode(p("One"));
  expect(xmlOf(word)).toBe("ItemNotFound");
});
