/**
 * A failure of Office, without the words of the draft: Office's own error keeps them in `debugInfo`, so it is never
 * shown, logged or handed on; only its code is.
 */
export class HostError extends Error {
  override readonly name = "HostError";
  /** What the add-in was doing, for example "reading the document". */
  readonly doing: string;
  /** Office's error code, or "unknown". */
  readonly code: string;

  constructor(doing: string, code: string) {
    super(`Office could not finish ${doing} (${code}).`);
    this.doing = doing;
    this.code = code;
  }
}

/** The code of whatever Office threw; "unknown" for anything without one. */
export function officeCode(thrown: unknown): string {
  if (typeof thrown === "object" && thrown !== null && "code" in thrown) {
    const { code } = thrown;
    if (typeof code === "string" || typeof code === "number") return String(code);
  }
  return "unknown";
}

const refusals: ReadonlySet<string> = new Set(["AccessDenied", "NotAllowed", "5002", "7000"]);

/** Whether Office refused a write because the draft can't be changed (office-platform.md 3.2: treat these alike). */
export function isRefusedWrite(thrown: unknown): boolean {
  return refusals.has(thrown instanceof HostError ? thrown.code : officeCode(thrown));
}

/** An id that no longer leads to a paragraph fails the batch; for us that is an ordinary outcome. */
export function isGone(thrown: unknown): boolean {
  return thrown instanceof HostError && (thrown.code === "ItemNotFound" || thrown.code === "InvalidObjectPath");
}
