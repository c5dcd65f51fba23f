import type { LoadedNet } from "./load-net";
import type { Node, Way } from "./phrase-code";

const none = -1;

/** Many short lists: `head[n]` is the first entry of list n, -1 when it is empty, and `next` the one after an entry. */
export type Chains = Readonly<{ head: number[]; next: number[]; values: number[] }>;

/**
 * The automaton of the phrases read so far: nondeterministic, over words. A state leads to states made before it only.
 * It grows, but a phrase that was read for one text is not there in another, so what is found never depends on it.
 */
export interface States {
  /** The state that the phrase begins with; the phrase is read when it is first asked for. */
  begin(phrase: number): number;
  /** A state's edges stand from `edgeFirst[state]` to `edgeFirst[state + 1]`. */
  readonly edgeFirst: readonly number[];
  readonly edgeLabels: readonly number[];
  readonly edgeTargets: readonly number[];
  readonly edgeSources: readonly number[];
  /** States whose content is the state's own too, as for edges. */
  readonly skipFirst: readonly number[];
  readonly skips: readonly number[];
  /** The state that any word leads to; -1 when there is none. */
  readonly any: readonly number[];
  /** True for a state that a pause leaves alive. */
  readonly pauses: readonly boolean[];
  readonly accepts: readonly (readonly number[])[];
  /** True for a state that accepts, or skips to one that does. */
  readonly accepting: readonly boolean[];
  /** True for a state that a match can begin at. */
  readonly begins: readonly boolean[];
  /** Against the reading direction: the edges that lead to a state, by number; the states that do by any word, or skip. */
  readonly edgesInto: Chains;
  readonly anyInto: Chains;
  readonly skipsInto: Chains;
  /** For each accept number its states. */
  readonly acceptedBy: Chains;
  /** Zeros, one for each state: for whoever walks, to mark what was seen without clearing it each time. */
  readonly marks: readonly [number[], number[]];
}

/** A step: by a word of the label to the state, or, without a label, the state itself. */
type Step = Readonly<{ label: number; to: number }>;

const nothing: readonly number[] = [];

export function createStates(net: LoadedNet): States {
  const edgeFirst = [0];
  const edgeLabels: number[] = [];
  const edgeTargets: number[] = [];
  const edgeSources: number[] = [];
  const skipFirst = [0];
  const skips: number[] = [];
  const any: number[] = [];
  const pauses: boolean[] = [];
  const accepts: (readonly number[])[] = [];
  const accepting: boolean[] = [];
  const begins: boolean[] = [];
  const edgesInto = createChains();
  const anyInto = createChains();
  const skipsInto = createChains();
  const acceptedBy = createChains();
  const marks: [number[], number[]] = [[], []];
  const beginnings = new Map<number, number>();

  function begin(phrase: number): number {
    let state = beginnings.get(phrase);
    if (state === undefined) {
      state = settle(before(net.phrase(phrase), add([], [], none, false, net.acceptsOf(phrase))));
      begins[state] = true;
      beginnings.set(phrase, state);
    }
    return state;
  }

  /** From the end of a way to its beginning. */
  function before(way: Way, after: number): Step {
    return way.reduce((step: Step, node) => beforeNode(node, settle(step)), itself(after));
  }

  function beforeNode(node: Node, after: number): Step {
    switch (node.kind) {
      case "label":
        return { label: node.label, to: after };
      case "bracket":
        return union(beforeAll(node.ways, after), node.isOptional ? after : none);
      case "group":
        return union(beforeAll(net.group(node.group), after), none);
      case "gap":
        return itself(beforeGap(node, after));
    }
  }

  function beforeAll(ways: readonly Way[], after: number): readonly Step[] {
    return ways.map((way) => before(way, after));
  }

  /** @param leftOut the state that is reached without any of these steps. */
  function union(steps: readonly Step[], leftOut: number): Step {
    const [only] = steps;
    if (leftOut === none && steps.length === 1 && only !== undefined) return only;
    const labelled: Step[] = [];
    const others: number[] = leftOut === none ? [] : [leftOut];
    for (const step of steps) {
      if (step.label !== none) labelled.push(step);
      else if (others.indexOf(step.to) < 0) others.push(step.to);
    }
    return itself(add(labelled, others, none, false, nothing));
  }

  function beforeGap({ least, most }: Readonly<{ least: number; most: number }>, after: number): number {
    const inside = withoutAccepts(after);
    let state = none;
    for (let words = most; words >= 0; words--) {
      // A match never ends on a word of a gap, also where all that would follow it is optional.
      const goOn = words < least ? [] : [words === 0 ? after : inside];
      state = add([], goOn, state, true, nothing);
    }
    return state;
  }

  function withoutAccepts(state: number): number {
    const own = skips.slice(skipFirst[state], skipFirst[state + 1]);
    const others = own.map(withoutAccepts);
    if (accepts[state] === nothing && others.every((skip, at) => skip === own[at])) return state;
    const steps: Step[] = [];
    for (let edge = edgeFirst[state] as number; edge < (edgeFirst[state + 1] as number); edge++) {
      steps.push({ label: edgeLabels[edge] as number, to: edgeTargets[edge] as number });
    }
    return add(steps, others, any[state] as number, pauses[state] === true, nothing);
  }

  function settle(step: Step): number {
    return step.label === none ? step.to : add([step], [], none, false, nothing);
  }

  function add(
    steps: readonly Step[],
    skipped: readonly number[],
    byAny: number,
    isPausing: boolean,
    known: readonly number[],
  ): number {
    const state = any.length;
    for (const { label, to } of steps) {
      link(edgesInto, to, edgeLabels.length);
      edgeLabels.push(label);
      edgeTargets.push(to);
      edgeSources.push(state);
    }
    edgeFirst.push(edgeLabels.length);
    let isAccepting = known.length > 0;
    for (const skip of skipped) {
      skips.push(skip);
      link(skipsInto, skip, state);
      if (accepting[skip] === true) isAccepting = true;
    }
    skipFirst.push(skips.length);
    any.push(byAny);
    if (byAny !== none) link(anyInto, byAny, state);
    pauses.push(isPausing);
    accepts.push(known);
    accepting.push(isAccepting);
    begins.push(false);
    for (const accept of known) link(acceptedBy, accept, state);
    for (const marked of marks) marked.push(0);
    return state;
  }

  return {
    begin,
    edgeFirst,
    edgeLabels,
    edgeTargets,
    edgeSources,
    skipFirst,
    skips,
    any,
    pauses,
    accepts,
    accepting,
    begins,
    edgesInto,
    anyInto,
    skipsInto,
    acceptedBy,
    marks,
  };
}

function itself(to: number): Step {
  return { label: none, to };
}

function createChains(): Chains {
  return { head: [], next: [], values: [] };
}

function link({ head, next, values }: Chains, list: number, value: number): void {
  while (head.length <= list) head.push(none);
  next.push(head[list] as number);
  head[list] = values.push(value) - 1;
}

/** Calls back for each entry of a list. */
export function forEachIn(chains: Chains, list: number, use: (value: number) => void): void {
  for (let at = chains.head[list] ?? none; at >= 0; at = chains.next[at] as number) use(chains.values[at] as number);
}
