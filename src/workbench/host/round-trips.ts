import type { BatchAnswer } from "./richapi/batch";

/** Decides when a batch is carried out: at once, after a delay, or when a test lets it go. */
export type RoundTrips = Readonly<{
  /** Carries `act` out in its turn. Batches never overtake one another. */
  queue(act: () => BatchAnswer): Promise<BatchAnswer>;
  /** From now on batches wait. */
  hold(): void;
  /** Lets the first `count` waiting batches go, or all of them and every later one. */
  release(count?: number): void;
  /** How many batches have arrived and not been carried out. */
  waiting(): number;
}>;

/** @param delay milliseconds before each batch, asked for every time. */
export function createRoundTrips(delay: () => number): RoundTrips {
  let isHeld = false;
  let waiting = 0;
  let permits = 0;
  let wake: () => void = () => undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function turn(): Promise<void> {
    while (isHeld && permits === 0) await new Promise<void>((go) => (wake = go));
    if (isHeld) permits -= 1;
    const milliseconds = delay();
    if (milliseconds > 0) await new Promise((go) => setTimeout(go, milliseconds));
    waiting -= 1;
  }

  return {
    queue(act) {
      waiting += 1;
      const result = last.then(turn).then(act);
      last = result.catch(() => undefined); // the caller hears of it; the next batch must not
      return result;
    },
    hold() {
      isHeld = true;
    },
    release(count) {
      isHeld = count !== undefined;
      permits = count === undefined ? 0 : Math.min(permits + count, waiting);
      wake();
    },
    waiting: () => waiting,
  };
}
