import { readdirSync, statSync } from "node:fs";
import path from "node:path";

/** A file to check, or a path that could not be followed, with a sentence that says what to do. */
export type FoundFile = Readonly<{ file: string; problem?: string }>;

/**
 * The files that the arguments mean, one at a time and in a stable order, so that a folder of thousands needs no memory.
 * Folders are walked for `.docx` and `.txt`; Word's lock files (`~$…`) and links are passed over.
 */
export function* findFiles(args: readonly string[]): Generator<FoundFile> {
  for (const file of args) {
    if (file === "-") {
      yield { file };
      continue;
    }
    const kind = kindOf(file);
    if (kind === "absent") yield { file, problem: "There is no such file. Check the name." };
    else if (kind === "folder") yield* walk(file);
    else yield { file };
  }
}

/** How many files `findFiles` will give; folders are walked for it, names alone are read. */
export function countFiles(args: readonly string[]): number {
  let count = 0;
  const files = findFiles(args);
  while (files.next().done !== true) count += 1;
  return count;
}

function* walk(folder: string): Generator<FoundFile> {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    yield { file: folder, problem: "This folder could not be opened. Check that you may read it." };
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(file);
    else if (entry.isFile() && /\.(docx|txt)$/i.test(entry.name) && !entry.name.startsWith("~$")) yield { file };
  }
}

function kindOf(file: string): "file" | "folder" | "absent" {
  try {
    return statSync(file).isDirectory() ? "folder" : "file";
  } catch {
    return "absent";
  }
}
