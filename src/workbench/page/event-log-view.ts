import type { Counters, LogEntry } from "../host";
import { byId } from "./elements";

const LONGEST = 500; // lines kept on the page; a long session must not fill the memory

/** The log below the document. It shows what the host writes, which never holds words of the document. */
export type EventLogView = Readonly<{ write(entry: LogEntry): void; clear(): void }>;

/** @param counters of the open document's host, if one is open */
export function createEventLogView(counters: () => Counters | undefined): EventLogView {
  const list = byId("log-list", HTMLOListElement);
  const counts = byId("log-counts", HTMLElement);

  function count(): void {
    const batches = counters()?.batches() ?? 0;
    counts.textContent = `Round trips: ${String(batches)}`;
  }

  function clear(): void {
    list.replaceChildren();
    count();
  }

  byId("log-clear", HTMLButtonElement).addEventListener("click", clear);
  count();

  return {
    write({ kind, text }) {
      const line = document.createElement("li");
      line.dataset["kind"] = kind;
      const label = document.createElement("strong");
      label.textContent = kind;
      line.append(label, ` ${text}`);
      list.prepend(line);
      while (list.childElementCount > LONGEST) list.lastElementChild?.remove();
      count();
    },
    clear,
  };
}
