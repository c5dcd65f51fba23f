import type { Later } from "../announcer";
import type { Review } from "../review/review";
import type { Item } from "../review/review-state";

/** How long Word gets to put in an accepted wording itself before the pane reads what became of it. Milliseconds. */
export const acceptPause = 600;

export type AcceptingServices = Readonly<{
  review: Pick<Review, "state" | "subscribe" | "accept">;
  later: Later;
  /** The item as it was when its mark was drawn, given once: Word may tell of a press twice. */
  takeItem: (id: string) => Item | undefined;
}>;

/**
 * Hands wordings that were accepted in Word's pop-up to the review, one after the other. What Word sends is not
 * trusted: only a wording that the prompt itself offers is taken, and nothing for exact words.
 */
export function createAccepting({ review, later, takeItem }: AcceptingServices): (id: string, wording: string) => void {
  let last: Promise<void> = Promise.resolve();

  async function accept(id: string, drawn: Item | undefined, wording: string): Promise<void> {
    await new Promise<void>((resolve) => later(resolve, acceptPause));
    await untilFree();
    const item = review.state().items.find((one) => one.id === id) ?? drawn;
    const offered = item?.finding.suggestions.some(({ text, form }) => text === wording && form !== "addition");
    if (item?.finding.replaceable && offered) await review.accept(item, wording);
  }

  /** Resolves when no other edit is on its way: the review takes one at a time. */
  async function untilFree(): Promise<void> {
    if (!review.state().busy) return;
    await new Promise<void>((resolve) => {
      const stop = review.subscribe(() => {
        if (review.state().busy) return;
        stop();
        resolve();
      });
    });
  }

  return (id, wording) => {
    const drawn = takeItem(id); // now: Word's own words may be checked, and the prompt be gone, before the pause is over
    last = last.then(() => accept(id, drawn, wording)).catch(() => undefined);
  };
}
