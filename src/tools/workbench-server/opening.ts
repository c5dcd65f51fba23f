import { findBrowser, type Machine } from "../find-browser";

/** How the workbench comes before somebody's eyes: a browser of its own, or an address to open by hand. */
export type Opening =
  | Readonly<{ kind: "browser"; program: string; args: readonly string[] }>
  | Readonly<{ kind: "by-hand"; because: "asked" | "ci" | "no-display" | "no-browser" }>;

/** What the decision depends on besides the machine. */
export type OpeningNeeds = Readonly<{
  address: string;
  /** SHA-256 of the server's public key in base64. */
  keyHash: string;
  /** An empty folder for the browser's profile. */
  profile: string;
  isRoot: boolean;
}>;

/**
 * Decides whether to open a browser, and with what. The browser gets a profile of its own, which is thrown away, and
 * accepts exactly this server's key besides what it trusts anyway; the machine's own browser settings stay as they are.
 */
export function planOpening(machine: Machine, needs: OpeningNeeds): Opening {
  const { environment } = machine;
  if (environment["RECORDWELL_NO_BROWSER"] === "1") return { kind: "by-hand", because: "asked" };
  if (environment["CI"] !== undefined && environment["CI"] !== "" && environment["CI"] !== "false") {
    return { kind: "by-hand", because: "ci" };
  }
  const needsDisplay = machine.platform !== "darwin" && machine.platform !== "win32";
  if (needsDisplay && !environment["DISPLAY"] && !environment["WAYLAND_DISPLAY"]) {
    return { kind: "by-hand", because: "no-display" };
  }
  const program = findBrowser(machine);
  if (program === undefined) return { kind: "by-hand", because: "no-browser" };
  return {
    kind: "browser",
    program,
    args: [
      `--user-data-dir=${needs.profile}`,
      `--ignore-certificate-errors-spki-list=${needs.keyHash}`,
      "--no-first-run",
      "--no-default-browser-check",
      "--disable-sync",
      // Chromium refuses to start as root with its sandbox; as anybody else it keeps it.
      ...(needs.isRoot ? ["--no-sandbox"] : []),
      needs.address,
    ],
  };
}

const reasons = {
  asked: "RECORDWELL_NO_BROWSER is set, so no browser was opened.",
  ci: "CI is set, so no browser was opened.",
  "no-display": "There is no display here, so no browser was opened.",
  "no-browser": "No Chrome, Edge or Chromium was found. Name one in CHROME_PATH, or open the address in any browser.",
} as const;

/** What to print when somebody must open the address by hand. */
export function instructions(address: string, because: keyof typeof reasons): string {
  return [
    reasons[because],
    `Open ${address}`,
    "The browser will say that the connection is not private, because the certificate was made on this machine and is",
    'known to nobody else. Choose "Advanced", then "Continue to localhost". It is asked once.',
  ].join("\n");
}
