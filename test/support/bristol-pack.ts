import path from "node:path";
import type { Pack } from "../../src/content/types/pack";
import { createChecker, type Checker, type CompiledPack } from "../../src/engine";
import { compilerSources } from "../../src/tools/content/compile-once";
import { hashOfSources, keptJson } from "../../src/tools/content/kept-json";
import { readPackInUse } from "../../src/tools/evaluate/pack-in-use";

const root = path.join(__dirname, "..", "..");

/** All that decides what the pack and its tables are. */
const sources = [...compilerSources, "src/content", "src/tools/content", "src/tools/evaluate/pack-in-use.ts"];

const { content, compiled } = readPack();

/** The Bristol pack of this repository as its sources are now. */
export const bristol: Pack = content;

/** The engine's tables of it. */
export const bristolTables: CompiledPack = compiled;

/** The engine over it. */
export function bristolChecker(): Checker {
  return createChecker(bristolTables);
}

/** Whether the rule finds anything in a text of one paragraph. */
export function findsRule(checker: Checker, id: string, text: string): boolean {
  return checker.check([{ ref: { story: "body", index: 0 }, text }]).some(({ ruleId }) => ruleId === id);
}

/**
 * Reading and compiling take seconds, and many test files need both: done once for the sources as they are, and kept.
 * @throws Error naming every problem when something cannot be read or compiled.
 */
function readPack(): Readonly<{ content: Pack; compiled: CompiledPack }> {
  return keptJson(path.join(root, ".cache", "test"), hashOfSources(root, sources), "pack", () => {
    const { warnings, ...pack } = readPackInUse(root);
    if (warnings.length > 0) throw new Error(warnings.join("\n"));
    return pack;
  });
}
