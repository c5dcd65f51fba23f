import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";

/** A page that is ours until it is given back. */
export type LentPage = Readonly<{
  page: Page;
  /** Leaves whatever is open in it; what pages of `origin` stored is gone when this is done. A second time does nothing. */
  giveBack(): Promise<void>;
}>;

/** Pages that tests use one after another. */
export type PagePool = Readonly<{
  /** An empty page in the look that is wanted, the pointer in its corner. */
  take(look: PageLook): Promise<LentPage>;
  /** A page in a context of its own, for tests that put a route, a script or a clock on either. */
  takeAlone(look: PageLook): Promise<LentPage>;
}>;

/** What a page is opened in and shown with. */
export type PageLook = Pick<BrowserContextOptions, "colorScheme" | "forcedColors" | "reducedMotion"> &
  Readonly<{ viewport: { width: number; height: number } }>;

/** Milliseconds that a page waits for anything. Twice Playwright's own: a busy machine must not fail a test. */
const patience = 60_000;

/**
 * A page keeps its process, and with it the scripts that are compiled already: opening the workbench in one that was used
 * before takes half the time of opening it in a new one. Nothing else is kept: storage is emptied, and a page is as
 * invisible to the next test as if it were new.
 *
 * @param origin where the pages that are opened come from, as in `https://localhost:3000`
 * @param prepare puts on a new context what every page of it needs
 */
export function createPagePool(
  browser: Browser,
  origin: string,
  prepare: (context: BrowserContext) => Promise<void> = async () => {},
): PagePool {
  const idle: Page[] = [];

  async function open(look: PageLook): Promise<Page> {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, ...look });
    context.setDefaultTimeout(patience);
    await prepare(context);
    return context.newPage();
  }

  return {
    async take(look) {
      const page = idle.pop() ?? (await open(look));
      const { viewport, ...media } = look;
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null, ...media });
      let isLent = true;
      return {
        page,
        async giveBack() {
          if (!isLent) return; // it may be somebody else's by now
          isLent = false;
          await leave(page, origin);
          idle.push(page);
        },
      };
    },
    async takeAlone(look) {
      const page = await open(look);
      return { page, giveBack: () => page.context().close() };
    },
  };
}

async function leave(page: Page, origin: string): Promise<void> {
  // Only a page of the origin can clear what office.js keeps there of its host: “all”, below, does not have it.
  await page.evaluate(() => sessionStorage.clear());
  await page.goto("about:blank"); // before the rest, so that nothing that is open can store anything more
  const dialogs = page
    .context()
    .pages()
    .filter((other) => other !== page);
  await Promise.all(dialogs.map((dialog) => dialog.close()));
  await page.mouse.move(0, 0);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
  await devtools.detach();
}
