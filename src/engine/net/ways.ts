import type { Omission } from "../text/omissions";

/**
 * What a phrase may hold in one place while a pack is compiled; a label stands for one word of several. `leaves`: the bracket may be
 * missing where a match begins, if the text leaves the same out there.
 */
export type Node =
  | Readonly<{ kind: "label"; words: readonly number[] }>
  | Readonly<{ kind: "bracket"; ways: readonly Way[]; isOptional: boolean; leaves?: Omission }>
  | Readonly<{ kind: "group"; group: number }>
  | Readonly<{ kind: "gap"; least: number; most: number }>;

/** In the order in which they are written: the last first. */
export type Way = readonly Node[];

/** Among the words of a place it says that they are never left out; no text holds it as a word. */
export const kept = "!";

/** Words that may stand in one place: each once, rising. */
export function labelFor(words: readonly number[]): Node {
  return { kind: "label", words: Array.from(new Set(words)).sort((a, b) => a - b) };
}

type Shared = { ways: number[]; place: number };

/**
 * Says the same with fewer ways: those that differ in one word only become one, such as “turned up” and “turns up”. The
 * difference that most ways share goes first.
 */
export function mergeWays(ways: readonly Way[]): readonly Way[] {
  const names = new Map<Node, string>();
  let merged = distinct(ways);
  for (;;) {
    const best = widestDifference(merged, nameOf);
    if (best === undefined) return merged;
    const [first = 0] = best.ways;
    const words: number[] = [];
    for (const way of best.ways) for (const word of wordsAt(merged[way], best.place)) words.push(word);
    const joined = (merged[first] as Way).map((node, place) => (place === best.place ? labelFor(words) : node));
    merged = distinct(
      merged
        .map((way, at) => (at === first ? joined : way))
        .filter((_, at) => at === first || best.ways.indexOf(at) < 0),
    );
  }

  function nameOf(node: Node): string {
    let name = names.get(node);
    if (name === undefined) names.set(node, (name = JSON.stringify(node)));
    return name;
  }
}

function wordsAt(way: Way | undefined, place: number): readonly number[] {
  const node = way?.[place];
  return node?.kind === "label" ? node.words : [];
}

function widestDifference(ways: readonly Way[], nameOf: (node: Node) => string): Shared | undefined {
  const byRest = new Map<string, Shared>();
  let best: Shared | undefined;
  ways.forEach((way, at) => {
    const names = way.map(nameOf);
    way.forEach((node, place) => {
      if (node.kind !== "label") return;
      const rest = names.map((name, other) => (other === place ? "" : name)).join("\n");
      const known = byRest.get(rest);
      if (known === undefined) {
        byRest.set(rest, { ways: [at], place });
        return;
      }
      known.ways.push(at);
      if (best === undefined || known.ways.length > best.ways.length) best = known;
    });
  });
  return best;
}

function distinct(ways: readonly Way[]): readonly Way[] {
  const byName = new Map<string, Way>();
  for (const way of ways) {
    const name = JSON.stringify(way);
    if (!byName.has(name)) byName.set(name, way);
  }
  return Array.from(byName.values());
}

/** @param moreOf what else the words of a label stand for. */
export function withMore(way: Way, moreOf: (words: readonly number[]) => readonly number[]): Way {
  return way.map((node) => {
    if (node.kind === "bracket") return { ...node, ways: node.ways.map((one) => withMore(one, moreOf)) };
    if (node.kind !== "label") return node;
    const more = moreOf(node.words);
    return more.length === 0 ? node : labelFor([...node.words, ...more]);
  });
}

/** Whether a word always stands where a node does. */
export function isCertain(node: Node): boolean {
  return node.kind !== "gap" && !(node.kind === "bracket" && node.isOptional);
}

/** Whether all of these words may stand in a place, alone. */
export function mayBeAll(node: Node, words: readonly number[]): boolean {
  if (node.kind === "label") return words.every((word) => node.words.indexOf(word) >= 0);
  return node.kind === "bracket" && node.ways.some((way) => way.length === 1 && mayBeAll(way[0] as Node, words));
}

/** The gaps that follow each other from a place on, as they are written. */
export function gapsAt(way: Way, from: number): Way {
  let first = from;
  while (way[first]?.kind === "gap") first--;
  return way.slice(first + 1, from + 1);
}
