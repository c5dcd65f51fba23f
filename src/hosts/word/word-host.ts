import type { LiveHost } from "../../features/ports/live-host";
import type { RecordHost } from "../../features/ports/record-host";
import { insertBlock } from "./insert-block";
import { readDraft } from "./read-draft";
import { readExtent } from "./read-extent";
import { readAgain, replace, show } from "./show-and-replace";
import { turnOnTracking } from "./turn-on-tracking";
import { readKeys, watch } from "./watch";
import { wordSets } from "./word-run";

/** Word as a record host. Call after `Office.onReady()`; needs WordApi 1.3, the manifest's floor is 1.4. */
export function createWordHost(): RecordHost & LiveHost {
  const sets = wordSets();
  return {
    capabilities: () =>
      Promise.resolve({
        host: "word",
        canEdit: Office.context.document.mode !== Office.DocumentMode.ReadOnly,
        knowsTracking: sets.tracking,
      }),
    readDraft: (onPart) => readDraft(sets, onPart),
    watch: watch(sets),
    readKeys: readKeys(sets),
    readExtent: readExtent(sets),
    readAgain: (paragraph) => readAgain(paragraph, sets),
    show: (place) => show(place, sets),
    replace: (place, text, select) => replace(place, text, select, sets),
    turnOnTracking: () => turnOnTracking(sets),
    insertBlock: (block) => insertBlock(block),
  };
}
