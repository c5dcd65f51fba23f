import type { RecordHost } from "../../features/ports/record-host";
import { insertBlock } from "./insert-block";
import { readDraft } from "./read-draft";
import { readAgain, replace, show } from "./show-and-replace";
import { wordSets } from "./word-run";

/** Word as a record host. Call after `Office.onReady()`; needs WordApi 1.3, the manifest's floor is 1.4. */
export function createWordHost(): RecordHost {
  const sets = wordSets();
  return {
    capabilities: () =>
      Promise.resolve({
        host: "word",
        canEdit: Office.context.document.mode !== Office.DocumentMode.ReadOnly,
        knowsTracking: sets.tracking,
      }),
    readDraft: (onPart) => readDraft(sets, onPart),
    readAgain: (paragraph) => readAgain(paragraph, sets),
    show: (place) => show(place, sets),
    replace: (place, text, select) => replace(place, text, select, sets),
    insertBlock: (block) => insertBlock(block),
  };
}
