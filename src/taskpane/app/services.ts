import { createContext, useContext, useSyncExternalStore } from "react";
import type { PagePack, RuleText } from "../../content/types/pack";
import type { Finding } from "../../engine/finding";
import { createAnnouncer, type Topic } from "../../features/announcer";
import { createKeptDecisions, type KeptDecisions } from "../../features/decisions/kept-decisions";
import { highlightChoices } from "../../features/highlights/choices";
import { createHighlights, type Highlights, type HighlightsState } from "../../features/highlights/highlights";
import type { HighlightChoices } from "../../features/highlights/wanted-marks";
import { createObservable, type Observable } from "../../features/observable";
import type { Fingerprinter } from "../../features/ports/fingerprinter";
import type { MarkHost, PaneAttention } from "../../features/ports/mark-host";
import type { ParagraphChecker } from "../../features/ports/paragraph-checker";
import type { LiveHost } from "../../features/ports/live-host";
import type { RecordHost, SettingsStore } from "../../features/ports/record-host";
import { explain, type Explanation } from "../../features/review/explanation";
import type { Sections } from "../../features/sections/sections";
import { createReview, type Review } from "../../features/review/review";
import type { ReviewState } from "../../features/review/review-state";
import type { Settings } from "../../features/settings/settings";
import { createSettingsKeeper, type SettingsKeeper } from "../../features/settings/settings-keeper";
import { once } from "./add-script";
import type { PaneEnvironment } from "./environment";

/** What the screens work with. `review` is there when there is a pack to check with. */
export type PaneServices = Readonly<{
  host: RecordHost;
  pack: PagePack | undefined;
  /** What the pack says about a finding; undefined when it has no such rule. */
  explain: (finding: Finding) => Explanation | undefined;
  review: Review | undefined;
  /** The marks in the document; they need a review. */
  highlights: Highlights | undefined;
  /** The sections of this document, brought when they are first looked at; absent when there is no pack. */
  loadSections: (() => Promise<Sections>) | undefined;
  settings: SettingsKeeper;
  decisions: KeptDecisions;
  environment: PaneEnvironment;
  announce: (words: string, topic?: Topic) => void;
  /** What the status region says, and the how manieth message it is: equal ones are spoken again. */
  announced: Observable<Readonly<{ words: string; turn: number }>>;
}>;

/** What a check needs of a pack: it comes after the first paint. */
export type CheckingParts = Readonly<{ checker: ParagraphChecker; rules: readonly RuleText[] }>;

export type PaneParts = Readonly<{
  host: RecordHost & LiveHost;
  /** Absent for a host without marks of any kind. */
  marks?: Readonly<{ host: MarkHost; attention: PaneAttention }>;
  store: SettingsStore;
  fingerprinter: Fingerprinter;
  environment: PaneEnvironment;
  pack: PagePack | undefined;
  /** Absent when there is no pack to check with. */
  loadChecking: (() => Promise<CheckingParts>) | undefined;
  /** Absent when there is no pack, and so nothing to insert. */
  loadSections?: ((announce: (words: string) => void) => Promise<Sections>) | undefined;
}>;

const nothingCited = { sources: [], contacts: [] };

/** Joins the parts; nothing is read from the draft yet. */
export function createServices(parts: PaneParts): PaneServices {
  const { host, marks, store, fingerprinter, environment, pack, loadChecking, loadSections } = parts;
  const { observable: announced, set } = createObservable({ words: "", turn: 0 });
  const { announce, hold } = createAnnouncer(environment.now, environment.later, (words) =>
    set({ words, turn: announced.get().turn + 1 }),
  );
  const settings = createSettingsKeeper(store);
  const decisions = createKeptDecisions({
    store,
    fingerprinter,
    isOn: () => settings.settings.get().keepDecisions,
    today: environment.today,
  });
  let rules: readonly RuleText[] = [];
  const review =
    loadChecking &&
    createReview({
      host,
      loadChecker: async () => {
        const loaded = await loadChecking();
        rules = loaded.rules;
        return loaded.checker;
      },
      options: () => settings.settings.get(),
      yieldToPage: environment.yieldToPage,
      now: environment.now,
      live: {
        later: environment.live.later,
        keepChecking: () => settings.settings.get().live ?? (environment.live.byDefault() ? "by-length" : false),
        hold,
      },
      announce,
      decisions,
      filter: settings.settings.get().filter,
    });
  const highlights =
    review &&
    marks &&
    createHighlights({
      marks: marks.host,
      review,
      choices: {
        get: () => highlightChoices(settings.settings.get(), pack),
        subscribe: settings.settings.subscribe,
      },
      attention: marks.attention,
      now: environment.now,
      later: environment.later,
    });
  return {
    host,
    pack,
    explain: (finding) => explain(finding, rules, pack ?? nothingCited),
    review,
    highlights,
    loadSections: loadSections && once(() => loadSections(announce)),
    settings,
    decisions,
    environment,
    announce,
    announced,
  };
}

const ServicesContext = createContext<PaneServices | undefined>(undefined);
export const ServicesProvider = ServicesContext.Provider;

/** The services that index.tsx put together. */
export function useServices(): PaneServices {
  const services = useContext(ServicesContext);
  if (!services) throw new Error("The pane's services are missing.");
  return services;
}

export function useSettings(): Settings {
  const { settings } = useServices().settings;
  return useSyncExternalStore(settings.subscribe, settings.get);
}

const noHighlights: HighlightsState = { abilities: undefined, rest: false };

/** What the writer lets stand in the document, and what came of it. */
export function useHighlights(): Readonly<{ choices: HighlightChoices; state: HighlightsState }> {
  const { highlights, pack } = useServices();
  const state = useSyncExternalStore(
    highlights?.state.subscribe ?? (() => () => {}),
    highlights?.state.get ?? (() => noHighlights),
  );
  return { choices: highlightChoices(useSettings(), pack), state };
}

const ReviewContext = createContext<Review | undefined>(undefined);
export const ReviewProvider = ReviewContext.Provider;

/** The review and its state now; only below a ReviewProvider. */
export function useReview(): Readonly<{ review: Review; state: ReviewState }> {
  const review = useContext(ReviewContext);
  if (!review) throw new Error("There is no review on this screen.");
  return { review, state: useSyncExternalStore(review.subscribe, review.state) };
}
