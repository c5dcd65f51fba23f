import { HostFailure } from "../richapi/failure";

/**
 * What an edit gave, or the refusal that Word answers where the file does not allow it (a locked content control, the
 * last paragraph of a cell). Which of its codes Word uses there is not documented; this is the likeliest.
 * @throws HostFailure AccessDenied
 */
export function mustSucceed<Outcome>(outcome: Outcome | false | undefined, member: string): Outcome {
  if (outcome === false || outcome === undefined) {
    throw new HostFailure("AccessDenied", "The document does not allow this edit here.", member);
  }
  return outcome;
}
