/** Decisions that are kept on this device, in a real browser's storage: across sessions, without a word, and gone when asked. */
import type { Frame } from "playwright-core";
import { fixture, startBench, type Bench, type PaneSession } from "./support/pane-session";

let bench: Bench;
let session: PaneSession;
beforeAll(async () => {
  bench = await startBench("local");
  session = await bench.open(fixture("assessment-example.docx"), "assessment-example.docx");
});
afterAll(async () => {
  await session.close();
  await bench.close();
});

/** Loads the pane anew, as closing and opening it does, and waits for the check to end. */
async function check(): Promise<Frame> {
  await session.press("Check record");
  const pane = session.pane();
  await pane.getByText("Up to date").first().waitFor();
  return pane;
}

async function openSettings(pane: Frame): Promise<void> {
  await pane.getByRole("button", { name: "Menu" }).click();
  await pane.getByRole("menuitem", { name: "Settings" }).click();
}

const row = (pane: Frame, words: string) =>
  pane.getByRole("main").getByRole("listitem").filter({ hasText: words }).getByRole("button").first();

/** All that our page keeps in this browser: local storage, and the entries of every database. */
async function stored(pane: Frame): Promise<{ local: [string, string][]; keys: unknown[] }> {
  return pane.evaluate(async () => {
    const keys: unknown[] = [];
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(name));
      });
      for (const store of database.objectStoreNames) {
        const request = database.transaction(store).objectStore(store).getAll();
        const values = await new Promise<unknown[]>((resolve) => {
          request.onsuccess = () => resolve(request.result as unknown[]);
        });
        keys.push(
          ...values.map(
            (value) => value instanceof CryptoKey && { extractable: value.extractable, usages: value.usages },
          ),
        );
      }
      database.close();
    }
    return { local: Object.entries(localStorage).filter(([key]) => key.includes("recordwell:")), keys };
  });
}

/** Of the whole list, whose first rows alone are shown at first. */
async function countRows(pane: Frame): Promise<number> {
  const more = pane.getByRole("button", { name: /^Show \d+ more$/ });
  while ((await more.count()) > 0) await more.click();
  return pane.getByRole("main").getByRole("listitem").count();
}

it("stay dismissed when the pane is opened again, without a word of the record, until all data is deleted", async () => {
  let pane = await check();
  const before = await countRows(pane);
  await openSettings(pane);
  await pane.getByRole("switch", { name: "Keep my decisions on this device" }).click();
  await expectKeys([{ extractable: false, usages: ["sign"] }]);
  await pane.getByRole("button", { name: "Back" }).click();
  await row(pane, "is streetwise").press("Delete");
  await pane.getByRole("menuitem", { name: "Right term here" }).click();
  await pane.getByRole("button", { name: "Dismissed (1)" }).waitFor();

  pane = await check();
  await pane.getByRole("button", { name: "Dismissed (1)" }).click();
  await pane.getByText("is streetwise").waitFor();
  await pane.getByText(/^Decisions are kept on this device for 90 days\./).waitFor();
  await pane.getByRole("button", { name: "Back to the list" }).click();
  expect(await countRows(pane)).toBe(before - 1);

  const { local } = await stored(pane);
  const entries = new Map(local.map(([key, text]) => [key.replace(/^.*recordwell:/, ""), JSON.parse(text) as unknown]));
  expect([...entries.keys()].sort()).toEqual(["decisions", "settings"]);
  expect(entries.get("decisions")).toEqual({
    shape: 1,
    kept: [
      {
        mark: expect.stringMatching(/^[\w+/]{22}==$/) as unknown,
        reason: "right-term",
        scope: "this-one",
        day: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as unknown,
      },
    ],
  });
  expect(JSON.stringify(local)).not.toMatch(/streetwise|she|Jo\b/);

  await openSettings(pane);
  await pane.getByRole("button", { name: "Delete all local data" }).click();
  await pane.getByRole("button", { name: "Yes, delete" }).click();
  await expectKeys([]);
  expect((await stored(pane)).local).toEqual([]);
  await session.press("Contacts"); // past the first-run page, which stands again before Check
  pane = await check();
  expect(await countRows(pane)).toBe(before);
  expect(session.console).toEqual([]);
});

/** Waits until the browser holds these keys, and no others. */
async function expectKeys(keys: readonly unknown[]): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) {
    if ((await stored(session.pane())).keys.length === keys.length) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect((await stored(session.pane())).keys).toEqual(keys);
}
