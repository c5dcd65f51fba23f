import { assertNever } from "../../base/assert-never";
import type { ErrorCode } from "../error-code";
import type { FoundAnswer, FoundSection, SectionAbilities } from "../ports/section-host";
import type { SectionRef } from "./names";

/** Where the writer is within the Sections tab. */
export type SectionsScreen =
  | Readonly<{ kind: "list" }>
  | Readonly<{ kind: "preview"; sectionId: string }>
  | Readonly<{ kind: "checklist"; instance: string }>;

/** What is said after something was tried. `incomplete`: inserted, but not all of it could be read back. */
export type SectionNotice =
  | Readonly<{
      kind:
        | "inserted"
        | "incomplete"
        | "not-here"
        | "read-only"
        | "stale"
        | "row-removed"
        | "not-shown"
        | "undone"
        | "undo-changed";
    }>
  | Readonly<{ kind: "problem"; code: ErrorCode }>;

/** The last insertion, while it can be taken back: its words as they were read right after it. */
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
  | Readonly<{ type: "answer-gone"; instance: string; name: string }>
  | Readonly<{ type: "undone" }>
  | Readonly<{ type: "refused" }>
  | Readonly<{ type: "ended"; notice: SectionNotice | undefined }>;

/** How the Sections tab goes on from each thing that happens. */
export function reduceSections(state: SectionsState, action: SectionsAction): SectionsState {
  switch (action.type) {
    case "screen-opened":
      return { ...state, screen: action.screen, asking: undefined, notice: undefined };
    case "abilities-known":
      return { ...state, abilities: action.abilities };
    case "read":
      return { ...state, found: action.found };
    case "asked":
      return { ...state, asking: action.sectionId, notice: undefined };
    case "question-left":
      return { ...state, asking: undefined };
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
      return withAnswers(state, action.instance, (answers) =>
        answers.map((answer) => (answer.name === action.answer.name ? action.answer : answer)),
      );
    case "answer-gone":
      return withAnswers(state, action.instance, (answers) => answers.filter(({ name }) => name !== action.name));
    case "undone":
      return { ...state, insertion: undefined, notice: { kind: "undone" } };
    case "refused":
      return {
        ...state,
        inserting: undefined,
        writing: undefined,
        notice: { kind: "read-only" },
        abilities: state.abilities && { ...state.abilities, canEdit: false },
      };
    case "ended":
      return { ...state, inserting: undefined, writing: undefined, notice: action.notice };
    default:
      return assertNever(action, "sections action");
  }
}

function withAnswers(
  state: SectionsState,
  instance: string,
  change: (answers: readonly FoundAnswer[]) => readonly FoundAnswer[],
): SectionsState {
  const found = state.found?.map((section) =>
    section.ref.instance === instance ? { ...section, answers: change(section.answers) } : section,
  );
  return { ...state, found };
}
