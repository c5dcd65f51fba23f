import type { DraftParagraph, RecordHost } from "../../src/features/ports/record-host";
import { bodyParagraphs, openDocx, readOnlyHint, setTracking } from "../../src/docx";
import { slimdomXmlTools } from "../../src/docx/xml-tools-slimdom";
import { differentParts } from "../support/compare-docx";
import { corpusFolder, fixtureFolder, hasCorpus, opened, texts, wordFiles } from "../support/docx-files";
import { unsafeThings } from "../support/docx-safety";
import { characterFormatting, structureCounts } from "../support/docx-structure";
import { startHostBench, type HostBench } from "../support/host-in-browser";
import { sampleEdits, type SampleEdit } from "../support/sample-edits";
import { bundleAdapter } from "./support/bundle-adapter";

// The product's own Word adapter in a page under the real office.js, with documents of every kind.
jest.setTimeout(300_000);

const editsPerDocument = 14;

/** `undo`: put back at once. */
type Edit = SampleEdit & Readonly<{ undo: boolean }>;

/** What one edit came to: the paragraph and its text before and after. */
type Trace = Readonly<{
  index: number;
  before: string;
  wanted: string;
  after: string;
  kind: string;
  differs: boolean;
  undone?: string;
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

function randomEdits(seed: number): readonly Edit[] {
  return sampleEdits(seed, editsPerDocument).map((edit, at) => ({ ...edit, undo: at % 2 === 0 }));
}

/** Runs in the pane: makes the edits one after the other with the product's adapter. */
async function makeEdits(edits: readonly Edit[]): Promise<readonly Trace[]> {
  const host = window.wordAdapter.createWordHost();
  let draft: DraftParagraph[] = [];
  const read = async () => {
    draft = [];
    await host.readDraft((part) => {
      for (const paragraph of part) if (paragraph.ref.story === "body") draft.push(paragraph);
      return "go-on";
    });
  };
  const traces: Trace[] = [];
  await read();
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
      before,
      wanted,
      after,
      kind: outcome.kind,
      differs: "differs" in outcome,
    };
    if (outcome.kind !== "replaced" || !edit.undo) traces.push(trace);
    else {
      const back = { start: span.start, end: span.start + edit.text.length };
      await host.replace({ paragraph: outcome.paragraph, span: back }, before.slice(span.start, span.end));
      traces.push({ ...trace, undone: (await host.readAgain(outcome.paragraph))?.text ?? "gone" });
    }
    await read();
  }
  return traces;
}

async function editInBrowser(bytes: Uint8Array, seed: number) {
  const { page, pane, errors } = await bench.open(bytes);
  await pane.addScriptTag({ content: adapter });
  const traces = await pane.evaluate(makeEdits, randomEdits(seed));
  const saved = await page.evaluate(() => Array.from(window.host.save()));
  await page.context().close();
  expect(errors).toEqual([]);
  return { traces, saved: new Uint8Array(saved) };
}

/** What an edit may come to besides being made: the place was not certain or was locked, and nothing was written. */
function check({ before, wanted, after, kind, differs, undone }: Trace): void {
  // Word takes a placeholder as one: whoever writes in it writes over all of it. The adapter says so, and undo refuses.
  if (differs) return expect(after).not.toBe(wanted);
  if (kind !== "replaced") {
    expect({ kind, after }).toEqual({ kind: expect.stringMatching(/^(unlocated|moved|read-only)$/), after: before });
    return;
  }
  expect(after).toBe(wanted);
  if (undone !== undefined) expect(undone).toBe(before);
}

function documents(folder: string): readonly (readonly [string, Uint8Array])[] {
  return [...wordFiles(folder)].filter(([, bytes]) => {
    const docx = openDocx(bytes, slimdomXmlTools);
    return docx.ok && readOnlyHint(docx.value) === undefined && bodyParagraphs(docx.value).length < 2000;
  });
}

/** Where the documents are, and how many replacements must be made in them for the test to mean something. */
const sources = [
  ["our own fixtures", fixtureFolder, true, 150],
  ["the corpus", corpusFolder, hasCorpus, 500],
] as const;

for (const [title, folder, isThere, least] of sources) {
  const run = isThere ? describe : describe.skip;
  run(`replacing and undoing at random in ${title}`, () => {
    const files = isThere ? documents(folder) : [];
    let made = 0;

    it.each(files.map(([name, bytes], index) => [name, bytes, index] as const))(
      "changes the meant words and nothing else: %s",
      async (_name, bytes, index) => {
        for (const isTracked of [false, true]) {
          const original = opened(bytes);
          setTracking(original, isTracked);
          const given = original.save();
          const before = structureCounts(original);
          const { traces, saved } = await editInBrowser(given, index + 1);
          traces.forEach(check);
          made += traces.filter(({ kind }) => kind === "replaced").length;

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
          if (isTracked) continue;
          const touched = new Set(traces.map((trace) => trace.index));
          const [was, is] = [bodyParagraphs(original), bodyParagraphs(edited)];
          was.forEach((paragraph, at) => {
            const now = is[at];
            if (now === undefined) throw new Error("A paragraph is missing.");
            if (touched.has(at)) return;
            expect(characterFormatting(edited, now)).toEqual(characterFormatting(original, paragraph));
          });
        }
      },
    );

    it("was tried often enough", () => expect(made).toBeGreaterThan(least));
  });
}
