import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Pack } from "../../src/content/types/pack";
import { createChecker, type Checker, type CompiledPack } from "../../src/engine";
import { readPackInUse } from "../../src/tools/evaluate/pack-in-use";

const root = path.join(__dirname, "..", "..");

/** All that decides what the pack and its tables are. */
const sources = ["src/content", "src/engine", "src/tools/content", "src/tools/evaluate/pack-in-use.ts"];

const { content, compiled } = readPack();

/** The Bristol pack of this repository as its sources are now. */
export const bristol: Pack = content;

/** The engine's tables of it. */
export const bristolTables: CompiledPack = compiled;

/** The engine over it. */
export function bristolChecker(): Checker {
  return createChecker(bristolTables);
}

/**
 * Reading and compiling take seconds, and many test files need both: done once for the sources as they are, and kept.
 * @throws Error naming every problem when something cannot be read or compiled.
 */
function readPack(): Readonly<{ content: Pack; compiled: CompiledPack }> {
  const file = path.join(root, ".cache", "test", `pack-${hashOfSources()}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as ReturnType<typeof readPack>; // written below
  const { warnings, ...pack } = readPackInUse(root);
  if (warnings.length > 0) throw new Error(warnings.join("\n"));
  const folder = path.dirname(file);
  mkdirSync(folder, { recursive: true });
  // Those of earlier sources; never one that a test file at our side is writing now.
  const earlier = readdirSync(folder).filter((name) => !name.startsWith(path.basename(file)));
  for (const name of earlier) rmSync(path.join(folder, name), { force: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(pack));
  renameSync(draft, file); // whole or not at all: test files run side by side
  return pack;
}

function hashOfSources(): string {
  const hash = createHash("sha256");
  for (const file of sources.flatMap(filesIn)) hash.update(file).update(readFileSync(path.join(root, file)));
  return hash.digest("hex").slice(0, 16);
}

function filesIn(place: string): readonly string[] {
  if (place.endsWith(".ts")) return [place];
  return readdirSync(path.join(root, place), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ts|yaml|json)$/.test(name))
    .map((name) => `${place}/${name}`)
    .sort();
}
