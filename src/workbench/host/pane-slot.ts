import { createDialogSlot, type DialogSlot } from "./dialog-slot";
import type { EventLog } from "./event-log";
import { openChannel, type Channel } from "./wire/channel";
import { isRecord } from "./plain-data";
import { DispatchId, type DispatchHandler } from "./wire/dispatch";
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
  /** Shows a page in `container`, which is emptied, in place of the page that was shown before. */
  load(container: HTMLElement, url: string): void;
  /** False when no page has registered for the event. */
  fire(event: string, payload: unknown): boolean;
  registeredEvents(): readonly string[];
  readonly dialog: DialogSlot;
  close(): void;
}>;

/** An empty slot. */
export function createPaneSlot(view: Window, parts: PaneSlotParts): PaneSlot {
  let channel: Channel | undefined;
  let frame: HTMLIFrameElement | undefined;
  let registered: string[] = [];
  let origin = "";
  const dialog = createDialogSlot(view, {
    title: parts.title,
    appContext: parts.appContext,
    tellParent: (event, payload) => void channel?.fire(event, payload),
    log: parts.log,
  });
  const methods = new Map([...parts.methods, [DispatchId.sendMessage, dialog.toChild] as const]);

  function close(): void {
    dialog.close();
    channel?.close();
    frame?.remove();
    channel = undefined;
    frame = undefined;
    registered = [];
  }

  function load(container: HTMLElement, url: string): void {
    close();
    const address = new URL(url, view.location.href);
    parts.loaded();
    origin = address.origin;
    channel = openChannel(view, address.origin, {
      appContext: (instanceId) => parts.appContext(instanceId, address.origin),
      methods,
      notified: () => undefined, // focus moves and key chords: nothing here depends on them
      registered(event, data) {
        // On this wire a dialog is opened by listening to it.
        const problem = event === "dialogMessageReceived" ? openDialog(data) : 0;
        if (problem === 0) registered.push(event);
        return problem;
      },
      unregistered(event) {
        registered = registered.filter((one) => one !== event);
        if (event === "dialogMessageReceived") dialog.close();
      },
      unknown: (what) => parts.log.trouble({ kind: "not-simulated", what }),
      failed: (what, error) => parts.log.trouble({ kind: "defect", what: `${what}: ${whereItFailed(error)}` }),
    });
    frame = createPaneFrame(view, channel, address.href, parts.title);
    container.replaceChildren(frame);
    parts.log.write({ kind: "notice", text: `The pane loads ${address.pathname}${address.search}` });
  }

  function openDialog(data: unknown): number {
    return dialog.open(isRecord(data) ? data["targetId"] : undefined, origin);
  }

  return {
    load,
    dialog,
    fire: (event, payload) => channel?.fire(event, payload) ?? false,
    registeredEvents: () => registered,
    close,
  };
}

/** Kind and place of an error; its message is left out, since it may hold words of the document. */
function whereItFailed(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const place = error.stack?.split("\n").find((line) => /^\s+at /.test(line)) ?? "";
  return `${error.name} ${place.trim()}`;
}
