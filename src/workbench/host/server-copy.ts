import type { Docx } from "../../docx";
import type { EventLog } from "./event-log";
import type { ServerCopy } from "./word/word-context";

/** The file as Word's server has it. Word on the web saves by itself, so it is the document as it stands, until that fails. */
export type SavedFile = ServerCopy & Readonly<{ bytes(): Uint8Array; isSaving(): boolean }>;

/** A server that takes every change, until `stopSaving`. */
export function createServerCopy(docx: Docx, log: EventLog): SavedFile {
  let last: Uint8Array | undefined;
  return {
    stopSaving() {
      if (last !== undefined) return;
      last = docx.save();
      log.write({ kind: "error", text: "Word cannot save this document any more (5495845)" });
    },
    bytes: () => last ?? docx.save(),
    isSaving: () => last === undefined,
  };
}
