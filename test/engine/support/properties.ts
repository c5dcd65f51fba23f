import assert from "node:assert/strict";
import fc from "fast-check";
import { categories } from "../../../src/content/types/category";
import {
  createChecker,
  decide,
  startOfText,
  withUniqueIds,
  type CheckedText,
  type Checker,
  type CheckOptions,
  type CompiledPack,
  type Context,
  type Finding,
} from "../../../src/engine/index";
import type { DraftParagraph } from "../../../src/features/ports/record-host";
import { emptySheet, isSameText, type Sheet } from "../../../src/features/review/sheet";
import { updateSheet } from "../../../src/features/review/update-sheet";
import { editedDraft, randomText, type Line } from "./random-draft";

/** What the properties are tried on: a pack's tables, and words that its rules are met by. */
export type Subject = Readonly<{ pack: CompiledPack; pieces: readonly string[] }>;

/** Something that must hold whatever the text is. */
export type Property = Readonly<{
  name: string;
  /** A sentence, for the reports. */
  holds: string;
  /** What is counted: `npm run fuzz` goes on until so many have been tried. */
  unit: "texts" | "drafts" | "edits";
  long: number;
  /** Samples in `npm test`; a sample of edits is a draft with some of them. */
  short: number;
  /** @param onTried called with how many units a sample was, when it has held */
  make: (subject: Subject, onTried?: (count: number) => void) => fc.IRawProperty<unknown>;
}>;

const options: fc.Arbitrary<CheckOptions> = fc.record({
  profile: fc.constantFrom("social-care", "police", "health", "education"),
  recording: fc.boolean(),
  style: fc.boolean(),
});

