/** What may stand in one place of a phrase, as far as its words are counted. */
type Counted =
  | Readonly<{ kind: "label" | "group" }>
  | Readonly<{ kind: "gap"; least: number }>
  | Readonly<{ kind: "bracket"; ways: readonly (readonly Counted[])[]; isOptional: boolean }>;

/** How many words stand in a way at least; a group counts as one. */
export function fewestWords(way: readonly Counted[]): number {
  return way.reduce((sum, node) => sum + fewestOf(node), 0);
}

function fewestOf(node: Counted): number {
  if (node.kind === "gap") return node.least;
  if (node.kind !== "bracket") return 1;
  return node.isOptional ? 0 : Math.min(...node.ways.map(fewestWords));
}
