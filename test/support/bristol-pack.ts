import path from "node:path";
import type { Pack } from "../../src/content/types/pack";
import { compilePack, createChecker, type Checker } from "../../src/engine";
import { loadPacks } from "../../src/tools/content/loaded-pack";

/** The Bristol pack of this repository, read from its folders; a test that needs it can't go on without. */
export const bristol: Pack = readBristol();

function readBristol(): Pack {
  const { packs } = loadPacks(path.join(__dirname, "..", ".."));
  const found = packs.find(({ pack }) => pack.id === "bristol");
  if (found === undefined) throw new Error("The Bristol pack of this repository cannot be read.");
  return found.pack;
}

/** The engine over it. */
export function bristolChecker(): Checker {
  const compiled = compilePack(bristol);
  if (!compiled.ok) throw new Error("The Bristol pack of this repository cannot be compiled.");
  return createChecker(compiled.value);
}
