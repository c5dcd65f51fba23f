/** Codes that Word's server side answers with (`Word.ErrorCodes`, and two of the core). */
export type FailureCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "ActivityLimitReached"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidObjectPath"
  | "ItemNotFound"
  | "NotAllowed"
  | "NotImplemented"
  | "SearchStringInvalidOrTooLong";

const httpStatus: Readonly<Record<FailureCode, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  ActivityLimitReached: 429,
  GeneralException: 500,
  InvalidArgument: 400,
  InvalidObjectPath: 400,
  ItemNotFound: 404,
  NotAllowed: 403,
  NotImplemented: 501,
  SearchStringInvalidOrTooLong: 400,
};

/** A refusal by the simulated Word; it ends the batch and reaches the add-in as `OfficeExtension.Error`. */
export class HostFailure extends Error {
  readonly status: number;

  /** @param location the member that refused, as developers write it: "Paragraph.getNext". */
  constructor(
    readonly code: FailureCode,
    message: string,
    readonly location = "",
  ) {
    super(message);
    this.name = "HostFailure";
    this.status = httpStatus[code];
  }
}
