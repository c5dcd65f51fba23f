import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { failed, ok, type Result } from "../base/result";
import { readBuiltPack, type BuiltPack } from "../content/load";

/**
 * The pack that `--pack` names: one of those built with the product, or a file in the same form.
 *
 * @param folder where the built packs are
 */
export function readNamedPack(name: string, folder: string): Result<BuiltPack, string> {
  const built = /^[a-z0-9-]+$/.test(name) ? path.join(folder, `${name}.json`) : undefined;
  const file = built !== undefined && existsSync(built) ? built : name;
  if (!existsSync(file)) return failed(`There is no pack “${name}”. Name a pack file, or leave --pack out.`);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return failed(`The pack “${name}” is not JSON. Ask whoever keeps it for a fresh copy.`);
  }
  const read = readBuiltPack(value);
  return read.ok ? ok(read.value) : failed(`The pack “${name}” was not loaded.\n${read.problem.join("\n")}`);
}
