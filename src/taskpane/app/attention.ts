import type { PaneAttention } from "../../features/ports/mark-host";

/** The pane has settled when it has been in sight for so long (office-platform.md 1.1: a second or two). Milliseconds. */
const settlingTime = 1_500;

/**
 * Listens to the page from now on. A press while the pane is still opening doesn't count: Word may not yet draw what is
 * made then, however busy the writer is.
 */
export function createAttention(
  page: Window,
  startTimer: (work: () => void, milliseconds: number) => void,
): PaneAttention {
  const listeners = new Set<(use: "pressed" | "focused") => void>();
  let isSettled = false;
  let resolve: () => void = () => {};
  const settled = new Promise<void>((done) => {
    resolve = done;
  });
  const settle = () => {
    isSettled = true;
    resolve();
  };
  const tell = (use: "pressed" | "focused") => {
    for (const listener of listeners) listener(use);
  };
  const press = () => {
    if (isSettled) tell("pressed");
  };
  const waitInSight = () => {
    if (page.document.visibilityState !== "visible") return;
    page.document.removeEventListener("visibilitychange", waitInSight);
    startTimer(settle, settlingTime);
  };
  page.addEventListener("pointerdown", press, { capture: true });
  page.addEventListener("keydown", press, { capture: true });
  page.addEventListener("focus", () => tell("focused"));
  page.document.addEventListener("visibilitychange", waitInSight);
  waitInSight();
  return {
    settled: () => settled,
    onUse: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
