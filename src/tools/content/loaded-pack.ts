import { readdirSync } from "node:fs";
import path from "node:path";
import { mergePacks } from "../../content/merge";
import type { Lexicon } from "../../content/types/lexicon";
import type { LocalPack, Pack } from "../../content/types/pack";
import { packsFolder, readPackFolder, type PackFolder } from "./pack-folder";
import type { Problem } from "./problem";
import type { YamlFile, YamlPath } from "./read-yaml";

/** A whole pack, merged, which still knows the file and line of everything in it. */
export type LoadedPack = Readonly<{
  pack: Pack;
  /** A problem at a place of the item with this id. */
  problemIn(id: string, place: YamlPath, message: string): Problem;
  /** A problem at a place of pack.yaml. */
  problemInHead(place: YamlPath, message: string): Problem;
  /** A problem at a place of the merged lexicon, for example ["triggers", 3, "phrases", 0]. */
  problemInLexicon(place: YamlPath, message: string): Problem;
}>;

export const corePackId = "core";

/** Every pack of a repository, core first, each partnership's merged with core; and what could not be read. */
export function loadPacks(root: string): Readonly<{ packs: readonly LoadedPack[]; problems: readonly Problem[] }> {
  const core = readPackFolder(root, corePackId);
  const problems: Problem[] = [...core.problems];
  if (core.folder === undefined) return { packs: [], problems };
  const corePack = wholePack(core.folder, problems);
  if (corePack === undefined) return { packs: [], problems };
  const packs = [located(corePack, [core.folder])];
  for (const name of partnershipFolders(root)) {
    const local = readPackFolder(root, name);
    problems.push(...local.problems);
    if (local.folder === undefined) continue;
    const folder = local.folder;
    const merged = mergePacks(corePack, folder.pack);
    if (merged.ok) packs.push(located(merged.value, [folder, core.folder]));
    else problems.push(...merged.problem.map(({ path: place, message }) => mergeProblem(folder, place, message)));
  }
  return { packs, problems };
}

function partnershipFolders(root: string): readonly string[] {
  return readdirSync(path.join(root, packsFolder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== corePackId)
    .map(({ name }) => name)
    .sort();
}

const lexiconParts: readonly (keyof Lexicon)[] = [
  "verbs",
  "words",
  "families",
  "kinds",
  "shortened",
  "lookalikes",
  "triggers",
  "abbreviations",
  "headings",
  "additions",
];

function wholePack(folder: PackFolder, problems: Problem[]): Pack | undefined {
  const { lexicon, ...rest } = folder.pack;
  if (isWholeLexicon(lexicon)) return { ...rest, lexicon };
  const missing = lexiconParts.filter((part) => lexicon[part] === undefined);
  const files = missing.map((part) => `${packsFolder}/${corePackId}/lexicon/${part}.yaml`);
  const absent = files.filter((file) => !problems.some((problem) => problem.file === file));
  problems.push(...absent.map((file) => ({ file, line: 1, message: "the core pack needs this file; add it" })));
  return undefined;
}

function isWholeLexicon(lexicon: LocalPack["lexicon"]): lexicon is Lexicon {
  return lexiconParts.every((part) => lexicon[part] !== undefined);
}

/** `folders`: the partnership's before core's, so that a replacing item is found in its own file. */
function located(pack: Pack, folders: readonly PackFolder[]): LoadedPack {
  const fileOf = (id: string) => folders.map(({ places }) => places.get(id)).find((yaml) => yaml !== undefined);
  const head = folders[0]?.head;
  return {
    pack,
    problemIn: (id, place, message) => problemAt(fileOf(id), place, message),
    problemInHead: (place, message) => problemAt(head, place, message),
    problemInLexicon: (place, message) => lexiconProblem(folders, place, message),
  };
}

/**
 * Finds the file of a place in the merged lexicon. Its lists follow one another, core's first, so an index past core's
 * is the partnership's; of a group that both have, the partnership's counts.
 */
function lexiconProblem(folders: readonly PackFolder[], place: YamlPath, message: string): Problem {
  const [part = "", key = "", ...rest] = place;
  const name = lexiconParts.find((each) => each === part) ?? "words";
  const core = folders[folders.length - 1];
  const local = folders.length > 1 ? folders[0] : undefined;
  const inCore = core?.pack.lexicon[name];
  if (Array.isArray(inCore) && typeof key === "number") {
    const isLocal = key >= inCore.length;
    const index = isLocal ? key - inCore.length : key;
    return problemAt((isLocal ? local : core)?.lexiconFiles.get(name), [index, ...rest], message);
  }
  const isLocal = Object.hasOwn(local?.pack.lexicon[name] ?? {}, key);
  return problemAt((isLocal ? local : core)?.lexiconFiles.get(name), [key, ...rest], message);
}

function problemAt(yaml: YamlFile | undefined, place: YamlPath, message: string): Problem {
  return { file: yaml?.file ?? packsFolder, line: yaml?.lineOf(place) ?? 1, message };
}

function mergeProblem(folder: PackFolder, place: YamlPath, message: string): Problem {
  const [kind, index, ...rest] = place;
  if (kind === "off") return problemAt(folder.head, place, message);
  const items =
    kind === "wording" ||
    kind === "indicators" ||
    kind === "recording" ||
    kind === "contacts" ||
    kind === "definitions" ||
    kind === "sections"
      ? folder.pack[kind]
      : [];
  const item = typeof index === "number" ? items[index] : undefined;
  return problemAt(item === undefined ? folder.head : folder.places.get(item.id), rest, message);
}
