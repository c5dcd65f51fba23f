import { assertNever } from "../../base/assert-never";
import type { ErrorCode } from "../error-code";
import type { FoundAnswer, FoundSection, SectionAbilities } from "../ports/section-host";
import type { SectionRef } from "./names";

/** Where the writer is within the Sections tab. */
export type SectionsScreen =
  | Readonly<{ kind: "list" }>
  | Readonly<{ kind: "preview"; sectionId: string }>
  | Readonly<{ kind: "checklist"; instance: string }>;

/**
 * What is said after something was tried. `incomplete`: inserted, but not all of it could be read back. `can-undo`: nothing
 * is new, and the last insertion can still be taken back.
 */
export type SectionNotice =
  | Readonly<{
      kind:
        | "inserted"
        | "incomplete"
        | "not-here"
        | "read-only"
        | "stale"
        | "row-removed"
        | "box-removed"
        | "place-removed"
        | "not-shown"
        | "can-undo"
        | "undone"
        | "undo-changed";
    }>
  | Readonly<{ kind: "problem"; code: ErrorCode }>;

/** The last insertion, while nothing is known against taking it back: its words as they were read right after it. */
export type Insertion = Readonly<{ ref: SectionRef; reads: string }>;

export type SectionsState = Readonly<{
  screen: SectionsScreen;
  /** What the document holds, in its order; undefined before it was read. */
  found: readonly FoundSection[] | undefined;
  abilities: SectionAbilities | undefined;
  /** The section that is being inserted; one at a time. */
  inserting: string | undefined;
  /** The section that is there already, while the writer is asked whether to insert another. */
  asking: string | undefined;
  /** The answer that is being written, as instance and name; one at a time. */
  writing: Readonly<{ instance: string; name: string }> | undefined;
  notice: SectionNotice | undefined;
  insertion: Insertion | undefined;
}>;

export const firstSections: SectionsState = {
  screen: { kind: "list" },
  found: undefined,
  abilities: undefined,
  inserting: undefined,
  asking: undefined,
  writing: undefined,
  notice: undefined,
  insertion: undefined,
};

export type SectionsAction =
  | Readonly<{ type: "screen-opened"; screen: SectionsScreen }>
  | Readonly<{ type: "abilities-known"; abilities: SectionAbilities }>
  | Readonly<{ type: "read"; found: readonly FoundSection[] }>
  | Readonly<{ type: "asked"; sectionId: string }>
  | Readonly<{ type: "question-left" }>
  | Readonly<{ type: "insert-started"; sectionId: string }>
  | Readonly<{ type: "inserted"; insertion: Insertion; complete: boolean }>
  | Readonly<{ type: "write-started"; instance: string; name: string }>
  | Readonly<{ type: "answer-read"; instance: string; answer: FoundAnswer }>
  | Readonly<{ type: "undone" }>
  | Readonly<{ type: "undo-refused" }>
  | Readonly<{ type: "refused" }>
  | Readonly<{ type: "ended"; notice: SectionNotice | undefined }>;

/** How the Sections tab goes on from each thing that happens. */
export function reduceSections(state: SectionsState, action: SectionsAction): SectionsState {
  switch (action.type) {
    case "screen-opened":
      return atRest({ ...state, screen: action.screen, asking: undefined });
    case "abilities-known":
      return { ...state, abilities: action.abilities };
    case "read":
      return withFound(state, action.found);
    case "asked":
      return { ...state, asking: action.sectionId, notice: undefined };
    case "question-left":
      return atRest({ ...state, asking: undefined });
    case "insert-started":
      return { ...state, inserting: action.sectionId, asking: undefined, notice: undefined };
    case "inserted":
      return {
        ...state,
        inserting: undefined,
        insertion: action.insertion,
        notice: { kind: action.complete ? "inserted" : "incomplete" },
      };
    case "write-started":
      return { ...state, writing: { instance: action.instance, name: action.name }, notice: undefined };
    case "answer-read":
      return withAnswer(state, action.instance, action.answer);
    case "undone":
      return { ...state, insertion: undefined, notice: { kind: "undone" } };
    case "undo-refused":
      return { ...state, insertion: undefined, notice: { kind: "undo-changed" } };
    case "refused":
      return {
        ...state,
        inserting: undefined,
        writing: undefined,
        notice: { kind: "read-only" },
        abilities: state.abilities && { ...state.abilities, canEdit: false },
      };
    case "ended":
      return action.notice === undefined
        ? atRest({ ...state, inserting: undefined, writing: undefined })
        : { ...state, inserting: undefined, writing: undefined, notice: action.notice };
    default:
      return assertNever(action, "sections action");
  }
}

/** Nothing new to say. On the list the way to take back the last insertion stays until it leads nowhere. */
function atRest(state: SectionsState): SectionsState {
  const offersUndo =
    state.screen.kind === "list" && state.insertion !== undefined && state.abilities?.canEdit !== false;
  return { ...state, notice: offersUndo ? { kind: "can-undo" } : undefined };
}

/** What was read. An insertion that is gone, as after Undo in Word, can't be taken back. */
function withFound(state: SectionsState, found: readonly FoundSection[]): SectionsState {
  const { insertion, notice } = state;
  if (insertion === undefined || found.some(({ ref }) => ref.instance === insertion.ref.instance)) {
    return { ...state, found };
  }
  const isOfIt = notice?.kind === "inserted" || notice?.kind === "can-undo";
  return { ...state, found, insertion: undefined, notice: isOfIt ? undefined : notice };
}

/** An answer as it was read. After an insertion was answered it can't be taken back: Undo would lose the answer. */
function withAnswer(state: SectionsState, instance: string, now: FoundAnswer): SectionsState {
  const found = state.found?.map((section) =>
    section.ref.instance === instance
      ? { ...section, answers: section.answers.map((answer) => (answer.name === now.name ? now : answer)) }
      : section,
  );
  return { ...state, found, insertion: state.insertion?.ref.instance === instance ? undefined : state.insertion };
}
