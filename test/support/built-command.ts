import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const command = path.join(__dirname, "..", "..", "dist", "cli", "recordwell.js");

/** What a run of the command left: its exit code, and what it wrote. */
export type Outcome = Readonly<{ code: number | null; out: string; err: string }>;

/** Runs the built command as a process of its own in a folder. */
export function runCommand(folder: string, args: readonly string[], input?: string | Uint8Array): Outcome {
  if (!existsSync(command)) throw new Error("Run `npm run build` first: dist/cli is missing.");
  const { status, stdout, stderr } = spawnSync("node", [command, ...args], {
    cwd: folder,
    encoding: "utf8",
    ...(input === undefined ? {} : { input }),
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, err: stderr };
}
