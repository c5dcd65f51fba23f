/** Prompts about recording in the built pane: off at first, there once they are chosen, and gone when they are not. */
import type { Frame } from "playwright-core";
import { docxOf } from "../support/docx-builder";
import { startBench, type Bench, type PaneSession } from "./support/pane-session";

const lines = [
  "Maya (invented) puts herself at risk.",
  "Concerns were raised about the flat.",
  "Ring First Response on 0117 903 6000 in the morning.",
];

let bench: Bench;
let session: PaneSession;
beforeAll(async () => {
  bench = await startBench("local");
  const body = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join("");
  session = await bench.open(docxOf(body).save(), "record.docx");
});
afterAll(async () => {
  await session.close();
  await bench.close();
});

async function choose(pane: Frame): Promise<void> {
  await pane.getByRole("button", { name: "Menu" }).click();
  await pane.getByRole("menuitem", { name: "Settings" }).click();
  await pane.getByRole("switch", { name: "Recording prompts" }).click();
  await pane.getByRole("button", { name: "Back" }).click();
  await pane.getByRole("button", { name: "Check again" }).click();
}

const prompts = (pane: Frame) => pane.getByRole("main").getByRole("listitem");

it("come with their switch, name the pack's number and its date, and go with it", async () => {
  await session.press("Check record");
  const pane = session.pane();
  await pane.getByRole("heading", { name: "1 prompt to consider" }).waitFor();

  await choose(pane);
  await pane.getByRole("heading", { name: "3 prompts to consider" }).waitFor();
  expect(await prompts(pane).filter({ hasText: "Concerns were raised" }).count()).toBe(1);
  await prompts(pane).filter({ hasText: "0117 903 6000" }).getByRole("button").first().click();
  await pane.getByRole("heading", { level: 2, name: "0117 903 6000" }).waitFor();
  await pane.getByText("First Response (Bristol City Council): 0117 903 6444. As its source says:").waitFor();
  expect(await pane.getByRole("button", { name: "Replace" }).count()).toBe(0);
  await pane.getByRole("button", { name: "Back", exact: true }).click();

  await choose(pane);
  await pane.getByRole("heading", { name: "1 prompt to consider" }).waitFor();
  expect(await prompts(pane).filter({ hasText: "Concerns were raised" }).count()).toBe(0);
  expect(session.console).toEqual([]);
});
