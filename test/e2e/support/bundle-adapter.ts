import path from "node:path";
import { buildSync } from "esbuild";
import { root } from "./pane-session";

/**
 * A file of the product's Word adapter as a script for the probe page, which has the real office.js and nothing of ours.
 *
 * @param file below `src/hosts/word`
 * @param name the global variable that will hold its exports
 */
export function bundleAdapter(file: string, name: string): string {
  const [script] = buildSync({
    entryPoints: [path.join(root, "src/hosts/word", file)],
    bundle: true,
    write: false,
    format: "iife",
    globalName: name,
    target: "es2022",
    logLevel: "warning",
  }).outputFiles;
  return script?.text ?? "";
}
