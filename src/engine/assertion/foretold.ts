import type { WordSpan } from "../pattern/matcher";
import { without, type Reached } from "./scope";
import { written, type Sentence } from "./sentence";

/** “There is a worry that he | will be moved on”, “whether she took them | is unclear”: a doubt, and neither plan nor question. */
export function withoutFuture(sentence: Sentence, reached: Reached): Reached {
  const { possible, hypothetical } = reached;
  if (possible === undefined || hypothetical === undefined) return reached;
  const isFeared = isForetold(sentence, hypothetical) && possible.first < hypothetical.first;
  const isLeftOpen = hypothetical.last === sentence.first && possible.trigger.direction === "backward";
  return isFeared || isLeftOpen ? without(reached, "hypothetical") : reached;
}

export function withoutForetold(sentence: Sentence, reached: Reached): Reached {
  const by = reached.hypothetical;
  return by !== undefined && isForetold(sentence, by) ? without(reached, "hypothetical") : reached;
}

/** “Will”, “'ll”, “would” alone; not “will discuss”, “would need”. */
export function isForetold(sentence: Sentence, { first, last }: WordSpan): boolean {
  return first === last && ["will", "'ll", "’ll"].indexOf(written(sentence, first)) >= 0;
}
