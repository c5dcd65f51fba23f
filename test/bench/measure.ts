import type { Contender } from "./contenders";
import type { BenchText } from "./text";

/** What one contender took at one size. */
export type Figure = Readonly<{
  name: string;
  phrases: string;
  words: number;
  /** Median of the rounds. */
  microsecondsPerWord: number;
  /** How many times as long as the engine's whole pipeline, in the same rounds. */
  timesEngine: number;
  found: number;
}>;

/** A contender that would take longer than this for one text sits the size out, in microseconds. */
const longestRound = 60e6;

/**
 * Words that each contender reads before the clock runs, as many as it can within `longestRound`: programs are compiled
 * while they run, and some parts of the tables are opened when they are first met. What a fresh process takes is measured
 * apart (footprint.ts).
 */
const warmWords = [1_000, 10_000, 100_000];

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/**
 * Lets all contenders take turns, text by text, so that what slows the machine slows them alike. The first is the engine.
 *
 * @param textOf the text of a size and a round
 * @param say told what is going on
 */
export async function measure(
  contenders: readonly Contender[],
  sizes: readonly number[],
  rounds: number,
  textOf: (words: number, round: number) => BenchText,
  say: (line: string) => void,
): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  say("what happens once");
  for (const contender of contenders) await warmUp(contender, textOf);
  for (const size of sizes) {
    const running = contenders.filter(({ name }) => {
      const smaller = figures.filter((figure) => figure.name === name);
      const last = smaller[smaller.length - 1];
      return smaller.length === sizes.indexOf(size) && (last?.microsecondsPerWord ?? 0) * size <= longestRound;
    });
    say(`${size} words, in turns: ${running.length} of ${contenders.length} contenders`);
    const times = running.map((): number[] => []);
    const found = running.map(() => 0);
    for (let round = 1; round <= rounds; round++) {
      const text = textOf(size, round);
      for (const [index, contender] of running.entries()) {
        const start = process.hrtime.bigint();
        // One after the other is the point.
        found[index] = await contender.run(text);
        times[index]?.push(Number(process.hrtime.bigint() - start) / 1000 / text.words);
      }
    }
    const base = median(times[0] ?? []);
    running.forEach(({ name, phrases }, index) => {
      const own = median(times[index] ?? []);
      const timesEngine = own / base;
      figures.push({ name, phrases, words: size, microsecondsPerWord: own, timesEngine, found: found[index] ?? 0 });
    });
  }
  return figures;
}

async function warmUp(contender: Contender, textOf: (words: number, round: number) => BenchText): Promise<void> {
  let perWord = 0;
  for (const words of warmWords) {
    if (perWord * words > longestRound) return;
    const text = textOf(words, 0);
    const start = process.hrtime.bigint();
    await contender.run(text);
    perWord = Number(process.hrtime.bigint() - start) / 1000 / text.words;
  }
}
