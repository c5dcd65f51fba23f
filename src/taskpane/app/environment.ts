import type { Later } from "../../features/announcer";
import type { About } from "../../features/error-code";
import type { Clock, Scheduler } from "../../features/ports/paragraph-checker";
import type { View } from "../../features/shell/shell-state";
import type { ThemeName } from "./theme";

/** Everything the pane needs from the page and from Office besides the draft; only index.tsx touches those. */
export type PaneEnvironment = Readonly<{
  about: About;
  /** The view in the address, as a ribbon button gave it. */
  asked: View | undefined;
  now: Clock;
  /** The day here, `YYYY-MM-DD`. */
  today: () => string;
  later: Later;
  yieldToPage: Scheduler;
  /** @returns whether the words are on the clipboard */
  copy: (words: string) => Promise<boolean>;
  theme: () => ThemeName;
  /** Checking while the writer types: its timer, and whether this Word is up to it unless the writer says otherwise. */
  live: Readonly<{ later: Later; byDefault: () => boolean }>;
  /** The pane gets the focus. @returns the way to stop listening */
  onFocus: (listener: () => void) => () => void;
  /** @returns the way to stop listening */
  onThemeChange: (listener: () => void) => () => void;
}>;
