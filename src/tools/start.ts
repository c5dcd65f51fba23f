/**
 * `npm start`: serves the workbench on localhost and opens it in an installed browser. Changes nothing on the machine
 * but the folder .cache/ in the repository; the browser's profile is a temporary folder that goes again.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { localhostCertificate } from "./workbench-server/certificate";
import { instructions, planOpening } from "./workbench-server/opening";
import { isBuilt, startWorkbenchServer } from "./workbench-server/server";
import { shimScript } from "./workbench-server/shim-script";

const root = path.join(__dirname, "..", "..");

async function main(): Promise<void> {
  if (!isBuilt(root)) {
    console.error("The workbench is not built yet. Run npm start, which builds it first, or npm run build.");
    process.exit(1);
  }
  const certificate = await localhostCertificate(path.join(root, ".cache/workbench"));
  const port = Number(process.env["PORT"] ?? 3000);
  const server = await startWorkbenchServer({ root, certificate, shim: shimScript(root), port });
  const address = `${server.origin}/workbench/`;
  const profile = mkdtempSync(path.join(tmpdir(), "recordwell-browser-"));
  console.log(`Recordwell workbench: ${address}`);

  const opening = planOpening(
    { platform: process.platform, environment: process.env, exists: existsSync },
    { address, keyHash: certificate.keyHash, profile, isRoot: process.getuid?.() === 0 },
  );
  let browser: ChildProcess | undefined;
  if (opening.kind === "by-hand") console.log(instructions(address, opening.because));
  else {
    browser = spawn(opening.program, opening.args, { stdio: "ignore" });
    browser.once("error", () => console.log(instructions(address, "no-browser")));
    browser.once("exit", () => console.log(`The browser has been closed. The workbench is still at ${address}`));
  }
  console.log("Press Ctrl+C to stop.");

  const stop = (): void => {
    browser?.removeAllListeners("exit");
    const leave = (): void => {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      process.exit(0);
    };
    if (browser?.exitCode === null && browser.kill()) browser.once("exit", leave);
    else leave();
    void server.close();
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
