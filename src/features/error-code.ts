/** What was being done when something stopped; the code says no more than that, so it can hold no words of a record. */
export type Doing = "start" | "read" | "check" | "check-paragraph" | "show" | "replace" | "track" | "insert" | "draw";

export type ErrorCode = `RW-W-${string}`;

const numbers: Readonly<Record<Doing, string>> = {
  start: "001",
  read: "010",
  check: "020",
  "check-paragraph": "021",
  show: "030",
  replace: "040",
  track: "041",
  insert: "050",
  draw: "090",
};

/** The short code that the pane shows and copies (product.md 4.6). */
export function errorCode(doing: Doing): ErrorCode {
  return `RW-W-${numbers[doing]}`;
}

/** What "Copy code" puts on the clipboard: the code, the product's version, the host and its API set. Nothing else. */
export function errorReport(code: ErrorCode, about: About): string {
  return [code, about.version, about.host, about.api].filter((part) => part !== "").join(" · ");
}

/** The product's version and what it runs in, for error reports and the settings page. */
export type About = Readonly<{ version: string; host: string; api: string }>;
