import { errorCode, type Doing } from "../error-code";
import type { CheckOptions } from "../../engine";
import type { Later, Topic } from "../announcer";
import type { KeptDecisions } from "../decisions/kept-decisions";
import type { LiveHost } from "../ports/live-host";
import type { Clock, ParagraphChecker, Scheduler } from "../ports/paragraph-checker";
import type { RecordHost } from "../ports/record-host";
import { problem } from "../strings";
import type { Checking } from "./check-line";
import { createOwnEdits, type OwnEdits } from "./own-edits";
import { reduceReview, type ReviewAction } from "./review-reducer";
import { firstReview, type Filter, type ReviewState } from "./review-state";
import { emptySheet, type Sheet } from "./sheet";

export type LiveServices = Readonly<{
  later: Later;
  /**
   * Whether to keep checking, as the writer has chosen or as suits this host; `by-length`: unless the draft is long.
   * Asked after each check and at each change of the choice.
   */
  keepChecking: () => boolean | "by-length";
  /** Keys went into the document: nothing is announced for so many milliseconds. */
  hold: (milliseconds: number) => void;
}>;

export type ReviewServices = Readonly<{
  host: RecordHost & LiveHost;
  /** Asked at each check; the tables it needs come after the first paint. */
  loadChecker: () => Promise<ParagraphChecker>;
  /** Asked at the start of each check, so that a changed setting counts from the next one. */
  options: () => CheckOptions;
  yieldToPage: Scheduler;
  now: Clock;
  announce: (words: string, topic?: Topic) => void;
  /** Absent where decisions last no longer than the session. */
  decisions?: Pick<KeptDecisions, "keep" | "forget" | "find">;
  /** Checking while the writer types; absent where that is not to be had. */
  live?: LiveServices;
  filter?: Filter;
}>;

/** What the parts of a review share: the state, the sheet and the services. One for each review. */
export type Desk = Readonly<{
  services: ReviewServices;
  state: () => ReviewState;
  dispatch: (action: ReviewAction) => void;
  /** @returns the way to stop listening */
  subscribe: (listener: () => void) => () => void;
  sheet: () => Sheet;
  /** Puts the sheet aside; what still works on it can tell. */
  newSheet: () => Sheet;
  /** The checker and the options as they are now. */
  checking: () => Promise<Checking>;
  ownEdits: OwnEdits;
  /** Ends an edit or a showing that the host or the engine broke off, with a code. */
  failed: (doing: Doing) => void;
}>;

/** Sets up a review on which nothing has been read. */
export function createDesk(services: ReviewServices): Desk {
  const listeners = new Set<() => void>();
  let state: ReviewState = { ...firstReview, filter: services.filter ?? "all" };
  let sheet = emptySheet();

  const dispatch = (action: ReviewAction): void => {
    state = reduceReview(state, action);
    for (const listener of listeners) listener();
  };

  return {
    services,
    state: () => state,
    dispatch,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    sheet: () => sheet,
    newSheet: () => (sheet = emptySheet()),
    checking: async () => ({ checker: await services.loadChecker(), options: services.options() }),
    ownEdits: createOwnEdits(services.now),
    failed: (doing) => {
      dispatch({ type: "edit-ended", notice: { kind: "problem", code: errorCode(doing) } });
      services.announce(problem.generic);
    },
  };
}
