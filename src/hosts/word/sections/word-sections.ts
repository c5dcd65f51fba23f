import type {
  SectionHost,
  SectionInsertOutcome,
  SectionReading,
  SectionStrategy,
} from "../../../features/ports/section-host";
import { sectionSchema, sectionTag, type SectionRef } from "../../../features/sections/names";
import type { SectionPlan } from "../../../features/sections/plan";
import { HostError, isRefusedWrite } from "../../host-error";
import { runInWord } from "../word-run";
import {
  glanceAtBookmarked,
  markWithBookmarks,
  queueBookmarkNames,
  readBookmarked,
  removeBookmarked,
  showBookmarked,
  writeCell,
} from "./bookmarks";
import { markWithControls } from "./control-marks";
import {
  fillFromTables,
  queueControls,
  queueWholes,
  removeControls,
  showControl,
  writeControl,
  type WholeWords,
} from "./controls";
import { findPlace } from "./find-place";
import { placeBlocks, setWidths, takeOut } from "./place-blocks";
import { sectionSets, type SectionSets } from "./section-sets";

/**
 * Structured sections in Word. Call after `Office.onReady()`.
 *
 * @param onWeb what is inserted on Word for the web, where content controls can stop saving (#6590): the deployment's
 *   setting. Sections are read whichever way they were made.
 * @param plans the pack's sections, for reading and writing their answers
 */
export function createWordSections(onWeb: SectionStrategy, plans: readonly SectionPlan[]): SectionHost {
  const sets = sectionSets();
  const strategy = Office.context.platform === Office.PlatformType.OfficeOnline ? onWeb : "controls";
  const planOf = ({ sectionId }: SectionRef) => plans.find((plan) => plan.sectionId === sectionId);
  /** How each section that was read is marked, by instance. */
  const marked = new Map<string, SectionStrategy>();

  async function read(context: Word.RequestContext): Promise<SectionReading> {
    const controls = queueControls(context, sets);
    const names = sets.bookmarks ? queueBookmarkNames(context) : () => [];
    await context.sync();
    const read = [await fillFromTables(context, controls(), plans), await readBookmarked(context, names(), plans)];
    const sections = read.flatMap((one) => one.sections);
    const wholes = read.flatMap((one) => one.wholes);
    for (const section of sections) marked.set(section.ref.instance, section.strategy);
    const hasWhole = new Set(wholes.map(({ ref }) => ref.instance));
    const isKnown = sections.every(({ ref }) => hasWhole.has(ref.instance));
    return { sections, glance: isKnown ? glanceOf(wholes) : undefined };
  }

  return {
    abilities: () =>
      Promise.resolve({
        canEdit: Office.context.document.mode !== Office.DocumentMode.ReadOnly,
        strategy,
        checkBoxes: strategy === "controls" && sets.checkBoxes,
        lists: strategy === "controls" && sets.lists,
      }),
    read: () => runInWord("reading sections", read),
    glance: () =>
      runInWord("looking at sections", async (context) => {
        const controls = queueWholes(context);
        const names = sets.bookmarks ? queueBookmarkNames(context) : () => [];
        await context.sync();
        return glanceOf([...controls(), ...(await glanceAtBookmarked(context, names()))]);
      }),
    insert: (plan, instance) => insertSection(plan, instance, strategy, sets, read),
    write: (ref, was, to) =>
      refusable("changing an answer", (context) => {
        const plan = planOf(ref);
        return marked.get(ref.instance) === "bookmarks" && plan !== undefined
          ? writeCell(context, ref, was, to, plan)
          : writeControl(context, ref, was, to, sets);
      }).then((outcome) => (outcome === "read-only" ? { kind: "read-only" } : outcome)),
    show: (ref, name) =>
      runInWord("showing an answer", (context) =>
        marked.get(ref.instance) === "bookmarks"
          ? showBookmarked(context, ref, name, planOf(ref))
          : showControl(context, ref, name, sets),
      ).then((isShown) => (isShown ? "shown" : "removed")),
    remove: (ref, reads) =>
      refusable("taking a section out", (context) =>
        marked.get(ref.instance) === "bookmarks"
          ? removeBookmarked(context, ref, reads)
          : removeControls(context, ref, reads),
      ),
  };
}

function glanceOf(wholes: readonly WholeWords[]): string {
  return wholes.map(({ ref, words }) => `${sectionTag(ref)} ${words}`).join("\n");
}

type Read = (context: Word.RequestContext) => ReturnType<SectionHost["read"]>;

/** Place, blocks, marks, reading back: four or five round trips, whatever the number of rows. */
async function insertSection(
  plan: SectionPlan,
  instance: string,
  strategy: SectionStrategy,
  sets: SectionSets,
  read: Read,
): Promise<SectionInsertOutcome> {
  const ref = { sectionId: plan.sectionId, instance, schema: sectionSchema };
  const outcome = await refusable("inserting a section", async (context): Promise<SectionInsertOutcome> => {
    const place = await findPlace(context, sets);
    if (place === undefined) return { kind: "not-here" };
    const placed = placeBlocks(place, plan, strategy === "bookmarks" || !sets.checkBoxes);
    await context.sync();
    setWidths(placed);
    const reads = strategy === "bookmarks" ? markWithBookmarks(placed, ref) : markWithControls(placed, ref, sets);
    try {
      await context.sync();
    } catch (thrown) {
      takeOut(placed);
      await context.sync();
      throw thrown;
    }
    const found = (await read(context)).sections.find((section) => section.ref.instance === instance);
    return { kind: "inserted", found, reads: reads() };
  }).catch((thrown: unknown): SectionInsertOutcome => {
    if (thrown instanceof HostError && thrown.code === "InvalidArgument") return { kind: "not-here" };
    throw thrown;
  });
  return outcome === "read-only" ? { kind: "read-only" } : outcome;
}

/** A write that Word may refuse because the document can't be changed. */
async function refusable<Value>(
  doing: string,
  batch: (context: Word.RequestContext) => Promise<Value>,
): Promise<Value | "read-only"> {
  try {
    return await runInWord(doing, batch);
  } catch (thrown) {
    if (isRefusedWrite(thrown)) return "read-only";
    throw thrown;
  }
}
