import fc from "fast-check";
import type { Property } from "../engine/support/properties";
import { compiled } from "../engine/support/practice-pack";
import { readArguments } from "./arguments";
import { tryProperty } from "./try-property";

const subject = { pack: compiled(), pieces: [] };

/** Whole numbers below a limit; each sample counts for three. */
function below(limit: number): Property {
  return {
    name: "below",
    holds: `numbers are below ${limit}`,
    unit: "texts",
    long: 1,
    short: 1,
    make: (_, onTried) =>
      fc.property(fc.nat({ max: 1_000 }), (number) => {
        if (number >= limit) throw new Error(`${number} is not below`);
        onTried?.(3);
      }),
  };
}

describe("trying a property for long", () => {
  it("goes on, with a new seed for each batch, until enough was tried", async () => {
    const batches: number[][] = [];
    const onBatch = (tried: number, seed: number) => batches.push([tried, seed]);
    const outcome = await tryProperty(below(2_000), subject, { amount: 700, seed: 5, onBatch });
    expect(outcome).toEqual({ tried: 900 });
    expect(batches).toEqual([
      [0, 5],
      [300, 6],
      [600, 7],
    ]);
  });

  it("ends at what does not hold, made small, with a seed that repeats it at once", async () => {
    const find = (seed: number) => tryProperty(below(990), subject, { amount: 1e6, seed, onBatch: () => undefined });
    const { failure } = await find(1);
    expect(failure?.report).toContain("Counterexample: [990]");
    expect(failure?.report).toContain("990 is not below");
    const again = await find(failure?.seed ?? 0);
    expect(again.failure).toEqual(failure);
    expect(again.tried).toBeLessThan(300);
  });
});

describe("what npm run fuzz is asked for", () => {
  const read = (...args: string[]) => readArguments(args, ["places", "edits"], 77);

  it("is everything, with a fresh seed", () => {
    expect(read()).toEqual({ times: 1, seed: 77, only: [] });
  });

  it("may be a part of it, again", () => {
    const asked = read("--times", "0.01", "--seed", "3", "--only", "edits");
    expect(asked).toEqual({ times: 0.01, seed: 3, only: ["edits"] });
  });

  it.each([
    [["--times", "0"], "--times 0"],
    [["--times", ""], "--times"],
    [["--seed", "1.5"], "--seed 1.5"],
    [["--only", "speed"], "only places, edits"],
    [["--fast"], "--fast"],
    [["12"], "npm run fuzz"],
  ])("refuses %j, and says what can be asked", (args, words) => {
    expect(() => read(...args)).toThrow(words);
    expect(() => read(...args)).toThrow("npm run fuzz -- [options]");
  });
});
