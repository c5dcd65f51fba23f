import { limits } from "./limits";
import { DocxError } from "./problems";
import type { XmlTools } from "./types";

/** @throws DocxError when the text is not well-formed or nested beyond all reason, which would break any walk over it */
export function parseSafely(xml: XmlTools, text: string): Document {
  let document: Document;
  try {
    document = xml.parse(text);
  } catch {
    throw new DocxError("damaged", "a part is not well-formed XML");
  }
  let depth = 1;
  let node: Element | null = document.documentElement;
  while (node && depth > 0) {
    if (depth > limits.depth) throw new DocxError("damaged", "nested too deeply");
    if (node.firstElementChild) {
      node = node.firstElementChild;
      depth += 1;
      continue;
    }
    while (node && depth > 0 && !node.nextElementSibling) {
      node = node.parentElement;
      depth -= 1;
    }
    node = node?.nextElementSibling ?? null;
  }
  return document;
}
