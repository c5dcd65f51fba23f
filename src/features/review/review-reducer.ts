import { assertNever } from "../../base/assert-never";
import type { ErrorCode } from "../error-code";
import type { DraftParagraph, TrackingOutcome } from "../ports/record-host";
import type { Edit } from "./edit";
import { byPlace } from "./items";
import { takeIn, type Continued } from "./live-merge";
import { followChanges, mergeRechecked, uncheckedAfter, withFresh, type Rechecked } from "./merge";
import type { CheckOutcome } from "./run-check";
import {
  manyPrompts,
  pageSize,
  type Change,
  type Dismissal,
  type DismissReason,
  type DismissScope,
  type Filter,
  type Item,
  type Live,
  type Notice,
  type ReviewState,
  type Screen,
  type Unchecked,
} from "./review-state";
import { counts, filteredItems, neighbourOf, openItems, restoredWith } from "./selectors";

export type ReviewAction =
  | Readonly<{ type: "check-started" }>
  | Readonly<{
      type: "check-went-on";
      checked: number;
      total: number;
      found: readonly Item[];
      unchecked: readonly Unchecked[];
      mayBeRecord: boolean;
      /** Decisions of earlier sessions about these, by item id. */
      kept?: Readonly<Record<string, Dismissal>>;
    }>
  | Readonly<{ type: "check-ended" } & CheckOutcome>
  | Readonly<{ type: "check-failed"; code: ErrorCode }>
  | Readonly<{ type: "filter-chosen"; filter: Filter }>
  | Readonly<{ type: "more-asked" }>
  | Readonly<{ type: "arrived-asked" }>
  | Readonly<{ type: "taken-for-record" }>
  | Readonly<{ type: "opened"; id: string; quietly?: boolean }>
  | Readonly<{ type: "next" }>
  | Readonly<{ type: "previous" }>
  | Readonly<{ type: "back" }>
  | Readonly<{ type: "screen-chosen"; screen: "dismissed" | "changed" }>
  | Readonly<{ type: "dismissed"; id: string; reason: DismissReason; scope: DismissScope }>
  | Readonly<{ type: "restored"; id: string }>
  | Readonly<{ type: "edit-started" }>
  | Readonly<{ type: "edit-ended"; notice: Notice }>
  | Readonly<{ type: "tracking-asked" }>
  | Readonly<{ type: "tracking-answered"; outcome: TrackingOutcome }>
  | Readonly<{
      type: "changed";
      change: Change;
      tracked: boolean | "unknown";
      edit: Edit;
      rechecked: readonly Rechecked[];
    }>
  | Readonly<{ type: "put-back"; id: string; paragraph: DraftParagraph; edit: Edit; rechecked: readonly Rechecked[] }>
  | Readonly<{ type: "refreshed"; paragraph: DraftParagraph; edit: Edit; rechecked: readonly Rechecked[] }>
  | Readonly<{ type: "moved"; id: string }>
  | Readonly<{ type: "noticed"; notice: Notice }>
  | Readonly<{ type: "read-only-found" }>
  | Readonly<{ type: "live-set"; live: Partial<Live> }>
  | Readonly<{
      type: "live-updated";
      found: readonly Item[];
      unchecked: readonly Unchecked[];
      continued: Continued;
      /** Decisions of earlier sessions about what was looked at, by the ids in `found`. */
      kept: Readonly<Record<string, Dismissal>>;
      checked: number;
      total: number;
      words: number;
      mayBeRecord: boolean;
    }>;

/** How the review goes on from each thing that happens. Pure; the same for every host. */
export function reduceReview(state: ReviewState, action: ReviewAction): ReviewState {
  return withoutLeft(reduce(state, action));
}

/** A prompt whose words are gone goes when it is no longer on the screen. */
function withoutLeft(state: ReviewState): ReviewState {
  const { gone, screen } = state;
  if (gone === undefined || (screen.kind === "detail" && screen.id === gone)) return state;
  return { ...state, gone: undefined, items: state.items.filter(({ id }) => id !== gone) };
}

