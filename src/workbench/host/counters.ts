/** How much an add-in asked of Word. Tests judge by these, never by milliseconds. */
export type Counters = Readonly<{
  /** Round trips: batches that arrived, refused ones included. */
  batches(): number;
  /** Those of them in which office.js only released what it had kept, after a `Word.run` had ended. */
  releases(): number;
  /** How often a member was used, by the name developers write: "Paragraph.getText". Setting and reading count alike. */
  uses(member: string): number;
  /** Every member used so far, with its count, in order of name. */
  all(): Readonly<Record<string, number>>;
  reset(): void;
}>;

/** The writing side of the counters, for the host. */
export type Tally = Counters & Readonly<{ countBatch(): void; countRelease(): void; countUse(member: string): void }>;

/** Counters at nought. */
export function createTally(): Tally {
  let batches = 0;
  let releases = 0;
  const uses = new Map<string, number>();

  return {
    batches: () => batches,
    releases: () => releases,
    uses: (member) => uses.get(member) ?? 0,
    all: () => Object.fromEntries([...uses].sort(([a], [b]) => (a < b ? -1 : 1))),
    reset() {
      batches = 0;
      releases = 0;
      uses.clear();
    },
    countBatch() {
      batches += 1;
    },
    countRelease() {
      releases += 1;
    },
    countUse: (member) => void uses.set(member, (uses.get(member) ?? 0) + 1),
  };
}
