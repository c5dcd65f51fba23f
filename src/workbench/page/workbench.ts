import type { DocxProblem } from "../../docx";
import type { Result } from "../../base/result";
import { currentWord, type HostOptions, type RibbonCommand } from "../host";
import type { Addin } from "./addin";
import { byId } from "./elements";
import { createEventLogView } from "./event-log-view";
import { createFileBar, type FileState } from "./file-bar";
import type { ChosenFile } from "./file-opening";
import { saveCopy, saveFile, type SaveOutcome } from "./file-saving";
import { openDocument, type DocumentEvents, type OpenDocument } from "./open-document";
import { drawOptionsPanel } from "./options-panel";
import { WORDS } from "./words";

/** The page as a whole: one document at a time, or none. */
export type Workbench = Readonly<{
  /** Asks first when changes would be lost. Resolves when the file is open, refused, or the person chose to stay. */
  open(file: ChosenFile): Promise<void>;
  /** Opens without asking. A problem is shown on the page as well. */
  openAtOnce(file: ChosenFile): Result<OpenDocument, DocxProblem>;
  problem(message: string): void;
  current(): OpenDocument | undefined;
  fileState(): FileState | undefined;
  press(command: RibbonCommand): void;
  /** Told whenever a document was opened or closed. */
  onOpenChanged(listener: () => void): void;
}>;

/**
 * Wires the parts of the page together.
 *
 * @param addin the add-in whose buttons are on the ribbon; undefined when its manifest could not be read
 */
export function createWorkbench(addin: Addin | undefined): Workbench {
  const sheet = byId("sheet", HTMLElement);
  const pane = byId("pane-place", HTMLElement);
  const note = byId("document-note", HTMLElement);
  const refusal = byId("refusal", HTMLElement);
  const undo = byId("undo", HTMLButtonElement);
  const redo = byId("redo", HTMLButtonElement);
  const listeners: (() => void)[] = [];
  let options: HostOptions = currentWord;
  let isRemote = false;
  let file: ChosenFile | undefined;
  let current: OpenDocument | undefined;
  let fileState: FileState | undefined;

  const log = createEventLogView(() => current?.host.counters);
  const fileBar = createFileBar({
    save: () => void save(saveFile),
    saveCopy: () => void save(saveCopy),
    close: () => void close(),
  });
  const showOptions = drawOptionsPanel({
    list: byId("option-list", HTMLElement),
    options: () => current?.host.options() ?? options,
    change(changed) {
      options = { ...options, ...changed };
      current?.host.setOptions(changed);
      if (current !== undefined) current.view.setReadOnly(current.host.options().readOnly);
      current?.view.refreshLines();
      showOptions(); // a protected file stays read-only whatever is chosen
    },
    isTracking: () => current?.host.document.isTracking(),
    setTracking(on) {
      current?.host.document.setTracking(on);
      setState("unsaved");
    },
    isRemote: () => isRemote,
    setRemote(on) {
      isRemote = on;
    },
    failNext: () => current?.host.failNext(),
    expireAnnotations: () => current?.host.annotations.expire(),
  });

  undo.addEventListener("click", () => current?.view.edits.undo());
  redo.addEventListener("click", () => current?.view.edits.redo());
  window.addEventListener("beforeunload", (event) => {
    if (fileState === "unsaved") event.preventDefault();
  });

  function setState(state: FileState): void {
    fileState = state;
    if (file !== undefined) fileBar.show(file.name, state);
    queueMicrotask(showUndo); // an undo has told of its changes before it counts as redoable
  }

  /** Not `disabled`: a button that has the focus would lose it with the last step. */
  function showUndo(): void {
    undo.ariaDisabled = String(current?.host.document.canUndo() !== true);
    redo.ariaDisabled = String(current?.host.document.canRedo() !== true);
  }

  function tellAll(): void {
    showOptions();
    for (const listener of listeners) listener();
  }

  function forget(): void {
    current?.close();
    current = undefined;
    file = undefined;
    fileState = undefined;
    showUndo();
    note.textContent = "";
    refusal.textContent = "";
    fileBar.hide();
    log.clear();
  }

  function openAtOnce(chosen: ChosenFile): Result<OpenDocument, DocxProblem> {
    fileBar.clearProblem();
    // Opened on a sheet of its own first, so that a file with a problem leaves the one on the page as it is.
    const fresh = document.createElement("div");
    fresh.className = "sheet";
    const tell: DocumentEvents = {
      changed: () => {
        setState("unsaved");
        refusal.textContent = "";
      },
      refused: (why) => {
        refusal.textContent = WORDS.refused[why];
      },
      log: log.write,
    };
    const opened = openDocument(chosen.bytes, fresh, options, addin, tell, () => (isRemote ? "co-author" : "writer"));
    if (!opened.ok) {
      fileBar.problem(WORDS.notOpened(chosen.name, opened.problem.message));
      return opened;
    }
    forget();
    sheet.replaceChildren(fresh);
    current = opened.value;
    file = chosen;
    setState("untouched");
    const isProtected = current.host.options().readOnly && !options.readOnly;
    note.textContent = isProtected ? WORDS.protectedFile : WORDS.keptParts;
    tellAll();
    return opened;
  }

  async function mayLeave(): Promise<boolean> {
    if (fileState !== "unsaved") return true;
    switch (await fileBar.ask()) {
      case "save":
        return save(saveFile);
      case "drop":
        return true;
      case "stay":
        current?.view.root.focus();
        return false;
    }
  }

  /** @returns whether the words are now in a file */
  async function save(
    way: (bytes: Uint8Array, name: string, handle?: FileSystemFileHandle) => Promise<SaveOutcome>,
  ): Promise<boolean> {
    if (current === undefined || file === undefined) return false;
    fileBar.clearProblem();
    const { name, handle } = file;
    if (!current.host.isSaving()) {
      fileBar.problem(WORDS.savingStopped(name));
      return false;
    }
    const outcome = await way(current.save(), name, handle);
    if (outcome.kind === "refused") fileBar.problem(WORDS.notSaved(name));
    if (outcome.kind === "saved") setState("saved");
    return outcome.kind === "saved";
  }

  async function close(): Promise<void> {
    if (!(await mayLeave())) return;
    forget();
    tellAll();
    byId("open-file", HTMLButtonElement).focus();
  }

  return {
    async open(chosen) {
      if (!(await mayLeave())) return;
      const opened = openAtOnce(chosen);
      if (opened.ok) byId("document-title", HTMLElement).focus();
    },
    openAtOnce,
    problem: fileBar.problem,
    current: () => current,
    fileState: () => fileState,
    press(command) {
      current?.host.press(command, pane);
    },
    onOpenChanged(listener) {
      listeners.push(listener);
    },
  };
}
