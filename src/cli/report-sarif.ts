import type { Pack } from "../content/types/pack";
import type { Finding } from "../engine";
import { artifactUri } from "./artifact-uri";
import { factLines, kindName, offerName, placeName, wordsIn, type Report } from "./report";

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

const about =
  "Prompts to consider in case records. It does not assess risk: every result is a note, and no results does not mean " +
  "no risk. A line is a paragraph. Prompts in headers, footers, notes and text boxes have no line; their place is the " +
  "logical location.";

/**
 * `--format sarif`: one run in SARIF 2.1.0 (OASIS), results in the order of files and findings, the prompts alone.
 *
 * `region.startLine` is the paragraph, from 1, and columns are UTF-16 code units, from 1, end exclusive: for text files
 * that is the file's own line. The other stories of a Word file have paragraphs of their own, so their results carry a
 * `logicalLocations` entry and no region; `properties` has the numbers of the JSON report for either. The id of a finding
 * says what stands where within its document only, hence a *partial* fingerprint.
 */
export function sarifReport(pack: Pack, version: string): Report {
  const items = [...pack.wording, ...pack.indicators, ...pack.recording];
  const reasons = new Map(items.map((item, index) => [item.id, { index, reason: item.reason }]));
  const problems: Readonly<{ file: string; error: string }>[] = [];
  let first = true;

  const resultOf = (finding: Finding, words: string, file: string): object => {
    const item = reasons.get(finding.ruleId);
    const { story, index } = finding.paragraph;
    const region = { startLine: index + 1, startColumn: finding.start + 1, endColumn: finding.end + 1 };
    const offers = finding.suggestions.map(({ form, text }) => ` ${offerName(form)} “${text}”.`);
    const facts = factLines(finding, pack.contacts).map((line) => ` ${line}`);
    return {
      ruleId: finding.ruleId,
      ...(item === undefined ? {} : { ruleIndex: item.index }),
      level: "note",
      message: { text: `${kindName(finding)}: “${words}”. ${item?.reason ?? ""}${facts.join("")}${offers.join("")}` },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: artifactUri(file) },
            ...(story === "body" ? { region } : {}),
          },
          logicalLocations: [
            { name: placeName(finding.paragraph), fullyQualifiedName: `${story}/${index + 1}`, kind: "paragraph" },
          ],
          properties: { story, paragraph: index, start: finding.start, end: finding.end },
        },
      ],
      partialFingerprints: { "recordwellFinding/v1": finding.id },
    };
  };

  return {
    start() {
      const driver = {
        name: "Recordwell",
        version,
        semanticVersion: version,
        language: pack.language,
        fullDescription: { text: about },
        rules: items.map(ruleOf),
        properties: { pack: { id: pack.id, version: pack.version } },
      };
      const run = { tool: { driver }, columnKind: "utf16CodeUnits", newlineSequences: ["\r\n", "\n", "\r"] };
      const opening = JSON.stringify({ $schema: schema, version: "2.1.0", runs: [run] });
      return `${opening.slice(0, -"}]}".length)},"results":[`;
    },
    file(checked) {
      if (checked.error !== undefined) problems.push({ file: checked.file, error: checked.error });
      const words = wordsIn(checked);
      const prompts = checked.findings.filter(({ prompt }) => prompt);
      const lines = prompts.map((finding) => JSON.stringify(resultOf(finding, words(finding), checked.file)));
      if (lines.length === 0) return "";
      const text = `${first ? "\n" : ",\n"}${lines.join(",\n")}`;
      first = false;
      return text;
    },
    end() {
      const invocation = {
        executionSuccessful: problems.length === 0,
        toolExecutionNotifications: problems.map(({ file, error }) => ({
          level: "error",
          message: { text: error },
          locations: [{ physicalLocation: { artifactLocation: { uri: artifactUri(file) } } }],
        })),
      };
      return `\n],"invocations":${JSON.stringify([invocation])}}]}\n`;
    },
  };
}

function ruleOf(item: Pack["wording" | "indicators" | "recording"][number]): object {
  const category = "category" in item ? item.category : "looksFor" in item ? "recording" : "wording";
  return {
    id: item.id,
    shortDescription: { text: item.title },
    fullDescription: { text: item.reason },
    help: { text: item.ask },
    defaultConfiguration: { level: "note" },
    properties: { ref: item.ref, category },
  };
}
