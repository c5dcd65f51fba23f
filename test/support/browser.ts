import { chromium, type Browser } from "playwright-core";
import { findBrowser } from "../../src/tools/find-browser";

/** Quiet, offline arguments; `--no-sandbox` only where Chromium would refuse to start otherwise. */
const quiet = [
  "--disable-gpu",
  "--disable-background-networking",
  "--no-first-run",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the installed browser without a window. @throws Error saying what to install when there is none. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    throw new Error("The browser tests need Chromium, Chrome or Edge; name one in CHROME_PATH.");
  }
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath, headless: true, args: isRoot ? [...quiet, "--no-sandbox"] : quiet });
}
