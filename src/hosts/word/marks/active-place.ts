import type { Place } from "../../../features/ports/record-host";
import { locate } from "../show-and-replace";
import { runInWord, type WordSets } from "../word-run";

/** Marks one place at a time with `Range.highlight()` (WordApi 1.8), which changes nothing in the document. */
export type ActivePlace = Readonly<{ show: (place: Place | undefined) => Promise<void> }>;

/** Makes it; nothing is marked yet. */
export function createActivePlace(sets: WordSets): ActivePlace {
  let lit: Word.Range | undefined;

  async function remove(range: Word.Range): Promise<void> {
    // Word forgets a highlight only for the very range that it was given for (#6044).
    await runInWord(
      "taking a mark away",
      async (context) => {
        range.removeHighlight();
        context.trackedObjects.remove(range);
        await context.sync();
      },
      range,
    );
  }

  return {
    async show(place) {
      const before = lit;
      lit = undefined;
      // The words may have been deleted with their mark; then there is nothing to take away.
      if (before) await remove(before).catch(() => undefined);
      if (!place) return;
      await runInWord("marking the words", async (context) => {
        const located = await locate(context, place, sets);
        if (located.kind !== "found") return;
        located.range.highlight();
        context.trackedObjects.add(located.range);
        await context.sync();
        lit = located.range;
      });
    },
  };
}
