import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * What the Open XML SDK says against each file, one sentence a complaint, in its own order; an empty list means valid.
 * All files go through one child process, since starting the validator takes seconds, and the same bytes only once.
 */
export function validateDocx(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, readonly string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "recordwell-validate-"));
  try {
    const fileOf = new Map([...files].map(([name, bytes]) => [name, `${hash(bytes)}.docx`]));
    for (const [name, bytes] of files) writeFileSync(path.join(folder, fileOf.get(name) ?? name), bytes);
    const child = path.join(__dirname, "openxml-validator-child.mjs");
    execFileSync(process.execPath, [child, folder, ...new Set(fileOf.values())], {
      cwd: path.join(__dirname, "..", ".."),
      stdio: "ignore",
      timeout: 180_000,
    });
    const found = JSON.parse(readFileSync(path.join(folder, "complaints.json"), "utf8")) as Record<string, string[]>;
    return new Map([...fileOf].map(([name, file]) => [name, found[file] ?? ["was not validated"]]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** The complaints about a changed file that its original did not have, counted: a second of a kind is new. */
export function newComplaints(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = [...before];
  return after.filter((complaint) => {
    const known = left.indexOf(complaint);
    if (known >= 0) left.splice(known, 1);
    return known < 0;
  });
}
