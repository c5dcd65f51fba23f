import type { Later } from "../../src/features/announcer";

/** Time that passes only when a test says so, with the work that was put off till then. */
export type ManualClock = Readonly<{
  now: () => number;
  later: Later;
  /** Lets so many milliseconds pass, does what falls due in order, and lets promises settle after each. */
  pass: (milliseconds: number) => Promise<void>;
  /** How much work is put off. */
  waiting: () => number;
}>;

export function createManualClock(): ManualClock {
  let time = 0;
  let made = 0;
  let waiting: { at: number; order: number; work: () => void }[] = [];
  return {
    now: () => time,
    later: (work, milliseconds) => {
      waiting.push({ at: time + milliseconds, order: made++, work });
    },
    pass: async (milliseconds) => {
      const end = time + milliseconds;
      for (;;) {
        await settled();
        const [next] = waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at || a.order - b.order);
        if (!next) break;
        waiting = waiting.filter((one) => one !== next);
        time = Math.max(time, next.at);
        next.work();
      }
      time = end;
    },
    waiting: () => waiting.length,
  };
}

/** Every promise that can settle by itself has. A page has no `setImmediate`. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === "undefined") setTimeout(resolve);
    else setImmediate(resolve);
  });
}
