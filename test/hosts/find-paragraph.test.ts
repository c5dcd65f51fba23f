import type { DraftParagraph } from "../../src/features/ports/record-host";
import { nearest } from "../../src/hosts/word/find-paragraph";
import { withoutMarks } from "../../src/hosts/word/paragraph-text";

const wanted = (index: number, text: string): DraftParagraph => ({
  ref: { story: "body", index },
  key: `at:${index}`,
  text,
});

describe("finding a paragraph again without ids", () => {
  it("takes the one in its place when the words are the same", () => {
    expect(nearest(["a", "b", "a"], wanted(2, "a"))).toBe(2);
  });

  it("follows it when a few paragraphs were added before it", () => {
    expect(nearest(["new", "new", "a", "b"], wanted(1, "b"))).toBe(3);
  });

  it("takes the only one that reads the same, however far", () => {
    const texts = [...Array.from({ length: 30 }, (_, at) => `filler ${at}`), "b"];
    expect(nearest(texts, wanted(0, "b"))).toBe(30);
  });

  it("refuses when several far ones read the same, or none does", () => {
    const far = [...Array.from({ length: 20 }, (_, at) => `filler ${at}`), "b", "b"];
    expect(nearest(far, wanted(0, "b"))).toBeUndefined();
    expect(nearest(["a"], wanted(0, "b"))).toBeUndefined();
  });
});

describe("reading a paragraph's text below WordApi 1.7", () => {
  it("leaves out Word's marks and keeps tabs and line breaks", () => {
    expect(withoutMarks("\u0002Note\u0007 a\tb\u000bc\u0013 FIELD \u0015")).toBe("Note a\tb\u000bc FIELD ");
  });
});
