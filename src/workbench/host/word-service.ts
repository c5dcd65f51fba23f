import type { Tally } from "./counters";
import type { DocumentModel } from "./document/document-model";
import type { EventLog } from "./event-log";
import type { HostOptions } from "./options";
import type { PlannedFailures } from "./planned-failures";
import { ActionKind, readBatch, type Batch, type BatchAnswer } from "./richapi/batch";
import { runBatch } from "./richapi/interpreter";
import type { World } from "./richapi/object-paths";
import { createReferences, type References } from "./richapi/references";
import { createNewObject } from "./word/new-objects";
import { createParagraphIds } from "./word/paragraph-ids";
import { createWordContext, documentObject } from "./word/word-document";
import { createWordGate } from "./word-gate";

/** What the simulated Word is made of. */
export type WordServiceParts = Readonly<{
  model: DocumentModel;
  options: () => HostOptions;
  tally: Tally;
  failures: PlannedFailures;
  log: EventLog;
  /** A fresh `uniqueLocalId`. */
  newId: () => string;
}>;

/** The Word behind the wire, without any page: batches in, answers out. Tests in Node talk to this. */
export type WordService = Readonly<{
  /** @param body the JSON text of a `ProcessQuery` call. */
  answer(body: unknown): BatchAnswer;
  /** Objects kept for the pane that is open. */
  references(): References;
  /** Forgets what an earlier load of the pane had kept. */
  paneReloaded(): void;
}>;

/** Fits a Word together over a document. */
export function createWordService(parts: WordServiceParts): WordService {
  const gate = createWordGate(parts.options, parts.tally, parts.failures, parts.log);
  const word = createWordContext({
    model: parts.model,
    options: parts.options,
    gate,
    ids: createParagraphIds(parts.newId),
  });
  const root = documentObject(word);
  let references = createReferences();

  return {
    answer(body) {
      parts.tally.countBatch();
      const batch = readBatch(body);
      if (onlyReleases(batch)) parts.tally.countRelease();
      const world: World = { root, create: (name) => createNewObject(name, gate), references, gate };
      const answer = runBatch(batch, world);
      const { Error: error } = answer;
      if (error === undefined) {
        parts.log.write({
          kind: "round-trip",
          text: `Round trip ${parts.tally.batches()}: ${batch.Actions.length} actions`,
        });
      } else {
        parts.log.write({
          kind: "refusal",
          text: `Round trip ${parts.tally.batches()}: ${error.Code} at ${error.Location}`,
        });
      }
      return answer;
    },
    references: () => references,
    paneReloaded() {
      references = createReferences();
    },
  };
}

/** Whether a batch is nothing but housekeeping: the path to the document, and references given back. */
function onlyReleases({ Actions: actions }: Batch): boolean {
  const isRelease = ({ Name: name }: Batch["Actions"][number]): boolean => name === "_RemoveReference";
  return (
    actions.some(isRelease) &&
    actions.every((action) => isRelease(action) || action.ActionType === ActionKind.instantiate)
  );
}
