import type { Span } from "../../base/span";
import type { DraftParagraph, ReplaceRefusal } from "../ports/record-host";
import { notices, spoken } from "../strings";
import { acceptWords } from "./accept-words";
import type { Desk } from "./desk";
import { editBetween } from "./edit";
import type { Rechecked } from "./merge";
import { recheck } from "./recheck";
import { addAfterQuote, putBack, replaceWords, type EditOutcome } from "./replace";
import type { Change, Item } from "./review-state";
import { openItems } from "./selectors";
import { readsAlike } from "./update-sheet";

/** What the pane does in the document for a prompt: show its words, exchange them, take that back. */
export type Writing = Readonly<{
  /** Quietly when a row is opened, since the detail can be read without it; with a notice when it was asked for. */
  show: (asked: boolean) => Promise<void>;
  /** Selects a whole paragraph, as it reads now. */
  goTo: (paragraph: DraftParagraph) => Promise<void>;
  replace: (item: Item, wording: string) => Promise<void>;
  /** Takes in a wording that was accepted in the host's own pop-up, whatever the host has done with it. */
  accept: (item: Item, wording: string) => Promise<void>;
  addAfter: (item: Item, wording: string) => Promise<void>;
  undo: (change: Change) => Promise<void>;
  /** Turns tracked changes on, for the edits to come. */
  turnOnTracking: () => Promise<void>;
}>;

