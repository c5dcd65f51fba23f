import {
  bodyParagraphs,
  insertParagraph,
  openDocx,
  paragraphText,
  replaceText,
  setTracking,
  storyParagraphs,
  unreadStories,
  type Docx,
  type Story,
} from "../../src/docx";
import { slimdomXmlTools } from "../../src/docx/xml-tools-slimdom";
import { deleted, field, footnoteMark, inserted, paragraph, run, text, textBox } from "../../src/tools/fixtures/markup";
import { differentParts } from "../support/compare-docx";
import { docxOf, leastDocx } from "../support/docx-builder";
import { corpusFolder, fixture, hasCorpus, opened, wordFiles } from "../support/docx-files";

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What each story says, a text per paragraph. */
function said(docx: Docx, story: Story): readonly string[] {
  return storyParagraphs(docx)
    .filter((one) => one.story === story)
    .map((one) => paragraphText(docx, one.paragraph));
}

function paragraphIn(docx: Docx, story: Story, words: string): Element {
  const found = storyParagraphs(docx).find(
    (one) => one.story === story && paragraphText(docx, one.paragraph).includes(words),
  );
  if (!found) throw new Error(`No paragraph of this story contains "${words}".`);
  return found.paragraph;
}

type Parts = Readonly<{ body: string; parts?: Readonly<Record<string, string>> }>;

/** A document whose main part refers to each of `parts` by its name without ending, `header1` and the like. */
function withParts({ body, parts = {} }: Parts): Uint8Array {
  const relationships = Object.keys(parts).map(
    (name) => `<Relationship Id="${name}" Type="${kinds}/${name.replace(/\d+$/, "")}" Target="${name}.xml"/>`,
  );
  return leastDocx({
    "word/document.xml": `<w:document ${w} ${r}><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships.join("")}</Relationships>`,
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [`word/${name}.xml`, xml])),
  });
}

const margin = (root: "hdr" | "ftr", words: string) => `<w:${root} ${w}>${text(words)}</w:${root}>`;
const reference = (story: "header" | "footer", type: string, id: string) =>
  `<w:${story}Reference w:type="${type}" r:id="${id}"/>`;
const section = (references: string) => `<w:sectPr>${references}</w:sectPr>`;
const sectionEnd = (words: string, references: string) => paragraph(run(words), section(references));

describe("the stories of a file", () => {
  it("are body, header, footer, footnote, endnote and text box, in this order, each counted from 0", () => {
    const docx = opened(fixture("every-feature.docx"));
    const beside = storyParagraphs(docx).filter(({ story }) => story !== "body");
    expect(beside.map((one) => [one.story, one.index, one.part, paragraphText(docx, one.paragraph)])).toEqual([
      ["header", 0, "word/header1.xml", "In the header"],
      ["footer", 0, "word/footer1.xml", "In the footer"],
      ["footnote", 0, "word/footnotes.xml", " A footnote."],
      ["endnote", 0, "word/endnotes.xml", " An endnote."],
      ["textbox", 0, "word/document.xml", "words in a text box"],
    ]);
  });

  it("begin with the body, paragraph by paragraph as it is read alone", () => {
    const docx = opened(fixture("assessment-example.docx"));
    const body = storyParagraphs(docx).filter(({ story }) => story === "body");
    expect(body.map((one) => one.paragraph)).toEqual(bodyParagraphs(docx));
    expect(body.map((one) => one.index)).toEqual(body.map((_, index) => index));
  });

  it("are the body alone in the least document", () => {
    expect(storyParagraphs(opened(leastDocx())).map(({ story }) => story)).toEqual(["body"]);
  });
});

