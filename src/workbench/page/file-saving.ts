import { isDismissed, pickers, pickerTypes } from "./file-opening";
import { WORDS } from "./words";

/** What became of a save. `dismissed`: the person closed the browser's dialog. */
export type SaveOutcome =
  | Readonly<{ kind: "saved"; name: string; handle?: FileSystemFileHandle }>
  | Readonly<{ kind: "dismissed" }>
  | Readonly<{ kind: "refused" }>;

/** The name a copy gets: `assessment.docx` → `assessment (checked).docx`, once only. */
export function checkedName(name: string): string {
  const stem = name.replace(/\.doc[xm]$/i, "").replace(/ \(checked\)$/, "");
  return WORDS.copyName(stem);
}

/** Writes into the file that was opened, where the browser gave a handle to it; else downloads a copy. */
export async function saveFile(bytes: Uint8Array, name: string, handle?: FileSystemFileHandle): Promise<SaveOutcome> {
  if (handle === undefined) return download(bytes, checkedName(name));
  return write(bytes, name, handle);
}

/** Asks where a copy goes, or downloads it where the browser cannot ask. */
export async function saveCopy(bytes: Uint8Array, name: string): Promise<SaveOutcome> {
  const pick = pickers().showSaveFilePicker;
  if (pick === undefined) return download(bytes, checkedName(name));
  try {
    const handle = await pick.call(window, { suggestedName: checkedName(name), types: pickerTypes });
    return await write(bytes, handle.name, handle);
  } catch (error) {
    return { kind: isDismissed(error) ? "dismissed" : "refused" };
  }
}

async function write(bytes: Uint8Array, name: string, handle: FileSystemFileHandle): Promise<SaveOutcome> {
  try {
    const target = await handle.createWritable();
    await target.write(bytes.slice());
    await target.close();
    return { kind: "saved", name, handle };
  } catch (error) {
    return { kind: isDismissed(error) ? "dismissed" : "refused" };
  }
}

function download(bytes: Uint8Array, name: string): SaveOutcome {
  const address = URL.createObjectURL(new Blob([bytes.slice()]));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the bytes once the click has been handled.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 0);
  return { kind: "saved", name };
}
