import { strFromU8 } from "fflate";
import { parseXmlDocument } from "slimdom";

import { partsOf } from "./compare-docx";

const w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const w14 = "http://schemas.microsoft.com/office/word/2010/wordml";
const mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";

type Parts = ReadonlyMap<string, Uint8Array>;

/**
 * What Microsoft's validator lets through although Word may call the file damaged; one sentence a fault, empty when
 * there is none. Reads the package by itself, not through `src/docx`.
 */
export function unsafeThings(file: Uint8Array): readonly string[] {
  const parts = partsOf(file);
  const xml = (name: string): Document | undefined => {
    const bytes = parts.get(name);
    // slimdom follows the DOM standard for all that is read here
    return bytes && (parseXmlDocument(strFromU8(bytes).replace(/^\ufeff/, "")) as unknown as Document);
  };
  const main = xml("word/document.xml");
  if (!main) return ["word/document.xml is missing"];
  return [
    ...relationshipFaults(parts, xml),
    ...contentTypeFaults(parts, xml),
    ...tableFaults(main),
    ...styleFaults(main, xml("word/styles.xml"), xml("word/numbering.xml")),
    ...controlFaults(main, parts, xml),
    ...rangeFaults(main, xml("word/comments.xml")),
    ...numberFaults(main),
  ];
}

type Xml = (name: string) => Document | undefined;

function relationshipFaults(parts: Parts, xml: Xml): string[] {
  const faults: string[] = [];
  for (const name of [...parts.keys()].filter((part) => part.endsWith(".rels"))) {
    const source = name.replace(/_rels\/([^/]*)\.rels$/, "$1");
    const lines = Array.from(xml(name)?.documentElement.children ?? []);
    const ids = lines.map((line) => line.getAttribute("Id") ?? "");
    for (const id of repeated(ids)) faults.push(`${name}: relationship ${id} is there twice`);
    for (const line of lines) {
      if (line.getAttribute("TargetMode") === "External") continue;
      const target = new URL(line.getAttribute("Target") ?? "", `file:///${source}`).pathname.slice(1);
      if (!parts.has(decodeURIComponent(target))) faults.push(`${name}: ${target} does not exist`);
    }
    const bytes = parts.get(source);
    const used = bytes
      ? [...strFromU8(bytes).matchAll(/\br:(?:id|embed|link)="([^"]+)"/g)].map((match) => match[1] ?? "")
      : [];
    for (const id of new Set(used)) if (!ids.includes(id)) faults.push(`${source}: relationship ${id} does not exist`);
  }
  return faults;
}

function contentTypeFaults(parts: Parts, xml: Xml): string[] {
  const lines = Array.from(xml("[Content_Types].xml")?.documentElement.children ?? []);
  const extensions = new Set(lines.map((line) => line.getAttribute("Extension")?.toLowerCase()));
  const overrides = lines.map((line) => line.getAttribute("PartName")).filter((name) => name !== null);
  const untyped = [...parts.keys()].filter(
    (name) =>
      name !== "[Content_Types].xml" &&
      !overrides.includes(`/${name}`) &&
      !extensions.has(name.split(".").pop()?.toLowerCase()),
  );
  return [
    ...untyped.map((name) => `${name} has no content type`),
    ...overrides
      .filter((name) => !parts.has(name.slice(1)))
      .map((name) => `${name} has a content type but does not exist`),
    ...repeated(overrides).map((name) => `${name} has two content types`),
  ];
}

function tableFaults(main: Document): string[] {
  const cells = all(main, "tc").filter((cell) => !["p", "sdt"].includes(cell.lastElementChild?.localName ?? ""));
  return cells.map(() => "a table cell does not end with a paragraph");
}

function styleFaults(main: Document, styles: Document | undefined, numbering: Document | undefined): string[] {
  const known = new Set(all(styles, "style").map((style) => value(style, "styleId")));
  const lists = new Set(all(numbering, "num").map((list) => value(list, "numId")));
  const used = ["pStyle", "rStyle", "tblStyle"].flatMap((kind) => all(main, kind).map((element) => value(element)));
  const usedLists = all(main, "numId").map((element) => value(element));
  return [
    ...[...new Set(used)].filter((id) => !known.has(id)).map((id) => `style ${id} is not defined`),
    ...[...new Set(usedLists)].filter((id) => id !== "0" && !lists.has(id)).map((id) => `list ${id} is not defined`),
  ];
}

