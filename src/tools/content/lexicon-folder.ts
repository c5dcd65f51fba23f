import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { lexiconFileSchemas, verbFormsOf } from "../../content/schema/lexicon";
import type { Lexicon } from "../../content/types/lexicon";
import type { Problem } from "./problem";
import { readItem } from "./read-item";
import { readYaml, type YamlFile } from "./read-yaml";

type LexiconFile = keyof typeof lexiconFileSchemas;

/** The lexicon of a folder, as far as it is there, and the files that its parts stand in. */
export type LexiconFolder = Readonly<{ lexicon: Partial<Lexicon>; files: ReadonlyMap<string, YamlFile> }>;

/**
 * Reads `lexicon/`: one file for each field of the lexicon, named after it. A folder may hold only some of them (a
 * partnership's usually holds none).
 */
export function readLexicon(root: string, folder: string, problems: Problem[]): LexiconFolder {
  const files = new Map<string, YamlFile>();
  if (!existsSync(path.join(root, folder))) return { lexicon: {}, files };
  const known = Object.keys(lexiconFileSchemas);
  for (const name of readdirSync(path.join(root, folder)).sort()) {
    if (!known.includes(path.basename(name, ".yaml")) || !name.endsWith(".yaml")) {
      problems.push({
        file: `${folder}/${name}`,
        line: 1,
        message: `this is no part of a lexicon; the files here are ${known.map((each) => `${each}.yaml`).join(", ")}`,
      });
    }
  }
  const read = <Name extends LexiconFile>(name: Name) => {
    const file = `${folder}/${name}.yaml`;
    if (!existsSync(path.join(root, file))) return undefined;
    const yaml = readYaml(root, file);
    files.set(name, yaml);
    return readItem(lexiconFileSchemas[name], yaml, problems);
  };
  const verbs = read("verbs");
  const words = read("words");
  const families = read("families");
  const kinds = read("kinds");
  const shortened = read("shortened");
  const lookalikes = read("lookalikes");
  const triggers = read("triggers");
  const abbreviations = read("abbreviations");
  const headings = read("headings");
  const additions = read("additions");
  const lexicon = {
    ...(verbs === undefined ? {} : { verbs: verbFormsOf(verbs) }),
    ...(words === undefined ? {} : { words }),
    ...(families === undefined ? {} : { families }),
    ...(kinds === undefined ? {} : { kinds }),
    ...(shortened === undefined ? {} : { shortened }),
    ...(lookalikes === undefined ? {} : { lookalikes }),
    ...(triggers === undefined ? {} : { triggers }),
    ...(abbreviations === undefined ? {} : { abbreviations }),
    ...(headings === undefined ? {} : { headings }),
    ...(additions === undefined ? {} : { additions }),
  };
  return { lexicon, files };
}
