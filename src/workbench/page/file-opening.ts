import { WORDS } from "./words";

/** A file the person chose: its bytes, and where it may be saved again if the browser said so. */
export type ChosenFile = Readonly<{ name: string; bytes: Uint8Array; handle?: FileSystemFileHandle }>;

/** Where chosen files go, and what could not be read. */
export type FileTaker = Readonly<{ take(file: ChosenFile): void; problem(message: string): void }>;

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The File System Access API, which TypeScript's own types do not have yet; Chromium 86 and later. */
type FilePickers = Readonly<{
  showOpenFilePicker?: (options: unknown) => Promise<readonly FileSystemFileHandle[]>;
  showSaveFilePicker?: (options: unknown) => Promise<FileSystemFileHandle>;
}>;

/** The browser's file pickers, absent in browsers without them. */
export function pickers(): FilePickers {
  return window as unknown as FilePickers; // only widened: both members are optional
}

export const pickerTypes = [{ description: "Word document", accept: { [DOCX]: [".docx"] } }];

/** True for the outcome of a picker that the person closed again. */
export function isDismissed(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

/** Opens the browser's picker, or the plain file input where there is none. */
export async function pickFile(input: HTMLInputElement, taker: FileTaker): Promise<void> {
  const pick = pickers().showOpenFilePicker;
  if (pick === undefined) {
    input.click();
    return;
  }
  try {
    const [handle] = await pick.call(window, { types: pickerTypes });
    if (handle !== undefined) await takeFile(await handle.getFile(), taker, handle);
  } catch (error) {
    if (!isDismissed(error)) taker.problem(WORDS.notRead("The file"));
  }
}

/** Reads a file and hands it on. */
export async function takeFile(file: File, taker: FileTaker, handle?: FileSystemFileHandle): Promise<void> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    taker.take({ name: file.name, bytes, ...(handle === undefined ? {} : { handle }) });
  } catch {
    // A cloud folder that is offline, or a file that was moved: the reason is the browser's, in its own words.
    taker.problem(WORDS.notRead(file.name));
  }
}

/** Takes files dropped anywhere on the page. */
export function listenForDrops(page: Document, taker: FileTaker): void {
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;
  page.addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    page.body.classList.add("dropping");
  });
  page.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) page.body.classList.remove("dropping");
  });
  page.addEventListener("drop", (event) => {
    page.body.classList.remove("dropping");
    if (!holdsFiles(event)) return;
    event.preventDefault(); // else the browser would leave the page and show or download the file
    void takeDropped(event.dataTransfer, taker);
  });
}

async function takeDropped(dropped: DataTransfer | null, taker: FileTaker): Promise<void> {
  const items = [...(dropped?.items ?? [])].filter(({ kind }) => kind === "file");
  const [item] = items;
  const file = item?.getAsFile();
  if (items.length !== 1 || item === undefined || file == null) {
    taker.problem(WORDS.notADocx);
    return;
  }
  // Chromium only; must be asked for before the first wait, when the drop's data are still there.
  const asksHandle = (item as { getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> }).getAsFileSystemHandle;
  const handle = await asksHandle?.call(item).catch(() => null);
  await takeFile(file, taker, handle instanceof FileSystemFileHandle ? handle : undefined);
}

/** Loads one of the examples that are served beside the page. */
export async function takeExample(file: string, taker: FileTaker): Promise<void> {
  try {
    const answer = await fetch(`/examples/${file}`);
    if (!answer.ok) throw new Error(String(answer.status));
    taker.take({ name: file, bytes: new Uint8Array(await answer.arrayBuffer()) });
  } catch {
    taker.problem(WORDS.noExample);
  }
}
