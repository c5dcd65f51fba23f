// `npm run bench`: what checking costs, and how many times that others take. All take turns in one process, text by text,
// so what slows the machine slows them alike: trust the ratios, not the microseconds.
//   --words 1000,10000,100000,1000000   sizes of the text
//   --rounds 3                          turns each
//   --growth 2048000                    most words for the growth law; 0 leaves it out
//   --own                               without the peers
//   --json                              machine-readable output
//   --write                             writes docs/performance.md
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import path from "node:path";
import { compilePack, parsePhrase } from "../../src/engine/index";
import { rulesScript, builtPack } from "../../src/tools/content/emit-pack";
import { loadPacks } from "../../src/tools/content/loaded-pack";
import { buildEngine } from "./built-engine";
import { engineWhole, separateRegexes, type Contender } from "./contenders";
import { measureEdits } from "./edits";
import { measureFootprint } from "./footprint";
import { openGrep } from "./grep";
import { measureGrowth } from "./growth";
import { measure, median } from "./measure";
import { peers } from "./peers";
import { reportTables, type GrepFigure, type Report } from "./report";
import { surfaceForms } from "./surface";
import { makeText } from "./text";

const root = path.join(__dirname, "..", "..");
const page = path.join(root, "docs", "performance.md");
/** The pack that the product is built with. */
const packId = "bristol";

function flag(name: string): boolean {
  return process.argv.includes(name);
}

function numbers(name: string, otherwise: readonly number[], least: number): readonly number[] {
  const at = process.argv.indexOf(name);
  const values = at < 0 ? otherwise : (process.argv[at + 1] ?? "").split(",").map(Number);
  if (values.some((value) => !Number.isInteger(value) || value < least)) {
    throw new Error(`Write ${name} with whole numbers from ${least} up, for example ${name} ${otherwise.join()}.`);
  }
  return values;
}

async function main(): Promise<void> {
  const sizes = numbers("--words", [1_000, 10_000, 100_000, 1_000_000], 1000);
  const [rounds = 3] = numbers("--rounds", [3], 1);
  const [mostGrowth = 0] = numbers("--growth", [2_048_000], 0);
  const say = (line: string) => console.error(line);

  const pack = loadPacks(root).packs.find((one) => one.pack.id === packId)?.pack;
  if (pack === undefined) throw new Error("The pack cannot be read. Run npm run check:content to see why.");
  const compiled = compilePack(pack);
  if (!compiled.ok) throw new Error("The pack cannot be compiled. Run npm run check:content to see why.");
  // What a check before sending would need: no signs, no gaps in the record.
  const wordingOnly = compilePack({ ...pack, indicators: [], recording: [] });
  if (!wordingOnly.ok) throw new Error("The wording rules cannot be compiled alone.");
  const items = [...pack.wording, ...pack.indicators];
  const sentences = items.flatMap(({ examples }) => examples.flags.map((one) => one.replace(/[[\]]/g, "")));
  const phrases = items.flatMap(({ match }) =>
    match.flatMap((text) => {
      const phrase = parsePhrase(text, pack.lexicon);
      return phrase.ok ? [phrase.value] : [];
    }),
  );
  const wordings = {
    many: [...new Set(phrases.flatMap((phrase) => surfaceForms(phrase, pack.lexicon, 8)))],
    one: [...new Set(phrases.flatMap((phrase) => surfaceForms(phrase, pack.lexicon, 1)))],
  };
  const textOf = (words: number, round = 0) => makeText(words, sentences, round * 997);

  const built = await buildEngine();
  const checker = built.createChecker(compiled.value);
  const contenders: Contender[] = [engineWhole(checker)];
  const missing: string[] = [];
  if (!flag("--own")) {
    contenders.push(separateRegexes(phrases, pack));
    for (const peer of peers) {
      try {
        contenders.push(await peer.make(wordings));
      } catch (problem) {
        missing.push(`${peer.name} (${problem instanceof Error ? (problem.message.split("\n")[0] ?? "") : "unknown"})`);
      }
    }
  }
  const figures = await measure(contenders, sizes, rounds, textOf, say);
  const report: Report = {
    node: process.version,
    machine: `${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}`,
    pack: `${pack.id} ${pack.version}, hash ${compiled.value.hash}`,
    rounds,
    figures,
    grep: compareGrep(wordings.many, sizes[sizes.length - 1] ?? 0, rounds),
    growth: mostGrowth === 0 ? [] : measureGrowth(checker, mostGrowth, rounds, textOf, say),
    edits: measureEdits(checker, textOf(100_000), 2000),
    footprint: measureFootprint(
      built.script,
      compiled.value,
      wordingOnly.value,
      rulesScript(builtPack(pack, null)),
      textOf(100_000),
      Math.max(5, rounds),
    ),
    missing,
  };

  function compareGrep(lines: readonly string[], words: number, turns: number): GrepFigure | undefined {
    const grep = openGrep(lines);
    if (grep === undefined) return undefined;
    const engine = contenders[0];
    const times: { grep: number; engine: number; startUp: number; found: number }[] = [];
    for (let turn = 1; turn <= turns; turn++) {
      say(`grep, turn ${turn}`);
      const text = textOf(words, turn);
      const { milliseconds, found } = grep.run(text);
      const start = process.hrtime.bigint();
      void engine?.run(text);
      const own = Number(process.hrtime.bigint() - start) / 1e6;
      times.push({ grep: milliseconds, engine: own, startUp: grep.startUp(), found });
    }
    grep.close();
    const of = (key: "grep" | "engine" | "startUp" | "found") => median(times.map((one) => one[key]));
    const { version } = grep;
    return {
      version,
      lines: lines.length,
      words,
      milliseconds: of("grep"),
      startUp: of("startUp"),
      engine: of("engine"),
      found: of("found"),
    };
  }

  if (flag("--write")) write(reportTables(report));
  console.log(flag("--json") ? JSON.stringify(report, null, 2) : reportTables(report));
  if (missing.length > 0) console.error("\nPeers are installed with: npm --prefix test/bench ci --ignore-scripts");
}

/** What stands between the marks is written here, everything else on the page by people. */
function write(tables: string): void {
  const before = readFileSync(page, "utf8");
  const [opening, closing] = ["<!-- bench -->", "<!-- end: bench -->"];
  const start = before.indexOf(opening);
  const end = before.indexOf(closing);
  if (start < 0 || end < start) throw new Error(`docs/performance.md lost its marks ${opening} and ${closing}.`);
  writeFileSync(page, `${before.slice(0, start + opening.length)}\n\n${tables}\n\n${before.slice(end)}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
