import { parseArgs } from "node:util";

/** What `npm run fuzz` is asked for. */
export type FuzzArguments = Readonly<{
  /** How much of the whole run; 0.01 is a hundredth of it. */
  times: number;
  seed: number;
  /** The names of the properties to try; all when empty. */
  only: readonly string[];
}>;

export const usage = `npm run fuzz -- [options]
  --times 0.01   so much of the whole run (1: 100,000 random edits)
  --seed N       the same texts and edits again
  --only NAME    one property; may be given more than once`;

/**
 * @param names what `--only` may name
 * @param freshSeed the seed when none is given
 * @throws Error with the usage when the arguments make no sense.
 */
export function readArguments(args: readonly string[], names: readonly string[], freshSeed: number): FuzzArguments {
  const { times = "1", seed = String(freshSeed), only = [] } = parsed(args);
  const stranger = only.find((name) => !names.includes(name));
  if (stranger !== undefined) throw new Error(`There is no property "${stranger}", only ${names.join(", ")}\n${usage}`);
  return {
    times: number("times", times, (value) => value > 0),
    seed: number("seed", seed, (value) => Number.isInteger(value) && value >= 0 && value < 2 ** 31),
    only,
  };
}

function number(name: string, written: string, fits: (value: number) => boolean): number {
  const value = Number(written);
  if (written.trim() === "" || !Number.isFinite(value) || !fits(value)) {
    throw new Error(`--${name} ${written} is not a number that fits\n${usage}`);
  }
  return value;
}

function parsed(args: readonly string[]): Readonly<{ times?: string; seed?: string; only?: string[] }> {
  try {
    return parseArgs({
      args: [...args],
      options: { times: { type: "string" }, seed: { type: "string" }, only: { type: "string", multiple: true } },
    }).values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}
