import type { Channel } from "./channel";

/** `flags` of hostInfo: an add-in from the public store has 16, which is what office.js sees in ordinary use. */
const publicAddin = 16;

/**
 * The frame in which the add-in's page is shown. Host and conversation are told through the frame's name, so that the
 * page's address stays exactly what the manifest says; the name must be JSON because office.js parses it again when it
 * opens dialogs.
 */
export function createPaneFrame(
  view: Window,
  channel: Channel,
  url: string,
  title: string,
  kind: "" | "isDialog" = "",
): HTMLIFrameElement {
  const frame = view.document.createElement("iframe");
  const hostInfo = ["Word", "Web", "16.00", "en-US", view.crypto.randomUUID(), kind, "disableLogging", publicAddin];
  frame.name = JSON.stringify({
    baseFrameName: `frame_${channel.instanceId}`,
    hostInfo: hostInfo.join("$"),
    xdmInfo: [channel.conversationId, channel.instanceId, view.location.origin].join("|"),
    serializerVersion: 1,
  });
  frame.title = title;
  frame.setAttribute("allow", "clipboard-read; clipboard-write");
  frame.src = url;
  return frame;
}