/** What the engine promises of any text, the costliest last. */
export const properties: readonly Property[] = [
  {
    name: "places",
    holds: "places slice back to whole words, in order, and one rule never overlaps itself",
    unit: "texts",
    long: 50_000,
    short: 400,
    make: ({ pack, pieces }, onTried) => {
      const checker = createChecker(pack);
      return fc.property(randomText(pieces).text, (text) => {
        placesHold(text, checker.check(paragraphs([{ text }])));
        onTried?.(1);
      });
    },
  },
  {
    name: "units",
    holds: "any UTF-16 is read, halves of pairs included, and places hold in it",
    unit: "texts",
    long: 50_000,
    short: 200,
    make: ({ pack, pieces }, onTried) => {
      const checker = createChecker(pack);
      const unit = fc.oneof(
        fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
        fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code)),
        fc.integer({ min: 0x2000, max: 0x206f }).map((code) => String.fromCharCode(code)),
        fc.constantFrom("\u0301", "\ufe0f", "\u200d", "\ufeff", "\u0000", "\u2028", ...pieces),
      );
      return fc.property(fc.array(unit, { maxLength: 60 }), (units) => {
        const text = units.join("");
        placesHold(text, checker.check(paragraphs([{ text }])));
        onTried?.(1);
      });
    },
  },
  {
    name: "shift",
    holds: "space before a text moves the places by as much, and nothing else",
    unit: "texts",
    long: 25_000,
    short: 200,
    make: ({ pack, pieces }, onTried) => {
      const checker = createChecker(pack);
      const space = fc.string({ unit: fc.constantFrom(" ", "\t", "\u00a0", "\u2003"), minLength: 1, maxLength: 9 });
      return fc.property(randomText(pieces).text, space, (text, before) => {
        const moved = checker.check(paragraphs([{ text: before + text }]));
        same(
          moved,
          checker.check(paragraphs([{ text }])).map((finding) => movedBy(finding, before.length)),
        );
        onTried?.(1);
      });
    },
  },
  {
    name: "sets",
    holds: "statuses and prompts are of their sets and agree; somebody's exact words are never replaceable",
    unit: "drafts",
    long: 20_000,
    short: 200,
    make: ({ pack, pieces }, onTried) => {
      const checker = createChecker(pack);
      const strengths = new Map(pack.rules.map(({ id, strength }) => [id, strength]));
      const ids = new Map(pack.rules.map(({ id, ref, category }) => [id, `${ref} ${category}`]));
      for (const { id, ref } of pack.recording?.prompts ?? []) ids.set(id, `${ref} recording`);
      return fc.property(randomText(pieces).lines, options, (lines, chosen) => {
        for (const finding of checker.check(paragraphs(lines), chosen)) {
          assert.equal(ids.get(finding.ruleId), `${finding.ref} ${finding.category}`);
          statusHolds(finding);
          const strength = strengths.get(finding.ruleId);
          const decision = decide({ ...finding, ...(strength === undefined ? {} : { strength }) }, chosen);
          // A gap in the record that is answered in the draft is found, and nobody is asked about it.
          const mayStayQuiet = finding.category === "recording" && !finding.prompt;
          if (!mayStayQuiet) assert.equal(finding.prompt, decision.prompt, "whether it is a prompt");
          if (finding.replaceable) assert.equal(decision.replaceable, true, "whether it may be replaced");
        }
        onTried?.(1);
      });
    },
  },
  {
    name: "same",
    holds: "ids are unique; a checker gives the same again, a new one too, paragraph by paragraph too",
    unit: "drafts",
    long: 2_000,
    short: 25,
    make: ({ pack, pieces }, onTried) => {
      const checker = createChecker(pack);
      return fc.property(randomText(pieces).lines, randomText(pieces).text, (lines, other) => {
        const draft = paragraphs(lines);
        const found = checker.check(draft);
        assert.equal(new Set(found.map(({ id }) => id)).size, found.length, "ids");
        checker.check(paragraphs([{ text: other }]));
        same(checker.check(draft), found);
        same(createChecker(pack).check(draft), found);
        same(withUniqueIds(oneByOne(checker, draft)), found);
        onTried?.(1);
      });
    },
  },
  {
    name: "edits",
    holds: "after every edit the sheet holds what a full check finds",
    unit: "edits",
    long: 100_000,
    short: 60,
    make: ({ pack, pieces }, onTried) => {
      const checking = { checker: { ...createChecker(pack), startOfText }, options: everything };
      const { lines, line, edit } = randomText(pieces);
      const edits = fc.array(fc.record({ edit, looked: fc.integer({ min: 0, max: 5 }) }), {
        minLength: 1,
        maxLength: 12,
      });
      return fc.asyncProperty(
        lines,
        fc.array(line, { maxLength: 3 }),
        fc.boolean(),
        edits,
        async (body, notes, ids, steps) => {
          const draft = editedDraft(body, notes, ids);
          const look = (before: Sheet) => sheetAfter(before, draft.read(), checking);
          let sheet = await look(emptySheet());
          for (const [index, step] of steps.entries()) {
            draft.edit(step.edit);
            // Now and then several edits are seen together, as when the writer types on.
            if (step.looked === 0 && index < steps.length - 1) continue;
            sheet = await look(sheet);
            const now = draft.read();
            assert.ok(!sheet.lines.some(({ unchecked }) => unchecked), "a paragraph was not checked");
            const prompts = oneByOne(checking.checker, now, everything).filter(({ prompt }) => prompt);
            same(
              sheet.lines.flatMap(({ found }) => found.map(({ finding }) => finding)),
              prompts,
            );
          }
          // Headings, sentences and what is open between paragraphs too; once, for it costs another full check.
          same(sheet.lines, (await look(emptySheet())).lines);
          onTried?.(steps.length);
        },
      );
    },
  },
];

/** With everything switched on that can be a prompt: the sheet keeps only these. */
const everything: CheckOptions = { profile: "social-care", recording: true, style: true };

/** Paragraphs of a body. */
function paragraphs(lines: readonly Line[]): readonly CheckedText[] {
  return lines.map((line, index) => ({ ref: { story: "body", index }, ...line }));
}

/** Each paragraph with what the one before it leaves open; each header or note begins anew. Ids as they come. */
function oneByOne(
  checker: Checker,
  draft: readonly (CheckedText | DraftParagraph)[],
  chosen?: CheckOptions,
): readonly Finding[] {
  let context: Context = startOfText;
  return draft.flatMap((paragraph, index) => {
    const previous = draft[index - 1];
    if (previous !== undefined && !isSameText({ key: "", ...previous }, { key: "", ...paragraph }))
      context = startOfText;
    const { findings, after } = checker.checkParagraph(paragraph, context, chosen);
    context = JSON.parse(JSON.stringify(after)) as Context; // plain data, as the engine promises
    return findings;
  });
}

