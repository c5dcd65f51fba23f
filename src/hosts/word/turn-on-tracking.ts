import type { TrackingOutcome } from "../../features/ports/record-host";
import { isRefusedWrite } from "../host-error";
import { runInWord, type WordSets } from "./word-run";

/**
 * Turns tracked changes on for everybody who edits the document (WordApi 1.4), and reads back whether they are: a document
 * whose tracking is locked may keep its own setting without a word.
 *
 * @throws HostError
 */
export async function turnOnTracking(sets: WordSets): Promise<TrackingOutcome> {
  if (!sets.tracking) return "refused";
  try {
    return await runInWord("turning tracked changes on", async (context) => {
      context.document.changeTrackingMode = Word.ChangeTrackingMode.trackAll;
      await context.sync();
      context.document.load("changeTrackingMode");
      await context.sync();
      const now: string = context.document.changeTrackingMode; // read again: not only what was set
      return now === "Off" ? "refused" : "on";
    });
  } catch (thrown) {
    if (isRefusedWrite(thrown)) return "refused";
    throw thrown;
  }
}
