import path from "node:path";
import { readArguments } from "./arguments";
import { changePage, recordLook, replaceBlock } from "./evaluation-page";
import { readPackInUse, type PackInUse } from "./pack-in-use";
import { goldDetailLines, goldTables, runGold } from "./run-gold";

/** `npm run evaluate`: how right the engine is; see docs/evaluation.md for what is measured and how. */
const root = path.join(__dirname, "..", "..", "..");
const today = new Date().toISOString().slice(0, 10);

function main(): void {
  const wanted = readArguments(process.argv.slice(2));
  const pack = readPackInUse(root);
  for (const warning of pack.warnings) console.error(warning);
  if (wanted.write && pack.warnings.length > 0) throw new Error("Nothing is written with a pack that has problems.");
  const result = runGold(root, pack, wanted.showTest);
  const tables = goldTables(result);
  if (wanted.json) console.log(JSON.stringify({ ...packFacts(pack), gold: result }, undefined, 2));
  else console.log([measuredWith(pack), "", tables, ...goldDetailLines(result, wanted.worst)].join("\n"));
  if (wanted.write) changePage(root, (page) => replaceBlock(page, "gold", `${measuredWith(pack)}\n\n${tables}`));
  if (wanted.showTest) changePage(root, (page) => recordLook(page, today));
}

function packFacts({ content, compiled }: PackInUse) {
  return { pack: content.id, version: content.version, hash: compiled.hash, date: today };
}

function measuredWith(pack: PackInUse): string {
  const { pack: id, version, hash, date } = packFacts(pack);
  return `Measured ${date} with the pack “${id}” ${version}, hash \`${hash}\`, compiled from src/content/packs.`;
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
