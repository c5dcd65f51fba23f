import type { Category } from "../../../content/types/category";
import type { Mark } from "../../../features/ports/mark-host";
import { planMarks, type PlannedMark } from "./planned-mark";
import { popupResources } from "./popup-resources";
import { paragraphOf, type ReadParagraph } from "./read-marked";

/** Product.md 8.4; red is Word's own colour for spelling and is not used. */
const colours: Readonly<Record<Category, "Berry" | "Lavender" | "Green" | "Blue">> = {
  wording: "Berry",
  sign: "Lavender",
  circumstance: "Green",
  recording: "Blue",
};

/** A paragraph with the marks that Word has been asked for, and what it calls them; no ids when it refused. */
type Drawn = Readonly<{ key: string; planned: readonly PlannedMark[]; ids: () => readonly string[] }>;

/** A mark that was read back on its own words. */
export type StandingMark = Readonly<{ annotation: string; key: string; mark: Mark }>;

export type Drawing = Readonly<{ popups: boolean; ownIds: (key: string) => readonly string[] }>;

/**
 * Takes away the old marks of paragraphs and draws the new ones, for paragraphs that still read as they did (WordApi
 * 1.7, pop-ups 1.8), then reads back what each stands on and deletes those on other words: two round trips, and a third
 * only when some are deleted. Where Word fails the batch, each paragraph is done by itself, so that one cannot
 * spoil the others.
 */
export async function drawMarks(
  context: Word.RequestContext,
  read: readonly ReadParagraph[],
  drawing: Drawing,
): Promise<Readonly<{ standing: readonly StandingMark[]; refused: number }>> {
  let drawn: readonly Drawn[];
  try {
    drawn = read.map((each) => {
      queueRemoval(context, each.old ?? drawing.ownIds(each.wanted.paragraph.key));
      return queueMarks(each.paragraph, each, drawing);
    });
    await context.sync();
  } catch {
    drawn = [];
    for (const each of read) drawn = [...drawn, await drawAlone(context, each, drawing)];
  }
  const refused = drawn.filter(({ planned, ids }) => planned.length > 0 && ids().length === 0).length;
  return { standing: await keepRight(context, drawn), refused };
}

function unmarked({ wanted, text }: ReadParagraph): Drawn {
  const { key, text: expected } = wanted.paragraph;
  return { key, planned: text === expected ? planMarks(text, wanted.marks) : [], ids: () => [] };
}

function queueMarks(paragraph: Word.Paragraph, read: ReadParagraph, { popups }: Drawing): Drawn {
  const { key, planned, ids: none } = unmarked(read);
  if (planned.length === 0) return { key, planned, ids: none };
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

/** For one paragraph that may have spoilt a batch: what part of the batch was done is not known, so all is asked anew. */
async function drawAlone(context: Word.RequestContext, read: ReadParagraph, drawing: Drawing): Promise<Drawn> {
  const old = paragraphOf(context, read.wanted).getAnnotations();
  old.load("items/id");
  const listed = await context.sync().then(
    () => old.items,
    () => drawing.ownIds(read.wanted.paragraph.key),
  );
  // On the Mac deleting many at once can end in ItemNotFound (#4319); one that is gone needs no deleting.
  for (const each of listed) {
    queueRemoval(context, [each]);
    // One by one is the point: those that fail must not keep the others.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync().catch(() => undefined);
  }
  const drawn = queueMarks(paragraphOf(context, read.wanted), read, drawing);
  if (drawn.planned.length === 0) return drawn;
  return context.sync().then(
    () => drawn,
    () => unmarked(read),
  );
}

async function keepRight(context: Word.RequestContext, drawn: readonly Drawn[]): Promise<readonly StandingMark[]> {
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
  const right = placed.filter(({ found, plan }) => readable && found.critiqueAnnotation.range.text === plan.words);
  const wrong = placed.filter((each) => !right.includes(each));
  if (wrong.length > 0) {
    queueRemoval(
      context,
      wrong.map(({ annotation }) => annotation),
    );
    await context.sync().catch(() => undefined);
  }
  return right.map(({ annotation, key, plan }) => ({ annotation, key, mark: plan.mark }));
}
