import {
  bodyParagraphs,
  insertParagraph,
  openDocx,
  paragraphText,
  removeParagraph,
  joinWithNext,
  replaceText,
  setTracking,
  splitParagraph,
  writeDocumentSettings,
  type Docx,
} from "../../src/docx";
import { slimdomXmlTools } from "../../src/docx/xml-tools-slimdom";
import { corpusFolder, fixtureFolder, hasCorpus, opened, wordFiles } from "../support/docx-files";
import { unsafeThings } from "../support/docx-safety";
import { findLibreOffice, textByLibreOffice } from "../support/libreoffice";
import { newComplaints, validateDocx } from "../support/openxml-validator";

const me = { author: "Recordwell test", date: "2026-05-06T07:08:09Z" };
const files = new Map([...wordFiles(fixtureFolder), ...(hasCorpus ? wordFiles(corpusFolder) : [])]);
const sound = new Map([...files].filter(([, bytes]) => openDocx(bytes, slimdomXmlTools).ok));

/** Paragraphs with words enough to be edited. */
function wordy(docx: Docx): Element[] {
  return bodyParagraphs(docx).filter((paragraph) => paragraphText(docx, paragraph).length >= 4);
}

/** One replacement, as the add-in makes it; undefined for a document without words. */
function replacedOnce(bytes: Uint8Array): Uint8Array | undefined {
  const docx = opened(bytes);
  for (const paragraph of wordy(docx)) {
    const { length } = paragraphText(docx, paragraph);
    if (replaceText(docx, paragraph, { start: 1, end: length - 1 }, "JUDGED words", me).ok) return docx.save();
  }
  return undefined;
}

/** Every kind of edit in one document, plain and tracked. */
function workedOver(bytes: Uint8Array): Uint8Array {
  const docx = opened(bytes);
  const [first, second] = wordy(docx);
  const edit = (): void => {
    const paragraphs = wordy(docx);
    for (const [index, paragraph] of paragraphs.slice(0, 12).entries()) {
      const { length } = paragraphText(docx, paragraph);
      if (index % 4 === 0) replaceText(docx, paragraph, { start: 1, end: length - 1 }, "new\twords\u000bhere", me);
      else if (index % 4 === 1) replaceText(docx, paragraph, { start: 2, end: 2 }, "added ", me);
      else if (index % 4 === 2) splitParagraph(docx, paragraph, Math.floor(length / 2), me);
      else removeParagraph(docx, paragraph, me);
    }
    if (first) insertParagraph(docx, first, "after", "A paragraph put in.", me);
    if (second) joinWithNext(docx, second, me);
  };
  edit();
  setTracking(docx, true);
  edit();
  writeDocumentSettings(
    docx,
    { id: "6f1c1f0e-1111-4222-8333-444455556666", version: "1.0.0.0", store: "developer", storeType: "Registry" },
    new Map([["view", '"check"']]),
  );
  return docx.save();
}

const replaced = new Map(
  [...sound].flatMap(([name, bytes]) => {
    const edited = replacedOnce(bytes);
    return edited ? [[name, edited] as const] : [];
  }),
);
const worked = new Map([...sound].map(([name, bytes]) => [name, workedOver(bytes)]));

describe("Microsoft's Open XML SDK", () => {
  let complaints: ReadonlyMap<string, readonly string[]> = new Map();
  const said = (kind: string, name: string) => complaints.get(`${kind} ${name}`) ?? ["was not judged"];
  beforeAll(() => {
    const all = [
      ["original", sound],
      ["replaced", replaced],
      ["worked", worked],
    ] as const;
    complaints = validateDocx(
      new Map(all.flatMap(([kind, set]) => [...set].map(([name, bytes]) => [`${kind} ${name}`, bytes] as const))),
    );
  });

  it.each([...wordFiles(fixtureFolder).keys()])("finds nothing wrong with %s", (name) => {
    expect(said("original", name)).toEqual([]);
  });

  it.each([...replaced.keys()])("has no new complaint about %s after a replacement", (name) => {
    expect(newComplaints(said("original", name), said("replaced", name))).toEqual([]);
  });

  it.each([...worked.keys()])("has no new complaint about %s after every kind of edit", (name) => {
    expect(newComplaints(said("original", name), said("worked", name))).toEqual([]);
  });
});

describe("our own check of what the SDK lets through", () => {
  it.each([...sound])("finds no new fault in %s after a replacement or every kind of edit", (name, bytes) => {
    const before = unsafeThings(bytes);
    expect(newComplaints(before, unsafeThings(replaced.get(name) ?? bytes))).toEqual([]);
    expect(newComplaints(before, unsafeThings(worked.get(name) ?? bytes))).toEqual([]);
  });
});

const command = findLibreOffice();
(command ? describe : describe.skip)("LibreOffice", () => {
  let shown: ReadonlyMap<string, string | undefined> = new Map();
  beforeAll(() => {
    const both = [...replaced].map(([name, bytes]) => [`replaced ${name}`, bytes] as const);
    shown = textByLibreOffice(
      command ?? "",
      new Map([...both, ...[...worked].map(([name, bytes]) => [`worked ${name}`, bytes] as const)]),
    );
  });

  it.each([...replaced.keys()])("opens %s after a replacement and shows the new words", (name) => {
    expect(shown.get(`replaced ${name}`)).toContain("JUDGED words");
  });

  it.each([...worked.keys()])("opens %s after every kind of edit", (name) => {
    const text = shown.get(`worked ${name}`);
    expect(text).toBeDefined();
    if (replaced.has(name)) expect(text).toContain("words");
  });
});
