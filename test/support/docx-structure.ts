import { pieces, type Docx } from "../../src/docx";

const wordprocessing = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** What stands between the characters of a paragraph and is nobody's words. */
const points = [
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
];

const kept = [...points, "sdt", "sectPr", "tbl", "tc", "p"];

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

/** Elements that a character can stand in, besides its run: whoever moves words out of one has changed more than words. */
const around = ["hyperlink", "ins", "moveFrom", "moveTo", "sdt", "smartTag", "fldSimple"];

/**
 * What each character of a paragraph stands in and how it looks: formatting with its values and its tracked change, links
 * with where they lead, insertions and moves with whose they are, controls.
 */
export function characterContext(docx: Docx, paragraph: Element): string[] {
  return pieces(docx, paragraph).flatMap(({ run, text }) => {
    const properties = Array.from(run.children).find((child) => child.localName === "rPr");
    const within: string[] = [];
    for (let up = run.parentElement; up !== null && up !== paragraph; up = up.parentElement) {
      if (around.includes(up.localName)) within.push(nameWithFacts(up));
    }
    const look = Array.from(properties?.children ?? [], withFacts).join(" ");
    return Array.from({ length: text.length }, () => `${look} | ${within.join(" ")}`);
  });
}

/** Something that stands between characters, and how many of its paragraph's come before it. */
export type Standing = Readonly<{ what: string; at: number }>;

const standing = [...points, "del", "moveFrom"];

/**
 * What stands between the characters of a paragraph, in order.
 *
 * @param writer whose own tracked deletions are left out
 */
export function standingThings(docx: Docx, paragraph: Element, writer: string): readonly Standing[] {
  const ends = new Map(pieces(docx, paragraph).map(({ node, end }) => [node, end]));
  const found: Standing[] = [];
  let at = 0;
  for (const node of Array.from(paragraph.getElementsByTagNameNS(wordprocessing, "*"))) {
    at = ends.get(node) ?? at;
    const isOwn = node.localName === "del" && node.getAttributeNS(wordprocessing, "author") === writer;
    if (!standing.includes(node.localName) || isOwn || paragraphOf(node) !== paragraph) continue;
    const words = node.localName === "del" || node.localName === "instrText" ? ` ${node.textContent ?? ""}` : "";
    found.push({ what: nameWithFacts(node) + words, at });
  }
  return found;
}

function paragraphOf(node: Element): Element | null {
  let up = node.parentElement;
  while (up !== null && up.localName !== "p") up = up.parentElement;
  return up;
}

function nameWithFacts(node: Element): string {
  const facts = Array.from(node.attributes, ({ localName, value }) => `${localName}=${value}`);
  return [node.localName, ...facts.sort()].join(" ");
}

function withFacts(node: Element): string {
  return [nameWithFacts(node), ...Array.from(node.children, withFacts)].join("/");
}
