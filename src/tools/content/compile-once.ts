import path from "node:path";
import { compilePack } from "../../engine";
import type { Pack } from "../../content/types/pack";
import { hashOfSources, hashOfText, keptJson } from "./kept-json";

const root = path.join(__dirname, "..", "..", "..");

/** All that decides what tables are made of a pack, with what the pack itself says. */
export const compilerSources = ["src/engine", "src/base", "src/content/types"];

/** In characters of a pack's JSON. A smaller one is compiled sooner than looked up, and is mostly a test's. */
const worthKeeping = 500_000;

type Compiled = ReturnType<typeof compilePack>;

/**
 * What `compilePack` makes of a pack, kept by what the pack says and how the engine reads it. Compiling a whole partnership's
 * pack takes seconds, and building, checking, evaluating and testing each need the tables of the same one.
 */
export function compileOnce(pack: Pack): Compiled {
  const json = JSON.stringify(pack);
  if (json.length < worthKeeping) return compilePack(pack);
  const folder = path.join(root, ".cache", "tables");
  return keptJson<Compiled>(folder, hashOfSources(root, compilerSources), hashOfText(json), () => compilePack(pack));
}
