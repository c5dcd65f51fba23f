import { isRecord } from "../plain-data";

/** What a request asks for. */
export const RequestKind = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;

/** A call from the add-in's page, as far as this host looks at it. `data` is whatever the method takes. */
export type PaneRequest = Readonly<{
  kind: number;
  action: string;
  conversation: string;
  correlation: number;
  data: unknown;
}>;

/** How a call ended for the channel itself. What a method made of it stands in the answer's data. */
export const ChannelCode = { ok: 0, methodNotFound: -1 } as const;

/** Reads a message of the pane's office.js; undefined for anything else that a page may receive. */
export function readRequest(message: unknown): PaneRequest | undefined {
  if (typeof message !== "string") return undefined;
  const parsed = parseJson(message);
  if (!isRecord(parsed) || parsed["_messageType"] !== 0) return undefined;
  const { _actionType, _actionName, _conversationId, _correlationId, _data } = parsed;
  if (typeof _actionType !== "number" || typeof _actionName !== "string") return undefined;
  if (typeof _conversationId !== "string" || typeof _correlationId !== "number") return undefined;
  return {
    kind: _actionType,
    action: _actionName,
    conversation: _conversationId,
    correlation: _correlationId,
    data: _data,
  };
}

/** The answer to a call, ready to be posted. */
export function answerMessage(origin: string, to: PaneRequest, data: unknown, code: number = ChannelCode.ok): string {
  return responseMessage(origin, to, 0, data, code);
}

/** The delivery of an event: on this wire a second kind of answer to the call that registered for it. */
export function eventMessage(origin: string, registration: PaneRequest, payload: unknown): string {
  return responseMessage(origin, registration, 1, payload, ChannelCode.ok);
}

function responseMessage(origin: string, to: PaneRequest, responseType: 0 | 1, data: unknown, code: number): string {
  return JSON.stringify({
    _messageType: 1,
    _responseType: responseType,
    _actionName: to.action,
    _conversationId: to.conversation,
    _correlationId: to.correlation,
    _errorCode: code,
    _data: data,
    _origin: origin,
    _serializerVersion: 1,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // not ours: browser extensions and tools post all sorts of strings
  }
}
