import type { Clock } from "../ports/paragraph-checker";

/** Which paragraphs the pane is writing to, or has lately, so that the host's report of that is not taken for typing. */
export type OwnEdits = Readonly<{
  /** Does a piece of work that writes to a paragraph and checks it again. */
  during: <Value>(key: string, work: () => Promise<Value>) => Promise<Value>;
  isOwn: (key: string) => boolean;
}>;

/**
 * For this long after an edit, in milliseconds, a report about its paragraph is of the edit itself. Whoever goes on
 * typing there is noticed by what is reported later, or by the next sweep.
 */
const ownFor = 900;

export function createOwnEdits(now: Clock): OwnEdits {
  const until = new Map<string, number>();
  return {
    during: async (key, work) => {
      until.set(key, Number.POSITIVE_INFINITY);
      try {
        return await work();
      } finally {
        until.set(key, now() + ownFor);
      }
    },
    isOwn: (key) => {
      const end = until.get(key);
      if (end !== undefined && end < now()) until.delete(key);
      return until.has(key);
    },
  };
}
