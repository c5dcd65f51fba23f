/** Numbers by which office.js names its common-API calls on the wire (`DdaMethod.DispatchId`). */
export const DispatchId = {
  refreshSettings: 75,
  saveSettings: 76,
  fileProperties: 86,
  richApi: 93,
  commandCompleted: 94,
  messageParent: 144,
  sendMessage: 145,
} as const;

/** Error numbers of the common API, as `asyncResult.error.code` shows them. */
export const OfficeErrorCode = {
  notSupported: 5000,
  internalError: 5001,
  readOnly: 5002,
  permissionDenied: 7000,
} as const;

/** The answer to `executeMethod`: `Error` 0 for success, else an Office error code. */
export type DispatchAnswer = Readonly<{ Error?: number } & Record<string, unknown>>;

/** Handles one kind of call. `data` is the request's, `DdaMethod` included. */
export type DispatchHandler = (data: Readonly<Record<string, unknown>>) => DispatchAnswer | Promise<DispatchAnswer>;

/** Events of the common API that this host delivers, by the names they are registered under. */
export const knownEvents: ReadonlySet<string> = new Set([
  "documentSelectionChanged",
  "settingsChanged",
  "richApiMessage",
  "appCommandInvoked",
  "dialogMessageReceived",
  "dialogNotificationShown",
  "dialogParentMessageReceived",
]);
