import { nearest } from "../../src/hosts/word/nearest";
import { withoutMarks } from "../../src/hosts/word/paragraph-text";

describe("finding a paragraph again without ids", () => {
  it("takes the one in its place when the words are the same", () => {
    expect(nearest(["a", "b", "a"], 2, "a")).toBe(2);
  });

  it("follows it when a few paragraphs were added before it", () => {
    expect(nearest(["new", "new", "a", "b"], 1, "b")).toBe(3);
  });

  it("takes the only one that reads the same, however far", () => {
    const texts = [...Array.from({ length: 30 }, (_, at) => `filler ${at}`), "b"];
    expect(nearest(texts, 0, "b")).toBe(30);
  });

  it("refuses when several far ones read the same, or none does", () => {
    const far = [...Array.from({ length: 20 }, (_, at) => `filler ${at}`), "b", "b"];
    expect(nearest(far, 0, "b")).toBeUndefined();
    expect(nearest(["a"], 0, "b")).toBeUndefined();
  });
});

describe("reading a paragraph's text below WordApi 1.7", () => {
  it("leaves out Word's marks and keeps tabs and line breaks", () => {
    expect(withoutMarks("\u0002Note\u0007 a\tb\u000bc\u0013 FIELD \u0015")).toBe("Note a\tb\u000bc FIELD ");
  });
});
