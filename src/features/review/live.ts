import { mayBeRecord } from "../../engine/register";
import type { DraftEvent } from "../ports/live-host";
import { spoken } from "../strings";
import type { CheckListener } from "./checking";
import type { Desk } from "./desk";
import { createLiveQueue, type ToRead } from "./live-queue";
import { readAll, readReported, type Known } from "./live-reading";
import type { Live as LiveState } from "./review-state";
import { isLong } from "./long-text";
import { arrivedItems } from "./selectors";
import { registerOf, uncheckedIn } from "./sheet";
import { updateSheet } from "./update-sheet";

/** Milliseconds after the last report before its paragraphs are checked, and between sweeps (product.md A, 4.7). */
export const livePauses = { typing: 900, sweep: 30_000 };

/** What a person, or the page, can do about it. */
export type Live = Readonly<{
  pause: () => void;
  resume: () => void;
  /** The choice to keep checking, or how the draft suits it, has changed. */
  chosen: () => void;
  /** The pane got the focus: catches up, and says once what is new since. */
  focused: () => Promise<void>;
  /** Stops listening and waiting, for good. */
  close: () => Promise<void>;
}>;

/**
 * Checking while the writer types. What the host reports only says where to read and when: some time after the last
 * report the named paragraphs are read in one round trip, and everything is read now and then, since hosts lose reports.
 */
