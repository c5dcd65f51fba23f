import mammoth from "mammoth";
import { parseXmlDocument, type Element as XmlElement, type Node as XmlNode } from "slimdom";

import { convertWithLibreOffice } from "./libreoffice";

/** The texts beside the body that another reader finds, story by story; a story that it does not tell apart is absent. */
export type OtherStories = Readonly<Partial<Record<"header" | "footer" | "footnote" | "endnote" | "textbox", string>>>;

const isElement = (node: XmlNode): node is XmlElement => node.nodeType === 1;

/** All elements below a node for which `isWanted` holds, in document order; not those below one that is `closed`. */
function below(node: XmlNode, isWanted: (element: XmlElement) => boolean, closed: ReadonlySet<string>): XmlElement[] {
  return node.childNodes.filter(isElement).flatMap((child) => {
    const own = isWanted(child) ? [child] : [];
    return closed.has(child.nodeName) ? own : [...own, ...below(child, isWanted, closed)];
  });
}

/** The notes as mammoth puts them at the end of its HTML, without the arrows back to the text. */
export async function storiesByMammoth(bytes: Uint8Array): Promise<OtherStories> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })) },
  );
  const named = (name: string, within: XmlNode) => below(within, ({ nodeName }) => nodeName === name, new Set());
  const notes = named("li", parseXmlDocument(`<div>${value}</div>`));
  const textOf = (kind: string) =>
    notes
      .filter((note) => note.getAttribute("id")?.startsWith(`${kind}-`))
      .flatMap((note) => named("p", note))
      .map((paragraph) => (paragraph.textContent ?? "").replace(/↑/g, ""))
      .join("\n");
  return { footnote: textOf("footnote"), endnote: textOf("endnote") };
}

/** What stands in a paragraph without being its text, in LibreOffice's own format. */
const notText = new Set([
  "office:annotation",
  "office:annotation-end",
  "text:note",
  "text:tracked-changes",
  "draw:frame",
  "draw:custom-shape",
  "draw:g",
  "draw:rect",
]);

/** The stories of each file in LibreOffice's own format; undefined for a file that it could not open. */
export function storiesByLibreOffice(
  command: string,
  files: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, OtherStories | undefined> {
  const converted = convertWithLibreOffice(command, files, "fodt");
  return new Map([...converted].map(([name, bytes]) => [name, bytes && storiesOf(new TextDecoder().decode(bytes))]));
}

function storiesOf(xml: string): OtherStories {
  const document = parseXmlDocument(xml);
  const named = (name: RegExp, within: readonly XmlNode[] = [document]) =>
    within.flatMap((node) => below(node, (element) => name.test(element.nodeName), new Set()));
  const notes = (kind: string) =>
    named(/^text:note$/)
      .filter((note) => note.getAttribute("text:note-class") === kind)
      .flatMap((note) => named(/^text:note-body$/, [note]));
  const margins = named(/^style:master-page$/);
  return {
    header: textOf(named(/^style:header(-left|-first)?$/, margins)),
    footer: textOf(named(/^style:footer(-left|-first)?$/, margins)),
    footnote: textOf(notes("footnote")),
    endnote: textOf(notes("endnote")),
    textbox: textOf(named(/^(draw:text-box|draw:custom-shape|draw:rect)$/, named(/^office:text$/))),
  };
}

/** The paragraphs of some elements, a line each. */
function textOf(elements: readonly XmlElement[]): string {
  const isParagraph = (element: XmlElement) => /^text:[ph]$/.test(element.nodeName);
  return elements
    .flatMap((element) => below(element, isParagraph, notText))
    .map(wordsOf)
    .join("\n");
}

function wordsOf(node: XmlNode): string {
  return node.childNodes
    .map((child) => {
      if (!isElement(child)) return child.nodeType === 3 ? (child.nodeValue ?? "") : "";
      if (notText.has(child.nodeName)) return "";
      return /^text:(s|tab|line-break)$/.test(child.nodeName) ? " " : wordsOf(child);
    })
    .join("");
}
