import { chromium, type Browser } from "playwright-core";
import { findBrowser } from "../../src/tools/find-browser";

/**
 * Off in tests. A page behind the address bar of every window took a fifth of the time of each session (Chromium 156). The
 * others are off in playwright-core, whose own list this replaces.
 */
const disabledFeatures = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxFullPopup",
  "AimEnabled",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "ThirdPartyStoragePartitioning",
];

/** Arguments for a browser that keeps to itself; `--no-sandbox` only where Chromium would refuse to start otherwise. */
export function quietArguments(): string[] {
  return [
    "--disable-gpu",
    // A page here lives for seconds: what the optimising compiler spends on it, it never gives back (an eighth of the time).
    "--js-flags=--no-turbofan",
    "--disable-background-networking",
    "--no-first-run",
    "--disable-component-update",
    "--disable-sync",
    `--disable-features=${disabledFeatures.join(",")}`,
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
