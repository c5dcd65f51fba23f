/**
 * The product's own replace, under the real office.js, in Words that take notes and comments away with the words that they
 * stand among (#2749, #2574): what need not be written over is not, and where it would have to be nothing is changed.
 */
import type { RecordHost } from "../../src/features/ports/record-host";
import { fixturePackage } from "../../src/tools/fixtures/package";
import type { HostOptions } from "../../src/workbench/host";
import { paragraphsWithMarks } from "../support/paragraphs-with-marks";
import { startHostBench, type HostBench, type OpenHost } from "../support/host-in-browser";
import { bundleAdapter } from "./support/bundle-adapter";

declare global {
  interface Window {
    /** Set by the script that a test adds to the pane. */
    wordAdapter: { createWordHost: () => RecordHost };
  }
}

const losing: Partial<HostOptions> = { replaceLosesNotes: true, replaceLosesComments: true };
const phrase = "putting herself at risk";

const { run, note, endnote, commented } = paragraphsWithMarks;
const lines = {
  plain: run("Jo (invented) keeps putting herself at risk."),
  "a note among the words that change": run("Jo (invented) keeps putting") + note(1) + run(" herself at risk."),
  "a note among the words that stay": run("Jo (invented) keeps putting herself at") + note(2) + run(" risk."),
  "a note after the words": run("Jo (invented) keeps putting herself at risk") + note(3) + run("."),
  "an endnote among the words that change": run("Jo (invented) keeps putting") + endnote(1) + run(" herself at risk."),
  "a comment on the whole phrase":
    run("Jo (invented) keeps ") + commented(1, run("putting herself at risk")) + run("."),
  "a comment on a word that changes":
    run("Jo (invented) keeps putting ") + commented(2, run("herself")) + run(" at risk."),
  "a comment on just the words that change":
    run("Jo (invented) keeps ") + commented(3, run("putting herself")) + run(" at risk."),
  "a comment that goes further": run("Jo (invented) ") + commented(4, run("keeps putting herself")) + run(" at risk."),
} as const;
type Line = keyof typeof lines;
const names = Object.keys(lines) as Line[];

const record = fixturePackage({
  title: "Marks",
  body: names.map((name) => `<w:p>${lines[name]}</w:p>`).join(""),
  footnotes: ["Said the carer.", "Said the school.", "Said the police."],
  endnotes: ["See the plan."],
  comments: [1, 2, 3, 4].map((id) => ({ author: "B. Reader (invented)", initials: "BR", text: `Comment ${id}` })),
});

const adapter = bundleAdapter("word-host.ts", "wordAdapter");
let bench: HostBench;
let open: OpenHost;
beforeAll(async () => {
  bench = await startHostBench();
});
afterAll(() => bench.close());

async function start(options: Partial<HostOptions>): Promise<void> {
  open = await bench.open(record, options);
  await open.pane.addScriptTag({ content: adapter });
}
async function end(): Promise<void> {
  expect(await open.page.evaluate(() => window.host.troubles())).toEqual([]);
  expect(open.errors).toEqual([]);
  await open.close();
}

/** Replaces the phrase in one paragraph, and undoes that as the pane does. How many batches the first took. */
function replace(name: Line, wording: string) {
  return open.pane.evaluate(
    async ([index, words, text]) => {
      const host = window.wordAdapter.createWordHost();
      let found: Parameters<RecordHost["replace"]>[0]["paragraph"] | undefined;
      await host.readDraft((part) => {
        found ??= part.find(({ ref }) => ref.story === "body" && ref.index === index);
        return "go-on";
      });
      if (found === undefined) throw new Error("There is no such paragraph.");
      const start = found.text.indexOf(words);
      const outcome = await host.replace({ paragraph: found, span: { start, end: start + words.length } }, text);
      if (outcome.kind !== "replaced") return { kind: outcome.kind };
      const { paragraph } = outcome;
      const back = await host.replace({ paragraph, span: { start, end: start + text.length } }, words);
      return { kind: outcome.kind, read: paragraph.text, back: back.kind };
    },
    [names.indexOf(name), phrase, wording] as const,
  );
}

