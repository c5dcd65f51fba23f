import fc from "fast-check";
import { backwardFrom, forwardFrom, smallestChange } from "../../../src/workbench/view/edits";

describe("how far a key deletes", () => {
  it.each([
    ["abc", 3, 2],
    ["a👩‍👧", 6, 1],
    ["e\u0301", 2, 0],
    ["🇬🇧🇬🇧", 8, 4],
  ])("takes one whole character back from %s", (text, offset, start) => {
    expect(backwardFrom(text, offset, "character")).toBe(start);
  });

  it("takes a word with the space after it", () => {
    expect(backwardFrom("one two ", 8, "word")).toBe(4);
    expect(forwardFrom("one two", 0, "word")).toBe(4);
  });

  it("takes everything to the paragraph's end", () => {
    expect(backwardFrom("one two", 5, "paragraph")).toBe(0);
    expect(forwardFrom("one two", 5, "paragraph")).toBe(7);
  });

  it("stops at the ends", () => {
    expect(backwardFrom("", 0, "word")).toBe(0);
    expect(forwardFrom("a", 1, "character")).toBe(1);
  });
});

describe("the change that a composition made", () => {
  it("is nothing when the text is the same", () => {
    expect(smallestChange("same", "same")).toBeUndefined();
  });

  it("is what lies between the unchanged beginning and the unchanged end", () => {
    expect(smallestChange("one two three", "one 2 three")).toEqual({ start: 4, end: 7, replacement: "2" });
    expect(smallestChange("aa", "aaa")).toEqual({ start: 2, end: 2, replacement: "a" });
  });

  it("turns any text into any other", () => {
    const words = fc.string({ unit: fc.constantFrom("a", "b", "é", "\u000b") });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const change = smallestChange(before, after);
        if (change === undefined) return before === after;
        return before.slice(0, change.start) + change.replacement + before.slice(change.end) === after;
      }),
    );
  });
});
