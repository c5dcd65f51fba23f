/** The outcome of something that can go wrong in ordinary use: a value, or a problem that says what to do. */
export type Result<Value, Problem> = Readonly<{ ok: true; value: Value }> | Readonly<{ ok: false; problem: Problem }>;

/** Wraps a value that is there. */
export function ok<Value>(value: Value): Result<Value, never> {
  return { ok: true, value };
}

/** Wraps what went wrong. */
export function failed<Problem>(problem: Problem): Result<never, Problem> {
  return { ok: false, problem };
}
