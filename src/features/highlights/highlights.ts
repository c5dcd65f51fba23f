import type { Later } from "../announcer";
import { createObservable, type Observable } from "../observable";
import type { MarkAbilities, MarkEvent, MarkHost, PaneAttention } from "../ports/mark-host";
import type { Clock } from "../ports/paragraph-checker";
import type { Place } from "../ports/record-host";
import type { Review } from "../review/review";
import type { Item, ReviewState } from "../review/review-state";
import { openedItem } from "../review/selectors";
import { createAccepting } from "./accepted-wordings";
import { allToDraw, differences, withAsked, type AskedMarks } from "./drawn-marks";
import { wantedMarks, type HighlightChoices } from "./wanted-marks";

export type HighlightsState = Readonly<{
  /** Undefined until it was tried; in "Pane only" it never is. */
  abilities: MarkAbilities | undefined;
  /** Whether prompts beyond the first 200 have no underline. */
  rest: boolean;
}>;

/** The marks of the document beside a review. They follow it by themselves. */
export type Highlights = Readonly<{
  state: Observable<HighlightsState>;
  /** "Hide prompts" also takes the underlines away: a shared screen shows the document too. */
  hide: (hidden: boolean) => void;
  /** @returns the way to stop listening for prompts that were opened by a press on their underline */
  onOpened: (listener: () => void) => () => void;
}>;

export type HighlightsServices = Readonly<{
  marks: MarkHost;
  review: Pick<Review, "state" | "subscribe" | "openQuietly" | "accept">;
  choices: Observable<HighlightChoices>;
  attention: PaneAttention;
  now: Clock;
  later: Later;
}>;

/** So many items whose marks were drawn before are remembered beside those that are wanted now. */
const mostRemembered = 400;

/** The marks are looked for at most this often when the writer comes back to the pane. Milliseconds. */
export const lookGap = 60_000;

/**
 * Keeps the document's marks as the review has them: drawn once a check has ended, changed only where something changed.
 * Whatever the host cannot do is left out without a word, but for `state.abilities`; the list never waits for a mark.
 */
