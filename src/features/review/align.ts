import type { Story } from "../../engine/finding";
import { isPlaceKey } from "../ports/paragraph-key";
import type { DraftParagraph } from "../ports/record-host";

/**
 * Finds, for each paragraph of a new reading, the one of the reading before that it continues; in each story by itself.
 *
 * Word's ids say so, even when the words have changed; that an id can go over to another paragraph (office-platform.md
 * 2.6) does no harm, since the words are compared afterwards. Where a key is only a place, equal words say so: first
 * from both ends, then in between, and what is left there counts as edited when there is as much of it as before.
 *
 * @returns for each new paragraph the index of the old one, each given once; undefined for a new one
 */
export function align(
  before: readonly DraftParagraph[],
  now: readonly DraftParagraph[],
): readonly (number | undefined)[] {
  const found: (number | undefined)[] = now.map(() => undefined);
  for (const story of new Set(now.map(({ ref }) => ref.story))) {
    const [olds, news] = [indicesOf(before, story), indicesOf(now, story)];
    const [old, fresh] = [olds.map((at) => before[at] as DraftParagraph), news.map((at) => now[at] as DraftParagraph)];
    const places = [...old, ...fresh].some(({ key }) => isPlaceKey(key));
    const from = places ? byWords(old, fresh) : byKeys(old, fresh);
    news.forEach((at, nth) => {
      const one = from[nth];
      found[at] = one === undefined ? undefined : olds[one];
    });
  }
  return found;
}

/** Every index is one of the list. */
function indicesOf(paragraphs: readonly DraftParagraph[], story: Story): readonly number[] {
  return paragraphs.flatMap(({ ref }, at) => (ref.story === story ? [at] : []));
}

function byKeys(before: readonly DraftParagraph[], now: readonly DraftParagraph[]): readonly (number | undefined)[] {
  const known = new Map(before.map(({ key }, index) => [key, index]));
  return now.map(({ key }) => {
    const index = known.get(key);
    known.delete(key);
    return index;
  });
}

function byWords(before: readonly DraftParagraph[], now: readonly DraftParagraph[]): readonly (number | undefined)[] {
  const found: (number | undefined)[] = now.map(() => undefined);
  const most = Math.min(before.length, now.length);
  let head = 0;
  while (head < most && sameWords(before[head], now[head])) found[head] = head++;
  let tail = 0;
  while (tail < most - head && sameWords(before[before.length - 1 - tail], now[now.length - 1 - tail])) {
    tail++;
    found[now.length - tail] = before.length - tail;
  }
  const left = new Map<string, number[]>();
  for (let index = head; index < before.length - tail; index++) {
    const { text } = before[index] as DraftParagraph; // the loop stays within the list
    left.set(text, [...(left.get(text) ?? []), index]);
  }
  const unmatched: number[] = [];
  for (let index = head; index < now.length - tail; index++) {
    const same = left.get((now[index] as DraftParagraph).text)?.shift(); // within the list, too
    if (same === undefined) unmatched.push(index);
    else found[index] = same;
  }
  const rest = [...left.values()].flat().sort((a, b) => a - b);
  if (rest.length === unmatched.length) unmatched.forEach((index, at) => (found[index] = rest[at]));
  return found;
}

function sameWords(one: DraftParagraph | undefined, other: DraftParagraph | undefined): boolean {
  return one?.text === other?.text;
}
