import path from "node:path";
import { createChecker } from "../../engine";
import { figuresOf, type SplitFigures } from "./figures";
import { detailLines, detailsOf, type SplitDetails } from "./gold-details";
import { readGoldFolder, splits, type Split } from "./gold-files";
import { splitReport } from "./gold-report";
import { evaluateItem } from "./match-gold";
import type { PackInUse } from "./pack-in-use";

/** What was measured on the gold set; `details` has the test split only when that was asked for. */
export type GoldResult = Readonly<{
  figures: Readonly<Record<Split, SplitFigures>>;
  details: Readonly<Partial<Record<Split, SplitDetails>>>;
}>;

/** Where the gold set stands, from the root of the repository. */
export const goldFolder = "test/gold";

/** Checks every item of both splits. */
export function runGold(root: string, pack: PackInUse, showTest: boolean): GoldResult {
  const checker = createChecker(pack.compiled);
  const measured = splits.map((split) => {
    const items = readGoldFolder(path.join(root, goldFolder, split));
    const outcomes = items.map((item) => evaluateItem(checker, item));
    const isShown = split === "dev" || showTest;
    return { split, figures: figuresOf(outcomes), ...(isShown ? { details: detailsOf(outcomes) } : {}) };
  });
  return {
    // One entry for each split.
    figures: Object.fromEntries(measured.map(({ split, figures }) => [split, figures])) as GoldResult["figures"],
    details: Object.fromEntries(
      measured.flatMap(({ split, details }) => (details === undefined ? [] : [[split, details]])),
    ) as GoldResult["details"],
  };
}

/** The tables of both splits. */
export function goldTables({ figures }: GoldResult): string {
  return splits.map((split) => splitReport(split, figures[split])).join("\n\n");
}

/** What went wrong, for the splits that may be shown. */
export function goldDetailLines({ details }: GoldResult, most: number): readonly string[] {
  return splits.flatMap((split) => {
    const one = details[split];
    return one === undefined ? [] : ["", `Split “${split}”`, ...detailLines(one, most)];
  });
}
