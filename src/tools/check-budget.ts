/**
 * `npm run check:budget`: what the task pane needs before its first paint, compressed as a web server would. Office.js
 * comes from Microsoft and is not ours to count.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

/** 300 KB of compressed script before first paint (product.md 4.7). */
const budget = 300 * 1024;

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

main();
