import { createReview, type Review } from "../../src/features/review/review";
import type { Item, ReviewState } from "../../src/features/review/review-state";
import { phraseOf } from "../../src/features/review/selectors";
import type { ParagraphChecker } from "../../src/features/ports/paragraph-checker";
import { createManualClock, type ManualClock } from "./manual-clock";
import { createMemoryHost, type MemoryHost, type MemoryHostOptions } from "./memory-host";
import { phraseChecker, type PhraseRule } from "./phrase-checker";

export const liveRules: readonly PhraseRule[] = [
  { id: "self-at-risk", words: "putting herself at risk" },
  { id: "choice", words: "lifestyle choice" },
  { id: "school", words: "moved school", category: "circumstance" },
];

export type LiveReview = Readonly<{
  host: MemoryHost;
  review: Review;
  clock: ManualClock;
  said: string[];
  /** For how long announcements were to wait, each time. Milliseconds. */
  held: number[];
  /** Every text that was checked, in order. */
  checked: string[];
  state: () => ReviewState;
  /** The first item on these words, in the list or waiting behind it. */
  item: (words: string) => Item;
  /** Turns that the page was given. */
  turns: () => number;
}>;

export type LiveOptions = MemoryHostOptions & { keep?: () => boolean | "by-length"; checker?: ParagraphChecker };

/** A review over the draft in memory, with time in the test's hands. */
export function liveReview(
  lines: readonly string[],
  { keep = () => true, checker, ...options }: LiveOptions = {},
): LiveReview {
  const host = createMemoryHost(lines, options);
  const clock = createManualClock();
  const said: string[] = [];
  const held: number[] = [];
  const phrases = phraseChecker(liveRules);
  let turns = 0;
  const review = createReview({
    host,
    loadChecker: () => Promise.resolve(checker ?? phrases),
    options: () => ({ profile: "social-care", recording: false, style: false }),
    yieldToPage: () => {
      turns += 1;
      return Promise.resolve();
    },
    now: clock.now,
    announce: (words) => said.push(words),
    live: { later: clock.later, keepChecking: keep, hold: (milliseconds) => held.push(milliseconds) },
  });
  return {
    host,
    review,
    clock,
    said,
    held,
    checked: phrases.checked,
    state: review.state,
    turns: () => turns,
    item: (words) => {
      const { items, arrived } = review.state();
      const found = [...items, ...arrived].find((item) => phraseOf(item) === words);
      if (!found) throw new Error(`Nothing found for ${words}.`);
      return found;
    },
  };
}
