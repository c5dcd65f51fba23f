import type { DraftParagraph } from "../../features/ports/record-host";

/** The properties that say what a paragraph is (WordApi 1.3), for a collection's `load`. */
export const lookProperties = ["items/outlineLevel", "items/styleBuiltIn"] as const;

/** Word's own styles for a quotation; a style of the document's own is "Other", whatever it is based on. */
const quoteStyles: readonly string[] = ["Quote", "IntenseQuote"];

/** Whether a paragraph in this style of Word's is somebody's words. */
export function isQuoteStyle(styleBuiltIn: string): boolean {
  return quoteStyles.includes(styleBuiltIn);
}

/** What the look of a paragraph says of its words: a heading, or somebody's own. */
export function lookOf(
  paragraph: Readonly<{ outlineLevel: number; styleBuiltIn: string }>,
): Pick<DraftParagraph, "headingLevel" | "markedAsQuote"> {
  const headingLevel = levelOf(paragraph);
  return {
    ...(headingLevel === undefined ? {} : { headingLevel }),
    ...(isQuoteStyle(paragraph.styleBuiltIn) ? { markedAsQuote: true } : {}),
  };
}

/** 1 to 9 for a heading; body text has a level outside those. */
export function levelOf({ outlineLevel }: Readonly<{ outlineLevel: number }>): number | undefined {
  return outlineLevel >= 1 && outlineLevel <= 9 ? outlineLevel : undefined;
}
