/** Markup of runs with notes and comments among them; a comment's id is its place among the comments of the file. */
export const paragraphsWithMarks = {
  run: (words: string, properties = ""): string =>
    `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`,
  note: (id: number): string =>
    `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`,
  endnote: (id: number): string =>
    `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:endnoteReference w:id="${id}"/></w:r>`,
  commented: (id: number, runs: string): string =>
    `<w:commentRangeStart w:id="${id}"/>${runs}<w:commentRangeEnd w:id="${id}"/>` +
    `<w:r><w:commentReference w:id="${id}"/></w:r>`,
};
