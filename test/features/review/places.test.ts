import type { Story } from "../../../src/engine/finding";
import type { Finding } from "../../../src/engine";
import { additionAt, canAddAfter, isExactWords, placeAfterQuote } from "../../../src/features/review/after-quote";
import { editBetween, spanAfter } from "../../../src/features/review/edit";
import { placeText, uncheckedText } from "../../../src/features/review/place-text";
import { firstBlank } from "../../../src/features/review/replace";
import { markedSentence, sentenceAround } from "../../../src/features/review/sentence";

/** The words in [brackets] are the finding; returns the text without them, and a finding there. */
function marked(text: string, rest: Partial<Finding> = {}): { text: string; finding: Finding } {
  const start = text.indexOf("[");
  const end = text.indexOf("]") - 1;
  const finding: Finding = {
    id: "x",
    ruleId: "x",
    ref: "LNG001",
    category: "wording",
    paragraph: { story: "body", index: 0 },
    start,
    end,
    assertion: "present",
    historical: false,
    quoted: false,
    critique: false,
    because: [],
    prompt: true,
    replaceable: false,
    suggestions: [],
    ...rest,
  };
  return { text: text.replace("[", "").replace("]", ""), finding };
}

describe("the sentence round a finding", () => {
  it.each([
    ["One. Two is [here] now. Three.", "Two is here now."],
    ["[First] words. Then more.", "First words."],
    ["Seen by Dr. Smith (invented) [there]. Next.", "Seen by Dr. Smith (invented) there."],
    ["Said “Go away.” Then she [left]. End.", "Then she left."],
    ["Line one\nline [two]\nline three", "line two"],
    ["no stop at all [here]", "no stop at all here"],
    ["He asked [why]? She left.", "He asked why?"],
    ["At 3.30 p.m. she [left] home. Then.", "At 3.30 p.m. she left home."],
  ])("in %s", (source, expected) => {
    const { text, finding } = marked(source);
    const { start, end } = sentenceAround(text, finding);
    expect(text.slice(start, end)).toBe(expected);
  });

  it("is cut at words when it is very long", () => {
    const text = `${"long ".repeat(100)}here ${"tail ".repeat(100)}`;
    const { before, words, after } = markedSentence(text, { start: 0, end: text.length }, { start: 500, end: 504 });
    expect(before).toMatch(/^… ?(long )+$/u);
    expect(words).toBe("here");
    expect(after).toMatch(/^( tail)+ …$/u);
  });
});

describe("where words go after a quotation", () => {
  it.each([
    ["She said “he is my [boyfriend]”. Staff noted it.", "She said “he is my boyfriend”.|"],
    ["She said “he is my [boyfriend]” and left. Staff noted it.", "She said “he is my boyfriend” and left.|"],
    ['He said "a [lifestyle choice]." Then he left.', 'He said "a lifestyle choice."|'],
    ["‘The girls’ [choice] it’s hers.’ Then.", "‘The girls’ choice it’s hers.’|"],
    ["“One.” and “two [here]” and “three”.", "“One.” and “two here” and “three”.|"],
    ["“It is her [choice]", "“It is her choice|"],
    ["it is her [choice],” she said. Then.", "it is her choice,” she said.|"],
  ])("in %s", (source, expected) => {
    const opening = Math.max(...'“‘"'.split("").map((mark) => source.slice(0, source.indexOf("[")).lastIndexOf(mark)));
    const because = [{ decides: "quoted", words: "", span: { start: opening, end: opening + 1 } }] as const;
    const { text, finding } = marked(source, { quoted: true, because });
    const at = placeAfterQuote(text, finding);
    expect(text.slice(0, at) + "|").toBe(expected);
  });

  it("is the end of the sentence for words that are only reported", () => {
    const { text, finding } = marked("Mum says it is her [choice] to go. We do not know.", {
      speech: { kind: "reported", speaker: "family" },
    });
    expect(text.slice(0, placeAfterQuote(text, finding))).toBe("Mum says it is her choice to go.");
  });

  it("puts one space before the words, and one after only where words follow directly", () => {
    expect(additionAt("“X”.", 4, " We know. ")).toBe(" We know.");
    expect(additionAt("“X”. Y", 4, "We know.")).toBe(" We know.");
    expect(additionAt("", 0, "We know.")).toBe("We know.");
  });

  it("is nowhere in a block that is all somebody's words", () => {
    const block = { decides: "quoted", words: "Child's words", span: { start: 0, end: 0 } } as const;
    expect(canAddAfter(marked("a [b]", { quoted: true, because: [block] }).finding)).toBe(false);
    expect(canAddAfter(marked("a [b]", { quoted: true }).finding)).toBe(true);
  });

  it.each([
    [{ quoted: true }, true],
    [{ speech: { kind: "reported" } as const }, true],
    [{ quoted: true, category: "sign" as const }, false],
    [{ replaceable: true }, false],
  ])("knows exact words: %j", (rest, expected) => {
    expect(isExactWords(marked("a [b]", rest).finding)).toBe(expected);
  });
});