export function createLive(desk: Desk): Readonly<{ checks: CheckListener; controls: Live }> {
  const { services, state, dispatch } = desk;
  const { host, now, announce } = services;
  const later = services.live?.later ?? (() => undefined);
  const queue = createLiveQueue();
  let watching: Promise<(() => Promise<void>) | undefined> | undefined;
  let running: Promise<void> | undefined;
  let dueAt: number | undefined;
  let sweeping = false;
  let lastLook = now();
  let toldShared = false;
  let told: ReadonlySet<string> = new Set();
  let closed = false;

  const set = (live: Partial<LiveState>): void => {
    const current = state().live;
    const changes = { ...current, ...live };
    if (changes.mode === current.mode && changes.typing === current.typing && changes.behind === current.behind) return;
    dispatch({ type: "live-set", live });
  };

  const isOn = () => !closed && state().live.mode === "on" && state().phase.kind === "checked";

  function heard(event: DraftEvent): void {
    const { phase, live, notice } = state();
    const keys = event.keys.filter((key) => !desk.ownEdits.isOwn(key));
    if (keys.length === 0 && event.keys.length > 0) return;
    if (event.source === "local") services.live?.hold(livePauses.typing);
    if (closed || phase.kind === "not-checked" || phase.kind === "failed") return;
    queue.add({ ...event, keys });
    if (phase.kind !== "checked") return;
    if (live.mode !== "on") return set({ behind: true });
    if (event.source === "local") set({ typing: true });
    else set({ behind: true });
    if (event.source === "remote" && !toldShared && notice === undefined) {
      toldShared = true;
      dispatch({ type: "noticed", notice: { kind: "shared" } });
    }
    dueIn(livePauses.typing);
  }

  /** Reading waits until nothing was reported for so long. One timer serves all reports. */
  function dueIn(milliseconds: number): void {
    const armed = dueAt !== undefined;
    lastLook = now();
    dueAt = now() + milliseconds;
    if (!armed) later(lookIfDue, milliseconds);
  }

  function lookIfDue(): void {
    if (dueAt === undefined) return;
    const wait = dueAt - now();
    if (wait > 0) return later(lookIfDue, wait);
    dueAt = undefined;
    void look();
  }

  /** Reads and checks what is waiting; one at a time. */
  function look(): Promise<void> {
    running ??= readWaiting().finally(() => (running = undefined));
    return running;
  }

  async function readWaiting(): Promise<void> {
    if (!isOn() || queue.isEmpty()) return;
    const work = queue.take();
    lastLook = now();
    try {
      if (!(await bringUpToDate(work))) {
        queue.putBack(work);
        if (isOn()) dueIn(livePauses.typing);
        return;
      }
      const more = !queue.isEmpty();
      const { typing } = state().live;
      set({ typing: typing && more, behind: more && !typing });
    } catch {
      // Said in the status line, with "Check again" beside it; the next report or sweep tries once more.
      queue.putBack(work);
      set({ typing: false, behind: true });
    }
  }

  /** @returns false when something else came between: the writer's own action, another check */
  async function bringUpToDate(work: ToRead): Promise<boolean> {
    const sheet = desk.sheet();
    const { version } = sheet;
    const { phase, busy } = state();
    const undisturbed = () => isOn() && !state().busy && desk.sheet() === sheet && sheet.version === version;
    if (phase.kind !== "checked" || busy) return false;
    const { complete, total } = phase;
    const known: Known = { paragraphs: sheet.lines.map(({ paragraph }) => paragraph), complete, total };
    const reading = (await readReported(host, work, known)) ?? (await readAll(host, work.sweep, known, undisturbed));
    if (!reading || !undisturbed()) return false;
    const update = await updateSheet(
      sheet,
      reading.paragraphs,
      await desk.checking(),
      services.yieldToPage,
      undisturbed,
    );
    if (!update) return false;
    const kept = await services.decisions?.find(update.looked);
    if (!undisturbed()) return false;
    sheet.lines = update.lines;
    sheet.version += 1;
    dispatch({
      type: "live-updated",
      found: update.lines.flatMap(({ found }) => found),
      unchecked: uncheckedIn(update.lines),
      continued: update.continued,
      kept: kept ?? {},
      checked: update.lines.length,
      total: complete ? update.lines.length : reading.total,
      words: update.lines.reduce((sum, { words }) => sum + words, 0),
      mayBeRecord: mayBeRecord(registerOf(update.lines)),
    });
    return true;
  }

  /** Reads everything when nothing was reported or read for a while. */
  function sweepIfIdle(): void {
    if (closed) return void (sweeping = false);
    const wait = lastLook + livePauses.sweep - now();
    if (wait > 0) return later(sweepIfIdle, wait);
    lastLook = now();
    later(sweepIfIdle, livePauses.sweep);
    if (!isOn()) return;
    queue.addSweep("body");
    void look();
  }

  function turnOn(): void {
    set({ mode: "on" });
    lastLook = now();
    if (!sweeping) {
      sweeping = true;
      later(sweepIfIdle, livePauses.sweep);
    }
  }

  /** Also while it is off: then what is reported shows in the status line, and nothing is read. */
  function listen(): void {
    if (services.live) watching ??= host.watch(heard).catch(() => undefined);
  }

  const wanted = (): boolean => {
    const choice = services.live?.keepChecking() ?? false;
    return choice === "by-length" ? !isLong(state().phase) : choice;
  };

  async function catchUp(): Promise<void> {
    if (!isOn()) return;
    queue.addSweep("everything");
    await running;
    await look();
  }

  return {
    checks: {
      started: () => {
        queue.take();
        set({ typing: false, behind: false });
      },
      // In a long document people are told to keep working meanwhile.
      goesOn: listen,
      ended: () => {
        told = new Set();
        listen();
        if (state().live.mode !== "paused") {
          if (wanted()) turnOn();
          else set({ mode: "off" });
        }
        if (queue.isEmpty()) return;
        set({ behind: true });
        if (isOn()) dueIn(livePauses.typing);
      },
    },
    controls: {
      pause: () => {
        set({ mode: "paused", typing: false, behind: state().live.behind || !queue.isEmpty() });
        announce(spoken.paused);
      },
      resume: () => {
        turnOn();
        announce(spoken.resumed);
        void catchUp();
      },
      chosen: () => {
        if (state().phase.kind !== "checked") return;
        if (!wanted()) set({ mode: "off", typing: false, behind: state().live.behind || !queue.isEmpty() });
        else {
          turnOn();
          void catchUp();
        }
      },
      focused: async () => {
        await catchUp();
        const arrived = arrivedItems(state());
        const fresh = arrived.filter(({ id }) => !told.has(id));
        told = new Set(arrived.map(({ id }) => id));
        if (isOn() && fresh.length > 0) announce(spoken.newSince(fresh.length));
      },
      close: async () => {
        closed = true;
        const stop = await watching;
        await stop?.();
      },
    },
  };
}
