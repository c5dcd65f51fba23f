import { emptyBox } from "../../../features/sections/answers";
import {
  isAnswer,
  type PlannedAnswer,
  type PlannedCell,
  type PlannedRow,
  type PlannedTable,
  type SectionPlan,
} from "../../../features/sections/plan";
import type { InsertionPlace } from "./find-place";

/** A row in the document: the cell that names it, and its answers with their cells. */
export type PlacedRow = Readonly<{
  key: string;
  first: Word.TableCell;
  answers: readonly Readonly<{ answer: PlannedAnswer; cell: Word.TableCell }>[];
}>;

/** A table and the parts of its width that its columns get. */
export type PlacedTable = Readonly<{ table: Word.Table; shares: readonly number[] }>;

/** A section's paragraphs and tables, still without the marks by which they are found again. */
export type PlacedSection = Readonly<{
  first: Word.Paragraph;
  last: Word.Paragraph;
  paragraphs: readonly Word.Paragraph[];
  tables: readonly PlacedTable[];
  rows: readonly PlacedRow[];
}>;

const styles = { 1: "Heading2", 2: "Heading3" } as const;

/**
 * Queues the section as ordinary paragraphs in built-in styles and tables with a marked header row (WordApi 1.3), and an
 * empty paragraph after it: Word wants one after a table at the end of a document, and ours can be taken out again.
 *
 * @param typedBoxes whether ticks are characters
 */
export function placeBlocks(place: InsertionPlace, plan: SectionPlan, typedBoxes: boolean): PlacedSection {
  const paragraphs: Word.Paragraph[] = [];
  const tables: Readonly<{ after: Word.Paragraph; planned: PlannedTable }>[] = [];
  const add = (text: string, style: "Heading2" | "Heading3" | "Normal"): Word.Paragraph => {
    const before = paragraphs[paragraphs.length - 1];
    const paragraph = before === undefined ? place.insertParagraph(text) : before.insertParagraph(text, "After");
    // One that is inserted after a heading or in a list would take over its look.
    paragraph.styleBuiltIn = style;
    paragraphs.push(paragraph);
    return paragraph;
  };
  let first: Word.Paragraph | undefined;
  let last: Word.Paragraph | undefined;
  for (const block of plan.blocks) {
    if (block.kind === "table") {
      if (last !== undefined) tables.push({ after: last, planned: block });
    } else {
      last = add(block.text, block.kind === "heading" ? styles[block.level] : "Normal");
      first ??= last;
    }
  }
  if (first === undefined || last === undefined) throw new Error("A section without a heading cannot be placed.");
  add("", "Normal");
  // All paragraphs stand before the first table comes: each table then has a paragraph after it from the start.
  const placed = tables.map(({ after, planned }) => placeTable(after, planned, typedBoxes));
  return {
    first,
    last,
    paragraphs,
    tables: placed.map(({ shares, table }) => ({ shares, table })),
    rows: placed.flatMap(({ rows }) => rows),
  };
}

function placeTable(
  after: Word.Paragraph,
  planned: PlannedTable,
  typedBoxes: boolean,
): PlacedTable & Readonly<{ rows: readonly PlacedRow[] }> {
  const { columns, rows } = planned;
  const table = after.insertTable(rows.length + 1, columns.length, "After", [
    columns.map(({ head }) => head),
    ...rows.map(({ cells }) => cells.map((cell) => firstWords(cell, typedBoxes))),
  ]);
  table.styleBuiltIn = "GridTable1Light";
  table.styleFirstColumn = false;
  table.styleBandedRows = false;
  table.headerRowCount = 1;
  table.load("width");
  const shares = columns.map(({ share }) => share);
  return { table, shares, rows: rows.map((row, index) => placeRow(table, row, index + 1)) };
}

function firstWords(cell: PlannedCell, typedBoxes: boolean): string {
  if (!isAnswer(cell)) return cell.text;
  return typedBoxes && cell.kind === "tick" ? emptyBox : "";
}

function placeRow(table: Word.Table, { cells, key }: PlannedRow, index: number): PlacedRow {
  cells.forEach((cell, column) => {
    if (isAnswer(cell) || cell.prompt === undefined) return;
    table.getCell(index, column).body.insertParagraph(cell.prompt, "End");
  });
  const answers = cells.flatMap((cell, column) =>
    isAnswer(cell) ? [{ answer: cell, cell: table.getCell(index, column) }] : [],
  );
  return { key, first: table.getCell(index, 0), answers };
}

/** Queues the widths of the columns, once the tables' own are known (WordApi 1.3). */
export function setWidths({ tables }: PlacedSection): void {
  for (const { shares, table } of tables) {
    shares.forEach((share, column) => {
      table.getCell(0, column).columnWidth = (table.width * share) / 100;
    });
  }
}

/** Queues the taking out of everything that was placed, after a mark could not be set. */
export function takeOut({ paragraphs, tables }: PlacedSection): void {
  for (const { table } of tables) table.delete();
  for (const paragraph of paragraphs) paragraph.delete();
}
