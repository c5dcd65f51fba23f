/** Somebody's exact words stay as they are, however they are marked (product.md A-5). */
import type { Frame } from "playwright-core";
import { differentParts } from "../support/compare-docx";
import { p, smallDocxBytes, styled } from "../workbench/host/small-docx";
import { startBench, type Bench, type PaneSession } from "./support/pane-session";

const own = "Jo (invented) keeps putting herself at risk in town.";
const inStyle = "She keeps putting herself at risk, and nobody asks why.";
const marked: readonly (readonly [how: string, paragraph: string, style?: string])[] = [
  ["straight double marks", 'Her mother said "she keeps putting herself at risk" on the phone.'],
  ["curly double marks", "Her mother said “she keeps putting herself at risk” on the phone."],
  ["straight single marks", "Her mother said 'she keeps putting herself at risk' on the phone."],
  ["curly single marks", "Her mother said ‘she keeps putting herself at risk’ on the phone."],
  ["a block under its speaker", "Mother's words: she keeps putting herself at risk."],
  ["a block in Word's style Quote", inStyle, "Quote"],
  ["a block in Word's style Intense Quote", inStyle, "Citation2"],
];
const document = smallDocxBytes(
  p(own) + marked.map(([, text, style]) => (style === undefined ? p(text) : styled(style, text))).join(""),
);

let bench: Bench;
let session: PaneSession;
let pane: Frame;

beforeAll(async () => {
  bench = await startBench("local");
});

afterAll(() => bench.close());

const button = (label: string) => pane.getByRole("button", { name: label, exact: true });
const rows = () =>
  pane
    .getByRole("main")
    .getByRole("listitem")
    .filter({ hasText: /putting herself at risk/ });

async function open(index: number): Promise<void> {
  const back = pane.getByRole("button", { name: "Back" }).first();
  if ((await back.count()) > 0) await back.click();
  await rows().nth(index).getByRole("button").first().click();
  await pane.getByRole("heading", { level: 2, name: /putting herself at risk/ }).waitFor();
}

/** The writer puts the first paragraph in Word's style Quote. */
async function markFirst(): Promise<void> {
  await session.page.evaluate(() => {
    const model = window.workbench?.host()?.document;
    const first = model?.paragraphs()[0];
    if (!model || !first) throw new Error("There is no paragraph.");
    const { ownerDocument, namespaceURI } = first;
    const [properties, style] = ["pPr", "pStyle"].map((name) =>
      ownerDocument.createElementNS(namespaceURI, `w:${name}`),
    );
    if (!properties || !style) return;
    style.setAttributeNS(namespaceURI, "w:val", "Quote");
    model.restyle(
      first,
      () => {
        properties.append(style);
        first.prepend(properties);
      },
      "writer",
    );
  });
}

const unmarkFirst = () => session.page.evaluate(() => window.workbench?.host()?.document.undo("writer"));

describe.each([
  ["with underlines", {}],
  ["without underlines", { subscription: false }],
] as const)("exact words, %s", (_, word) => {
  beforeAll(async () => {
    session = await bench.open(document, "words.docx", { word });
    await session.press("Check record");
    pane = session.pane();
    await pane.getByText("Up to date").waitFor();
  });

  afterAll(() => session.close());

  it("the same words in the writer's own voice can be replaced", async () => {
    expect(await rows().count()).toBe(marked.length + 1);
    await open(0);
    expect(await button("Replace").count()).toBe(1);
  });

  it.each(marked.map(([how], index) => [how, index + 1] as const))(
    "%s: no replacement is offered, and what is known can be added after them",
    async (how, index) => {
      await open(index);
      expect(await pane.locator("mark").textContent()).toMatch(/putting herself at risk/);
      expect(await button("Replace").count()).toBe(0);
      // A block that is all somebody's words has no place after them.
      expect(await button("Add after the quote").count()).toBe(how.startsWith("a block") ? 0 : 1);
      await pane.getByText(/Keep them as they are/).waitFor();
      const said = how.startsWith("a block") ? "In text marked as someone's words." : "Inside quotation marks.";
      await pane.getByText(said).waitFor();
    },
  );

  it("words that the writer marks in the style later are no longer offered for replacement", async () => {
    await open(0);
    await button("Replace").waitFor();
    await markFirst();
    await pane.evaluate(() => window.dispatchEvent(new Event("focus")));
    await pane.getByText("In text marked as someone's words.").waitFor();
    expect(await button("Replace").count()).toBe(0);
    await unmarkFirst();
    await pane.evaluate(() => window.dispatchEvent(new Event("focus")));
    await button("Replace").waitFor();
  });

  it("words that are marked just before Replace is pressed are not written over", async () => {
    await open(0);
    await button("Replace").waitFor();
    const before = await session.save();
    await markFirst();
    // Pressed by script: a pointer would bring the focus, and with it a reading, first.
    await button("Replace").evaluate((pressed: HTMLElement) => pressed.click());
    await pane.getByText("In text marked as someone's words.").waitFor();
    expect(await button("Replace").count()).toBe(0);
    await unmarkFirst();
    expect(differentParts(before, await session.save())).toEqual([]);
  });

  it("nothing of the file has changed by looking", async () => {
    expect(differentParts(document, await session.save())).toEqual([]);
  });
});
