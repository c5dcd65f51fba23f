import type { Lists, LoadedNet } from "./load-net";

/** For each beginning, by its index, labels of which one must turn up where it matches; empty when there are none. */
export type Anchors = Readonly<{ rarest: Lists; next: Lists }>;

/** No need at all. */
const never = 0x3fffffff;

/**
 * Finds what a match cannot do without: going through the automaton from each end, of every way the rarest label, and the
 * rarest but one. All ways together give the labels of which one must be there.
 */
export function findAnchors(net: LoadedNet): Anchors {
  const { edges, skips } = net;
  // For each state the sum over its ways; a need is none when a way has none.
  const rarestCost = new Int32Array(net.states);
  const nextCost = new Int32Array(net.states);

  for (let state = 0; state < net.states; state++) {
    let [rarest, next] = [0, 0];
    let ways = 0;
    const add = (one: number, other: number) => {
      rarest = Math.min(never, rarest + one);
      next = Math.min(never, next + other);
      ways++;
    };
    forEachWay(state, (label, to) => {
      const own = label < 0 ? never : (net.commonness[label] as number);
      const first = rarestCost[to] as number;
      const second = nextCost[to] as number;
      if (own <= first) add(own, first);
      else add(first, Math.min(own, second));
    });
    const ends = (net.accepts.first[state] as number) < (net.accepts.first[state + 1] as number);
    rarestCost[state] = ends || ways === 0 ? never : rarest;
    nextCost[state] = ends || ways === 0 ? never : next;
  }

  /** @param label -1 for a way that any word takes, or none. */
  function forEachWay(state: number, use: (label: number, to: number) => void): void {
    const any = net.any[state] as number;
    if (any >= 0) use(-1, any);
    const end = edges.first[state + 1] as number;
    for (let edge = edges.first[state] as number; edge < end; edge++) {
      use(edges.labels[edge] as number, edges.targets[edge] as number);
    }
    const lastSkip = skips.first[state + 1] as number;
    for (let at = skips.first[state] as number; at < lastSkip; at++) use(-1, skips.values[at] as number);
  }

  function collectRarest(state: number, into: Set<number>, seen: Set<number>): void {
    if (seen.has(state)) return;
    seen.add(state);
    forEachWay(state, (label, to) => {
      if (label >= 0 && (net.commonness[label] as number) <= (rarestCost[to] as number)) into.add(label);
      else collectRarest(to, into, seen);
    });
  }

  function collectNext(state: number, into: Set<number>, seen: Set<number>): void {
    if (seen.has(state)) return;
    seen.add(state);
    const seenRarest = new Set<number>();
    forEachWay(state, (label, to) => {
      const own = label < 0 ? never : (net.commonness[label] as number);
      if (own <= (rarestCost[to] as number)) collectRarest(to, into, seenRarest);
      else if (own <= (nextCost[to] as number)) into.add(label);
      else collectNext(to, into, seen);
    });
  }

  function listsOf(cost: Int32Array, collect: (state: number, into: Set<number>, seen: Set<number>) => void): Lists {
    const first = new Int32Array(net.beginnings.length + 1);
    const values: number[] = [];
    net.beginnings.forEach((state, beginning) => {
      if ((cost[state] as number) < never) {
        const labels = new Set<number>();
        collect(state, labels, new Set());
        labels.forEach((label) => values.push(label));
      }
      first[beginning + 1] = values.length;
    });
    return { first, values: Int32Array.from(values) };
  }

  return { rarest: listsOf(rarestCost, collectRarest), next: listsOf(nextCost, collectNext) };
}
