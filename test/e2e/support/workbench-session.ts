import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Browser, ConsoleMessage, Page, Request } from "playwright-core";
import { launchBrowser } from "../../support/browser";
import { createPagePool } from "../../support/page-pool";

const root = path.join(__dirname, "..", "..", "..");
const built = path.join(root, "dist", "workbench");

/** The built workbench in a browser, without the add-in: what stands in the pane is an empty page. */
export type WorkbenchSession = Readonly<{
  /** A page with the workbench ready; the one before is gone. */
  newPage(): Promise<Page>;
  /** Addresses asked for since `newPage` that are not the workbench's own. */
  strayRequests(): readonly string[];
  /** Errors and warnings of the page since `newPage`. */
  complaints(): readonly string[];
  close(): Promise<void>;
}>;

/** @throws Error saying what to do when the workbench is not built or no browser is found */
export async function openWorkbench(): Promise<WorkbenchSession> {
  if (!existsSync(path.join(built, "index.html")))
    throw new Error("Run `npm run build` first: dist/workbench is missing.");
  const server = await serve();
  const address = `http://localhost:${String((server.address() as AddressInfo).port)}/`; // a TCP server has a port
  const browser = await launchBrowser();
  const pages = createPagePool(browser, new URL(address).origin);
  let giveBack: (() => Promise<void>) | undefined;
  let strays: string[] = [];
  let complaints: string[] = [];
  const onRequest = (request: Request) => {
    if (!/^(http:\/\/localhost:\d+\/|blob:|data:)/.test(request.url())) strays.push(request.url());
  };
  const onError = (error: Error) => void complaints.push(error.message);
  const onConsole = (message: ConsoleMessage) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  };

  return {
    async newPage() {
      await giveBack?.();
      strays = [];
      complaints = [];
      // An emulated colour scheme would hide that a frame takes its own from the page around it.
      const { page, giveBack: back } = await pages.take({ viewport: { width: 1280, height: 900 }, colorScheme: null });
      page.on("request", onRequest).on("pageerror", onError).on("console", onConsole);
      giveBack = () => {
        page.off("request", onRequest).off("pageerror", onError).off("console", onConsole);
        return back();
      };
      await page.goto(address);
      await page.waitForFunction(() => window.workbench !== undefined);
      return page;
    },
    strayRequests: () => strays,
    complaints: () => complaints,
    async close() {
      await close(browser, server);
    },
  };
}

async function close(browser: Browser, server: Server): Promise<void> {
  await browser.close();
  await new Promise((resolve) => server.close(resolve));
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".xml": "application/xml",
  ".png": "image/png",
};

function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const found = pathname === "/taskpane.html" ? Buffer.from("<!doctype html><title>Pane</title>") : read(pathname);
    const type = TYPES[path.extname(pathname === "/" ? "index.html" : pathname)] ?? "application/octet-stream";
    response.writeHead(found === undefined ? 404 : 200, { "content-type": type });
    response.end(found);
  });
  return new Promise((resolve) => server.listen(0, "localhost", () => resolve(server)));
}

/** A file of the built workbench, the manifest or an icon. */
function read(pathname: string): Buffer | undefined {
  const places = [path.join(built, pathname === "/" ? "index.html" : pathname)];
  if (/^\/(manifest\.xml|assets\/)/.test(pathname)) places.push(path.join(root, pathname));
  const found = places.find((file) => existsSync(file));
  return found === undefined ? undefined : readFileSync(found);
}
