import type { MarkedParagraph } from "../../../features/ports/mark-host";
import { officeCode } from "../../host-error";

/** A paragraph as it stands in Word now. `old` is undefined where Word would not say what is marked in it. */
export type ReadParagraph = Readonly<{
  wanted: MarkedParagraph;
  paragraph: Word.Paragraph;
  text: string;
  old: readonly Word.Annotation[] | undefined;
}>;

/**
 * Reads the words of many paragraphs again, and what is marked in them, in one round trip. Paragraphs that are gone are
 * left out; where `getAnnotations` fails, as it does in some documents (#4624), that is taken as "unknown". Each of
 * these costs a round trip more.
 */
export async function readMarked(
  context: Word.RequestContext,
  wanted: readonly MarkedParagraph[],
): Promise<readonly ReadParagraph[]> {
  const known = wanted.filter(({ paragraph }) => paragraph.key.startsWith("id:"));
  try {
    return await read(context, known, true);
  } catch (thrown) {
    const present = isGone(thrown) ? await stillThere(context, known) : known;
    return present.length < known.length ? readMarked(context, present) : read(context, known, false);
  }
}

/** Annotations live in paragraphs with ids only: both need the same subscription. */
function paragraphOf(context: Word.RequestContext, { paragraph }: MarkedParagraph): Word.Paragraph {
  return context.document.getParagraphByUniqueLocalId(paragraph.key.slice(3));
}

async function read(
  context: Word.RequestContext,
  wanted: readonly MarkedParagraph[],
  listing: boolean,
): Promise<readonly ReadParagraph[]> {
  const queued = wanted.map((each) => {
    const paragraph = paragraphOf(context, each);
    const text = paragraph.getText();
    const old = listing ? paragraph.getAnnotations() : undefined;
    old?.load("items/id");
    return { wanted: each, paragraph, text, old };
  });
  await context.sync();
  return queued.map(({ text, old, ...rest }) => ({ ...rest, text: text.value, old: old?.items }));
}

async function stillThere(
  context: Word.RequestContext,
  wanted: readonly MarkedParagraph[],
): Promise<readonly MarkedParagraph[]> {
  const all = context.document.body.paragraphs;
  all.load("items/uniqueLocalId");
  await context.sync();
  const keys = new Set(all.items.map(({ uniqueLocalId }) => `id:${uniqueLocalId}`));
  return wanted.filter(({ paragraph }) => keys.has(paragraph.key));
}

function isGone(thrown: unknown): boolean {
  const code = officeCode(thrown);
  return code === "ItemNotFound" || code === "InvalidObjectPath";
}
