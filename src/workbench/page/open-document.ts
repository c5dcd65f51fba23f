import { browserXmlTools, openDocx, type DocxProblem } from "../../docx";
import { failed, ok, type Result } from "../../base/result";
import { createWordHost, type HostOptions, type LogEntry, type WordHost } from "../host";
import { showDocument, type DocumentView } from "../view/document-view";
import type { Refusal } from "../view/edits";

/** A document on the page: its words, the Word that the add-in sees, and what is drawn. */
export type OpenDocument = Readonly<{
  host: WordHost;
  view: DocumentView;
  /** The whole file as it would be saved now. */
  save(): Uint8Array;
  close(): void;
}>;

/** What an opened document tells the page. */
export type DocumentEvents = Readonly<{
  changed(): void;
  refused(why: Refusal): void;
  log(entry: LogEntry): void;
}>;

/** Opens a file's bytes into the page. On a problem nothing on the page has changed. */
export function openDocument(
  bytes: Uint8Array,
  sheet: HTMLElement,
  options: HostOptions,
  events: DocumentEvents,
): Result<OpenDocument, DocxProblem> {
  const opened = openDocx(bytes, browserXmlTools(DOMParser, XMLSerializer));
  if (!opened.ok) return failed(opened.problem);
  const docx = opened.value;
  const host = createWordHost({ docx, options, log: events.log });
  const model = host.document;
  const view = showDocument({ model, sheet, isReadOnly: () => host.options().readOnly, refuse: events.refused });
  const stopChanges = model.onParagraphsChanged(events.changed);
  return ok({
    host,
    view,
    save: () => docx.save(),
    close() {
      stopChanges();
      view.dispose();
      host.close();
    },
  });
}
