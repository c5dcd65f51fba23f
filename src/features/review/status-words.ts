import type { Finding, Trigger } from "../../engine/finding";
import { statusLines } from "../strings";
import { canAddAfter } from "./after-quote";

/** A status of a finding in words, and the draft's own words that it was read from. */
export type StatusWords = Readonly<{ text: string; from: string | undefined }>;

/**
 * How the draft says it, for the detail: possible, in the past, about someone else and so on. Nothing for what is
 * plainly present; a quotation is said by its own card where the wording must stay.
 */
export function statusWords(finding: Finding): readonly StatusWords[] {
  const lines: StatusWords[] = [];
  const add = (text: string, decides: Trigger["decides"]): void => {
    lines.push({ text, from: finding.because.find((trigger) => trigger.decides === decides)?.words });
  };
  if (finding.assertion !== "present") add(statusLines[finding.assertion], "assertion");
  if (finding.historical) add(statusLines.historical, "historical");
  if (finding.quoted && canAddAfter(finding)) lines.push({ text: statusLines.quoted, from: undefined });
  else if (finding.quoted) lines.push({ text: statusLines.quotedBlock, from: undefined });
  else if (finding.speech?.kind === "reported") add(statusLines.reported, "speech");
  return lines;
}
