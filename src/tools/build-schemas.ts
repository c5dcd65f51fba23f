import path from "node:path";
import { editorSchemas } from "./content/editor-schemas";
import { runGenerator } from "./content/generated-files";

/** Writes src/content/schema/*.schema.json, for completion in editors; `--check` only says which are stale. */
const files = new Map([...editorSchemas()].map(([name, text]) => [`src/content/schema/${name}`, text]));
runGenerator(path.join(__dirname, "..", ".."), files, process.argv.slice(2), "npm run build:schemas");
