import type { SettingsStore } from "../../src/features/ports/record-host";

/** A store in memory that keeps what it is given as JSON text, as browsers do. */
export type MemoryStore = SettingsStore & { readonly kept: Map<string, string> };

/** @param first entries that stand there already */
export function createMemoryStore(first: Readonly<Record<string, unknown>> = {}): MemoryStore {
  const kept = new Map(Object.entries(first).map(([key, value]) => [key, JSON.stringify(value)]));
  return {
    kept,
    read: (key) => {
      const text = kept.get(key);
      return text === undefined ? undefined : (JSON.parse(text) as unknown);
    },
    write: (key, value) => void kept.set(key, JSON.stringify(value)),
    remove: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}
