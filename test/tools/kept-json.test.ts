import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { keptJson } from "../../src/tools/content/kept-json";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "recordwell-kept-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const make = jest.fn((value: number) => ({ value }));
const kept = (sources: string, input: number) => keptJson(folder, sources, String(input), () => make(input));
beforeEach(() => make.mockClear());

it("makes a thing once, and another for another input", () => {
  expect([kept("a", 1), kept("a", 1), kept("a", 2), kept("a", 1)]).toEqual([1, 1, 2, 1].map((value) => ({ value })));
  expect(make).toHaveBeenCalledTimes(2);
});

it("throws away what other sources made", () => {
  kept("a", 1);
  kept("b", 1);
  expect(readdirSync(folder)).toEqual(["b-1.json"]);
});

it("makes anew what cannot be read back", () => {
  kept("a", 1);
  writeFileSync(path.join(folder, "a-1.json"), '{"value":');
  expect(kept("a", 1)).toEqual({ value: 1 });
  expect(kept("a", 1)).toEqual({ value: 1 });
  expect(make).toHaveBeenCalledTimes(2);
});

it("keeps nothing of what failed, and never more than a few", () => {
  expect(() =>
    keptJson(folder, "a", "0", () => {
      throw new Error("not made");
    }),
  ).toThrow("not made");
  expect(readdirSync(folder)).toEqual([]);
  for (let input = 1; input <= 30; input++) kept("a", input);
  expect(readdirSync(folder).length).toBeLessThanOrEqual(9);
  expect(readdirSync(folder)).toContain("a-30.json");
});
