import type { Page } from "playwright-core";

/** Milliseconds that the page's clock goes on at a time. */
const step = 100;

/**
 * Lets the page's clock go on until something is so. The clock is Playwright's and stands still (`clock.pauseAt`), so a
 * slow machine is no matter.
 *
 * @returns how many milliseconds of the page that took, or the limit
 */
export async function pageTimeUntil(page: Page, isSo: () => Promise<boolean>, limit: number): Promise<number> {
  for (let passed = 0; passed < limit; passed += step) {
    if (await isSo()) return passed;
    await page.clock.runFor(step);
    await new Promise((resolve) => setTimeout(resolve, 80)); // messages between the frames go by no clock, and a busy machine is slow with them
  }
  return limit;
}
