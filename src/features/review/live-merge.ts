import type { DraftParagraph } from "../ports/record-host";
import { editBetween, spanAfter } from "./edit";
import { createFreeIds } from "./items";
import type { Change, Dismissal, Item, ReviewState } from "./review-state";
import { phraseOf, statusesOf } from "./selectors";

/** Which paragraph of the new reading each old one is, by the key it had; what is gone is not in it. */
export type Continued = ReadonlyMap<string, DraftParagraph>;

/**
 * Takes into the list what the sheet holds after a new reading. What is found again keeps its id, and with it its row,
 * its decisions and its place in the list; what is not goes, except the prompt that is open on the detail screen, which
 * is marked as gone; what is new waits behind the list, unless a decision hides it anyway.
 *
 * @param found everything found in the checked paragraphs, in document order
 * @param kept decisions of earlier sessions about what is new, by the ids in `found`
 */
export function takeIn(
  state: ReviewState,
  found: readonly Item[],
  continued: Continued,
  kept: Readonly<Record<string, Dismissal>>,
): ReviewState {
  const known = [...state.items, ...state.arrived];
  const matches = matchItems(known, found, continued);
  const opened = state.screen.kind === "detail" ? state.screen.id : undefined;
  const gone = state.items.some((item) => item.id === opened && !matches.byOld.has(item)) ? opened : undefined;
  const now = (item: Item): readonly Item[] => {
    const again = matches.byOld.get(item);
    if (again) return [{ ...again, id: item.id }];
    return gone !== undefined && item.id === gone ? [item] : [];
  };
  const items = state.items.flatMap(now);
  const arrived = state.arrived.flatMap(now);
  const free = createFreeIds(new Set([...items, ...arrived].map(({ id }) => id)));
  const earlier: Record<string, Dismissal> = {};
  const fresh = matches.fresh.map((item) => {
    const id = free(item.id);
    const decision = kept[item.id];
    if (decision) earlier[id] = decision;
    return { ...item, id };
  });
  const next: ReviewState = {
    ...state,
    items,
    arrived,
    // What the writer decided in this session comes first.
    dismissed: { ...earlier, ...state.dismissed },
    stale: [],
    gone,
    changes: state.changes.map((change) => followed(change, continued.get(change.paragraph.key))),
  };
  const statusNow = statusesOf(next);
  const hidden = (item: Item) => statusNow(item).kind === "dismissed";
  return {
    ...next,
    items: [...items, ...fresh.filter(hidden)],
    arrived: [...arrived, ...fresh.filter((item) => !hidden(item))],
  };
}

type Matches = Readonly<{ byOld: ReadonlyMap<Item, Item>; fresh: readonly Item[] }>;

/**
 * Finds each known item among those found now: the same sentence in the same paragraph; else the same sentence elsewhere,
 * since text is moved about; else the same words in a sentence that was edited round them.
 */
function matchItems(known: readonly Item[], found: readonly Item[], continued: Continued): Matches {
  const byOld = new Map<Item, Item>();
  const keyNow = (item: Item) => continued.get(item.paragraph.key)?.key ?? "";

  const pass = (
    left: readonly Item[],
    keyOf: (old: Item) => string,
    keyOfNow: (now: Item) => string,
  ): readonly Item[] => {
    const unclaimed = new Map<string, Item[]>();
    for (const old of known) {
      if (byOld.has(old)) continue;
      const key = keyOf(old);
      const same = unclaimed.get(key);
      if (same) same.push(old);
      else unclaimed.set(key, [old]);
    }
    return left.filter((item) => {
      const old = unclaimed.get(keyOfNow(item))?.shift();
      if (old) byOld.set(old, item);
      return !old;
    });
  };

  const inPlace = pass(
    found,
    (old) => `${keyNow(old)} ${old.finding.id}`,
    ({ paragraph, finding }) => `${paragraph.key} ${finding.id}`,
  );
  if (inPlace.length === 0) return { byOld, fresh: [] };
  const elsewhere = pass(
    inPlace,
    ({ finding }) => finding.id,
    ({ finding }) => finding.id,
  );
  const edited = pass(
    elsewhere,
    (old) => spanKey(keyNow(old), old.finding.ruleId, spanNow(old, continued.get(old.paragraph.key))),
    ({ paragraph, finding }) => spanKey(paragraph.key, finding.ruleId, finding),
  );
  const fresh = pass(
    edited,
    (old) => `${keyNow(old)} ${old.finding.ruleId} ${phraseOf(old)}`,
    (now) => `${now.paragraph.key} ${now.finding.ruleId} ${phraseOf(now)}`,
  );
  return { byOld, fresh };
}

function spanNow({ finding, paragraph }: Item, now: DraftParagraph | undefined) {
  return now && spanAfter(finding, editBetween(paragraph.text, now.text));
}

function spanKey(key: string, ruleId: string, span: Readonly<{ start: number; end: number }> | undefined): string {
  return `${key} ${ruleId} ${span?.start ?? ""}-${span?.end ?? ""}`;
}

/** A change of the pane's own, followed through what was typed since, so that it can still be put back. */
function followed(change: Change, now: DraftParagraph | undefined): Change {
  if (!now || (now.text === change.paragraph.text && now.key === change.paragraph.key)) return change;
  const edit = editBetween(change.paragraph.text, now.text);
  const untouched = now.text === change.paragraph.text;
  return { ...change, paragraph: now, span: untouched ? change.span : change.span && spanAfter(change.span, edit) };
}
