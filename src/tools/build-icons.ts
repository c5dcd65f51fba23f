/**
 * Draws the icons that the manifest names from assets/svg: up to 24 px from the drawing on a grid of 16, larger ones
 * from that on 32, so that lines stay on whole pixels where it shows most. Run by hand after changing a drawing, since
 * browsers differ in a pixel or two; the pictures are committed and the manifest test checks their sizes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "./find-browser";

const assets = path.join(__dirname, "..", "..", "assets");
const names = ["recordwell", "check", "section", "contacts", "learn"];
const sizes = [16, 20, 24, 32, 40, 48, 64, 80];

async function main(): Promise<void> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error("Install Chromium, or name a browser in CHROME_PATH.");
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath, args });
  const page = await browser.newPage();
  for (const name of names) {
    for (const size of sizes) {
      const svg = readFileSync(path.join(assets, "svg", `${name}-${size <= 24 ? 16 : 32}.svg`), "utf8");
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      writeFileSync(path.join(assets, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
    }
  }
  await browser.close();
}

void main();
