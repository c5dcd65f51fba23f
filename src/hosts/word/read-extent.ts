import type { LiveHost } from "../../features/ports/live-host";
import { queueBody, readParts } from "./read-body";
import { runInWord, type WordSets } from "./word-run";

/**
 * Reads what is selected, or the paragraph with the cursor and all after it, at the cost of reading the body (WordApi
 * 1.1; 1.3 and one round trip more where paragraphs have no ids). A selection in a header or a note is an empty extent.
 *
 * @throws HostError
 */
export const readExtent =
  (sets: WordSets): LiveHost["readExtent"] =>
  (extent, onPart) =>
    runInWord("reading a part of the document", async (context) => {
      const all = queueBody(context, sets);
      const selection = context.document.getSelection();
      const chosen = selection.paragraphs;
      chosen.load(sets.ids ? "items/uniqueLocalId" : "items/outlineLevel");
      await context.sync();
      const id = sets.ids ? chosen.items[0]?.uniqueLocalId : undefined;
      const from = id ? all.items.findIndex((one) => one.uniqueLocalId === id) : await placeOf(context, selection);
      const { length } = all.items;
      const until = extent === "from-cursor" ? length : Math.min(length, from + chosen.items.length);
      await readParts(context, all.items, from < 0 ? { from: 0, until: 0 } : { from, until }, sets, onPart);
    });

/** Without ids, the place of the selection is told by how many paragraphs there are up to it (WordApi 1.3). */
async function placeOf(context: Word.RequestContext, selection: Word.Range): Promise<number> {
  const { paragraphs } = context.document.body.getRange("Start").expandTo(selection.getRange("Start"));
  paragraphs.load("items/outlineLevel");
  await context.sync();
  return paragraphs.items.length - 1;
}
