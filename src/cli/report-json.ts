import type { Pack } from "../content/types/pack";
import type { Finding, ParagraphRef } from "../engine";
import { wordsIn, type Report } from "./report";

/** `--format json` (design.md D5). `paragraphs` counts those of the body, as the pane does. */
export function jsonReport(pack: Pick<Pack, "id" | "version">): Report {
  let first = true;
  return {
    start: () => `{"version":1,"pack":${JSON.stringify({ id: pack.id, version: pack.version })},"documents":[`,
    file(checked) {
      const { file, paragraphs, findings, unchecked, mayBeRecord, error } = checked;
      const words = wordsIn(checked);
      const document = {
        file,
        paragraphs: paragraphs.filter(({ ref }) => ref.story === "body").length,
        findings: findings.map((finding) => jsonFinding(finding, words(finding))),
        ...(mayBeRecord ? {} : { record: false }),
        ...(unchecked.length === 0 ? {} : { unchecked: unchecked.map(jsonPlace) }),
        ...(error === undefined ? {} : { error }),
      };
      const text = `${first ? "\n" : ",\n"}${JSON.stringify(document)}`;
      first = false;
      return text;
    },
    end: () => "\n]}\n",
  };
}

/** The story is left out for the body. */
function jsonPlace({ story, index }: ParagraphRef): object {
  return { paragraph: index, ...(story === "body" ? {} : { story }) };
}

function jsonFinding(finding: Finding, text: string): object {
  const { paragraph, suggestions, ...rest } = finding;
  return {
    ...rest,
    ...jsonPlace(paragraph),
    text,
    suggestions: suggestions.map((suggestion) => suggestion.text),
  };
}
