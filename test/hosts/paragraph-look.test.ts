import { lookOf } from "../../src/hosts/word/paragraph-look";

describe("what the look of a paragraph says", () => {
  it.each([
    [{ outlineLevel: 10, styleBuiltIn: "Normal" }, {}],
    [{ outlineLevel: 2, styleBuiltIn: "Heading2" }, { headingLevel: 2 }],
    [{ outlineLevel: 10, styleBuiltIn: "Quote" }, { markedAsQuote: true }],
    [{ outlineLevel: 10, styleBuiltIn: "IntenseQuote" }, { markedAsQuote: true }],
    // A character style for a word or two, and a style of the document's own.
    [{ outlineLevel: 10, styleBuiltIn: "IntenseReference" }, {}],
    [{ outlineLevel: 10, styleBuiltIn: "Other" }, {}],
    [
      { outlineLevel: 3, styleBuiltIn: "Quote" },
      { headingLevel: 3, markedAsQuote: true },
    ],
  ])("%p", (paragraph, look) => expect(lookOf(paragraph)).toEqual(look));
});