async function sheetAfter(
  sheet: Sheet,
  now: readonly DraftParagraph[],
  checking: Parameters<typeof updateSheet>[2],
): Promise<Sheet> {
  const update = await updateSheet(
    sheet,
    now,
    checking,
    () => Promise.resolve(),
    () => true,
  );
  assert.ok(update !== undefined);
  return { ...sheet, lines: update.lines };
}

function placesHold(text: string, findings: readonly Finding[]): void {
  const lastEnd = new Map<string, number>();
  let before: Finding | undefined;
  for (const finding of findings) {
    const { ruleId, start, end, because } = finding;
    const where = `${ruleId} ${start}-${end}`;
    assert.ok(Number.isInteger(start) && Number.isInteger(end), where);
    assert.ok(0 <= start && start < end && end <= text.length, `${where} is outside`);
    assert.ok(start >= (lastEnd.get(ruleId) ?? 0), `${where} overlaps another of its rule`);
    assert.ok(before === undefined || isInOrder(before, finding), `${where} is out of order`);
    for (const at of [start, end]) assert.ok(isWordBorder(text, at), `${where} cuts a word at ${at}`);
    for (const { words, span } of because) {
      if (span.end > 0) assert.equal(text.slice(span.start, span.end), words);
    }
    lastEnd.set(ruleId, end);
    before = finding;
  }
}

function isInOrder(a: Finding, b: Finding): boolean {
  return a.start < b.start || (a.start === b.start && (a.end < b.end || (a.end === b.end && a.ruleId < b.ruleId)));
}

/**
 * No letter or digit on both sides, no pair cut in two, no accent cut off; told without the engine's own tables. Only the
 * n't of a verb is a word of its own.
 */
function isWordBorder(text: string, at: number): boolean {
  if (/^n['’]t(?![A-Za-z0-9])/i.test(text.slice(at, at + 4))) return true;
  const [left, right] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  if (left >= 0xd800 && left < 0xdc00 && right >= 0xdc00 && right < 0xe000) return false;
  return !isLetter(left) || !(isLetter(right) || (right >= 0x300 && right < 0x370));
}

/** Digits, and letters of Western alphabets. */
function isLetter(unit: number): boolean {
  return /[A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f]/.test(String.fromCharCode(unit));
}

function movedBy(finding: Finding, units: number): Finding {
  const because = finding.because.map((trigger) => {
    const { start, end } = trigger.span;
    return end === 0 ? trigger : { ...trigger, span: { start: start + units, end: end + units } };
  });
  return { ...finding, start: finding.start + units, end: finding.end + units, because };
}

const assertions = ["present", "absent", "possible", "hypothetical", "conditional", "other-person"];
const speechKinds = ["quoted", "reported"];
const speakers = [undefined, "child", "family", "professional", "unknown"];
const deciders = ["assertion", "historical", "quoted", "speech", "critique"];
const forms = ["established", "concern", "addition"];

function statusHolds(finding: Finding): void {
  const { assertion, historical, quoted, speech, critique, category, replaceable, suggestions } = finding;
  within(category, categories);
  within(assertion, assertions);
  for (const flag of [historical, quoted, critique, finding.prompt, replaceable]) within(flag, [true, false]);
  if (speech !== undefined) {
    within(speech.kind, speechKinds);
    within(speech.speaker, speakers);
  }
  for (const { decides } of finding.because) within(decides, deciders);
  for (const { text, form } of suggestions) {
    within(form, forms);
    assert.notEqual(text, "", "an empty suggestion");
  }
  if (quoted || speech !== undefined || critique) assert.equal(replaceable, false, "exact words may be replaced");
  if (replaceable)
    assert.ok(
      suggestions.every(({ form }) => form !== "addition"),
      "an addition replaces",
    );
}

function within(value: unknown, set: readonly unknown[]): void {
  assert.ok(set.includes(value), `${String(value)} is none of ${set.join(", ")}`);
}

/** Findings and lines are plain data, so their JSON says all. Only the first that differs is shown: shrinking asks often. */
function same(actual: readonly unknown[], expected: readonly unknown[]): void {
  for (let at = 0; at < Math.max(actual.length, expected.length); at++) {
    const [found, wanted] = [JSON.stringify(actual[at]), JSON.stringify(expected[at])];
    if (found !== wanted) throw new Error(`At ${at}\n  is        ${found}\n  but wants ${wanted}`);
  }
}
