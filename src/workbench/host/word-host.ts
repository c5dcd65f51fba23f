import {
  readDocumentSettings,
  readOnlyHint,
  writeDocumentSettings,
  type AddIn,
  type Docx,
  type TrackedAuthor,
} from "../../docx";
import type { Span } from "../../base/span";
import type { Annotations } from "./annotations/annotations";
import type { Highlights } from "./annotations/highlights";
import type { AnnotationPopup } from "./annotations/popup";
import { createTally, type Counters } from "./counters";
import { createDocumentModel, type DocumentModel } from "./document/document-model";
import { createEventLog, type LogEntry, type Trouble } from "./event-log";
import { currentWord, type HostOptions } from "./options";
import { createPaneSlot } from "./pane-slot";
import { createPlannedFailures } from "./planned-failures";
import type { FailureCode } from "./richapi/failure";
import type { RibbonCommand } from "./ribbon/commands";
import { createRoundTrips } from "./round-trips";
import { appContext } from "./wire/app-context";
import { DispatchId, OfficeErrorCode, type DispatchHandler } from "./wire/dispatch";
import { isRecord } from "./plain-data";
import { createServerCopy } from "./server-copy";
import { createWordService } from "./word-service";

/** What a simulated Word starts with. */
export type WordHostSettings = Readonly<{
  docx: Docx;
  /** Differences from `currentWord`. */
  options?: Partial<HostOptions>;
  /** Who tracked changes are recorded for; asked at each edit. */
  author?: () => TrackedAuthor;
  /** Called for each line of the event log. */
  log?: (entry: LogEntry) => void;
  /** The add-in's id in the manifest: its settings in the document are kept under it. */
  addinId?: string;
  addinName?: string;
  /** What `Office.context.document.url` says. */
  documentUrl?: string;
  /** The short strings of the add-in's manifest, by id: the words of pop-ups. */
  shortStrings?: ReadonlyMap<string, string>;
  /** The window the pane is shown in. */
  view?: Window;
}>;

/** A Word on the web with one document open, and the switches that tests and visitors turn. */
export interface WordHost {
  readonly document: DocumentModel;
  readonly counters: Counters;
  options(): HostOptions;
  setOptions(change: Partial<HostOptions>): void;
  /** Things that must not have happened; empty when all is well. */
  troubles(): readonly Trouble[];
  forgetTroubles(): void;
  /** Shows a page in the pane, in place of what was there. @param container emptied first. */
  mountPane(container: HTMLElement, url: string): void;
  closePane(): void;
  /**
   * A press on a ribbon button. A task pane command loads its page into `container`, also when the pane is open already,
   * since the manifest asks for no shared runtime.
   */
  press(command: RibbonCommand, container: HTMLElement): void;
  /**
   * The next use of a member fails.
   * @param member "Paragraph.getText"; "*", which is assumed, for whatever is used next.
   * @param code GeneralException if not given.
   */
  failNext(member?: string, code?: FailureCode): void;
  /** Batches wait from now on. */
  hold(): void;
  /** Lets the first `count` waiting batches go, or all of them and every later one. */
  release(count?: number): void;
  /** How many batches wait now. */
  waiting(): number;
  /** Runs before each batch is carried out: somebody else edits between a read and a write. Undefined takes it away. */
  beforeBatch(act: ((document: DocumentModel) => void) | undefined): void;
  /** How many objects the pane keeps; 0 again after each `Word.run` that cleans up. */
  keptReferences(): number;
  /** Whether the add-in has a dialog open over the page. One in a window of its own is the browser's. */
  hasDialog(): boolean;
  /** The person closes that dialog, and the add-in is told (12006). */
  dismissDialog(): void;
  /** Events that the pane has registered for since it was loaded: first those of the common API, then Word's own. */
  registeredEvents(): readonly string[];
  /** The add-in's underlines, and what a person does with them. */
  readonly annotations: Annotations;
  readonly popup: AnnotationPopup;
  /** What `Range.highlight` shows. */
  readonly highlights: Highlights;
  /** Events pile up from now on. */
  holdEvents(): void;
  /** Delivers what has piled up in one message, and later events as they come. */
  releaseEvents(): void;
  /** How many events wait to be delivered; paragraphs that travel together count as one. */
  waitingEvents(): number;
  /** The pane has been seen and used; it comes by itself a second and a half after a page was loaded. */
  settlePane(): void;
  /** Somebody else edits a paragraph of the same document. @returns whether the file allowed it */
  editRemotely(paragraph: number, span: Span, text: string): boolean;
  /** The whole file as Word would save it: after a defect that stops saving, as it was before that. */
  save(): Uint8Array;
  /** False once a defect has stopped Word from saving (`controlsStopSaving`). */
  isSaving(): boolean;
  /** Closes pane and document; the host is of no use afterwards. */
  close(): void;
}

/** How long after its loading the pane counts as opening (#6595): "a second or two" in the reports. */
const settleMilliseconds = 1_500;

/** How long events wait while the switch `lateEvents` is on. */
const lateMilliseconds = 5_000;

