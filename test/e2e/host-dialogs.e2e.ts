import { startHostBench, type HostBench, type OpenHost } from "../support/host-in-browser";
import { p, smallDocxBytes } from "../workbench/host/small-docx";

// Real pages under the real office.js: nothing here is faster than a busy machine lets it be.
let bench: HostBench;

beforeAll(async () => {
  bench = await startHostBench();
});

afterEach(() => bench.closeAll());
afterAll(() => bench.close());

/** What the pane has heard of its dialog, in order: messages, and numbers of events. */
type Heard = readonly (string | number)[];
type Seen = Window & { heard: (string | number)[]; dialog: Office.Dialog };

/** Asks for a dialog from the pane. @returns what came of it: "succeeded", or the number of the error */
function ask({ pane }: OpenHost, address: string, displayInIframe: boolean): Promise<string | number> {
  return pane.evaluate(
    ([url, inFrame]) =>
      new Promise<string | number>((resolve) => {
        const seen = window as unknown as Seen;
        Office.context.ui.displayDialogAsync(
          new URL(url, location.href).href,
          { height: 40, width: 30, displayInIframe: inFrame, promptBeforeOpen: false },
          (result) => {
            if (result.status === Office.AsyncResultStatus.Failed) return resolve(result.error.code);
            seen.heard = [];
            seen.dialog = result.value;
            const note = (event: { message: string; origin: string | undefined } | { error: number }) =>
              void seen.heard.push("message" in event ? event.message : event.error);
            result.value.addEventHandler(Office.EventType.DialogMessageReceived, note);
            result.value.addEventHandler(Office.EventType.DialogEventReceived, note);
            resolve(result.status);
          },
        );
      }),
    [address, displayInIframe] as const,
  );
}

async function heard({ pane }: OpenHost, count: number): Promise<Heard> {
  await pane.waitForFunction((least) => (window as unknown as Seen).heard.length >= least, count);
  return pane.evaluate(() => (window as unknown as Seen).heard);
}

it("opens a dialog over the page, carries messages both ways, and lets the add-in close it", async () => {
  const opened = await bench.open(smallDocxBytes(p("One")));
  const { page, pane } = opened;
  expect(await ask(opened, "/probe/dialog.html", true)).toBe("succeeded");
  expect(await heard(opened, 1)).toEqual(["ready"]);
  expect(await page.locator("iframe[data-dialog]").count()).toBe(1);
  await pane.evaluate(() => (window as unknown as Seen).dialog.messageChild("good morning"));
  expect(await heard(opened, 2)).toEqual(["ready", "heard good morning"]);

  await pane.evaluate(() => (window as unknown as Seen).dialog.close());
  await page.waitForFunction(() => !window.host.hasDialog());
  expect(await page.locator("iframe[data-dialog]").count()).toBe(0);
  expect(await page.evaluate(() => window.host.troubles())).toEqual([]);
  expect(opened.outside).toEqual([]);
});

it("tells the add-in that the person has closed it, and then lets it open another", async () => {
  const opened = await bench.open(smallDocxBytes(p("One")));
  const { page } = opened;
  expect(await ask(opened, "/probe/dialog.html", true)).toBe("succeeded");
  await heard(opened, 1);
  expect(await ask(opened, "/probe/dialog.html", true)).toBe(12007);
  await page.evaluate(() => window.host.dismissDialog());
  expect(await heard(opened, 2)).toEqual(["ready", 12006]);
  expect(await page.evaluate(() => window.host.troubles())).toEqual([]);
});

it("refuses an address of somebody else", async () => {
  const opened = await bench.open(smallDocxBytes(p("One")));
  expect(await ask(opened, "https://example.invalid/dialog.html", true)).toBe(12004);
  expect(await ask(opened, "http://localhost/dialog.html", true)).toBe(12005);
  expect(await opened.page.evaluate(() => window.host.hasDialog())).toBe(false);
});

it("leaves a dialog in a window of its own to office.js and the browser", async () => {
  const opened = await bench.open(smallDocxBytes(p("One")));
  const popup = opened.page.waitForEvent("popup");
  expect(await ask(opened, "/probe/dialog.html", false)).toBe("succeeded");
  const dialog = await popup;
  expect(await heard(opened, 1)).toEqual(["ready"]);
  await opened.pane.evaluate(() => (window as unknown as Seen).dialog.messageChild("good morning"));
  expect(await heard(opened, 2)).toEqual(["ready", "heard good morning"]);
  const closed = dialog.waitForEvent("close");
  await opened.pane.evaluate(() => (window as unknown as Seen).dialog.close());
  await closed;
  expect(await opened.page.evaluate(() => window.host.troubles())).toEqual([]);
});
