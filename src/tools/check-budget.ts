/**
 * `npm run check:budget`: what the task pane needs before its first paint, and the tables that a check needs after it, both
 * compressed as a web server would. Office.js comes from Microsoft and is not ours to count.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { unpackNumbers } from "../base/numbers";
import type { CompiledPack } from "../engine";
import type { BuiltPack } from "./content/emit-pack";

/** 300 KB of compressed script before first paint (product.md 4.7). */
const budget = 300 * 1024;

/**
 * Compressed bytes of the matching tables for each phrase. What the rules look for grows; what one phrase takes is for the
 * engine to keep small (docs/decisions/0018).
 */
const budgetAPhrase = 32;

const dist = path.join(__dirname, "..", "..", "dist");

function main(): void {
  const html = readFileSync(path.join(dist, "taskpane.html"), "utf8");
  const scripts = [...html.matchAll(/<script[^>]*\bsrc="?([^"\s>]+)/g)].map((match) => match[1] ?? "");
  const ours = scripts.filter((source) => !source.startsWith("https://appsforoffice.microsoft.com/"));
  if (ours.length === 0) throw new Error("dist/taskpane.html names no script of ours. Run npm run build.");
  let total = 0;
  for (const source of ours) {
    const size = gzipSync(readFileSync(path.join(dist, source)), { level: 9 }).length;
    total += size;
    console.log(`${(size / 1024).toFixed(1).padStart(7)} KB  ${source}`);
  }
  console.log(`${(total / 1024).toFixed(1).padStart(7)} KB  before first paint, of ${budget / 1024} KB`);
  if (total > budget) {
    console.error("The pane is over its budget. Load what first paint does not need later, or leave it out.");
    process.exitCode = 1;
  }
}

/** The tables without what words suggestions, and how many phrases of rules they hold. */
function checkTables(): void {
  const file = path.join(dist, "packs", "bristol.json");
  const { compiled } = JSON.parse(readFileSync(file, "utf8")) as BuiltPack<CompiledPack>;
  const { wording: _, ...matching } = compiled;
  const phrases = unpackNumbers(compiled.phrases.owners).length;
  const size = gzipSync(JSON.stringify(matching), { level: 9 }).length;
  const each = size / phrases;
  const figures = `${phrases} phrases, ${each.toFixed(1)} bytes each, of ${budgetAPhrase}`;
  console.log(`${(size / 1024).toFixed(1).padStart(7)} KB  matching tables: ${figures}`);
  if (each > budgetAPhrase) {
    console.error(
      "The matching tables take too much for a phrase. Look at how phrases are written down (phrase-code.ts).",
    );
    process.exitCode = 1;
  }
}

main();
checkTables();
