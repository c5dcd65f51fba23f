import type { Pack } from "../content/types/pack";
import type { Finding } from "../engine";

/** One file's outcome: its findings, or why it could not be read. */
export type CheckedFile = Readonly<{
  file: string;
  texts: readonly string[];
  findings: readonly Finding[];
  error?: string;
}>;

/** Writes as it goes, so that a folder of thousands is never held in memory. */
export type Report = Readonly<{ start(): string; file(checked: CheckedFile): string; end(counts: Counts): string }>;

export type Counts = Readonly<{ files: number; prompts: number; unread: number }>;

/** `--format json` (design.md D5). */
export function jsonReport(pack: Pack): Report {
  let first = true;
  return {
    start: () => `{"version":1,"pack":${JSON.stringify({ id: pack.id, version: pack.version })},"documents":[`,
    file(checked) {
      const { file, texts, findings, error } = checked;
      const document = {
        file,
        paragraphs: texts.length,
        findings: findings.map((finding) => jsonFinding(finding, texts)),
        ...(error === undefined ? {} : { error }),
      };
      const text = `${first ? "\n" : ",\n"}${JSON.stringify(document)}`;
      first = false;
      return text;
    },
    end: () => "\n]}\n",
  };
}

function jsonFinding(finding: Finding, texts: readonly string[]): object {
  const { paragraph, suggestions, ...rest } = finding;
  return {
    ...rest,
    paragraph: paragraph.index,
    ...(paragraph.story === "body" ? {} : { story: paragraph.story }),
    text: (texts[paragraph.index] ?? "").slice(finding.start, finding.end),
    suggestions: suggestions.map((suggestion) => suggestion.text),
  };
}

const categoryWord: Readonly<Record<Finding["category"], string>> = {
  wording: "Wording",
  sign: "Sign",
  circumstance: "Circumstance",
  recording: "Recording",
};

/** `--format text`: the prompts, for people; paragraphs are counted from 1 there. */
export function textReport(pack: Pack): Report {
  const items = new Map([...pack.wording, ...pack.indicators].map((item) => [item.id, item]));
  return {
    start: () => "",
    file({ file, texts, findings, error }) {
      if (error !== undefined) return "";
      const prompts = findings.filter((finding) => finding.prompt);
      if (prompts.length === 0) return "";
      const lines = prompts.map((finding) => {
        const item = items.get(finding.ruleId);
        const words = printable((texts[finding.paragraph.index] ?? "").slice(finding.start, finding.end));
        const place = `  Paragraph ${finding.paragraph.index + 1}  ${categoryWord[finding.category]}${noteOf(finding)}: “${words}”`;
        const reason = item === undefined ? [] : [`    ${printable(item.reason)}`];
        const offered = finding.suggestions.map((suggestion) => `    ${offer(suggestion.form)} “${suggestion.text}”`);
        return [place, ...reason, ...offered].join("\n");
      });
      return `${printable(file)}\n${lines.join("\n")}\n\n`;
    },
    end: ({ files, prompts, unread }) =>
      [
        prompts === 0
          ? "No prompts found. This does not mean there is no risk. Use your judgement, and talk to your manager if you are worried."
          : `${count(prompts, "prompt")} to consider in ${count(files, "file")}. You decide what to change.`,
        ...(unread === 0 ? [] : [`${count(unread, "file")} could not be read.`]),
        "",
      ].join("\n"),
  };
}

function noteOf({ quoted, speech, historical, assertion }: Finding): string {
  const notes = [
    ...(quoted ? ["exact words"] : speech === undefined ? [] : ["reported words"]),
    ...(assertion === "present" ? [] : [assertion]),
    ...(historical ? ["in the past"] : []),
  ];
  return notes.length === 0 ? "" : ` (${notes.join(", ")})`;
}

function offer(form: Finding["suggestions"][number]["form"]): string {
  return form === "addition" ? "You could add:" : "You could write:";
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** Words of a document may hold control characters that a terminal would obey. */
export function printable(text: string): string {
  let shown = "";
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const hidden =
      code < 0x20 ||
      (code >= 0x7f && code < 0xa0) ||
      (code >= 0x202a && code <= 0x202e) ||
      (code >= 0x2066 && code <= 0x2069);
    shown += hidden ? " " : character;
  }
  return shown;
}
