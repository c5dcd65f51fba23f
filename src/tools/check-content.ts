import path from "node:path";
import { checkContent } from "./content/check-pack";
import { formatProblem } from "./content/problem";

/** `npm run check:content`: reads every pack, says what to mend as `file:line  what`, and ends with exit code 1 if any. */
const root = path.join(__dirname, "..", "..");
const report = checkContent(root, new Date().toISOString().slice(0, 10));
for (const problem of report.problems) console.error(formatProblem(problem));
const seen = `${report.packs} packs, ${report.items} items, ${report.examples} examples`;
if (report.problems.length > 0) {
  console.error(`\ncontent: ${report.problems.length} to mend (${seen})`);
  process.exitCode = 1;
} else {
  console.log(`content: nothing to mend (${seen})`);
}
