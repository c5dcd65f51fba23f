import type { Checker } from "../../src/engine/index";
import { hostileTexts } from "../engine/support/hostile-texts";
import { median } from "./measure";
import type { BenchText } from "./text";

/** Time at each size, and by how much it grew with each doubling. */
export type Growth = Readonly<{
  name: string;
  words: readonly number[];
  milliseconds: readonly number[];
  /** Mean factor a doubling, over the whole range. 2 is linear. */
  perDoubling: number;
}>;

/** Smaller texts take so little time that a clock cannot tell growth from chance. */
const smallest = 32_000;

/** No more rounds of one size than fit into so many milliseconds, but one. */
const longestRounds = 6_000;

/** A text that took so many milliseconds is not doubled again. */
const longEnough = 5_000;

/**
 * How the engine's time grows with ordinary text up to `most` words, and with texts made to be hard, each as one
 * paragraph without an end; of these the slow ones up to as many as take some seconds.
 */
export function measureGrowth(
  checker: Checker,
  most: number,
  rounds: number,
  textOf: (words: number) => BenchText,
  say: (line: string) => void,
): readonly Growth[] {
  const sizes: number[] = [];
  for (let size = smallest; size <= most; size *= 2) sizes.push(size);
  const texts: readonly (readonly [string, (words: number) => readonly string[]])[] = [
    ["ordinary text", (words) => textOf(words).paragraphs],
    ...hostileTexts.map(
      ([name, piece]) =>
        [
          `hard: ${name}`,
          (words: number) => [piece.repeat(Math.ceil(words / Math.max(1, piece.trim().split(/\s+/).length)))],
        ] as const,
    ),
  ];
  return texts.map(([name, make]) => {
    say(`growth, ${name}`);
    const milliseconds: number[] = [];
    for (const size of sizes) {
      milliseconds.push(timeOf(checker, make(size), rounds));
      if ((milliseconds[milliseconds.length - 1] as number) > longEnough) break;
    }
    const first = milliseconds[0] ?? 0;
    const last = milliseconds[milliseconds.length - 1] ?? 0;
    const perDoubling = (last / first) ** (1 / Math.max(1, milliseconds.length - 1));
    return { name, words: sizes.slice(0, milliseconds.length), milliseconds, perDoubling };
  });
}

/** In milliseconds, the median of the rounds. */
function timeOf(checker: Checker, texts: readonly string[], rounds: number): number {
  const checked = texts.map((text, index) => ({ ref: { story: "body" as const, index }, text }));
  const times: number[] = [];
  for (let spent = 0; times.length < rounds && (times.length === 0 || spent < longestRounds);) {
    const start = process.hrtime.bigint();
    checker.check(checked);
    const took = Number(process.hrtime.bigint() - start) / 1e6;
    times.push(took);
    spent += took;
  }
  return median(times);
}
