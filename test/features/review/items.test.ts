import { createFreeIds } from "../../../src/features/review/items";

/** Says how often it was asked. */
class CountedSet extends Set<string> {
  asked = 0;

  override has(id: string): boolean {
    this.asked += 1;
    return super.has(id);
  }
}

describe("ids of items that are alike", () => {
  it("are the id itself, and after that the first number that nobody has", () => {
    const taken = new Set(["a", "a-3", "b-2"]);
    const free = createFreeIds(taken);
    expect(["a", "a", "a", "b", "b", "c", "a-2"].map(free)).toEqual(["a-2", "a-4", "a-5", "b", "b-3", "c", "a-2-2"]);
    expect(taken.has("a-5")).toBe(true);
  });

  it("cost the same however many there are", () => {
    const taken = new CountedSet();
    const free = createFreeIds(taken);
    for (let count = 0; count < 20_000; count += 1) free("a");
    expect(taken.size).toBe(20_000);
    expect(taken.asked).toBeLessThanOrEqual(2 * 20_000);
  });
});
