import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "../../src/tools/find-browser";
import { localhostCertificate } from "../../src/tools/workbench-server/certificate";
import { withLocalOffice } from "../../src/tools/workbench-server/local-office";
import { startWorkbenchServer, type WorkbenchServer } from "../../src/tools/workbench-server/server";
import { shimScript } from "../../src/tools/workbench-server/shim-script";
import { quietArguments } from "../support/browser";

const root = path.join(__dirname, "../..");

describe("the server", () => {
  let server: WorkbenchServer;
  let keyHash: string;

  beforeAll(async () => {
    const certificate = await localhostCertificate(path.join(root, ".cache/workbench"));
    keyHash = certificate.keyHash;
    server = await startWorkbenchServer({ root, certificate, shim: shimScript(root), port: 0 });
  });

  afterAll(() => server.close());

  /** Opens the built pane in a browser that was told of this key, and gives its markup or the browser's error. */
  async function openWith(hash: string): Promise<string> {
    const executablePath = findBrowser();
    if (executablePath === undefined) throw new Error("No browser was found. Name one in CHROME_PATH.");
    const browser = await chromium.launch({
      executablePath,
      args: [...quietArguments(), `--ignore-certificate-errors-spki-list=${hash}`],
    });
    try {
      const page = await browser.newPage();
      const answer = await page.goto(`${server.origin}/taskpane.html`);
      return (await answer?.text()) ?? "";
    } catch (error) {
      return /net::\w+/.exec(String(error))?.[0] ?? String(error);
    } finally {
      await browser.close();
    }
  }

  it("is accepted without a question by a browser that knows its key, and by no other", async () => {
    const built = readFileSync(path.join(root, "dist/taskpane.html"), "utf8");
    const served = await openWith(keyHash);
    expect(served).toBe(withLocalOffice(built));
    expect(served).not.toBe(built);
    expect(await openWith("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")).toBe("net::ERR_CERT_AUTHORITY_INVALID");
  });
});

describe("npm start", () => {
  it("prints the address and what the browser will ask, and stops at Ctrl+C", async () => {
    const program = spawn(process.execPath, [path.join(root, "node_modules/tsx/dist/cli.mjs"), "src/tools/start.ts"], {
      cwd: root,
      env: { ...process.env, RECORDWELL_NO_BROWSER: "1" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let printed = "";
    program.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
    await new Promise<void>((ready, failed) => {
      program.stdout.on("data", () => printed.includes("Ctrl+C") && ready());
      program.once("exit", (code) => failed(new Error(`It ended with ${String(code)}.`)));
    });
    expect(printed).toMatch(/^Recordwell workbench: https:\/\/localhost:\d+\/workbench\/$/m);
    expect(printed).toContain("RECORDWELL_NO_BROWSER is set");
    expect(printed).toContain("the connection is not private");
    const ended = new Promise((done) => program.once("exit", done));
    program.kill("SIGINT");
    expect(await ended).toBe(0);
    expect(existsSync(path.join(root, ".cache/workbench/localhost.crt"))).toBe(true);
  });
});
