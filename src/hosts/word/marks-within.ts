import { holdsMarks } from "./ooxml-marks";
import type { WordSets } from "./word-run";

/** Asks whether notes or comments stand within words of the paragraph; to be called after a sync, and makes at most one. */
export type MarksWithin = (context: Word.RequestContext, words: Word.Range) => Promise<boolean>;

/** Where a comment lies whose words would all be written over. */
const covered: readonly string[] = ["Equal", "Inside", "InsideStart", "InsideEnd"];

/**
 * Queues the question whether a paragraph of the body has notes or comments (WordApi 1.4): writing over words that hold
 * them takes them away in some builds (#2749, #2574), and no undo of ours could bring them back. Where there are none, as
 * mostly, no further round trip is made.
 */
export function queueMarksWithin(paragraph: Word.Paragraph, sets: WordSets): MarksWithin {
  const comments = sets.tracking ? paragraph.getComments() : undefined;
  comments?.load("items/id");
  const hasNotes = queueNotes(paragraph.getRange("Content"), sets);
  return async (context, words) => {
    const threads = comments?.items ?? [];
    const isNoted = hasNotes();
    if (!isNoted && threads.length === 0) return false;
    const within = isNoted ? queueNotes(words, sets) : () => false;
    const places = threads.map((thread) => thread.getRange().compareLocationWith(words));
    await context.sync();
    return within() || places.some(({ value }) => covered.includes(value));
  };
}

/**
 * Queues the question whether notes stand in a range: WordApi 1.5. An older Word writes the range out instead (WordApi
 * 1.1), and one without comments in its object model (below 1.4) is asked for those in the same way.
 */
function queueNotes(range: Word.Range, sets: WordSets): () => boolean {
  if (!sets.notes) {
    const written = range.getOoxml();
    return () => holdsMarks(written.value, sets.tracking ? "notes" : "notes-and-comments");
  }
  const both = [range.footnotes, range.endnotes];
  for (const notes of both) notes.load("items/type");
  return () => both.some(({ items }) => items.length > 0);
}
