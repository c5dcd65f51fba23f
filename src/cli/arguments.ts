import { failed, ok, type Result } from "../base/result";

export const profiles = ["social-care", "police", "health", "education"] as const;
export type Profile = (typeof profiles)[number];

export const formats = ["text", "json", "sarif"] as const;
export type Format = (typeof formats)[number];

/** What `recordwell check` was asked to do. `files` are paths, folders, or "-" for standard input. */
export type CheckRequest = Readonly<{
  pack: string;
  profile: Profile;
  format: Format;
  /** Whether prompts about recording are asked for. */
  recording: boolean;
  files: readonly string[];
}>;

export const usage = `Usage: recordwell check [--pack NAME|FILE] [--profile ${profiles.join("|")}] [--format ${formats.join("|")}] [--recording] FILE…

FILE is a .docx or a .txt (a line is a paragraph), a folder, or - for standard input.
Of a .docx every text is checked: body, headers, footers, notes and text boxes. Comments are not read.
--recording also shows gaps in the record, such as a concern without date or source.
Exit codes: 0 nothing to prompt, 1 prompts found, 2 something could not be read or checked.
It prompts; it does not assess risk. Nothing found does not mean there is no risk.
`;

/** Reads the arguments after the command's own name; a problem is a sentence that says what to do. */
export function readArguments(args: readonly string[]): Result<CheckRequest | "help", string> {
  if (args.includes("--help") || args.includes("-h") || args.length === 0) return ok("help");
  const [command, ...rest] = args;
  if (command !== "check") return failed(`There is no command “${command}”. Use: recordwell check FILE…`);
  let pack = "bristol";
  let profile: Profile = "social-care";
  let format: Format = "text";
  let recording = false;
  const files: string[] = [];
  let onlyFiles = false;
  for (let at = 0; at < rest.length; at += 1) {
    const word = rest[at] ?? "";
    if (onlyFiles || word === "-" || !word.startsWith("-")) {
      files.push(word);
      continue;
    }
    if (word === "--") {
      onlyFiles = true;
      continue;
    }
    if (word === "--recording") {
      recording = true;
      continue;
    }
    const [option, joined] = splitOption(word);
    const value = joined ?? rest[(at += 1)];
    if (option === "--pack" && value !== undefined) pack = value;
    else if (option === "--profile" && isOneOf(profiles, value)) profile = value;
    else if (option === "--format" && isOneOf(formats, value)) format = value;
    else return failed(optionProblem(option, value));
  }
  return files.length === 0
    ? failed("Name at least one file or folder, or - for standard input.")
    : ok({ pack, profile, format, recording, files });
}

function splitOption(word: string): [string, string | undefined] {
  const at = word.indexOf("=");
  return at === -1 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}

function isOneOf<Choice extends string>(choices: readonly Choice[], value: string | undefined): value is Choice {
  return value !== undefined && (choices as readonly string[]).includes(value);
}

function optionProblem(option: string, value: string | undefined): string {
  if (option === "--profile") return `--profile takes one of ${profiles.join(", ")}, not “${value ?? ""}”.`;
  if (option === "--format") return `--format takes one of ${formats.join(", ")}, not “${value ?? ""}”.`;
  if (option === "--recording") return "--recording takes no value.";
  if (option === "--pack") return "--pack takes the name of a pack, or a pack file.";
  return `There is no option ${option}. See recordwell --help.`;
}
