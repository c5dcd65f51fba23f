import type { Pack } from "../content/types/pack";
import { factLines, kindName, offerName, placeName, printable, wordsIn, type Report } from "./report";

/** `--format text`: the prompts, for people; paragraphs are counted from 1 there. */
export function textReport(pack: Pick<Pack, "wording" | "indicators" | "recording" | "contacts">): Report {
  const items = new Map([...pack.wording, ...pack.indicators, ...pack.recording].map((item) => [item.id, item]));
  return {
    start: () => "",
    file(checked) {
      const prompts = checked.findings.filter((finding) => finding.prompt);
      if (prompts.length + checked.unchecked.length === 0) return "";
      const words = wordsIn(checked);
      const lines = prompts.map((finding) => {
        const item = items.get(finding.ruleId);
        const where = `  ${placeName(finding.paragraph)}  ${kindName(finding)}: “${printable(words(finding))}”`;
        const reason = item === undefined ? [] : [`    ${printable(item.reason)}`];
        const offered = finding.suggestions.map(({ form, text }) => `    ${offerName(form)} “${printable(text)}”`);
        const facts = factLines(finding, pack.contacts).map((line) => `    ${printable(line)}`);
        return [where, ...reason, ...facts, ...offered].join("\n");
      });
      const unchecked = checked.unchecked.map((ref) => `  ${placeName(ref)}  Not checked. Read it yourself.`);
      const other =
        checked.mayBeRecord || prompts.length === 0 ? [] : ["  This text does not read like a record about a child."];
      return `${printable(checked.file)}\n${[...other, ...lines, ...unchecked].join("\n")}\n\n`;
    },
    end: ({ files, prompts, unread, partly }) =>
      [
        prompts === 0
          ? "No prompts found. This does not mean there is no risk. Use your judgement, and talk to your manager if you are worried."
          : `${count(prompts, "prompt")} to consider in ${count(files, "file")}. You decide what to change.`,
        ...(unread === 0 ? [] : [`${count(unread, "file")} could not be read.`]),
        ...(partly === 0 ? [] : [`Part of ${count(partly, "file")} could not be read or checked.`]),
        "",
      ].join("\n"),
  };
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
