import type { LoadedNet } from "./load-net";

/**
 * What a match cannot do without, by beginning's index: labels of which one must turn up where it matches. Of every way
 * through the automaton the rarest label is taken, and the rarest but one.
 */
export interface Anchors {
  /** The rarest label of each way; none when there is a way without any. */
  rarest(beginning: number): readonly number[];
  /** The rarest but that one; none when there is a way without. */
  next(beginning: number): readonly number[];
}

/** No need at all. */
const never = 0x3fffffff;

/** Needs one pass over the states; the labels of a beginning are looked for when they are asked for. */
export function findAnchors(net: LoadedNet): Anchors {
  const { edges, skips, any, accepts, commonness, beginnings, states } = net;
  // For each state the sum over its ways; a need is none when a way has none.
  const rarestCost = new Int32Array(states);
  const nextCost = new Int32Array(states);
  // Marks states and labels that a walk has seen, without clearing it each time.
  const seen = new Int32Array(states);
  const seenLabel = new Int32Array(net.labels);
  let walk = 0;
  sumCosts();

  function sumCosts(): void {
    for (let state = 0; state < states; state++) {
      let rarest = 0;
      let next = 0;
      const firstEdge = edges.first[state] as number;
      const endEdge = edges.first[state + 1] as number;
      for (let edge = firstEdge; edge < endEdge; edge++) {
        const own = commonness[edges.labels[edge] as number] as number;
        const target = edges.targets[edge] as number;
        const first = rarestCost[target] as number;
        rarest += Math.min(own, first);
        next += own <= first ? first : Math.min(own, nextCost[target] as number);
        // Sums stay below what an integer holds.
        if (rarest > never) rarest = never;
        if (next > never) next = never;
      }
      const firstSkip = skips.first[state] as number;
      const endSkip = skips.first[state + 1] as number;
      for (let at = firstSkip; at < endSkip; at++) {
        const target = skips.values[at] as number;
        rarest = Math.min(never, rarest + (rarestCost[target] as number));
        next = Math.min(never, next + (nextCost[target] as number));
      }
      const byAny = any[state] as number;
      if (byAny >= 0) {
        rarest = Math.min(never, rarest + (rarestCost[byAny] as number));
        next = Math.min(never, next + (nextCost[byAny] as number));
      }
      const isEnd =
        accepts.first[state] !== accepts.first[state + 1] ||
        (firstEdge === endEdge && firstSkip === endSkip && byAny < 0);
      rarestCost[state] = isEnd ? never : rarest;
      nextCost[state] = isEnd ? never : next;
    }
  }

  /** Walks on from a state by ways that no label is taken from. */
  function walkOn(state: number, visit: (state: number, into: number[]) => void, into: number[]): void {
    const end = skips.first[state + 1] as number;
    for (let at = skips.first[state] as number; at < end; at++) visit(skips.values[at] as number, into);
    const byAny = any[state] as number;
    if (byAny >= 0) visit(byAny, into);
  }

  function take(label: number, into: number[]): void {
    if (seenLabel[label] === walk) return;
    seenLabel[label] = walk;
    into.push(label);
  }

  function collectRarest(state: number, into: number[]): void {
    if (seen[state] === walk) return;
    seen[state] = walk;
    walkOn(state, collectRarest, into);
    const end = edges.first[state + 1] as number;
    for (let edge = edges.first[state] as number; edge < end; edge++) {
      const label = edges.labels[edge] as number;
      const target = edges.targets[edge] as number;
      if ((commonness[label] as number) <= (rarestCost[target] as number)) take(label, into);
      else collectRarest(target, into);
    }
  }

  /** The states whose rarest labels are the next ones, since a rarer one stands before them. */
  const behind: number[] = [];

  function collectNext(state: number, into: number[]): void {
    if (seen[state] === walk) return;
    seen[state] = walk;
    walkOn(state, collectNext, into);
    const end = edges.first[state + 1] as number;
    for (let edge = edges.first[state] as number; edge < end; edge++) {
      const label = edges.labels[edge] as number;
      const target = edges.targets[edge] as number;
      const own = commonness[label] as number;
      if (own <= (rarestCost[target] as number)) behind.push(target);
      else if (own <= (nextCost[target] as number)) take(label, into);
      else collectNext(target, into);
    }
  }

  function rarest(beginning: number): readonly number[] {
    const state = beginnings[beginning] as number;
    const labels: number[] = [];
    if ((rarestCost[state] as number) >= never) return labels;
    walk++;
    collectRarest(state, labels);
    return labels;
  }

  function next(beginning: number): readonly number[] {
    const state = beginnings[beginning] as number;
    const labels: number[] = [];
    if ((nextCost[state] as number) >= never) return labels;
    walk++;
    behind.length = 0;
    collectNext(state, labels);
    // Those walks are of their own, so they see each state anew; the labels that they find may be known already.
    const known = labels.slice();
    walk++;
    for (const label of known) seenLabel[label] = walk;
    for (const one of behind) collectRarest(one, labels);
    return labels;
  }

  return { rarest, next };
}
