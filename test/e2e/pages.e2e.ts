/** The pages without a document: outside Word, in a Word that is too old, without Office.js, and the help page. */
import type { Page } from "playwright-core";
import { axeProblems, judgePage, judgeScreen, shellProblems, widthProblems } from "./support/judge-screen";
import { fixture, startBench, type Bench, type PaneSession } from "./support/pane-session";

let bench: Bench;
let session: PaneSession;
let page: Page;
const address = (file: string) => new URL(file, session.page.url()).href;

beforeAll(async () => {
  bench = await startBench("local");
  session = await bench.open(fixture("bare.docx"), "bare.docx");
});

beforeEach(async () => {
  page = await session.page.context().newPage();
});

afterEach(() => page.close());

afterAll(async () => {
  await session.close();
  await bench.close();
});

it("in a Word that is too old it says so, and reads nothing", async () => {
  // The npm client answers WordApi 1.3 on the web whatever its host claims, so its answer is changed in the page.
  const old = `const ready = Office.onReady; Office.onReady = () => ready().then((info) => {
    Office.context.requirements.isSetSupported = (_name, version) => Number(version) < 1.3;
    return info;
  });`;
  await session.page.route("**/taskpane.js", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${old}\n${await response.text()}` });
  });
  await session.page.getByRole("button", { name: "Check record", exact: true }).click();
  const pane = session.page.frameLocator("iframe");
  await pane.getByRole("heading", { level: 2, name: "Recordwell and this Word" }).waitFor();
  await pane.getByText("This version of Word is too old for the check.").waitFor();
  expect(await pane.getByRole("tab").count()).toBe(0);
  expect(await judgeScreen(session, "too old", { skipLink: false })).toEqual([]);
  const used = await session.page.evaluate(() => Object.keys(window.workbench?.host()?.counters.all() ?? {}));
  expect(used.filter((member) => /^(Document|Body|Paragraph|Range)/.test(member))).toEqual([]);
  expect(session.console).toEqual([]);
});

it("outside Word, the pane says where it belongs, with who to call", async () => {
  const reach = async () => {
    await page.goto(address("/taskpane.html"));
    await page.getByRole("heading", { name: "Open this in Word" }).waitFor();
  };
  expect(await judgePage(page, "outside Word", reach, (one) => shellProblems(one, { skipLink: false }))).toEqual([]);
});

it("without Office.js the page needs no script and no style", async () => {
  await page.route("**/office.js", (route) => route.abort());
  const reach = async () => {
    await page.goto(address("/taskpane.html"));
    await page.getByText("Word could not start the add-in.").waitFor();
    await page.getByRole("region", { name: "Urgent help" }).waitFor();
  };
  expect(await judgePage(page, "without Office.js", reach, widthProblems)).toEqual([]);
});

it("the help page can be read at every width, and asks for nothing else", async () => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const reach = async () => {
    await page.goto(address("/support.html"));
    await page.getByRole("heading", { level: 1, name: "Help with Recordwell" }).waitFor();
  };
  expect(await judgePage(page, "help", reach, widthProblems)).toEqual([]);
  expect(new Set(asked)).toEqual(new Set(["/support.html"]));
});

it("a page with something to find has it found", async () => {
  await page.setContent('<main><h1 style="width:900px;display:block">Wide</h1><img src="data:,"></main>');
  await page.setViewportSize({ width: 270, height: 640 });
  expect(await widthProblems(page)).toEqual([expect.stringContaining("It scrolls sideways")]);
  expect((await axeProblems(page)).join(" ")).toContain("image-alt");
});
