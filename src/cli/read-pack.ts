import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { failed, ok, type Result } from "../base/result";
import { readPack } from "../content/load";
import type { Pack } from "../content/types/pack";
import { compilePack, createChecker, type Checker, type CompiledPack } from "../engine";

/** A pack ready to check with. */
export type ReadyPack = Readonly<{ pack: Pack; checker: Checker }>;

/**
 * The pack that `--pack` names: one of those built with the product, which brings its compiled tables, or a file in the
 * same form from somewhere else, whose phrases are compiled afresh: tables from a stranger could be crafted.
 *
 * @param folder where the built packs are
 * @returns a problem that says what to do
 */
export function readNamedPack(name: string, folder: string): Result<ReadyPack, string> {
  const built = path.join(folder, `${name}.json`);
  const isOurs = /^[a-z0-9-]+$/.test(name) && existsSync(built);
  const file = isOurs ? built : name;
  if (!existsSync(file)) return failed(`There is no pack “${name}”. Name a pack file, or leave --pack out.`);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return failed(`The pack “${name}” is not JSON. Ask whoever keeps it for a fresh copy.`);
  }
  const read = readPack(value);
  if (!read.ok) return failed(notLoaded(name, read.problem));
  const compiled = isOurs ? ok(tablesOf(value)) : compilePack(read.value);
  if (!compiled.ok) return failed(notLoaded(name, compiled.problem));
  return ok({ pack: read.value, checker: createChecker(compiled.value) });
}

function tablesOf(value: unknown): CompiledPack {
  return (value as { compiled: CompiledPack }).compiled; // our own build wrote it, and readPack looked at its format
}

function notLoaded(name: string, problems: readonly Readonly<{ where: string; message: string }>[]): string {
  const lines = problems.map(({ where, message }) => `  ${where === "" ? "" : `${where}: `}${message}`);
  return [`The pack “${name}” was not loaded:`, ...lines].join("\n");
}
