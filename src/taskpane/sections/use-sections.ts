import { createContext, useContext, useEffect, useSyncExternalStore } from "react";
import type { Sections } from "../../features/sections/sections";
import type { SectionsState } from "../../features/sections/sections-state";
import { useServices } from "../app/services";

const SectionsContext = createContext<Sections | undefined>(undefined);
export const SectionsProvider = SectionsContext.Provider;

/** The sections of the document and their state now; only below a SectionsProvider. */
export function useSections(): Readonly<{ sections: Sections; state: SectionsState }> {
  const sections = useContext(SectionsContext);
  if (!sections) throw new Error("There are no sections on this screen.");
  return { sections, state: useSyncExternalStore(sections.subscribe, sections.state) };
}

/** Between two looks at the document: a tick there shows here within two seconds (product.md B-5). */
const sweepEvery = 1_500;

/**
 * Keeps the screen true to the document while it is in sight: now and then, and at once when the pane gets the focus.
 * Word's own events for controls differ by platform (#5597, #4351) and bookmarks have none.
 */
export function useSweep(): void {
  const { sections } = useSections();
  const { later, onFocus } = useServices().environment;
  useEffect(() => {
    let stopped = false;
    const look = () => (document.hidden ? Promise.resolve() : sections.sweep());
    const again = () =>
      later(() => {
        if (!stopped) void look().then(again);
      }, sweepEvery);
    const stopListening = onFocus(() => void look());
    again();
    return () => {
      stopped = true;
      stopListening();
    };
  }, [sections, later, onFocus]);
}
