import { errorCode, type ErrorCode } from "../error-code";
import { createObservable } from "../observable";
import type { AnswerValue, FoundAnswer, FoundSection, SectionHost } from "../ports/section-host";
import { sectionNotices, sectionSpoken as spoken } from "../strings";
import { choiceValue, tickValue } from "./answers";
import type { Otherwise } from "./choices";
import { sectionSchema } from "./names";
import { answersOf, isAnswer, type SectionPlan } from "./plan";
import { placeOfAnswer } from "./row-answers";
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
  /** The glance of the reading that is shown; undefined when it has none or more than it is shown: the next look reads. */
  let seen: string | undefined;
  let lastWrite = Promise.resolve();
  /** The newest write wanted for each answer; one that waits is left out when a newer comes. */
  const wanted = new Map<string, symbol>();
  let undoing = false;
  /** Whether the last look at the document that nobody pressed for could not be done. */
  let lookFailed = false;

  const dispatch = (action: SectionsAction): void => set(reduceSections(state(), action));

  const isProblem = (code: ErrorCode): boolean => {
    const { notice } = state();
    return notice?.kind === "problem" && notice.code === code;
  };

  /**
   * Runs one piece of work at the document; false, and said, when Office could not do it.
   *
   * @param again whether it comes by itself, and so is not said over and over
   */
  async function work(
    doing: "read" | "insert" | "replace" | "show",
    job: () => Promise<void>,
    again = false,
  ): Promise<boolean> {
    working += 1;
    try {
      await job();
      return true;
    } catch {
      const code = errorCode(doing);
      const isKnown = again && isProblem(code);
      dispatch({ type: "ended", notice: { kind: "problem", code } });
      if (!isKnown) announce(spoken.problem);
      return false;
    } finally {
      working -= 1;
    }
  }

  async function readAll(): Promise<readonly FoundSection[]> {
    const { glance, sections } = await host.read();
    // Never a glance of before or after: what changes back in between would stay in the pane.
    seen = glance;
    dispatch({ type: "read", found: sections });
    return sections;
  }

  async function readAllWithAbilities(): Promise<void> {
    if (state().abilities === undefined) dispatch({ type: "abilities-known", abilities: await host.abilities() });
    await readAll();
  }

  const refresh = (): Promise<boolean> => work("read", readAllWithAbilities);

  async function lookForChanges(): Promise<void> {
    // Nothing was read yet when the first reading could not be done; this is the next try.
    if (state().found === undefined) return readAllWithAbilities();
    if ((await host.glance()) !== seen) await readAll();
  }

  async function sweep(): Promise<void> {
    if (working > 0) return;
    const done = await work("read", lookForChanges, true);
    // The document could be read after all. What came of a press stays to be seen.
    if (done && lookFailed && isProblem(errorCode("read"))) dispatch({ type: "ended", notice: undefined });
    lookFailed = !done;
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
      const complete = isWhole(plan, outcome.found);
      dispatch({ type: "inserted", insertion: { ref, reads: outcome.reads }, complete });
      announce(complete ? spoken.inserted : spoken.incomplete);
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
    // A second press while the first is at work would find the section gone, and say that it has changed.
    if (undoing) return;
    undoing = true;
    await work("replace", async () => {
      const { insertion } = state();
      if (insertion === undefined) return;
      const outcome = await host.remove(insertion.ref, insertion.reads);
      if (outcome === "removed") {
        dispatch({ type: "undone" });
        announce(spoken.undone);
        await readAll();
      } else if (outcome === "changed") {
        dispatch({ type: "undo-refused" });
        announce(spoken.undoChanged);
      } else {
        dispatch({ type: "refused" });
        announce(spoken.readOnly);
      }
    });
    undoing = false;
  }

  /**
   * One after the other, so that quick presses in two rows are both done and each is compared with what the one before
   * left. Of several in one row, as arrows through a list make them, the last is written.
   */
  function write(instance: string, name: string, to: (was: FoundAnswer) => AnswerValue): Promise<void> {
    const place = `${instance} ${name}`;
    const turn = Symbol(place);
    wanted.set(place, turn);
    lastWrite = lastWrite.then(() => (wanted.get(place) === turn ? writeNow(instance, name, to) : undefined));
    return lastWrite;
  }

  /** What is said of an answer that was not there: its row, or no more than its own place. */
  function removal(instance: string, name: string): "row-removed" | "box-removed" | "place-removed" {
    const section = state().found?.find(({ ref }) => ref.instance === instance);
    const plan = plans.find(({ sectionId }) => sectionId === section?.ref.sectionId);
    const cells = plan && placeOfAnswer(plan, name)?.row.cells;
    const others = (cells ?? []).filter(isAnswer).filter((cell) => cell.name !== name);
    if (!others.some((other) => section?.answers.some((answer) => answer.name === other.name))) return "row-removed";
    const own = cells?.filter(isAnswer).find((cell) => cell.name === name);
    return own?.kind === "tick" ? "box-removed" : "place-removed";
  }

  async function writeNow(instance: string, name: string, to: (was: FoundAnswer) => AnswerValue): Promise<void> {
    const section = state().found?.find(({ ref }) => ref.instance === instance);
    const was = section?.answers.find((answer) => answer.name === name);
    if (section === undefined || was === undefined || !canChange(section) || section.wordsOnly) return;
    dispatch({ type: "write-started", instance, name });
    await work("replace", async () => {
      const outcome = await host.write(section.ref, was, to(was));
      seen = undefined; // a writer who takes the answer back at once makes the document look as it did before
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
        case "removed": {
          // What else is there of its row, or of the section, which says so itself where it is shown.
          const left = (await readAll()).some(({ ref }) => ref.instance === instance);
          if (!left) {
            dispatch({ type: "ended", notice: undefined });
            break;
          }
          const kind = removal(instance, name);
          dispatch({ type: "ended", notice: { kind } });
          announce(sectionNotices[kind]);
          break;
        }
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
      lookFailed = !(await refresh());
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
