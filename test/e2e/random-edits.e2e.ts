import type { DraftParagraph, RecordHost } from "../../src/features/ports/record-host";
import {
  bodyParagraphs,
  controlsIn,
  controlSpan,
  isShowingPlaceholder,
  openDocx,
  paragraphText,
  readOnlyHint,
  setTracking,
  type Docx,
} from "../../src/docx";
import { slimdomXmlTools } from "../../src/docx/xml-tools-slimdom";
import { differentParts } from "../support/compare-docx";
import { corpusFolder, fixtureFolder, hasCorpus, opened, texts, wordFiles } from "../support/docx-files";
import { unsafeThings } from "../support/docx-safety";
import { characterContext, standingThings, structureCounts } from "../support/docx-structure";
import { startHostBench, type HostBench } from "../support/host-in-browser";
import { sampleEdits, type SampleEdit } from "../support/sample-edits";
import { bundleAdapter } from "./support/bundle-adapter";

// The product's own Word adapter in a page under the real office.js, with documents of every kind.
/** `undo`: put back at once. */
type Edit = SampleEdit & Readonly<{ undo: boolean }>;

/** What one edit came to: the paragraph and its text before and after. */
type Trace = Readonly<{
  index: number;
  /** Where the words stood, and how many came in their place. */
  start: number;
  end: number;
  written: number;
  before: string;
  wanted: string;
  after: string;
  kind: string;
  differs: boolean;
  /** The text after its undo, or after one that was refused: the place was not certain. */
  undone?: string;
  kept?: string;
}>;

declare global {
  interface Window {
    /** Set by the script that a test adds to the pane. */
    wordAdapter: { createWordHost: () => RecordHost };
  }
}

const adapter = bundleAdapter("word-host.ts", "wordAdapter");

let bench: HostBench;

beforeAll(async () => {
  bench = await startHostBench();
});

afterAll(() => bench.close());

function randomEdits(seed: number, count: number): readonly Edit[] {
  return sampleEdits(seed, count).map((edit, at) => ({ ...edit, undo: at % 2 === 0 }));
}

/** Runs in the pane: makes the edits one after the other with the product's adapter. */
async function makeEdits(edits: readonly Edit[]): Promise<readonly Trace[]> {
  const host = window.wordAdapter.createWordHost();
  const draft: DraftParagraph[] = [];
  await host.readDraft((part) => {
    for (const paragraph of part) if (paragraph.ref.story === "body") draft.push(paragraph);
    return "go-on";
  });
  const traces: Trace[] = [];
  for (const edit of edits) {
    const paragraph = draft[Math.floor(edit.paragraph * draft.length)];
    if (paragraph === undefined) continue;
    const words = [...paragraph.text.matchAll(/\S+/g)];
    const first = words[Math.floor(edit.word * words.length)];
    if (first === undefined) continue;
    const last = words[Math.min(words.length - 1, words.indexOf(first) + edit.words - 1)] ?? first;
    const span = { start: first.index, end: last.index + last[0].length };
    const before = paragraph.text;
    const wanted = before.slice(0, span.start) + edit.text + before.slice(span.end);
    const outcome = await host.replace({ paragraph, span }, edit.text);
    const after = (await host.readAgain(paragraph))?.text ?? "gone";
    const trace = {
      index: paragraph.ref.index,
      ...span,
      written: edit.text.length,
      before,
      wanted,
      after,
      kind: outcome.kind,
      differs: "differs" in outcome,
    };
    let now = outcome.kind === "replaced" ? outcome.paragraph : paragraph;
    // The pane offers no undo of what came out otherwise.
    if (outcome.kind !== "replaced" || trace.differs || !edit.undo) traces.push(trace);
    else {
      const back = { start: span.start, end: span.start + edit.text.length };
      const undoing = await host.replace({ paragraph: now, span: back }, before.slice(span.start, span.end));
      const text = (await host.readAgain(now))?.text ?? "gone";
      traces.push(undoing.kind === "replaced" ? { ...trace, undone: text } : { ...trace, kept: text });
      now = { ...now, text };
    }
    draft[draft.indexOf(paragraph)] = now;
  }
  return traces;
}

