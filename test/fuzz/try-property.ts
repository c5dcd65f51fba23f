import fc from "fast-check";
import type { Property, Subject } from "../engine/support/properties";

/** How a property is tried. Batch after batch, each with the next seed, so that the seed of a failure repeats it alone. */
export type Trial = Readonly<{
  /** How many units (texts, drafts, edits) at least. */
  amount: number;
  seed: number;
  /** Before each batch, so that even one that never ends is known by its seed. */
  onBatch: (tried: number, seed: number) => void;
}>;

export type Outcome = Readonly<{ tried: number; failure?: Readonly<{ seed: number; report: string }> }>;

/** Samples of a batch; few, for a failure is repeated by trying its batch from the start. */
const batchSize = 100;

/** What did not hold; a whole draft is too long to be read. */
function causeOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 4_000);
}

/** Tries a property until enough units have held, or one has not; that one is made as small as it still fails. */
export async function tryProperty({ make }: Property, subject: Subject, trial: Trial): Promise<Outcome> {
  let tried = 0;
  const samples = make(subject, (count) => (tried += count));
  for (let { seed } = trial; tried < trial.amount; seed++) {
    trial.onBatch(tried, seed);
    const before = tried;
    const details = await fc.check(samples, { seed, numRuns: batchSize });
    if (details.failed) {
      const report = [await fc.asyncDefaultReportMessage(details), causeOf(details.errorInstance)].join("\n");
      return { tried, failure: { seed, report } };
    }
    if (tried === before) throw new Error("A batch tried nothing.");
  }
  return { tried };
}
