import { byId } from "./elements";
import { WORDS } from "./words";

/** Whether the words on the page are the words in the file. */
export type FileState = "untouched" | "unsaved" | "saved";

/** The bar with the file's name and its buttons, the place for problems, and the one question before losing changes. */
export type FileBar = Readonly<{
  show(name: string, state: FileState): void;
  hide(): void;
  problem(message: string): void;
  clearProblem(): void;
  /** Asks, in the page, whether to save first. Resolves when a button is pressed; a second call takes the question over. */
  ask(): Promise<"save" | "drop" | "stay">;
}>;

/** @param press what the three buttons do */
export function createFileBar(press: Readonly<{ save(): void; saveCopy(): void; close(): void }>): FileBar {
  const bar = byId("file-bar", HTMLElement);
  const name = byId("file-name", HTMLElement);
  const state = byId("file-state", HTMLElement);
  const problem = byId("problem", HTMLElement);
  const question = byId("question", HTMLElement);
  let answer: ((choice: "save" | "drop" | "stay") => void) | undefined;

  const on = (id: string, act: () => void): void => {
    byId(id, HTMLButtonElement).addEventListener("click", act);
  };
  on("save", press.save);
  on("save-copy", press.saveCopy);
  on("close-file", press.close);
  const settle = (choice: "save" | "drop" | "stay"): void => {
    question.hidden = true;
    answer?.(choice);
    answer = undefined;
  };
  on("question-save", () => {
    settle("save");
  });
  on("question-drop", () => {
    settle("drop");
  });
  on("question-stay", () => {
    settle("stay");
  });

  return {
    show(fileName, fileState) {
      bar.hidden = false;
      name.textContent = fileName;
      // Set only when it differs: screen readers would say the same state after every key.
      if (state.textContent !== WORDS[fileState]) state.textContent = WORDS[fileState];
      state.dataset["state"] = fileState;
    },
    hide() {
      bar.hidden = true;
      name.textContent = "";
      state.textContent = "";
    },
    problem(message) {
      problem.textContent = message;
    },
    clearProblem() {
      problem.textContent = "";
    },
    ask() {
      answer?.("stay");
      question.hidden = false;
      byId("question-text", HTMLElement).focus();
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
  };
}
