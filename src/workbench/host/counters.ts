/**
 * What a round trip was for: `annotate` inserted, read or deleted annotations; `write` changed the document; `listen`
 * began to listen to an event; `release` only gave back what office.js had kept after a `Word.run`; all others `read`.
 * A batch that did several of them counts as the first in this order.
 */
export const batchKinds = ["annotate", "write", "listen", "read", "release"] as const;
export type BatchKind = (typeof batchKinds)[number];

/** How much an add-in asked of Word. Tests judge by these, never by milliseconds. */
export type Counters = Readonly<{
  /** Round trips: batches that arrived, refused ones included. */
  batches(): number;
  /** Those of one kind. */
  batchesOf(kind: BatchKind): number;
  /** Those in which a member was used at least once: "Paragraph.insertAnnotations". */
  batchesUsing(member: string): number;
  /** Those of them in which office.js only released what it had kept, after a `Word.run` had ended. */
  releases(): number;
  /** How often a member was used, by the name developers write: "Paragraph.getText". Setting and reading count alike. */
  uses(member: string): number;
  /** Every member used so far, with its count, in order of name. */
  all(): Readonly<Record<string, number>>;
  reset(): void;
}>;

/** The writing side of the counters, for the host. */
export type Tally = Counters &
  Readonly<{
    /** A batch begins; uses belong to it until the next one. */
    countBatch(): void;
    countRelease(): void;
    countUse(member: string, writes?: boolean): void;
  }>;

type BatchUses = { isRelease: boolean; writes: boolean; members: Set<string> };

/** Counters at nought. */
export function createTally(): Tally {
  let batches: BatchUses[] = [];
  let uses = new Map<string, number>();

  return {
    batches: () => batches.length,
    batchesOf: (kind) => batches.filter((batch) => kindOf(batch) === kind).length,
    batchesUsing: (member) => batches.filter(({ members }) => members.has(member)).length,
    releases: () => batches.filter(({ isRelease }) => isRelease).length,
    uses: (member) => uses.get(member) ?? 0,
    all: () => Object.fromEntries([...uses].sort(([a], [b]) => (a < b ? -1 : 1))),
    reset() {
      batches = [];
      uses = new Map();
    },
    countBatch: () => void batches.push({ isRelease: false, writes: false, members: new Set() }),
    countRelease() {
      const batch = batches.at(-1);
      if (batch !== undefined) batch.isRelease = true;
    },
    countUse(member, writes = false) {
      uses.set(member, (uses.get(member) ?? 0) + 1);
      const batch = batches.at(-1);
      if (batch === undefined) return;
      batch.members.add(member);
      batch.writes ||= writes;
    },
  };
}

function kindOf({ isRelease, writes, members }: BatchUses): BatchKind {
  if (isRelease) return "release";
  const names = [...members];
  if (names.some((name) => /(?<!\.on)Annotation/.test(name))) return "annotate";
  if (writes) return "write";
  return names.some((name) => /\.on[A-Z]/.test(name)) ? "listen" : "read";
}
