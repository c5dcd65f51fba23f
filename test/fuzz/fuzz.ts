// `npm run fuzz`: the properties that `npm test` tries for a moment, for an hour, with the pack that the product is built
// with. Ends with 1 at the first text or edit that a property does not hold for, with the command that repeats it.
import path from "node:path";
import { readPackInUse } from "../../src/tools/evaluate/pack-in-use";
import { properties, type Subject } from "../engine/support/properties";
import { readArguments } from "./arguments";
import { tryProperty } from "./try-property";

/** Milliseconds between lines that say how far it is. */
const pause = 10_000;

async function main(): Promise<boolean> {
  const names = properties.map(({ name }) => name);
  const { times, seed, only } = readArguments(process.argv.slice(2), names, Date.now() % 2 ** 31);
  const subject = subjectInUse();
  console.log(`Seed ${seed}, pack ${subject.pack.hash}, ${subject.pieces.length} pieces of its examples.`);
  for (const property of properties) {
    const { name, holds, unit, long } = property;
    if (only.length > 0 && !only.includes(name)) continue;
    const amount = Math.max(1, Math.round(long * times));
    const started = Date.now();
    let said = started;
    const { tried, failure } = await tryProperty(property, subject, {
      amount,
      seed,
      onBatch(done, batch) {
        if (Date.now() - said < pause) return;
        said = Date.now();
        console.log(`${name}: ${count(done)} of ${count(amount)} ${unit}, now seed ${batch}`);
      },
    });
    if (failure !== undefined) {
      console.error(`${name}: this does not hold: ${holds}.\n${failure.report}`);
      console.error(`\nTo repeat it: npm run fuzz -- --only ${name} --seed ${failure.seed}`);
      return false;
    }
    console.log(`${name}: ${holds}: ${count(tried)} ${unit} in ${Math.round((Date.now() - started) / 1000)} s`);
  }
  return true;
}

/** The pack with words of its examples: whole sentences, and the runs of up to four words that they fall into. */
function subjectInUse(): Subject {
  const { content, compiled, warnings } = readPackInUse(path.join(__dirname, "..", ".."));
  for (const warning of warnings) console.error(warning);
  const sentences = [...content.wording, ...content.indicators]
    .flatMap(({ examples }) => [...examples.flags, ...examples.allows])
    .map((example) => example.replace(/[[\]]/g, ""));
  const runs = sentences.flatMap((sentence) => sentence.match(/\S+(?:\s+\S+){0,3}/g) ?? []);
  return { pack: compiled, pieces: [...new Set([...sentences, ...runs])] };
}

function count(number: number): string {
  return number.toLocaleString("en-GB");
}

main().then(
  (held) => {
    process.exitCode = held ? 0 : 1;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
