import type { Docx } from "../../../src/docx";
import { createTally, type Tally } from "../../../src/workbench/host/counters";
import { createDocumentModel, type DocumentModel } from "../../../src/workbench/host/document/document-model";
import { createEventLog, type EventLog } from "../../../src/workbench/host/event-log";
import { currentWord, type HostOptions } from "../../../src/workbench/host/options";
import { createPlannedFailures, type PlannedFailures } from "../../../src/workbench/host/planned-failures";
import type { BatchAnswer } from "../../../src/workbench/host/richapi/batch";
import { createServerCopy, type SavedFile } from "../../../src/workbench/host/server-copy";
import { createWordService, type WordService } from "../../../src/workbench/host/word-service";
import { buildBatch, type BatchBuilder } from "./batch-builder";
import { smallDocx } from "./small-docx";

/** What one batch came to. */
export type BatchOutcome = Readonly<{
  answer: BatchAnswer;
  /** The value of an action; undefined when it was not reached. */
  value(action: number): unknown;
}>;

/** A simulated Word in Node, with everything a test may look at. */
export type WordInNode = Readonly<{
  model: DocumentModel;
  tally: Tally;
  log: EventLog;
  failures: PlannedFailures;
  service: WordService;
  /** What Word's server has of the file. */
  saved: SavedFile;
  setOptions(change: Partial<HostOptions>): void;
  run(fill: (batch: BatchBuilder) => void): BatchOutcome;
  /** The text of every paragraph. */
  texts(): readonly string[];
  /** Lets what was put off happen: events leave. */
  afterwards(): void;
  /** Messages with events that have left since the last call, each a list of [type, argument, is remote]. */
  messages(): readonly (readonly (readonly [number, unknown, boolean])[])[];
}>;

/** Opens a document, or one with this body, in a simulated Word; ids of paragraphs are P1, P2 …, changes are by "A. Writer (invented)". */
export function wordInNode(body: string | Docx, start: Partial<HostOptions> = {}, settings = ""): WordInNode {
  const model = createDocumentModel(typeof body === "string" ? smallDocx(body, settings) : body, () => ({
    author: "A. Writer (invented)",
    date: "2026-01-05T09:00:00Z",
  }));
  const tally = createTally();
  const log = createEventLog(() => undefined);
  const failures = createPlannedFailures();
  let options: HostOptions = { ...currentWord, ...start };
  let ids = 0;
  let put: (() => void)[] = [];
  let messages: (readonly (readonly [number, unknown, boolean])[])[] = [];
  const saved = createServerCopy(model.docx, log);
  const service = createWordService({
    model,
    options: () => options,
    tally,
    failures,
    log,
    newId: () => `P${++ids}`,
    shortStrings: new Map([
      ["Popup.Brand", "Recordwell"],
      ["Popup.Title", "Wording"],
      ["Popup.Subtitle", "Consider another wording"],
    ]),
    serverCopy: saved,
    send: (rows) =>
      void messages.push(rows.map(([, type, , argument, , remote]) => [type, JSON.parse(argument), remote])),
    later: (act) => void put.push(act),
  });
  service.annotations.paneSettled();

  function afterwards(): void {
    const due = put;
    put = [];
    for (const act of due) act();
  }

  return {
    model,
    tally,
    log,
    failures,
    service,
    saved,
    setOptions(change) {
      options = { ...options, ...change };
    },
    run(fill) {
      const batch = buildBatch();
      fill(batch);
      const answer = service.answer(batch.json());
      return { answer, value: (action) => answer.Results.find(({ ActionId }) => ActionId === action)?.Value };
    },
    texts: () => model.paragraphs().map(model.textOf),
    afterwards,
    messages() {
      afterwards();
      const left = messages;
      messages = [];
      return left;
    },
  };
}
