import { builtInStyleId, ensureBuiltInStyle, headingLevel, type Docx } from "../../../docx";

const wordprocessing = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const stylesType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles";

/** A style of the document: its id in the file and the name people see. */
type DocumentStyle = Readonly<{ id: string; name: string; isDefault: boolean; properties: Element | undefined }>;

function childOf(parent: Element | undefined, name: string): Element | undefined {
  return Array.from(parent?.children ?? []).find(
    (child) => child.localName === name && child.namespaceURI === wordprocessing,
  );
}

function valueOf(element: Element | undefined): string | undefined {
  return element?.getAttributeNS(wordprocessing, "val") ?? undefined;
}

type StyleKind = "paragraph" | "table";
type Known = Readonly<{ count: number; styles: ReadonlyMap<StyleKind, readonly DocumentStyle[]> }>;

const known = new WeakMap<Docx, Known>();

/** The document's styles of one kind, read anew when one has been added; nothing here changes one that is there. */
export function stylesOfKind(docx: Docx, kind: StyleKind): readonly DocumentStyle[] {
  const root = stylesRoot(docx);
  const count = root?.childNodes.length ?? 0;
  let found = known.get(docx);
  if (found?.count !== count) {
    found = {
      count,
      styles: new Map([
        ["paragraph", readStyles(root, "paragraph")],
        ["table", readStyles(root, "table")],
      ]),
    };
    known.set(docx, found);
  }
  return found.styles.get(kind) ?? [];
}

function paragraphStyles(docx: Docx): readonly DocumentStyle[] {
  return stylesOfKind(docx, "paragraph");
}

function stylesRoot(docx: Docx): Element | undefined {
  const part = docx.relationships(docx.mainPart).find(({ type }) => type === stylesType)?.target;
  return part === undefined ? undefined : docx.part(part)?.documentElement;
}

function readStyles(root: Element | undefined, kind: StyleKind): readonly DocumentStyle[] {
  return Array.from(root?.getElementsByTagNameNS(wordprocessing, "style") ?? [])
    .filter((style) => style.getAttributeNS(wordprocessing, "type") === kind)
    .map((style) => ({
      id: style.getAttributeNS(wordprocessing, "styleId") ?? "",
      name: valueOf(childOf(style, "name")) ?? "",
      isDefault: /^(1|true|on)$/.test(style.getAttributeNS(wordprocessing, "default") ?? ""),
      properties: childOf(style, "pPr"),
    }));
}

/** The style in force; undefined when the file names none and has no default. */
function styleOf(docx: Docx, paragraph: Element): DocumentStyle | undefined {
  const styles = paragraphStyles(docx);
  const id = valueOf(childOf(childOf(paragraph, "pPr"), "pStyle"));
  return styles.find((style) => (id === undefined ? style.isDefault : style.id === id));
}

/** Name of the paragraph's style as Word shows it: "heading 1" in the file is "Heading 1". */
export function styleName(docx: Docx, paragraph: Element): string {
  const name = styleOf(docx, paragraph)?.name ?? "Normal";
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The style as `Word.Style` names the built-in ones: "Heading1", "ListParagraph"; "Other" for a style of the document's own. */
export function builtInStyle(docx: Docx, paragraph: Element): string {
  const compact = styleName(docx, paragraph).replace(/ /g, "");
  return builtInStyles.has(compact) ? compact : "Other";
}

/** Built-in paragraph styles by their names in `Word.Style`. */
const builtInStyles: ReadonlySet<string> = new Set([
  "Normal",
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((level) => [`Heading${level}`, `Toc${level}`]),
  "Title",
  "Subtitle",
  "Quote",
  "IntenseQuote",
  "ListParagraph",
  "NoSpacing",
  "Header",
  "Footer",
  "Caption",
  "FootnoteText",
  "EndnoteText",
]);

/** Outline level as Word counts it: 1 to 9 for headings, 10 for body text. */
export function outlineLevel(docx: Docx, paragraph: Element): number {
  return headingLevel(docx, paragraph) ?? 10;
}

/** Whether the paragraph has a bullet or number, of its own or from its style. */
export function isListItem(docx: Docx, paragraph: Element): boolean {
  const own = childOf(childOf(paragraph, "pPr"), "numPr");
  const numbering = own ?? childOf(styleOf(docx, paragraph)?.properties, "numPr");
  return numbering !== undefined && valueOf(childOf(numbering, "numId")) !== "0";
}

/**
 * The id of the paragraph style of this name, in either spelling ("Heading 1", "Heading1"). A built-in one that the
 * document lacks is added to it, as Word does with its latent styles; undefined for a name that means nothing.
 */
export function styleNamed(docx: Docx, name: string): string | undefined {
  const wanted = name.replace(/ /g, "").toLowerCase();
  const found = paragraphStyles(docx).find((style) => style.name.replace(/ /g, "").toLowerCase() === wanted);
  if (found !== undefined) return found.id;
  const builtIn = builtInStyles.has(name.replace(/ /g, "")) ? builtInStyleId(wanted) : undefined;
  return builtIn === undefined ? undefined : ensureBuiltInStyle(docx, builtIn);
}

/**
 * Gives a paragraph another style. What the paragraph says for itself about numbering and outline level goes, as in
 * Word, so that a paragraph set to Normal no longer looks like an item or a heading.
 */
export function applyStyle(docx: Docx, paragraph: Element, styleId: string): void {
  const prefix = paragraph.prefix === null ? "" : `${paragraph.prefix}:`;
  const create = (name: string): Element => paragraph.ownerDocument.createElementNS(wordprocessing, prefix + name);
  let properties = childOf(paragraph, "pPr");
  if (properties === undefined) {
    properties = create("pPr");
    paragraph.insertBefore(properties, paragraph.firstChild);
  }
  for (const name of ["pStyle", "numPr", "outlineLvl"]) childOf(properties, name)?.remove();
  const isDefault = paragraphStyles(docx).some((style) => style.id === styleId && style.isDefault);
  if (!isDefault) {
    const style = create("pStyle");
    style.setAttributeNS(wordprocessing, `${prefix === "" ? "w:" : prefix}val`, styleId);
    properties.insertBefore(style, properties.firstChild);
  }
  docx.touchPartOf(paragraph);
}
