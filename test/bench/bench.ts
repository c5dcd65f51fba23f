// `npm run bench`: microseconds a word, and how many times the engine's whole pipeline each other takes. All contenders
// take turns in one process, so what slows the machine slows them alike: trust the ratios, not the microseconds.
//   --words 10000   length of the text
//   --rounds 5      turns each
//   --json          machine-readable output
import path from "node:path";
import { compilePack } from "../../src/engine/index";
import { corePackId, loadPacks } from "../../src/tools/content/loaded-pack";
import { countWords, makeCorpus } from "./corpus";
import { alex, engineMatching, engineWhole, separateRegexes, type Contender } from "./contenders";

type Figure = Readonly<{ name: string; microsecondsPerWord: number; timesEngine: number; found: number }>;

const root = path.join(__dirname, "..", "..");

function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(name);
  const value = at < 0 ? otherwise : Number(process.argv[at + 1]);
  if (!Number.isInteger(value) || value < 1) throw new Error(`Write ${name} with a whole number from 1 up.`);
  return value;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

function measure(
  contenders: readonly Contender[],
  words: number,
  rounds: number,
  sentences: readonly string[],
): readonly Figure[] {
  const times = contenders.map((): number[] => []);
  const found = contenders.map(() => 0);
  const warm = makeCorpus(Math.min(words, 2000), sentences, 1);
  for (const contender of contenders) contender.run(warm);
  for (let round = 0; round < rounds; round++) {
    const paragraphs = makeCorpus(words, sentences, round + 2);
    const length = paragraphs.reduce((sum, paragraph) => sum + countWords(paragraph), 0);
    contenders.forEach((contender, index) => {
      const start = process.hrtime.bigint();
      found[index] = contender.run(paragraphs);
      times[index]?.push(Number(process.hrtime.bigint() - start) / 1000 / length);
    });
  }
  const base = median(times[0] ?? []);
  return contenders.map(({ name }, index) => {
    const own = median(times[index] ?? []);
    return { name, microsecondsPerWord: own, timesEngine: own / base, found: found[index] ?? 0 };
  });
}

function print(figures: readonly Figure[], words: number, rounds: number): void {
  console.log(`${words} words, median of ${rounds} rounds, Node ${process.version}\n`);
  console.log(`${"".padEnd(44)}${"µs/word".padStart(10)}${"× engine".padStart(10)}${"found".padStart(8)}`);
  for (const { name, microsecondsPerWord, timesEngine, found } of figures) {
    const cells = [
      microsecondsPerWord.toFixed(3).padStart(10),
      timesEngine.toFixed(1).padStart(10),
      String(found).padStart(8),
    ];
    console.log(name.padEnd(44) + cells.join(""));
  }
}

async function main(): Promise<void> {
  const words = option("--words", 10000);
  const rounds = option("--rounds", 5);
  const { packs, problems } = loadPacks(root);
  const core = packs.find((one) => one.pack.id === corePackId);
  if (core === undefined) throw new Error(`The core pack cannot be read: ${problems[0]?.message ?? "it is missing"}`);
  const { pack } = core;
  const compiled = compilePack(pack);
  if (!compiled.ok)
    throw new Error(compiled.problem.map((one) => `${one.ruleId} ${one.where}: ${one.message}`).join("\n"));

  const sentences = [...pack.wording, ...pack.indicators].flatMap((item) =>
    item.examples.flags.map((example) => example.replace(/[[\]]/g, "")),
  );
  const peer = await alex();
  const own = [engineWhole(compiled.value), engineMatching(compiled.value), separateRegexes(pack)];
  const figures = measure(peer === undefined ? own : [...own, peer], words, rounds, sentences);
  const missing = peer === undefined ? ["alex"] : [];
  if (process.argv.includes("--json")) {
    console.log(JSON.stringify({ words, rounds, node: process.version, figures, missing }, null, 2));
  } else {
    print(figures, words, rounds);
  }
  if (missing.length > 0) {
    console.error(
      "\nNot measured, since it is not installed: alex. Install it with `npm install --prefix test/bench`.",
    );
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
