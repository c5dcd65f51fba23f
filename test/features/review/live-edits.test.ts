import fc from "fast-check";
import { startOfText } from "../../../src/engine";
import type { ParagraphChecker } from "../../../src/features/ports/paragraph-checker";
import { livePauses } from "../../../src/features/review/live";
import { byPlace } from "../../../src/features/review/items";
import type { Item } from "../../../src/features/review/review-state";
import { practiceChecker } from "../../engine/support/practice-pack";
import { liveReview, type LiveReview } from "../../support/live-review";
import type { Report } from "../../support/memory-host";

/** Paragraphs between which everything that one leaves open for the next is to be found. */
const lines = [
  "",
  "# Impact",
  "# Child's words",
  "Child's words:",
  "She said “it is my lifestyle choice",
  "and I moved school” and left.",
  "She keeps putting herself at risk. It is a lifestyle choice.",
  "She keeps putting herself at risk.",
  "There are no concerns. She moved school.",
  "Staff wrote it down.",
] as const;

type Step =
  | Readonly<{ kind: "edit" | "add"; at: number; text: string; report: Report }>
  | Readonly<{ kind: "remove"; at: number; report: Report }>
  | Readonly<{ kind: "move" | "swap"; at: number; to: number; report: Report }>
  | Readonly<{ kind: "wait"; milliseconds: number }>
  | Readonly<{ kind: "hold" | "deliver" | "look" }>;

const place = fc.nat({ max: 30 });
const words = fc.constantFrom(...lines.map((line) => line.replace("# ", "")));

/** @param reports how changes may be reported */
const stepsWith = (reports: readonly Report[]): fc.Arbitrary<readonly Step[]> => {
  const report = fc.constantFrom(...reports);
  const sure: fc.Arbitrary<Step>[] = [
    fc.record({ kind: fc.constant("edit" as const), at: place, text: words, report }),
    fc.record({ kind: fc.constant("add" as const), at: place, text: fc.constantFrom(...lines), report }),
    fc.record({ kind: fc.constant("remove" as const), at: place, report }),
    fc.record({ kind: fc.constant("move" as const), at: place, to: place, report }),
    fc.record({ kind: fc.constant("wait" as const), milliseconds: fc.constantFrom(1, 500, 900, 2_000) }),
    fc.constant<Step>({ kind: "look" }),
  ];
  const unsure: fc.Arbitrary<Step>[] = [
    fc.record({ kind: fc.constant("swap" as const), at: place, to: place, report }),
    fc.constantFrom<Step>({ kind: "hold" }, { kind: "deliver" }),
  ];
  return fc.array(fc.oneof(...sure, ...(reports.includes("lost") ? unsure : [])), { maxLength: 14 });
};

async function take(live: LiveReview, step: Step): Promise<void> {
  const count = live.host.text().length;
  const within = (at: number) => (count === 0 ? 0 : at % count);
  switch (step.kind) {
    case "edit":
      return live.host.edit(within(step.at), step.text, step.report);
    case "add":
      return live.host.add(step.at % (count + 1), step.text, step.report);
    case "remove":
      return live.host.remove(within(step.at), step.report);
    case "move":
      return live.host.move(within(step.at), within(step.to), step.report);
    case "swap":
      return live.host.swapIds(within(step.at), within(step.to));
    case "wait":
      return live.clock.pass(step.milliseconds);
    case "hold":
      return live.host.holdReports();
    case "deliver":
      return live.host.deliver();
    case "look":
      return live.review.live.focused();
  }
}

/** Everything about an item that a reader or the host could tell, without its id. */
const facts = ({ finding: { id: _id, ...finding }, paragraph, sentence, heading }: Item) => ({
  finding,
  paragraph,
  sentence,
  heading,
});

/** What the review holds, and what a check from the start holds over the same draft. */
async function bothWays(live: LiveReview) {
  const { items, arrived } = live.state();
  const incremental = [...items, ...arrived].sort(byPlace);
  await live.review.check();
  const full = live.state();
  return { incremental, full: full.items, stale: full.stale };
}

async function runSteps(steps: readonly Step[], start: readonly string[], options: Parameters<typeof liveReview>[1]) {
  const live = liveReview(start, options);
  await live.review.check();
  for (const step of steps) await take(live, step);
  return live;
}

const start = fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 12 });

describe.each([
  ["the stand-in engine", undefined],
  ["the engine and the practice pack", engine()],
] as const)("after random edits, checked with %s", (_, checker) => {
  const options = checker ? { checker } : {};

  it("the list is what a full check gives, when every edit is reported", async () => {
    await fc.assert(
      fc.asyncProperty(start, stepsWith(["local", "remote"]), async (first, steps) => {
        const live = await runSteps(steps, first, options);
        await live.clock.pass(livePauses.typing);
        const { incremental, full } = await bothWays(live);
        expect(incremental.map(facts)).toEqual(full.map(facts));
      }),
      { numRuns: 300 },
    );
  });

  it.each([true, false])(
    "the list is what a full check gives after a sweep, whatever was lost or late; paragraph ids: %s",
    async (ids) => {
      await fc.assert(
        fc.asyncProperty(start, stepsWith(["local", "remote", "lost"]), async (first, steps) => {
          const live = await runSteps(steps, first, { ...options, ids });
          await live.clock.pass(livePauses.sweep * 2);
          const { incremental, full } = await bothWays(live);
          expect(incremental.map(facts)).toEqual(full.map(facts));
        }),
        { numRuns: 300 },
      );
    },
  );

  it("no two items have the same id, and the status line claims no more than is so", async () => {
    await fc.assert(
      fc.asyncProperty(start, stepsWith(["local", "remote"]), async (first, steps) => {
        const live = await runSteps(steps, first, options);
        const { items, arrived, live: status } = live.state();
        const ids = [...items, ...arrived].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        if (status.typing || status.behind) return;
        const { incremental, full } = await bothWays(live);
        expect(incremental.map(facts)).toEqual(full.map(facts));
      }),
      { numRuns: 200 },
    );
  });
});

function engine(): ParagraphChecker {
  return { startOfText, checkParagraph: practiceChecker().checkParagraph };
}
