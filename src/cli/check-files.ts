import { failed, type Result } from "../base/result";
import type { CheckedParagraphs } from "./check-paragraphs";
import type { FoundFile } from "./find-files";
import type { ReadDocument } from "./read-document";
import { uncheckedProblem, type CheckedFile, type Counts, type Report } from "./report";

/** What checking files needs from outside; reading and writing come in, so that a test can count them. */
export type FileRun = Readonly<{
  found: Iterable<FoundFile>;
  read: (file: string) => Result<ReadDocument, string>;
  check: (document: ReadDocument) => CheckedParagraphs;
  report: Report;
  /** Done when the text may be forgotten: the next file is opened only then. */
  write: (text: string) => Promise<void>;
  onProblem: (file: string, problem: string) => void;
  /** After each file, with how many are done, those that could not be read included. */
  onDone: (files: number) => void;
}>;

/** Checks files one after another; at any time one document is in memory, whatever their number. */
export async function checkFiles(run: FileRun): Promise<Counts> {
  const { report, write, onProblem, onDone } = run;
  const counts = { files: 0, prompts: 0, unread: 0, partly: 0 };
  await write(report.start());
  let done = 0;
  for (const found of run.found) {
    await write(report.file(take(checkOne(run, found))));
    done += 1;
    onDone(done);
  }
  await write(report.end(counts));
  return counts;

  function take({ wasRead, ...checked }: Outcome): CheckedFile {
    if (!wasRead) counts.unread += 1;
    else {
      counts.files += 1;
      if (checked.error !== undefined) counts.partly += 1;
    }
    counts.prompts += checked.findings.filter(({ prompt }) => prompt).length;
    if (checked.error !== undefined) onProblem(checked.file, checked.error);
    return checked;
  }
}

type Outcome = CheckedFile & Readonly<{ wasRead: boolean }>;

function checkOne({ read, check }: FileRun, { file, problem }: FoundFile): Outcome {
  const none = { file, paragraphs: [], findings: [], unchecked: [], mayBeRecord: true };
  const unread = (error: string): Outcome => ({ ...none, error, wasRead: false });
  try {
    const document = problem === undefined ? read(file) : failed(problem);
    if (!document.ok) return unread(document.problem);
    const { paragraphs, problem: partly } = document.value;
    const { findings, unchecked, mayBeRecord } = check(document.value);
    const problems = [...(partly === undefined ? [] : [partly]), ...uncheckedProblem(unchecked)];
    const error = problems.length === 0 ? {} : { error: problems.join(" ") };
    return { file, paragraphs, findings, unchecked, mayBeRecord, ...error, wasRead: true };
  } catch {
    // A fault of ours in one file must not cost the others. What was thrown may hold words of the document.
    return unread("This file could not be checked, which is a fault in Recordwell. Please report it.");
  }
}
