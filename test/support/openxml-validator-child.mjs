// Runs Microsoft's Open XML SDK validator (WebAssembly) over many files. A process of its own, since the module is ESM
// and keeps Node alive; started by openxml-validator.ts with a folder and the names of the files in it.
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

import validate from "@ooxml-tools/validate";

const [folder, ...names] = process.argv.slice(2);
const results = {};
for (const name of names) {
  try {
    const found = await validate(new Uint8Array(await readFile(path.join(folder, name))), "docx", "Microsoft365");
    results[name] = found.map(({ description, path: place }) => `${place.partUri}: ${description}`);
  } catch (error) {
    results[name] = [`cannot be opened by the Open XML SDK: ${String(error?.message ?? error).split("\n")[0]}`];
  }
}
await writeFile(path.join(folder, "complaints.json"), JSON.stringify(results));
process.exit(0);
