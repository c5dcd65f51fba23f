import type { Way } from "./phrase-code";

/**
 * What must stand in a passage for a phrase to match there: a label of which one word must, or several ways of which one
 * must have all that it needs. A phrase needs all of a list.
 */
export type Need = number | readonly Needs[];
export type Needs = readonly Need[];

/** What a phrase needs. What may be missing, gaps and groups of several words are left out: they only say more. */
export function needsOf(way: Way): Needs {
  const needs: Need[] = [];
  for (const node of way) {
    if (node.kind === "label") needs.push(node.label);
    if (node.kind !== "bracket" || node.isOptional) continue;
    const ways = node.ways.map(needsOf);
    if (ways.every((one) => one.length > 0)) needs.push(ways);
  }
  return needs;
}
