import { storyParagraphs } from "../../../src/docx";
import { fixturePackage } from "../../../src/tools/fixtures/package";
import { opened } from "../../support/docx-files";
import { besideTheBody, manyStories } from "../../support/many-stories";
import type { BatchBuilder } from "./batch-builder";
import { p } from "./small-docx";
import { wordInNode, type WordInNode } from "./word-in-node";

type Way = (b: BatchBuilder) => number;

const margin =
  (method: "GetHeader" | "GetFooter", type: string, section = 0): Way =>
  (b) =>
    b.method(b.item(b.property(b.document, "Sections"), section), method, type);
const note =
  (kind: "Footnotes" | "Endnotes", index: number): Way =>
  (b) =>
    b.property(b.item(b.property(b.property(b.document, "Body"), kind), index), "Body");
const paragraphOf =
  (text: Way, index = 0): Way =>
  (b) =>
    b.item(b.property(text(b), "Paragraphs"), index);

/** What a load of one object gives. */
function loaded(word: WordInNode, way: Way, names: readonly string[]): unknown {
  let action = 0;
  const outcome = word.run((b) => {
    action = b.load(way(b), names);
  });
  return outcome.answer.Error?.Code ?? outcome.value(action);
}

/** The texts of the paragraphs of a body. */
function texts(word: WordInNode, way: Way): unknown {
  const value = loaded(word, (b) => b.property(way(b), "Paragraphs"), ["text"]);
  return typeof value === "string" ? value : (value as { _Items: { Text: string }[] })._Items.map(({ Text }) => Text);
}

const open = (start = {}) => wordInNode(opened(manyStories()), start);

describe("sections, headers and footers of the simulated Word", () => {
  it("are as many as the file has; one where it has no section properties", () => {
    const count = (word: WordInNode) =>
      (loaded(word, (b) => b.property(b.document, "Sections"), []) as { _Items: unknown[] })._Items.length;
    expect(count(open())).toBe(3);
    expect(count(wordInNode(p("One")))).toBe(1);
  });

  it.each([
    ["GetHeader", "Primary", 0, [besideTheBody.header[1]], "Header"],
    ["GetHeader", "FirstPage", 0, [besideTheBody.header[0]], "Header"],
    ["GetHeader", "EvenPages", 0, [], "Header"],
    ["GetHeader", "Primary", 1, [besideTheBody.header[1]], "Header"],
    ["GetHeader", "Primary", 2, [besideTheBody.header[2]], "Header"],
    ["GetFooter", "Primary", 2, [...besideTheBody.footer], "Footer"],
    ["GetFooter", "FirstPage", 0, [], "Footer"],
  ] as const)("%s(%s) of section %i says %j", (method, type, section, expected, bodyType) => {
    const word = open();
    expect(texts(word, margin(method, type, section))).toEqual(expected);
    expect(loaded(word, margin(method, type, section), ["type"])).toMatchObject({ Type: bodyType });
  });

  it("refuses another type, and one that is missing when the switch is on", () => {
    expect(texts(open(), margin("GetHeader", "Odd"))).toBe("InvalidArgument");
    const word = open({ missingHeadersFail: true });
    expect(texts(word, margin("GetHeader", "EvenPages"))).toBe("GeneralException");
    expect(texts(word, margin("GetHeader", "Primary", 1))).toEqual([besideTheBody.header[1]]);
  });
});

