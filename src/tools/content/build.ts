import type { Result } from "../../base/result";
import type { Pack } from "../../content/types/pack";
import { builtPack, matchingScript, packJson, packScript, rulesScript, sectionsScript } from "./emit-pack";
import type { GeneratedFiles } from "./generated-files";
import { loadPacks } from "./loaded-pack";
import { phraseProblems, type PhraseProblem } from "./phrase-problems";
import type { Problem } from "./problem";

/** Makes an engine's tables from a pack, or says what it cannot read in its phrases. */
export type Compile<Compiled> = (pack: Pack) => Result<Compiled, readonly PhraseProblem[]>;

/**
 * The files of every pack under `root`: `dist/packs/<id>.json` and its four scripts. A pack with a problem is not built, and
 * neither is any other: half a build would leave an old pack standing beside a new one.
 */
export function buildPacks<Compiled>(
  root: string,
  compile: Compile<Compiled>,
): Readonly<{ files: GeneratedFiles; problems: readonly Problem[] }> {
  const { packs, problems } = loadPacks(root);
  const files = new Map<string, string>();
  const found: Problem[] = [...problems];
  for (const loaded of packs) {
    const compiled = compile(loaded.pack);
    if (!compiled.ok) {
      found.push(...phraseProblems(loaded, compiled.problem));
      continue;
    }
    const built = builtPack(loaded.pack, compiled.value);
    files.set(`dist/packs/${loaded.pack.id}.json`, packJson(built));
    files.set(`dist/packs/${loaded.pack.id}.js`, packScript(built));
    files.set(`dist/packs/${loaded.pack.id}.rules.js`, rulesScript(built));
    files.set(`dist/packs/${loaded.pack.id}.sections.js`, sectionsScript(built));
    files.set(`dist/packs/${loaded.pack.id}.matching.js`, matchingScript(built));
  }
  return found.length > 0 ? { files: new Map(), problems: found } : { files, problems: [] };
}
