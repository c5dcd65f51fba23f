import { existsSync } from "node:fs";
import path from "node:path";

/** What the search depends on; the machine's own unless a test says otherwise. */
export type Machine = Readonly<{
  platform: NodeJS.Platform;
  environment: Readonly<Record<string, string | undefined>>;
  exists: (file: string) => boolean;
}>;

const thisMachine: Machine = { platform: process.platform, environment: process.env, exists: existsSync };

/**
 * The program file of an installed Chromium-family browser: the one in CHROME_PATH, else Chrome, Edge or Chromium where
 * each system keeps them. Undefined when there is none. A CHROME_PATH that leads nowhere counts as none, so that a
 * mistake shows and is not covered up by another browser.
 */
export function findBrowser(machine: Machine = thisMachine): string | undefined {
  const chosen = machine.environment["CHROME_PATH"];
  if (chosen !== undefined && chosen !== "") return machine.exists(chosen) ? chosen : undefined;
  return candidates(machine).find((file) => machine.exists(file));
}

function candidates({ platform, environment }: Machine): readonly string[] {
  switch (platform) {
    case "darwin":
      return ["Google Chrome", "Microsoft Edge", "Chromium"].flatMap((name) =>
        ["/Applications", path.posix.join(environment["HOME"] ?? "", "Applications")].map(
          (folder) => `${folder}/${name}.app/Contents/MacOS/${name}`,
        ),
      );
    case "win32":
      return [
        "Google\\Chrome\\Application\\chrome.exe",
        "Microsoft\\Edge\\Application\\msedge.exe",
        "Chromium\\Application\\chrome.exe",
      ].flatMap((program) =>
        ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => {
          const folder = environment[name];
          return folder === undefined ? [] : [path.win32.join(folder, program)];
        }),
      );
    default: {
      const names = [
        "google-chrome-stable",
        "google-chrome",
        "microsoft-edge-stable",
        "microsoft-edge",
        "chromium",
        "chromium-browser",
      ];
      const folders = [...(environment["PATH"] ?? "").split(":").filter((folder) => folder !== ""), "/snap/bin"];
      return names.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
    }
  }
}
