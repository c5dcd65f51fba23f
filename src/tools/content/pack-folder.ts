import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import type * as v from "valibot";
import { contactSchema } from "../../content/schema/contact";
import { definitionSchema } from "../../content/schema/definition";
import { indicatorSchema } from "../../content/schema/indicator";
import { packHeadSchema } from "../../content/schema/pack";
import { recordingSchema } from "../../content/schema/recording";
import { sectionSchema } from "../../content/schema/section";
import { sourcesSchema } from "../../content/schema/source";
import { wordingRuleSchema } from "../../content/schema/wording-rule";
import type { LocalPack, PackItems } from "../../content/types/pack";
import { readLexicon } from "./lexicon-folder";
import type { Problem } from "./problem";
import { readItem } from "./read-item";
import { readYaml, type YamlFile } from "./read-yaml";

export type ItemKind = Exclude<keyof PackItems, "sources">;

/** One content item together with the file it stands in. */
export type Located<Item> = Readonly<{ item: Item; yaml: YamlFile }>;

/** What one folder of `packs/` holds: every item that could be read, and a problem for each thing that could not. */
export type PackFolder = Readonly<{
  pack: LocalPack;
  head: YamlFile;
  /** Where each item stands, by its id as the file gives it. */
  places: ReadonlyMap<string, YamlFile>;
  /** Where each part of the lexicon stands, by its field. */
  lexiconFiles: ReadonlyMap<string, YamlFile>;
  problems: readonly Problem[];
}>;

/** Where the packs of a repository stand. */
export const packsFolder = "src/content/packs";

const itemSchemas = {
  wording: wordingRuleSchema,
  indicators: indicatorSchema,
  recording: recordingSchema,
  contacts: contactSchema,
  definitions: definitionSchema,
  sections: sectionSchema,
} as const;

/**
 * Reads the folder of one pack: pack.yaml, sources.yaml, and one item per file in wording, indicators, recording,
 * contacts, definitions, sections; lexicon as one file per field. Items come in the order of their file names, whatever the disk says.
 *
 * @returns undefined with its problems when pack.yaml itself cannot be read.
 */
export function readPackFolder(
  root: string,
  name: string,
): Readonly<{ folder?: PackFolder; problems: readonly Problem[] }> {
  const base = `${packsFolder}/${name}`;
  const headFile = `${base}/pack.yaml`;
  if (!existsSync(path.join(root, headFile))) {
    return { problems: [{ file: headFile, line: 1, message: "there is no pack.yaml; every pack folder needs one" }] };
  }
  const problems: Problem[] = [];
  const places = new Map<string, YamlFile>();
  const headYaml = readYaml(root, headFile);
  const head = readItem(packHeadSchema, headYaml, problems);
  const sourcesFile = `${base}/sources.yaml`;
  const sourcesYaml = existsSync(path.join(root, sourcesFile)) ? readYaml(root, sourcesFile) : undefined;
  const sources = sourcesYaml === undefined ? [] : (readItem(sourcesSchema, sourcesYaml, problems) ?? []);
  sources.forEach(({ id }, index) => {
    if (sourcesYaml === undefined || sources.findIndex((source) => source.id === id) === index) return;
    const line = sourcesYaml.lineOf([index, "id"]);
    problems.push({ file: sourcesYaml.file, line, message: `"${id}" is listed twice; keep one` });
  });
  const { lexicon, files: lexiconFiles } = readLexicon(root, `${base}/lexicon`, problems);

  const read = <Kind extends ItemKind>(kind: Kind): v.InferOutput<(typeof itemSchemas)[Kind]>[] =>
    yamlFilesIn(root, `${base}/${kind}`, problems).flatMap((file) => {
      const yaml = readYaml(root, file);
      const item = readItem(itemSchemas[kind], yaml, problems);
      if (item === undefined) return [];
      problems.push(...idProblems(item.id, yaml, places.get(item.id)));
      if (places.has(item.id)) return [];
      places.set(item.id, yaml);
      return [item];
    });
  const items = {
    wording: read("wording"),
    indicators: read("indicators"),
    recording: read("recording"),
    contacts: read("contacts"),
    definitions: read("definitions"),
    sections: read("sections"),
  };
  if (head === undefined) return { problems };
  if (head.id !== name) {
    problems.push({
      file: headFile,
      line: headYaml.lineOf(["id"]),
      message: `the id is "${head.id}" but the folder is ${name}; make them the same`,
    });
  }
  const pack: LocalPack = { ...head, ...items, sources, lexicon };
  return { folder: { pack, head: headYaml, places, lexiconFiles, problems }, problems };
}

function idProblems(id: string, yaml: YamlFile, other: YamlFile | undefined): readonly Problem[] {
  const line = yaml.lineOf(["id"]);
  const name = path.posix.basename(yaml.file, ".yaml");
  const problems: Problem[] = [];
  if (id !== name) {
    problems.push({
      file: yaml.file,
      line,
      message: `the id is "${id}" but the file is ${name}.yaml; make them the same`,
    });
  }
  if (other !== undefined) {
    problems.push({
      file: yaml.file,
      line,
      message: `the id "${id}" is also in ${other.file}; choose another for one of them`,
    });
  }
  return problems;
}

function yamlFilesIn(root: string, folder: string, problems: Problem[]): readonly string[] {
  if (!existsSync(path.join(root, folder))) return [];
  const names = readdirSync(path.join(root, folder))
    .filter((name) => !name.startsWith("."))
    .sort();
  for (const name of names.filter((each) => !each.endsWith(".yaml"))) {
    problems.push({
      file: `${folder}/${name}`,
      line: 1,
      message: "only .yaml files belong here; rename it or move it away",
    });
  }
  return names.filter((name) => name.endsWith(".yaml")).map((name) => `${folder}/${name}`);
}
