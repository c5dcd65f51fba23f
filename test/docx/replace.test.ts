import { bodyParagraphs, paragraphText, pieces, replaceText, textAsStored, type Docx } from "../../src/docx";
import {
  bookmarked,
  commented,
  control,
  deleted,
  field,
  footnoteMark,
  link,
  paragraph,
  run,
} from "../../src/tools/fixtures/markup";
import { bodyMarkup } from "../support/body-markup";
import { docxOf } from "../support/docx-builder";

const bold = (words: string) => run(words, "<w:b/>");

/** Replaces the words in the first paragraph and returns the document. */
function replaced(body: string, words: string, by: string): Docx {
  const docx = docxOf(body.replaceAll("<w:t>", '<w:t xml:space="preserve">'));
  const [first] = bodyParagraphs(docx);
  if (!first) throw new Error("no paragraph");
  const start = paragraphText(docx, first).indexOf(words);
  const result = replaceText(docx, first, { start, end: start + words.length }, by);
  expect(result).toEqual({ ok: true, value: { start, end: start + textAsStored(by).length } });
  return docx;
}

/** Puts words at an offset of the first paragraph and returns the body's markup. */
function insertedAt(body: string, offset: number, words: string): string {
  const docx = docxOf(body);
  const [first] = bodyParagraphs(docx);
  if (!first) throw new Error("no paragraph");
  const before = paragraphText(docx, first);
  expect(replaceText(docx, first, { start: offset, end: offset }, words).ok).toBe(true);
  expect(paragraphText(docx, first)).toBe(before.slice(0, offset) + words + before.slice(offset));
  return bodyMarkup(docx);
}

const r = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`;
const b = (words: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${words}</w:t></w:r>`;

