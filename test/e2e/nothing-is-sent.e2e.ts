/**
 * The promise "our code sends nothing", held by the built pages: they are byte for byte what ships, and Microsoft's
 * address is answered from the npm package (mode `cdn` of design.md D2).
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { officeCdn, shimAddress, withLocalOffice } from "../../src/tools/workbench-server/local-office";
import { opened, texts } from "../support/docx-files";
import { fixture, root, startBench, type Bench, type PaneSession } from "./support/pane-session";

const name = "assessment-example.docx";
const document = fixture(name);

/** Names and three-word runs that stand in the record and in none of the product's own files. */
function tellingWords(): readonly string[] {
  const own = [
    "taskpane.js",
    "engine.js",
    "packs/bristol.js",
    "packs/bristol.matching.js",
    "workbench/workbench.js",
    "taskpane.html",
  ]
    .map((file) => readFileSync(path.join(root, "dist", file), "utf8"))
    .join("\n")
    .toLowerCase();
  const words = texts(opened(document)).join(" ").toLowerCase().split(/\s+/);
  const runs = words.map((_, at) => words.slice(at, at + 3).join(" "));
  const names = words.filter((word) => word.length >= 5);
  return [...new Set([...runs, ...names])].filter((telling) => telling !== "" && !own.includes(telling));
}

describe("the whole journey under the shipped pages", () => {
  let bench: Bench;
  let session: PaneSession;

  beforeAll(async () => {
    bench = await startBench("cdn");
    session = await bench.open(document, name);
    await session.press("Check record");
    const pane = session.pane();
    const row = (words: string) => pane.getByRole("listitem").filter({ hasText: words }).getByRole("button").first();
    await pane.getByText(/prompts to consider/).waitFor();
    await row("makes herself vulnerable").click();
    await pane.getByRole("button", { name: "Replace" }).click();
    await pane
      .getByText(/Replaced/)
      .first()
      .waitFor();
    await pane.getByRole("button", { name: "Undo" }).click();
    await pane
      .getByText(/Put back/)
      .first()
      .waitFor();
    await pane.getByRole("tab", { name: "Contacts" }).click();
    await pane.getByLabel("Search contacts").fill("first response");
    await row("First Response").click();
    await pane.getByRole("button", { name: /^Insert/ }).click();
    await pane.getByText("Inserted in your document.").first().waitFor();
    await pane.getByRole("tab", { name: "Learn" }).click();
    await pane.getByRole("tab", { name: "Sections" }).click();
  });

  afterAll(async () => {
    await session.close();
    await bench.close();
  });

  it("asks for our own static files and Office.js, and for nothing else", () => {
    const origin = new URL(session.page.url()).origin;
    const elsewhere = session.requests.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith(officeCdn));
    expect(session.requests.length).toBeGreaterThan(5);
    expect(elsewhere.filter((url) => !url.startsWith("blob:") && !url.startsWith("data:"))).toEqual([]);
    const ours = new Set(session.requests.filter((url) => url.startsWith(origin)).map((url) => new URL(url).pathname));
    const files =
      /^\/(workbench\/|taskpane\.(html|js)$|(engine|sections)\.js$|packs\/bristol(\.(matching|rules|sections))?\.js$|manifest\.xml$|assets\/[a-z0-9-]+\.png$|favicon\.ico$)/;
    expect([...ours].filter((address) => !files.test(address))).toEqual([]);
  });

  it("carries no word of the record in an address, in storage, in the console or in a cookie", async () => {
    const words = tellingWords();
    expect(words.length).toBeGreaterThan(100); // else this test could not fail
    const stored = await session.page.evaluate(() => {
      const frames = [window, ...Array.from({ length: window.frames.length }, (_, at) => window.frames[at])];
      return frames
        .map(
          (frame) =>
            JSON.stringify({ ...frame?.localStorage, ...frame?.sessionStorage }) + (frame?.document.cookie ?? ""),
        )
        .join("\n");
    });
    const everything = [...session.requests, ...session.console, stored, session.page.url(), session.pane().url()]
      .join("\n")
      .replace(/%20|\+/g, " ")
      .toLowerCase();
    expect(words.filter((word) => everything.includes(word))).toEqual([]);
  });

  it("writes nothing to the console, so the content security policy was never in the way", () => {
    expect(session.console).toEqual([]);
  });

  it("refuses a connection that some later mistake might try", async () => {
    const outcome = await session.pane().evaluate(async () => {
      try {
        await fetch("/taskpane.js");
        return "sent";
      } catch {
        return "refused";
      }
    });
    expect(outcome).toBe("refused");
  });
});

describe("the pages as npm start serves them", () => {
  it("differ from the built ones by the address of Office.js and one script of the workbench", () => {
    const built = readFileSync(path.join(root, "dist/taskpane.html"), "utf8");
    const served = withLocalOffice(built);
    expect(served).not.toBe(built);
    const back = served
      .replace(`<script src="${shimAddress}"></script>`, "")
      .replace('<script src="/officejs/office.js"></script>', `<script src="${officeCdn}office.js"></script>`);
    expect(back).toBe(built);
  });

  it("hold no script or handler of their own inline", () => {
    const built = readFileSync(path.join(root, "dist/taskpane.html"), "utf8");
    expect(built).toContain("connect-src 'none'");
    expect(built.match(/<script(?![^>]*\bsrc=)/g)).toBeNull();
    expect(built.match(/\son[a-z]+=/g)).toBeNull();
  });
});
