/** The help page that the manifest names: static, so nothing but this holds its words to those of the pane. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { privacy } from "../../src/features/strings";
import { unwantedWords } from "../support/unwanted-words";

const file = path.join(__dirname, "../../src/taskpane/support.html");
const page = new DOMParser().parseFromString(readFileSync(file, "utf8"), "text/html");
const textOf = (element: Element) => (element.textContent ?? "").replace(/\s+/gu, " ").trim();

/** The paragraphs between a heading and the next. */
function paragraphsUnder(heading: string): readonly string[] {
  const start = [...page.querySelectorAll("h2")].find((each) => textOf(each) === heading);
  const found: string[] = [];
  for (let at = start?.nextElementSibling; at?.localName === "p"; at = at.nextElementSibling) found.push(textOf(at));
  return found;
}

describe("the help page", () => {
  it("promises what the pane promises, and nothing more", () => {
    const promises = privacy.promises.map(({ name, text }) => `${name} ${text}`);
    expect(paragraphsUnder("What it reads, keeps and sends")).toEqual([
      ...promises,
      privacy.decisions,
      privacy.thisVersion,
    ]);
  });

  it("says who to call first of all", () => {
    const [first] = page.querySelectorAll("p");
    expect(first && textOf(first)).toMatch(/danger now\? Call 999\..*call 101\..*Do not wait/u);
  });

  it("says what to do where Word starts no add-in", () => {
    expect(paragraphsUnder("When the pane does not open").join(" ")).toMatch(/Protected View.*Enable Editing/u);
  });

  it("keeps to the words and the short sentences of the pane", () => {
    const promised = privacy.promises.map(({ text }) => text);
    const own = [...page.querySelectorAll("h1, h2, p")]
      .map(textOf)
      .filter((text) => !promised.some((promise) => text.endsWith(promise)));
    const sentences = own.flatMap((text) => text.split(/(?<=[.?!])\s/u));
    expect(sentences.length).toBeGreaterThan(20);
    expect(sentences.filter((sentence) => unwantedWords.test(sentence))).toEqual([]);
    expect(sentences.filter((sentence) => sentence.split(" ").length > 25)).toEqual([]);
  });
});
