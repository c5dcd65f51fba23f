import { readChildren } from "./story";
import { isW, nameOf } from "./wml";

/** Elements between a paragraph and its runs. Text boxes, formulas and pictures are not here: other stories, or no text. */
const wrappers = new Set([
  "hyperlink",
  "ins",
  "moveTo",
  "smartTag",
  "customXml",
  "sdt",
  "sdtContent",
  "fldSimple",
  "dir",
  "bdo",
  "ruby",
  "rubyBase",
]);
const deletions = new Set(["del", "moveFrom"]);

/** What one child of a run is given to: `deleted` is true inside a tracked deletion or the place something was moved from. */
export type RunChildVisitor = (node: Element, run: Element, deleted: boolean) => void;

/** Visits the children of every run of a paragraph, in order. */
export function eachRunChild(paragraph: Element, visit: RunChildVisitor): void {
  const walk = (parent: Element, deleted: boolean): void => {
    for (const child of readChildren(parent)) {
      const name = nameOf(child);
      if (name === "r") walkRun(child, deleted);
      else if (deletions.has(name)) walk(child, true);
      else if (wrappers.has(name)) walk(child, deleted);
    }
  };
  const walkRun = (run: Element, deleted: boolean): void => {
    for (const node of readChildren(run)) {
      if (isW(node, "ruby")) walk(node, deleted);
      else visit(node, run, deleted);
    }
  };
  walk(paragraph, false);
}
