import type { WordSets } from "./word-run";

/** Asks whether notes or comments stand within words of the paragraph; to be called after a sync, and makes at most one. */
export type MarksWithin = (context: Word.RequestContext, words: Word.Range) => Promise<boolean>;

/** Where a comment lies whose words would all be written over. */
const covered: readonly string[] = ["Equal", "Inside", "InsideStart", "InsideEnd"];

/**
 * Queues the question whether a paragraph of the body has notes (WordApi 1.5) or comments (1.4): writing over words that
 * hold them takes them away in some builds (#2749, #2574), and no undo of ours could bring them back. Where there are none, as
 * mostly, no further round trip is made. A Word that can't be asked is written in as before.
 */
export function queueMarksWithin(paragraph: Word.Paragraph, sets: WordSets): MarksWithin {
  const comments = sets.tracking ? paragraph.getComments() : undefined;
  comments?.load("items/id");
  const notes = sets.notes ? notesOf(paragraph.getRange("Content")) : [];
  return async (context, words) => {
    const hasNotes = notes.some(({ items }) => items.length > 0);
    const threads = comments?.items ?? [];
    if (!hasNotes && threads.length === 0) return false;
    const within = hasNotes ? notesOf(words) : [];
    const places = threads.map((thread) => thread.getRange().compareLocationWith(words));
    await context.sync();
    return within.some(({ items }) => items.length > 0) || places.some(({ value }) => covered.includes(value));
  };
}

function notesOf({ footnotes, endnotes }: Word.Range): readonly Word.NoteItemCollection[] {
  const both = [footnotes, endnotes];
  for (const notes of both) notes.load("items/type");
  return both;
}
