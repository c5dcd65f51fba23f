const wordprocessing = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const noteMarks = ["footnoteReference", "endnoteReference"];

/**
 * Whether the text of a range that Word wrote out (`getOoxml()`) refers to notes, or to comments. The notes' own part of
 * the package doesn't count: Word may write that for any range. What can't be read may hold some, so it counts as if it did.
 */
export function holdsMarks(ooxml: string, which: "notes" | "notes-and-comments"): boolean {
  const [body] = new DOMParser()
    .parseFromString(ooxml, "application/xml")
    .getElementsByTagNameNS(wordprocessing, "body");
  if (body === undefined) return true;
  const names = which === "notes" ? noteMarks : [...noteMarks, "commentReference"];
  return names.some((name) => body.getElementsByTagNameNS(wordprocessing, name).length > 0);
}
