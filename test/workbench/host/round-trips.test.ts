import type { BatchAnswer } from "../../../src/workbench/host/richapi/batch";
import { createRoundTrips } from "../../../src/workbench/host/round-trips";

const answer: BatchAnswer = { Results: [], TraceIds: [] };

/** Lets everything run that waits for nothing but its turn. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

it("holds batches, and lets them go one by one in the order they came", async () => {
  const trips = createRoundTrips(() => 0);
  const done: string[] = [];
  const queue = (name: string) => trips.queue(() => (done.push(name), answer));
  trips.hold();
  void queue("a");
  void queue("b");
  void queue("c");
  await settle();
  expect([done, trips.waiting()]).toEqual([[], 3]);
  trips.release(1);
  await settle();
  expect([done, trips.waiting()]).toEqual([["a"], 2]);
  trips.release();
  await settle();
  await queue("d");
  expect([done, trips.waiting()]).toEqual([["a", "b", "c", "d"], 0]);
});

it("lets no more go than wait, so that a later batch is still held", async () => {
  const trips = createRoundTrips(() => 0);
  let done = 0;
  trips.hold();
  trips.release(5);
  void trips.queue(() => ((done += 1), answer));
  await settle();
  expect(done).toBe(0);
  trips.release(1);
  await settle();
  expect(done).toBe(1);
});

it("carries on after a batch that failed", async () => {
  const trips = createRoundTrips(() => 0);
  const bad = trips.queue(() => {
    throw new Error("a defect");
  });
  await expect(bad).rejects.toThrow("a defect");
  await expect(trips.queue(() => answer)).resolves.toBe(answer);
});