describe("notes of the simulated Word", () => {
  it("come in the order of their marks, with their paragraphs", () => {
    const word = open();
    expect(texts(word, note("Footnotes", 0))).toEqual([besideTheBody.footnote[0]]);
    expect(texts(word, note("Footnotes", 1))).toEqual(besideTheBody.footnote.slice(1));
    expect(texts(word, note("Endnotes", 0))).toEqual(besideTheBody.endnote);
    expect(texts(word, note("Footnotes", 2))).toBe("ItemNotFound");
    expect(loaded(word, note("Endnotes", 0), ["type"])).toMatchObject({ Type: "Endnote" });
  });

  it("need WordApi 1.5, and a batch that asks for them in an older Word fails", () => {
    expect(texts(open({ wordApi: "1.4" }), note("Footnotes", 0))).toBe("ApiNotFound");
  });

  it("belong to a stretch when their marks stand between its words", () => {
    const marked =
      `<w:p><w:r><w:t>One</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:t xml:space="preserve"> two</w:t></w:r>` +
      `<w:r><w:endnoteReference w:id="1"/></w:r><w:r><w:t>, three</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
    const file = { title: "Notes", body: marked, footnotes: ["First", "Second"], endnotes: ["Last"] };
    const count = (words: string, kind: "Footnotes" | "Endnotes", start = {}) => {
      const hit: Way = (b) =>
        b.method(
          b.method(b.item(b.property(b.property(b.document, "Body"), "Paragraphs"), 0), "Search", words),
          "GetFirst",
        );
      const value = loaded(wordInNode(opened(fixturePackage(file)), start), (b) => b.property(hit(b), kind), ["type"]);
      return typeof value === "string" ? value : (value as { _Items: unknown[] })._Items.length;
    };
    expect([count("One two, three", "Footnotes"), count("One two, three", "Endnotes")]).toEqual([1, 1]);
    expect([count("two", "Footnotes"), count("two, three", "Endnotes"), count("three", "Footnotes")]).toEqual([
      0, 1, 0,
    ]);
    expect(count("One two", "Footnotes", { wordApi: "1.4" })).toBe("ApiNotFound");
  });

  it("leave the text of the body without their marks", () => {
    expect(open().texts()[0]).toBe("Jo (invented) is putting herself at risk.");
  });
});

describe("a text beside the body", () => {
  const places: readonly (readonly [string, Way, "header" | "footer" | "footnote" | "endnote"])[] = [
    ["header", paragraphOf(margin("GetHeader", "Primary")), "header"],
    ["footer", paragraphOf(margin("GetFooter", "Primary")), "footer"],
    ["footnote", paragraphOf(note("Footnotes", 1)), "footnote"],
    ["endnote", paragraphOf(note("Endnotes", 0)), "endnote"],
  ];

  it.each(places)("is searched, replaced and undone in its own part: %s", (_, way, story) => {
    const word = open();
    const before = word.texts();
    const said = () =>
      storyParagraphs(word.model.docx)
        .filter((one) => one.story === story)
        .map((one) => word.model.textOf(one.paragraph));
    const wasSaid = said();
    const outcome = word.run((b) => {
      const hit = b.method(b.method(way(b), "Search", "lifestyle choice"), "GetFirst");
      b.call(hit, "Select", "Select");
      b.instantiate(b.method(hit, "InsertText", "[what happened]", "Replace"));
    });
    expect(outcome.answer.Error).toBeUndefined();
    expect(said()).toEqual(wasSaid.map((text, at) => (at === index(wasSaid) ? replaced(text) : text)));
    expect(word.texts()).toEqual(before);
    expect(loaded(word, (b) => b.method(b.document, "GetSelection"), ["text"])).toMatchObject({
      Text: "[what happened]",
    });
    expect(loaded(word, (b) => b.property(b.method(b.document, "GetSelection"), "ParentBody"), ["type"])).toMatchObject(
      {
        Type: `${story.charAt(0).toUpperCase()}${story.slice(1)}`,
      },
    );
    word.model.undo("writer");
    expect(said()).toEqual(wasSaid);
  });

  const index = (said: readonly string[]) => said.findIndex((text) => text.includes("lifestyle choice"));
  const replaced = (text: string) => text.replace("lifestyle choice", "[what happened]");

  it("has neighbours of its own only", () => {
    const word = open();
    const second = paragraphOf(note("Footnotes", 1), 1);
    expect(loaded(word, second, ["text", "isLastParagraph"])).toMatchObject({ IsLastParagraph: true });
    expect(loaded(word, (b) => b.method(second(b), "GetPrevious"), ["text"])).toMatchObject({
      Text: besideTheBody.footnote[1],
    });
    expect(loaded(word, (b) => b.method(second(b), "GetNext"), ["text"])).toBe("ItemNotFound");
  });
});

it("keeps an annotation in a header while the body is edited", () => {
  const word = open();
  const header = paragraphOf(margin("GetHeader", "Primary"));
  const critique = { colorScheme: "Berry", start: 0, length: 3 };
  word.run((b) => void b.call(header(b), "InsertAnnotations", { critiques: [critique] }));
  const [first] = word.model.paragraphs();
  if (first !== undefined) word.model.replaceText(first, { start: 0, end: 0 }, "Now: ", "writer");
  expect(word.service.annotations.all()).toMatchObject([{ critique, state: "Created" }]);
});
