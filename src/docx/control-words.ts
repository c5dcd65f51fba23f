import { ensureBuiltInStyle } from "./built-in-styles";
import {
  contentHolder,
  controlKind,
  isShowingPlaceholder,
  propertiesOf,
  putProperty,
  setControlId,
  type ControlKind,
} from "./control-properties";
import { setAttributeOfEdition, childOfEdition, attributeOfEdition, createOfEdition } from "./extension-markup";
import { freeControlId } from "./control-ids";
import { newRun } from "./run-content";
import type { Docx } from "./types";
import { childW, createW, elementsOf, isW, ns } from "./wml";

/** Kinds of controls that this layer makes. */
export type NewControlKind = Extract<ControlKind, "rich-text" | "plain-text" | "check-box" | "drop-down-list">;

/** A tick and an empty box as Word makes them: the characters, and the font that has them. */
const boxes = { ticked: "\u2612", empty: "\u2610", font: "MS Gothic" } as const;

/** A control of this kind that belongs to no place yet. Its content is empty. */
export function newControl(near: Element, kind: NewControlKind): Element {
  const control = createW(near, "sdt");
  control.append(createW(near, "sdtPr"), createW(near, "sdtContent"));
  const id = freeControlId(near);
  setControlId(control, id);
  const mark = kindMark(near, kind);
  if (mark) propertiesOf(control).append(mark);
  return control;
}

function kindMark(near: Element, kind: NewControlKind): Element | undefined {
  switch (kind) {
    case "rich-text":
      return undefined;
    case "plain-text":
      return createW(near, "text");
    case "drop-down-list":
      return createW(near, "dropDownList");
    case "check-box": {
      const box = createOfEdition(near, "w14", "checkbox");
      const code = (sign: string) => sign.charCodeAt(0).toString(16).toUpperCase();
      box.append(
        createOfEdition(near, "w14", "checked", { val: "0" }),
        createOfEdition(near, "w14", "checkedState", { val: code(boxes.ticked), font: boxes.font }),
        createOfEdition(near, "w14", "uncheckedState", { val: code(boxes.empty), font: boxes.font }),
      );
      return box;
    }
  }
}

/** The run that a new, empty control begins with: its box, or its placeholder. */
export function firstRun(docx: Docx, control: Element, near: Element, placeholder: string): Element {
  if (controlKind(control) === "check-box") return newRun(near, boxes.empty, boxFormatting(near, boxes.font));
  putProperty(control, createW(control, "showingPlcHdr"));
  return placeholderRun(docx, near, placeholder);
}

/** A run that says how a control is to be filled in, in Word's grey. */
export function placeholderRun(docx: Docx, near: Element, words: string): Element {
  const formatting = createW(near, "rPr");
  formatting.append(createW(near, "rStyle", { val: ensureBuiltInStyle(docx, "PlaceholderText") }));
  return newRun(near, words, formatting);
}

function boxFormatting(near: Element, font: string): Element {
  const formatting = createW(near, "rPr");
  formatting.append(createW(near, "rFonts", { ascii: font, hAnsi: font, eastAsia: font, hint: "eastAsia" }));
  return formatting;
}

/** Takes the mark away that the control shows its placeholder, and the placeholder's look from what it holds. */
export function endPlaceholder(control: Element): void {
  childW(propertiesOf(control), "showingPlcHdr")?.remove();
  for (const style of Array.from(contentHolder(control).getElementsByTagNameNS(ns.w, "rStyle"))) {
    if (!/^PlaceholderText/.test(style.getAttributeNS(ns.w, "val") ?? "")) continue;
    const formatting = style.parentElement;
    style.remove();
    if (formatting && !formatting.firstElementChild) formatting.remove();
  }
}

/** The outermost control of those around a node, up to a paragraph, that shows its placeholder. */
export function placeholderControlAround(node: Node, paragraph: Element): Element | undefined {
  for (let up = node.parentElement; up && up !== paragraph; up = up.parentElement) {
    if (isW(up, "sdt") && isShowingPlaceholder(up)) return up;
  }
  return undefined;
}

/** Whether a check box is ticked. */
export function isTicked(control: Element): boolean {
  const mark = childOfEdition(childW(control, "sdtPr"), "w14", "checkbox");
  const value = attributeOfEdition(childOfEdition(mark, "w14", "checked"), "w14", "val");
  return value !== undefined && !/^(0|false|off)$/.test(value);
}

/** The sign and font that a check box shows when it is ticked or not, as the file or else Word has it. */
export function boxSign(control: Element, ticked: boolean): Readonly<{ sign: string; font: string }> {
  const mark = childOfEdition(childW(control, "sdtPr"), "w14", "checkbox");
  const state = childOfEdition(mark, "w14", ticked ? "checkedState" : "uncheckedState");
  const code = Number.parseInt(attributeOfEdition(state, "w14", "val") ?? "", 16);
  const sign = Number.isNaN(code) ? (ticked ? boxes.ticked : boxes.empty) : String.fromCharCode(code);
  return { sign, font: attributeOfEdition(state, "w14", "font") ?? boxes.font };
}

/** Notes in a check box's properties whether it is ticked; what it shows is set beside this. */
export function noteTick(control: Element, ticked: boolean): void {
  const mark = childOfEdition(propertiesOf(control), "w14", "checkbox");
  if (!mark) return;
  let checked = childOfEdition(mark, "w14", "checked");
  if (!checked) {
    checked = createOfEdition(control, "w14", "checked");
    mark.prepend(checked);
  }
  setAttributeOfEdition(checked, "w14", "val", ticked ? "1" : "0");
}

/** Gives the runs of a check box the font that has its sign. */
export function setBoxFont(control: Element, font: string): void {
  for (const run of Array.from(contentHolder(control).getElementsByTagNameNS(ns.w, "r"))) {
    const formatting = childW(run, "rPr");
    const fonts = childW(formatting, "rFonts");
    const made = createW(run, "rFonts", { ascii: font, hAnsi: font, eastAsia: font, hint: "eastAsia" });
    if (fonts) fonts.replaceWith(made);
    else if (formatting) formatting.prepend(made);
    else {
      const added = createW(run, "rPr");
      added.append(made);
      run.prepend(added);
    }
  }
}

/** One entry of a list to choose from. */
export type Choice = Readonly<{ text: string; value: string }>;

/** The entries of a drop-down list, in order. */
export function choicesOf(control: Element): readonly Choice[] {
  return choiceElements(control).map((item) => {
    const value = item.getAttributeNS(ns.w, "value") ?? "";
    return { text: item.getAttributeNS(ns.w, "displayText") ?? value, value };
  });
}

function choiceElements(control: Element): readonly Element[] {
  const properties = childW(control, "sdtPr");
  const list = childW(properties, "dropDownList") ?? childW(properties, "comboBox");
  return list ? elementsOf(list).filter((child) => isW(child, "listItem")) : [];
}

/** Writes the entries of a drop-down list anew. Texts and values must each be different: Word refuses the file else. */
export function setChoices(control: Element, choices: readonly Choice[]): void {
  const list = childW(propertiesOf(control), "dropDownList");
  if (!list) return;
  for (const item of choiceElements(control)) item.remove();
  list.append(...choices.map(({ text, value }) => createW(control, "listItem", { displayText: text, value })));
}
