import type { EventLog } from "./event-log";
import { openChannel, type Channel } from "./wire/channel";
import type { DispatchHandler } from "./wire/dispatch";
import { createPaneFrame } from "./wire/pane-frame";

/** What the pane's page talks to. */
export type PaneSlotParts = Readonly<{
  title: string;
  methods: ReadonlyMap<number, DispatchHandler>;
  appContext: (instanceId: string, paneOrigin: string) => unknown;
  log: EventLog;
  /** A page is about to be loaded. */
  loaded: () => void;
}>;

/** The place of the one task pane: at most one page is loaded in it, each time with a conversation of its own. */
export type PaneSlot = Readonly<{
  moveTo(container: HTMLElement): void;
  /** @throws Error before the first `moveTo`. */
  load(url: string): void;
  /** False when no page has registered for the event. */
  fire(event: string, payload: unknown): boolean;
  registeredEvents(): readonly string[];
  close(): void;
}>;

/** An empty slot. */
export function createPaneSlot(view: Window, parts: PaneSlotParts): PaneSlot {
  let container: HTMLElement | undefined;
  let channel: Channel | undefined;
  let frame: HTMLIFrameElement | undefined;
  let registered: string[] = [];

  function close(): void {
    channel?.close();
    frame?.remove();
    channel = undefined;
    frame = undefined;
    registered = [];
  }

  function open(place: HTMLElement, url: string): void {
    const address = new URL(url, view.location.href);
    parts.loaded();
    channel = openChannel(view, address.origin, {
      appContext: (instanceId) => parts.appContext(instanceId, address.origin),
      methods: parts.methods,
      notified: () => undefined, // focus moves and key chords: nothing here depends on them
      registered: (event) => void registered.push(event),
      unknown: (what) => parts.log.trouble({ kind: "not-simulated", what }),
      failed: (what, error) => {
        parts.log.trouble({
          kind: "defect",
          what: `${what}: ${error instanceof Error ? error.message : typeof error}`,
        });
      },
    });
    frame = createPaneFrame(view, channel, address.href, parts.title);
    place.append(frame);
    parts.log.write({ kind: "notice", text: `The pane loads ${address.pathname}${address.search}` });
  }

  return {
    moveTo(place) {
      close();
      container = place;
      place.replaceChildren();
    },
    load(url) {
      if (container === undefined) throw new Error("There is no place for the pane yet.");
      close();
      open(container, url);
    },
    fire: (event, payload) => channel?.fire(event, payload) ?? false,
    registeredEvents: () => registered,
    close,
  };
}
