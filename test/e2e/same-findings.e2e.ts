/**
 * The command line gives the same findings as the pane (issue 2): both are the shipped builds, the pane under the real
 * Office.js, the command as a process of its own.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { corpusFolder, fixtureFolder, hasCorpus, wordFiles } from "../support/docx-files";
import { manyStories } from "../support/many-stories";
import { root, startBench, type Bench, type PaneSession } from "./support/pane-session";

type Reported = Readonly<{ category: string; text: string; paragraph: number; prompt: boolean; story?: string }>;
type Report = Readonly<{
  documents: readonly Readonly<{ file: string; findings: readonly Reported[]; error?: string }>[];
}>;

const category: Readonly<Record<string, string>> = {
  wording: "Wording",
  sign: "Sign",
  circumstance: "Circumstance",
  recording: "Recording",
};

let bench: Bench;
let session: PaneSession;
beforeAll(async () => {
  bench = await startBench("local");
});
afterAll(async () => {
  await session?.close();
  await bench.close();
});

/**
 * The prompts of each file of a folder, as the command reports them, in its order: "Wording|words|12", beside the body
 * with the text in place of the number. Text boxes are out: Word on the web does not give them to an add-in.
 */
function byCommand(folder: string): ReadonlyMap<string, readonly string[] | "refused"> {
  const elsewhere = mkdtempSync(path.join(tmpdir(), "recordwell-"));
  const run = spawnSync("node", [path.join(root, "dist/cli/recordwell.js"), "check", "--format", "json", folder], {
    cwd: elsewhere, // it must not matter where the command is called
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  rmSync(elsewhere, { recursive: true });
  const report = JSON.parse(run.stdout) as Report;
  return new Map(
    report.documents.map(({ file, findings, error }) => [
      path.relative(folder, file).split(path.sep).join("/"),
      error === undefined
        ? findings.filter(({ prompt, story }) => prompt && story !== "textbox").map(lineOf)
        : "refused",
    ]),
  );
}

function lineOf({ category: code, text, paragraph, story }: Reported): string {
  return [category[code], spaced(text), story ?? String(paragraph + 1)].join("|");
}

/** Words as they can be compared on a page, which shows any white space as a space. */
const spaced = (words: string) => words.replace(/\s+/g, " ").trim();

/** The prompts that the pane lists for a file, with every "Show 50 more" pressed. */
async function inPane(bytes: Uint8Array, name: string): Promise<readonly string[] | "refused"> {
  session ??= await bench.open(bytes, "first.docx");
  try {
    await session.openDocument(bytes, name);
  } catch {
    return "refused";
  }
  await session.press("Check record");
  const pane = session.pane();
  await pane.getByText("Check again").first().waitFor({ timeout: 60_000 });
  // Over 200 prompts the pane shows wording first (product.md 4.6).
  const all = pane.getByRole("radio", { name: /^All \d/ });
  if ((await all.count()) > 0) await all.click();
  const more = pane.getByRole("button", { name: /^Show \d+ more$/ });
  while ((await more.count()) > 0) await more.click();
  const rows = pane.getByRole("main").getByRole("listitem");
  const names = await rows.evaluateAll((items) =>
    items.map((item) => {
      const [mark, phrase, place] = [...(item.querySelector("button > span")?.children ?? [])].filter(
        (part) => part.textContent !== ". ",
      );
      return [mark, phrase, place].map((part) => part?.textContent ?? "");
    }),
  );
  return names.map(([mark = "", phrase = "", place = ""]) =>
    [mark, spaced(phrase), /^Paragraph (\d+)/.exec(place)?.[1] ?? storyOf(place)].join("|"),
  );
}

/** "Footnote 2" is in the story "footnote". */
const storyOf = (place: string) => /^\w+/.exec(place)?.[0].toLowerCase() ?? place;

it("finds the same in headers, footers and notes, and says what it did not check", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "recordwell-"));
  try {
    writeFileSync(path.join(folder, "stories.docx"), manyStories());
    const expected = byCommand(folder).get("stories.docx");
    expect(expected?.length).toBeGreaterThan(6);
    expect(
      new Set(["header", "footer", "footnote", "endnote"].filter((story) => String(expected).includes(story))),
    ).toEqual(new Set(["header", "footer", "footnote", "endnote"]));
    expect(await inPane(manyStories(), "stories.docx")).toEqual(expected);
    await session.pane().getByText("Not checked here: text boxes and comments. Look at them yourself.").waitFor();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const sets: readonly (readonly [string, string, boolean])[] = [
  ["own fixtures", fixtureFolder, true],
  ["the corpus beside the repository", corpusFolder, hasCorpus],
];

for (const [name, folder, isThere] of sets) {
  (isThere ? describe : describe.skip)(name, () => {
    const files = isThere ? [...wordFiles(folder)].filter(([file]) => file.endsWith(".docx")) : [];
    let expected: ReadonlyMap<string, readonly string[] | "refused">;
    beforeAll(() => {
      expected = byCommand(folder);
    });

    it("is checked by the command, with prompts to compare", () => {
      expect([...expected.keys()].sort()).toEqual(files.map(([file]) => file).sort());
      if (folder === fixtureFolder) expect([...expected.values()].flat().length).toBeGreaterThan(100);
    });

    it.each(files)(
      "%s",
      async (file, bytes) => {
        expect(await inPane(bytes, file)).toEqual(expected.get(file));
      },
      120_000,
    );
  });
}
