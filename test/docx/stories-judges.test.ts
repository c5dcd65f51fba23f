import { openDocx, paragraphText, replaceText, setTracking, storyParagraphs } from "../../src/docx";
import { slimdomXmlTools } from "../../src/docx/xml-tools-slimdom";
import { corpusFolder, fixtureFolder, hasCorpus, opened, wordFiles } from "../support/docx-files";
import { unsafeThings } from "../support/docx-safety";
import { findLibreOffice } from "../support/libreoffice";
import { newComplaints, validateDocx } from "../support/openxml-validator";
import { storiesByLibreOffice, type OtherStories } from "../support/stories-by-others";

const me = { author: "Recordwell test (invented)", date: "2026-05-06T07:08:09Z" };
const files = new Map([...wordFiles(fixtureFolder), ...(hasCorpus ? wordFiles(corpusFolder) : [])]);

type Edited = Readonly<{ bytes: Uint8Array; stories: ReadonlySet<string> }>;

/** Replaces words of every paragraph beside the body, half of them tracked; undefined where there is none to replace. */
function replacedBesideTheBody(before: Uint8Array): Edited | undefined {
  const docx = opened(before);
  const stories = new Set<string>();
  for (const { story, index, paragraph } of storyParagraphs(docx)) {
    const { length } = paragraphText(docx, paragraph);
    if (story === "body" || length < 4) continue;
    setTracking(docx, index % 2 === 1);
    if (replaceText(docx, paragraph, { start: 1, end: length - 1 }, "JUDGED words", me).ok) stories.add(story);
  }
  setTracking(docx, false);
  return stories.size > 0 ? { bytes: docx.save(), stories } : undefined;
}

const edited = new Map(
  [...files].flatMap(([name, bytes]) => {
    const outcome = openDocx(bytes, slimdomXmlTools).ok ? replacedBesideTheBody(bytes) : undefined;
    return outcome ? [[name, { ...outcome, before: bytes }] as const] : [];
  }),
);

describe("words replaced beside the body, plain and tracked", () => {
  let complaints: ReadonlyMap<string, readonly string[]> = new Map();
  beforeAll(() => {
    const all = [...edited].flatMap(([name, { bytes, before }]) => [
      [`before ${name}`, before] as const,
      [`after ${name}`, bytes] as const,
    ]);
    complaints = validateDocx(new Map(all));
  });
  const said = (kind: string, name: string) => complaints.get(`${kind} ${name}`) ?? ["was not judged"];

  it("are in files with every story", () => {
    const all = new Set([...edited.values()].flatMap(({ stories }) => [...stories]));
    expect([...all].sort()).toEqual(["endnote", "footer", "footnote", "header", "textbox"]);
  });

  it.each([...edited.keys()])("give Microsoft's Open XML SDK no new complaint about %s", (name) => {
    expect(newComplaints(said("before", name), said("after", name))).toEqual([]);
  });

  it.each([...edited])("make no fault in %s that the SDK lets through", (_, { bytes, before }) => {
    expect(newComplaints(unsafeThings(before), unsafeThings(bytes))).toEqual([]);
  });
});

const command = findLibreOffice();
(command ? describe : describe.skip)("LibreOffice", () => {
  let shown: ReadonlyMap<string, OtherStories | undefined> = new Map();
  beforeAll(() => {
    shown = storiesByLibreOffice(command ?? "", new Map([...edited].map(([name, { bytes }]) => [name, bytes])));
  });

  it.each([...edited])("shows the new words in each story of %s", (name, { stories }) => {
    const theirs: Readonly<Record<string, string | undefined>> = shown.get(name) ?? {};
    expect([...stories].filter((story) => !theirs[story]?.includes("JUDGED words"))).toEqual([]);
  });
});
