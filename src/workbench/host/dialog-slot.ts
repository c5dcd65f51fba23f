import type { EventLog } from "./event-log";
import { isRecord } from "./plain-data";
import { openChannel, type Channel } from "./wire/channel";
import { DispatchId, OfficeErrorCode, type DispatchAnswer } from "./wire/dispatch";
import { createPaneFrame } from "./wire/pane-frame";

/** What a dialog needs of its host. */
export type DialogSlotParts = Readonly<{
  title: string;
  appContext: (instanceId: string, origin: string) => unknown;
  /** Delivers an event to the page that opened the dialog. */
  tellParent: (event: string, payload: unknown) => void;
  log: EventLog;
}>;

/**
 * The one dialog that an add-in may have open, in a frame over the page (`displayInIframe`). A dialog in a window of its
 * own is a matter between office.js and the browser, and does not come here.
 */
export type DialogSlot = Readonly<{
  /** @param options what the add-in asked for, as JSON. @returns an Office error code, 0 when it is open */
  open(options: unknown, parentOrigin: string): number;
  /** The add-in closes it. */
  close(): void;
  /** The person closes it, and the add-in is told. */
  dismiss(): void;
  /** The parent's message for the page in the dialog. */
  toChild(call: Readonly<Record<string, unknown>>): DispatchAnswer;
  isOpen(): boolean;
}>;

/** Kinds of a dialog's messages. */
const messageType = { fromPage: 0, fromParent: 1 } as const;

/** Office's numbers about dialogs. */
export const DialogError = { untrusted: 12004, notHttps: 12005, closed: 12006, alreadyOpen: 12007 } as const;

/** No dialog. */
export function createDialogSlot(view: Window, parts: DialogSlotParts): DialogSlot {
  let shown: Readonly<{ channel: Channel; frame: HTMLIFrameElement; parentOrigin: string }> | undefined;

  function close(): void {
    shown?.channel.close();
    shown?.frame.remove();
    shown = undefined;
  }

  function fromChild(call: Readonly<Record<string, unknown>>, origin: string): DispatchAnswer {
    parts.tellParent("dialogMessageReceived", {
      messageType: messageType.fromPage,
      messageContent: call["messageToParent"],
      messageOrigin: origin,
    });
    return {};
  }

  return {
    open(options, parentOrigin) {
      const asked = typeof options === "string" ? (JSON.parse(options) as unknown) : options;
      const facts = isRecord(asked) ? asked : {};
      const { url, width, height } = facts;
      if (typeof url !== "string") return OfficeErrorCode.internalError;
      const address = new URL(url, view.location.href);
      if (address.protocol !== "https:") return DialogError.notHttps;
      if (address.origin !== parentOrigin) return DialogError.untrusted;
      if (shown !== undefined) return DialogError.alreadyOpen;
      const channel = openChannel(view, address.origin, {
        appContext: (instanceId) => parts.appContext(instanceId, address.origin),
        // A dialog talks to the page that opened it and to nothing else: there is no document for it.
        methods: new Map([[DispatchId.messageParent, (call) => fromChild(call, address.origin)]]),
        notified: () => undefined,
        registered: () => 0,
        unregistered: () => undefined,
        unknown: (what) => parts.log.trouble({ kind: "not-simulated", what: `${what} in a dialog` }),
        failed: (what) => parts.log.trouble({ kind: "defect", what: `${what} in a dialog` }),
      });
      const frame = createPaneFrame(view, channel, address.href, parts.title, "isDialog");
      frame.dataset["dialog"] = "";
      const share = (part: unknown): string => `${typeof part === "number" ? part : 80}%`;
      frame.style.cssText =
        `position:fixed;inset:0;margin:auto;width:${share(width)};height:${share(height)};` +
        "border:1px solid;background:Canvas;z-index:2147483647";
      view.document.body.append(frame);
      shown = { channel, frame, parentOrigin };
      parts.log.write({ kind: "notice", text: `The add-in opens a dialog: ${address.pathname}` });
      return 0;
    },
    close,
    dismiss() {
      if (shown === undefined) return;
      close();
      parts.tellParent("dialogMessageReceived", { messageType: DialogError.closed });
    },
    toChild(call) {
      shown?.channel.fire("dialogParentMessageReceived", {
        messageType: messageType.fromParent,
        messageContent: call["messageContent"],
        messageOrigin: shown.parentOrigin,
      });
      return {};
    },
    isOpen: () => shown !== undefined,
  };
}
