import { markdownTable } from "../../src/tools/evaluate/markdown-table";
import type { EditLatency } from "./edits";
import type { Footprint, Size } from "./footprint";
import type { Growth } from "./growth";
import type { Figure } from "./measure";

/** Everything that one run measured. */
export type Report = Readonly<{
  node: string;
  /** The processor, and how many of it. */
  machine: string;
  pack: string;
  rounds: number;
  figures: readonly Figure[];
  grep: GrepFigure | undefined;
  growth: readonly Growth[];
  edits: EditLatency;
  footprint: Footprint;
  /** Peers that could not be measured, and why. */
  missing: readonly string[];
}>;

/** GNU grep at the largest size, in milliseconds; the engine's own time from the same rounds. */
export type GrepFigure = Readonly<{
  version: string;
  lines: number;
  words: number;
  milliseconds: number;
  startUp: number;
  engine: number;
  found: number;
}>;

/** The report as the tables of docs/performance.md; also what the command prints. */
export function reportTables(report: Report): string {
  const { figures, grep, growth, edits, footprint, missing } = report;
  const parts = [
    `Node ${report.node}, ${report.machine}, pack ${report.pack}, median of ${report.rounds} rounds.`,
    "### Against others, in turns",
    peerTable(figures),
    "Microseconds a word, in brackets how many times the engine's whole pipeline takes. A dash: it would have taken over a minute.",
    ...(missing.length > 0 ? [`Not measured: ${missing.join("; ")}.`] : []),
    ...(grep === undefined ? [] : ["### Against GNU grep", grepTable(grep)]),
    "### Growth",
    markdownTable([
      ["text", "words", "at the smallest", "at the largest", "× a doubling"],
      ...growth.map(({ name, words, milliseconds, perDoubling }) => [
        name,
        `${count(words[0])} to ${count(words[words.length - 1])}`,
        `${(milliseconds[0] ?? 0).toFixed(1)} ms`,
        `${(milliseconds[milliseconds.length - 1] ?? 0).toFixed(0)} ms`,
        perDoubling.toFixed(2),
      ]),
    ]),
    "### One edit",
    `${count(edits.edits)} edits in a text of ${count(edits.words)} words: p50 ${edits.p50.toFixed(3)} ms, p99 ${edits.p99.toFixed(3)} ms.`,
    "### Size, start and memory",
    markdownTable([["part", "built", "gzip", "brotli"], ...footprint.sizes.map((size) => sizeRow(size))]),
    startLine(footprint),
  ];
  return parts.join("\n\n");
}

function peerTable(figures: readonly Figure[]): string {
  const sizes = [...new Set(figures.map(({ words }) => words))];
  const names = [...new Set(figures.map(({ name }) => name))];
  return markdownTable(
    [
      ["", "looks for", ...sizes.map((size) => `${count(size)} words`)],
      ...names.map((name) => {
        const own = figures.filter((figure) => figure.name === name);
        return [
          name,
          own[0]?.phrases ?? "",
          ...sizes.map((size) => {
            const figure = own.find(({ words }) => words === size);
            return figure === undefined
              ? "–"
              : `${figure.microsecondsPerWord.toFixed(2)} (${figure.timesEngine.toFixed(figure.timesEngine < 10 ? 2 : 0)}×)`;
          }),
        ];
      }),
    ],
    2,
  );
}

function grepTable({ version, lines, words, milliseconds, startUp, engine, found }: GrepFigure): string {
  const searching = Math.max(0, milliseconds - startUp);
  return [
    markdownTable([
      ["", "milliseconds", "engine takes"],
      ["grep -oiF, whole call", milliseconds.toFixed(0), `${(engine / milliseconds).toFixed(2)}×`],
      ["of it reading the wordings", startUp.toFixed(0), ""],
      ["of it searching", searching.toFixed(0), `${(engine / searching).toFixed(2)}×`],
      ["engine, whole pipeline", engine.toFixed(0), "1×"],
    ]),
    `${version} with LC_ALL=C on ${count(words)} words and ${count(lines)} plain wordings; it printed ${count(found)}. The engine knows gaps, sentences and statuses beside.`,
  ].join("\n\n");
}

function startLine({ startUp, memory }: Footprint): string {
  const { parse, open, firstPage, tenThousand } = startUp;
  return (
    `In a fresh process: reading the tables ${parse.toFixed(1)} ms, opening them ${open.toFixed(1)} ms, the first page ` +
    `${firstPage.toFixed(1)} ms, ${(parse + open + firstPage).toFixed(1)} ms in all; the first 10,000 words after that ${tenThousand.toFixed(1)} ms. ` +
    `Memory in use: ` +
    `${memory.opened.toFixed(1)} MB once open, ${memory.after.toFixed(1)} MB after ${count(memory.words)} words.`
  );
}

function sizeRow({ part, bytes, gzip, brotli }: Size): readonly string[] {
  return [part, ...[bytes, gzip, brotli].map((size) => `${(size / 1024).toFixed(1)} KB`)];
}

function count(number: number | undefined): string {
  return (number ?? 0).toLocaleString("en-GB");
}
