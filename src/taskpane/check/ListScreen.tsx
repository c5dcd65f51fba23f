import { useEffect, useRef, useState } from "react";
import { Button } from "@fluentui/react-components";
import {
  arrivedItems,
  filteredItems,
  hiddenByEvery,
  openItems,
  dismissedItems,
  putAside,
} from "../../features/review/selectors";
import { uncheckedText } from "../../features/review/place-text";
import { pageSize, type Phase, type ReviewState } from "../../features/review/review-state";
import { isLong } from "../../features/review/long-text";
import { check } from "../../features/strings";
import { useReview } from "../app/services";
import { usePageStyles } from "../shared/page-styles";
import { useKeptFocus } from "../shared/use-kept-focus";
import { ViewHeading } from "../shared/ViewHeading";
import { CheckStatus } from "./CheckStatus";
import { FilterBar } from "./FilterBar";
import { FindingList } from "./FindingList";
import { LongDocument } from "./LongDocument";
import { NoticeBar } from "./NoticeBar";
import { SharedNotice } from "./SharedNotice";
import { ShowInDocument } from "./ShowInDocument";
import { UncheckedList } from "./UncheckedList";
import { UnderlineNotice } from "./UnderlineNotice";

/** Fewer words than this are a short text (product.md 4.6). */
const shortText = 30;

export type ListScreenProps = { onContacts: () => void; onSections: () => void };

/** A1: what was found, and the states with nothing to show. */
export function ListScreen({ onContacts, onSections }: ListScreenProps) {
  const page = usePageStyles();
  const { review, state } = useReview();
  const row = useRef<HTMLButtonElement>(null);
  const keptFocus = useKeptFocus();
  const { landing } = state;
  const open = openItems(state).length;
  const rows = filteredItems(state);
  const landsOnRow = landing.row !== undefined && rows.some((item) => item.id === landing.row);
  const dismissedCount = dismissedItems(state).length;
  const changedCount = state.changes.length;
  const hidden = hiddenByEvery(state);
  const aside = putAside(state);
  const long = useLength(state.phase);

  const landed = useRef<number>(undefined);
  useEffect(() => {
    // Once a turn: a row that goes and comes back by itself must not take the focus from the document.
    if (landsOnRow && landed.current !== landing.turn) row.current?.focus();
    landed.current = landing.turn;
  }, [landsOnRow, landing.turn]);

  return (
    <div className={page.column} {...keptFocus}>
      <ViewHeading longest={check.results(888)} takesFocus={!landsOnRow} turn={landing.turn}>
        {open === 0 ? check.title : check.results(open)}
      </ViewHeading>
      <NoticeBar />
      <CheckStatus />
      {long === "long" && <LongDocument />}
      {open > 0 && <FilterBar />}
      <Remarks state={state} />
      {aside > 0 && <Button onClick={review.showAside}>{check.showAside(aside)}</Button>}
      {rows.length > 0 && <FindingList landing={landsOnRow ? landing.row : undefined} landingRow={row} rows={rows} />}
      {rows.length > state.shown && (
        <Button onClick={review.showMore}>{check.more(Math.min(pageSize, rows.length - state.shown))}</Button>
      )}
      <UncheckedList />
      <UncheckedParts state={state} />
      {isFinished(state) && open === 0 && (
        <div className={page.actions}>
          <Button onClick={onContacts}>{check.contacts}</Button>
          {!state.readOnly && <Button onClick={onSections}>{check.insertChecklist}</Button>}
        </div>
      )}
      {isWithoutText(state) && !state.readOnly && <Button onClick={onSections}>{check.insertSection}</Button>}
      {hidden > 0 && <p className={page.quiet}>{check.hiddenByEvery(hidden)}</p>}
      {dismissedCount + changedCount > 0 && (
        <div className={page.actions}>
          {dismissedCount > 0 && (
            <Button appearance="transparent" onClick={() => review.list("dismissed")}>
              {check.dismissedList(dismissedCount)}
            </Button>
          )}
          {changedCount > 0 && (
            <Button appearance="transparent" onClick={() => review.list("changed")}>
              {check.changedList(changedCount)}
            </Button>
          )}
        </div>
      )}
      {/* From here on what comes by itself: Word's answer about underlines, the length of the text, other writers. */}
      {isFinished(state) && <ShowInDocument />}
      {isFinished(state) && <UnderlineNotice />}
      {long === "long-after-all" && <LongDocument />}
      {isShort(state) && <p className={page.text}>{check.shortText}</p>}
      <SharedNotice />
    </div>
  );
}

/**
 * Whether the draft is long, as the check found; typing over the limit does not move the list. `long-after-all`: that came
 * out only when the last words were counted, and the list was there.
 */
function useLength(phase: Phase): "long" | "long-after-all" | "not-long" {
  const now = isLong(phase) ? "long" : "not-long";
  const [known, setKnown] = useState<Readonly<{ kind: Phase["kind"]; length: ReturnType<typeof useLength> }>>({
    kind: phase.kind,
    length: now,
  });
  if (known.kind === phase.kind) return known.length;
  const isLate = known.kind === "checking" && known.length === "not-long" && now === "long";
  const length = isLate ? "long-after-all" : now;
  setKnown({ kind: phase.kind, length });
  return length;
}

/** What no prompt can come from, said plainly: no prompt there does not mean that there is nothing. */
function UncheckedParts({ state: { phase } }: RemarksProps) {
  const page = usePageStyles();
  const text = phase.kind === "checked" ? uncheckedText(phase.unread) : undefined;
  return text === undefined ? null : <p className={page.quiet}>{text}</p>;
}

type RemarksProps = { state: ReviewState };

/** What is said in place of the rows where there are none. */
function Remarks({ state }: RemarksProps) {
  const page = usePageStyles();
  return remarks(state).map((text) => (
    <p className={page.text} key={text}>
      {text}
    </p>
  ));
}

function remarks(state: ReviewState): readonly string[] {
  const { phase } = state;
  if (phase.kind !== "checked") return [];
  if (isWithoutText(state)) return [state.readOnly ? check.noText : check.noTextYet];
  const aside = putAside(state);
  if (aside > 0) return [check.putAside(aside)];
  if (openItems(state).length === 0) return emptyText(state);
  return filteredItems(state).length === 0 ? [check.emptyFilter] : [];
}

function isShort(state: ReviewState): boolean {
  const { phase } = state;
  return phase.kind === "checked" && phase.complete && phase.words < shortText && !isWithoutText(state);
}

/** "No prompts found" only when that is so; a partial check or a list worked through says something else. */
function emptyText(state: ReviewState): readonly string[] {
  if (arrivedItems(state).length > 0) return [];
  if (dismissedItems(state).length + state.changes.length > 0) return [check.allLookedAt];
  const { phase, unchecked } = state;
  return [phase.kind === "checked" && phase.complete && unchecked.length === 0 ? check.empty : check.noneSoFar];
}

/** Nothing stands in it yet; a part of it that was chosen to be checked says nothing of the rest. */
function isWithoutText({ phase }: ReviewState): boolean {
  return phase.kind === "checked" && phase.complete && phase.words === 0;
}

function isFinished(state: ReviewState): boolean {
  return state.phase.kind === "checked" && state.phase.words > 0;
}
