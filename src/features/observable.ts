/** A value that can be read and listened to; React reads it with `useSyncExternalStore`. */
export type Observable<Value> = Readonly<{
  get: () => Value;
  /** @returns the way to stop listening */
  subscribe: (listener: () => void) => () => void;
}>;

/** An observable with the one function that sets it. */
export function createObservable<Value>(
  first: Value,
): Readonly<{ observable: Observable<Value>; set: (value: Value) => void }> {
  const listeners = new Set<() => void>();
  let current = first;
  return {
    observable: {
      get: () => current,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    set: (value) => {
      current = value;
      for (const listener of listeners) listener();
    },
  };
}
