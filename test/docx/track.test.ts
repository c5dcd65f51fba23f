import { bodyParagraphs, isTracking, paragraphText, replaceText, type Docx, type TrackedAuthor } from "../../src/docx";
import { control, deleted, field, footnoteMark, link, paragraph, run } from "../../src/tools/fixtures/markup";
import { bodyMarkup } from "../support/body-markup";
import { docxOf } from "../support/docx-builder";

const me: TrackedAuthor = { author: "Me (invented)", date: "2026-05-06T07:08:09Z" };
const settings = "<w:trackRevisions/>";
const r = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`;
const d = (words: string) => `<w:r><w:delText>${words}</w:delText></w:r>`;
const ins = (id: number, content: string, author = me.author) =>
  `<w:ins w:id="${id}" w:author="${author}" w:date="${author === me.author ? me.date : "2026-01-01T00:00:00Z"}">${content}</w:ins>`;
const del = (id: number, content: string) =>
  `<w:del w:id="${id}" w:author="${me.author}" w:date="${me.date}">${content}</w:del>`;

function tracked(body: string, start: number, end: number, by: string): Docx {
  const docx = docxOf(body.replaceAll("<w:t>", '<w:t xml:space="preserve">'), { settings });
  expect(isTracking(docx)).toBe(true);
  const [first] = bodyParagraphs(docx);
  if (!first) throw new Error("no paragraph");
  const before = paragraphText(docx, first);
  const result = replaceText(docx, first, { start, end }, by, me);
  expect(result).toEqual({ ok: true, value: { start, end: start + by.length } });
  expect(paragraphText(docx, first)).toBe(before.slice(0, start) + by + before.slice(end));
  return docx;
}

describe("while changes are tracked", () => {
  it.each<[string, string, number, number, string, string]>([
    [
      "words become a deletion and an insertion",
      paragraph(r("She is bad now")),
      7,
      10,
      "14",
      `<w:p>${r("She is ")}${del(1, d("bad"))}${ins(2, r("14"))}${r(" now")}</w:p>`,
    ],
    [
      "words over several runs are one deletion",
      paragraph(r("is putting ") + run("herself", "<w:b/>") + r(" at risk")),
      3,
      26,
      "at risk",
      `<w:p>${r("is ")}${del(1, d("putting ") + "<w:r><w:rPr><w:b/></w:rPr><w:delText>herself</w:delText></w:r>" + d(" at risk"))}${ins(2, r("at risk"))}</w:p>`,
    ],
    [
      "words inserted are an insertion alone",
      paragraph(r("ab")),
      1,
      1,
      "X",
      `<w:p>${r("a")}${ins(1, r("X"))}${r("b")}</w:p>`,
    ],
    ["words inserted at the end", paragraph(r("ab")), 2, 2, "X", `<w:p>${r("ab")}${ins(1, r("X"))}</w:p>`],
    ["words inserted at the beginning", paragraph(r("ab")), 0, 0, "X", `<w:p>${ins(1, r("X"))}${r("ab")}</w:p>`],
    [
      "words removed are a deletion alone",
      paragraph(r("abc")),
      1,
      2,
      "",
      `<w:p>${r("a")}${del(1, d("b"))}${r("c")}</w:p>`,
    ],
    [
      "a tab is deleted with its run",
      paragraph("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>"),
      1,
      2,
      "",
      `<w:p>${r("a")}${del(1, "<w:r><w:tab/></w:r>")}${r("b")}</w:p>`,
    ],
    [
      "numbers of changes are not used twice",
      paragraph(deleted(41, "A", "x") + r("ab")),
      0,
      1,
      "",
      `<w:p><w:del w:id="41" w:author="A" w:date="2026-03-04T10:15:00Z">${d("x")}</w:del>${del(42, d("a"))}${r("b")}</w:p>`,
    ],
    [
      "one's own new words are simply changed",
      paragraph(ins(1, r("mine"))),
      1,
      3,
      "XX",
      `<w:p>${ins(1, r("mXXe"))}</w:p>`,
    ],
    [
      "one's own new words are simply taken away",
      paragraph(r("a") + ins(1, r("mine"))),
      1,
      5,
      "",
      `<w:p>${r("a")}</w:p>`,
    ],
    [
      "words added inside one's own new words join them",
      paragraph(ins(1, r("mine"))),
      2,
      2,
      "X",
      `<w:p>${ins(1, r("miXne"))}</w:p>`,
    ],
    [
      "somebody else's new words are deleted within their insertion",
      paragraph(ins(1, r("theirs"), "Them")),
      0,
      6,
      "",
      `<w:p>${ins(1, del(2, d("theirs")), "Them")}</w:p>`,
    ],
    [
      "words replaced in somebody else's insertion part it",
      paragraph(ins(1, r("theirs"), "Them")),
      2,
      4,
      "X",
      `<w:p>${ins(1, r("th") + del(2, d("ei")), "Them")}${ins(3, r("X"))}${ins(4, r("rs"), "Them")}</w:p>`,
    ],
    [
      "words over an old and a new stretch",
      paragraph(r("old") + ins(1, r("mine"))),
      1,
      5,
      "X",
      `<w:p>${r("o")}${del(2, d("ld"))}${ins(3, r("X"))}${ins(1, r("ne"))}</w:p>`,
    ],
    [
      "words of a link stay in it",
      paragraph(`<w:hyperlink>${r("here")}</w:hyperlink>`),
      0,
      4,
      "there",
      `<w:p><w:hyperlink>${del(1, d("here"))}${ins(2, r("there"))}</w:hyperlink></w:p>`,
    ],
  ])("%s", (_name, body, start, end, by, expected) => {
    expect(bodyMarkup(tracked(body, start, end, by))).toBe(expected);
  });

  it("a note among deleted words is not deleted with them", () => {
    const markup = bodyMarkup(
      tracked(paragraph('<w:r><w:t>one</w:t><w:footnoteReference w:id="1"/><w:t> two</w:t></w:r>'), 0, 7, "three"),
    );
    expect(markup).toBe(
      `<w:p>${del(2, d("one"))}${ins(4, r("three"))}<w:r><w:footnoteReference w:id="1"/></w:r>${del(3, d(" two"))}</w:p>`,
    );
  });

  it("controls, fields and earlier deletions keep their place", () => {
    const body = paragraph(
      run("a ") +
        control(1, "t", "n", "", run("b")) +
        deleted(9, "A", "gone") +
        field("DATE", run("c")) +
        footnoteMark(1) +
        link("x", "d"),
    );
    const docx = tracked(body, 0, 5, "new");
    const markup = bodyMarkup(docx);
    expect(markup.match(/<w:del /g)).toHaveLength(5);
    expect(markup.match(/<w:ins /g)).toHaveLength(1);
    expect(markup.match(/<w:fldChar/g)).toHaveLength(3);
    expect(markup).toContain("<w:sdtContent><w:del ");
  });

  it("a recorded change of formatting keeps one number each when its run is split", () => {
    const change = '<w:rPrChange w:id="5" w:author="Them"><w:rPr/></w:rPrChange>';
    const markup = bodyMarkup(tracked(paragraph(run("abc", `<w:b/>${change}`)), 1, 2, ""));
    const numbers = [...markup.matchAll(/w:id="(\d+)"/g)].map((match) => match[1]);
    expect(markup.match(/<w:rPrChange/g)).toHaveLength(3);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it("a change without an author is recorded as nobody's, and without a date", () => {
    const docx = docxOf(paragraph(run("a")), { settings });
    const [first] = bodyParagraphs(docx);
    if (!first) throw new Error("no paragraph");
    replaceText(docx, first, { start: 0, end: 1 }, "b");
    expect(bodyMarkup(docx)).toContain('<w:ins w:id="2" w:author="Unknown author"><w:r><w:t>b</w:t></w:r></w:ins>');
  });

  it("a protection that forces tracking counts as tracking", () => {
    expect(
      isTracking(docxOf("<w:p/>", { settings: '<w:documentProtection w:edit="trackedChanges" w:enforcement="1"/>' })),
    ).toBe(true);
    expect(isTracking(docxOf("<w:p/>", { settings: '<w:trackRevisions w:val="0"/>' }))).toBe(false);
  });
});

it("does not bring back white space that was never shown, once a deletion is rejected", () => {
  const docx = docxOf("<w:p><w:r><w:t>  hidden  </w:t></w:r></w:p>", { settings });
  const [first] = bodyParagraphs(docx);
  if (!first) throw new Error("no paragraph");
  expect(replaceText(docx, first, { start: 0, end: 6 }, "", me).ok).toBe(true);
  expect(first.getElementsByTagNameNS(first.namespaceURI, "delText")[0]?.textContent).toBe("hidden");
});
