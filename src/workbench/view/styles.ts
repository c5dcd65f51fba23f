import { type ParagraphLook, paragraphLook, type RunLook, runLook } from "./look";
import { attribute, child, children, childValue } from "./word-xml";

/** Paragraph and run look of one style, its ancestors included. */
export type StyleLook = Readonly<{ paragraph: ParagraphLook; run: RunLook }>;

/** The styles of a document, resolved on demand. */
export type Styles = Readonly<{
  /** Document defaults with the default paragraph style. */
  base: StyleLook;
  /** A style by its id (paragraph or character); an unknown id gives an empty look. */
  look(id: string | undefined): StyleLook;
  /** `w:numPr` of a paragraph style or of one it is based on. */
  numbering(id: string | undefined): Element | undefined;
}>;

const NOTHING: StyleLook = { paragraph: {}, run: {} };

/** @param part `word/styles.xml`, where the file has one. */
export function readStyles(part: Document | undefined): Styles {
  const root = part?.documentElement;
  const byId = new Map(children(root, "style").map((style) => [attribute(style, "styleId") ?? "", style]));
  const resolved = new Map<string, StyleLook>();

  const own = (style: Element): StyleLook => ({
    paragraph: paragraphLook(child(style, "pPr")),
    run: runLook(child(style, "rPr")),
  });

  function chain(id: string | undefined): readonly Element[] {
    const found: Element[] = [];
    // A file may hold a style that is based on itself by a detour; a style counts once.
    for (let style = byId.get(id ?? ""); style !== undefined && !found.includes(style);) {
      found.unshift(style);
      style = byId.get(childValue(style, "basedOn") ?? "");
    }
    return found;
  }

  function look(id: string | undefined): StyleLook {
    if (id === undefined || !byId.has(id)) return NOTHING;
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const made = chain(id).map(own).reduce(over, NOTHING);
    resolved.set(id, made);
    return made;
  }

  const defaults = child(root, "docDefaults");
  const normal = [...byId.values()].find((style) => attribute(style, "type") === "paragraph" && isDefault(style));
  const base = over(
    {
      paragraph: paragraphLook(child(child(defaults, "pPrDefault"), "pPr")),
      run: runLook(child(child(defaults, "rPrDefault"), "rPr")),
    },
    look(attribute(normal, "styleId")),
  );

  return {
    base,
    look,
    numbering: (id) =>
      chain(id)
        .map((style) => child(child(style, "pPr"), "numPr"))
        .reduce((below, above) => above ?? below, undefined),
  };
}

function over(below: StyleLook, above: StyleLook): StyleLook {
  return { paragraph: { ...below.paragraph, ...above.paragraph }, run: { ...below.run, ...above.run } };
}

function isDefault(style: Element): boolean {
  return ["1", "true", "on"].includes(attribute(style, "default") ?? "");
}
