/** How often the halves are looked through for what stands better in the other. */
const rounds = 8;
/** So few need no better order. */
const fewest = 4;

/**
 * An order of things in which those that turn up in the same lists stand near each other, so that the distances between
 * those of one list are small numbers. Recursive graph bisection (Dhulipala and others, 2016): halves are swapped against
 * each other until what they share is least, and then each half alone.
 * @param listsOf for each thing the lists that it is in; a good order to begin with is that of their number
 * @param lists how many lists
 * @returns the things by number, in order
 */
export function sideBySide(listsOf: readonly (readonly number[])[], lists: number): readonly number[] {
  const things = listsOf.length;
  const order = Int32Array.from(listsOf.keys());
  const inLeft = new Int32Array(lists);
  const inRight = new Int32Array(lists);
  const gains = new Float64Array(things);
  const logarithms = Float64Array.from({ length: things + 2 }, (_, number) => Math.log(number));
  halve(0, things);
  return Array.from(order);

  function halve(from: number, end: number): void {
    if (end - from <= fewest) return;
    const middle = (from + end) >> 1;
    for (let round = 0; round < rounds && swap(from, middle, end) > 0; round++);
    // Each half begins in the order given, which is a better beginning than what the swaps left.
    order.subarray(from, middle).sort();
    order.subarray(middle, end).sort();
    halve(from, middle);
    halve(middle, end);
  }

  /** Swaps those that gain by it; how many. */
  function swap(from: number, middle: number, end: number): number {
    count(inLeft, from, middle);
    count(inRight, middle, end);
    rank(from, middle, inLeft, inRight, end - middle);
    rank(middle, end, inRight, inLeft, middle - from);
    for (let at = from; at < end; at++) for (const list of listsIn(at)) inLeft[list] = inRight[list] = 0;
    let swapped = 0;
    while (from + swapped < middle && middle + swapped < end) {
      const left = order[from + swapped] as number;
      const right = order[middle + swapped] as number;
      if ((gains[left] as number) + (gains[right] as number) <= 0) break;
      order[from + swapped] = right;
      order[middle + swapped] = left;
      swapped++;
    }
    return swapped;
  }

  function count(into: Int32Array, from: number, end: number): void {
    for (let at = from; at < end; at++) {
      for (const list of listsIn(at)) into[list] = (into[list] as number) + 1;
    }
  }

  function listsIn(at: number): readonly number[] {
    return listsOf[order[at] as number] as readonly number[]; // every thing has its own
  }

  /** Sorts one half by what each would gain in the other. */
  function rank(from: number, end: number, here: Int32Array, there: Int32Array, other: number): void {
    for (let at = from; at < end; at++) {
      let gain = 0;
      for (const list of listsIn(at)) {
        const inOwn = here[list] as number;
        const inOther = there[list] as number;
        gain += cost(inOwn, end - from) + cost(inOther, other) - cost(inOwn - 1, end - from) - cost(inOther + 1, other);
      }
      gains[order[at] as number] = gain;
    }
    order.subarray(from, end).sort((a, b) => (gains[b] as number) - (gains[a] as number) || a - b);
  }

  /** About how many bits so many distances take when the things are spread over so many places. */
  function cost(count: number, places: number): number {
    return count * ((logarithms[places] as number) - (logarithms[count + 1] as number));
  }
}
