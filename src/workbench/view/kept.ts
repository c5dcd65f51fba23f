import { NAMESPACE } from "./word-xml";

/**
 * What an element is that the page shows only as a labelled block, in words for the label; undefined for elements that
 * are not shown at all (bookmarks, proofing marks, properties).
 */
export function keptAs(element: Element): string | undefined {
  switch (element.localName) {
    case "drawing":
      return drawingAs(element);
    case "pict":
    case "object":
      return pictureAs(element);
    case "oMath":
    case "oMathPara":
      return "equation";
    case "altChunk":
      return "embedded file";
    case "contentPart":
      return "ink drawing";
    default:
      return undefined;
  }
}

const GRAPHICS: readonly (readonly [ending: string, label: string])[] = [
  ["/picture", "image"],
  ["/chart", "chart"],
  ["/chartex", "chart"],
  ["/diagram", "SmartArt"],
  ["/wordprocessingShape", "text box or shape"],
  ["/wordprocessingGroup", "group of shapes"],
  ["/wordprocessingCanvas", "drawing canvas"],
];

function drawingAs(element: Element): string {
  const uri = element.getElementsByTagNameNS(NAMESPACE.a, "graphicData")[0]?.getAttribute("uri") ?? "";
  return GRAPHICS.find(([ending]) => uri.endsWith(ending))?.[1] ?? "drawing";
}

function pictureAs(element: Element): string {
  const has = (name: string): boolean => element.getElementsByTagNameNS("*", name).length > 0;
  if (has("txbxContent")) return "text box";
  if (has("OLEObject")) return "embedded object";
  if (has("imagedata")) return "image";
  return "drawing";
}

/** The description that the file gives for a drawing (its alternative text), cut to what a label can bear. */
export function describedAs(element: Element): string {
  const properties = element.getElementsByTagNameNS(NAMESPACE.wp, "docPr")[0];
  return (properties?.getAttribute("descr") ?? properties?.getAttribute("title") ?? "").trim().slice(0, 300);
}
