import type { ParagraphLook, RunLook } from "./look";

/**
 * Puts a run's look on an element through the style object, never as text, so that no value of the file can start
 * another declaration.
 */
export function applyRunLook(element: HTMLElement, look: RunLook): void {
  const style = element.style;
  if (look.bold !== undefined) style.fontWeight = look.bold ? "bold" : "normal";
  if (look.italic !== undefined) style.fontStyle = look.italic ? "italic" : "normal";
  const lines = [look.underline === true ? "underline" : "", look.strike === true ? "line-through" : ""]
    .join(" ")
    .trim();
  if (lines !== "") style.textDecorationLine = lines;
  if (look.capitals === "all") style.textTransform = "uppercase";
  if (look.capitals === "small") style.fontVariantCaps = "small-caps";
  if (look.colour !== undefined && look.colour !== "auto") style.color = look.colour;
  if (look.highlight !== undefined) style.backgroundColor = look.highlight;
  if (look.size !== undefined) style.fontSize = `${String(look.size)}pt`;
  if (look.raised === "super" || look.raised === "sub") {
    style.verticalAlign = look.raised;
    style.fontSize = "0.75em";
  }
}

/** Puts a paragraph's look on its block. */
export function applyParagraphLook(element: HTMLElement, look: ParagraphLook): void {
  const style = element.style;
  const points = (value: number): string => `${String(value)}pt`;
  if (look.align !== undefined) style.textAlign = look.align;
  if (look.before !== undefined) style.marginTop = points(look.before);
  if (look.after !== undefined) style.marginBottom = points(look.after);
  if (look.left !== undefined) style.marginLeft = points(look.left);
  if (look.right !== undefined) style.marginRight = points(look.right);
  if (look.firstLine !== undefined) style.textIndent = points(look.firstLine);
  if (look.shading !== undefined) style.backgroundColor = look.shading;
  if (look.edge !== undefined) {
    style.borderLeft = `3pt solid ${look.edge}`;
    style.paddingLeft = "6pt";
  }
}
