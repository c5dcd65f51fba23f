import type { FoundSection } from "../ports/section-host";
import { sections as words } from "../strings";
import { isBlank, readAnswer, type Answer } from "./answers";
import { isAnswer, type PlannedAnswer, type PlannedTable, type SectionPlan } from "./plan";

/** An answer with what the document says to it. */
export type ShownAnswer = Readonly<{ planned: PlannedAnswer; answer: Answer }>;

/** One row of the form as the pane shows it. */
export type ShownRow = Readonly<{
  /** Unique within the section. */
  key: string;
  label: string;
  answers: readonly ShownAnswer[];
  /** None of its answers is in the document. */
  removed: boolean;
  /** False for a row that can't be told from the others where only the tables' words are seen. */
  readable: boolean;
  answered: boolean;
}>;

export type ShownGroup = Readonly<{
  title: string;
  heads: readonly string[];
  rows: readonly ShownRow[];
  /** Whether its rows have boxes to tick. */
  ticks: boolean;
  ticked: number;
  answered: number;
}>;

/** A section of the document under the headings of its form. Counts say how far it is filled in, nothing else. */
export type ChecklistView = Readonly<{ groups: readonly ShownGroup[]; answered: number; total: number }>;

/** The section as the pane shows it. Answers that this pack's form does not have are left to the document. */
export function viewChecklist(plan: SectionPlan, found: FoundSection): ChecklistView {
  let title = plan.title;
  const groups: ShownGroup[] = [];
  for (const block of plan.blocks) {
    if (block.kind === "heading") title = block.text;
    if (block.kind === "table") groups.push(groupOf(title, block, found));
  }
  const rows = groups.flatMap((group) => group.rows).filter(({ removed }) => !removed);
  return { groups, answered: rows.filter(({ answered }) => answered).length, total: rows.length };
}

function groupOf(title: string, table: PlannedTable, found: FoundSection): ShownGroup {
  const rows = table.rows.map(({ cells, key }, index): ShownRow => {
    const answers = cells.filter(isAnswer).map((planned) => ({ planned, answer: readAnswer(planned, found) }));
    const label = cells.flatMap((cell) => (isAnswer(cell) ? [] : [cell.text]))[0];
    return {
      key,
      label: label ?? words.row(index + 1),
      answers,
      removed: answers.every(({ answer }) => answer.kind === "removed"),
      readable: found.wordsOnly !== true || label !== undefined,
      answered: answers.some(({ answer }) => !isBlank(answer)),
    };
  });
  const boxes = rows.flatMap(({ answers }) => answers.filter(({ planned }) => planned.kind === "tick"));
  return {
    title,
    heads: table.columns.map(({ head }) => head),
    rows,
    ticks: boxes.length > 0,
    ticked: boxes.filter(({ answer }) => answer.kind === "tick" && answer.ticked).length,
    answered: rows.filter(({ answered }) => answered).length,
  };
}
