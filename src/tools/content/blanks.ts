import type { Problem } from "./problem";
import type { YamlFile, YamlPath } from "./read-yaml";

/** What `npm run new:rule` writes where an author has something to fill in, followed by what. */
export const blankMark = "FILL IN:";

/** True for a value that `npm run new:rule` left to be filled in. */
export function isBlank(value: unknown): boolean {
  return typeof value === "string" && value.includes(blankMark);
}

/** A problem for each blank still in a file, naming the field. */
export function blanksIn(yaml: YamlFile): readonly Problem[] {
  return walk(yaml.value, []).map(({ place, words }) => ({
    file: yaml.file,
    line: yaml.lineOf(place),
    message: `\`${fieldOf(place)}\` is still to be filled in: ${words.slice(words.indexOf(blankMark) + blankMark.length).trim()}`,
  }));
}

function walk(value: unknown, place: YamlPath): readonly Readonly<{ place: YamlPath; words: string }>[] {
  if (typeof value === "string") return value.includes(blankMark) ? [{ place, words: value }] : [];
  if (Array.isArray(value)) return value.flatMap((entry: unknown, index) => walk(entry, [...place, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => walk(entry, [...place, key]));
}

function fieldOf(place: YamlPath): string {
  return place
    .map((step) => (typeof step === "number" ? `[${step + 1}]` : `.${step}`))
    .join("")
    .replace(/^\./, "");
}
