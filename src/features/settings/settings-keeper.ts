import { createObservable, type Observable } from "../observable";
import type { SettingsStore } from "../ports/record-host";
import { defaultSettings, readSettings, writeSettings, type Settings } from "./settings";

/** The settings in use, kept on the device as far as it lets us. */
export type SettingsKeeper = Readonly<{
  settings: Observable<Settings>;
  change: (change: Partial<Settings>) => void;
  /** "Delete all local data": storage is emptied and every setting is as at first. */
  deleteAll: () => void;
}>;

/** Reads the settings once and writes them at each change. */
export function createSettingsKeeper(store: SettingsStore): SettingsKeeper {
  const { observable, set } = createObservable(readSettings(store));
  return {
    settings: observable,
    change: (change) => {
      // From the store: the pane of another document may have changed something since, which must not come back.
      const settings = { ...readSettings(store), ...change };
      set(settings);
      writeSettings(store, settings);
    },
    deleteAll: () => {
      store.clear();
      // The first-run page has been seen; showing it again in the middle of work would help nobody.
      set({ ...defaultSettings, introduced: true, view: observable.get().view });
    },
  };
}
