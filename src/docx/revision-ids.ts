import { attributeW, createW } from "./wml";

const lastIds = new WeakMap<Document, number>();

/** A number that no revision, comment or bookmark of this part uses yet. */
export function nextId(near: Node): number {
  const document = near.ownerDocument ?? (near as Document);
  const last = (lastIds.get(document) ?? highestId(document.documentElement)) + 1;
  lastIds.set(document, last);
  return last;
}

function highestId(element: Element): number {
  let highest = 0;
  const walk = (one: Element): void => {
    const id = Number(attributeW(one, "id"));
    if (Number.isInteger(id) && id > highest && id < 0x7fffffff) highest = id;
    for (let child = one.firstElementChild; child; child = child.nextElementSibling) walk(child);
  };
  walk(element);
  return highest;
}

/** Gives the copy of a revision (`w:ins`, `w:rPrChange` …) a number of its own. */
export function renumber(revision: Element): void {
  const numbered = createW(revision, "ins", { id: String(nextId(revision)) }).attributes[0];
  if (numbered) revision.setAttributeNS(numbered.namespaceURI, numbered.name, numbered.value);
}
