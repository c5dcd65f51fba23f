import { placeKey } from "../../features/ports/paragraph-key";
import type { DraftParagraph } from "../../features/ports/record-host";
import { findOtherParagraph } from "./find-other-paragraph";
import { nearest } from "./nearest";
import { queueText, type FoundParagraph } from "./paragraph-text";
import type { WordSets } from "./word-run";

/** How a paragraph is found again: by Word's own id, or by its place and its words. Never stored: ids last a session. */
export function paragraphKey(id: string | null | undefined, index: number): string {
  return id ? idKey(id) : placeKey(index);
}

/** The key of a paragraph that Word has given an id. */
export function idKey(id: string): string {
  return `${idMark}${id}`;
}

/** Word's id in a key; undefined when the key is only a place. */
export function idOf(key: string): string | undefined {
  return key.startsWith(idMark) ? key.slice(idMark.length) : undefined;
}

const idMark = "id:";

/**
 * Queues the finding of a paragraph that was read before. With an id nothing is sent to Word yet, and an id that is
 * gone fails the caller's next sync with ItemNotFound. Without one the body is read, in one round trip.
 */
export async function findParagraph(
  context: Word.RequestContext,
  wanted: DraftParagraph,
  sets: WordSets,
): Promise<FoundParagraph | undefined> {
  if (wanted.ref.story !== "body") return findOtherParagraph(context, wanted, sets);
  const id = idOf(wanted.key);
  if (id !== undefined) {
    const paragraph = context.document.getParagraphByUniqueLocalId(id);
    return { paragraph, text: queueText(paragraph, sets) };
  }
  const all = context.document.body.paragraphs;
  all.load("items/text");
  await context.sync();
  const texts = all.items.map((paragraph) => queueText(paragraph, sets));
  if (sets.getText) await context.sync();
  const at = nearest(
    texts.map((text) => text()),
    wanted.ref.index,
    wanted.text,
  );
  const paragraph = at === undefined ? undefined : all.items[at];
  return paragraph === undefined ? undefined : { paragraph, text: queueText(paragraph, sets) };
}
