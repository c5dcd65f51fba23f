import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** How many results are kept in a folder for one state of the sources: that of the content as it is, and a few before it. */
const mostKept = 8;

/**
 * What `make` returns, kept as JSON by what it was made from, so that it is made once. Anything that cannot be read back is
 * made anew.
 * @param folder of nothing else.
 * @param sources a hash of the code that makes it; what other code made is thrown away.
 * @param input a hash of what it is made from besides.
 * @throws whatever `make` throws; nothing is kept then.
 */
export function keptJson<Value>(folder: string, sources: string, input: string, make: () => Value): Value {
  const name = `${sources}-${input}.json`;
  try {
    return JSON.parse(readFileSync(path.join(folder, name), "utf8")) as Value; // written below
  } catch {
    // Not there, or gone since: tools and tests run side by side.
  }
  const value = make();
  mkdirSync(folder, { recursive: true });
  const draft = path.join(folder, `${name}.${process.pid}`);
  writeFileSync(draft, JSON.stringify(value));
  renameSync(draft, path.join(folder, name)); // whole or not at all
  const others = readdirSync(folder).filter((other) => other.endsWith(".json") && other !== name);
  const ofOldSources = others.filter((other) => !other.startsWith(`${sources}-`));
  const stale = others.length - ofOldSources.length < mostKept ? ofOldSources : others;
  for (const other of stale) rmSync(path.join(folder, other), { force: true });
  return value;
}

/** A short hash of a text. */
export function hashOfText(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

/**
 * A short hash of files, and of the code and content in folders.
 * @param places relative to the root.
 */
export function hashOfSources(root: string, places: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of places.flatMap((place) => filesIn(root, place))) {
    hash.update(file).update(readFileSync(path.join(root, file)));
  }
  return hash.digest("hex").slice(0, 16);
}

function filesIn(root: string, place: string): readonly string[] {
  if (place.endsWith(".ts")) return [place];
  return readdirSync(path.join(root, place), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ts|yaml|json)$/.test(name))
    .map((name) => `${place}/${name}`)
    .sort();
}
