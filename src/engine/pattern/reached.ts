/**
 * States, by their records, that the words so far led to, each with the first word of the leftmost way there; these never
 * fall, so that of the ways to a state the first that is met is the leftmost. A state that only waits while words pass that
 * no phrase minds stands as `waiting` has it.
 */
export type Reached = { count: number; readonly states: number[]; readonly firsts: number[] };

export function createReached(): Reached {
  return { count: 0, states: [], firsts: [] };
}

/** A state that passing words have left as it was. It accepts nothing: no match ends on such a word. */
export function waiting(state: number): number {
  return -1 - state;
}

/** The state itself, waiting or not. */
export function stateOf(member: number): number {
  return member < 0 ? -1 - member : member;
}

/** States that go over a conjunct, kept until its “and” has passed. */
export interface Detours {
  clear(): void;
  /** Keeps states until this word. */
  keep(word: number, reached: Reached): void;
  /** Puts the states among those reached, waiting, that were kept until this word. */
  join(word: number, reached: Reached): void;
}

export function createDetours(): Detours {
  // By detour the word that it leads to, and where its states begin; those of the next one come after them.
  const ends: number[] = [];
  const begins: number[] = [];
  const states: number[] = [];
  const firsts: number[] = [];
  let last = -1;

  function clear(): void {
    ends.length = begins.length = states.length = firsts.length = 0;
    last = -1;
  }

  function keep(word: number, reached: Reached): void {
    ends.push(word);
    begins.push(states.length);
    last = Math.max(last, word);
    for (let at = 0; at < reached.count; at++) {
      states.push(stateOf(reached.states[at] as number));
      firsts.push(reached.firsts[at] as number);
    }
  }

  function join(word: number, reached: Reached): void {
    if (word > last) return;
    ends.forEach((end, detour) => {
      if (end === word) merge(begins[detour] as number, begins[detour + 1] ?? states.length, reached);
    });
    if (word === last) clear();
  }

  /** From behind, so that both stand where they shall without a copy. */
  function merge(begin: number, end: number, reached: Reached): void {
    let own = reached.count - 1;
    let to = (reached.count += end - begin) - 1;
    for (let kept = end - 1; kept >= begin; to--) {
      if (own >= 0 && (reached.firsts[own] as number) > (firsts[kept] as number)) {
        reached.states[to] = reached.states[own] as number;
        reached.firsts[to] = reached.firsts[own--] as number;
      } else {
        reached.states[to] = waiting(states[kept] as number);
        reached.firsts[to] = firsts[kept--] as number;
      }
    }
  }

  return { clear, keep, join };
}
