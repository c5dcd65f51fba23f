/** Headers, footers and notes in the pane, under the real Office.js: listed, shown, replaced, put back; never in the way of the body. */
import { openDocx, paragraphText, storyParagraphs, type Story } from "../../src/docx";
import { slimdomXmlTools } from "../../src/docx/xml-tools-slimdom";
import { differentParts } from "../support/compare-docx";
import { besideTheBody, manyStories } from "../support/many-stories";
import { startBench, type Bench, type PaneSession, type SessionSettings } from "./support/pane-session";

let bench: Bench;
let session: PaneSession | undefined;
beforeAll(async () => {
  bench = await startBench("local");
});
afterEach(async () => {
  await session?.close();
  session = undefined;
});
afterAll(() => bench.close());

async function checked(settings: SessionSettings = {}): Promise<PaneSession> {
  session = await bench.open(manyStories(), "stories.docx", settings);
  await session.press("Check record");
  await session.pane().getByText("Up to date").first().waitFor();
  return session;
}

const row = ({ pane }: PaneSession, place: string, words = "") =>
  pane()
    .getByRole("main")
    .getByRole("listitem")
    .filter({ hasText: place })
    .filter({ hasText: words })
    .getByRole("button")
    .first();

/** What each paragraph of a story says in the file as it would be saved. */
async function said(from: PaneSession, story: Story): Promise<readonly string[]> {
  const opened = openDocx(await from.save(), slimdomXmlTools);
  if (!opened.ok) throw new Error(opened.problem.message);
  return storyParagraphs(opened.value)
    .filter((one) => one.story === story)
    .map(({ paragraph }) => paragraphText(opened.value, paragraph));
}

const troubles = ({ page }: PaneSession) => page.evaluate(() => window.workbench?.host()?.troubles());

it.each([
  ["Header", "header", 1],
  ["Footer", "footer", 0],
  ["Footnote 2", "footnote", 1],
  ["Endnote 1", "endnote", 0],
] as const)(
  "replaces the words in %s there alone, and puts them back",
  async (place, story, at) => {
    const open = await checked();
    const before = await open.save();
    const was = await said(open, story);
    await row(open, place, "lifestyle choice").click();
    const pane = open.pane();
    await pane.getByRole("button", { name: "Show in document" }).click();
    await pane.getByRole("button", { name: "Replace" }).click();
    await pane.getByText(/^Replaced\./).waitFor();
    const now = await said(open, story);
    expect(now.filter((text, index) => text !== was[index])).toHaveLength(1);
    expect(now[at]).not.toBe(was[at]);
    expect(now[at]).not.toContain("lifestyle choice");
    expect(differentParts(before, await open.save())).toHaveLength(1);
    await pane.getByRole("button", { name: "Undo" }).click();
    await pane.getByText("Put back.").first().waitFor();
    expect(await said(open, story)).toEqual(was);
    expect(await troubles(open)).toEqual([]);
  },
  60_000,
);

it("changes nothing when the notes cannot be read again", async () => {
  // Live checking would read the notes when the pane gets the focus, and take the failure meant for the replacement.
  const open = (session = await bench.open(manyStories(), "stories.docx"));
  await open.press("Contacts");
  await open.pane().getByRole("tab", { name: "Check" }).click();
  await open.pane().getByRole("checkbox", { name: "Keep checking as I type" }).uncheck();
  await open.pane().getByRole("button", { name: "Check document" }).click();
  await open.pane().getByText("Up to date").first().waitFor();
  await row(open, "Footnote 1").click();
  await open.page.evaluate(() => window.workbench?.host()?.failNext("Body.footnotes", "GeneralException"));
  const pane = open.pane();
  await pane.getByRole("button", { name: "Replace" }).click();
  await pane.getByText(/^There is a problem with the add-in\./).waitFor();
  expect(await said(open, "footnote")).toEqual([...besideTheBody.footnote]);
});

it("checks the rest when a first page's header cannot be asked for, and says that headers were not read", async () => {
  const open = await checked({ word: { missingHeadersFail: true } });
  const pane = open.pane();
  await pane.getByText("Not checked here: headers, footers, text boxes and comments. Look at them yourself.").waitFor();
  await row(open, "Header").waitFor();
  await row(open, "Footnote 2").first().waitFor();
});

it("checks the body as ever when everything beside it cannot be read", async () => {
  session = await bench.open(manyStories(), "stories.docx");
  await session.press("Contacts");
  const { page } = session;
  await page.evaluate(() => {
    for (let times = 0; times < 9; times += 1) {
      window.workbench?.host()?.failNext("Document.sections", "GeneralException");
      window.workbench?.host()?.failNext("Body.footnotes", "GeneralException");
      window.workbench?.host()?.failNext("Body.endnotes", "GeneralException");
    }
  });
  const pane = session.pane();
  await pane.getByRole("tab", { name: "Check" }).click();
  await pane.getByRole("button", { name: "Check document" }).click();
  await pane.getByText("Up to date").first().waitFor();
  await pane.getByText(/^Not checked here: headers, footers, footnotes, endnotes, text boxes and comments\./).waitFor();
  await row(session, "Paragraph 1").waitFor();
  expect(await row(session, "Footnote").count()).toBe(0);
});

it("reads the body alone in a Word of before WordApi 1.5", async () => {
  const open = await checked({ word: { wordApi: "1.4" } });
  await open
    .pane()
    .getByText(/^Not checked here: headers, footers, footnotes, endnotes, text boxes and comments\./)
    .waitFor();
  expect(await open.page.evaluate(() => window.workbench?.host()?.counters.uses("Section.getHeader"))).toBe(0);
  expect(await troubles(open)).toEqual([]);
});

it("leaves out note marks and control characters where there is no getText", async () => {
  const open = await checked({ word: { wordApi: "1.6", textShowsMarks: true } });
  await row(open, "Footnote 2").first().waitFor();
  await row(open, "Paragraph 1").click();
  await open.pane().getByRole("button", { name: "Replace" }).click();
  await open
    .pane()
    .getByText(/^Replaced\./)
    .waitFor();
  expect((await said(open, "body"))[0]).not.toContain("putting herself at risk");
});
