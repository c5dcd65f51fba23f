/** Starts a piece of work later; the browser's `setTimeout` in the pane, a list in tests. */
export type Later = (work: () => void, milliseconds: number) => void;

/** At most one message in this many milliseconds (product.md 6.4). */
export const announcementGap = 1_500;

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
): (words: string) => void {
  let last = Number.NEGATIVE_INFINITY;
  let waiting: string[] = [];

  const speak = (): void => {
    last = now();
    say(waiting.join(" "));
    waiting = [];
  };

  return (words) => {
    if (words === "" || waiting[waiting.length - 1] === words) return;
    waiting.push(words);
    if (waiting.length > 1) return;
    const wait = last + announcementGap - now();
    if (wait <= 0) speak();
    else later(speak, wait);
  };
}
