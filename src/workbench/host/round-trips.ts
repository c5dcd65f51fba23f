import type { BatchAnswer } from "./richapi/batch";

/** Decides when a batch is carried out: at once, after a delay, or when a test lets it go. */
export type RoundTrips = Readonly<{
  /** Carries `act` out in its turn. Batches never overtake one another. */
  queue(act: () => BatchAnswer): Promise<BatchAnswer>;
  /** From now on batches wait. */
  hold(): void;
  /** Lets the first `count` waiting batches go, or all of them and every later one. */
  release(count?: number): void;
  /** How many batches wait now. */
  waiting(): number;
}>;

/** @param delay milliseconds before each batch, asked for every time. */
export function createRoundTrips(delay: () => number): RoundTrips {
  let isHeld = false;
  let held: (() => void)[] = [];
  let last: Promise<unknown> = Promise.resolve();

  async function turn(): Promise<void> {
    if (isHeld) await new Promise<void>((go) => held.push(go));
    const milliseconds = delay();
    if (milliseconds > 0) await new Promise((go) => setTimeout(go, milliseconds));
  }

  return {
    queue(act) {
      const result = last.then(turn).then(act);
      last = result.catch(() => undefined); // the caller hears of it; the next batch must not
      return result;
    },
    hold() {
      isHeld = true;
    },
    release(count) {
      if (count === undefined) isHeld = false;
      const going = held.slice(0, count);
      held = held.slice(going.length);
      for (const go of going) go();
    },
    waiting: () => held.length,
  };
}
