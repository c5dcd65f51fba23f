/** Why another reader gives other words than `src/docx` for the same body. */
const because = {
  anchors: "it writes invisible characters where shapes and comments are anchored, and the note's number",
  deleted: "it shows tracked deletions and the old place of what was moved",
  frame: "it takes paragraphs with `w:framePr` for a frame and leaves frames out; in Word they belong to the body",
  frameAndNote: "it leaves out a paragraph with `w:framePr`, and writes the numbers of notes",
  hidden: "it writes hidden text",
  lineBreak: "it writes nothing for a line break here, and so glues two words",
  listLabel: "it writes the numbers and bullets of lists",
  nestedField: "it writes the result of a field that is part of another field's code",
  noteNumber: "it writes the numbers of notes",
  simpleField: "it leaves out the result of `w:fldSimple`",
  symbol: "it has its own way with symbols of a font of symbols; here they are U+FFFD",
  textBox: "it adds the words of text boxes, which are another story here",
} as const;

/** What differs, our words first (long stretches in short), why, and how often one after another. */
export type ExplainedDifference = readonly [difference: string, why: string, times?: number];

type Explained = Readonly<Record<string, readonly ExplainedDifference[]>>;

/**
 * Every difference between the body text read by `src/docx` and that of two independent readers, on the own fixtures
 * and the corpus. A file that is not named agrees word for word. Measured with LibreOffice 7.4 and mammoth 1.13.
 */
export const explainedDifferences: Readonly<Record<"libreOffice" | "mammoth", Explained>> = {
  libreOffice: {
    "assessment-example.docx": [
      ['"been." → "been1."', because.noteNumber],
      ['"" → "difficult. She was"', because.deleted],
      ['"" → "•"', because.listLabel, 4],
      ['"reviewed" → "checked by team 4reviewed"', because.hidden],
    ],
    "every-feature.docx": [
      ['"U+FFFD" → "U+F0FC"', because.symbol],
      ['"" → "removed"', because.deleted],
      ['"" → "old place"', because.deleted],
      ['"" → "hidden by itself hidden by style"', because.hidden],
      ['"footnote," → "footnote1,"', because.noteNumber],
      ['"endnote," → "endnotei,"', because.noteNumber],
    ],
    "Open-XML-SDK/Comment016.docx": [['"Frame story" → "i1"', because.frameAndNote]],
    "Open-XML-SDK/Comment020.docx": [['"" → "U+200D On the Insert tab, the galleries …" (426 words)', because.deleted]],
    "Open-XML-SDK/Comment042.docx": [['"test" → "U+200BU+200BU+200BU+200Btest U+200BU+200B i1"', because.anchors]],
    "docxjs/extended-props-test-document.docx": [
      ['"" → "1."', because.listLabel],
      ['"" → "a."', because.listLabel],
      ['"" → "b."', because.listLabel],
      ['"" → "i."', because.listLabel],
      ['"" → "ii."', because.listLabel],
      ['"" → "2."', because.listLabel],
      ['"" → "•"', because.listLabel],
      ['"" → "◦"', because.listLabel, 2],
      ['"" → "•"', because.listLabel],
    ],
    "docxjs/footnote-document.docx": [['"content content2" → "1content content22"', because.noteNumber]],
    "docxjs/revision-document.docx": [['"" → "deleted"', because.deleted]],
    "mammoth.js/endnotes.docx": [['"Ouch." → "Ouchi.ii"', because.noteNumber]],
    "mammoth.js/footnotes.docx": [['"Ouch." → "Ouch1.2"', because.noteNumber]],
    "mammoth.js/simple-list.docx": [['"" → "•"', because.listLabel, 2]],
    "mammoth.js/text-box.docx": [['"" → "Datum plane"', because.textBox]],
    "poi/Bug54849.docx": [
      ['"Blahdeblah1" → "Blahdeblah11"', because.noteNumber],
      [
        '"Plain_text_with_newlines1 plain_text_with_newlines2" → "Plain_text_with_newlines1plain_text_with_newlines2"',
        because.lineBreak,
      ],
      ['"Blahdeblah6" → "Blahdeblahi6"', because.noteNumber],
    ],
    "poi/checkboxes.docx": [
      ['"" → "•"', because.listLabel],
      ['"Test a checkbox within a textbox: ->" → ""', because.frame],
    ],
    "poi/delins.docx": [
      ['"" → "•"', because.listLabel, 7],
      ['"" → "• A pendant worn in place of the red spo…" (91 words)', because.deleted],
      ['"" → "•"', because.listLabel, 8],
      ['"" → "• •"', because.listLabel],
    ],
    "poi/footnotes.docx": [['"prostoy" → "prostoy1"', because.noteNumber]],
  },
  mammoth: {
    "assessment-example.docx": [
      ['"23:10. Found" → "23:10.Found"', because.lineBreak],
      ['"reviewed" → "checked by team 4reviewed"', because.hidden],
      ['"" → "Seen by the team manager (invented)"', because.textBox],
    ],
    "email-example.docx": [['"(invented) Residential" → "(invented)Residential"', because.lineBreak]],
    "every-feature.docx": [
      ['"line return end page column end" → "linereturnend pagecolumnend"', because.lineBreak],
      ['"U+FFFD and" → ""', because.symbol],
      ['"" → "and"', because.symbol],
      ['"Jo (invented)." → "."', because.simpleField],
      ['"she." → "innershe."', because.nestedField],
      ['"" → "hidden by itself hidden by style"', because.hidden],
      ['"" → "words in a text box"', because.textBox],
    ],
    "Open-XML-SDK/Comment016.docx": [['"" → "TextFrame Story"', because.textBox]],
    "Open-XML-SDK/Comment042.docx": [['"" → "On the Insert tab, the galleries include…" (368 words)', because.textBox]],
    "docx/field-trip.docx": [
      ['"{{school_name}} {{address}} {{city}}," → "{{school_name}}{{address}}{{city}},"', because.lineBreak],
      ['"{{last_name}} {{email_address}}" → "{{last_name}}{{email_address}}"', because.lineBreak],
    ],
    "mammoth.js/text-box.docx": [['"" → "Datum plane"', because.textBox]],
    "poi/52449.docx": [
      ['"«Telefon»" → ""', because.simpleField],
      ['"«Fornavn» «Efternavn»," → ","', because.simpleField],
    ],
    "poi/Bug54849.docx": [
      [
        '"Plain_text_with_newlines1 plain_text_with_newlines2" → "Plain_text_with_newlines1plain_text_with_newlines2"',
        because.lineBreak,
      ],
    ],
  },
};
