import { browserXmlTools, openDocx } from "../../../src/docx";
import { createWordHost, type HostOptions, type LogEntry, type WordHost } from "../../../src/workbench/host";

declare global {
  interface Window {
    /** Opens a document in a simulated Word, and the probe page in its pane. */
    openHost(bytes: readonly number[], options: Partial<HostOptions>): void;
    host: WordHost;
    /** The text of every body paragraph. */
    texts(): readonly string[];
    logged: LogEntry[];
  }
}

window.openHost = (bytes, options) => {
  const opened = openDocx(Uint8Array.from(bytes), browserXmlTools(DOMParser, XMLSerializer));
  if (!opened.ok) throw new Error(opened.problem.message);
  window.logged = [];
  window.host = createWordHost({
    docx: opened.value,
    options,
    addinId: "11111111-2222-4333-8444-555555555555",
    addinName: "Probe",
    documentUrl: "https://localhost/probe.docx",
    author: () => ({ author: "A. Writer (invented)", date: "2026-01-05T09:00:00Z" }),
    log: (entry) => window.logged.push(entry),
  });
  window.texts = () => window.host.document.paragraphs().map(window.host.document.textOf);
  window.host.mountPane(document.getElementById("pane") ?? document.body, "/probe/probe.html");
};
