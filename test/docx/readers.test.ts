import mammoth from "mammoth";

import { openDocx } from "../../src/docx";
import { slimdomXmlTools } from "../../src/docx/xml-tools-slimdom";
import { corpusFolder, fixtureFolder, hasCorpus, opened, texts, wordFiles } from "../support/docx-files";
import { findLibreOffice, libreOfficeVersion, textByLibreOffice } from "../support/libreoffice";
import { inShort, wordDifferences } from "../support/word-difference";
import { explainedDifferences, type ExplainedDifference } from "./reader-differences";

const files = new Map([...wordFiles(fixtureFolder), ...(hasCorpus ? wordFiles(corpusFolder) : [])]);
const sound = new Map([...files].filter(([, bytes]) => openDocx(bytes, slimdomXmlTools).ok));
const ourText = (name: string) => texts(opened(sound.get(name) ?? new Uint8Array())).join("\n");
const inFull = (explained: readonly ExplainedDifference[] = []) =>
  explained.flatMap(([difference, , times = 1]) => Array.from({ length: times }, () => difference));

const command = findLibreOffice();
const measuredWith = "7.4"; // another version has other ways; what it shows is judged in judges.test.ts whatever its age
const isMeasured = command !== undefined && libreOfficeVersion(command) === measuredWith;

(isMeasured ? describe : describe.skip)(`our text and LibreOffice ${measuredWith}'s`, () => {
  let theirs: ReadonlyMap<string, string | undefined> = new Map();
  beforeAll(() => {
    theirs = textByLibreOffice(command ?? "", sound);
  });

  it.each([...sound.keys()])("agree on %s, but for what is explained", (name) => {
    const differences = wordDifferences(ourText(name), theirs.get(name) ?? "could not be opened").map(inShort);
    expect(differences).toEqual(inFull(explainedDifferences.libreOffice[name]));
  });
});

describe("our text and mammoth's", () => {
  it.each([...sound])("agree on %s, but for what is explained", async (name, bytes) => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect(wordDifferences(ourText(name), value).map(inShort)).toEqual(inFull(explainedDifferences.mammoth[name]));
  });
});

(hasCorpus ? describe : describe.skip)("the table of differences", () => {
  it("names only files that are there", () => {
    const named = Object.values(explainedDifferences).flatMap((table) => Object.keys(table));
    expect(named.filter((name) => !sound.has(name))).toEqual([]);
  });
});