/** Opens a document in a simulated Word. */
export function createWordHost(settings: WordHostSettings): WordHost {
  const view = settings.view ?? window;
  const addinId = settings.addinId ?? "00000000-0000-4000-8000-000000000000";
  const model = createDocumentModel(settings.docx, settings.author);
  const tally = createTally();
  const failures = createPlannedFailures();
  const log = createEventLog(settings.log ?? (() => undefined));
  let options: HostOptions = { ...currentWord, ...settings.options };
  const isProtected = isProtectedFile(settings.docx);
  /** The options in force: a protected file is read-only whatever else is chosen. */
  const inForce = (): HostOptions => (isProtected ? { ...options, readOnly: true } : options);
  const serverCopy = createServerCopy(model.docx, log);
  const trips = createRoundTrips(() => options.delay);
  const word = createWordService({
    model,
    options: inForce,
    tally,
    failures,
    log,
    newId: () => view.crypto.randomUUID(),
    ...(settings.shortStrings === undefined ? {} : { shortStrings: settings.shortStrings }),
    send: (rows) => void pane.fire("richApiMessage", { ArrayData: rows }),
    later: (act) => void view.setTimeout(act, options.lateEvents ? lateMilliseconds : 0),
    serverCopy,
  });
  let settling: number | undefined;
  let beforeBatch: ((document: DocumentModel) => void) | undefined;

  const methods = new Map<number, DispatchHandler>([
    [
      DispatchId.richApi,
      async (data) => {
        const body = Array.isArray(data["ArrayData"]) ? (data["ArrayData"][4] as unknown) : undefined;
        const answer = await trips.queue(() => {
          beforeBatch?.(model);
          return word.answer(body);
        });
        return { Data: [200, ["Content-Type", "application/json"], JSON.stringify(answer)] };
      },
    ],
    [DispatchId.refreshSettings, () => ({ Properties: { Settings: [...readDocumentSettings(model.docx, addinId)] } })],
    [DispatchId.saveSettings, (data) => saveSettings(data["DdaSettingsMethod"])],
    [DispatchId.fileProperties, () => ({ 0: { 1: settings.documentUrl ?? "" } })],
    [DispatchId.commandCompleted, () => ({})],
  ]);

  function saveSettings(method: unknown): Readonly<{ Error?: number }> {
    if (inForce().readOnly) return { Error: OfficeErrorCode.readOnly };
    const pairs = isRecord(method) && Array.isArray(method["Properties"]) ? method["Properties"] : [];
    writeDocumentSettings(model.docx, sideloaded(addinId), new Map(pairs as readonly [string, string][])); // name and JSON text
    log.write({ kind: "notice", text: `The add-in saved ${pairs.length} settings in the document` });
    return {};
  }

  const pane = createPaneSlot(view, {
    title: settings.addinName ?? "Add-in",
    methods,
    appContext: (instanceId, paneOrigin) =>
      appContext({
        instanceId,
        correlationId: view.crypto.randomUUID(),
        options: inForce(),
        documentUrl: settings.documentUrl ?? "",
        addinName: settings.addinName ?? "Add-in",
        origins: [...new Set([view.location.origin, paneOrigin])],
        settings: Object.fromEntries(readDocumentSettings(model.docx, addinId)),
        window: { width: view.innerWidth, height: view.innerHeight },
      }),
    log,
    loaded() {
      word.paneReloaded();
      view.clearTimeout(settling);
      settling = view.setTimeout(settlePane, settleMilliseconds);
    },
  });

  function settlePane(): void {
    view.clearTimeout(settling);
    word.annotations.paneSettled();
  }

  const stopSelection = model.onSelectionChanged(() => {
    if (pane.fire("documentSelectionChanged", {})) log.write({ kind: "event", text: "documentSelectionChanged" });
  });

  return {
    document: model,
    counters: tally,
    options: inForce,
    setOptions(change) {
      options = { ...options, ...change };
    },
    troubles: log.troubles,
    forgetTroubles: log.forgetTroubles,
    mountPane: pane.load,
    closePane: pane.close,
    press(command, container) {
      log.write({ kind: "command", text: command.label });
      if (command.action.kind === "show-task-pane") {
        pane.load(container, deployed(command.action.url, options.sectionsOnWeb));
        // As in Word: without it the page in the pane could not put the keyboard's focus on its heading.
        container.querySelector("iframe")?.focus();
      } else log.trouble({ kind: "not-simulated", what: `ribbon function ${command.action.name}` });
    },
    failNext: (member = "*", code = "GeneralException") => failures.plan(member, code),
    hold: trips.hold,
    release: trips.release,
    waiting: trips.waiting,
    beforeBatch(act) {
      beforeBatch = act;
    },
    keptReferences: () => word.references().size(),
    hasDialog: pane.dialog.isOpen,
    dismissDialog: pane.dialog.dismiss,
    registeredEvents: () => [...pane.registeredEvents(), ...word.subscriptions.names()],
    annotations: word.annotations,
    popup: word.popup,
    highlights: word.highlights,
    holdEvents: word.events.hold,
    releaseEvents: word.events.release,
    waitingEvents: word.events.waiting,
    settlePane,
    editRemotely(index, span, text) {
      const paragraph = model.paragraphs()[index];
      return paragraph !== undefined && model.replaceText(paragraph, span, text, "co-author");
    },
    save: serverCopy.bytes,
    isSaving: serverCopy.isSaving,
    close() {
      stopSelection();
      view.clearTimeout(settling);
      pane.close();
    },
  };
}

/** Whether the file asks Word to refuse edits. "Recommended" read-only only makes Word ask at opening. */
function isProtectedFile(docx: Docx): boolean {
  const hint = readOnlyHint(docx);
  return hint !== undefined && hint !== "recommended";
}

/** How Word names an add-in that was sideloaded for development. */
function sideloaded(id: string): AddIn {
  return { id, version: "1.0.0.0", store: "developer", storeType: "Registry" };
}

/** A page's address with the deployment's setting for sections, as in a manifest that an administrator has changed. */
function deployed(address: string, sectionsOnWeb: HostOptions["sectionsOnWeb"]): string {
  return sectionsOnWeb === "controls" ? `${address}&sections=controls` : address;
}
