/**
 * Ends a `switch` over a union, so that a new member is a compile-time error here.
 *
 * @throws Error when reached, which only unchecked input can do; the value itself is not repeated in the message,
 * since it may hold words of a record.
 */
export function assertNever(value: never, what = "value"): never {
  throw new Error(`Unexpected ${what} of type ${typeof value}.`);
}
