import type { Machine } from "../../../src/tools/find-browser";
import { findBrowser } from "../../../src/tools/find-browser";
import { instructions, planOpening } from "../../../src/tools/workbench-server/opening";

function machine(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string>>,
  ...installed: readonly string[]
): Machine {
  return { platform, environment, exists: (file) => installed.includes(file) };
}

const needs = {
  address: "https://localhost:3000/workbench/",
  keyHash: "HASH=",
  profile: "/tmp/profile",
  isRoot: false,
};

describe("finding a browser", () => {
  it.each<[string, Machine, string | undefined]>([
    [
      "the one that was named",
      machine("linux", { CHROME_PATH: "/my/chrome", PATH: "/usr/bin" }, "/my/chrome", "/usr/bin/chromium"),
      "/my/chrome",
    ],
    [
      "none when the named one is not there",
      machine("linux", { CHROME_PATH: "/my/chrome", PATH: "/usr/bin" }, "/usr/bin/chromium"),
      undefined,
    ],
    ["Chromium on the path", machine("linux", { PATH: "/bin:/usr/bin" }, "/usr/bin/chromium"), "/usr/bin/chromium"],
    [
      "Chrome before Chromium",
      machine("linux", { PATH: "/usr/bin" }, "/usr/bin/chromium", "/usr/bin/google-chrome"),
      "/usr/bin/google-chrome",
    ],
    ["a snap", machine("linux", {}, "/snap/bin/chromium"), "/snap/bin/chromium"],
    [
      "Edge on a Mac",
      machine("darwin", { HOME: "/Users/a" }, "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"),
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ],
    [
      "Edge on Windows",
      machine(
        "win32",
        { "PROGRAMFILES(X86)": "C:\\Program Files (x86)" },
        "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
      ),
      "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    ],
    ["none where there is none", machine("linux", { PATH: "/usr/bin" }), undefined],
  ])("gives %s", (_name, given, expected) => {
    expect(findBrowser(given)).toBe(expected);
  });
});

describe("opening the workbench", () => {
  const desktop = { PATH: "/usr/bin", DISPLAY: ":0" };

  it("opens a browser with a profile of its own that accepts this key and no other", () => {
    const plan = planOpening(machine("linux", desktop, "/usr/bin/chromium"), needs);
    if (plan.kind !== "browser") throw new Error("A browser was expected.");
    expect(plan.program).toBe("/usr/bin/chromium");
    expect(plan.args).toContain("--user-data-dir=/tmp/profile");
    expect(plan.args).toContain("--ignore-certificate-errors-spki-list=HASH=");
    expect(plan.args).not.toContain("--no-sandbox");
    expect(plan.args.filter((argument) => argument.startsWith("--ignore-certificate-errors"))).toHaveLength(1);
    expect(plan.args.at(-1)).toBe(needs.address);
  });

  it("gives up the sandbox only as root", () => {
    const plan = planOpening(machine("linux", desktop, "/usr/bin/chromium"), { ...needs, isRoot: true });
    expect(plan.kind === "browser" && plan.args.includes("--no-sandbox")).toBe(true);
  });

  it.each<[string, Machine, string]>([
    ["asked", machine("linux", { ...desktop, RECORDWELL_NO_BROWSER: "1" }, "/usr/bin/chromium"), "asked"],
    ["on CI", machine("linux", { ...desktop, CI: "true" }, "/usr/bin/chromium"), "ci"],
    ["without a display", machine("linux", { PATH: "/usr/bin" }, "/usr/bin/chromium"), "no-display"],
    ["without a browser", machine("linux", desktop), "no-browser"],
  ])("says how to open it by hand %s", (_name, given, because) => {
    const plan = planOpening(given, needs);
    expect(plan).toEqual({ kind: "by-hand", because });
    if (plan.kind !== "by-hand") return;
    expect(instructions(needs.address, plan.because)).toContain(needs.address);
    expect(instructions(needs.address, plan.because)).toContain("not private");
  });

  it("needs no display variable on Windows and Mac, and takes CI=false for no CI", () => {
    const mac = "/Applications/Chromium.app/Contents/MacOS/Chromium";
    expect(planOpening(machine("darwin", { CI: "false" }, mac), needs).kind).toBe("browser");
  });
});
