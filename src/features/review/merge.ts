import type { DraftParagraph } from "../ports/record-host";
import { spanAfter, type Edit } from "./edit";
import { byPlace, compareRefs } from "./items";
import type { Change, Item, Unchecked } from "./review-state";

/**
 * A paragraph that was checked again, and what was found in it this time (ids not yet made to agree with the list).
 * `unchecked` holds the paragraph itself when the engine stopped at it.
 */
export type Rechecked = Readonly<{
  paragraph: DraftParagraph;
  items: readonly Item[];
  unchecked: readonly Unchecked[];
}>;

/**
 * Takes re-checked paragraphs into the list. An item that is found again keeps its id, and with it the decisions made
 * about it; one that is not found again goes. Others never change place.
 *
 * @param edit what was changed in the first of the paragraphs, so that its spans can be followed
 * @returns the list, and what was not in it before
 */
export function mergeRechecked(
  items: readonly Item[],
  rechecked: readonly Rechecked[],
  edit: Edit,
): Readonly<{ items: readonly Item[]; fresh: readonly Item[] }> {
  const keys = new Set(rechecked.map(({ paragraph }) => paragraph.key));
  const kept = items.filter((item) => !keys.has(item.paragraph.key));
  const old = items.filter((item) => keys.has(item.paragraph.key));
  const fresh: Item[] = [];
  for (const item of rechecked.flatMap((each) => each.items)) {
    const known = old.find((one) => isSame(one, item, edit));
    if (known) kept.push({ ...item, id: known.id });
    else fresh.push(item);
  }
  return { items: kept.sort(byPlace), fresh };
}

/** Puts new items into the list at their places; an id that is taken already gets a number. */
export function withFresh(items: readonly Item[], fresh: readonly Item[]): readonly Item[] {
  const taken = new Set(items.map((item) => item.id));
  const added = fresh.map((item) => {
    let id = item.id;
    for (let copy = 2; taken.has(id); copy++) id = `${item.id}-${copy}`;
    taken.add(id);
    return { ...item, id };
  });
  return [...items, ...added].sort(byPlace);
}

/** The paragraphs that could not be checked, after some were checked again. */
export function uncheckedAfter(before: readonly Unchecked[], rechecked: readonly Rechecked[]): readonly Unchecked[] {
  const keys = new Set(rechecked.map(({ paragraph }) => paragraph.key));
  const kept = before.filter(({ paragraph }) => !keys.has(paragraph.key));
  return [...kept, ...rechecked.flatMap(({ unchecked }) => unchecked)].sort((a, b) =>
    compareRefs(a.paragraph.ref, b.paragraph.ref),
  );
}

/** Follows earlier changes of the same paragraph through an edit. */
export function followChanges(changes: readonly Change[], paragraph: DraftParagraph, edit: Edit): readonly Change[] {
  return changes.map((change) =>
    change.paragraph.key === paragraph.key && change.paragraph.text !== paragraph.text
      ? { ...change, paragraph, span: change.span && spanAfter(change.span, edit) }
      : change,
  );
}

/** An item read after the edit, or in a paragraph behind it, is where it was. */
function isSame(before: Item, now: Item, edit: Edit): boolean {
  if (before.finding.ruleId !== now.finding.ruleId || before.paragraph.key !== now.paragraph.key) return false;
  const place = before.paragraph.text === now.paragraph.text ? before.finding : spanAfter(before.finding, edit);
  return place?.start === now.finding.start && place.end === now.finding.end;
}
