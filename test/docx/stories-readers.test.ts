import { openDocx, paragraphText, storyParagraphs, type Story } from "../../src/docx";
import { slimdomXmlTools } from "../../src/docx/xml-tools-slimdom";
import { corpusFolder, fixtureFolder, hasCorpus, opened, wordFiles } from "../support/docx-files";
import { findLibreOffice, libreOfficeVersion } from "../support/libreoffice";
import { storiesByLibreOffice, storiesByMammoth, type OtherStories } from "../support/stories-by-others";
import { inShort, wordDifferences } from "../support/word-difference";
import type { ExplainedDifference } from "./reader-differences";
import { explainedStoryDifferences } from "./story-differences";

const files = new Map([...wordFiles(fixtureFolder), ...(hasCorpus ? wordFiles(corpusFolder) : [])]);
const sound = new Map([...files].filter(([, bytes]) => openDocx(bytes, slimdomXmlTools).ok));
const inFull = (explained: readonly ExplainedDifference[] = []) =>
  explained.flatMap(([difference, , times = 1]) => Array.from({ length: times }, () => difference));

function ourStories(bytes: Uint8Array): ReadonlyMap<Story, string> {
  const docx = opened(bytes);
  const stories = new Map<Story, string>();
  for (const { story, paragraph } of storyParagraphs(docx)) {
    stories.set(story, `${stories.get(story) ?? ""}${paragraphText(docx, paragraph)}\n`);
  }
  return stories;
}

/** Differences in the stories that the other reader tells apart, each with its story before it. */
function differences(bytes: Uint8Array, theirs: OtherStories): readonly string[] {
  const ours = ourStories(bytes);
  return (["header", "footer", "footnote", "endnote", "textbox"] as const).flatMap((story) => {
    const other = theirs[story];
    if (other === undefined) return [];
    return wordDifferences(ours.get(story) ?? "", other).map((difference) => `${story}: ${inShort(difference)}`);
  });
}

const command = findLibreOffice();
const measuredWith = "7.4"; // another version has other ways
const isMeasured = command !== undefined && libreOfficeVersion(command) === measuredWith;

(isMeasured ? describe : describe.skip)(`our headers, notes and text boxes and LibreOffice ${measuredWith}'s`, () => {
  let theirs: ReadonlyMap<string, OtherStories | undefined> = new Map();
  beforeAll(() => {
    theirs = storiesByLibreOffice(command ?? "", sound);
  });

  it.each([...sound])("agree on %s, but for what is explained", (name, bytes) => {
    const other = theirs.get(name);
    if (!other) throw new Error("LibreOffice could not open the file.");
    expect(differences(bytes, other)).toEqual(inFull(explainedStoryDifferences.libreOffice[name]));
  });
});

describe("our notes and mammoth's", () => {
  it.each([...sound])("agree on %s, but for what is explained", async (name, bytes) => {
    expect(differences(bytes, await storiesByMammoth(bytes))).toEqual(inFull(explainedStoryDifferences.mammoth[name]));
  });
});

(hasCorpus ? describe : describe.skip)("the table of differences between stories", () => {
  it("names only files that are there", () => {
    const named = Object.values(explainedStoryDifferences).flatMap((table) => Object.keys(table));
    expect(named.filter((name) => !sound.has(name))).toEqual([]);
  });
});
