import type { CheckOptions } from "../../engine";
import type { Topic } from "../announcer";
import type { KeptDecisions } from "../decisions/kept-decisions";
import { errorCode, type Doing } from "../error-code";
import type { Clock, ParagraphChecker, Scheduler } from "../ports/paragraph-checker";
import type { DraftParagraph, RecordHost } from "../ports/record-host";
import { notices, problem, spoken } from "../strings";
import { acceptWords } from "./accept-words";
import { editBetween } from "./edit";
import { recheck } from "./recheck";
import { addAfterQuote, putBack, replaceWords, type EditOutcome } from "./replace";
import { reduceReview, type ReviewAction } from "./review-reducer";
import {
  firstReview,
  type Change,
  type DismissReason,
  type DismissScope,
  type Filter,
  type Item,
  type ReviewState,
} from "./review-state";
import { CheckFailed, runCheck } from "./run-check";
import { openItems, restoredWith, sameRule } from "./selectors";
import type { Sheet } from "./sheet";
import { endedWords } from "./status-line";

export type ReviewServices = Readonly<{
  host: RecordHost;
  /** Asked at each check; the tables it needs come after the first paint. */
  loadChecker: () => Promise<ParagraphChecker>;
  /** Asked at the start of each check, so that a changed setting counts from the next one. */
  options: () => CheckOptions;
  yieldToPage: Scheduler;
  now: Clock;
  announce: (words: string, topic?: Topic) => void;
  /** Absent where decisions last no longer than the session. */
  decisions?: Pick<KeptDecisions, "keep" | "forget" | "find">;
  filter?: Filter;
}>;

/** The review of one open draft: its state, and what a person can do. Every method may be called at any time. */
export type Review = Readonly<{
  state: () => ReviewState;
  /** @returns the way to stop listening */
  subscribe: (listener: () => void) => () => void;
  check: () => Promise<void>;
  stop: () => void;
  choose: (filter: Filter) => void;
  showMore: () => void;
  showArrived: () => void;
  open: (id: string) => Promise<void>;
  /** Opens a prompt whose words the writer is at in the document: the selection and the focus stay where they are. */
  openQuietly: (id: string) => void;
  next: () => Promise<void>;
  previous: () => Promise<void>;
  back: () => void;
  list: (screen: "dismissed" | "changed") => void;
  /** Selects the opened item's words in the document, and says so when that cannot be done. */
  show: () => Promise<void>;
  replace: (item: Item, wording: string) => Promise<void>;
  /** Takes in a wording that was accepted in the host's own pop-up, whatever the host has done with it. */
  accept: (item: Item, wording: string) => Promise<void>;
  addAfter: (item: Item, wording: string) => Promise<void>;
  undo: (change: Change) => Promise<void>;
  dismiss: (id: string, reason: DismissReason, scope: DismissScope) => void;
  restore: (id: string) => void;
}>;

/** Over this many milliseconds a check says once that it is half done (product.md J). */
const sayHalfAfter = 5_000;

