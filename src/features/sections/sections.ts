import { errorCode } from "../error-code";
import { createObservable } from "../observable";
import type { AnswerValue, FoundAnswer, FoundSection, SectionHost } from "../ports/section-host";
import { sectionSpoken as spoken } from "../strings";
import { choiceValue, tickValue } from "./answers";
import type { Otherwise } from "./choices";
import { sectionSchema } from "./names";
import { answersOf, type SectionPlan } from "./plan";
import {
  firstSections,
  reduceSections,
  type SectionsAction,
  type SectionsScreen,
  type SectionsState,
} from "./sections-state";

export type SectionsServices = Readonly<{
  host: SectionHost;
  /** The sections that can be inserted, as they would be inserted now. */
  plans: readonly SectionPlan[];
  /** Six small letters and digits, new each time. */
  newInstance: () => string;
  announce: (words: string) => void;
}>;

/** The sections of one open document: their state, and what a person can do. Every method may be called at any time. */
export type Sections = Readonly<{
  plans: readonly SectionPlan[];
  state: () => SectionsState;
  /** @returns the way to stop listening */
  subscribe: (listener: () => void) => () => void;
  /** Reads the document's sections anew. */
  refresh: () => Promise<void>;
  /** Looks whether any answer changed in the document, and reads only then. */
  sweep: () => Promise<void>;
  open: (screen: SectionsScreen) => void;
  /** Inserts; asks first when the document has one already. */
  insert: (sectionId: string) => Promise<void>;
  insertAnother: (sectionId: string) => Promise<void>;
  leaveQuestion: () => void;
  undoInsert: () => Promise<void>;
  goTo: (instance: string, name?: string) => Promise<void>;
  tick: (instance: string, name: string, ticked: boolean) => Promise<void>;
  choose: (instance: string, name: string, choice: Otherwise) => Promise<void>;
}>;

