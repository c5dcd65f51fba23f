import type { Category } from "../../content/types/category";
import { categories } from "../../content/types/category";
import type { DismissReason, Filter, Item, ReviewState } from "./review-state";

/**
 * What has become of an item. `answered`: something was added behind these exact words, which stay as they are. A
 * dismissal counts before a changed sentence, so that it stays in its list. `gone`: its words are no longer in the draft,
 * and it is still open on the screen. `aside`: the text is taken for something else than a record about a child, and nobody
 * has asked for its prompts.
 */
export type ItemStatus =
  | Readonly<{ kind: "prompt" | "stale" | "gone" | "answered" | "aside" }>
  | Readonly<{ kind: "dismissed"; reason: DismissReason; every: boolean }>;

/** An item's status, from the decisions made. */
export function statusOf(state: ReviewState, item: Item): ItemStatus {
  return statusesOf(state)(item);
}

/** The same for many items: what has to be looked through is looked through once. */
export function statusesOf(decisions: Decisions): (item: Item) => ItemStatus {
  const { dismissed, dismissedRules, changes, gone, stale } = decisions;
  const areAside = arePutAside(decisions);
  const answered = new Set(changes.flatMap((change) => (change.kind === "added" ? [change.item.id] : [])));
  const moved = new Set(stale);
  return ({ id, finding }) => {
    const one = dismissed[id];
    if (one !== undefined) return { kind: "dismissed", reason: one.reason, every: one.scope === "every-one" };
    const every = dismissedRules[finding.ruleId];
    if (every !== undefined) return { kind: "dismissed", reason: every, every: true };
    if (answered.has(id)) return { kind: "answered" };
    if (gone === id) return { kind: "gone" };
    if (areAside) return { kind: "aside" };
    return { kind: moved.has(id) ? "stale" : "prompt" };
  };
}

/** What the statuses of the items hang on. */
type Decisions = Pick<
  ReviewState,
  "dismissed" | "dismissedRules" | "changes" | "gone" | "stale" | "isOther" | "asRecord"
>;

/** The items of a list by what has become of them. */
type Sorted = Readonly<{
  by: Decisions;
  open: readonly Item[];
  aside: number;
  dismissed: readonly Item[];
  hiddenByEvery: number;
}>;

/** By the list itself: one drawing of the screen asks many times, and so does each slice of a check of a long document. */
const sortings = new WeakMap<readonly Item[], Sorted>();

function sorted(state: ReviewState): Sorted {
  const known = sortings.get(state.items);
  if (known && isSame(known.by, state)) return known;
  const statusNow = statusesOf(state);
  const open: Item[] = [];
  const dismissed: Item[] = [];
  let aside = 0;
  let hidden = 0;
  for (const item of state.items) {
    const status = statusNow(item);
    if (status.kind === "dismissed") {
      dismissed.push(item);
      if (status.every) hidden += 1;
    } else if (status.kind === "aside") aside += 1;
    else if (status.kind !== "answered") open.push(item);
  }
  const fresh = { by: state, open, aside, dismissed, hiddenByEvery: hidden };
  sortings.set(state.items, fresh);
  return fresh;
}

function isSame(a: Decisions, b: Decisions): boolean {
  return (
    a.dismissed === b.dismissed &&
    a.dismissedRules === b.dismissedRules &&
    a.changes === b.changes &&
    a.gone === b.gone &&
    a.stale === b.stale &&
    a.isOther === b.isOther &&
    a.asRecord === b.asRecord
  );
}

/** What is left to look at, in document order, whatever the filter. Stale ones stay until the next check. */
export function openItems(state: ReviewState): readonly Item[] {
  return sorted(state).open;
}

/** How many are put aside, since the text reads like something else than a record about a child. */
export function putAside(state: ReviewState): number {
  return sorted(state).aside + (state.arrived.length - arrivedItems(state).length);
}

/** Whether prompts are not shown, since the text reads like something else than a record about a child. */
function arePutAside({ isOther, asRecord }: Pick<ReviewState, "isOther" | "asRecord">): boolean {
  return isOther && !asRecord;
}

/** What was found since the list was drawn, and waits to be shown; none where all is put aside. */
export function arrivedItems(state: ReviewState): readonly Item[] {
  return arePutAside(state) ? [] : state.arrived;
}

/** The rows of the list under the filter, before "show 50 more" is applied. */
export function filteredItems(state: ReviewState): readonly Item[] {
  const open = openItems(state);
  return state.filter === "all" ? open : open.filter((item) => item.finding.category === state.filter);
}

export function dismissedItems(state: ReviewState): readonly Item[] {
  return sorted(state).dismissed;
}

/** All items of an item's rule. */
export function sameRule(state: ReviewState, item: Item | undefined): readonly Item[] {
  return state.items.filter((one) => one.finding.ruleId === item?.finding.ruleId);
}

/** The items that one decision hides, and that Restore on one of them brings back together. */
export function restoredWith(state: ReviewState, id: string): readonly Item[] {
  const item = state.items.find((one) => one.id === id);
  if (!item) return [];
  if (state.dismissed[id]?.scope === "this-one") return [item];
  return sameRule(state, item).filter((one) => state.dismissed[one.id]?.scope !== "this-one");
}

/** How many are hidden by "Every one in this document" (check A-7). */
export function hiddenByEvery(state: ReviewState): number {
  return sorted(state).hiddenByEvery;
}

/** Open items by category. */
export function counts(state: ReviewState): Readonly<Record<Category, number>> {
  const result = { wording: 0, sign: 0, circumstance: 0, recording: 0 };
  for (const item of openItems(state)) result[item.finding.category]++;
  return result;
}

/** The filters worth offering: those with something to show, the chosen one, and the two that are never mixed. */
export function filters(state: ReviewState): readonly Filter[] {
  const each = counts(state);
  return ["all", ...categories.filter((category) => each[category] > 0 || category === state.filter)];
}

/** The item on the detail screen, and where it stands among those under the filter (from 1). */
export function openedItem(state: ReviewState): Readonly<{ item: Item; position: number; total: number }> | undefined {
  if (state.screen.kind !== "detail") return undefined;
  const { id } = state.screen;
  const rows = filteredItems(state);
  const at = rows.findIndex((item) => item.id === id);
  const item = rows[at];
  return item && { item, position: at + 1, total: rows.length };
}

/** The row that takes an item's place when it leaves the list: the next, else the one before, else none. */
export function neighbourOf(state: ReviewState, id: string): string | undefined {
  const rows = filteredItems(state);
  const at = rows.findIndex((item) => item.id === id);
  if (at < 0) return rows[0]?.id;
  return (rows[at + 1] ?? rows[at - 1])?.id;
}

/** Whether the last check can be built on: nothing is stale, nothing was left out, nothing has changed since. */
export function isUpToDate({ phase, stale, unchecked, live }: ReviewState): boolean {
  const isWhole = phase.kind === "checked" && phase.complete && unchecked.length === 0;
  return isWhole && stale.length === 0 && !live.typing && !live.behind;
}

/** The words of a finding, as the draft has them. */
export function phraseOf(item: Item): string {
  return item.paragraph.text.slice(item.finding.start, item.finding.end);
}
