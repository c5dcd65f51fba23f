/** docs/acceptance.md names tests that exist, and every point of journey A at each tier that the specification asks for. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.join(__dirname, "..", "..");

/** product.md, “Acceptance” of journey A; tier “review” is reading by people, here M. */
const tiers: Readonly<Record<string, string>> = {
  "A-1": "MP",
  "A-2": "PU",
  "A-3": "MW",
  "A-4": "PW",
  "A-5": "PU",
  "A-6": "P",
  "A-7": "P",
  "A-8": "MP",
  "A-9": "P",
  "A-10": "P",
  "A-11": "P",
  "A-12": "U",
  "A-13": "P",
  "A-14": "U",
  "A-15": "U",
  "A-16": "MU",
  "A-17": "U",
};

type Row = Readonly<{ point: string; tier: string; file: string; title: string }>;

let point = "";
const rows: readonly Row[] = readFileSync(path.join(root, "docs/acceptance.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .slice(2)
  .map((line) => {
    const [, what = "", tier = "", file = "", title = ""] = line.split("|").map((cell) => cell.trim());
    point = /^A-\d+/u.exec(what)?.[0] ?? point;
    return { point, tier, file, title };
  });

it.each(rows)("$point $tier: $file › $title", ({ file, title }) => {
  expect(existsSync(path.join(root, file))).toBe(true);
  expect(title.length).toBeGreaterThan(3);
  expect(readFileSync(path.join(root, file), "utf8")).toContain(title);
});

it.each(Object.entries(tiers))("%s is shown at %s", (asked, wanted) => {
  const shown = new Set(rows.filter((row) => row.point === asked).map(({ tier }) => tier));
  for (const tier of wanted) expect(shown).toContain(tier);
});
