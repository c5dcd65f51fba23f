/** The namespaces the view looks into (ECMA-376, transitional). */
export const NAMESPACE = {
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  a: "http://schemas.openxmlformats.org/drawingml/2006/main",
  mc: "http://schemas.openxmlformats.org/markup-compatibility/2006",
  wp: "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
} as const;

/** True for an element of the WordprocessingML namespace with this local name. */
export function isWord(node: Node, name: string): node is Element {
  return node.nodeType === 1 && (node as Element).namespaceURI === NAMESPACE.w && (node as Element).localName === name;
}

/** The first child element `w:name`, if there is one. */
export function child(parent: Element | undefined, name: string): Element | undefined {
  return parent === undefined ? undefined : [...parent.children].find((element) => isWord(element, name));
}

/** All child elements `w:name`, in order. */
export function children(parent: Element | undefined, name: string): readonly Element[] {
  return parent === undefined ? [] : [...parent.children].filter((element) => isWord(element, name));
}

/**
 * The child elements, where a part that is written in several ways (`mc:AlternateContent`) counts with the way that is
 * read: the first choice, as `src/docx` reads it too.
 */
export function readableChildren(parent: Element): readonly Element[] {
  return [...parent.children].flatMap((element) => {
    if (element.namespaceURI !== NAMESPACE.mc || element.localName !== "AlternateContent") return [element];
    const ways = [...element.children];
    const way = ways.find(({ localName }) => localName === "Choice") ?? ways[0];
    return way === undefined ? [] : readableChildren(way);
  });
}

/** The attribute `w:name` (default `w:val`) of an element, if both are there. */
export function attribute(element: Element | undefined, name = "val"): string | undefined {
  return element?.getAttributeNS(NAMESPACE.w, name) ?? undefined;
}

/** The value of the child `w:name`'s `w:val`. */
export function childValue(parent: Element | undefined, name: string): string | undefined {
  return attribute(child(parent, name));
}

/** A switch such as `w:b`: undefined when the element is absent, so that a style below can decide. */
export function toggle(parent: Element | undefined, name: string): boolean | undefined {
  const element = child(parent, name);
  if (element === undefined) return undefined;
  return !["0", "false", "off", "none"].includes(attribute(element) ?? "1");
}
