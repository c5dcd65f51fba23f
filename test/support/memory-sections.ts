import { answersOf, type SectionPlan } from "../../src/features/sections/plan";
import type {
  FoundAnswer,
  FoundSection,
  SectionAbilities,
  SectionHost,
  SectionInsertOutcome,
} from "../../src/features/ports/section-host";

/** A document with sections in memory, behind the same port as Word: compares before it writes, and counts. */
export type MemorySections = SectionHost & {
  /** Everything asked, in order. */
  readonly calls: string[];
  /** Somebody changes an answer in the document. */
  edit(instance: string, answer: FoundAnswer): void;
  /** Somebody deletes a row. */
  drop(instance: string, name: string): void;
  put(section: FoundSection): void;
  /** Makes the next call of a kind throw, or makes every write refused. */
  failNext(call: keyof SectionHost): void;
  refuseWrites(): void;
  sections(): readonly FoundSection[];
};

export type MemorySectionOptions = Partial<SectionAbilities> & {
  insert?: Exclude<SectionInsertOutcome["kind"], "inserted">;
};

export function createMemorySections(options: MemorySectionOptions = {}): MemorySections {
  const { insert, ...abilities } = options;
  const checkBoxes = abilities.checkBoxes ?? true;
  const calls: string[] = [];
  const failing = new Set<string>();
  let refused = false;
  let sections: FoundSection[] = [];

  const asked = (call: keyof SectionHost): void => {
    calls.push(call);
    if (failing.delete(call)) throw new Error("The host could not do it.");
  };
  const reads = () => JSON.stringify(sections);
  const change = (instance: string, to: (answers: readonly FoundAnswer[]) => readonly FoundAnswer[]): void => {
    sections = sections.map((one) => (one.ref.instance === instance ? { ...one, answers: to(one.answers) } : one));
  };
  const edit = (instance: string, answer: FoundAnswer): void =>
    change(instance, (all) => all.map((one) => (one.name === answer.name ? answer : one)));
  const blank = (plan: SectionPlan): readonly FoundAnswer[] =>
    answersOf(plan).map(({ kind, name }) => {
      if (kind !== "tick") return { name, words: "" };
      return checkBoxes ? { name, words: "☐", ticked: false } : { name, words: "☐" };
    });

  return {
    calls,
    edit,
    drop: (instance, name) => change(instance, (all) => all.filter((one) => one.name !== name)),
    put: (section) => void sections.push(section),
    failNext: (call) => void failing.add(call),
    refuseWrites: () => {
      refused = true;
    },
    sections: () => sections,
    abilities: () => Promise.resolve({ canEdit: true, strategy: "controls", checkBoxes, lists: true, ...abilities }),
    insert: async (plan, instance) => {
      asked("insert");
      await Promise.resolve();
      if (refused) return { kind: "read-only" };
      if (insert !== undefined) return { kind: insert };
      const found: FoundSection = {
        ref: { sectionId: plan.sectionId, instance, schema: 1 },
        strategy: "controls",
        answers: blank(plan),
      };
      sections.push(found);
      return { kind: "inserted", found, reads: reads() };
    },
    read: async () => {
      asked("read");
      await Promise.resolve();
      return { sections, glance: reads() };
    },
    glance: async () => {
      asked("glance");
      await Promise.resolve();
      return reads();
    },
    write: async (ref, was, to) => {
      asked("write");
      await Promise.resolve();
      if (refused) return { kind: "read-only" };
      const now = sections
        .find((one) => one.ref.instance === ref.instance)
        ?.answers.find(({ name }) => name === was.name);
      if (now === undefined) return { kind: "removed" };
      if (now.words !== was.words || now.ticked !== was.ticked) return { kind: "moved", now };
      const after =
        "ticked" in to
          ? { name: now.name, ticked: to.ticked, words: to.ticked ? "☒" : "☐" }
          : { name: now.name, words: to.words };
      edit(ref.instance, after);
      return { kind: "written", now: after };
    },
    show: async (ref, name) => {
      asked("show");
      await Promise.resolve();
      const section = sections.find((one) => one.ref.instance === ref.instance);
      const isThere = section !== undefined && (name === undefined || section.answers.some((one) => one.name === name));
      return isThere ? "shown" : "removed";
    },
    remove: async (ref, was) => {
      asked("remove");
      await Promise.resolve();
      if (refused) return "read-only";
      if (reads() !== was) return "changed";
      sections = sections.filter((one) => one.ref.instance !== ref.instance);
      return "removed";
    },
  };
}
