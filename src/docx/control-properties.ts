import { childOfEdition, createOfEdition, attributeOfEdition, isOfEdition } from "./extension-markup";
import { attributeW, childW, createW, elementsOf, isW, nameOf, valueOf } from "./wml";

/** What a content control (`w:sdt`) holds. `other` is kept and read as text, never written. */
export type ControlKind =
  | "rich-text"
  | "plain-text"
  | "check-box"
  | "drop-down-list"
  | "combo-box"
  | "date"
  | "picture"
  | "building-block"
  | "repeating-section"
  | "group"
  | "other";

/** How Word draws a control: a box round it, its tags, or nothing. */
export type ControlAppearance = "boundingBox" | "tags" | "hidden";

/** Order of the children of `w:sdtPr` as Word writes them. The kind comes last. */
const order = [
  "rPr",
  "alias",
  "tag",
  "id",
  "lock",
  "placeholder",
  "temporary",
  "showingPlcHdr",
  "dataBinding",
  "color",
  "appearance",
];

const kinds: Readonly<Record<string, ControlKind>> = {
  text: "plain-text",
  richText: "rich-text",
  checkbox: "check-box",
  dropDownList: "drop-down-list",
  comboBox: "combo-box",
  date: "date",
  picture: "picture",
  docPartObj: "building-block",
  docPartList: "building-block",
  repeatingSection: "repeating-section",
  group: "group",
};

/** `w:sdtPr` of a control; made when there is none. */
export function propertiesOf(control: Element): Element {
  const known = childW(control, "sdtPr");
  if (known) return known;
  const made = createW(control, "sdtPr");
  control.prepend(made);
  return made;
}

/** What a control holds; one that names no kind holds rich text. */
export function controlKind(control: Element): ControlKind {
  const element = kindElement(control);
  return element ? (kinds[element.localName] ?? "other") : "rich-text";
}

/** The child of `w:sdtPr` that names the kind. */
export function kindElement(control: Element): Element | undefined {
  const properties = childW(control, "sdtPr");
  const all = properties ? elementsOf(properties) : [];
  return all.find((child) => child.localName in kinds || /^(equation|citation|bibliography)$/.test(nameOf(child)));
}

/** Puts a property in its place among the others, instead of the one of its name that was there. */
export function putProperty(control: Element, property: Element): void {
  const properties = propertiesOf(control);
  for (const child of elementsOf(properties)) {
    if (child.localName === property.localName && child.namespaceURI === property.namespaceURI) child.remove();
  }
  const rank = (element: Element): number => {
    const place = order.indexOf(element.localName);
    return place < 0 ? order.length : place;
  };
  const following = elementsOf(properties).find((child) => rank(child) > rank(property));
  if (following) following.before(property);
  else properties.append(property);
}

/** The number that tells controls of one document apart; undefined when the file gives none. */
export function controlId(control: Element): number | undefined {
  const id = Number(valueOf(childW(control, "sdtPr"), "id") ?? Number.NaN);
  return Number.isInteger(id) ? id : undefined;
}

/** Gives a control its number. */
export function setControlId(control: Element, id: number): void {
  putProperty(control, createW(control, "id", { val: String(id) }));
}

/** The tag: a word for programs, `""` when there is none. */
export function controlTag(control: Element): string {
  return valueOf(childW(control, "sdtPr"), "tag") ?? "";
}

/** The title that people see, `""` when there is none. */
export function controlTitle(control: Element): string {
  return valueOf(childW(control, "sdtPr"), "alias") ?? "";
}

/** Sets or, with `""`, takes away the tag (`tag`) or the title (`alias`). Word allows 64 characters. */
export function setControlName(control: Element, name: "tag" | "alias", value: string): void {
  if (value === "") childW(propertiesOf(control), name)?.remove();
  else putProperty(control, createW(control, name, { val: value }));
}

/** What a control forbids: to take it away, and to change what it holds. */
export type ControlLock = Readonly<{ cannotDelete: boolean; cannotEdit: boolean }>;

/** What a control forbids. */
export function controlLock(control: Element): ControlLock {
  const lock = valueOf(childW(control, "sdtPr"), "lock");
  return {
    cannotDelete: lock === "sdtLocked" || lock === "sdtContentLocked",
    cannotEdit: lock === "contentLocked" || lock === "sdtContentLocked",
  };
}

/** Sets what a control forbids. */
export function setControlLock(control: Element, { cannotDelete, cannotEdit }: ControlLock): void {
  childW(propertiesOf(control), "lock")?.remove();
  if (!cannotDelete && !cannotEdit) return;
  const value = !cannotEdit ? "sdtLocked" : cannotDelete ? "sdtContentLocked" : "contentLocked";
  putProperty(control, createW(control, "lock", { val: value }));
}

/** How the control is drawn. */
export function controlAppearance(control: Element): ControlAppearance {
  const element = childOfEdition(childW(control, "sdtPr"), "w15", "appearance");
  const value = attributeOfEdition(element, "w15", "val");
  return value === "tags" || value === "hidden" ? value : "boundingBox";
}

/** Sets how the control is drawn. */
export function setControlAppearance(control: Element, appearance: ControlAppearance): void {
  putProperty(control, createOfEdition(control, "w15", "appearance", { val: appearance }));
}

/** True while the words in the control are only its placeholder. */
export function isShowingPlaceholder(control: Element): boolean {
  const element = childW(childW(control, "sdtPr"), "showingPlcHdr");
  return element !== undefined && !/^(0|false|off)$/.test(attributeW(element, "val") ?? "");
}

/** Where a control stands: around runs of one paragraph, around whole blocks, around a cell or a row of a table. */
export function controlLevel(control: Element): "inline" | "block" | "cell" | "row" {
  const parent = control.parentElement;
  const holder = isW(parent, "sdtContent") ? parent.parentElement : parent;
  if (holder && isW(holder, "sdt")) return controlLevel(holder);
  if (isW(holder, "tr")) return "cell";
  if (isW(holder, "tbl")) return "row";
  return isInParagraph(control) ? "inline" : "block";
}

function isInParagraph(control: Element): boolean {
  for (let up = control.parentElement; up; up = up.parentElement) {
    if (isW(up, "p")) return true;
    if (/^(body|tc|hdr|ftr|footnote|endnote|comment|txbxContent)$/.test(nameOf(up))) return false;
  }
  return false;
}

/** `w:sdtContent` of a control. */
export function contentHolder(control: Element): Element {
  const known = childW(control, "sdtContent");
  if (known) return known;
  const made = createW(control, "sdtContent");
  control.append(made);
  return made;
}

/** The nearest control around a node, if there is one. */
export function controlAround(node: Node): Element | undefined {
  for (let up = node.parentElement; up; up = up.parentElement) if (isW(up, "sdt")) return up;
  return undefined;
}

/** True for the check box mark of a control's properties. */
export function isCheckBoxMark(element: Element): boolean {
  return isOfEdition(element, "w14", "checkbox");
}
