import type { DocxProblem } from "../../docx";
import type { WordHost } from "../host";
import type { FileState } from "./file-bar";
import type { Workbench } from "./workbench";

/** What browser tests and the console find as `window.workbench`. The page itself never uses it. */
export type TestHandle = Readonly<{
  /** Opens a file without asking and without a picker; returns the problem when it was refused. */
  open(bytes: ArrayLike<number>, name: string): DocxProblem | undefined;
  /** The whole file as Save would write it. @throws Error when nothing is open */
  save(): Uint8Array;
  /** The simulated Word of the open document. */
  host(): WordHost | undefined;
  state(): FileState | undefined;
  /** Paragraphs drawn since the document was opened. */
  drawnCount(): number;
  /** The text of every body paragraph, in order. */
  texts(): readonly string[];
}>;

declare global {
  interface Window {
    workbench?: TestHandle;
  }
}

/** Puts the handle on the window. */
export function installTestHandle(workbench: Workbench): void {
  window.workbench = {
    open(bytes, name) {
      const opened = workbench.openAtOnce({ name, bytes: Uint8Array.from(bytes) });
      return opened.ok ? undefined : opened.problem;
    },
    save() {
      const current = workbench.current();
      if (current === undefined) throw new Error("No document is open.");
      return current.save();
    },
    host: () => workbench.current()?.host,
    state: () => workbench.fileState(),
    drawnCount: () => workbench.current()?.view.drawnCount() ?? 0,
    texts() {
      const model = workbench.current()?.host.document;
      return model === undefined ? [] : model.paragraphs().map(model.textOf);
    },
  };
}