describe("following a place through an edit", () => {
  const edit = { span: { start: 10, end: 14 }, length: 6 };
  it.each([
    [
      { start: 0, end: 10 },
      { start: 0, end: 10 },
    ],
    [
      { start: 14, end: 18 },
      { start: 16, end: 20 },
    ],
    [{ start: 12, end: 18 }, undefined],
    [{ start: 8, end: 20 }, undefined],
  ])("%j", (span, expected) => expect(spanAfter(span, edit)).toEqual(expected));
});

it.each([
  ["abc", "abXc", { span: { start: 2, end: 2 }, length: 1 }],
  ["aaa", "aa", { span: { start: 2, end: 3 }, length: 0 }],
  ["one two", "one three two", { span: { start: 5, end: 5 }, length: 6 }],
  ["", "new", { span: { start: 0, end: 0 }, length: 3 }],
  ["same", "same", { span: { start: 4, end: 4 }, length: 0 }],
])("finds the edit from “%s” to “%s”", (before, after, expected) =>
  expect(editBetween(before, after)).toEqual(expected),
);

describe("the words for a place", () => {
  const at = (story: Story, index: number, heading?: string) =>
    placeText({
      paragraph: { ref: { story, index }, key: "k", text: "" },
      ...(heading === undefined ? {} : { heading }),
    });
  const beside = (story: Story, index: number, part: number) =>
    placeText({ paragraph: { ref: { story, index }, key: "k", text: "", part } });
  it("counts paragraphs from one and names a short heading", () => {
    expect(at("body", 11, "Impact")).toBe("Paragraph 12, Impact");
    expect(at("body", 0)).toBe("Paragraph 1");
    expect(at("footnote", 2)).toBe("Footnotes, paragraph 3");
    expect(at("body", 0, "A heading that goes on for far longer than a row can hold")).toBe("Paragraph 1");
  });

  it("calls a note by its number in Word, and a header by its name", () => {
    expect(beside("footnote", 2, 2)).toBe("Footnote 2");
    expect(beside("endnote", 0, 1)).toBe("Endnote 1");
    expect(beside("header", 3, 2)).toBe("Header");
    expect(beside("footer", 0, 1)).toBe("Footer");
  });

  it("says which parts were not checked, in a sentence", () => {
    expect(uncheckedText([])).toBeUndefined();
    expect(uncheckedText(["comments"])).toBe("Not checked here: comments. Look at them yourself.");
    expect(uncheckedText(["headers", "text-boxes", "comments"])).toBe(
      "Not checked here: headers, text boxes and comments. Look at them yourself.",
    );
  });
});

it("finds the first blank of a wording", () => {
  expect(firstBlank("being put at risk by [who] on [date]")).toEqual({ start: 21, end: 26 });
  expect(firstBlank("no blank")).toBeUndefined();
});
