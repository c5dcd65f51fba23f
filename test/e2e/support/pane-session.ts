import { readFileSync } from "node:fs";
import path from "node:path";
import type { BrowserContext, ConsoleMessage, Frame, Page, Request, WebError } from "playwright-core";
import { localhostCertificate } from "../../../src/tools/workbench-server/certificate";
import { officeCdn } from "../../../src/tools/workbench-server/local-office";
import { findFile } from "../../../src/tools/workbench-server/static-file";
import { isBuilt, startWorkbenchServer, type WorkbenchServer } from "../../../src/tools/workbench-server/server";
import { shimScript } from "../../../src/tools/workbench-server/shim-script";
import type { HostOptions } from "../../../src/workbench/host";
import { launchBrowser } from "../../support/browser";
import { createPagePool, type PagePool } from "../../support/page-pool";

export const root = path.join(__dirname, "..", "..", "..");

/**
 * How the built pages meet the real Office.js (design.md D2). `cdn`: the pages byte for byte as built, Microsoft's
 * address answered from the npm package; its client is of 2022, so Word claims WordApi 1.4 there. `local`: as `npm start`
 * serves them, with the members of later sets declared.
 */
export type Mode = "cdn" | "local";

/** The workbench with a document open and the pane beside it. */
export type PaneSession = Readonly<{
  page: Page;
  /** The task pane's frame, once a ribbon button was pressed. */
  pane(): Frame;
  press(button: string): Promise<void>;
  /** Opens another document in the same page; the pane is closed until a ribbon button is pressed. */
  openDocument(document: Uint8Array, name: string, word?: Partial<HostOptions>): Promise<void>;
  /** Changes what the page is shown in, without a press or a change of focus. */
  look(look: Partial<Look>): Promise<void>;
  /** Every address asked for by any frame since the session began. */
  requests: readonly string[];
  /** Everything that any frame wrote to the console, and every uncaught error. */
  console: readonly string[];
  /** The document as Save would write it. */
  save(): Promise<Uint8Array>;
  close(): Promise<void>;
}>;

/** Width of the pane in CSS pixels, and the person's choice of colours. */
export type Look = Readonly<{
  width: 270 | 340 | 500;
  colorScheme: "light" | "dark";
  forcedColors: "active" | "none";
  /** Per cent; text alone, as a person sets it, and not the width of things. */
  text: 100 | 200;
}>;

export type SessionSettings = Readonly<{
  viewport?: { width: number; height: number };
  colorScheme?: "light" | "dark";
  forcedColors?: "active" | "none";
  /** Options of the simulated Word, set before the pane is opened. */
  word?: Partial<HostOptions>;
  /** Leaves the first-run page to be seen. */
  firstRun?: boolean;
  /** Width of the pane in CSS pixels: one of the three that the workbench offers. */
  paneWidth?: 270 | 340 | 500;
  /** For a test that puts a route, a script or a clock on the page or its context: nobody else is given either. */
  alone?: boolean;
}>;

/** One server and one browser for the tests of a file. */
export type Bench = Readonly<{
  open(document: Uint8Array, name: string, settings?: SessionSettings): Promise<PaneSession>;
  close(): Promise<void>;
}>;

