import type { DraftParagraph } from "../../features/ports/record-host";
import { queueText } from "./paragraph-text";
import type { WordSets } from "./word-run";

/** How a paragraph is found again: by Word's own id, or by its place and its words. Never stored: ids last a session. */
export function paragraphKey(id: string | null | undefined, index: number): string {
  return id ? `id:${id}` : `at:${index}`;
}

/** Where the paragraph stands now, with a reading of its text to compare; undefined when no one paragraph fits. */
export type FoundParagraph = Readonly<{ paragraph: Word.Paragraph; text: () => string }>;

/**
 * Queues the finding of a paragraph that was read before. With an id nothing is sent to Word yet, and an id that is
 * gone fails the caller's next sync with ItemNotFound. Without one the body is read, in one round trip.
 */
export async function findParagraph(
  context: Word.RequestContext,
  wanted: DraftParagraph,
  sets: WordSets,
): Promise<FoundParagraph | undefined> {
  if (wanted.key.startsWith("id:")) {
    const paragraph = context.document.getParagraphByUniqueLocalId(wanted.key.slice(3));
    return { paragraph, text: queueText(paragraph, sets) };
  }
  const all = context.document.body.paragraphs;
  all.load("items/text");
  await context.sync();
  const texts = all.items.map((paragraph) => queueText(paragraph, sets));
  if (sets.getText) await context.sync();
  const at = nearest(
    texts.map((text) => text()),
    wanted,
  );
  const paragraph = at === undefined ? undefined : all.items[at];
  return paragraph === undefined ? undefined : { paragraph, text: queueText(paragraph, sets) };
}

/** A paragraph with the same words: where it was, else within five of there, else the only one in the draft. */
export function nearest(texts: readonly string[], wanted: DraftParagraph): number | undefined {
  const was = wanted.ref.index;
  for (let away = 0; away <= 5; away += 1) {
    if (texts[was - away] === wanted.text) return was - away;
    if (texts[was + away] === wanted.text) return was + away;
  }
  const same = texts.flatMap((text, at) => (text === wanted.text ? [at] : []));
  return same.length === 1 ? same[0] : undefined;
}
