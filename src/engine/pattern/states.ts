import { fewestWords } from "../net/fewest-words";
import type { LoadedNet } from "../net/load-net";
import type { Node, Way } from "../net/phrase-code";
import { Omission } from "../text/omissions";
import { createStateRecords, type StateRecords } from "./state-records";

const none = -1;

/** Many short lists: `head[n]` is the first entry of list n, -1 when it is empty, and `next` the one after an entry. */
export type Chains = Readonly<{ head: number[]; next: number[]; values: number[] }>;

/**
 * The automaton of the phrases read so far: nondeterministic, over words. A state leads to states made before it only.
 * It grows, but a phrase that was read for one text is not there in another, so what is found never depends on it.
 */
export interface States {
  /** What the phrase begins with; it is read when it is first asked for. */
  begin(phrase: number): readonly Beginning[];
  /** The states as whoever follows phrases reads them, and where each state's record begins there. */
  readonly records: StateRecords;
  readonly recordOf: readonly number[];
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
  /** For a state that a match can begin at, what it leaves out there; else -1. */
  readonly begins: readonly number[];
  /** For each accept number its states. */
  readonly acceptedBy: Chains;
  /**
   * Against the reading direction, for the phrases of the accept numbers that were linked: the edges that lead to a state,
   * by number; the states that do by any word, or skip.
   */
  readonly edgesInto: Chains;
  readonly anyInto: Chains;
  readonly skipsInto: Chains;
  /** To be called before a walk back from what an accept number ends with, which is seldom wanted. */
  linkBack(accept: number): void;
  /** Zeros, one for each state and each to come: for whoever walks, to mark what was seen without clearing it each time. */
  createMarks(): number[];
}

/** A state that a match can begin at, and what of its phrase is left out there. */
export type Beginning = Readonly<{ state: number; leaves: Omission }>;

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
  const begins: number[] = [];
  const edgesInto = createChains();
  const anyInto = createChains();
  const skipsInto = createChains();
  const acceptedBy = createChains();
  // For each accept number the phrase up to which its phrases have been linked; for each accepting state where its phrase ends.
  const newestLinked = new Map<number, number>();
  const ends: number[] = [];
  const marks: number[][] = [];
  const records = createStateRecords();
  const recordOf: number[] = [];
  const beginnings = new Array<readonly Beginning[] | undefined>(net.phrases);
  let shorter: Beginning[] = [];

  function begin(phrase: number): readonly Beginning[] {
    return (beginnings[phrase] ??= read(phrase));
  }

  function read(phrase: number): readonly Beginning[] {
    const first = any.length;
    const known = net.acceptsOf(phrase);
    const way = net.phrase(phrase);
    shorter = [];
    const state = settle(before(way, add([], [], none, false, known)));
    ends[first] = any.length;
    for (const accept of known) link(acceptedBy, accept, first);
    const isOfWord = shorter.length > 0 && fewestWords(way.slice(0, -1)) === 1;
    const all = [{ state, leaves: Omission.Nothing }, ...(isOfWord ? shorter.map(ofWord) : shorter)];
    for (const one of all) begins[one.state] = one.leaves;
    return all;
  }

  function linkBack(accept: number): void {
    const newest = acceptedBy.head[accept] ?? none;
    const known = newestLinked.get(accept) ?? none;
    if (newest === known) return;
    newestLinked.set(accept, newest);
    for (let at = newest; at !== known; at = acceptedBy.next[at] as number) linkPhrase(acceptedBy.values[at] as number);
  }

  /** Of the states of a phrase, all of which it alone has. A match of another accept number may have linked it before. */
  function linkPhrase(accepting: number): void {
    const end = ends[accepting] as number;
    ends[accepting] = accepting;
    for (let state = accepting; state < end; state++) {
      const lastEdge = edgeFirst[state + 1] as number;
      for (let edge = edgeFirst[state] as number; edge < lastEdge; edge++) {
        link(edgesInto, edgeTargets[edge] as number, edge);
      }
      const lastSkip = skipFirst[state + 1] as number;
      for (let at = skipFirst[state] as number; at < lastSkip; at++) link(skipsInto, skips[at] as number, state);
      if (any[state] !== none) link(anyInto, any[state] as number, state);
    }
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
        if (node.leaves === undefined) return union(beforeAll(node.ways, after), node.isOptional ? after : none);
        shorter.push({ state: after, leaves: node.leaves });
        return union(beforeAll(node.ways, after), none);
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
      edgeLabels.push(label);
      edgeTargets.push(to);
      edgeSources.push(state);
    }
    edgeFirst.push(edgeLabels.length);
    let isAccepting = known.length > 0;
    for (const skip of skipped) {
      skips.push(skip);
      if (accepting[skip] === true) isAccepting = true;
    }
    skipFirst.push(skips.length);
    any.push(byAny);
    pauses.push(isPausing);
    accepts.push(known);
    accepting.push(isAccepting);
    begins.push(none);
    for (const marked of marks) marked.push(0);
    const place = (to: number) => recordOf[to] as number; // a state leads to states made before it only
    recordOf.push(
      records.add({
        number: state,
        any: byAny === none ? none : place(byAny),
        isPausing,
        isAccepting,
        edges: steps.map(({ label, to }) => ({ label, to: place(to) })),
        skips: skipped.map(place),
      }),
    );
    return state;
  }

  function createMarks(): number[] {
    const own = any.map(() => 0);
    marks.push(own);
    return own;
  }

  return {
    begin,
    linkBack,
    createMarks,
    records,
    recordOf,
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
  };
}

function ofWord({ state, leaves }: Beginning): Beginning {
  return { state, leaves: leaves === Omission.Being ? Omission.BeingOfWord : leaves };
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