function reduce(state: ReviewState, action: ReviewAction): ReviewState {
  switch (action.type) {
    case "check-started":
      return {
        ...state,
        phase: { kind: "reading" },
        items: [],
        arrived: [],
        isOther: false,
        unchecked: [],
        stale: [],
        gone: undefined,
        shown: pageSize,
        screen: { kind: "list" },
        notice: undefined,
      };
    case "check-went-on": {
      const { checked, total, found, unchecked, kept, mayBeRecord } = action;
      // A prompt that the writer has opened meanwhile is not taken from them.
      const isOther = !mayBeRecord && (state.isOther || state.screen.kind === "list");
      return {
        ...state,
        phase: { kind: "checking", checked, total },
        items: [...state.items, ...found],
        isOther,
        unchecked: [...state.unchecked, ...unchecked],
        // What the writer decided in this session comes first.
        dismissed: { ...kept, ...state.dismissed },
      };
    }
    case "check-ended": {
      const { complete, checked, total, words, unread } = action;
      return wordingFirst({ ...state, phase: { kind: "checked", complete, checked, total, words, unread } });
    }
    case "check-failed":
      return land({ ...state, phase: { kind: "failed", code: action.code } }, undefined);
    case "filter-chosen":
      return { ...state, filter: action.filter, filterChosen: true, shown: pageSize };
    case "more-asked":
      return land({ ...state, shown: state.shown + pageSize }, filteredItems(state)[state.shown]?.id);
    case "arrived-asked": {
      const items = withFresh(state.items, state.arrived);
      const first = [...state.arrived].sort(byPlace)[0];
      return land({ ...state, items, arrived: [], filter: "all" }, first?.id);
    }
    case "taken-for-record": {
      const next = { ...state, asRecord: true };
      return land(next, filteredItems(next)[0]?.id);
    }
    case "opened":
      return action.quietly ? openQuietly(state, action.id) : open(state, action.id);
    case "next":
      return step(state, 1);
    case "previous":
      return step(state, -1);
    case "back": {
      const left = state.screen.kind === "detail" ? state.screen.id : undefined;
      const row = left !== undefined && left === state.gone ? neighbourOf(state, left) : left;
      return land({ ...state, screen: { kind: "list" } }, row);
    }
    case "screen-chosen":
      return land({ ...state, screen: { kind: action.screen }, notice: undefined }, undefined);
    case "dismissed":
      return leaveItem(dismiss(state, action), action.id, state);
    case "restored":
      return land(restore(state, action.id), undefined);
    case "edit-started":
      return { ...state, busy: true, notice: undefined };
    case "edit-ended":
      return { ...state, busy: false, notice: action.notice };
    case "tracking-asked":
      return { ...state, busy: true };
    case "tracking-answered":
      return { ...state, busy: false, notice: answered(state.notice, action.outcome) };
    case "changed":
      return change(state, action);
    case "put-back":
      return putBack(state, action);
    case "refreshed":
      return refresh(state, action);
    case "moved":
      return {
        ...state,
        busy: false,
        stale: state.stale.includes(action.id) ? state.stale : [...state.stale, action.id],
        notice: { kind: "stale" },
      };
    case "noticed":
      return { ...state, notice: action.notice };
    case "read-only-found":
      return { ...state, busy: false, readOnly: true, notice: { kind: "read-only" } };
    case "live-set":
      return { ...state, live: { ...state.live, ...action.live } };
    case "live-updated": {
      const { found, unchecked, continued, kept, checked, total, words } = action;
      if (state.phase.kind !== "checked") return state;
      // While the writer types, no prompt is put aside.
      const isOther = state.isOther && !action.mayBeRecord;
      const phase = { ...state.phase, checked, total, words };
      return { ...takeIn(state, found, continued, kept), isOther, unchecked, phase };
    }
    default:
      return assertNever(action, "review action");
  }
}

/** The bar says on what became of the edit that it is about; Undo stays. */
function answered(notice: Notice | undefined, outcome: TrackingOutcome): Notice | undefined {
  if (notice?.kind !== "done" || notice.tracked !== false) return notice;
  return { ...notice, tracked: outcome === "on" ? "turned-on" : "refused" };
}

/** A list too long to go through begins with what can be mended at once. Decided with the result, never after it. */
function wordingFirst(state: ReviewState): ReviewState {
  const isLong = openItems(state).length > manyPrompts;
  if (!isLong || state.filterChosen || state.filter !== "all" || counts(state).wording === 0) return state;
  return { ...state, filter: "wording" };
}

function land(state: ReviewState, row: string | undefined): ReviewState {
  return { ...state, landing: { row, turn: state.landing.turn + 1 } };
}

function open(state: ReviewState, id: string): ReviewState {
  return land({ ...state, screen: { kind: "detail", id }, notice: undefined }, undefined);
}

/** Opened from the document, where the focus stays; a filter that leaves the item out gives way. */
function openQuietly(state: ReviewState, id: string): ReviewState {
  const listed = filteredItems(state).some((item) => item.id === id);
  const opened = open({ ...state, filter: listed ? state.filter : "all" }, id);
  return { ...opened, landing: { ...opened.landing, elsewhere: true } };
}

/** Moves to the next or previous item under the filter; past the last one comes the end screen. */
function step(state: ReviewState, by: 1 | -1): ReviewState {
  const { screen } = state;
  if (screen.kind !== "detail") return state;
  const rows = filteredItems(state);
  const to = rows[rows.findIndex((item) => item.id === screen.id) + by];
  if (!to && by < 0) return state;
  const next: Screen = to ? { kind: "detail", id: to.id } : { kind: "end" };
  return land({ ...state, screen: next, notice: undefined, shown: shownUpTo(state, to) }, undefined);
}

/** Rows enough that an item reached with Next is in the list when the writer goes back to it. */
function shownUpTo(state: ReviewState, item: Item | undefined): number {
  const at = item ? filteredItems(state).indexOf(item) : -1;
  return Math.max(state.shown, Math.ceil((at + 1) / pageSize) * pageSize);
}

