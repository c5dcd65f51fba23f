import { assertionClasses, axes, statusNames, type Quality, type SplitFigures } from "./figures";
import type { Share } from "./intervals";
import { markdownTable } from "./markdown-table";

/** The tables of one split, in Markdown. They hold sums only: no sentence, no rule. */
export function splitReport(name: string, figures: SplitFigures): string {
  const { byCategory, promptsByCategory, exact, status, byStatus, confusion, replaceable } = figures;
  const qualityRows = [
    ["", "found", "missed", "false alarms", "precision", "recall", "F1"],
    ...Object.entries(byCategory).map(([category, one]) => qualityRow(category, one)),
    ...Object.entries(promptsByCategory).map(([category, one]) => qualityRow(`${category}, prompts`, one)),
  ];
  const statusRows = [
    ["right, of those found", ...Object.keys(status)],
    ...axes.map((axis) => [axis, ...Object.values(status).map((shares) => withInterval(shares[axis]))]),
    ["same borders", ...Object.values(exact).map(withInterval)],
  ];
  const classRows = [
    ["status", "annotated", "of them found", "precision", "recall", "F1"],
    ...statusNames.map((one) => {
      const { found, precision, recall } = byStatus[one];
      const cells = [withInterval(precision), withInterval(recall), harmonic(precision, recall)];
      return [one, `${found.of}`, withInterval(found), ...cells];
    }),
  ];
  const confusionRows = [
    ["annotated ↓, engine →", ...assertionClasses],
    ...assertionClasses.map((gold) => [gold, ...assertionClasses.map((said) => `${confusion[gold][said]}`)]),
  ];
  return [
    `### Split “${name}”: ${figures.items} items, ${figures.spans} spans`,
    markdownTable(qualityRows),
    markdownTable(statusRows),
    `Quoted words offered for replacement: ${replaceable.quoted}; reported words: ${replaceable.reported} (both must be 0).`,
    markdownTable(classRows),
    markdownTable(confusionRows),
  ].join("\n\n");
}

function qualityRow(name: string, { counts, precision, recall, f1 }: Quality): readonly string[] {
  const harmonicMean = f1 === undefined ? "–" : `${figure(f1.value)} (${figure(f1.low)}–${figure(f1.high)})`;
  return [
    name,
    `${counts.found}`,
    `${counts.missed}`,
    `${counts.falseAlarms}`,
    withInterval(precision),
    withInterval(recall),
    harmonicMean,
  ];
}

/** “0.912 (0.874–0.941)”, or a dash when there was no case. */
export function withInterval(share: Share): string {
  if (share.share === undefined) return "–";
  return `${figure(share.share)} (${figure(share.low)}–${figure(share.high)})`;
}

function figure(value: number): string {
  return value.toFixed(3);
}

function harmonic(precision: Share, recall: Share): string {
  const [p, r] = [precision.share, recall.share];
  return p === undefined || r === undefined ? "–" : figure(p + r === 0 ? 0 : (2 * p * r) / (p + r));
}
