import path from "node:path";
import { compileOnce } from "./content/compile-once";
import { buildPacks } from "./content/build";
import { writeFiles } from "./content/generated-files";
import { formatProblem, inReadingOrder } from "./content/problem";

/** Writes every pack to dist/packs, as JSON and as the three scripts that a page includes; see content/emit-pack.ts. */
const root = path.join(__dirname, "..", "..");
const { files, problems } = buildPacks(root, compileOnce);
for (const problem of inReadingOrder(problems)) console.error(formatProblem(problem));
if (problems.length > 0) {
  console.error("No pack was built. Mend these first: npm run check:content");
  process.exitCode = 1;
} else {
  writeFiles(root, files);
  for (const [file, text] of files) console.log(`${file}  ${Math.round(Buffer.byteLength(text) / 1024)} KB`);
}
