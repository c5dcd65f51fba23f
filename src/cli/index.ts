import path from "node:path";
import { assertNever } from "../base/assert-never";
import type { Pack } from "../content/types/pack";
import { readArguments, usage, type Format } from "./arguments";
import { checkFiles } from "./check-files";
import { checkParagraphs } from "./check-paragraphs";
import { countFiles, findFiles } from "./find-files";
import { createProgress } from "./progress";
import { readDocument } from "./read-document";
import { readNamedPack } from "./read-pack";
import { printable, type Report } from "./report";
import { jsonReport } from "./report-json";
import { sarifReport } from "./report-sarif";
import { textReport } from "./report-text";
import { writerTo } from "./write-in-step";

/** 0 nothing to prompt · 1 prompts found · 2 something could not be read or checked. */
type ExitCode = 0 | 1 | 2;

/**
 * Runs the command. Results go to standard output; problems, a line each, and progress to standard error; nothing else
 * is written.
 */
async function main(args: readonly string[]): Promise<ExitCode> {
  const request = readArguments(args);
  if (!request.ok) return refuse(request.problem);
  if (request.value === "help") {
    process.stdout.write(usage);
    return 0;
  }
  const { pack: name, profile, format, recording, files } = request.value;
  const ready = readNamedPack(name, path.join(__dirname, "..", "packs"));
  if (!ready.ok) return refuse(ready.problem);

  const { pack, checker } = ready.value;
  const progress = createProgress(process.stderr, () => countFiles(files));
  const write = writerTo(process.stdout);
  const { prompts, unread, partly } = await checkFiles({
    found: findFiles(files),
    read: readDocument,
    check: ({ paragraphs }) => checkParagraphs(checker, paragraphs, { profile, recording, style: false }),
    report: reportFor(format, pack),
    write(text) {
      if (text !== "" && process.stdout.isTTY) progress.clear();
      return write(text);
    },
    onProblem(file, problem) {
      progress.clear();
      process.stderr.write(`${printable(file)}: ${problem}\n`);
    },
    onDone: progress.show,
  });
  return unread + partly > 0 ? 2 : prompts > 0 ? 1 : 0;
}

function reportFor(format: Format, pack: Pack): Report {
  switch (format) {
    case "text":
      return textReport(pack);
    case "json":
      return jsonReport(pack);
    case "sarif":
      return sarifReport(pack, RECORDWELL_VERSION);
    default:
      return assertNever(format, "format");
  }
}

function refuse(problem: string): ExitCode {
  process.stderr.write(`${problem}\n`);
  return 2;
}

// A reader that closes early (`| head`) is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  process.exit(refuse("The results could not be written. Check that there is room where they go."));
});

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
