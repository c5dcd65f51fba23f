import { eachRunChild } from "./inline";
import { readChildren } from "./story";
import { isHiddenRun } from "./styles";
import type { Docx } from "./types";
import { attributeW, isW, nameOf } from "./wml";

/** Something in a paragraph whose words are read elsewhere: a note by its id, a text box by the element that holds its paragraphs. */
export type Anchor =
  | Readonly<{ kind: "footnote" | "endnote"; id: string }>
  | Readonly<{ kind: "textbox"; root: Element }>;

/** What may hold text boxes within a run: today's drawings, those of before 2010, and embedded objects. */
const drawings = new Set(["drawing", "pict", "object"]);

/**
 * The notes and text boxes of a paragraph, in order. Like its words, those in tracked deletions and hidden text are out.
 */
export function anchorsOf(docx: Docx, paragraph: Element): readonly Anchor[] {
  const found: Anchor[] = [];
  eachRunChild(paragraph, (node, run, deleted) => {
    if (deleted) return;
    const here = anchorsAt(node);
    if (here.length > 0 && !isHiddenRun(docx, paragraph, run)) found.push(...here);
  });
  return found;
}

function anchorsAt(node: Element): readonly Anchor[] {
  const name = nameOf(node);
  if (drawings.has(name)) return textBoxesIn(node).map((root) => ({ kind: "textbox", root }));
  if (name !== "footnoteReference" && name !== "endnoteReference") return [];
  const id = attributeW(node, "id");
  return id === undefined ? [] : [{ kind: name === "footnoteReference" ? "footnote" : "endnote", id }];
}

/**
 * The text boxes in a drawing (`w:txbxContent`), in order. Word writes each twice, as a shape and once more for programs
 * of before 2010; of the two (`mc:AlternateContent`) one is taken. Boxes within a box are left to its own paragraphs.
 */
export function textBoxesIn(node: Element): readonly Element[] {
  const found: Element[] = [];
  const walk = (parent: Element): void => {
    for (const child of readChildren(parent)) {
      if (isW(child, "txbxContent")) found.push(child);
      else walk(child);
    }
  };
  walk(node);
  return found;
}
