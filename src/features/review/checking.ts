import { errorCode } from "../error-code";
import type { Extent } from "../ports/live-host";
import { problem, spoken } from "../strings";
import { CheckFailed } from "./check-line";
import type { Desk } from "./desk";
import { readerOf, runCheck, type CheckOutcome } from "./run-check";
import { openItems } from "./selectors";
import { endedWords } from "./status-line";

/** Over this many milliseconds a check says once that it is half done (product.md J). */
const sayHalfAfter = 5_000;

export type CheckListener = Readonly<{ started: () => void; goesOn: () => void; ended: () => void }>;

/** Checks of the draft, one at a time: a newer one puts an older aside. */
export type CheckRunner = Readonly<{
  /** Checks the whole draft, or the part that the writer chose. */
  check: (extent?: Extent) => Promise<void>;
  stop: () => void;
}>;

/**
 * @param listener told when a check starts, each time that it goes on after a part, and when it has ended with a result; not
 *   when it failed
 */
export function createCheckRunner(desk: Desk, listener: CheckListener): CheckRunner {
  const { services, state, dispatch } = desk;
  const { host, now, announce, decisions, yieldToPage } = services;
  let running = { aborted: false };

  function sayHalf(started: number): (progress: Readonly<{ checked: number; total: number }>) => void {
    let said = false;
    return ({ checked, total }) => {
      if (said || checked * 2 < total || checked >= total || now() - started <= sayHalfAfter) return;
      said = true;
      announce(spoken.half(openItems(state()).length), "check");
    };
  }

  async function check(extent?: Extent): Promise<void> {
    running.aborted = true;
    const stop = { aborted: false };
    running = stop;
    const sheet = desk.newSheet();
    const before = [...state().items, ...state().arrived];
    const half = sayHalf(now());
    listener.started();
    dispatch({ type: "check-started" });
    announce(spoken.started, "check");
    try {
      const capabilities = await host.capabilities();
      if (running !== stop) return;
      if (!capabilities.canEdit && !state().readOnly) dispatch({ type: "read-only-found" });
      const checking = await desk.checking();
      if (running !== stop) return;
      const outcome = await runCheck({
        ...checking,
        read: readerOf(host, extent),
        yieldToPage,
        stop,
        sheet,
        before,
        onProgress: async (progress) => {
          const kept = await decisions?.find(progress.found);
          if (running !== stop) return;
          dispatch({ type: "check-went-on", ...progress, ...(kept ? { kept } : {}) });
          half(progress);
          if (progress.checked < progress.total) listener.goesOn();
        },
      });
      if (running !== stop) return;
      dispatch({ type: "check-ended", ...outcome });
      announce(wordsFor(outcome, extent), "check");
      listener.ended();
    } catch (cause) {
      if (running !== stop) return;
      dispatch({ type: "check-failed", code: errorCode(cause instanceof CheckFailed ? "check" : "read") });
      announce(problem.generic);
    }
  }

  function wordsFor({ complete, checked, total }: CheckOutcome, extent: Extent | undefined): string {
    if (complete) return endedWords(state());
    if (running.aborted || extent === undefined) return spoken.partial(checked, total);
    return `${spoken.part(checked, total)} ${endedWords(state())}`;
  }

  return {
    check,
    stop: () => {
      running.aborted = true;
    },
  };
}