function dismiss(
  state: ReviewState,
  { id, reason, scope }: Readonly<{ id: string; reason: DismissReason; scope: DismissScope }>,
): ReviewState {
  if (scope === "this-one") {
    return { ...state, dismissed: { ...state.dismissed, [id]: { reason, scope } }, notice: undefined };
  }
  const item = state.items.find((one) => one.id === id);
  if (!item) return state;
  return { ...state, dismissedRules: { ...state.dismissedRules, [item.finding.ruleId]: reason }, notice: undefined };
}

/** Back to the list, with focus on the row that took the item's place; a row hidden along with it is passed over. */
function leaveItem(state: ReviewState, id: string, before: ReviewState): ReviewState {
  const rows = filteredItems(before);
  const at = rows.findIndex((item) => item.id === id);
  const left = new Set(filteredItems(state).map((item) => item.id));
  const next = rows.slice(at + 1).find((item) => left.has(item.id));
  const previous = rows
    .slice(0, Math.max(at, 0))
    .reverse()
    .find((item) => left.has(item.id));
  return land({ ...state, screen: { kind: "list" } }, (next ?? previous)?.id);
}

/** Takes back the decision that hides an item: its own, or the one on its rule. */
function restore(state: ReviewState, id: string): ReviewState {
  if (state.dismissed[id]?.scope === "this-one") {
    const { [id]: _gone, ...dismissed } = state.dismissed;
    return { ...state, dismissed };
  }
  const rule = state.items.find((item) => item.id === id)?.finding.ruleId;
  if (rule === undefined) return state;
  const { [rule]: _gone, ...dismissedRules } = state.dismissedRules;
  const together = new Set(restoredWith(state, id).map((item) => item.id));
  const left = Object.entries(state.dismissed).filter(([each]) => !together.has(each));
  return { ...state, dismissedRules, dismissed: Object.fromEntries(left) };
}

function change(state: ReviewState, action: Extract<ReviewAction, { type: "changed" }>): ReviewState {
  const row = neighbourOf(state, action.change.item.id);
  const { items, fresh } = mergeRechecked(state.items, action.rechecked, action.edit);
  const next: ReviewState = {
    ...state,
    busy: false,
    items,
    arrived: [...arrivedElsewhere(state, action.rechecked), ...fresh],
    unchecked: uncheckedAfter(state.unchecked, action.rechecked),
    changes: [...followChanges(state.changes, action.change.paragraph, action.edit), action.change],
    screen: { kind: "list" },
    notice: { kind: "done", change: action.change, tracked: action.tracked },
  };
  const present = filteredItems(next);
  return land(next, present.some((item) => item.id === row) ? row : present[0]?.id);
}

/** What waits to be shown from paragraphs that were not checked again; the others are found anew. */
function arrivedElsewhere(state: ReviewState, rechecked: readonly Rechecked[]): readonly Item[] {
  const keys = new Set(rechecked.map(({ paragraph }) => paragraph.key));
  return state.arrived.filter(({ paragraph }) => !keys.has(paragraph.key));
}

/**
 * Takes in what the writer typed into a paragraph meanwhile. An item that is no longer found there stays in the list as
 * it was, marked as changed, until the next check: no row goes by itself.
 */
function refresh(state: ReviewState, action: Extract<ReviewAction, { type: "refreshed" }>): ReviewState {
  const { items, fresh } = mergeRechecked(state.items, action.rechecked, action.edit);
  const found = new Set(items.map(({ id }) => id));
  const gone = state.items.filter(({ id }) => !found.has(id));
  return {
    ...state,
    items: [...items, ...gone].sort(byPlace),
    arrived: [...arrivedElsewhere(state, action.rechecked), ...fresh],
    unchecked: uncheckedAfter(state.unchecked, action.rechecked),
    stale: [...new Set([...state.stale.filter((id) => !found.has(id)), ...gone.map(({ id }) => id)])],
    changes: followChanges(state.changes, action.paragraph, action.edit),
  };
}

function putBack(state: ReviewState, action: Extract<ReviewAction, { type: "put-back" }>): ReviewState {
  const undone = state.changes.find((one) => one.id === action.id);
  if (!undone) return { ...state, busy: false };
  const { items, fresh } = mergeRechecked(state.items, action.rechecked, action.edit);
  // The item goes by its old id again, so that decisions about its neighbours and links to it still hold.
  const named = fresh.map((item) => (isItemOf(undone, item) ? { ...item, id: undone.item.id } : item));
  const back = [...named, ...items].find((item) => item.id === undone.item.id);
  const next: ReviewState = {
    ...state,
    busy: false,
    items: withFresh(items, named),
    arrived: arrivedElsewhere(state, action.rechecked),
    unchecked: uncheckedAfter(state.unchecked, action.rechecked),
    changes: followChanges(
      state.changes.filter((one) => one.id !== action.id),
      action.paragraph,
      action.edit,
    ),
    screen: state.screen.kind === "changed" ? state.screen : { kind: "list" },
    notice: { kind: "put-back" },
  };
  return land(next, back?.id);
}

function isItemOf(change: Change, item: Item): boolean {
  return item.finding.ruleId === change.item.finding.ruleId && item.finding.id === change.item.finding.id;
}
