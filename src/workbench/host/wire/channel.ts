import { isRecord } from "../plain-data";
import { answerMessage, ChannelCode, eventMessage, readRequest, RequestKind, type PaneRequest } from "./envelope";
import { knownEvents, OfficeErrorCode, type DispatchAnswer, type DispatchHandler } from "./dispatch";

/** What the host does with what the pane asks. */
export type ChannelDuties = Readonly<{
  appContext(instanceId: string): unknown;
  /** By dispatch id. A number without a handler is answered "not supported" and reported. */
  methods: ReadonlyMap<number, DispatchHandler>;
  /** The pane told the host something: focus moves, key chords, telemetry. Nothing is answered. */
  notified(action: number, payload: unknown): void;
  /** The pane begins to listen to an event. @returns an Office error code, 0 when it may */
  registered(event: string, data: unknown): number;
  /** The pane listens no longer. */
  unregistered(event: string): void;
  /** The pane asked for something this host does not simulate, by its name on the wire. */
  unknown(what: string): void;
  /** A handler failed for a reason of its own, which is a defect of this host. */
  failed(what: string, error: unknown): void;
}>;

/** One conversation with one load of the add-in's page. */
export type Channel = Readonly<{
  conversationId: string;
  instanceId: string;
  /** Delivers an event to the pane. False when it has not registered for it. */
  fire(event: string, payload: unknown): boolean;
  close(): void;
}>;

/**
 * Opens the parent's half of the `postMessage` conversation that office.js holds with Office on the web. Every load of a
 * page needs a channel of its own: office.js keeps settings in session storage under the conversation's id, and a second
 * use of it would bring stale ones back.
 *
 * @param view the window that holds the pane's frame.
 * @param paneOrigin origin of the add-in's page; messages from anywhere else are ignored.
 */
export function openChannel(view: Window, paneOrigin: string, duties: ChannelDuties): Channel {
  const conversationId = `workbench_${view.crypto.randomUUID()}`;
  const instanceId = view.crypto.randomUUID();
  const hostOrigin = view.location.origin;
  const registrations = new Map<string, Readonly<{ request: PaneRequest; source: MessageEventSource }>>();

  function post(source: MessageEventSource, message: string): void {
    source.postMessage(message, { targetOrigin: paneOrigin });
  }

  async function receive(event: MessageEvent): Promise<void> {
    const { source } = event;
    if (event.origin !== paneOrigin || source === null) return;
    const request = readRequest(event.data);
    if (request === undefined || request.conversation !== conversationId) return;
    try {
      const answer = await answerTo(request, source);
      post(source, answerMessage(hostOrigin, request, answer.data, answer.code));
    } catch (error) {
      duties.failed(request.action, error);
      post(source, answerMessage(hostOrigin, request, { Version: 1, Error: OfficeErrorCode.internalError }));
    }
  }

  type Answer = Readonly<{ data: unknown; code?: number }>;

  function answerTo(request: PaneRequest, source: MessageEventSource): Answer | Promise<Answer> {
    switch (request.kind) {
      case RequestKind.registerEvent:
        return { data: { Error: register(request, source) } };
      case RequestKind.unregisterEvent:
        registrations.delete(request.action);
        duties.unregistered(request.action);
        return { data: { Error: 0 } };
      case RequestKind.invoke:
        return invoke(request);
      default:
        duties.unknown(`message kind ${request.kind}`);
        return { data: null, code: ChannelCode.methodNotFound };
    }
  }

  function register(request: PaneRequest, source: MessageEventSource): number {
    if (!knownEvents.has(request.action)) {
      duties.unknown(`event ${request.action}`);
      return OfficeErrorCode.notSupported;
    }
    const problem = duties.registered(request.action, request.data);
    if (problem === 0) registrations.set(request.action, { request, source });
    return problem;
  }

  async function invoke(request: PaneRequest): Promise<Answer> {
    switch (request.action) {
      case "ContextActivationManager_getAppContextAsync":
        return { data: duties.appContext(instanceId) };
      case "ContextActivationManager_notifyHost": {
        const [, action, payload] = Array.isArray(request.data) ? (request.data as readonly unknown[]) : [];
        duties.notified(typeof action === "number" ? action : -1, payload);
        return { data: null };
      }
      case "executeMethod":
        return { data: await dispatch(request.data) };
      default:
        duties.unknown(request.action);
        return { data: null, code: ChannelCode.methodNotFound };
    }
  }

  async function dispatch(data: unknown): Promise<DispatchAnswer> {
    const call = isRecord(data) ? data : {};
    const dda = isRecord(call["DdaMethod"]) ? call["DdaMethod"] : {};
    const id = dda["DispatchId"];
    const handler = typeof id === "number" ? duties.methods.get(id) : undefined;
    if (handler === undefined) {
      duties.unknown(`executeMethod ${String(id)}`);
      return { Version: 1, Error: OfficeErrorCode.notSupported };
    }
    return { Version: 1, Error: 0, ...(await handler(call)) };
  }

  const listener = (event: MessageEvent): void => void receive(event);
  view.addEventListener("message", listener);

  return {
    conversationId,
    instanceId,
    fire(event, payload) {
      const registration = registrations.get(event);
      if (registration === undefined) return false;
      post(registration.source, eventMessage(hostOrigin, registration.request, payload));
      return true;
    },
    close() {
      view.removeEventListener("message", listener);
      registrations.clear();
    },
  };
}