describe("replacing words", () => {
  it.each<[string, string, string, string, string]>([
    ["within one run", paragraph(run("She is streetwise.")), "streetwise", "14", `<w:p>${r("She is 14.")}</w:p>`],
    [
      "a whole run keeps its formatting",
      paragraph(run("a ") + bold("bad") + run(" b")),
      "bad",
      "good",
      `<w:p>${r("a ")}${b("good")}${r(" b")}</w:p>`,
    ],
    [
      "over several runs takes the first one's formatting",
      paragraph(run("is putting ") + bold("herself at") + run(" risk now")),
      "putting herself at risk",
      "at risk",
      `<w:p>${r("is at risk")}${r(" now")}</w:p>`,
    ],
    [
      "from the middle of a bold run",
      paragraph(bold("very bad") + run(" words")),
      "bad words",
      "good ones",
      `<w:p>${b("very good ones")}</w:p>`,
    ],
    [
      "by nothing removes the empty run",
      paragraph(run("a ") + bold("bad ") + run("b")),
      "bad ",
      "",
      `<w:p>${r("a ")}${r("b")}</w:p>`,
    ],
    ["everything by nothing", paragraph(run("all")), "all", "", "<w:p/>"],
    [
      "a tab by words",
      paragraph("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>"),
      "\t",
      " to ",
      "<w:p><w:r><w:t>a</w:t><w:t> to </w:t><w:t>b</w:t></w:r></w:p>",
    ],
    [
      "by words with tab and line end",
      paragraph(run("a b c")),
      "b",
      "x\ty\u000bz",
      "<w:p><w:r><w:t>a x</w:t><w:tab/><w:t>y</w:t><w:br/><w:t>z c</w:t></w:r></w:p>",
    ],
    [
      "keeps a note between the words",
      paragraph('<w:r><w:t>one</w:t><w:footnoteReference w:id="1"/><w:t> two</w:t></w:r>'),
      "one two",
      "three",
      '<w:p><w:r><w:t>three</w:t><w:footnoteReference w:id="1"/></w:r></w:p>',
    ],
    [
      "keeps a bookmark between the words",
      paragraph(run("one ") + '<w:bookmarkStart w:id="1" w:name="x"/>' + run("two") + '<w:bookmarkEnd w:id="1"/>'),
      "one two",
      "three",
      `<w:p>${r("three")}<w:bookmarkStart w:id="1" w:name="x"/><w:bookmarkEnd w:id="1"/></w:p>`,
    ],
    [
      "removes a link with its words",
      paragraph(run("see ") + link("x", "here") + run(".")),
      "here",
      "",
      `<w:p>${r("see ")}${r(".")}</w:p>`,
    ],
    [
      "keeps a control that has lost its words",
      paragraph(run("a ") + control(1, "t", "n", "", bold("b"))),
      "b",
      "",
      `<w:p>${r("a ")}<w:sdt><w:sdtPr><w:alias w:val="n"/><w:tag w:val="t"/><w:id w:val="1"/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:b/></w:rPr></w:r></w:sdtContent></w:sdt></w:p>`,
    ],
  ])("%s", (_name, body, words, by, expected) => {
    expect(bodyMarkup(replaced(body, words, by))).toBe(expected);
  });

  it("keeps what lies among the words: deletions, comments, field codes", () => {
    const body = paragraph(
      run("one ") +
        deleted(9, "A", "gone ") +
        commented(1, run("two ")) +
        field("DATE", run("three")) +
        footnoteMark(1) +
        run(" four"),
    );
    const docx = replaced(body, "one two three four", "new");
    const markup = bodyMarkup(docx);
    for (const kept of [
      "<w:delText>gone </w:delText>",
      "<w:commentRangeStart",
      "<w:commentReference",
      "<w:instrText> DATE </w:instrText>",
      "<w:footnoteReference",
    ]) {
      expect(markup).toContain(kept);
    }
    expect(markup.match(/<w:fldChar/g)).toHaveLength(3);
  });

  it("leaves the elements of the words around it in place, so that a view of them holds", () => {
    const docx = docxOf(paragraph(run("a ") + bold("b") + run(" c")));
    const [first] = bodyParagraphs(docx);
    if (!first) throw new Error("no paragraph");
    const before = pieces(docx, first).map(({ node }) => node);
    replaceText(docx, first, { start: 2, end: 3 }, "B");
    expect(pieces(docx, first).map(({ node }) => node)).toEqual(before);
  });

  it("changes nothing when the words are the same", () => {
    const docx = docxOf(paragraph(run("  same  ")));
    const before = docx.partBytes(docx.mainPart);
    const [first] = bodyParagraphs(docx);
    if (!first) throw new Error("no paragraph");
    expect(replaceText(docx, first, { start: 2, end: 6 }, "same").ok).toBe(true);
    expect(docx.partBytes(docx.mainPart)).toEqual(before);
  });

  it.each<[number, number]>([
    [-1, 2],
    [2, 1],
    [0, 99],
    [0.5, 2],
    [Number.NaN, 2],
    [2, 3], // in the middle of 😀
  ])("refuses the span %p to %p", (start, end) => {
    const docx = docxOf(paragraph(run("a 😀 b")));
    const [first] = bodyParagraphs(docx);
    if (!first) throw new Error("no paragraph");
    expect(replaceText(docx, first, { start, end }, "x")).toEqual({ ok: false, problem: "bad-span" });
  });

  it.each<[string, string, string]>([
    ["a locked control", '<w:lock w:val="sdtContentLocked"/>', "locked"],
    ["a control with locked content", '<w:lock w:val="contentLocked"/>', "locked"],
    ["a bound control", '<w:dataBinding w:xpath="/a" w:storeItemID="{1}"/>', "bound"],
  ])("refuses words in %s, and changes nothing", (_name, kind, reason) => {
    const docx = docxOf(paragraph(run("a ") + control(1, "t", "n", kind, run("b")) + run(" c")));
    const before = bodyMarkup(docx);
    const [first] = bodyParagraphs(docx);
    if (!first) throw new Error("no paragraph");
    expect(replaceText(docx, first, { start: 0, end: 5 }, "x")).toEqual({ ok: false, problem: reason });
    expect(bodyMarkup(docx)).toBe(before);
    expect(replaceText(docx, first, { start: 0, end: 1 }, "x").ok).toBe(true);
  });

  it("may change a control that may only not be deleted", () => {
    const docx = replaced(paragraph(control(1, "t", "n", '<w:lock w:val="sdtLocked"/>', run("old"))), "old", "new");
    expect(bodyMarkup(docx)).toContain("<w:t>new</w:t>");
  });
});

