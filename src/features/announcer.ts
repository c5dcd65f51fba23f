/** Starts a piece of work later; the browser's `setTimeout` in the pane, a list in tests. */
export type Later = (work: () => void, milliseconds: number) => void;

/** At most one message in this many milliseconds (product.md 6.4). */
export const announcementGap = 1_500;

/**
 * What a message is about, where only the newest is true: how many prompts are `left`, how many entries a search has
 * `found`. One that waits is dropped when the next on its topic comes, empty words included.
 */
export type Topic = "left" | "found";

type Message = Readonly<{ words: string; topic: Topic | undefined }>;

/**
 * Makes the pane's one voice: polite, one message at a time. What comes too soon waits, joined into one message; the
 * same words twice in a row are said once.
 *
 * @param say puts the words into the status region
 */
export function createAnnouncer(
  now: () => number,
  later: Later,
  say: (words: string) => void,
): (words: string, topic?: Topic) => void {
  let last = Number.NEGATIVE_INFINITY;
  let waiting: readonly Message[] = [];
  let isDue = false;

  const speak = (): void => {
    isDue = false;
    if (waiting.length === 0) return;
    last = now();
    say(waiting.map(({ words }) => words).join(" "));
    waiting = [];
  };

  return (words, topic) => {
    if (topic !== undefined) waiting = waiting.filter((message) => message.topic !== topic);
    if (words === "" || waiting[waiting.length - 1]?.words === words) return;
    waiting = [...waiting, { words, topic }];
    if (isDue) return;
    const wait = last + announcementGap - now();
    if (wait <= 0) return speak();
    isDue = true;
    later(speak, wait);
  };
}
