import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

import { fixtures } from "./fixtures/all";
import { twentyPages } from "./fixtures/twenty-pages";

// Writes the Word files that the tests and the workbench use. Run after changing anything in src/tools/fixtures:
//   npx tsx src/tools/make-fixtures.ts
// or the sample for timing in real Word (docs/manual-checks.md), which no test opens and the repository does not hold:
//   npx tsx src/tools/make-fixtures.ts --twenty-pages FILE
const [option, file] = process.argv.slice(2);
if (option === undefined) writeFixtures();
else if (option === "--twenty-pages" && file !== undefined) writeFileSync(file, twentyPages());
else {
  console.error("Nothing was written. Give no argument, or: --twenty-pages FILE");
  process.exitCode = 2;
}

function writeFixtures(): void {
  const folder = path.join(__dirname, "..", "..", "test", "fixtures", "docx");
  mkdirSync(folder, { recursive: true });
  for (const [name, make] of fixtures) {
    const bytes = make();
    writeFileSync(path.join(folder, name), bytes);
    console.log(`${name}  ${bytes.length} bytes`);
  }
}
