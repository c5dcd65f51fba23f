import type { SectionRef } from "../sections/names";
import type { SectionPlan } from "../sections/plan";

/** How a host keeps the places of answers: tagged content controls, or hidden bookmarks over plain cells. */
export type SectionStrategy = "controls" | "bookmarks";

/** What can be done with sections here; asked once a visit. */
export type SectionAbilities = Readonly<{
  /** False in a read-only file. May become false later, at the first refused write. */
  canEdit: boolean;
  strategy: SectionStrategy;
  /** False where a box is a typed character, ☐ or ☒, that the writer or the pane changes. */
  checkBoxes: boolean;
  /** False where a choice is typed instead of picked from a list. */
  lists: boolean;
}>;

/** One answer as it stands in the document. */
export type FoundAnswer = Readonly<{
  name: string;
  /** For a real check box; absent where the box is a character. */
  ticked?: boolean;
  /** What is written; "" while it shows only its placeholder. For a check box, its character. */
  words: string;
}>;

/** A section as it stands in the document. Answers whose row was taken out are not among `answers`. */
export type FoundSection = Readonly<{
  ref: SectionRef;
  strategy: SectionStrategy;
  answers: readonly FoundAnswer[];
  /**
   * This Word shows the answers' words and not the places they stand in (#2040): they can be read, and changed in the
   * document alone.
   */
  wordsOnly?: true;
}>;

/** The sections of a document, and their words in one text. */
export type SectionReading = Readonly<{
  /** In document order. */
  sections: readonly FoundSection[];
  /**
   * Of the same moment as the answers: what `SectionHost.glance` gives while none of them changed. Undefined where the
   * words of a section can't be had as a whole.
   */
  glance: string | undefined;
}>;

export type SectionInsertOutcome =
  | Readonly<{
      kind: "inserted";
      /** Read back; undefined when the document does not show it. */
      found: FoundSection | undefined;
      /** The words of the whole section, for undo: it is taken out only while it reads so. */
      reads: string;
    }>
  | Readonly<{ kind: "not-here" }>
  | Readonly<{ kind: "read-only" }>;

/** What an answer is to become: a check box's state, or words ("" empties it). */
export type AnswerValue = Readonly<{ ticked: boolean }> | Readonly<{ words: string }>;

export type AnswerWriteOutcome =
  /** As it reads after the write. */
  | Readonly<{ kind: "written"; now: FoundAnswer }>
  /** Nothing was written: it is not what the writer saw in the pane. */
  | Readonly<{ kind: "moved"; now: FoundAnswer }>
  | Readonly<{ kind: "removed" | "read-only" }>;

/**
 * Structured sections in the open document. Answers live in the document alone; nothing here keeps them. Nothing throws
 * for what can happen in ordinary use; a failure of the host is a `HostError`.
 */
export interface SectionHost {
  abilities(): Promise<SectionAbilities>;
  /**
   * Inserts after the paragraph with the cursor, or after the outermost table round it; never into a header, footer,
   * note, locked control or section of ours. Empty, with the cursor in its first answer. A handful of round trips,
   * whatever the number of rows.
   */
  insert(plan: SectionPlan, instance: string): Promise<SectionInsertOutcome>;
  /** Every section of ours, in at most three round trips. */
  read(): Promise<SectionReading>;
  /** The words of every section of ours in one or two round trips: equal while no answer changed. */
  glance(): Promise<string>;
  /** Changes one answer, after reading that it is still `was`. */
  write(ref: SectionRef, was: FoundAnswer, to: AnswerValue): Promise<AnswerWriteOutcome>;
  /** Selects an answer, or the section's beginning. */
  show(ref: SectionRef, name?: string): Promise<"shown" | "removed">;
  /** Takes a whole section out again, while it still reads as `reads`. */
  remove(ref: SectionRef, reads: string): Promise<"removed" | "changed" | "read-only">;
}
