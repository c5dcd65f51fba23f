import type { Category } from "../../../content/types/category";
import type { Mark } from "../../../features/ports/mark-host";
import { planMarks, type PlannedMark } from "./planned-mark";
import { popupResources } from "./popup-resources";
import type { ReadParagraph } from "./read-marked";

/** Product.md 8.4; red is Word's own colour for spelling and is not used. */
const colours: Readonly<Record<Category, "Berry" | "Lavender" | "Green" | "Blue">> = {
  wording: "Berry",
  sign: "Lavender",
  circumstance: "Green",
  recording: "Blue",
};

/** A paragraph with the marks that Word has been asked for, and what it calls them. */
type Drawn = Readonly<{ key: string; planned: readonly PlannedMark[]; ids: () => readonly string[] }>;

/** A mark as Word drew it. It stands when it was read back on its own words; those that do not are taken away again. */
export type DrawnMark = Readonly<{ annotation: string; key: string; mark: Mark; stands: boolean }>;

export type Drawing = Readonly<{
  popups: boolean;
  /** Ids of the marks that we drew in a paragraph, for when Word won't list them. */
  ownIds: (key: string) => readonly string[];
  /** Deletes the old marks one by one, and goes on when one is not found. */
  carefully: boolean;
}>;

/**
 * Takes away the old marks of paragraphs and draws the new ones, for paragraphs that still read as they did (WordApi
 * 1.7, pop-ups 1.8), then reads back what each stands on and deletes those on other words: two round trips, and a third
 * only when some are deleted.
 */
export async function drawMarks(
  context: Word.RequestContext,
  read: readonly ReadParagraph[],
  drawing: Drawing,
): Promise<readonly DrawnMark[]> {
  const old = read.flatMap((each) => [...(each.old ?? drawing.ownIds(each.wanted.paragraph.key))]);
  // All of them before the first insertion: when one is refused nothing has been drawn yet.
  if (drawing.carefully) await removeOneByOne(context, old);
  else queueRemoval(context, old);
  const drawn = read.map((each) => queueMarks(each, drawing));
  await context.sync();
  return keepRight(context, drawn);
}

/** On the Mac, deleting many at once can end in ItemNotFound (#4319); one that is gone needs no deleting. */
async function removeOneByOne(context: Word.RequestContext, old: readonly (Word.Annotation | string)[]): Promise<void> {
  for (const each of old) {
    queueRemoval(context, [each]);
    // One by one is the point: those that are not found must not keep the others.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync().catch(() => undefined);
  }
}

function queueMarks({ wanted, paragraph, text }: ReadParagraph, { popups }: Drawing): Drawn {
  const { key, text: expected } = wanted.paragraph;
  const planned = text === expected ? planMarks(text, wanted.marks) : [];
  if (planned.length === 0) return { key, planned, ids: () => [] };
  const ids = paragraph.insertAnnotations({ critiques: planned.map((each) => critiqueOf(each, popups)) });
  return { key, planned, ids: () => ids.value };
}

function critiqueOf({ mark, start, length }: PlannedMark, popups: boolean): Word.Critique {
  const colorScheme = colours[mark.category];
  if (!popups || mark.suggestions.length === 0) return { colorScheme, start, length };
  return {
    colorScheme,
    start,
    length,
    popupOptions: {
      brandingTextResourceId: popupResources.brand,
      titleResourceId: popupResources.title,
      subtitleResourceId: popupResources.subtitle,
      suggestions: [...mark.suggestions],
    },
  };
}

function queueRemoval(context: Word.RequestContext, old: readonly (Word.Annotation | string)[]): void {
  for (const each of old) (typeof each === "string" ? context.document.getAnnotationById(each) : each).delete();
}

async function keepRight(context: Word.RequestContext, drawn: readonly Drawn[]): Promise<readonly DrawnMark[]> {
  const placed = drawn.flatMap(({ key, planned, ids }) =>
    ids().flatMap((annotation, at) => {
      const plan = planned[at];
      return plan ? [{ annotation, key, plan, found: context.document.getAnnotationById(annotation) }] : [];
    }),
  );
  if (placed.length === 0) return [];
  for (const { found } of placed) found.critiqueAnnotation.range.load("text");
  const readable = await context.sync().then(
    () => true,
    () => false,
  );
  const marks = placed.map(({ annotation, found, key, plan }) => {
    const stands = readable && found.critiqueAnnotation.range.text === plan.words;
    return { annotation, key, mark: plan.mark, stands };
  });
  const wrong = marks.filter(({ stands }) => !stands);
  if (wrong.length > 0) {
    queueRemoval(
      context,
      wrong.map(({ annotation }) => annotation),
    );
    await context.sync().catch(() => undefined);
  }
  return marks;
}
