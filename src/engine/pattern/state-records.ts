import { doubled } from "./grow";

/**
 * States as whoever follows phrases reads them: each is where its record begins in one array, so that what a state needs
 * stands together. A record holds, by `Field`, first what is noted of the state while a word is read, then what it is, then
 * its edges as pairs of label and state, then the states that it skips to.
 */
export interface StateRecords {
  /** The array, which is another one after more states were added. */
  all(): Int32Array;
  /** @returns where the record of this state begins. */
  add(state: RecordedState): number;
}

/** Other states by where their records begin. */
export type RecordedState = Readonly<{
  number: number;
  /** The state that any word leads to; -1 when there is none. */
  any: number;
  isPausing: boolean;
  isAccepting: boolean;
  edges: readonly Readonly<{ label: number; to: number }>[];
  skips: readonly number[];
}>;

export const enum Field {
  /** The last rounds in which it was looked at, led to, and left waiting. */
  Opened = 0,
  Reached = 1,
  Waits = 2,
  /** Its number, by which it is known elsewhere. */
  Number = 3,
  Any = 4,
  /** Sum of `Trait`s. */
  Traits = 5,
  /** Where its edges end and its skips begin, and where these end. */
  Skips = 6,
  End = 7,
  /** Where its edges begin. */
  Edges = 8,
}

export const enum Trait {
  /** A pause leaves it alive. */
  Pausing = 1,
  /** It accepts, or skips to a state that does. */
  Accepting = 2,
  /** A word or a skip leads on from it. */
  LeadingOn = 4,
}

export function createStateRecords(): StateRecords {
  let records: Int32Array = new Int32Array(1 << 12);
  let used = 0;

  function add({ number, any, isPausing, isAccepting, edges, skips }: RecordedState): number {
    const at = used;
    const skipsAt = at + Field.Edges + 2 * edges.length;
    used = skipsAt + skips.length;
    while (used > records.length) records = doubled(records);
    const leadsOn = any >= 0 || edges.length > 0 || skips.length > 0;
    records[at + Field.Number] = number;
    records[at + Field.Any] = any;
    records[at + Field.Traits] =
      (isPausing ? Trait.Pausing : 0) | (isAccepting ? Trait.Accepting : 0) | (leadsOn ? Trait.LeadingOn : 0);
    records[at + Field.Skips] = skipsAt;
    records[at + Field.End] = used;
    edges.forEach(({ label, to }, index) => {
      records[at + Field.Edges + 2 * index] = label;
      records[at + Field.Edges + 2 * index + 1] = to;
    });
    skips.forEach((to, index) => (records[skipsAt + index] = to));
    return at;
  }

  return { all: () => records, add };
}
