import path from "node:path";
import { catalogue, catalogueFile } from "./content/catalogue";
import { runGenerator } from "./content/generated-files";
import { loadPacks } from "./content/loaded-pack";
import { formatProblem } from "./content/problem";
import { suggestionsFile, suggestionTable } from "./content/suggestion-table";

/** Writes docs/rule-catalogue.md and docs/suggestions.md from the packs; `--check` only says when it is stale. */
const root = path.join(__dirname, "..", "..");
const { packs, problems } = loadPacks(root);
const [core, ...partnerships] = packs.map(({ pack }) => pack);
for (const problem of problems) console.error(formatProblem(problem));
if (core === undefined || problems.length > 0) {
  console.error("The catalogue waits until these are mended: npm run check:content");
  process.exitCode = 1;
} else {
  const files = new Map([
    [catalogueFile, catalogue(core, partnerships)],
    [suggestionsFile, suggestionTable(core)],
  ]);
  runGenerator(root, files, process.argv.slice(2), "npm run build:catalogue");
}
