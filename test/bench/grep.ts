import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { BenchText } from "./text";

/** GNU grep over a file of plain wordings: what a machine can do at best with words alone. */
export type Grep = Readonly<{
  version: string;
  lines: number;
  /** Milliseconds of the whole call, reading of the wordings and of the text included, and how many it printed. */
  run: (text: BenchText) => Readonly<{ milliseconds: number; found: number }>;
  /** Milliseconds with next to no text: what the wordings cost. */
  startUp: () => number;
  close: () => void;
}>;

/** @returns undefined where there is no GNU grep */
export function openGrep(wordings: readonly string[]): Grep | undefined {
  const asked = spawnSync("grep", ["--version"], { encoding: "utf8" });
  if (asked.status !== 0 || !asked.stdout.includes("GNU grep")) return undefined;
  const folder = mkdtempSync(path.join(tmpdir(), "recordwell-bench-"));
  const phrases = path.join(folder, "phrases.txt");
  const file = path.join(folder, "text.txt");
  writeFileSync(phrases, `${wordings.join("\n")}\n`);

  function run({ paragraphs }: BenchText) {
    writeFileSync(file, `${paragraphs.join("\n")}\n`);
    const start = process.hrtime.bigint();
    const { stdout, status, error } = spawnSync("grep", ["-oiF", "-f", phrases, file], {
      encoding: "latin1",
      env: { ...process.env, LC_ALL: "C" },
      maxBuffer: 1 << 30,
    });
    const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
    if (error !== undefined || status === null || status > 1)
      throw error ?? new Error("grep could not read the files.");
    return { milliseconds, found: stdout === "" ? 0 : stdout.trimEnd().split("\n").length };
  }

  return {
    version: asked.stdout.split("\n")[0] ?? "",
    lines: wordings.length,
    run,
    startUp: () => run({ paragraphs: ["nothing"], words: 1 }).milliseconds,
    close: () => rmSync(folder, { recursive: true }),
  };
}
