import { chromium, type Browser } from "playwright-core";
import { findBrowser } from "../../src/tools/find-browser";

/** Arguments for a browser that keeps to itself; `--no-sandbox` only where Chromium would refuse to start otherwise. */
export function quietArguments(): string[] {
  return [
    "--disable-gpu",
    "--disable-background-networking",
    "--no-first-run",
    "--disable-component-update",
    "--disable-sync",
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ];
}

/** Starts the installed browser without a window. @throws Error saying what to install when there is none. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    throw new Error("The browser tests need Chromium, Chrome or Edge; name one in CHROME_PATH.");
  }
  return chromium.launch({ executablePath, headless: true, args: quietArguments() });
}