describe("headers and footers", () => {
  const file = withParts({
    body:
      sectionEnd("One", reference("header", "even", "header1") + reference("header", "default", "header2")) +
      text("Two") +
      section(
        reference("header", "default", "header2") +
          reference("header", "first", "header3") +
          reference("footer", "default", "footer1"),
      ),
    parts: {
      header1: margin("hdr", "even of one"),
      header2: margin("hdr", "default of both"),
      header3: margin("hdr", "first of two"),
      header4: margin("hdr", "of no section"),
      footer1: margin("ftr", "footer"),
    },
  });

  it("come by section, first page before default before even pages, each part once", () => {
    expect(said(opened(file), "header")).toEqual(["default of both", "even of one", "first of two"]);
    expect(said(opened(file), "footer")).toEqual(["footer"]);
  });

  it("of an unknown type count as the default", () => {
    const odd = withParts({
      body: section(reference("header", "even", "header1") + reference("header", "odd", "header2")),
      parts: { header1: margin("hdr", "even"), header2: margin("hdr", "unknown") },
    });
    expect(said(opened(odd), "header")).toEqual(["unknown", "even"]);
  });

  it("are read through tables and controls, as the body is", () => {
    const docx = docxOf(text("Body"), {
      header: `<w:tbl><w:tr><w:tc>${text("in a cell")}</w:tc></w:tr></w:tbl><w:sdt><w:sdtContent>${text("in a control")}</w:sdtContent></w:sdt>`,
    });
    expect(said(docx, "header")).toEqual(["in a cell", "in a control"]);
  });

  it("may be referred to and not be there", () => {
    const docx = opened(withParts({ body: text("Body") + section(reference("header", "default", "gone")) }));
    expect([said(docx, "header"), unreadStories(docx)]).toEqual([[], []]);
  });

  it("that are damaged are named, and the rest is read", () => {
    const docx = opened(
      withParts({
        body:
          text("Body") + section(reference("header", "default", "header1") + reference("footer", "default", "footer1")),
        parts: { header1: "<w:hdr>", footer1: margin("ftr", "sound") },
      }),
    );
    expect([said(docx, "body"), said(docx, "header"), said(docx, "footer")]).toEqual([["Body"], [], ["sound"]]);
    expect(unreadStories(docx)).toEqual(["header"]);
  });
});

describe("notes", () => {
  const note = (id: number, words: string, type = "") =>
    `<w:footnote ${type} w:id="${id}">${paragraph(run(words))}</w:footnote>`;
  const notes = (...all: readonly string[]) => `<w:footnotes ${w}>${all.join("")}</w:footnotes>`;
  const withNotes = (body: string, footnotes: string) => opened(withParts({ body, parts: { footnotes } }));

  it("come in order of their marks, without separators and notes that have no mark", () => {
    const docx = withNotes(
      paragraph(run("a") + footnoteMark(3) + footnoteMark(1)),
      notes(
        note(-1, "line", 'w:type="separator"'),
        note(1, "marked second"),
        note(2, "unmarked"),
        note(3, "marked first"),
      ),
    );
    expect(said(docx, "footnote")).toEqual(["marked first", "marked second"]);
  });

  it("whose mark is a tracked deletion or hidden are out, like the words around it", () => {
    const hidden = footnoteMark(2).replace("<w:rPr>", "<w:rPr><w:vanish/>");
    const docx = withNotes(
      paragraph(`<w:del w:id="9" w:author="A">${footnoteMark(1)}</w:del>${hidden}${footnoteMark(3)}`),
      notes(note(1, "deleted"), note(2, "hidden"), note(3, "shown")),
    );
    expect(said(docx, "footnote")).toEqual(["shown"]);
  });

  it("with the same mark twice, or no note for a mark, are read once and not at all", () => {
    const docx = withNotes(paragraph(footnoteMark(1) + footnoteMark(1) + footnoteMark(8)), notes(note(1, "once")));
    expect(said(docx, "footnote")).toEqual(["once"]);
  });

  it("marked in table cells count in document order", () => {
    const docx = withNotes(
      `<w:tbl><w:tr><w:tc>${paragraph(footnoteMark(2))}</w:tc></w:tr></w:tbl>${paragraph(footnoteMark(1))}`,
      notes(note(1, "after"), note(2, "in the cell")),
    );
    expect(said(docx, "footnote")).toEqual(["in the cell", "after"]);
  });
});

