import { once } from "node:events";
import path from "node:path";
import { createAssessor } from "../engine";
import { assertLine } from "./evaluate/assert-line";
import { readLines } from "./evaluate/read-lines";
import { readPackInUse } from "./evaluate/pack-in-use";

/**
 * `npm run -s assert`: reads JSON lines `{ "text", "start", "end" }` (UTF-16 code units) on standard input, and writes
 * each back with what the engine's assertion pass says of that span: `assertion`, `historical`, `quoted`, `critique`.
 * Other fields are kept. A line that cannot be read is named on standard error and left out; the exit code is then 2.
 */
async function main(): Promise<void> {
  const assessor = createAssessor(readPackInUse(path.join(__dirname, "..", "..")).compiled);
  let number = 0;
  for await (const line of readLines(process.stdin)) {
    number++;
    if (line.trim() === "") continue;
    const answer = assertLine(assessor, line);
    if (!answer.ok) {
      console.error(`line ${number}: ${answer.problem}`);
      process.exitCode = 2;
    } else if (!process.stdout.write(`${answer.value}\n`)) await once(process.stdout, "drain");
  }
}

// `npm run -s assert | head`: whoever reads has enough.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
