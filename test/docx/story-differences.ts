import type { ExplainedDifference } from "./reader-differences";

/** Why another reader gives other words than `src/docx` for the same headers, notes or text boxes. */
const because = {
  deleted: "it shows tracked deletions",
  frame: "it takes paragraphs with `w:framePr` for a text frame; in Word they belong to the body",
  laidOut: "it lays the document out and counts the pages anew; here a field says what the file says",
  pageStyles: "it makes a page style of each kind of page, which repeats what later pages inherit",
  styleOrder: "it lists page styles in an order of its own; here the first page comes first",
} as const;

type Explained = Readonly<Record<string, readonly ExplainedDifference[]>>;

/**
 * Every difference between the stories beside the body as `src/docx` and two independent readers read them, on the own
 * fixtures and the corpus. A file that is not named agrees word for word. Measured with LibreOffice 7.4 (all five
 * stories) and mammoth 1.13 (notes).
 */
export const explainedStoryDifferences: Readonly<Record<"libreOffice" | "mammoth", Explained>> = {
  libreOffice: {
    "assessment-example.docx": [['footer: "1" → "2"', because.laidOut]],
    "Open-XML-SDK/Comment016.docx": [['textbox: "" → "Frame story"', because.frame]],
    "Open-XML-SDK/Comment042.docx": [
      ['endnote: "" → "can use these galleries to insert tables…" (16 words)', because.deleted],
      ['endnote: "" → "blocks. When you"', because.deleted],
    ],
    "docx/template.dotx": [
      ['footer: "" → "Sign here:___________________"', because.styleOrder],
      ['footer: "Sign here:___________________" → ""', because.styleOrder],
    ],
    "docxjs/extended-props-test-document.docx": [['footer: "2" → "4"', because.laidOut]],
    "poi/checkboxes.docx": [['textbox: "" → "Test a checkbox within a textbox: ->"', because.frame]],
    "python-docx/hdr-header-footer.docx": [
      ['header: "" → "Header for section-1"', because.pageStyles],
      ['footer: "" → "Footer for section 1"', because.pageStyles],
    ],
  },
  mammoth: {},
};
