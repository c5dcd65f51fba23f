import type { DocumentChange, DocumentModel } from "../document/document-model";
import type { HostOptions } from "../options";
import type { EventDelivery } from "./event-delivery";

/** What raising paragraph events needs. */
export type ParagraphEventParts = Readonly<{
  model: DocumentModel;
  options: () => HostOptions;
  delivery: EventDelivery;
  /** The paragraph's id, or null where this Word gives none. */
  idOf: (paragraph: Element) => string | null;
}>;

/** The document's paragraph events (WordApi 1.6). */
export type ParagraphEvents = Readonly<{
  /** A batch has arrived: whoever listens has had time to look. */
  roundTrip(): void;
}>;

/**
 * Raises `ParagraphAdded`, `ParagraphChanged` and `ParagraphDeleted` for every edit, whoever made it: the writer, the
 * add-in itself, a co-author. The gaps of the real ones are switches (`silentUndo`, `silentDeletions`, `loseQuickEdits`).
 */
export function raiseParagraphEvents({ model, options, delivery, idOf }: ParagraphEventParts): ParagraphEvents {
  let isQuick = false;

  model.onParagraphsChanged((change) => {
    if (isSilent(change)) return;
    const wasQuick = isQuick;
    isQuick = true;
    if (options().loseQuickEdits && wasQuick) return;
    raise("ParagraphAdded", change.added, change);
    raise("ParagraphChanged", change.changed, change);
    raise("ParagraphDeleted", change.removed, change);
  });

  function isSilent({ kind }: DocumentChange): boolean {
    if (kind === "comment") return true; // as in builds since #5049 was mended
    if (kind === "undo") return options().silentUndo;
    return kind === "deletion" && options().silentDeletions && model.isTracking();
  }

  function raise(name: string, paragraphs: readonly Element[], { by }: DocumentChange): void {
    if (paragraphs.length === 0) return;
    const ids = paragraphs.map(idOf).filter((id) => id !== null);
    const isRemote = by === "co-author";
    delivery.raise({
      name,
      facts: { type: name, source: isRemote ? "Remote" : "Local" },
      list: { key: "uniqueLocalIds", values: ids },
      isRemote,
    });
  }

  return {
    roundTrip() {
      isQuick = false;
    },
  };
}
