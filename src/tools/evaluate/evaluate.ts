import { readFileSync } from "node:fs";
import path from "node:path";
import { assertNever } from "../../base/assert-never";
import { readArguments, type EvaluateArguments } from "./arguments";
import { changePage, recordLook, replaceBlock, type PageBlock } from "./evaluation-page";
import { readOrdinaryTexts } from "./ordinary-text";
import { readPackInUse, type PackInUse } from "./pack-in-use";
import { goldDetailLines, goldTables, runGold } from "./run-gold";
import { lostLines, mutationTables, runMutations } from "./run-mutations";
import { readPublicSet } from "./public-sets";
import { ordinaryTable, runOrdinary, worstRuleLines, worstRulesTable } from "./run-ordinary";

import { publicTable, runPublic } from "./run-public";

/** `npm run evaluate`: how right the engine is; see docs/evaluation.md for what is measured and how. */
const root = path.join(__dirname, "..", "..", "..");
const today = new Date().toISOString().slice(0, 10);

function main(): void {
  const wanted = readArguments(process.argv.slice(2));
  const pack = readPackInUse(root);
  for (const warning of pack.warnings) console.error(warning);
  if (wanted.write && pack.warnings.length > 0) throw new Error("Nothing is written with a pack that has problems.");
  const { block, result, tables, details } = measured(wanted, pack);
  if (wanted.json) console.log(JSON.stringify({ ...packFacts(pack), [block]: result }, undefined, 2));
  else console.log([measuredWith(pack), "", tables, ...details].join("\n"));
  if (wanted.write) changePage(root, (page) => replaceBlock(page, block, `${measuredWith(pack)}\n\n${tables}`));
  if (wanted.showTest) changePage(root, (page) => recordLook(page, today));
}

/** What was measured: `tables` may go into the page, `details` are for the screen only. */
type Measured = Readonly<{ block: PageBlock; result: object; tables: string; details: readonly string[] }>;

function measured(wanted: EvaluateArguments, pack: PackInUse): Measured {
  const { measure, worst } = wanted;
  switch (measure) {
    case "gold": {
      const result = runGold(root, pack, wanted.showTest);
      return { block: measure, result, tables: goldTables(result), details: goldDetailLines(result, worst) };
    }
    case "mutations": {
      const result = runMutations(pack);
      return { block: measure, result, tables: mutationTables(result), details: lostLines(result, worst) };
    }
    case "ordinary": {
      const result = runOrdinary(pack, readOrdinaryTexts(wanted.paths));
      const tables = `${ordinaryTable(result)}\n\n${worstRulesTable(result, worst)}`;
      return { block: measure, result, tables, details: ["", ...worstRuleLines(result, worst)] };
    }
    case "public": {
      const sets = wanted.paths.map((file) => readPublicSet(path.basename(file), readFileSync(file, "utf8")));
      const results = runPublic(pack, sets);
      return { block: measure, result: { results }, tables: publicTable(results), details: [] };
    }
    default:
      return assertNever(measure);
  }
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
