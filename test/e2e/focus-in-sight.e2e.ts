/** Whatever has the focus is seen, above the strip and below what stays at the top, in the built add-in with large text. */
import type { Frame } from "playwright-core";
import { fixture, startBench, type Bench, type PaneSession } from "./support/pane-session";

let bench: Bench;
let session: PaneSession;
let pane: Frame;

beforeAll(async () => {
  bench = await startBench("local");
  session = await bench.open(fixture("assessment-example.docx"), "assessment-example.docx");
  await session.press("Check record");
  pane = session.pane();
  await pane.getByText("Up to date").first().waitFor();
});

afterAll(async () => {
  await session.close();
  await bench.close();
});

const button = (label: string | RegExp) => pane.getByRole("button", { name: label }).first();
const heightOf = async (label: string) => (await button(label).boundingBox())?.height ?? 0;

/** Every control in turn, from the top to the end and back: scrolled into sight by the focus alone. */
const hidden = () =>
  pane.evaluate(() => {
    const strip = document.querySelector('section[aria-label="Urgent help"]')?.getBoundingClientRect().top ?? 0;
    const found: string[] = [];
    const all = [...document.querySelectorAll<HTMLElement>("main button, main input, main textarea")];
    for (const one of [...all, ...all.reverse()]) {
      one.focus();
      if (document.activeElement !== one) continue;
      const bars = [...document.querySelectorAll("header, [data-notice]")].filter((bar) => !bar.contains(one));
      const from = Math.max(...bars.map((bar) => bar.getBoundingClientRect().bottom));
      const { top, bottom, height } = one.getBoundingClientRect();
      // What is higher than the room with its margins of 8 px is seen in part.
      const isSeen = height > strip - from - 16 ? top < strip && bottom > from : top >= from - 1 && bottom <= strip + 1;
      if (!isSeen) found.push(`“${one.textContent}” at ${top} to ${bottom}, in sight are ${from} to ${strip}`);
    }
    return found;
  });

/** Where the notice stays, and how much of the room between header and strip it takes. */
const notice = () =>
  pane.locator("[data-notice]").evaluate((bar) => {
    const top = document.querySelector("header")?.getBoundingClientRect().bottom ?? 0;
    const strip = document.querySelector('section[aria-label="Urgent help"]')?.getBoundingClientRect().top ?? 0;
    return { position: getComputedStyle(bar).position, share: bar.getBoundingClientRect().height / (strip - top) };
  });

describe.each([
  [270, 200],
  [340, 200],
  [270, 100],
] as const)("in %d px with text of %d %%", (width, text) => {
  beforeAll(async () => {
    await session.look({ width, text });
    // What stays in sight is measured as it is drawn.
    await pane.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  });
  afterAll(() => session.look({ width: 340, text: 100 }));

  it("nothing that has the focus lies behind the strip or the header; Back and what is in a row are large enough", async () => {
    expect({ list: await hidden() }).toEqual({ list: [] });
    await pane
      .getByRole("main")
      .getByRole("button", { name: /makes herself vulnerable/u })
      .first()
      .click();
    await button("Replace").waitFor();
    expect({ detail: await hidden() }).toEqual({ detail: [] });
    expect(await heightOf("Back")).toBeGreaterThanOrEqual(44);
    await button("Replace").click();
    await button("Undo").waitFor();
    const { position, share } = await notice();
    expect(position).toBe(share > 0.5 ? "static" : "sticky");
    expect({ "list with a notice": await hidden() }).toEqual({ "list with a notice": [] });
    await button(/^Changed \(/u).click();
    await pane.getByRole("heading", { name: "Changed wording" }).waitFor();
    expect({ changed: await hidden() }).toEqual({ changed: [] });
    expect(await heightOf("Back to the list")).toBeGreaterThanOrEqual(44);
    const putBack = await pane.getByText("Put back", { exact: true }).first().boundingBox();
    expect(putBack?.height).toBeGreaterThanOrEqual(32);
    await pane.getByText("Put back", { exact: true }).first().click();
    await button("Back to the list").click();
  });
});
