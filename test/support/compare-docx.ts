import { unzipSync } from "fflate";
import { parseXmlDocument } from "slimdom";

/** The parts of a package and their bytes, read by fflate, which is not the reader under test. */
export function partsOf(file: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(file)).filter(([name]) => !name.endsWith("/")));
}

/** Names of parts that are not byte for byte the same in both files, or are in one of them only; sorted. */
export function differentParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [one, other] = [partsOf(before), partsOf(after)];
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => !isSame(one.get(name), other.get(name))).sort();
}

function isSame(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one !== undefined && other !== undefined && Buffer.compare(one, other) === 0;
}

/** The entries of a package in the order of the file, folders included. */
export function entryOrder(file: Uint8Array): readonly string[] {
  return Object.keys(unzipSync(file));
}

/**
 * XML in a form in which equal content is equal text: names with their namespace instead of a prefix, attributes
 * sorted, declarations left out. Namespaces that only attribute values use (`mc:Ignorable`) are written down beside them.
 */
export function canonicalXml(xml: string): string {
  const out: string[] = [];
  // slimdom's own node types: the document is read here, apart from the reader under test
  type Node = ReturnType<typeof parseXmlDocument>["childNodes"][number];
  const expanded = (namespace: string | null, local: string) => (namespace ? `{${namespace}}${local}` : local);
  const walk = (node: Node): void => {
    if (node.nodeType === 1) {
      const element = node as unknown as Element; // slimdom follows the DOM standard
      const attributes = Array.from(element.attributes)
        .filter(({ namespaceURI }) => namespaceURI !== "http://www.w3.org/2000/xmlns/")
        .map(({ namespaceURI, localName, value }) => {
          const prefixes = localName === "Ignorable" || localName === "Requires" ? value.trim().split(/\s+/) : [];
          const meant = prefixes.map((prefix) => `${prefix}=${element.lookupNamespaceURI(prefix) ?? "undeclared"}`);
          return `${expanded(namespaceURI, localName)}=${JSON.stringify(value)}${meant.join(" ")}`;
        });
      out.push(`<${expanded(element.namespaceURI, element.localName)} ${attributes.sort().join(" ")}>`);
      node.childNodes.forEach(walk);
      out.push("</>");
    } else if (node.nodeType === 3 || node.nodeType === 4) out.push(JSON.stringify((node as unknown as Text).data));
    else if (node.nodeType === 8) out.push(`<!--${(node as unknown as Comment).data}-->`);
    else if (node.nodeType === 7) {
      const { target, data } = node as unknown as ProcessingInstruction;
      out.push(`<?${target} ${data}?>`);
    }
  };
  parseXmlDocument(xml).childNodes.forEach(walk);
  return out.join("\n");
}
