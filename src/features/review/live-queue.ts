import type { DraftEvent } from "../ports/live-host";

/** How much to read beside what was reported: all of the body, and what stands beside it too. */
export type Sweep = "none" | "body" | "everything";

/** What has to be read: these paragraphs, and `gone` ones to take out; or more. */
export type ToRead = Readonly<{ keys: readonly string[]; gone: readonly string[]; sweep: Sweep }>;

/** Paragraphs that the host has reported, until they are read. */
export type LiveQueue = Readonly<{
  add: (event: DraftEvent) => void;
  /** Asks for a sweep. */
  addSweep: (sweep: "body" | "everything") => void;
  isEmpty: () => boolean;
  /** Hands out what is waiting and begins anew. */
  take: () => ToRead;
  /** What could not be read after all; what was reported since counts more. */
  putBack: (left: ToRead) => void;
}>;

/** More paragraphs than these are not asked for one by one: reading everything is then as quick, and surer. */
const mostKeys = 100;

export function createLiveQueue(): LiveQueue {
  let waiting = new Map<string, "read" | "gone">();
  let sweep: Sweep = "none";
  const widen = (to: Sweep): void => {
    if (sweep !== "everything" && to !== "none") sweep = to;
  };
  return {
    add: ({ kind, keys }) => {
      if (keys.length === 0) widen("body");
      // The last report counts: a paragraph that is cut and pasted is first gone and then there again.
      for (const key of keys) waiting.set(key, kind === "deleted" ? "gone" : "read");
      if (waiting.size > mostKeys) widen("body");
    },
    addSweep: widen,
    isEmpty: () => waiting.size === 0 && sweep === "none",
    take: () => {
      const taken = { keys: named(waiting, "read"), gone: named(waiting, "gone"), sweep };
      waiting = new Map();
      sweep = "none";
      return taken;
    },
    putBack: (left) => {
      const since = waiting;
      waiting = new Map();
      for (const key of left.keys) waiting.set(key, "read");
      for (const key of left.gone) waiting.set(key, "gone");
      since.forEach((kind, key) => waiting.set(key, kind));
      widen(left.sweep);
    },
  };
}

function named(waiting: ReadonlyMap<string, "read" | "gone">, wanted: "read" | "gone"): readonly string[] {
  return [...waiting].filter(([, kind]) => kind === wanted).map(([key]) => key);
}
