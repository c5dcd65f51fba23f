import { printedChoices } from "./choices";
import type { ListPart, Section, SectionPart } from "../../content/types/section";
import { inserted as words } from "../strings";

/** How an answer is given: a tick, one of a list, or words. */
export type AnswerKind = "tick" | "choice" | "words";

/** A place for one answer. `name` stands in tags and bookmarks; `title` is what a screen reader says, 64 characters at most. */
export type PlannedAnswer = Readonly<{
  name: string;
  kind: AnswerKind;
  title: string;
  /** Which answer of its row it is: "Facts". */
  part: string;
  /** For a choice: the words to choose from. Blank is always possible and means not answered. */
  options: readonly string[];
}>;

/** A cell holds printed words (with what to write in a paragraph below) or one answer. */
export type PlannedCell = Readonly<{ text: string; prompt?: string }> | PlannedAnswer;

/** A row; `key` names it in bookmarks, and its answers' names begin with it. */
export type PlannedRow = Readonly<{ key: string; cells: readonly PlannedCell[] }>;

/** A table with a marked header row, no merged cells. `share` is a column's part of the width, all together 100. */
export type PlannedTable = Readonly<{
  kind: "table";
  columns: readonly Readonly<{ head: string; share: number }>[];
  rows: readonly PlannedRow[];
}>;

export type PlannedBlock =
  | Readonly<{ kind: "heading"; level: 1 | 2; text: string }>
  | Readonly<{ kind: "text"; text: string }>
  | PlannedTable;

/** What is inserted, host-neutral, in document order. Every table stands after a heading or a text. */
export type SectionPlan = Readonly<{
  sectionId: string;
  title: string;
  /** One line for the list of sections; not inserted. */
  summary: string;
  blocks: readonly PlannedBlock[];
}>;

/** What the last line names, and whom to call: as the pack gives it. */
export type PlanFacts = Readonly<{
  packTitle: string;
  packVersion: string;
  /** The day that the section's source gives, in words; undefined when none is known. */
  checked: string | undefined;
  /** The name of the local front door; undefined when there is no local pack. */
  frontDoor: string | undefined;
}>;

/** The section as blocks to insert, ending with where it comes from. Nothing is filled in. */
export function planSection(section: Section, facts: PlanFacts): SectionPlan {
  const last =
    facts.checked === undefined
      ? words.endUnknown(facts.packTitle, facts.packVersion)
      : words.end(facts.packTitle, facts.packVersion, facts.checked);
  return {
    sectionId: section.id,
    title: section.title,
    summary: section.summary,
    blocks: [
      { kind: "heading", level: 1, text: section.title },
      ...section.intro.map(textBlock),
      ...section.parts.flatMap((part) => [
        { kind: "heading", level: 2, text: part.title } as const,
        ...(part.note === undefined ? [] : [textBlock(part.note)]),
        tableOf(part, facts),
      ]),
      textBlock(last),
    ],
  };
}

/** Every row of a plan, in document order. */
export function rowsOf(plan: SectionPlan): readonly PlannedRow[] {
  return plan.blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
}

/** Every answer of a plan, in document order. */
export function answersOf(plan: SectionPlan): readonly PlannedAnswer[] {
  return rowsOf(plan).flatMap(({ cells }) => cells.filter(isAnswer));
}

export function isAnswer(cell: PlannedCell): cell is PlannedAnswer {
  return "name" in cell;
}

function textBlock(text: string): PlannedBlock {
  return { kind: "text", text };
}

function tableOf(part: SectionPart, facts: PlanFacts): PlannedTable {
  switch (part.kind) {
    case "questions":
      return table(
        part.columns,
        [40, 60],
        part.rows.map(({ item, label, prompt, options }) => ({
          key: item,
          cells: [
            printed(label, prompt),
            options === undefined
              ? answer(item, "words", label, label)
              : answer(
                  item,
                  "choice",
                  label,
                  label,
                  options.map((option) => filled(option, facts)),
                ),
          ],
        })),
      );
    case "indicators":
      return table(
        part.columns,
        [38, 11, 16, 35],
        part.rows.map(({ ref, label, prompt }) => ({
          key: ref,
          cells: [
            printed(label, prompt),
            answer(`${ref}.now`, "tick", words.now, words.titled(words.now, label)),
            answer(`${ref}.else`, "choice", words.ifNot, words.titled(words.ifNot, label), printedChoices),
            answer(`${ref}.facts`, "words", words.facts, words.titled(words.facts, label)),
          ],
        })),
      );
    case "options":
      return table(
        part.columns,
        [38, 17, 45],
        part.rows.map(({ item, label, prompt }) => ({
          key: item,
          cells: [
            printed(label, prompt),
            answer(`${item}.now`, "tick", label, label),
            answer(`${item}.why`, "words", words.why, words.titled(words.why, label)),
          ],
        })),
      );
    case "list":
      return listTable(part);
  }
}

function listTable({ item, columns, rows }: ListPart): PlannedTable {
  const ends = columns.map((_, index) => Math.floor((100 * (index + 1)) / columns.length));
  return table(
    columns.map(({ label }) => label),
    ends.map((end, index) => end - (ends[index - 1] ?? 0)),
    Array.from({ length: rows }, (_, row) => ({
      key: `${item}-${row + 1}`,
      cells: columns.map((column) =>
        answer(`${item}-${row + 1}-${column.item}`, "words", column.label, words.rowTitle(column.label, row + 1)),
      ),
    })),
  );
}

function table(heads: readonly string[], shares: readonly number[], rows: readonly PlannedRow[]): PlannedTable {
  return { kind: "table", columns: heads.map((head, index) => ({ head, share: shares[index] ?? 0 })), rows };
}

function printed(text: string, prompt: string | undefined): PlannedCell {
  return prompt === undefined ? { text } : { text, prompt };
}

function answer(
  name: string,
  kind: AnswerKind,
  part: string,
  title: string,
  options: readonly string[] = [],
): PlannedAnswer {
  return { name, kind, part, title: clipped(title), options };
}

/** The pack's front door in place of its slot. */
function filled(option: string, { frontDoor }: PlanFacts): string {
  return option.replace("{frontDoor}", frontDoor ?? words.localFrontDoor);
}

/** Word keeps 64 characters of a control's title. */
const longestTitle = 64;

function clipped(title: string): string {
  return title.length <= longestTitle ? title : `${title.slice(0, longestTitle - 1)}…`;
}