async function editInBrowser(bytes: Uint8Array, edits: readonly Edit[]) {
  const { page, pane, errors, close } = await bench.open(bytes);
  await pane.addScriptTag({ content: adapter });
  const traces = await pane.evaluate(makeEdits, edits);
  const saved = await page.evaluate(() => Array.from(window.host.save()));
  await close();
  expect(errors).toEqual([]);
  return { traces, saved: new Uint8Array(saved) };
}

/** What an edit may come to besides being made: the place was not certain, held a note or was locked; nothing was written. */
function check({ before, wanted, after, kind, differs, undone, kept }: Trace): void {
  if (differs) return; // by placeholderEdit, against the document
  if (kind !== "replaced") {
    expect({ kind, after }).toEqual({
      kind: expect.stringMatching(/^(unlocated|moved|holds-marks|read-only)$/),
      after: before,
    });
    return;
  }
  expect(after).toBe(wanted);
  if (undone !== undefined) expect(undone).toBe(before);
  if (kept !== undefined) expect(kept).toBe(after);
}

/**
 * Word takes a placeholder as one: whoever writes in it writes over all of it. The adapter says that the outcome differs,
 * and that may be so of nothing else.
 *
 * @returns which characters went, and how many came; fails when others did, or no placeholder was shown there
 */
function placeholderEdit(
  docx: Docx,
  paragraph: Element,
  { before, after, wanted, start, written }: Trace,
): Readonly<{ start: number; end: number; written: number }> {
  const edit = wanted.slice(start, start + written);
  const fits = placeholders(docx, paragraph).flatMap((shown) => {
    const at = before.indexOf(shown);
    const behind = before.slice(at + shown.length);
    const came = after.slice(at, after.length - behind.length);
    // Of the new words the adapter writes those that differ.
    const isWhole = after === before.slice(0, at) + came + behind && came !== "" && edit.includes(came);
    return at >= 0 && isWhole ? [{ start: at, end: at + shown.length, written: came.length }] : [];
  });
  const [found] = fits;
  if (found === undefined) throw new Error(`Not what was meant, and no placeholder: “${before}” became “${after}”.`);
  return found;
}

/** The words of the placeholders that are shown in a paragraph. */
function placeholders(docx: Docx, paragraph: Element): readonly string[] {
  const words = paragraphText(docx, paragraph);
  return controlsIn(docx.body)
    .filter((control) => isShowingPlaceholder(control))
    .flatMap((control) => {
      const span = controlSpan(docx, paragraph, control);
      return span === undefined ? [] : [words.slice(span.start, span.end)];
    });
}

/** Who writes in the simulated Word of the bench. */
const writer = "A. Writer (invented)";

/** A paragraph as it must be after the edits: per character what it stands in, "any" for new ones; and what stands between. */
type Expected = {
  characters: string[];
  things: readonly Readonly<{ what: string; least: number; most: number }>[];
};

/**
 * Carries out one edit on what is expected: nothing but the words from `start` to `end` may have changed.
 *
 * @param isRefilled the words were taken out and came back: what stood at either side of them stood at one point meanwhile
 */
function carryOut(
  { characters, things }: Expected,
  start: number,
  end: number,
  written: number,
  isSame: boolean,
  isRefilled = false,
): Expected {
  const now = isSame ? characters.slice(start, end) : Array.from({ length: written }, () => "any");
  const move = (at: number, inside: number) => {
    if (isRefilled && at >= start && at <= end) return inside;
    return at <= start ? at : at >= end ? at - (end - start) + written : inside;
  };
  return {
    characters: [...characters.slice(0, start), ...now, ...characters.slice(end)],
    things: things.map(({ what, least, most }) => ({
      what,
      least: move(least, start),
      most: move(most, start + written),
    })),
  };
}

/** What each touched paragraph must be after the edits. */
function expectedAfter(original: Docx, traces: readonly Trace[], isTracked: boolean): ReadonlyMap<number, Expected> {
  const found = new Map<number, Expected>();
  const paragraphs = bodyParagraphs(original);
  for (const trace of traces) {
    const { index, start, end, written, kind, differs, undone } = trace;
    const paragraph = paragraphs[index];
    if (kind !== "replaced" || paragraph === undefined) continue;
    const was = found.get(index) ?? {
      characters: characterContext(original, paragraph),
      things: standingThings(original, paragraph, writer).map(({ what, at }) => ({ what, least: at, most: at })),
    };
    if (differs) {
      const whole = placeholderEdit(original, paragraph, trace);
      found.set(index, carryOut(was, whole.start, whole.end, whole.written, false));
    } else if (undone === undefined) found.set(index, carryOut(was, start, end, written, false));
    else {
      // Words that all looked alike look so again; of others only the first look is known to Word. Tracked, both stay marked.
      const isAlike = !isTracked && new Set(was.characters.slice(start, end)).size === 1;
      found.set(index, carryOut(was, start, end, end - start, isAlike, written === 0));
    }
  }
  return found;
}

