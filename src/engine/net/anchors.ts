import type { Node, Way } from "./ways";

/** How often a word, by its number, turns up in any text, and what all words together come to: numbers to compare. */
export type WordCommonness = Readonly<{ of: (word: number) => number; all: number }>;

/** Which part of a way is looked for first. */
export type AnchorChoice = Readonly<{
  /** The one that is met the least, of those that must be there; undefined when none must. */
  of: (way: Way) => Node | undefined;
}>;

const never = Infinity;

/** What it costs to look beside a word, where following its phrase costs 1. */
const look = 0.1;

/** How much of what stands near an anchor is taken for what the phrase has there, though it is not. */
const mistaken = 0.05;

/** @returns by how common its own words are, and those that have to stand right beside it (neighbours.ts). */
export function anchorsIn(
  groups: readonly (readonly Way[])[],
  { of: commonnessOf, all }: WordCommonness,
): AnchorChoice {
  const costs = new Map<Node, number>();

  function costOf(node: Node): number {
    let cost = costs.get(node);
    if (cost === undefined) costs.set(node, (cost = costFor(node)));
    return cost;
  }

  function costFor(node: Node): number {
    switch (node.kind) {
      case "label":
        return sumOf(node.words.map(commonnessOf));
      case "group":
        return sumOf((groups[node.group] as readonly Way[]).map(costOfWay));
      case "bracket":
        return node.isOptional ? never : sumOf(node.ways.map(costOfWay));
      case "gap":
        return never;
    }
  }

  function costOfWay(way: Way): number {
    return Math.min(never, ...way.map((_, at) => costIn(way, at)));
  }

  /** What a part costs where it stands. */
  function costIn(way: Way, at: number): number {
    return costOf(way[at] as Node) * (look + passing(way, at, -1) * passing(way, at, 1));
  }

  /** How often a word is let pass by what stands near it on one side; see neighbours.ts. */
  function passing(way: Way, at: number, step: 1 | -1): number {
    let distance = 1;
    let cost = 0;
    for (let place = at + step; ; place += step) {
      const node = way[place];
      if (node === undefined) return 1;
      if (node.kind === "gap") distance += node.most;
      else if (node.kind === "bracket" && node.isOptional) cost += sumOf(node.ways.map(costOfWay));
      else return Math.min(1, distance * (mistaken + (cost + costOf(node)) / all));
    }
  }

  function of(way: Way): Node | undefined {
    let best: Node | undefined;
    let least = never;
    for (let at = 0; at < way.length; at++) {
      const cost = costIn(way, at);
      if (cost >= least) continue;
      least = cost;
      best = way[at];
    }
    return best;
  }

  return { of };
}

function sumOf(costs: readonly number[]): number {
  return costs.reduce((sum, cost) => sum + cost, 0);
}