/** Ids of the notes and comments that the document has. */
const marks = () =>
  open.page.evaluate(() => {
    const { body } = window.host.document.docx;
    const ids = (name: string) =>
      Array.from(body.getElementsByTagNameNS(body.namespaceURI, name), (one) =>
        one.getAttributeNS(one.namespaceURI, "id"),
      );
    return [ids("footnoteReference"), ids("endnoteReference"), ids("commentReference"), ids("commentRangeStart")];
  });
const every = [["1", "2", "3"], ["1"], ["1", "2", "3", "4"], ["1", "2", "3", "4"]];

/** Replacements, and what must come of them where a Word has comments in its object model. */
const replacements: readonly (readonly [Line, wording: string, kind: "replaced" | "holds-marks"])[] = [
  ["plain", "being put at risk", "replaced"],
  ["a note among the words that change", "being put at risk", "holds-marks"],
  ["a note among the words that stay", "being put at risk", "replaced"],
  ["a note among the words that stay", "in danger", "holds-marks"],
  ["a note after the words", "in danger", "replaced"],
  ["an endnote among the words that change", "being put at risk", "holds-marks"],
  ["a comment on the whole phrase", "being put at risk", "replaced"],
  ["a comment on the whole phrase", "in danger", "holds-marks"],
  ["a comment on a word that changes", "being put at risk", "holds-marks"],
  ["a comment on just the words that change", "being put at risk", "holds-marks"],
  ["a comment that goes further", "being put at risk", "replaced"],
];

describe.each([
  ["1.9", "a comment that goes further"],
  // No list of notes: it is asked to write the words out instead.
  ["1.4", "a note among the words that stay"],
  // No list of comments either; one that ends among the words is left alone, wherever it begins.
  ["1.3", "a comment on the whole phrase"],
] as const)("in a Word of WordApi %s", (wordApi, marked) => {
  beforeAll(() => start({ ...losing, wordApi }));
  afterAll(end);

  it.each(replacements)("%s, by “%s”: every note and comment stays, after undo too", async (name, wording, usual) => {
    const kind = wordApi === "1.3" && name === "a comment that goes further" ? "holds-marks" : usual;
    const before = await open.page.evaluate(() => window.texts());
    const read = `Jo (invented) keeps ${wording}.`;
    expect(await replace(name, wording)).toEqual(kind === "replaced" ? { kind, read, back: "replaced" } : { kind });
    expect(await marks()).toEqual(every);
    expect(await open.page.evaluate(() => window.texts())).toEqual(before);
  });

  it("no further round trip is needed where the paragraph has no such marks, and one where it has", async () => {
    const batches = async (name: Line) => {
      await replace(name, "being put at risk"); // what office.js lets go of its own is let go
      const count = () => open.page.evaluate(() => window.host.counters.batches());
      const from = await count();
      await replace(name, "being put at risk");
      return (await count()) - from;
    };
    // Two replacements each: there and back.
    expect((await batches(marked)) - (await batches("plain"))).toBe(2);
  });
});

it("shows what is lost without that: the switches take notes and comments from whoever writes over all of it", async () => {
  await start(losing);
  await open.pane.evaluate(
    ([words, count]) =>
      Word.run(async (context) => {
        const { paragraphs } = context.document.body;
        paragraphs.load("items");
        await context.sync();
        for (const paragraph of paragraphs.items.slice(0, count)) {
          paragraph.search(words).getFirst().insertText("in danger", "Replace");
        }
        await context.sync();
      }),
    [phrase, names.length] as const,
  );
  expect(await marks()).toEqual([["3"], [], ["4"], ["4"]]);
  await end();
});