function controlFaults(main: Document, parts: Parts, xml: Xml): string[] {
  const properties = all(main, "sdtPr");
  const child = (parent: Element, name: string) =>
    Array.from(parent.children).find(({ localName }) => localName === name);
  const ids = properties.map((element) => value(child(element, "id"))).filter((id) => id !== undefined);
  const long = properties.flatMap((element) => ["tag", "alias"].map((name) => value(child(element, name)) ?? ""));
  const stores = [...parts.keys()].filter((name) => /itemProps\d+\.xml$/.test(name));
  const storeIds = stores.map((name) => xml(name)?.documentElement.attributes[0]?.value.toUpperCase());
  const bindings = properties
    .map((element) => child(element, "dataBinding"))
    .filter((element) => element !== undefined);
  const builtIn =
    /^\{(6C3C8BC8-F283-45AE-878A-BAB7291924A1|6668398D-A668-4E3E-A5EB-62B293D839F1|55AF091B-3C7A-41E3-B477-F2FDAA23CFDA)\}$/;
  const unbound = bindings.map((element) => value(element, "storeItemID")?.toUpperCase() ?? "");
  return [
    ...repeated(ids).map((id) => `two content controls have the id ${id}`),
    ...long.filter((words) => words.length > 64).map(() => "a tag or title of a control is longer than 64 characters"),
    ...unbound
      .filter((id) => id && !builtIn.test(id) && !storeIds.includes(id))
      .map((id) => `a control is bound to ${id}, which does not exist`),
  ];
}

function rangeFaults(main: Document, comments: Document | undefined): string[] {
  const ids = (name: string) => all(main, name).map((element) => value(element, "id") ?? "");
  const faults: string[] = [];
  for (const [start, end] of [
    ["bookmarkStart", "bookmarkEnd"],
    ["commentRangeStart", "commentRangeEnd"],
    ["moveFromRangeStart", "moveFromRangeEnd"],
    ["moveToRangeStart", "moveToRangeEnd"],
    ["permStart", "permEnd"],
  ] as const) {
    const [opened, closed] = [ids(start), ids(end)];
    for (const id of opened) if (!closed.includes(id)) faults.push(`${start} ${id} is not closed`);
    for (const id of closed) if (!opened.includes(id)) faults.push(`${end} ${id} closes nothing`);
    for (const id of repeated(opened)) faults.push(`${start} ${id} is there twice`);
  }
  const entries = all(comments, "comment").map((element) => value(element, "id"));
  for (const id of ids("commentReference")) if (!entries.includes(id)) faults.push(`comment ${id} does not exist`);
  for (const id of entries)
    if (!ids("commentReference").includes(id ?? "")) faults.push(`comment ${id} is not referred to`);
  return faults;
}

function numberFaults(main: Document): string[] {
  const paraIds = Array.from(main.getElementsByTagNameNS(w, "p"))
    .filter((paragraph) => !isInFallback(paragraph))
    .map((paragraph) => paragraph.getAttributeNS(w14, "paraId"))
    .filter((id) => id !== null);
  const revisions = ["ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange"].flatMap((name) =>
    all(main, name).map((element) => value(element, "id") ?? ""),
  );
  const ignorable = main.documentElement.getAttributeNS(mc, "Ignorable")?.trim().split(/\s+/) ?? [];
  return [
    ...repeated(paraIds).map((id) => `two paragraphs have the id ${id}`),
    ...paraIds
      .filter((id) => Number.parseInt(id, 16) >= 0x80000000)
      .map((id) => `paragraph id ${id} is 80000000 or more`),
    ...repeated(revisions).map((id) => `two tracked changes have the number ${id}`),
    ...ignorable
      .filter((prefix) => prefix && !main.documentElement.lookupNamespaceURI(prefix))
      .map((prefix) => `${prefix} is to be ignored but not declared`),
  ];
}

function isInFallback(element: Element): boolean {
  for (let up = element.parentElement; up; up = up.parentElement) if (up.localName === "Fallback") return true;
  return false;
}

function all(document: Document | undefined, name: string): Element[] {
  return document ? Array.from(document.getElementsByTagNameNS(w, name)) : [];
}

function value(element: Element | undefined, name = "val"): string | undefined {
  return element?.getAttributeNS(w, name) ?? undefined;
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((one, index) => values.indexOf(one) !== index))];
}
