/** Where each state goes for each word, as far as it has been found out. */
export interface Transitions {
  /** The next state, or -1 when it is not known. */
  get(state: number, word: number): number;
  set(state: number, word: number, next: number): void;
  clear(): void;
}

/** Slots; half of them are used at most. Eight bytes each. */
const most = 1 << 19;

/**
 * Remembers the beginning's moves in a table and all others by hash, so that memory grows with what texts use. When it
 * is full it forgets, and the moves are found again: the results never depend on what is remembered.
 * @param words the highest word number.
 */
export function createTransitions(words: number): Transitions {
  const fromBeginning = new Int32Array(words + 1).fill(-1);
  let size = 1 << 10;
  let keys = new Int32Array(size);
  let values = new Int32Array(size);
  let count = 0;

  function slotOf(key: number): number {
    const mask = size - 1;
    let slot = Math.imul(key, 0x9e3779b1) >>> 12;
    slot &= mask;
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  function get(state: number, word: number): number {
    if (state === 0) return fromBeginning[word] as number;
    const key = state * (words + 1) + word;
    const slot = slotOf(key);
    return keys[slot] === key ? (values[slot] as number) : -1;
  }

  function set(state: number, word: number, next: number): void {
    if (state === 0) {
      fromBeginning[word] = next;
      return;
    }
    if (count * 2 >= size) growOrForget();
    const key = state * (words + 1) + word;
    const slot = slotOf(key);
    if (keys[slot] !== key) count++;
    keys[slot] = key;
    values[slot] = next;
  }

  function growOrForget(): void {
    const oldKeys = keys;
    const oldValues = values;
    const keeps = size < most;
    if (keeps) size *= 2;
    keys = new Int32Array(size);
    values = new Int32Array(size);
    if (!keeps) {
      count = 0;
      return;
    }
    oldKeys.forEach((key, at) => {
      if (key === 0) return;
      const slot = slotOf(key);
      keys[slot] = key;
      values[slot] = oldValues[at] as number;
    });
  }

  function clear(): void {
    fromBeginning.fill(-1);
    keys.fill(0);
    count = 0;
  }

  return { get, set, clear };
}
