import type { Finding, ParagraphRef, Story } from "../../engine/finding";
import { isPlaceKey } from "../ports/paragraph-key";
import type { DraftParagraph } from "../ports/record-host";
import type { Item } from "./review-state";
import { sentenceAround } from "./sentence";

/** Gives findings of a check their ids in the list, which are unique there. Called in document order. */
export type Naming = (findingId: string, paragraphKey: string) => string;

/**
 * Tells equal sentences apart by their order, as the engine does for a whole document, except that what was in the list
 * before keeps its id there, and with it the decisions made about it.
 */
export function createNaming(before: readonly Item[] = []): Naming {
  const free = createFreeIds(new Set(before.map(({ id }) => id)));
  const known = new Map<string, Item[]>();
  for (const item of [...before].sort(byPlace)) {
    const same = known.get(item.finding.id);
    if (same) same.push(item);
    else known.set(item.finding.id, [item]);
  }
  return (findingId, key) => {
    const same = known.get(findingId) ?? [];
    const at = isPlaceKey(key) ? 0 : same.findIndex(({ paragraph }) => paragraph.key === key);
    const [old] = at < 0 ? [] : same.splice(at, 1);
    if (old) return old.id;
    return free(findingId);
  };
}

/**
 * Takes for each id that it is given the id itself, or the first number behind it that is not taken yet. Where it stopped
 * is remembered: in a long record one sentence may stand thousands of times.
 *
 * @param taken ids that are; every id given is added
 */
export function createFreeIds(taken: Set<string>): (id: string) => string {
  const last = new Map<string, number>();
  return (id) => {
    let free = id;
    let number = last.get(id) ?? 1;
    while (taken.has(free)) free = `${id}-${++number}`;
    last.set(id, number);
    taken.add(free);
    return free;
  };
}

/** Findings that are put before the writer, as items of the list. */
export function itemsOf(
  paragraph: DraftParagraph,
  findings: readonly Finding[],
  heading: string | undefined,
  name: Naming,
): Item[] {
  return findings
    .filter(({ prompt }) => prompt)
    .map((finding) => ({
      id: name(finding.id, paragraph.key),
      finding,
      paragraph,
      sentence: sentenceAround(paragraph.text, finding),
      ...(heading === undefined ? {} : { heading }),
    }));
}

/** Document order: story, paragraph, then place and rule within it, as the engine sorts them. */
export function byPlace(a: Item, b: Item): number {
  return (
    compareRefs(a.paragraph.ref, b.paragraph.ref) ||
    a.finding.start - b.finding.start ||
    a.finding.end - b.finding.end ||
    (a.finding.ruleId < b.finding.ruleId ? -1 : a.finding.ruleId > b.finding.ruleId ? 1 : 0)
  );
}

const stories: readonly Story[] = ["body", "header", "footer", "footnote", "endnote", "textbox"];

/** Document order of paragraphs. */
export function compareRefs(a: ParagraphRef, b: ParagraphRef): number {
  return stories.indexOf(a.story) - stories.indexOf(b.story) || a.index - b.index;
}
