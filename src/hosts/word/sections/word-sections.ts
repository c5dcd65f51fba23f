import type { SectionHost, SectionInsertOutcome, SectionStrategy } from "../../../features/ports/section-host";
import { sectionSchema, type SectionRef } from "../../../features/sections/names";
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
import { fillFromTables, queueControls, removeControls, showControl, writeControl } from "./controls";
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

  async function read(context: Word.RequestContext) {
    const controls = queueControls(context, sets);
    const names = sets.bookmarks ? queueBookmarkNames(context) : () => [];
    await context.sync();
    const found = [
      ...(await fillFromTables(context, controls(), plans)),
      ...(await readBookmarked(context, names(), plans)),
    ];
    for (const section of found) marked.set(section.ref.instance, section.strategy);
    return found;
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
        const controls = context.document.contentControls;
        controls.load("items/tag,items/text");
        const names = sets.bookmarks ? queueBookmarkNames(context) : () => [];
        await context.sync();
        const ours = controls.items.filter(({ tag }) => tag.startsWith("rw:")).map(({ tag, text }) => `${tag} ${text}`);
        return [...ours, await glanceAtBookmarked(context, names())].join("\n");
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
    const found = (await read(context)).find((section) => section.ref.instance === instance);
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