export function createHighlights(services: HighlightsServices): Highlights {
  const { marks, review, choices, attention, now, later } = services;
  const { observable, set } = createObservable<HighlightsState>({ abilities: undefined, rest: false });
  const openedListeners = new Set<() => void>();
  let hidden = false;
  let asked: AskedMarks = new Map();
  /**
   * What each mark was drawn for, the latest that are gone included, since Word may tell late of a press; an accepted
   * wording is compared with the words as they were then.
   */
  let drawnItems: ReadonlyMap<string, Item> = new Map();
  let setAside: ReadonlySet<string> = new Set();
  let activePlace: Place | undefined;
  let checkSeen = false;
  let drawnUnseen = false;
  let pressed = false;
  let lastLook = 0;
  let working = false;
  let wokenMeanwhile = false;

  const tell = (change: Partial<HighlightsState>): void => {
    const state = observable.get();
    const next = { ...state, ...change };
    if (next.abilities !== state.abilities || next.rest !== state.rest) set(next);
  };

  const markable = (): boolean => choices.get().underlines && !hidden;

  function wake(): void {
    if (isChecking(review.state())) {
      checkSeen = true;
      return;
    }
    if (working) {
      wokenMeanwhile = true;
      return;
    }
    working = true;
    void follow().finally(() => {
      working = false;
      if (!wokenMeanwhile) return;
      wokenMeanwhile = false;
      wake();
    });
  }

  /** Brings the document up to the review. A failure of the host is left at that: the next change tries again. */
  async function follow(): Promise<void> {
    if (checkSeen) {
      checkSeen = false;
      setAside = new Set();
      tell({ rest: false });
      // "Check again" is also what a writer presses when the underlines went missing: in doubt all is drawn anew.
      drawAnewUnless(await areStanding(false));
    }
    const wanted = wantedMarks(review.state(), markable() ? choices.get() : noChoices, setAside);
    if (wanted.paragraphs.length === 0 && asked.size === 0 && !openedPlace()) return;
    await attention.settled();
    const abilities = observable.get().abilities ?? (markable() ? await tryOnce() : neither);
    if (abilities.underlines) await draw();
    else await showActive(abilities);
  }

  async function tryOnce(): Promise<MarkAbilities> {
    const abilities = await marks.probe().catch(() => neither);
    tell({ abilities });
    return abilities;
  }

  async function draw(): Promise<void> {
    const state = review.state();
    if (isChecking(state)) return;
    const wanted = wantedMarks(state, markable() ? choices.get() : noChoices, setAside);
    const changed = differences(asked, wanted.paragraphs);
    tell({ rest: wanted.rest });
    if (changed.length === 0) return;
    const before = asked;
    asked = withAsked(asked, changed);
    const items = new Map(state.items.map((item) => [item.id, item]));
    const drawnNow = wanted.paragraphs.flatMap((each) =>
      each.marks.flatMap(({ id }) => {
        const item = items.get(id);
        return item ? [[id, item] as const] : [];
      }),
    );
    drawnItems = new Map([...[...drawnItems].slice(-mostRemembered), ...drawnNow]);
    lastLook = now();
    try {
      const outcome = await marks.draw(changed);
      drawnUnseen ||= before.size === 0 && !pressed;
      // The licence may say no only at the first mark, when the probe was let through.
      const meant = changed.filter((each) => each.marks.length > 0).length;
      if (meant > 0 && outcome.refused === meant && outcome.standing.length === 0 && asked.size === meant) {
        tell({ abilities: { active: observable.get().abilities?.active ?? false, underlines: false } });
        asked = new Map();
      }
    } catch {
      // Nothing is lost: the list has every prompt. Whatever changes next is drawn anew.
      asked = allToDraw(new Map([...before, ...asked]));
    }
  }

  /** Without underlines, the words of the opened prompt at least. */
  async function showActive(abilities: MarkAbilities): Promise<void> {
    if (!abilities.active) return;
    const place = openedPlace();
    if (samePlace(place, activePlace)) return;
    activePlace = place;
    await marks.showActive(place).catch(() => {
      tell({ abilities: neither });
    });
  }

  function openedPlace(): Place | undefined {
    const item = markable() ? openedItem(review.state())?.item : undefined;
    return item && { paragraph: item.paragraph, span: { start: item.finding.start, end: item.finding.end } };
  }

  /** Word drops marks after half an hour without use (#5364), and may not draw those made while the pane opens (#6595). */
  function onUse(use: "pressed" | "focused"): void {
    if (use === "pressed") pressed = true;
    if (drawnUnseen && pressed) {
      drawnUnseen = false;
      asked = allToDraw(asked);
      wake();
      return;
    }
    if (working || now() - lastLook < lookGap) return;
    // Nobody asked for it: a Word that will not say is taken at its last word.
    void areStanding(true).then(drawAnewUnless).then(wake);
  }

  /** @param inDoubt the answer where Word will not say what is marked (#4624). */
  async function areStanding(inDoubt: boolean): Promise<boolean> {
    if (asked.size === 0) return true;
    lastLook = now();
    return marks.areStanding().catch(() => inDoubt);
  }

  function drawAnewUnless(standing: boolean): void {
    if (!standing) asked = allToDraw(asked);
  }

  function onMark(event: MarkEvent): void {
    switch (event.kind) {
      case "clicked":
        if (!review.state().items.some(({ id }) => id === event.id)) return;
        review.openQuietly(event.id);
        for (const listener of openedListeners) listener();
        return;
      case "accepted":
        accept(event.id, event.wording);
        return;
      case "rejected":
        // Only the underline goes. The prompt stays in the list: dismissing asks for a reason, and the pop-up has none
        // to give. Word has no way to ask, and a reason of our choosing would be a record of something nobody said.
        setAside = new Set([...setAside, event.id]);
        wake();
    }
  }

  const accept = createAccepting({
    review,
    later,
    takeItem: (id) => {
      const item = drawnItems.get(id);
      drawnItems = new Map([...drawnItems].filter(([drawn]) => drawn !== id));
      return item;
    },
  });
  marks.listen(onMark);
  review.subscribe(wake);
  choices.subscribe(wake);
  attention.onUse(onUse);
  return {
    state: observable,
    hide: (wish) => {
      if (wish === hidden) return;
      hidden = wish;
      wake();
    },
    onOpened: (listener) => {
      openedListeners.add(listener);
      return () => openedListeners.delete(listener);
    },
  };
}

const neither: MarkAbilities = { underlines: false, active: false };
const noChoices: HighlightChoices = {
  underlines: false,
  marked: { wording: false, sign: false, circumstance: false, recording: false },
};

function isChecking({ phase }: ReviewState): boolean {
  return phase.kind === "reading" || phase.kind === "checking";
}

function samePlace(one: Place | undefined, other: Place | undefined): boolean {
  return (
    one?.paragraph.key === other?.paragraph.key &&
    one?.paragraph.text === other?.paragraph.text &&
    one?.span.start === other?.span.start &&
    one?.span.end === other?.span.end
  );
}