/** @throws Error saying what to do when the pages are not built or no browser is found */
export async function startBench(mode: Mode): Promise<Bench> {
  if (!isBuilt(root)) throw new Error("Run `npm run build` first: the pages are not built.");
  const certificate = await localhostCertificate(path.join(root, ".cache"));
  const shim = mode === "local" ? { shim: shimScript(root) } : {};
  const server = await startWorkbenchServer({ root, certificate, port: 0, ...shim });
  const browser = await launchBrowser();
  const pages = createPagePool(browser, server.origin, mode === "cdn" ? answerCdn : undefined);
  return {
    open: (document, name, settings = {}) => openSession(mode, server, pages, document, name, settings),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

async function openSession(
  mode: Mode,
  server: WorkbenchServer,
  pages: PagePool,
  document: Uint8Array,
  name: string,
  settings: SessionSettings,
): Promise<PaneSession> {
  const { page, giveBack } = await (settings.alone ? pages.takeAlone : pages.take)({
    viewport: settings.viewport ?? { width: 1280, height: 900 },
    colorScheme: settings.colorScheme ?? "light",
    forcedColors: settings.forcedColors ?? "none",
    reducedMotion: "reduce",
  });
  const requests: string[] = [];
  const lines: string[] = [];
  const heard = {
    request: (request: Request) => void requests.push(request.url()),
    console: (message: ConsoleMessage) => void lines.push(`${message.type()}: ${message.text()}`),
    weberror: (error: WebError) => void lines.push(`uncaught: ${error.error().message}`),
  };
  const context = page.context();
  context.on("request", heard.request).on("console", heard.console).on("weberror", heard.weberror);
  await page.goto(`${server.origin}/workbench/`);
  await page.waitForFunction(() => window.workbench !== undefined);
  const word = { ...(mode === "cdn" ? { wordApi: "1.4" as const } : {}), ...settings.word };
  await openIn(page, document, name, word);
  if (settings.paneWidth !== undefined) {
    await page.getByRole("button", { name: `${settings.paneWidth} px` }).click();
  }
  const pane = () => {
    const frame = page.frames().find((candidate) => candidate.url().includes("/taskpane.html"));
    if (frame === undefined) throw new Error("The pane is not open. Press a ribbon button first.");
    return frame;
  };
  return {
    page,
    pane,
    async press(button) {
      await page.getByRole("button", { name: button, exact: true }).click();
      await page.waitForFunction(() => window.frames.length > 0);
      const frame = page.frameLocator("iframe");
      await frame.getByRole("tablist").waitFor();
      const start = frame.getByRole("button", { name: "Get started", exact: true });
      if (!settings.firstRun && (await start.count()) > 0) await start.click();
    },
    openDocument: (other, otherName, options = {}) => openIn(page, other, otherName, { ...word, ...options }),
    async look({ width, colorScheme, forcedColors, text }) {
      if (text !== undefined) await pane().evaluate(scaleText, text / 100);
      if (width !== undefined) {
        await page.evaluate((pixels) => {
          window.document.getElementById("pane-section")?.style.setProperty("--pane-width", `${pixels}px`);
        }, width);
      }
      if (colorScheme ?? forcedColors) {
        await page.emulateMedia({
          ...(colorScheme === undefined ? {} : { colorScheme }),
          ...(forcedColors === undefined ? {} : { forcedColors }),
        });
      }
    },
    requests,
    console: lines,
    async save() {
      const base64 = await page.evaluate(() => {
        let text = "";
        for (const byte of window.workbench?.save() ?? []) text += String.fromCharCode(byte);
        return btoa(text);
      });
      return Uint8Array.from(Buffer.from(base64, "base64"));
    },
    close() {
      context.off("request", heard.request).off("console", heard.console).off("weberror", heard.weberror);
      return giveBack();
    },
  };
}

/**
 * All text of the pane takes its size from Fluent's tokens; the rule of the page's own style sheet stays as it is. Text of
 * a page without Fluent is as large as the root's. Runs in the page.
 */
export function scaleText(times: number): void {
  const provider = document.querySelector<HTMLElement>(".fui-FluentProvider");
  if (!provider) {
    document.documentElement.style.fontSize = `${times * 100}%`;
    return;
  }
  const own = /^--(fontSize|lineHeight)/;
  for (const name of [...provider.style].filter((each) => own.test(each))) provider.style.removeProperty(name);
  if (times === 1) return;
  const computed = getComputedStyle(provider);
  for (const step of ["100", "200", "300", "400", "500", "600"]) {
    for (const name of [`--fontSizeBase${step}`, `--lineHeightBase${step}`]) {
      provider.style.setProperty(name, `${parseFloat(computed.getPropertyValue(name)) * times}px`);
    }
  }
}

/** @throws Error when the workbench refuses the file */
async function openIn(page: Page, file: Uint8Array, name: string, word: Partial<HostOptions>): Promise<void> {
  const problem = await page.evaluate(
    ([bytes, fileName, options]) => {
      const refused = window.workbench?.open(decode(bytes), fileName);
      window.workbench?.host()?.setOptions(options);
      return refused?.message;

      function decode(base64: string): Uint8Array {
        return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      }
    },
    [Buffer.from(file).toString("base64"), name, word] as const,
  );
  if (problem !== undefined) throw new Error(`${name} was not opened: ${problem}`);
}

/** Answers Microsoft's address with the files of the npm package, whose names are all in lower case. */
async function answerCdn(context: BrowserContext): Promise<void> {
  const folder = path.join(root, "node_modules/@microsoft/office-js/dist");
  await context.route(`${officeCdn}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = findFile([{ prefix: "/lib/1/hosted/", folder, lowerCase: true }], pathname);
    if (file === undefined) await route.fulfill({ status: 404 });
    else await route.fulfill({ path: file, contentType: "text/javascript" });
  });
}

/** The bytes of one of our own fixtures. */
export function fixture(name: string): Uint8Array {
  return readFileSync(path.join(root, "test/fixtures/docx", name));
}
