import { mkdirSync } from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";
import type { Frame, Page, Request } from "playwright-core";
import { localhostCertificate } from "../../src/tools/workbench-server/certificate";
import { startWorkbenchServer, type WorkbenchServer } from "../../src/tools/workbench-server/server";
import { shimScript } from "../../src/tools/workbench-server/shim-script";
import type { HostOptions } from "../../src/workbench/host";
import { launchBrowser } from "./browser";
import { createPagePool } from "./page-pool";

const root = path.join(__dirname, "..", "..");

/** A document open in a simulated Word, and the probe page under the real office.js in its pane. */
export type OpenHost = Readonly<{
  page: Page;
  pane: Frame;
  /** Hosts outside this machine that were asked for anything, and errors of the pages. */
  outside: readonly string[];
  errors: readonly string[];
  close(): Promise<void>;
}>;

/** A browser and a server for tests of the host alone, before and beside any workbench page. */
export type HostBench = Readonly<{
  open(bytes: Uint8Array, options?: Partial<HostOptions>): Promise<OpenHost>;
  /** Waits for the page that was last loaded into the pane, and for its office.js. */
  paneOf(page: Page): Promise<Frame>;
  origin: string;
  /** Closes what is still open; the pages are used again. */
  closeAll(): Promise<void>;
  /** Ends the browser and the server. */
  close(): Promise<void>;
}>;

/** Starts both; the host code is bundled from its sources. */
export async function startHostBench(): Promise<HostBench> {
  const code = path.join(root, ".cache/host-bench");
  mkdirSync(code, { recursive: true });
  buildSync({
    entryPoints: [path.join(__dirname, "addin-pages/host-page.ts")],
    outfile: path.join(code, "host-page.js"),
    bundle: true,
    format: "esm",
    target: "es2022",
    logLevel: "warning",
  });
  const server: WorkbenchServer = await startWorkbenchServer({
    root,
    certificate: await localhostCertificate(path.join(root, ".cache/workbench")),
    shim: shimScript(root),
    port: 0,
    extra: [
      { prefix: "/probe/", folder: path.join(__dirname, "addin-pages") },
      { prefix: "/probe-code/", folder: code },
    ],
  });
  const browser = await launchBrowser();
  const pages = createPagePool(browser, server.origin);
  const opened = new Set<OpenHost>();

  async function paneOf(page: Page): Promise<Frame> {
    const element = await page.waitForSelector("#pane iframe");
    const frame = await element.contentFrame();
    if (frame === null) throw new Error("The pane's frame has no content.");
    await frame.waitForFunction(() => "ready" in window);
    await frame.evaluate(() => (window as unknown as { ready: Promise<unknown> }).ready); // set by probe.html
    return frame;
  }

  return {
    origin: server.origin,
    paneOf,
    async open(bytes, options = {}) {
      const { page, giveBack } = await pages.take({ viewport: { width: 1280, height: 720 } });
      const outside: string[] = [];
      const errors: string[] = [];
      const onRequest = (request: Request) => {
        const { hostname } = new URL(request.url());
        if (hostname !== "localhost") outside.push(hostname);
      };
      const onError = (error: Error) => void errors.push(error.message);
      page.context().on("request", onRequest); // its dialogs are pages too
      page.on("pageerror", onError);
      await page.goto(`${server.origin}/probe/host.html`);
      await page.waitForFunction(() => "openHost" in window);
      await page.evaluate(([content, chosen]) => window.openHost(content, chosen), [
        Array.from(bytes),
        options,
      ] as const);
      const pane = await paneOf(page);
      // Office.js sends one batch of its own at its start, whenever it likes; tests count and hold batches after it.
      await page.waitForFunction(() =>
        Object.keys(window.host.counters.all()).some((member) => /NotifyActionHandlerReady$/i.test(member)),
      );
      const host: OpenHost = {
        page,
        pane,
        outside,
        errors,
        close() {
          opened.delete(host);
          page.context().off("request", onRequest);
          page.off("pageerror", onError);
          return giveBack();
        },
      };
      opened.add(host);
      return host;
    },
    async closeAll() {
      await Promise.all([...opened].map((host) => host.close()));
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
