import { createAnnotations, type Annotations } from "./annotations/annotations";
import { createHighlights, type Highlights } from "./annotations/highlights";
import { createAnnotationPopup, type AnnotationPopup } from "./annotations/popup";
import type { Tally } from "./counters";
import type { DocumentModel } from "./document/document-model";
import type { EventLog } from "./event-log";
import { raiseControlEvents } from "./events/control-events";
import { createEventDelivery, type EventDelivery, type EventRow } from "./events/event-delivery";
import { raiseParagraphEvents } from "./events/paragraph-events";
import { createSubscriptions, type Subscriptions } from "./events/subscriptions";
import type { HostOptions } from "./options";
import type { PlannedFailures } from "./planned-failures";
import { ActionKind, readBatch, type Batch, type BatchAnswer } from "./richapi/batch";
import { runBatch } from "./richapi/interpreter";
import type { World } from "./richapi/object-paths";
import { createReferences, type References } from "./richapi/references";
import { createNewObject } from "./word/new-objects";
import { createNewControls } from "./word/new-controls";
import { createParagraphIds } from "./word/paragraph-ids";
import { stretchText } from "./word/stretch-text";
import { createBatchMemory, shownId, type ServerCopy } from "./word/word-context";
import { createWordContext, documentObject } from "./word/word-document";
import { createWordGate } from "./word-gate";

/** What the simulated Word is made of. */
export type WordServiceParts = Readonly<{
  model: DocumentModel;
  options: () => HostOptions;
  tally: Tally;
  failures: PlannedFailures;
  log: EventLog;
  /** A fresh GUID, without braces. */
  newId: () => string;
  /** The short strings of the add-in's manifest, by id. */
  shortStrings?: ReadonlyMap<string, string>;
  /** Brings a message with events to the pane. */
  send: (rows: readonly EventRow[]) => void;
  /** Runs what must wait until the edit that is going on is done. */
  later: (act: () => void) => void;
  serverCopy: ServerCopy;
}>;

/** The Word behind the wire, without any page: batches in, answers out. Tests in Node talk to this. */
export type WordService = Readonly<{
  /** @param body the JSON text of a `ProcessQuery` call. */
  answer(body: unknown): BatchAnswer;
  /** Objects kept for the pane that is open. */
  references(): References;
  annotations: Annotations;
  popup: AnnotationPopup;
  highlights: Highlights;
  events: EventDelivery;
  subscriptions: Subscriptions;
  /** Forgets what an earlier load of the pane had kept. */
  paneReloaded(): void;
}>;

/** Fits a Word together over a document. */
export function createWordService(parts: WordServiceParts): WordService {
  const gate = createWordGate(parts.options, parts.tally, parts.failures, parts.log);
  const { model, options, newId, send, later, log } = parts;
  const ids = createParagraphIds(newId);
  const subscriptions = createSubscriptions();
  const events = createEventDelivery({ subscriptions, send, later, log });
  const idOf = (paragraph: Element): string | null => shownId({ options, ids }, paragraph);
  const paragraphEvents = raiseParagraphEvents({ model, options, delivery: events, idOf });
  const annotations = createAnnotations({ model, options, delivery: events, newId });
  const controlEvents = raiseControlEvents({
    model,
    options,
    delivery: events,
    textOf: (at) => stretchText(model, at),
  });
  const highlights = createHighlights();
  const batch = createBatchMemory();
  const newControls = createNewControls();
  const word = createWordContext({
    model,
    options,
    gate,
    ids,
    annotations,
    highlights,
    shortStrings: parts.shortStrings ?? new Map<string, string>(),
    batch,
    newId,
    newControls,
    serverCopy: parts.serverCopy,
    controlEvents,
  });
  const root = documentObject(word);
  let references = createReferences();

  return {
    answer(body) {
      parts.tally.countBatch();
      const request = readBatch(body);
      if (onlyReleases(request)) parts.tally.countRelease();
      batch.begin();
      newControls.forget();
      paragraphEvents.roundTrip();
      const create: World["create"] = (name) => createNewObject(name, gate);
      const answer = runBatch(request, { root, create, references, gate, subscriptions });
      const { Error: error } = answer;
      if (error === undefined) {
        parts.log.write({
          kind: "round-trip",
          text: `Round trip ${parts.tally.batches()}: ${request.Actions.length} actions`,
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
    annotations,
    highlights,
    popup: createAnnotationPopup({ model, options, annotations, delivery: events }),
    events,
    subscriptions,
    paneReloaded() {
      references = createReferences();
      subscriptions.clear();
      events.drop();
      controlEvents.forget();
      annotations.paneOpens();
      highlights.clear();
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
