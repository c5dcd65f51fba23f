import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Generated text files by their path from the root of the repository. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/** The files that are missing or differ from what would be written now. */
export function staleFiles(root: string, files: GeneratedFiles): readonly string[] {
  return [...files].filter(([file, text]) => textOf(path.join(root, file)) !== text).map(([file]) => file);
}

/** Writes the files that differ, and no others, so that a build leaves untouched files untouched. */
export function writeFiles(root: string, files: GeneratedFiles): readonly string[] {
  const stale = staleFiles(root, files);
  for (const file of stale) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), files.get(file) ?? "");
  }
  return stale;
}

/**
 * What each generator does when run: writes its files, or with `--check` only says which are stale and ends with exit
 * code 1. `command` is what brings them up to date.
 */
export function runGenerator(root: string, files: GeneratedFiles, args: readonly string[], command: string): void {
  if (!args.includes("--check")) {
    const written = writeFiles(root, files);
    console.log(written.length === 0 ? "generated files: nothing new" : `wrote ${written.join(", ")}`);
    return;
  }
  const stale = staleFiles(root, files);
  for (const file of stale) console.error(`${file}:1  is not what its generator makes now; run: ${command}`);
  if (stale.length > 0) process.exitCode = 1;
}

/** A file's text with line ends as git stores them, so that a checkout on Windows is not taken for stale. */
function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8").replace(/\r\n/g, "\n") : undefined;
}