export function createWriting(desk: Desk): Writing {
  const { services, state, dispatch, failed } = desk;
  const { host, announce } = services;
  let changesMade = 0;

  /**
   * Takes in what the writer typed into a paragraph meanwhile, or marked as somebody's words, so that the other prompts in
   * it can be gone on with.
   *
   * @returns false when the paragraph is gone, or reads as it did
   */
  async function refresh(paragraph: DraftParagraph): Promise<boolean> {
    const now = await host.readAgain(paragraph);
    if (now === undefined || readsAlike(paragraph, now)) return false;
    const edit = editBetween(paragraph.text, now.text);
    dispatch({ type: "refreshed", paragraph: now, edit, rechecked: await settle(now) });
    return true;
  }

  /** The item as it stands after a refresh, when its sentence still reads, and counts, as the writer saw it. */
  async function found(item: Item): Promise<Item | undefined> {
    if (!(await refresh(item.paragraph))) return undefined;
    const again = state().items.find(({ id }) => id === item.id);
    if (again === undefined || state().stale.includes(again.id)) return undefined;
    const isAsSeen = again.finding.replaceable === item.finding.replaceable && sentenceOf(again) === sentenceOf(item);
    return isAsSeen ? again : undefined;
  }

  const showItem = (item: Item) =>
    host.show({ paragraph: item.paragraph, span: { start: item.finding.start, end: item.finding.end } });

  async function show(asked: boolean): Promise<void> {
    const { screen } = state();
    const item = screen.kind === "detail" ? state().items.find((one) => one.id === screen.id) : undefined;
    if (!item) return;
    try {
      let outcome = await showItem(item);
      if (outcome === "moved") {
        const again = await found(item);
        if (again) outcome = await showItem(again);
      }
      if (outcome === "moved") dispatch({ type: "moved", id: item.id });
      if (outcome === "unlocated" && asked) dispatch({ type: "noticed", notice: { kind: "not-shown" } });
    } catch {
      if (asked) failed("show");
    }
  }

  async function goTo(paragraph: DraftParagraph): Promise<void> {
    const showAll = (one: DraftParagraph) => host.show({ paragraph: one, span: visibleSpan(one.text) });
    try {
      let outcome = await showAll(paragraph);
      if (outcome === "moved" && (await refresh(paragraph))) {
        const now = desk.sheet().lines.find((line) => line.paragraph.key === paragraph.key);
        if (now) outcome = await showAll(now.paragraph);
      }
      if (outcome === "moved") dispatch({ type: "noticed", notice: { kind: "stale" } });
      if (outcome === "unlocated") dispatch({ type: "noticed", notice: { kind: "paragraph-not-shown" } });
    } catch {
      failed("show");
    }
  }

  async function settle(paragraph: DraftParagraph): Promise<readonly Rechecked[]> {
    return recheck(desk.sheet(), paragraph, await desk.checking(), services.yieldToPage);
  }

  function refused(kind: ReplaceRefusal, item: Item | undefined): void {
    if (kind === "read-only") dispatch({ type: "read-only-found" });
    else if (kind === "moved" && item) dispatch({ type: "moved", id: item.id });
    else dispatch({ type: "edit-ended", notice: { kind: kind === "moved" ? "undo-stale" : kind } });
    const words = {
      "read-only": notices.readOnly,
      moved: item ? notices.stale : notices.undoStale,
      unlocated: notices.unlocated,
      "holds-marks": notices.holdsMarks,
    };
    announce(words[kind]);
  }

  async function edit(
    item: Item,
    write: (item: Item, id: string) => Promise<EditOutcome>,
    say: (left: number) => string,
  ): Promise<void> {
    if (state().busy) return;
    dispatch({ type: "edit-started" });
    try {
      const id = `change-${++changesMade}`;
      let outcome = await write(item, id);
      if (outcome.kind === "moved") {
        const again = await found(item);
        if (again) outcome = await write(again, id);
      }
      if (outcome.kind !== "done") return refused(outcome.kind, item);
      const { change, edit: made, tracked } = outcome;
      dispatch({ type: "changed", change, tracked, edit: made, rechecked: await settle(change.paragraph) });
      announce(say(openItems(state()).length));
    } catch {
      failed("replace");
    }
  }

  async function turnOnTracking(): Promise<void> {
    if (state().busy) return;
    dispatch({ type: "tracking-asked" });
    try {
      const outcome = await host.turnOnTracking();
      dispatch({ type: "tracking-answered", outcome });
      announce(outcome === "on" ? notices.turnedOn : notices.notTurnedOn);
    } catch {
      failed("track");
    }
  }

  async function undo(change: Change): Promise<void> {
    const current = state().changes.find((one) => one.id === change.id);
    if (state().busy || !current) return;
    dispatch({ type: "edit-started" });
    try {
      let outcome = await putBack(host, current);
      if (outcome.kind === "moved" && current.span && (await refresh(current.paragraph))) {
        const again = state().changes.find((one) => one.id === change.id);
        if (again) outcome = await putBack(host, again);
      }
      if (outcome.kind !== "done") return refused(outcome.kind, undefined);
      dispatch({
        type: "put-back",
        id: current.id,
        paragraph: outcome.paragraph,
        edit: outcome.edit,
        rechecked: await settle(outcome.paragraph),
      });
      announce(spoken.undone);
    } catch {
      failed("replace");
    }
  }

  /** The host reports an edit of our own as if somebody had typed. */
  const own = ({ paragraph }: Item | Change, work: () => Promise<void>) => desk.ownEdits.during(paragraph.key, work);

  return {
    show,
    goTo,
    replace: (item, wording) =>
      own(item, () => edit(item, (now, id) => replaceWords(host, now, wording, id), spoken.replaced)),
    accept: (item, wording) =>
      own(item, () => edit(item, (now, id) => acceptWords(host, now, wording, id), spoken.replaced)),
    addAfter: (item, wording) =>
      own(item, () => edit(item, (now, id) => addAfterQuote(host, now, wording, id), spoken.added)),
    undo: (change) => own(change, () => undo(change)),
    turnOnTracking,
  };
}

/** Without breaks, tabs and spaces at the ends, which no host can search for. */
function visibleSpan(text: string): Span {
  const isBlank = (at: number) => text.charCodeAt(at) <= 0x20;
  let [start, end] = [0, text.length];
  while (start < end && isBlank(start)) start++;
  while (end > start && isBlank(end - 1)) end--;
  return { start, end };
}

function sentenceOf({ paragraph, sentence }: Item): string {
  return paragraph.text.slice(sentence.start, sentence.end);
}
