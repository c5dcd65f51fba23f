import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

import { fixtures } from "./fixtures/all";

// Writes the Word files that the tests and the workbench use. Run after changing anything in src/tools/fixtures:
//   npx tsx src/tools/make-fixtures.ts
const folder = path.join(__dirname, "..", "..", "test", "fixtures", "docx");
mkdirSync(folder, { recursive: true });
for (const [name, make] of fixtures) {
  const bytes = make();
  writeFileSync(path.join(folder, name), bytes);
  console.log(`${name}  ${bytes.length} bytes`);
}