/** What is there beside the words of a paragraph, in the shape of what is expected of it. */
function actual(docx: Docx, paragraph: Element, expected: Expected): Expected {
  const characters = characterContext(docx, paragraph);
  const things = standingThings(docx, paragraph, writer);
  return {
    characters: characters.map((now, at) => (expected.characters[at] === "any" ? "any" : now)),
    things: things.map(({ what, at }, index) => {
      const { least = at, most = at } = expected.things[index] ?? {};
      return least <= at && at <= most ? { what, least, most } : { what, least: at, most: at };
    }),
  };
}

function documents(folder: string): readonly (readonly [string, Uint8Array])[] {
  return [...wordFiles(folder)].filter(([, bytes]) => {
    const docx = openDocx(bytes, slimdomXmlTools);
    return docx.ok && readOnlyHint(docx.value) === undefined && bodyParagraphs(docx.value).length < 2000;
  });
}

/**
 * Where the documents are, whether each is edited with its changes tracked and not, how often, and how many replacements must
 * be made for the test to mean something.
 */
const sources = [
  ["our own fixtures", fixtureFolder, true, true, 50, 500],
  ["the corpus", corpusFolder, hasCorpus, false, 32, 500],
] as const;

for (const [title, folder, isThere, everyWay, editsPerDocument, least] of sources) {
  const run = isThere ? describe : describe.skip;
  run(`replacing and undoing at random in ${title}`, () => {
    const files = isThere ? documents(folder) : [];
    let made = 0;
    let undone = 0;
    let refused = 0;
    let differing = 0;

    it.each(files.map(([name, bytes], index) => [name, bytes, index] as const))(
      "changes the meant words and nothing else: %s",
      async (_name, bytes, index) => {
        // Of the many files of the corpus each is written in once, every other one with its changes tracked.
        for (const isTracked of everyWay ? [false, true] : [index % 2 === 1]) {
          const original = opened(bytes);
          setTracking(original, isTracked);
          const given = original.save();
          const before = structureCounts(original);
          const { traces, saved } = await editInBrowser(given, randomEdits(index + 1, editsPerDocument));
          traces.forEach(check);
          made += traces.filter(({ kind }) => kind === "replaced").length;
          undone += traces.filter((trace) => trace.undone !== undefined).length;
          differing += traces.filter(({ differs }) => differs).length;
          refused += traces.filter((trace) => trace.kept !== undefined).length;

          const edited = opened(saved);
          const model = texts(original);
          for (const trace of traces) {
            if (trace.kind === "replaced") model[trace.index] = trace.undone ?? trace.after;
          }
          expect(texts(edited)).toEqual(model);
          expect(structureCounts(edited)).toEqual(before);
          expect(differentParts(given, saved).filter((part) => part !== "word/document.xml")).toEqual([]);
          const known = new Set(unsafeThings(given));
          expect(unsafeThings(saved).filter((thing) => !known.has(thing))).toEqual([]);
          const expected = expectedAfter(original, traces, isTracked);
          const [was, is] = [bodyParagraphs(original), bodyParagraphs(edited)];
          was.forEach((paragraph, at) => {
            const now = is[at];
            if (now === undefined) throw new Error("A paragraph is missing.");
            const wanted = expected.get(at) ?? {
              characters: characterContext(original, paragraph),
              things: standingThings(original, paragraph, writer).map(({ what, at }) => ({
                what,
                least: at,
                most: at,
              })),
            };
            expect(actual(edited, now, wanted)).toEqual(wanted);
          });
        }
      },
    );

    it("was tried often enough", () => {
      expect(made).toBeGreaterThanOrEqual(least);
      // Only beside blanks, where a place has no words of its own.
      expect(refused).toBeLessThan(undone / 20);
      expect(differing).toBeLessThan(made / 50);
    });
  });
}
