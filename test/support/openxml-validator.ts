import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * What the Open XML SDK says against each file, one sentence a complaint, in its own order; an empty list means valid.
 * All files go through one child process, since starting the validator takes seconds.
 */
export function validateDocx(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, readonly string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "recordwell-validate-"));
  try {
    const names = [...files.keys()];
    [...files.values()].forEach((bytes, index) => writeFileSync(path.join(folder, `${index}.docx`), bytes));
    const child = path.join(__dirname, "openxml-validator-child.mjs");
    execFileSync(process.execPath, [child, folder, ...names.map((_, index) => `${index}.docx`)], {
      cwd: path.join(__dirname, "..", ".."),
      stdio: "ignore",
      timeout: 180_000,
    });
    const found = JSON.parse(readFileSync(path.join(folder, "complaints.json"), "utf8")) as Record<string, string[]>;
    return new Map(names.map((name, index) => [name, found[`${index}.docx`] ?? ["was not validated"]]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The complaints about a changed file that its original did not have, counted: a second of a kind is new. */
export function newComplaints(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = [...before];
  return after.filter((complaint) => {
    const known = left.indexOf(complaint);
    if (known >= 0) left.splice(known, 1);
    return known < 0;
  });
}
