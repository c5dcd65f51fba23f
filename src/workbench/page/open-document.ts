import { failed, ok, type Result } from "../../base/result";
import { browserXmlTools, openDocx, type DocxProblem } from "../../docx";
import { createWordHost, type Editor, type HostOptions, type LogEntry, type WordHost } from "../host";
import { showDocument, type DocumentView, type Refusal } from "../view/document-view";
import type { Addin } from "./addin";
import { WORDS } from "./words";

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

/**
 * Opens a file's bytes onto a sheet. On a problem the sheet has not been touched.
 *
 * @param editor who is at the keyboard; asked at each edit
 */
export function openDocument(
  bytes: Uint8Array,
  sheet: HTMLElement,
  options: HostOptions,
  addin: Addin | undefined,
  events: DocumentEvents,
  editor: () => Editor,
): Result<OpenDocument, DocxProblem> {
  const opened = openDocx(bytes, browserXmlTools(DOMParser, XMLSerializer));
  if (!opened.ok) return failed(opened.problem);
  const docx = opened.value;
  const host = createWordHost({
    docx,
    options,
    author: () => ({ author: WORDS.author, date: `${new Date().toISOString().slice(0, 19)}Z` }),
    log: events.log,
    // The same for every file: a file's name can be a child's name, and add-ins may write addresses down.
    documentUrl: `${location.origin}/document.docx`,
    ...(addin === undefined ? {} : { addinId: addin.id, addinName: addin.name, shortStrings: addin.shortStrings }),
  });
  const view = showDocument({
    model: host.document,
    sheet,
    annotations: host.annotations,
    popup: host.popup,
    highlights: host.highlights,
    isReadOnly: () => host.options().readOnly,
    editor,
    squiggles: () => host.options().squiggles,
    refuse: events.refused,
  });
  const stopChanges = host.document.onParagraphsChanged(events.changed);
  return ok({
    host,
    view,
    save: host.save,
    close() {
      stopChanges();
      view.dispose();
      host.close();
    },
  });
}
