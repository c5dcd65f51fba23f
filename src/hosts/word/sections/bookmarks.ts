import type { AnswerValue, AnswerWriteOutcome, FoundAnswer } from "../../../features/ports/section-host";
import {
  isBookmarkOf,
  readSectionBookmark,
  rowBookmark,
  sectionBookmark,
  type SectionRef,
} from "../../../features/sections/names";
import { rowsOf, type SectionPlan } from "../../../features/sections/plan";
import { answersInRow, placeOfAnswer } from "../../../features/sections/row-answers";
import type { ReadSections, WholeWords } from "./controls";
import type { PlacedSection } from "./place-blocks";

/**
 * Queues a hidden bookmark round each row's first cell and one round the whole (WordApi 1.4). Answers stay plain cells:
 * this is for hosts where content controls do harm (#6590).
 *
 * @returns reads the words of the whole after the next sync
 */
export function markWithBookmarks(placed: PlacedSection, ref: SectionRef): () => string {
  for (const { first, key } of placed.rows) first.body.getRange("Content").insertBookmark(rowBookmark(ref, key));
  const whole = placed.first.getRange("Whole").expandTo(placed.last.getRange("Whole"));
  whole.insertBookmark(sectionBookmark(ref));
  placed.rows[0]?.answers[0]?.cell.body.getRange("Start").select("Start");
  whole.load("text");
  return () => whole.text;
}

/** Queues the names of every bookmark of the document's text, hidden ones too (WordApi 1.4). */
export function queueBookmarkNames(context: Word.RequestContext): () => readonly string[] {
  const names = context.document.body.getRange("Whole").getBookmarks(true, true);
  return () => names.value;
}

/** Reads the sections that have bookmarks, in one round trip if there are any. */
export async function readBookmarked(
  context: Word.RequestContext,
  names: readonly string[],
  plans: readonly SectionPlan[],
): Promise<ReadSections> {
  const known = new Set(names);
  const queued = names
    .flatMap((name) => readSectionBookmark(name) ?? [])
    .map((ref) => ({ ref, rows: queueRows(context, ref, plans, known) }));
  if (queued.length === 0) return { sections: [], wholes: [] };
  const wholes = queueWholes(context, names);
  await context.sync();
  const sections = queued.map(({ ref, rows }) => ({
    ref,
    strategy: "bookmarks" as const,
    answers: rows.flatMap(({ cell, planned, row }) =>
      cell.isNullObject ? [] : answersInRow(planned, row.values[0] ?? []),
    ),
  }));
  return { sections, wholes: wholes() };
}

function queueRows(
  context: Word.RequestContext,
  ref: SectionRef,
  plans: readonly SectionPlan[],
  known: ReadonlySet<string>,
) {
  const plan = plans.find(({ sectionId }) => sectionId === ref.sectionId);
  if (plan === undefined) return [];
  return rowsOf(plan)
    .filter(({ key }) => known.has(rowBookmark(ref, key)))
    .map((planned) => {
      const cell = context.document.getBookmarkRange(rowBookmark(ref, planned.key)).parentTableCellOrNullObject;
      const row = cell.parentRow;
      row.load("values");
      cell.load("rowIndex");
      return { planned, cell, row };
    });
}

/** The words of every section that has bookmarks, in one round trip if there are any. */
export async function glanceAtBookmarked(
  context: Word.RequestContext,
  names: readonly string[],
): Promise<readonly WholeWords[]> {
  const wholes = queueWholes(context, names);
  if (names.some((name) => readSectionBookmark(name) !== undefined)) await context.sync();
  return wholes();
}

function queueWholes(context: Word.RequestContext, names: readonly string[]): () => readonly WholeWords[] {
  const queued = names.flatMap((name) => {
    const ref = readSectionBookmark(name);
    return ref === undefined ? [] : [{ ref, range: context.document.getBookmarkRange(name) }];
  });
  for (const { range } of queued) range.load("text");
  return () => queued.map(({ range, ref }) => ({ ref, words: range.text }));
}

/** Changes one answer in three round trips, after reading that its cell is still what it was. */
export async function writeCell(
  context: Word.RequestContext,
  ref: SectionRef,
  was: FoundAnswer,
  to: AnswerValue,
  plan: SectionPlan,
): Promise<AnswerWriteOutcome> {
  const cell = await findCell(context, ref, was.name, plan);
  if (cell === undefined || "ticked" in to) return { kind: "removed" };
  const read = (): FoundAnswer => ({ name: was.name, words: cell.value.trim() });
  if (read().words !== was.words) return { kind: "moved", now: read() };
  cell.body.getRange("Content").insertText(to.words, "Replace");
  cell.load("value");
  await context.sync();
  return { kind: "written", now: read() };
}

/** Selects an answer's cell, or the beginning of the section; false when it is not there. */
export async function showBookmarked(
  context: Word.RequestContext,
  ref: SectionRef,
  name: string | undefined,
  plan: SectionPlan | undefined,
): Promise<boolean> {
  if (name === undefined || plan === undefined) {
    const whole = context.document.getBookmarkRangeOrNullObject(sectionBookmark(ref));
    whole.load("isEmpty");
    await context.sync();
    if (whole.isNullObject) return false;
    whole.select("Start");
  } else {
    const cell = await findCell(context, ref, name, plan);
    if (cell === undefined) return false;
    cell.body.getRange("Content").select("Select");
  }
  await context.sync();
  return true;
}

/**
 * Takes the whole section out while it reads as it did, with the empty paragraph that came with it, and its bookmarks: Word
 * may keep one whose words are gone, and it would be read as a section that is still there.
 */
export async function removeBookmarked(
  context: Word.RequestContext,
  ref: SectionRef,
  reads: string,
): Promise<"removed" | "changed"> {
  const whole = context.document.getBookmarkRangeOrNullObject(sectionBookmark(ref));
  whole.load("text");
  await context.sync();
  if (whole.isNullObject || whole.text !== reads) return "changed";
  const { paragraphs, tables } = whole;
  paragraphs.load("items/tableNestingLevel");
  tables.load("items/nestingLevel");
  const after = paragraphs.getLast().getNextOrNullObject();
  after.load("text");
  const names = whole.getBookmarks(true, true);
  await context.sync();
  for (const table of tables.items) if (table.nestingLevel === 1) table.delete();
  for (const paragraph of paragraphs.items) if (paragraph.tableNestingLevel === 0) paragraph.delete();
  if (!after.isNullObject && after.text === "") after.delete();
  // Those that went with their words are no failure: it deletes a bookmark "if it exists".
  for (const name of names.value) if (isBookmarkOf(ref, name)) context.document.deleteBookmark(name);
  await context.sync();
  return "removed";
}

/** The cell of an answer with its value loaded, in two round trips; undefined when its row is gone. */
async function findCell(
  context: Word.RequestContext,
  ref: SectionRef,
  name: string,
  plan: SectionPlan,
): Promise<Word.TableCell | undefined> {
  const place = placeOfAnswer(plan, name);
  if (place === undefined) return undefined;
  const range = context.document.getBookmarkRangeOrNullObject(rowBookmark(ref, place.row.key));
  range.load("isEmpty");
  await context.sync();
  if (range.isNullObject) return undefined;
  const { cells } = range.parentTableCell.parentRow;
  cells.load("items/value");
  await context.sync();
  return cells.items[place.column];
}