/** Makes a review. Nothing is read before `check`. */
export function createReview(services: ReviewServices): Review {
  const { host, loadChecker, options, yieldToPage, now, announce, decisions } = services;
  const listeners = new Set<() => void>();
  let state: ReviewState = { ...firstReview, filter: services.filter ?? "all" };
  let running = { aborted: false };
  let sheet: Sheet = { lines: [] };
  let changesMade = 0;

  const dispatch = (action: ReviewAction): void => {
    state = reduceReview(state, action);
    for (const listener of listeners) listener();
  };

  const failed = (doing: Doing): void => {
    dispatch({ type: "edit-ended", notice: { kind: "problem", code: errorCode(doing) } });
    announce(problem.generic);
  };

  async function check(): Promise<void> {
    running.aborted = true;
    const stop = { aborted: false };
    running = stop;
    sheet = { lines: [] };
    const started = now();
    let saidHalf = false;
    dispatch({ type: "check-started" });
    announce(spoken.started);
    try {
      const capabilities = await host.capabilities();
      if (running !== stop) return;
      if (!capabilities.canEdit && !state.readOnly) dispatch({ type: "read-only-found" });
      const checker = await loadChecker();
      if (running !== stop) return;
      const outcome = await runCheck({
        host,
        checker,
        options: options(),
        yieldToPage,
        stop,
        sheet,
        onProgress: async (progress) => {
          const kept = await decisions?.find(progress.found);
          if (running !== stop) return;
          dispatch({ type: "check-went-on", ...progress, ...(kept ? { kept } : {}) });
          if (
            !saidHalf &&
            progress.checked * 2 >= progress.total &&
            progress.checked < progress.total &&
            now() - started > sayHalfAfter
          ) {
            saidHalf = true;
            announce(spoken.half(openItems(state).length));
          }
        },
      });
      if (running !== stop) return;
      const { complete, checked, total } = outcome;
      dispatch({ type: "check-ended", ...outcome });
      announce(complete ? endedWords(state) : spoken.partial(checked, total));
    } catch (cause) {
      if (running !== stop) return;
      dispatch({ type: "check-failed", code: errorCode(cause instanceof CheckFailed ? "check" : "read") });
      announce(problem.generic);
    }
  }

  /**
   * Takes in what the writer typed into a paragraph meanwhile, so that the other prompts in it can be gone on with.
   *
   * @returns false when the paragraph is gone, or reads as it did
   */
  async function refresh(paragraph: DraftParagraph): Promise<boolean> {
    const now = await host.readAgain(paragraph);
    if (now === undefined || now.text === paragraph.text) return false;
    const edit = editBetween(paragraph.text, now.text);
    dispatch({ type: "refreshed", paragraph: now, edit, rechecked: await settle(now) });
    return true;
  }

  /** The item as it stands after a refresh, when its sentence still reads as the writer saw it. */
  async function found(item: Item): Promise<Item | undefined> {
    if (!(await refresh(item.paragraph))) return undefined;
    const again = state.items.find(({ id }) => id === item.id);
    return again && sentenceOf(again) === sentenceOf(item) && !state.stale.includes(again.id) ? again : undefined;
  }

  const showItem = (item: Item) =>
    host.show({ paragraph: item.paragraph, span: { start: item.finding.start, end: item.finding.end } });

  /** Quietly when a row is opened, since the detail can be read without it; with a notice when it was asked for. */
  async function show(asked: boolean): Promise<void> {
    const { screen } = state;
    const item = screen.kind === "detail" ? state.items.find((one) => one.id === screen.id) : undefined;
    if (!item) return;
    try {
      let outcome = await showItem(item);
      if (outcome === "moved") {
        const again = await found(item);
        if (again) outcome = await showItem(again);
      }
      if (outcome === "moved") dispatch({ type: "moved", id: item.id });
      if (outcome === "unlocated" && asked) dispatch({ type: "noticed", notice: { kind: "not-shown" } });
    } catch {
      if (asked) failed("show");
    }
  }

  async function settle(paragraph: DraftParagraph) {
    return recheck(sheet, paragraph, await loadChecker(), options(), yieldToPage);
  }

  function refused(kind: "moved" | "unlocated" | "read-only", item: Item | undefined): void {
    if (kind === "read-only") dispatch({ type: "read-only-found" });
    else if (kind === "moved" && item) dispatch({ type: "moved", id: item.id });
    else dispatch({ type: "edit-ended", notice: { kind: kind === "moved" ? "undo-stale" : "unlocated" } });
    const words = {
      "read-only": notices.readOnly,
      moved: item ? notices.stale : notices.undoStale,
      unlocated: notices.unlocated,
    };
    announce(words[kind]);
  }

  async function edit(
    item: Item,
    write: (item: Item, id: string) => Promise<EditOutcome>,
    say: (left: number) => string,
  ): Promise<void> {
    if (state.busy) return;
    dispatch({ type: "edit-started" });
    try {
      const id = `change-${++changesMade}`;
      let outcome = await write(item, id);
      if (outcome.kind === "moved") {
        const again = await found(item);
        if (again) outcome = await write(again, id);
      }
      if (outcome.kind !== "done") return refused(outcome.kind, item);
      const { change, edit: made, tracked } = outcome;
      dispatch({ type: "changed", change, tracked, edit: made, rechecked: await settle(change.paragraph) });
      announce(say(openItems(state).length));
    } catch {
      failed("replace");
    }
  }

  async function undo(change: Change): Promise<void> {
    const current = state.changes.find((one) => one.id === change.id);
    if (state.busy || !current) return;
    dispatch({ type: "edit-started" });
    try {
      let outcome = await putBack(host, current);
      if (outcome.kind === "moved" && current.span && (await refresh(current.paragraph))) {
        const again = state.changes.find((one) => one.id === change.id);
        if (again) outcome = await putBack(host, again);
      }
      if (outcome.kind !== "done") return refused(outcome.kind, undefined);
      dispatch({
        type: "put-back",
        id: current.id,
        paragraph: outcome.paragraph,
        edit: outcome.edit,
        rechecked: await settle(outcome.paragraph),
      });
      announce(spoken.undone);
    } catch {
      failed("replace");
    }
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    check,
    stop: () => {
      running.aborted = true;
    },
    choose: (filter) => dispatch({ type: "filter-chosen", filter }),
    showMore: () => dispatch({ type: "more-asked" }),
    showArrived: () => dispatch({ type: "arrived-asked" }),
    open: (id) => {
      dispatch({ type: "opened", id });
      return show(false);
    },
    openQuietly: (id) => dispatch({ type: "opened", id, quietly: true }),
    next: () => {
      dispatch({ type: "next" });
      return show(false);
    },
    previous: () => {
      dispatch({ type: "previous" });
      return show(false);
    },
    back: () => dispatch({ type: "back" }),
    list: (screen) => dispatch({ type: "screen-chosen", screen }),
    show: () => show(true),
    replace: (item, wording) => edit(item, (now, id) => replaceWords(host, now, wording, id), spoken.replaced),
    accept: (item, wording) => edit(item, (now, id) => acceptWords(host, now, wording, id), spoken.replaced),
    addAfter: (item, wording) => edit(item, (now, id) => addAfterQuote(host, now, wording, id), spoken.added),
    undo,
    dismiss: (id, reason, scope) => {
      const item = state.items.find((one) => one.id === id);
      const meant = item === undefined ? [] : scope === "this-one" ? [item] : sameRule(state, item);
      dispatch({ type: "dismissed", id, reason, scope });
      void decisions?.keep(meant, { reason, scope });
      announce(spoken.dismissed(openItems(state).length), "left");
    },
    restore: (id) => {
      const together = restoredWith(state, id);
      dispatch({ type: "restored", id });
      void decisions?.forget(together);
      announce(spoken.restored(openItems(state).length), "left");
    },
  };
}

function sentenceOf({ paragraph, sentence }: Item): string {
  return paragraph.text.slice(sentence.start, sentence.end);
}
