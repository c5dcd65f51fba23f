import path from "node:path";
import { checkContent } from "./content/check-pack";
import { formatProblem } from "./content/problem";

/**
 * `npm run check:content`: reads every pack, says what to mend as `file:line  what`, and ends with exit code 1 if any.
 * With words after `--` it shows only the files with one of them in their name: `npm run check:content -- streetwise`.
 */
const root = path.join(__dirname, "..", "..");
const report = checkContent(root, new Date().toISOString().slice(0, 10));
const wanted = process.argv.slice(2);
const shown = report.problems.filter(({ file }) => wanted.length === 0 || wanted.some((word) => file.includes(word)));
for (const problem of shown) console.error(formatProblem(problem));
const seen = `${report.packs} packs, ${report.items} items, ${report.examples} examples`;
if (shown.length > 0) {
  console.error(`\ncontent: ${shown.length} to mend (${seen})`);
  process.exitCode = 1;
} else {
  console.log(`content: nothing to mend (${seen})`);
}
