import type { PagePack } from "../../content/types/pack";

/** What `packs/<id>.js` puts into the page at build time (design.md D1). */
export type BuiltPack = Readonly<{ format: 1; content: PagePack }>;

/**
 * Takes the pack that the page came with. It was validated when it was built; here only its format is looked at.
 *
 * @returns undefined when the page has none, or one for another version of the product
 */
export function readBuiltPack(value: unknown): BuiltPack | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (!("format" in value) || value.format !== 1 || !("content" in value)) return undefined;
  return value as BuiltPack; // our own build wrote it, and its format says so
}
