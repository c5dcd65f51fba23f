import path from "node:path";
import { readArguments, usage } from "./arguments";
import { findFiles } from "./find-files";
import { readDocument } from "./read-document";
import { readNamedPack } from "./read-pack";
import { jsonReport, printable, textReport } from "./report";

/** 0 nothing to prompt · 1 prompts found · 2 something could not be read. */
type ExitCode = 0 | 1 | 2;

/** Runs the command. Results go to standard output, problems to standard error, a line each; nothing else is written. */
function main(args: readonly string[]): ExitCode {
  const request = readArguments(args);
  if (!request.ok) return refuse(request.problem);
  if (request.value === "help") {
    process.stdout.write(usage);
    return 0;
  }
  const { pack: name, profile, format, files } = request.value;
  const ready = readNamedPack(name, path.join(__dirname, "..", "packs"));
  if (!ready.ok) return refuse(ready.problem);

  const { pack, checker } = ready.value;
  const report = format === "json" ? jsonReport(pack) : textReport(pack);
  const counts = { files: 0, prompts: 0, unread: 0 };
  process.stdout.write(report.start());
  for (const { file, problem } of findFiles(files)) {
    const read = problem === undefined ? readDocument(file) : { ok: false as const, problem };
    if (!read.ok) {
      counts.unread += 1;
      process.stderr.write(`${printable(file)}: ${read.problem}\n`);
      process.stdout.write(report.file({ file, texts: [], findings: [], error: read.problem }));
      continue;
    }
    const findings = checker.check(read.value, { profile, recording: false, style: false });
    counts.files += 1;
    counts.prompts += findings.filter((finding) => finding.prompt).length;
    process.stdout.write(report.file({ file, texts: read.value.map((paragraph) => paragraph.text), findings }));
  }
  process.stdout.write(report.end(counts));
  return counts.unread > 0 ? 2 : counts.prompts > 0 ? 1 : 0;
}

function refuse(problem: string): ExitCode {
  process.stderr.write(`${problem}\n`);
  return 2;
}

// A reader that closes early (`| head`) is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = main(process.argv.slice(2));
