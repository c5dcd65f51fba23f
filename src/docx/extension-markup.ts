import { ns } from "./wml";

/** Namespaces that came after the first edition of the format; older programs pass over what they do not know. */
const extensions = {
  w14: "http://schemas.microsoft.com/office/word/2010/wordml",
  w15: "http://schemas.microsoft.com/office/word/2012/wordml",
} as const;

/** The later editions that this layer writes. */
export type Edition = keyof typeof extensions;

/** True for an element of a later edition with this local name. */
export function isOfEdition(element: Element, edition: Edition, name: string): boolean {
  return element.localName === name && element.namespaceURI === extensions[edition];
}

/** The first child of this name and edition. */
export function childOfEdition(parent: Element | undefined, edition: Edition, name: string): Element | undefined {
  for (let child = parent?.firstElementChild; child; child = child.nextElementSibling) {
    if (isOfEdition(child, edition, name)) return child;
  }
  return undefined;
}

/** An attribute of a later edition. */
export function attributeOfEdition(element: Element | undefined, edition: Edition, name: string): string | undefined {
  return element?.getAttributeNS(extensions[edition], name) ?? undefined;
}

/** Sets an attribute of a later edition. */
export function setAttributeOfEdition(element: Element, edition: Edition, name: string, value: string): void {
  element.setAttributeNS(extensions[edition], `${prefixFor(element, edition)}:${name}`, value);
}

/**
 * Makes an element of a later edition for this part. The part's root then declares the edition, and says that programs
 * which do not know it may ignore it (`mc:Ignorable`); Word calls a file damaged that does not.
 */
export function createOfEdition(
  near: Node,
  edition: Edition,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): Element {
  const document = near.ownerDocument ?? (near as Document); // only a document has no owner
  const prefix = prefixFor(document.documentElement, edition);
  const element = document.createElementNS(extensions[edition], `${prefix}:${name}`);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttributeNS(extensions[edition], `${prefix}:${key}`, value);
  }
  return element;
}

function prefixFor(node: Element, edition: Edition): string {
  const root = node.ownerDocument.documentElement;
  const prefix = root.lookupPrefix(extensions[edition]) ?? declare(root, edition, extensions[edition]);
  const words = (root.getAttributeNS(ns.mc, "Ignorable") ?? "").split(/\s+/).filter(Boolean);
  if (!words.includes(prefix)) {
    const markup = root.lookupPrefix(ns.mc) ?? declare(root, "mc", ns.mc);
    root.setAttributeNS(ns.mc, `${markup}:Ignorable`, [...words, prefix].join(" "));
  }
  return prefix;
}

/** Declares a namespace on the root under its usual prefix, or a numbered one where that means something else. */
function declare(root: Element, usual: string, namespace: string): string {
  let prefix = usual;
  for (let number = 2; root.lookupNamespaceURI(prefix) !== null; number += 1) prefix = `${usual}${number}`;
  root.setAttributeNS(ns.xmlns, `xmlns:${prefix}`, namespace);
  return prefix;
}
