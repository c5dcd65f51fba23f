/**
 * Before `npm test`: makes sure that there is a browser for the browser tests. On CI (CI=true, root, Debian) what is
 * absent is installed: Chromium, and LibreOffice for the document tests. Elsewhere it says what to install and stops;
 * LibreOffice is not required there, its tests skip visibly.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findBrowser } from "./find-browser";

const onDebianCi = process.env["CI"] === "true" && process.getuid?.() === 0 && existsSync("/etc/debian_version");

function main(): void {
  const wanted = [
    ...(findBrowser() === undefined ? ["chromium"] : []),
    ...(onDebianCi && !isOnPath("soffice")
      ? ["libreoffice-writer-nogui", "fonts-liberation", "fonts-dejavu-core", "fonts-crosextra-carlito"]
      : []),
  ];
  if (wanted.length === 0) return;
  if (onDebianCi) {
    install(wanted);
    return;
  }
  console.error(
    [
      "The browser tests need Chromium, Chrome or Edge, and none was found.",
      "Install one, or name it in CHROME_PATH. On Debian or Ubuntu: sudo apt-get install chromium",
      "Without it, npm run test:unit runs the tests that need no browser.",
    ].join("\n"),
  );
  process.exit(1);
}

function install(packages: readonly string[]): void {
  console.error(`Installing ${packages.join(", ")} …`);
  const apt = ["-qq", "-o", "DPkg::Lock::Timeout=600"];
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", ...packages]]) {
    const { status } = spawnSync("apt-get", [...apt, ...args], {
      stdio: ["ignore", "ignore", "inherit"],
      env: environment,
    });
    if (status !== 0) {
      console.error(`Could not install ${packages.join(", ")}: apt-get ${args[0]} ended with ${status}.`);
      process.exit(1);
    }
  }
}

function isOnPath(command: string): boolean {
  return spawnSync("sh", ["-c", `command -v ${command}`], { stdio: "ignore" }).status === 0;
}

main();