describe("text boxes", () => {
  it("are read once, though Word writes each twice", () => {
    const docx = docxOf(paragraph(run("a ") + textBox("first")) + paragraph(textBox("second") + run("b")));
    expect(said(docx, "textbox")).toEqual(["first", "second"]);
  });

  it("of programs before 2010 are read, and those in headers come after the body's", () => {
    const old = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${text("old box")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const docx = docxOf(paragraph(old), { header: paragraph(textBox("in the header")) });
    expect(said(docx, "textbox")).toEqual(["old box", "in the header"]);
    expect(storyParagraphs(docx).at(-1)?.part).toBe("word/header1.xml");
  });

  it("within a text box come after the words around them", () => {
    const inner = `<w:r><w:pict><v:textbox><w:txbxContent>${text("inner")}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const outer = `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph(run("outer") + inner)}${text("outer too")}</w:txbxContent></v:textbox></w:pict></w:r>`;
    expect(said(docxOf(paragraph(outer)), "textbox")).toEqual(["outer", "outer too", "inner"]);
  });

  it("in deleted or hidden text are out", () => {
    const gone = `<w:del w:id="5" w:author="A">${textBox("deleted")}</w:del>`;
    const hidden = textBox("hidden").replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>");
    expect(said(docxOf(paragraph(gone + hidden + textBox("shown"))), "textbox")).toEqual(["shown"]);
  });
});

describe("the text rules", () => {
  it("hold in every story: fields, tracked changes, tabs", () => {
    const docx = docxOf(text("Body"), {
      header: paragraph(run("Page ") + field("PAGE", run("4")) + run("\u00a0of 9")),
      footer: paragraph(inserted(1, "A", run("new")) + deleted(2, "A", "old") + "<w:r><w:tab/></w:r>" + run("end")),
    });
    expect(said(docx, "header")).toEqual(["Page 4\u00a0of 9"]);
    expect(said(docx, "footer")).toEqual(["new\tend"]);
  });

  it("leave words in a field's code out, and words after a field that never ends in", () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const inCode = mark("begin") + run("code") + mark("separate") + run("result") + mark("end");
    const docx = docxOf(text("Body"), {
      header: paragraph(inCode) + paragraph(mark("begin") + run("kept")),
      footer: paragraph(run("another text")),
    });
    expect(said(docx, "header")).toEqual(["result", "kept"]);
    expect(said(docx, "footer")).toEqual(["another text"]);
  });

  it("do not let a field that the body leaves open swallow a text box", () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const docx = docxOf(paragraph(mark("begin") + textBox("kept") + mark("separate") + run("result") + mark("end")));
    expect(said(docx, "textbox")).toEqual(["kept"]);
    expect(said(docx, "body")[0]).toBe("result");
  });
});

describe("replacing words beside the body", () => {
  const author = { author: "Writer (invented)", date: "2026-03-05T09:00:00Z" };
  const replaceIn = (docx: Docx, story: Story, words: string, by: string) => {
    const found = paragraphIn(docx, story, words);
    const start = paragraphText(docx, found).indexOf(words);
    return replaceText(docx, found, { start, end: start + words.length }, by, author);
  };

  it.each<[Story, string, string]>([
    ["header", "header", "word/header1.xml"],
    ["footer", "footer", "word/footer1.xml"],
    ["footnote", "footnote", "word/footnotes.xml"],
    ["endnote", "endnote", "word/endnotes.xml"],
    ["textbox", "text box", "word/document.xml"],
  ])("in a %s changes that part and no other", (story, words, part) => {
    const before = fixture("every-feature.docx");
    const docx = opened(before);
    expect(replaceIn(docx, story, words, "other words").ok).toBe(true);
    const after = docx.save();
    expect(differentParts(before, after)).toEqual([part]);
    expect(said(opened(after), story).join()).toContain("other words");
    expect(said(opened(after), story).join()).not.toContain(words);
  });

  it("in a text box changes both forms that Word wrote, so that no old word stays in the file", () => {
    const docx = docxOf(paragraph(textBox("first box")) + paragraph(textBox("streetwise child")));
    replaceIn(docx, "textbox", "streetwise", "exploited");
    const xml = new TextDecoder().decode(docx.partBytes("word/document.xml"));
    expect(xml.match(/exploited child/g)).toHaveLength(2);
    expect(xml).not.toContain("streetwise");
    expect(xml.match(/first box/g)).toHaveLength(2);
  });

  it("leaves the second form of a text box alone when it says something else", () => {
    const docx = docxOf(paragraph(textBox("same words").replace(/(<mc:Fallback>.*?)same/, "$1older")));
    replaceIn(docx, "textbox", "words", "wording");
    const xml = new TextDecoder().decode(docx.partBytes("word/document.xml"));
    expect(xml).toContain("older words");
    expect(xml).toContain("same wording");
  });

  it("is tracked where the document tracks changes, and what others tracked stays", () => {
    const docx = docxOf(text("Body"), {
      footer: paragraph(inserted(1, "A", run("new ")) + deleted(2, "A", "old ") + run("plain words")),
    });
    setTracking(docx, true);
    replaceIn(docx, "footer", "plain", "clear");
    expect(said(docx, "footer")).toEqual(["new clear words"]);
    const xml = new TextDecoder().decode(docx.partBytes("word/footer1.xml"));
    expect(xml).toMatch(/<w:del [^>]*w:author="Writer \(invented\)"[^>]*>.*plain.*<\/w:del>/);
    expect(xml).toMatch(/<w:del w:id="2" w:author="A"[^>]*>.*old /);
  });

  it("is followed by a list that knows of a paragraph inserted there", () => {
    const docx = docxOf(text("Body"), { header: text("one") });
    insertParagraph(docx, paragraphIn(docx, "header", "one"), "after", "two");
    expect(said(docx, "header")).toEqual(["one", "two"]);
    expect(differentParts(docxOf(text("Body"), { header: text("one") }).save(), docx.save())).toEqual([
      "word/header1.xml",
    ]);
  });
});

describe("the work", () => {
  it("grows with the file: twice the notes and boxes, twice the elements looked at", () => {
    const looked = (count: number) => {
      const ids = Array.from({ length: count }, (_, index) => index + 1);
      const docx = docxOf(ids.map((id) => paragraph(footnoteMark(id) + textBox(`box ${id}`))).join(""), {
        footnotes: ids.map((id) => `note ${id}`),
      });
      const steps = { taken: 0 };
      const own = Object.getPrototypeOf(docx.body) as Element; // slimdom's own class
      const descriptor = Object.getOwnPropertyDescriptor(own, "nextElementSibling");
      const get = descriptor?.get;
      if (!descriptor || !get) throw new Error("slimdom has changed.");
      Object.defineProperty(own, "nextElementSibling", {
        ...descriptor,
        get(this: Element) {
          steps.taken += 1;
          return get.call(this) as Element | null;
        },
      });
      try {
        expect(storyParagraphs(docx)).toHaveLength(3 * count);
      } finally {
        Object.defineProperty(own, "nextElementSibling", descriptor);
      }
      return steps.taken;
    };
    const [small, large] = [looked(200), looked(400)];
    expect(small).toBeGreaterThan(200);
    expect(large / small).toBeLessThan(2.2);
  });
});

(hasCorpus ? describe : describe.skip)("on the corpus", () => {
  const files = hasCorpus ? wordFiles(corpusFolder) : new Map<string, Uint8Array>();
  const sound = [...files].filter(([, bytes]) => openDocx(bytes, slimdomXmlTools).ok);

  it.each(sound)("every story of %s can be read and changed, and only its own part changes", (_, bytes) => {
    const docx = opened(bytes);
    expect(unreadStories(docx)).toEqual([]);
    const beside = storyParagraphs(docx).filter(({ story }) => story !== "body");
    const touched = new Set<string>();
    for (const { paragraph: one, part } of beside) {
      const words = paragraphText(docx, one);
      const result = replaceText(docx, one, { start: words.length, end: words.length }, "·");
      if (!result.ok) continue;
      touched.add(part);
      expect(paragraphText(docx, one)).toBe(`${words}·`);
    }
    expect(differentParts(bytes, docx.save())).toEqual([...touched].sort());
  });
});
