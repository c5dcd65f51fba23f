/** Starts a piece of work later; the browser's `setTimeout` in the pane, a list in tests. */
export type Later = (work: () => void, milliseconds: number) => void;

/** At most one message in this many milliseconds (product.md 6.4). */
export const announcementGap = 1_500;

/**
 * What a message is about, where only the newest is true: how far a `check` is, how many prompts are `left`, how many
 * entries a search has `found`. One that waits is dropped when the next on its topic comes, empty words included.
 */
export type Topic = "check" | "left" | "found";

type Message = Readonly<{ words: string; topic: Topic | undefined }>;

/** The pane's one voice. */
export type Announcer = Readonly<{
  announce: (words: string, topic?: Topic) => void;
  /** Keys go into the document: nothing is said for so many milliseconds, and what comes meanwhile waits. */
  hold: (milliseconds: number) => void;
}>;

/**
 * Makes the pane's one voice: polite, one message at a time, and never while somebody types (product.md 6.4). What comes too
 * soon waits, joined into one message; the same words twice in a row are said once.
 *
 * @param say puts the words into the status region
 */
export function createAnnouncer(now: () => number, later: Later, say: (words: string) => void): Announcer {
  let freeAt = Number.NEGATIVE_INFINITY;
  let waiting: readonly Message[] = [];
  let isDue = false;

  const speakWhenFree = (): void => {
    if (waiting.length === 0) return;
    const wait = freeAt - now();
    if (wait > 0) {
      isDue = true;
      return later(speakLater, wait);
    }
    freeAt = now() + announcementGap;
    say(waiting.map(({ words }) => words).join(" "));
    waiting = [];
  };

  const speakLater = (): void => {
    isDue = false;
    speakWhenFree();
  };

  return {
    announce: (words, topic) => {
      if (topic !== undefined) waiting = waiting.filter((message) => message.topic !== topic);
      if (words === "" || waiting[waiting.length - 1]?.words === words) return;
      waiting = [...waiting, { words, topic }];
      if (!isDue) speakWhenFree();
    },
    hold: (milliseconds) => {
      freeAt = Math.max(freeAt, now() + milliseconds);
    },
  };
}
