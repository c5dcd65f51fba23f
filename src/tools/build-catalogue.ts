import path from "node:path";
import { catalogue, catalogueFile } from "./content/catalogue";
import { runGenerator } from "./content/generated-files";
import { loadPacks } from "./content/loaded-pack";
import { formatProblem } from "./content/problem";

/** Writes docs/rule-catalogue.md from the packs; `--check` only says when it is stale. */
const root = path.join(__dirname, "..", "..");
const { packs, problems } = loadPacks(root);
const [core, ...partnerships] = packs.map(({ pack }) => pack);
for (const problem of problems) console.error(formatProblem(problem));
if (core === undefined || problems.length > 0) {
  console.error("The catalogue waits until these are mended: npm run check:content");
  process.exitCode = 1;
} else {
  const files = new Map([[catalogueFile, catalogue(core, partnerships)]]);
  runGenerator(root, files, process.argv.slice(2), "npm run build:catalogue");
}
