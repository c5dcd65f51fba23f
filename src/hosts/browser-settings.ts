import type { SettingsStore } from "../features/ports/record-host";

/** The part of `Storage` that is used, so that a test can stand in for it. */
export type KeyValueStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/**
 * Settings in the browser's storage of this device, under Office's partition key and our own prefix (design.md D8).
 *
 * Storage may be missing or blocked (private windows, third-party storage rules): then values last for this session.
 * What is read is untrusted: the caller checks its shape; text that is not JSON reads as absent.
 */
export function createBrowserSettings(partition: string, storage: () => KeyValueStorage): SettingsStore {
  const prefix = `${partition}recordwell:`;
  // Only what could not be stored: the panes of other documents write to the same storage, and theirs counts too.
  const session = new Map<string, string>();
  return {
    read(key) {
      const stored = session.get(key) ?? attempt(() => storage().getItem(prefix + key));
      return stored == null ? undefined : parsed(stored);
    },
    write(key, value) {
      const text = JSON.stringify(value);
      const written = attempt(() => {
        storage().setItem(prefix + key, text);
        return true;
      });
      if (written) session.delete(key);
      else session.set(key, text);
    },
    remove(key) {
      session.delete(key);
      attempt(() => storage().removeItem(prefix + key));
    },
    clear() {
      session.clear();
      attempt(() => {
        const kept = storage();
        const ours = Array.from({ length: kept.length }, (_, at) => kept.key(at)).filter((key) =>
          key?.startsWith(prefix),
        );
        for (const key of ours) if (key != null) kept.removeItem(key);
      });
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Storage that is blocked or full throws on any access; settings are never worth an error to the writer. */
function attempt<Value>(access: () => Value): Value | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}
