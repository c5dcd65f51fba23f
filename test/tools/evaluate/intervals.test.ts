import { bootstrap, wilson } from "../../../src/tools/evaluate/intervals";

// By hand from Wilson's formula with z = 1.96, and as printed tables give them.
it.each([
  [8, 10, 0.4902, 0.9433],
  [0, 10, 0, 0.2775],
  [10, 10, 0.7225, 1],
  [50, 100, 0.4038, 0.5962],
  [1, 1, 0.2065, 1],
])("the interval of %i in %i", (right, of, low, high) => {
  const share = wilson(right, of);
  expect(share.share).toBe(right / of);
  expect(share.low).toBeCloseTo(low, 4);
  expect(share.high).toBeCloseTo(high, 4);
});

it("knows nothing of no cases", () => {
  expect(wilson(0, 0)).toEqual({ right: 0, of: 0, low: 0, high: 1 });
});

describe("bootstrap", () => {
  const values = Array.from({ length: 100 }, (_, index) => index % 2);
  const mean = (drawn: readonly number[]) => drawn.reduce((sum, at) => sum + (values[at] ?? 0), 0) / drawn.length;

  it("comes near the interval that theory gives for a mean of 100 coin throws", () => {
    const range = bootstrap(100, mean);
    expect(range?.low).toBeCloseTo(0.4, 1);
    expect(range?.high).toBeCloseTo(0.6, 1);
  });

  it("is the same each time", () => {
    expect(bootstrap(100, mean)).toEqual(bootstrap(100, mean));
  });

  it("leaves out draws without a figure, and says nothing when there is none", () => {
    expect(bootstrap(3, (drawn) => (drawn.includes(0) ? 1 : undefined))).toEqual({ low: 1, high: 1 });
    expect(bootstrap(3, () => undefined)).toBeUndefined();
  });
});
