import type { Extent } from "../ports/live-host";
import { spoken } from "../strings";
import { createCheckRunner } from "./checking";
import { createDesk, type ReviewServices } from "./desk";
import { createLive, type Live } from "./live";
import type { Change, DismissReason, DismissScope, Filter, Item, ReviewState, Unchecked } from "./review-state";
import { openItems, restoredWith, sameRule } from "./selectors";
import { createWriting } from "./writing";

export type { ReviewServices } from "./desk";

/** The review of one open draft: its state, and what a person can do. Every method may be called at any time. */
export type Review = Readonly<{
  state: () => ReviewState;
  /** @returns the way to stop listening */
  subscribe: (listener: () => void) => () => void;
  /** Checks the whole draft, or the part that the writer chose. */
  check: (extent?: Extent) => Promise<void>;
  stop: () => void;
  choose: (filter: Filter) => void;
  showMore: () => void;
  showArrived: () => void;
  /** Shows the prompts of a text that was taken for something else than a record about a child. */
  showAside: () => void;
  open: (id: string) => Promise<void>;
  /** Opens a prompt whose words the writer is at in the document: the selection and the focus stay where they are. */
  openQuietly: (id: string) => void;
  next: () => Promise<void>;
  previous: () => Promise<void>;
  back: () => void;
  list: (screen: "dismissed" | "changed") => void;
  /** Selects the opened item's words in the document, and says so when that cannot be done. */
  show: () => Promise<void>;
  /** Selects a paragraph that could not be checked, so that the writer can read it. */
  goTo: (unchecked: Unchecked) => Promise<void>;
  replace: (item: Item, wording: string) => Promise<void>;
  /** Takes in a wording that was accepted in the host's own pop-up, whatever the host has done with it. */
  accept: (item: Item, wording: string) => Promise<void>;
  addAfter: (item: Item, wording: string) => Promise<void>;
  undo: (change: Change) => Promise<void>;
  /** Turns tracked changes on, so that the edits from now on are marked. */
  turnOnTracking: () => Promise<void>;
  dismiss: (id: string, reason: DismissReason, scope: DismissScope) => void;
  restore: (id: string) => void;
  /** Checking while the writer types. */
  live: Live;
}>;

/** Makes a review. Nothing is read before `check`. */
export function createReview(services: ReviewServices): Review {
  const desk = createDesk(services);
  const { state, dispatch } = desk;
  const { announce, decisions } = services;
  const live = createLive(desk);
  const checks = createCheckRunner(desk, live.checks);
  const writing = createWriting(desk);

  return {
    state,
    subscribe: desk.subscribe,
    check: checks.check,
    stop: checks.stop,
    choose: (filter) => dispatch({ type: "filter-chosen", filter }),
    showMore: () => dispatch({ type: "more-asked" }),
    showArrived: () => dispatch({ type: "arrived-asked" }),
    showAside: () => dispatch({ type: "taken-for-record" }),
    open: (id) => {
      dispatch({ type: "opened", id });
      return writing.show(false);
    },
    openQuietly: (id) => dispatch({ type: "opened", id, quietly: true }),
    next: () => {
      dispatch({ type: "next" });
      return writing.show(false);
    },
    previous: () => {
      dispatch({ type: "previous" });
      return writing.show(false);
    },
    back: () => dispatch({ type: "back" }),
    list: (screen) => dispatch({ type: "screen-chosen", screen }),
    show: () => writing.show(true),
    goTo: ({ paragraph }) => writing.goTo(paragraph),
    replace: writing.replace,
    accept: writing.accept,
    addAfter: writing.addAfter,
    undo: writing.undo,
    turnOnTracking: writing.turnOnTracking,
    dismiss: (id, reason, scope) => {
      const item = state().items.find((one) => one.id === id);
      const meant = item === undefined ? [] : scope === "this-one" ? [item] : sameRule(state(), item);
      dispatch({ type: "dismissed", id, reason, scope });
      void decisions?.keep(meant, { reason, scope });
      announce(spoken.dismissed(openItems(state()).length), "left");
    },
    restore: (id) => {
      const together = restoredWith(state(), id);
      dispatch({ type: "restored", id });
      void decisions?.forget(together);
      announce(spoken.restored(openItems(state()).length), "left");
    },
    live: live.controls,
  };
}
