import { pieces, type Docx } from "../../src/docx";

const kept = [
  "sdt",
  "bookmarkStart",
  "bookmarkEnd",
  "commentRangeStart",
  "commentRangeEnd",
  "commentReference",
  "footnoteReference",
  "endnoteReference",
  "fldChar",
  "instrText",
  "drawing",
  "sectPr",
  "tbl",
  "tc",
  "p",
];

/** How many there are of each thing that no replacement may lose or double. */
export function structureCounts(docx: Docx): Record<string, number> {
  const namespace = docx.body.namespaceURI;
  return Object.fromEntries(kept.map((name) => [name, docx.body.getElementsByTagNameNS(namespace, name).length]));
}

/** Formatting of every character of a paragraph, as the XML of its run's properties. */
export function characterFormatting(docx: Docx, paragraph: Element): string[] {
  return pieces(docx, paragraph).flatMap(({ run, text }) => {
    const properties = Array.from(run.children).find((child) => child.localName === "rPr");
    const names = Array.from(properties?.children ?? []).map(
      (child) => `${child.localName}${child.attributes[0]?.value ?? ""}`,
    );
    return Array.from({ length: text.length }, () => names.join(" "));
  });
}
