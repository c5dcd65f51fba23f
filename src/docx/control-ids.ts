import { controlId } from "./control-properties";
import { ns } from "./wml";

/** All content controls of the part that a node lies in, in document order. */
export function controlsIn(root: Element): readonly Element[] {
  return Array.from(root.getElementsByTagNameNS(ns.w, "sdt"));
}

/** A number that no control of this part has yet. Word draws lots; here equal documents get equal numbers. */
export function freeControlId(near: Node): number {
  const document = near.ownerDocument ?? (near as Document); // only a document has no owner
  const taken = new Set(controlsIn(document.documentElement).map(controlId));
  let id = 100_000_001;
  while (taken.has(id)) id += 1;
  return id;
}
