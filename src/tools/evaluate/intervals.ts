/** A share with its 95 % interval; `of` is how many cases it rests on. With none, `share` is undefined. */
export type Share = Readonly<{ right: number; of: number; share?: number; low: number; high: number }>;

/** The normal deviate that 95 % of cases lie within. */
const z = 1.959964;

/** Wilson's score interval (1927), which stays within 0 and 1 and is honest for small counts. */
export function wilson(right: number, of: number): Share {
  if (of === 0) return { right, of, low: 0, high: 1 };
  const share = right / of;
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const middle = share + (z * z) / (2 * of);
  const scale = 1 + (z * z) / of;
  return {
    right,
    of,
    share,
    low: Math.max(0, (middle - spread) / scale),
    high: Math.min(1, (middle + spread) / scale),
  };
}

/**
 * The 95 % interval of a figure of whole documents: documents are drawn again with replacement, and the figure of each
 * draw is kept (percentile bootstrap). The same input always gives the same interval.
 * @param figure of a list of document indexes; a draw for which it is undefined is left out.
 * @returns undefined when no draw has a figure.
 */
export function bootstrap(
  documents: number,
  figure: (drawn: readonly number[]) => number | undefined,
  rounds = 2000,
): Readonly<{ low: number; high: number }> | undefined {
  const random = seeded(20261122);
  const figures: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const drawn: number[] = [];
    for (let count = 0; count < documents; count++) drawn.push(Math.floor(random() * documents));
    const value = figure(drawn);
    if (value !== undefined) figures.push(value);
  }
  if (figures.length === 0) return undefined;
  figures.sort((a, b) => a - b);
  const at = (part: number) => figures[Math.round(part * (figures.length - 1))] as number; // the index is in range
  return { low: at(0.025), high: at(0.975) };
}

/** Numbers from 0 up to 1, always the same ones: a 32-bit counter through a mixing function (Steele and others' SplitMix). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x100000000;
  };
}
