import {
  bodyParagraphs,
  headingLevel,
  insertParagraph,
  joinWithNext,
  paragraphsChanged,
  paragraphText,
  removeParagraph,
  splitParagraph,
  type Docx,
  type TrackedAuthor,
} from "../../src/docx";
import {
  commented,
  control,
  field,
  footnoteMark,
  heading,
  link,
  paragraph,
  run,
  table,
  text,
} from "../../src/tools/fixtures/markup";
import { bodyMarkup } from "../support/body-markup";
import { docxOf } from "../support/docx-builder";
import { fixture, opened, paragraphWith, texts } from "../support/docx-files";

const me: TrackedAuthor = { author: "Me", date: "2026-05-06T07:08:09Z" };
const tracking = { settings: "<w:trackRevisions/>" };
const r = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`;
const by = (id: number) => `w:id="${id}" w:author="Me" w:date="2026-05-06T07:08:09Z"`;
const section = '<w:sectPr><w:type w:val="continuous"/></w:sectPr>';

function at(docx: Docx, index: number): Element {
  const found = bodyParagraphs(docx)[index];
  if (!found) throw new Error("no such paragraph");
  return found;
}

describe("inserting a paragraph", () => {
  it("puts it before or after, looking like its neighbour", () => {
    const docx = docxOf(paragraph(run("one"), '<w:jc w:val="both"/><w:rPr><w:i/></w:rPr>'));
    expect(insertParagraph(docx, at(docx, 0), "after", "two\tthree\nfour").ok).toBe(true);
    expect(insertParagraph(docx, at(docx, 0), "before", "zero").ok).toBe(true);
    expect(texts(docx)).toEqual(["zero", "one", "two\tthree\u000bfour"]);
    const like = '<w:pPr><w:jc w:val="both"/><w:rPr><w:i/></w:rPr></w:pPr><w:r><w:rPr><w:i/></w:rPr>';
    expect(bodyMarkup(docx)).toContain(`<w:p>${like}<w:t>zero</w:t></w:r></w:p>`);
  });

  it("is no list item, heading, page break or section of its own", () => {
    const docx = docxOf(
      paragraph(
        run("item"),
        `<w:pStyle w:val="ListParagraph"/><w:pageBreakBefore/><w:numPr><w:numId w:val="1"/></w:numPr>${section}`,
      ) + heading(2, "Title"),
    );
    insertParagraph(docx, at(docx, 0), "after", "new");
    insertParagraph(docx, at(docx, 2), "after", "below");
    const markup = bodyMarkup(docx);
    expect(markup).toContain(`<w:p><w:pPr><w:pStyle w:val="ListParagraph"/></w:pPr>${r("new")}</w:p>`);
    expect(headingLevel(docx, paragraphWith(docx, "below"))).toBeUndefined();
  });

  it("works in a cell and in a control of several paragraphs", () => {
    const docx = opened(fixture("every-feature.docx"));
    for (const words of ["Plain cell", "Block control, first"]) {
      const neighbour = paragraphWith(docx, words);
      const result = insertParagraph(docx, neighbour, "after", "new");
      expect(result.ok && result.value.parentNode).toBe(neighbour.parentNode);
    }
  });

  it("refuses a locked control and one that holds a single value", () => {
    const docx = docxOf(
      control(1, "a", "a", '<w:lock w:val="contentLocked"/>', text("x")) + control(2, "b", "b", "<w:text/>", text("y")),
    );
    expect(insertParagraph(docx, at(docx, 0), "after", "new")).toEqual({ ok: false, problem: "locked" });
    expect(insertParagraph(docx, at(docx, 1), "before", "new")).toEqual({ ok: false, problem: "inside-control" });
  });

  it("is recorded while changes are tracked: words and mark", () => {
    const docx = docxOf(text("one"), tracking);
    insertParagraph(docx, at(docx, 0), "after", "two", me);
    expect(bodyMarkup(docx)).toBe(
      `<w:p>${r("one")}</w:p><w:p><w:pPr><w:rPr><w:ins ${by(2)}/></w:rPr></w:pPr><w:ins ${by(1)}>${r("two")}</w:ins></w:p>`,
    );
  });
});

describe("splitting a paragraph", () => {
  it.each<[string, string, number, string]>([
    [
      "in the middle of a run",
      paragraph(run("ab", "<w:b/>"), '<w:jc w:val="both"/>'),
      1,
      '<w:p><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r></w:p><w:p><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>b</w:t></w:r></w:p>',
    ],
    ["between runs", paragraph(run("a") + run("b")), 1, `<w:p>${r("a")}</w:p><w:p>${r("b")}</w:p>`],
    [
      "at the end",
      paragraph(run("a") + footnoteMark(1)),
      1,
      '<w:p><w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="1"/></w:r></w:p><w:p/>',
    ],
    ["at the beginning", paragraph(run("a")), 0, `<w:p/><w:p>${r("a")}</w:p>`],
    [
      "inside a link, which is then two",
      paragraph(link("x", "ab")),
      1,
      '<w:p><w:hyperlink r:id="x" w:history="1"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr><w:t>a</w:t></w:r></w:hyperlink></w:p><w:p><w:hyperlink r:id="x" w:history="1"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr><w:t>b</w:t></w:r></w:hyperlink></w:p>',
    ],
    [
      "a note stays with the word before it",
      paragraph(run("a") + '<w:r><w:footnoteReference w:id="1"/></w:r>' + run("b")),
      1,
      `<w:p>${r("a")}<w:r><w:footnoteReference w:id="1"/></w:r></w:p><w:p>${r("b")}</w:p>`,
    ],
    [
      "a bookmark goes with the word after it",
      paragraph(run("a") + '<w:bookmarkStart w:id="1" w:name="x"/>' + run("b") + '<w:bookmarkEnd w:id="1"/>'),
      1,
      `<w:p>${r("a")}</w:p><w:p><w:bookmarkStart w:id="1" w:name="x"/>${r("b")}<w:bookmarkEnd w:id="1"/></w:p>`,
    ],
    [
      "a section ends with the second",
      paragraph(run("ab"), section),
      1,
      `<w:p><w:pPr/>${r("a")}</w:p><w:p><w:pPr>${section}</w:pPr>${r("b")}</w:p>`,
    ],
    [
      "before a control",
      paragraph(run("a") + control(1, "t", "n", "", run("b"))),
      1,
      `<w:p>${r("a")}</w:p><w:p><w:sdt><w:sdtPr><w:alias w:val="n"/><w:tag w:val="t"/><w:id w:val="1"/></w:sdtPr><w:sdtContent>${r("b")}</w:sdtContent></w:sdt></w:p>`,
    ],
    [
      "a list goes on",
      paragraph(run("ab"), '<w:numPr><w:numId w:val="1"/></w:numPr>'),
      1,
      `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>${r("a")}</w:p><w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>${r("b")}</w:p>`,
    ],
  ])("%s", (_name, body, offset, expected) => {
    const docx = docxOf(body);
    expect(splitParagraph(docx, at(docx, 0), offset).ok).toBe(true);
    expect(bodyMarkup(docx)).toBe(expected);
  });

  it("keeps the words' own paragraph: the first half's, and the whole's when split at the beginning", () => {
    const docx = docxOf(text("ab"));
    const whole = at(docx, 0);
    const middle = splitParagraph(docx, whole, 1);
    expect(middle.ok && middle.value.first).toBe(whole);
    const beginning = splitParagraph(docx, whole, 0);
    expect(beginning.ok && beginning.value.second).toBe(whole);
  });

  it("a heading is followed by plain text, but its two halves are both headings", () => {
    const docx = docxOf(heading(1, "Title"));
    splitParagraph(docx, at(docx, 0), 5);
    splitParagraph(docx, at(docx, 0), 2);
    expect(bodyParagraphs(docx).map((element) => headingLevel(docx, element))).toEqual([1, 1, undefined]);
  });

  it("a field's code stays with its result", () => {
    const docx = docxOf(paragraph(run("a") + field("DATE", run("today")) + run("b")));
    splitParagraph(docx, at(docx, 0), 1);
    expect(texts(docx)).toEqual(["a", "todayb"]);
    expect(at(docx, 0).getElementsByTagNameNS(docx.body.namespaceURI, "fldChar")).toHaveLength(0);
  });

  it("a field split within its result still reads the same", () => {
    const docx = docxOf(paragraph(field("DATE", run("today")) + run("b")));
    splitParagraph(docx, at(docx, 0), 2);
    expect(texts(docx)).toEqual(["to", "dayb"]);
  });

  it("refuses the inside of a control, of a simple field, of a character, and what is out of reach", () => {
    const split = (content: string, offset: number) => {
      const docx = docxOf(paragraph(content));
      const before = bodyMarkup(docx);
      const result = splitParagraph(docx, at(docx, 0), offset);
      expect(bodyMarkup(docx)).toBe(before);
      return result;
    };
    expect(split(control(1, "t", "n", "", run("ab")), 1)).toEqual({ ok: false, problem: "inside-control" });
    expect(split(`<w:fldSimple w:instr="DATE">${run("ab")}</w:fldSimple>`, 1)).toEqual({
      ok: false,
      problem: "inside-field",
    });
    expect(split(run("😀"), 1)).toEqual({ ok: false, problem: "bad-span" });
    expect(split(run("a"), 2)).toEqual({ ok: false, problem: "bad-span" });
  });

  it("is recorded while changes are tracked: the first mark is new", () => {
    const docx = docxOf(text("ab"), tracking);
    splitParagraph(docx, at(docx, 0), 1, me);
    expect(bodyMarkup(docx)).toBe(
      `<w:p><w:pPr><w:rPr><w:ins ${by(1)}/></w:rPr></w:pPr>${r("a")}</w:p><w:p>${r("b")}</w:p>`,
    );
  });

  it("and joining again restores what was", () => {
    for (const settings of ["", "<w:trackRevisions/>"]) {
      const docx = docxOf(paragraph(run("ab"), '<w:jc w:val="both"/>'), { settings });
      splitParagraph(docx, at(docx, 0), 1, me);
      expect(joinWithNext(docx, at(docx, 0), me)).toEqual({ ok: true, value: "removed" });
      expect(texts(docx)).toEqual(["ab"]);
      expect(bodyMarkup(docx)).not.toContain("w:ins");
    }
  });
});

describe("joining a paragraph with the next", () => {
  it("keeps the look of the first, or of the second when the first is empty", () => {
    const docx = docxOf(
      paragraph("", '<w:jc w:val="right"/>') +
        paragraph(run("a"), '<w:jc w:val="both"/>') +
        paragraph(run("b"), '<w:jc w:val="left"/>'),
    );
    joinWithNext(docx, at(docx, 0));
    joinWithNext(docx, at(docx, 0));
    expect(bodyMarkup(docx)).toBe(`<w:p><w:pPr><w:jc w:val="both"/></w:pPr>${r("a")}${r("b")}</w:p>`);
  });

  it("keeps comments and marks between the two, and the second's section", () => {
    const docx = docxOf(
      paragraph(commented(1, run("a"))) +
        '<w:bookmarkStart w:id="7" w:name="x"/>' +
        paragraph(run("b") + '<w:bookmarkEnd w:id="7"/>', section),
    );
    joinWithNext(docx, at(docx, 0));
    expect(bodyMarkup(docx)).toContain(
      `<w:commentReference w:id="1"/></w:r><w:bookmarkStart w:id="7" w:name="x"/>${r("b")}<w:bookmarkEnd w:id="7"/></w:p>`,
    );
    expect(bodyMarkup(docx)).toContain(`<w:pPr>${section}</w:pPr>`);
  });

  it("refuses a table that follows, the end of a cell, and a section's end", () => {
    const docx = docxOf(text("a") + table("t", [100], [["c"]]) + text("z"));
    expect(joinWithNext(docx, at(docx, 0))).toEqual({ ok: false, problem: "not-adjacent" });
    expect(joinWithNext(docx, at(docx, 1))).toEqual({ ok: false, problem: "not-adjacent" });
    expect(joinWithNext(docx, at(docx, 2))).toEqual({ ok: false, problem: "not-adjacent" });
    const sections = docxOf(paragraph(run("a"), section) + text("b"));
    expect(joinWithNext(sections, at(sections, 0))).toEqual({ ok: false, problem: "section-break" });
  });

  it("is recorded while changes are tracked: the mark is deleted, the paragraphs stay", () => {
    const docx = docxOf(text("a") + text("b"), tracking);
    expect(joinWithNext(docx, at(docx, 0), me)).toEqual({ ok: true, value: "marked" });
    expect(bodyMarkup(docx)).toBe(
      `<w:p><w:pPr><w:rPr><w:del ${by(1)}/></w:rPr></w:pPr>${r("a")}</w:p><w:p>${r("b")}</w:p>`,
    );
  });
});

describe("paragraphs put in by other hands, such as undo", () => {
  it("are found, with their fields, once it is said that they changed", () => {
    const docx = docxOf(paragraph(run("Today: ") + field("DATE", run("now")) + run(".")) + text("b"));
    const whole = at(docx, 0);
    const copy = whole.cloneNode(true) as Element;
    expect(splitParagraph(docx, whole, 3).ok).toBe(true);
    at(docx, 1).remove();
    whole.replaceWith(copy);
    paragraphsChanged(docx);
    expect(texts(docx)).toEqual(["Today: now.", "b"]);
    expect(splitParagraph(docx, copy, 7).ok).toBe(true);
    expect(texts(docx)).toEqual(["Today: ", "now.", "b"]);
  });
});

describe("a paragraph that somebody else inserted", () => {
  it("is recorded as inserted and then deleted, in that order", () => {
    const docx = docxOf(paragraph(run("a"), '<w:rPr><w:ins w:id="1" w:author="Them"/></w:rPr>') + text("b"), tracking);
    joinWithNext(docx, at(docx, 0), me);
    expect(bodyMarkup(docx)).toContain(`<w:rPr><w:ins w:id="1" w:author="Them"/><w:del ${by(2)}/></w:rPr>`);
  });
});

describe("removing a paragraph", () => {
  it("removes text, and keeps the marks of what spans other paragraphs", () => {
    const docx = docxOf(
      paragraph(run("a")) +
        paragraph('<w:bookmarkStart w:id="7" w:name="x"/>' + run("b")) +
        paragraph('<w:bookmarkEnd w:id="7"/>' + run("c")),
    );
    expect(removeParagraph(docx, at(docx, 1))).toEqual({ ok: true, value: "removed" });
    expect(texts(docx)).toEqual(["a", "c"]);
    expect(bodyMarkup(docx)).toContain('</w:p><w:bookmarkStart w:id="7" w:name="x"/><w:p>');
  });

  it.each<[string, string, number, string]>([
    ["the only paragraph of the document", text("a"), 0, "only-paragraph"],
    ["the only paragraph of a cell", table("t", [100], [["c"]]) + text("z"), 0, "only-paragraph"],
    ["the only paragraph of a control", control(1, "t", "n", "", text("c")) + text("z"), 0, "only-paragraph"],
    [
      "the paragraph between two tables",
      table("t", [100], [["c"]]) + text("m") + table("u", [100], [["d"]]) + text("z"),
      1,
      "only-paragraph",
    ],
    ["the last after a table", text("a") + table("t", [100], [["c"]]) + text("z"), 2, "only-paragraph"],
    ["the end of a section", paragraph(run("a"), section) + text("b"), 0, "section-break"],
    ["one with a note", paragraph(run("a") + footnoteMark(1)) + text("b"), 0, "holds-more-than-text"],
    ["one with a comment", paragraph(commented(1, run("a"))) + text("b"), 0, "holds-more-than-text"],
    ["one with a field", paragraph(field("DATE", run("a"))) + text("b"), 0, "holds-more-than-text"],
    ["one with a control", paragraph(control(1, "t", "n", "", run("a"))) + text("b"), 0, "holds-more-than-text"],
    [
      "one in a locked control",
      control(1, "t", "n", '<w:lock w:val="sdtContentLocked"/>', text("a") + text("b")),
      0,
      "locked",
    ],
  ])("refuses %s", (_name, body, index, reason) => {
    const docx = docxOf(body);
    const before = bodyMarkup(docx);
    expect(removeParagraph(docx, at(docx, index))).toEqual({ ok: false, problem: reason });
    expect(bodyMarkup(docx)).toBe(before);
  });

  it("is recorded while changes are tracked", () => {
    const docx = docxOf(text("a") + text("b"), tracking);
    expect(removeParagraph(docx, at(docx, 0), me)).toEqual({ ok: true, value: "marked" });
    expect(paragraphText(docx, at(docx, 0))).toBe("");
    expect(bodyMarkup(docx)).toBe(
      `<w:p><w:pPr><w:rPr><w:del ${by(2)}/></w:rPr></w:pPr><w:del ${by(1)}><w:r><w:delText>a</w:delText></w:r></w:del></w:p><w:p>${r("b")}</w:p>`,
    );
  });

  it("takes away what the same author has just inserted", () => {
    const docx = docxOf(text("a"), tracking);
    const inserted = insertParagraph(docx, at(docx, 0), "before", "new", me);
    if (!inserted.ok) throw new Error(inserted.problem);
    expect(removeParagraph(docx, inserted.value, me)).toEqual({ ok: true, value: "removed" });
    expect(bodyMarkup(docx)).toBe(`<w:p>${r("a")}</w:p>`);
  });
});
