/** Namespaces of the parts that this layer reads. */
export const ns = {
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  mc: "http://schemas.openxmlformats.org/markup-compatibility/2006",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  xml: "http://www.w3.org/XML/1998/namespace",
  xmlns: "http://www.w3.org/2000/xmlns/",
  contentTypes: "http://schemas.openxmlformats.org/package/2006/content-types",
  relationships: "http://schemas.openxmlformats.org/package/2006/relationships",
  strict: "http://purl.oclc.org/ooxml/wordprocessingml/main",
} as const;

/** True for the WordprocessingML element of this name; `name` is without prefix. */
export function isW(node: Element, name: string): boolean; // no type guard: "not this name" must not mean "no element"
export function isW(node: Node | null | undefined, name: string): node is Element;
export function isW(node: Node | null | undefined, name: string): boolean {
  return node?.nodeType === 1 && (node as Element).localName === name && (node as Element).namespaceURI === ns.w;
}

/** The name of a WordprocessingML element, `mc:` names with that prefix, anything else as `""`. */
export function nameOf(element: Element): string {
  if (element.namespaceURI === ns.w) return element.localName;
  return element.namespaceURI === ns.mc ? `mc:${element.localName}` : "";
}

/** The element children, as an array that does not change while they are moved about. */
export function elementsOf(parent: Element): Element[] {
  const found: Element[] = [];
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling) found.push(child);
  return found;
}

/** The first child of this WordprocessingML name. */
export function childW(parent: Element | undefined, name: string): Element | undefined {
  for (let child = parent?.firstElementChild; child; child = child.nextElementSibling) {
    if (isW(child, name)) return child;
  }
  return undefined;
}

/** A `w:` attribute. */
export function attributeW(element: Element | undefined, name: string): string | undefined {
  return element?.getAttributeNS(ns.w, name) ?? undefined;
}

/** `w:val` of a child element: `valueOf(pPr, "pStyle")`. */
export function valueOf(parent: Element | undefined, name: string): string | undefined {
  return attributeW(childW(parent, name), "val");
}

/** A toggle such as `w:vanish`: undefined when not stated, else on unless its value says off. */
export function toggle(parent: Element | undefined, name: string): boolean | undefined {
  const element = childW(parent, name);
  if (!element) return undefined;
  return !/^(0|false|off)$/.test(attributeW(element, "val") ?? "");
}

/** Makes an element with the prefix that the document itself uses for WordprocessingML. */
export function createW(near: Node, name: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const document = near.ownerDocument ?? (near as Document);
  const prefix = document.documentElement.lookupPrefix(ns.w);
  const qualified = (local: string) => (prefix ? `${prefix}:${local}` : local);
  const element = document.createElementNS(ns.w, qualified(name));
  // An attribute without prefix has no namespace, so where WordprocessingML is the default one `w` is declared here.
  for (const [key, value] of Object.entries(attributes))
    element.setAttributeNS(ns.w, prefix ? `${prefix}:${key}` : `w:${key}`, value);
  return element;
}

/** The branch of `mc:AlternateContent` that is read: the first choice, as Word itself takes what it knows. */
export function chosenBranch(alternate: Element): Element | undefined {
  const branches = elementsOf(alternate);
  return (
    branches.find((branch) => nameOf(branch) === "mc:Choice") ??
    branches.find((branch) => nameOf(branch) === "mc:Fallback")
  );
}

/** The nearest ancestor of this WordprocessingML name, up to and excluding `within`. */
export function ancestorW(node: Node, name: string, within?: Node): Element | undefined {
  for (let up = node.parentNode; up && up !== within; up = up.parentNode) {
    if (isW(up, name)) return up;
  }
  return undefined;
}
