import fc from "fast-check";
import { differingWords } from "../../src/hosts/word/differing-words";

const parts = (old: string, text: string) => {
  const { span, text: written } = differingWords(old, text);
  return [old.slice(0, span.start), old.slice(span.start, span.end), written, old.slice(span.end)];
};

describe("the words of a replacement that differ", () => {
  it.each([
    ["putting herself at risk", "being put at risk", ["", "putting herself", "being put", " at risk"]],
    ["a very bad day", "a bad day", ["a ", "very bad", "bad", " day"]],
    ["at risk", "being put at risk", ["", "at", "being put at", " risk"]],
    ["being put at risk", "at risk", ["", "being put at", "at", " risk"]],
    ["prostitute", "child", ["", "prostitute", "child", ""]],
    ["lifestyle choices", "lifestyle choice", ["lifestyle ", "choices", "choice", ""]],
    ["the same", "the same", ["the ", "same", "same", ""]],
    ["the same", "", ["", "the same", "", ""]],
    ["one", "one and one", ["", "one", "one and one", ""]],
    ["was\tvery\vlate", "was late", ["", "was\tvery\vlate", "was late", ""]],
  ])("“%s” → “%s”", (old, text, expected) => expect(parts(old, text)).toEqual(expected));

  it("written in their place make the new text, are whole words, and are never none", () => {
    const word = fc.constantFrom("she", "at", "risk", "was", "put", "“herself”", "risks", "😀");
    const phrase = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(phrase, fc.oneof(phrase, fc.constant("")), (old, text) => {
        const [before = "", words = "", written = "", after = ""] = parts(old, text);
        expect(before + written + after).toBe(text);
        expect(before + words + after).toBe(old);
        expect(words).toMatch(/^\S(.*\S)?$/u);
        expect(before).toMatch(/^$|\s$/u);
        expect(after).toMatch(/^$|^\s/u);
      }),
    );
  });
});
