/**
 * The first index from `from` up to `until`, that one left out, at which something is reached; `until` when it never is. By
 * halving: once reached, it must be so at every later index.
 */
export function firstIndex(from: number, until: number, isReached: (index: number) => boolean): number {
  let low = from;
  let high = until;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
