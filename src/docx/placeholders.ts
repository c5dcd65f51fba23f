import { contentHolder, controlKind, controlLevel, isShowingPlaceholder, putProperty } from "./control-properties";
import { placeholderRun } from "./control-words";
import { readPart } from "./part-roots";
import { pieces } from "./pieces";
import { contentOf } from "./run-content";
import { paragraphsIn } from "./story";
import { newRevision } from "./revisions";
import { isTracking } from "./settings";
import type { Docx, TrackedAuthor } from "./types";
import type { ControlKind } from "./control-properties";
import { childW, createW, elementsOf, isW, ns, valueOf } from "./wml";

const glossary = {
  relationship: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/glossaryDocument",
  contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.glossary+xml",
  fileName: "glossary/document.xml",
  xml: `<w:glossaryDocument xmlns:w="${ns.w}"><w:docParts/></w:glossaryDocument>`,
} as const;

/** What Word shows in an empty control that has no placeholder of its own. */
export function defaultPlaceholder(kind: ControlKind): string {
  return kind === "drop-down-list" || kind === "combo-box" ? "Choose an item." : "Click or tap here to enter text.";
}

/** The words that a control shows while it is empty: its building block's, or Word's own. */
export function placeholderOf(docx: Docx, control: Element): string {
  const name = valueOf(childW(childW(control, "sdtPr"), "placeholder"), "docPart");
  const entry =
    name === undefined ? undefined : entries(docx).find((part) => valueOf(childW(part, "docPartPr"), "name") === name);
  if (entry) return childW(entry, "docPartBody")?.textContent ?? "";
  if (isShowingPlaceholder(control)) return shownText(docx, control);
  return controlKind(control) === "check-box" ? "" : defaultPlaceholder(controlKind(control));
}

function shownText(docx: Docx, control: Element): string {
  return (controlLevel(control) === "inline" ? [paragraphAround(control)] : paragraphsIn(contentHolder(control)))
    .flatMap((paragraph) => (paragraph ? pieces(docx, paragraph) : []))
    .filter(({ node }) => control.contains(node))
    .map(({ text }) => text)
    .join("");
}

function paragraphAround(node: Element): Element | undefined {
  for (let up = node.parentElement; up; up = up.parentElement) if (isW(up, "p")) return up;
  return undefined;
}

/**
 * Gives a control other words to show while it is empty, as a building block of the file, where Word looks for them.
 * The words shown now are left to the caller.
 */
export function setPlaceholder(docx: Docx, control: Element, words: string): void {
  const root = readPart(docx, glossary);
  const name = entryNamed(docx, root, words);
  const element = createW(control, "placeholder");
  element.append(createW(control, "docPart", { val: name }));
  putProperty(control, element);
}

/** The name of the building block with these words; one serves all controls that say the same. */
function entryNamed(docx: Docx, root: Element, words: string): string {
  const known = entries(docx).find((entry) => childW(entry, "docPartBody")?.textContent === words);
  const knownName = valueOf(childW(known, "docPartPr"), "name");
  if (knownName !== undefined) return knownName;
  const number = entries(docx).length + 1;
  const digits = number.toString(16).toUpperCase().padStart(32, "0");
  const guid = `{${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20)}}`;
  const list = childW(root, "docParts") ?? root.appendChild(createW(root, "docParts"));
  list.append(entry(root, digits, guid, words));
  docx.touchPartOf(root);
  return digits;
}

function entry(root: Element, name: string, guid: string, words: string): Element {
  const make = (element: string, attributes: Readonly<Record<string, string>>, ...children: Element[]): Element => {
    const made = createW(root, element, attributes);
    made.append(...children);
    return made;
  };
  return make(
    "docPart",
    {},
    make(
      "docPartPr",
      {},
      make("name", { val: name }),
      make("category", {}, make("name", { val: "General" }), make("gallery", { val: "placeholder" })),
      make("types", {}, make("type", { val: "bbPlcHdr" })),
      make("behaviors", {}, make("behavior", { val: "content" })),
      make("guid", { val: guid }),
    ),
    make("docPartBody", {}, make("p", {}, make("r", {}, ...contentOf(root, words)))),
  );
}

function entries(docx: Docx): readonly Element[] {
  const link = docx
    .relationships(docx.mainPart)
    .find(({ type, external }) => type === glossary.relationship && !external);
  const root = link === undefined ? undefined : docx.part(link.target)?.documentElement;
  const list = childW(root, "docParts");
  return list ? elementsOf(list).filter((element) => isW(element, "docPart")) : [];
}

/**
 * Shows a control's placeholder in place of what it holds. The control must stand within one paragraph, or hold just
 * one. While the document tracks changes the words are recorded as inserted, as all that comes is.
 */
export function showPlaceholder(docx: Docx, control: Element, author?: TrackedAuthor): string {
  const words = placeholderOf(docx, control);
  const isInline = controlLevel(control) === "inline";
  const inner = isInline ? contentHolder(control) : paragraphsIn(contentHolder(control))[0];
  if (!inner) return "";
  const isOurs = (child: Element): boolean =>
    !isW(child, "pPr") && !/Range(Start|End)$|^bookmark/.test(child.localName);
  for (const child of elementsOf(inner)) if (isOurs(child)) child.remove();
  const run = placeholderRun(docx, inner, words);
  let added = run;
  if (isTracking(docx)) {
    added = newRevision(inner, "ins", author);
    added.append(run);
  }
  const end = elementsOf(inner).find((child) => child.localName === "customXmlInsRangeStart");
  if (end) end.before(added);
  else inner.append(added);
  putProperty(control, createW(control, "showingPlcHdr"));
  docx.touchPartOf(control);
  return words;
}
