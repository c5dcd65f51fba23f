/** Pages that sessions of a test file use one after another: none may know of the one before. */
import { p, smallDocxBytes } from "../workbench/host/small-docx";
import { startBench, type Bench } from "./support/pane-session";

let bench: Bench;
beforeAll(async () => {
  bench = await startBench("local");
});
afterAll(() => bench.close());

const open = () => bench.open(smallDocxBytes(p("One")), "one.docx");

it("a session finds nothing in its page of the session before", async () => {
  const before = await open();
  await before.press("Check record"); // past the first-run page, which is remembered
  const stored = await before.page.evaluate(async () => {
    sessionStorage.setItem("left", "1");
    localStorage.setItem("left", "1");
    await new Promise((done) => (indexedDB.open("left").onsuccess = done));
    return (await indexedDB.databases()).length;
  });
  expect(stored).toBeGreaterThan(0);
  await before.close();

  const after = await open();
  expect(after.page).toBe(before.page);
  expect(after.requests.length).toBeGreaterThan(0);
  expect(
    await after.page.evaluate(async () => [
      sessionStorage.length,
      localStorage.length,
      (await indexedDB.databases()).length,
    ]),
  ).toEqual([0, 0, 0]);
  await after.close();
});

it("two sessions at a time have a page each, also after one was closed twice", async () => {
  const first = await open();
  await first.close();
  await first.close();
  const [second, third] = [await open(), await open()];
  expect(second.page).not.toBe(third.page);
  await second.close();
  await third.close();
});

it("a page that is wanted alone is nobody else's", async () => {
  const alone = await bench.open(smallDocxBytes(p("One")), "one.docx", { alone: true });
  await alone.close();
  expect(alone.page.isClosed()).toBe(true);
});