/** Makes the sections of a document. Nothing is read before `refresh`. */
export function createSections({ host, plans, newInstance, announce }: SectionsServices): Sections {
  const { observable, set } = createObservable(firstSections);
  const state = observable.get;
  /** Work at the document that is going on; a sweep waits for a quiet moment instead of reading half of a change. */
  let working = 0;
  let seen: string | undefined;
  let lastWrite = Promise.resolve();

  const dispatch = (action: SectionsAction): void => set(reduceSections(state(), action));

  /** Runs one piece of work at the document; false, and said, when Office could not do it. */
  async function work(doing: "read" | "insert" | "replace" | "show", job: () => Promise<void>): Promise<boolean> {
    working += 1;
    try {
      await job();
      return true;
    } catch {
      dispatch({ type: "ended", notice: { kind: "problem", code: errorCode(doing) } });
      announce(spoken.problem);
      return false;
    } finally {
      working -= 1;
    }
  }

  async function readAll(): Promise<readonly FoundSection[]> {
    const found = await host.read();
    dispatch({ type: "read", found });
    return found;
  }

  const refresh = (): Promise<boolean> =>
    work("read", async () => {
      if (state().abilities === undefined) dispatch({ type: "abilities-known", abilities: await host.abilities() });
      await readAll();
    });

  async function sweep(): Promise<void> {
    if (working > 0 || state().found === undefined) return;
    await work("read", async () => {
      const now = await host.glance();
      if (now === seen) return;
      seen = now;
      await readAll();
    });
  }

  async function insertAnother(sectionId: string): Promise<void> {
    const plan = plans.find((one) => one.sectionId === sectionId);
    if (plan === undefined || state().inserting !== undefined) return;
    dispatch({ type: "insert-started", sectionId });
    await work("insert", async () => {
      const instance = newInstance();
      const outcome = await host.insert(plan, instance);
      if (outcome.kind === "read-only") {
        dispatch({ type: "refused" });
        announce(spoken.readOnly);
        return;
      }
      if (outcome.kind === "not-here") {
        dispatch({ type: "ended", notice: { kind: "not-here" } });
        announce(spoken.notHere);
        return;
      }
      const ref = { sectionId, instance, schema: sectionSchema };
      dispatch({ type: "inserted", insertion: { ref, reads: outcome.reads }, complete: isWhole(plan, outcome.found) });
      announce(spoken.inserted);
      await readAll();
    });
  }

  async function insert(sectionId: string): Promise<void> {
    if (state().inserting !== undefined) return;
    // The document may have got one since it was last looked at, from here or from somebody else.
    if (!(await refresh())) return;
    if (state().found?.some(({ ref }) => ref.sectionId === sectionId)) dispatch({ type: "asked", sectionId });
    else await insertAnother(sectionId);
  }

  async function undoInsert(): Promise<void> {
    await work("replace", async () => {
      const { insertion } = state();
      if (insertion === undefined) return;
      const outcome = await host.remove(insertion.ref, insertion.reads);
      if (outcome === "removed") {
        dispatch({ type: "undone" });
        announce(spoken.undone);
        await readAll();
      } else if (outcome === "changed") {
        dispatch({ type: "ended", notice: { kind: "undo-changed" } });
        announce(spoken.undoChanged);
      } else {
        dispatch({ type: "refused" });
        announce(spoken.readOnly);
      }
    });
  }

  /** One after the other, so that two quick presses are both done and each is compared with what the one before left. */
  function write(instance: string, name: string, to: (was: FoundAnswer) => AnswerValue): Promise<void> {
    lastWrite = lastWrite.then(() => writeNow(instance, name, to));
    return lastWrite;
  }

  async function writeNow(instance: string, name: string, to: (was: FoundAnswer) => AnswerValue): Promise<void> {
    const section = state().found?.find(({ ref }) => ref.instance === instance);
    const was = section?.answers.find((answer) => answer.name === name);
    if (section === undefined || was === undefined || !canChange(section)) return;
    dispatch({ type: "write-started", instance, name });
    await work("replace", async () => {
      const outcome = await host.write(section.ref, was, to(was));
      switch (outcome.kind) {
        case "written":
          dispatch({ type: "answer-read", instance, answer: outcome.now });
          dispatch({ type: "ended", notice: undefined });
          break;
        case "moved":
          dispatch({ type: "answer-read", instance, answer: outcome.now });
          dispatch({ type: "ended", notice: { kind: "stale" } });
          announce(spoken.stale);
          break;
        case "removed":
          dispatch({ type: "answer-gone", instance, name });
          dispatch({ type: "ended", notice: { kind: "row-removed" } });
          announce(spoken.rowRemoved);
          break;
        case "read-only":
          dispatch({ type: "refused" });
          announce(spoken.readOnly);
          break;
      }
    });
  }

  async function goTo(instance: string, name?: string): Promise<void> {
    await work("show", async () => {
      const section = state().found?.find(({ ref }) => ref.instance === instance);
      if (section === undefined) return;
      if ((await host.show(section.ref, name)) === "shown") {
        dispatch({ type: "ended", notice: undefined });
        return;
      }
      dispatch({ type: "ended", notice: { kind: "not-shown" } });
      announce(spoken.notShown);
      await readAll();
    });
  }

  return {
    plans,
    state,
    subscribe: observable.subscribe,
    refresh: async () => {
      await refresh();
    },
    sweep,
    open: (screen) => dispatch({ type: "screen-opened", screen }),
    insert,
    insertAnother,
    leaveQuestion: () => dispatch({ type: "question-left" }),
    undoInsert,
    goTo,
    tick: (instance, name, ticked) => write(instance, name, (was) => tickValue(was, ticked)),
    choose: (instance, name, choice) => write(instance, name, () => choiceValue(choice)),
  };
}

/** A section that a later version wrote is shown and left alone: what its answers mean here is not known. */
export function canChange(section: FoundSection): boolean {
  return section.ref.schema <= sectionSchema;
}

/** Whether every answer of the plan can be read back. */
function isWhole(plan: SectionPlan, found: FoundSection | undefined): boolean {
  if (found === undefined) return false;
  const names = new Set(found.answers.map(({ name }) => name));
  return answersOf(plan).every(({ name }) => names.has(name));
}