describe("inserting words", () => {
  it.each<[string, string, number, string]>([
    ["takes the formatting before it", paragraph(bold("a") + run("b")), 1, `<w:p>${b("aX")}${r("b")}</w:p>`],
    [
      "at the beginning takes the formatting after it",
      paragraph(bold("a") + run("b")),
      0,
      `<w:p>${b("Xa")}${r("b")}</w:p>`,
    ],
    [
      "into an empty paragraph takes that of its mark",
      paragraph("", "<w:rPr><w:b/></w:rPr>"),
      0,
      `<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr>${b("X")}</w:p>`,
    ],
    ["after a tab", paragraph("<w:r><w:tab/></w:r>"), 1, "<w:p><w:r><w:tab/><w:t>X</w:t></w:r></w:p>"],
    [
      "does not make a link longer",
      paragraph(`<w:hyperlink>${r("a")}</w:hyperlink>${r("b")}`),
      1,
      `<w:p><w:hyperlink>${r("a")}</w:hyperlink>${r("Xb")}</w:p>`,
    ],
    [
      "after a link at the end",
      paragraph(`<w:hyperlink>${r("a")}</w:hyperlink>`),
      1,
      `<w:p><w:hyperlink>${r("a")}</w:hyperlink>${r("X")}</w:p>`,
    ],
    [
      "before a link at the beginning",
      paragraph(`<w:hyperlink>${r("a")}</w:hyperlink>`),
      0,
      `<w:p>${r("X")}<w:hyperlink>${r("a")}</w:hyperlink></w:p>`,
    ],
  ])("%s", (_name, body, offset, expected) => {
    expect(insertedAt(body, offset, "X")).toBe(expected);
  });

  it("goes behind a field, not into its result", () => {
    expect(insertedAt(paragraph(run("a ") + field("DATE", run("today"))), 7, "X")).toMatch(
      /"end"\/><\/w:r><w:r><w:t>X<\/w:t><\/w:r><\/w:p>$/,
    );
  });

  it("stays inside a bookmark that it is inserted into", () => {
    expect(insertedAt(paragraph(bookmarked(1, "x", run("ab"))), 1, "X")).toContain(
      "<w:t>aXb</w:t></w:r><w:bookmarkEnd",
    );
  });
});

describe("characters that XML cannot hold", () => {
  it.each([
    ["control characters are dropped", "a\u0000b\u0008c\u001fd", "abcd"],
    ["half a surrogate pair becomes U+FFFD", "a\ud83d b \ude00c", "a\ufffd b \ufffdc"],
    ["non-characters become U+FFFD", "a\uffffb\ufffe", "a\ufffdb\ufffd"],
    ["whole pairs stay", "😀", "😀"],
    [
      "right-to-left and zero-width characters stay",
      "\u200f\u202eשלום\u202c\u200b\u200d",
      "\u200f\u202eשלום\u202c\u200b\u200d",
    ],
    ["line ends become line breaks", "a\r\nb\nc\rd\u000be", "a\u000bb\u000bc\u000bd\u000be"],
    ["a form feed stays a page break", "a\fb", "a\fb"],
    ["markup stays text", "<w:t>&amp;]]>", "<w:t>&amp;]]>"],
  ])("%s", (_name, given, stored) => {
    const docx = docxOf(paragraph(run("old")));
    const [first] = bodyParagraphs(docx);
    if (!first) throw new Error("no paragraph");
    const result = replaceText(docx, first, { start: 0, end: 3 }, given);
    expect(result).toEqual({ ok: true, value: { start: 0, end: stored.length } });
    expect(paragraphText(docx, first)).toBe(stored);
    expect(textAsStored(given)).toBe(stored);
  });
});

describe("a list to choose from within a paragraph", () => {
  const list =
    '<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="High" w:value="h"/></w:dropDownList></w:sdtPr>' +
    "<w:sdtContent><w:r><w:t>High</w:t></w:r></w:sdtContent></w:sdt>";
  const body = `<w:p><w:r><w:t xml:space="preserve">Risk: </w:t></w:r>${list}<w:r><w:t xml:space="preserve"> now</w:t></w:r></w:p>`;

  it.each([
    ["its own words", 6, 10],
    ["a part of them", 7, 9],
    ["new words in their place", 6, 14],
  ])("refuses %s", (_what, start, end) => {
    const docx = docxOf(body);
    const [only] = bodyParagraphs(docx);
    if (!only) throw new Error("no paragraph");
    expect(replaceText(docx, only, { start, end }, "Low")).toEqual({ ok: false, problem: "choice" });
    expect(paragraphText(docx, only)).toBe("Risk: High now");
  });

  it("goes with the words around it", () => {
    const docx = docxOf(body);
    const [only] = bodyParagraphs(docx);
    if (!only) throw new Error("no paragraph");
    expect(replaceText(docx, only, { start: 0, end: 14 }, "None").ok).toBe(true);
    expect(paragraphText(docx, only)).toBe("None");
    expect(bodyMarkup(docx)).not.toContain("w:sdt");
  });
});
