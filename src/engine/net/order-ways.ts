import type { Node, Way } from "./ways";

type Keyed<Kind> = Readonly<{ it: Kind; shape: string; words: string }>;

/**
 * The same ways with those that are built alike side by side, in brackets too: which of them comes first means nothing, and
 * what is alike and near compresses best.
 * @param place each word's number in the tables.
 */
export function inOrder(ways: readonly Way[], place: (word: number) => number): readonly Way[] {
  return sorted(ways).map(({ it }) => it);

  function sorted(all: readonly Way[]): readonly Keyed<Way>[] {
    return all
      .map(keyedWay)
      .sort((a, b) => a.shape.length - b.shape.length || compare(a.shape, b.shape) || compare(a.words, b.words));
  }

  function keyedWay(way: Way): Keyed<Way> {
    const nodes = way.map(keyedNode);
    const of = (key: "shape" | "words") => nodes.map((node) => node[key]).join(" ");
    return { it: nodes.map(({ it }) => it), shape: of("shape"), words: of("words") };
  }

  function keyedNode(node: Node): Keyed<Node> {
    switch (node.kind) {
      case "label": {
        const words = node.words.map(place).sort((a, b) => a - b);
        return { it: node, shape: words.length > 1 ? "s" : "w", words: String.fromCharCode(...words) };
      }
      case "group":
        return { it: node, shape: `g${node.group}`, words: "" };
      case "gap":
        return { it: node, shape: `${node.least}-${node.most}`, words: "" };
      case "bracket": {
        const inside = sorted(node.ways);
        const shape = inside.map((way) => way.shape).join("|");
        return {
          it: { ...node, ways: inside.map(({ it }) => it) },
          shape: node.isOptional ? `[${node.leaves ?? ""}${shape}]` : `(${shape})`,
          words: inside.map((way) => way.words).join("|"),
        };
      }
    }
  }
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
