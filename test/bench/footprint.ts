import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { CompiledPack } from "../../src/engine/index";
import { median } from "./measure";
import type { BenchText } from "./text";

/** Bytes as built and as a web server sends them. */
export type Size = Readonly<{ part: string; bytes: number; gzip: number; brotli: number }>;

export type Footprint = Readonly<{
  sizes: readonly Size[];
  /**
   * Milliseconds in a process that has run nothing yet: reading the tables, opening them, the first page, and then 10,000
   * words from there on.
   */
  startUp: Readonly<{ parse: number; open: number; firstPage: number; tenThousand: number }>;
  /** Megabytes that stay in use after a text of so many words, tables included; findings are let go. */
  memory: Readonly<{ words: number; opened: number; after: number }>;
}>;

/**
 * @param engine the engine as built
 * @param wordingOnly the tables without signs and circumstances
 * @param rulesScript `dist/packs/<id>.rules.js`: reasons, questions and sources of rules
 */
export function measureFootprint(
  engine: string,
  compiled: CompiledPack,
  wordingOnly: CompiledPack,
  rulesScript: string,
  text: BenchText,
  rounds: number,
): Footprint {
  const folder = mkdtempSync(path.join(tmpdir(), "recordwell-bench-"));
  try {
    writeFileSync(path.join(folder, "engine.js"), engine);
    const { wording, ...matching } = compiled;
    const { wording: _, ...matchingWording } = wordingOnly;
    writeFileSync(path.join(folder, "tables.json"), JSON.stringify(compiled));
    writeFileSync(path.join(folder, "text.json"), JSON.stringify(text.paragraphs));
    const runs = Array.from({ length: rounds }, () => runChild(folder));
    const of = (value: (run: ChildReport) => number) => median(runs.map(value));
    return {
      sizes: [
        sizeOf("engine", engine),
        sizeOf("matching part of the pack", JSON.stringify(matching)),
        sizeOf("of it for wording alone", JSON.stringify(matchingWording)),
        sizeOf("suggestions", JSON.stringify(wording)),
        sizeOf("reasons, questions and their sources", rulesScript),
      ],
      startUp: {
        parse: of((run) => run.parse),
        open: of((run) => run.open),
        firstPage: of((run) => run.firstPage),
        tenThousand: of((run) => run.tenThousand),
      },
      memory: { words: text.words, opened: of((run) => run.opened), after: of((run) => run.after) },
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sizeOf(part: string, content: string | Buffer): Size {
  const bytes = Buffer.from(content);
  return {
    part,
    bytes: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes).length,
  };
}

type ChildReport = Readonly<Record<"parse" | "open" | "firstPage" | "tenThousand" | "opened" | "after", number>>;

function runChild(folder: string): ChildReport {
  const child = path.join(__dirname, "fresh-process.cjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--expose-gc", child, folder], { encoding: "utf8" });
  if (status !== 0) throw new Error(`The engine did not start in a process of its own: ${stderr}`);
  return JSON.parse(stdout) as ChildReport;
}
