import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { compilePack, type CompiledPack } from "../../engine";
import type { Pack } from "../../content/types/pack";

const root = path.join(__dirname, "..", "..", "..");
const folder = path.join(root, ".cache", "tables");

/** All that decides what tables are made of a pack, with what the pack itself says. */
const sources = ["src/engine", "src/base", "src/content/types"];

/** In characters of a pack's JSON. A smaller one is compiled sooner than looked up, and is mostly a test's. */
const worthKeeping = 500_000;

/** How many packs' tables are kept: those of one state of the content, and of a few before it. */
const mostKept = 8;

/**
 * What `compilePack` makes of a pack, kept by what the pack says and how the engine reads it. Compiling a whole partnership's
 * pack takes seconds, and building, checking, evaluating and testing each need the tables of the same one.
 */
export function compileOnce(pack: Pack): ReturnType<typeof compilePack> {
  const json = JSON.stringify(pack);
  if (json.length < worthKeeping) return compilePack(pack);
  const engine = hashOfSources();
  const name = `${engine}-${short(createHash("sha256").update(json))}.json`;
  const known = readIfThere(path.join(folder, name));
  if (known !== undefined) return { ok: true, value: JSON.parse(known) as CompiledPack }; // written below
  const compiled = compilePack(pack);
  if (compiled.ok) keep(engine, name, JSON.stringify(compiled.value));
  return compiled;
}

/** Tools and tests run side by side: what is there now may be gone a moment later. */
function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function keep(engine: string, name: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  const draft = path.join(folder, `${name}.${process.pid}`);
  writeFileSync(draft, text);
  renameSync(draft, path.join(folder, name)); // whole or not at all
  const others = readdirSync(folder).filter((other) => other.endsWith(".json") && other !== name);
  const ofOldEngines = others.filter((other) => !other.startsWith(engine));
  const stale = others.length - ofOldEngines.length < mostKept ? ofOldEngines : others;
  for (const other of stale) rmSync(path.join(folder, other), { force: true });
}

function hashOfSources(): string {
  const hash = createHash("sha256");
  for (const file of sources.flatMap(filesIn)) hash.update(file).update(readFileSync(path.join(root, file)));
  return short(hash);
}

function short(hash: ReturnType<typeof createHash>): string {
  return hash.digest("hex").slice(0, 16);
}

function filesIn(place: string): readonly string[] {
  return readdirSync(path.join(root, place), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${place}/${name}`)
    .sort();
}
