import { controlKind } from "./control-properties";
import type { EditRefusal } from "./types";
import { ancestorW, childW, elementsOf, isW, valueOf } from "./wml";

/**
 * Why the text at this node may not be changed; undefined when it may. Looks at every content control around it, up to
 * the body.
 */
export function refusalAt(node: Node): EditRefusal | undefined {
  for (let control = ancestorW(node, "sdt"); control; control = ancestorW(control, "sdt")) {
    const properties = childW(control, "sdtPr");
    if (/^(contentLocked|sdtContentLocked)$/.test(valueOf(properties, "lock") ?? "")) return "locked";
    // `w15:dataBinding` binds rich text, hence the local name alone.
    if (properties && elementsOf(properties).some((child) => child.localName === "dataBinding")) return "bound";
    if (/^(check-box|drop-down-list)$/.test(controlKind(control))) return "choice";
  }
  return undefined;
}

/** Controls of these kinds hold one paragraph, or a value that is chosen; a paragraph more makes the file unreadable. */
const singleParagraphKinds = new Set(["text", "date", "dropDownList", "comboBox", "checkbox", "picture"]);

/** Why no paragraph may be added, split or joined beside this one; undefined when it may. */
export function refusalBeside(paragraph: Element): EditRefusal | undefined {
  const refusal = refusalAt(paragraph);
  if (refusal) return refusal;
  const content = paragraph.parentNode;
  if (!isW(content, "sdtContent")) return undefined;
  const properties = childW(content.parentElement ?? undefined, "sdtPr");
  const isSingle = properties && elementsOf(properties).some((child) => singleParagraphKinds.has(child.localName));
  return isSingle ? "inside-control" : undefined;
}
