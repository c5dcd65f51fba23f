import type { CompiledPack } from "../../engine";
import type { Pack } from "../../content/types/pack";
import { withoutRules } from "../content/check-pack";
import { compileOnce } from "../content/compile-once";
import { loadPacks } from "../content/loaded-pack";
import { formatProblem } from "../content/problem";

/** The pack that figures are measured with: its content with examples, and the engine's tables made from it. */
export type PackInUse = Readonly<{
  content: Pack;
  compiled: CompiledPack;
  /** What could not be read on the way, and was left out; empty for a pack that `check:content` accepts. */
  warnings: readonly string[];
}>;

/** Which partnership's pack the tools measure. */
export const measuredPack = "bristol";

/**
 * Reads a pack from its folders and compiles it, so that figures are those of the sources and never of an old build. A
 * rule that cannot be read is left out with a warning: whoever is in the middle of writing it still learns of the rest.
 * @throws Error naming every problem when there is no such pack, or its lexicon cannot be read.
 */
export function readPackInUse(root: string, id = measuredPack): PackInUse {
  const { packs, problems } = loadPacks(root);
  const warnings = problems.map(formatProblem);
  const content = packs.map(({ pack }) => pack).find((pack) => pack.id === id);
  if (content === undefined) throw new Error([`The pack "${id}" cannot be read.`, ...warnings].join("\n"));
  const compiled = compileOnce(content);
  if (compiled.ok) return { content, compiled: compiled.value, warnings };
  const unreadable = new Set(compiled.problem.map(({ ruleId }) => ruleId));
  const rest = withoutRules(content, unreadable);
  const again = compileOnce(rest);
  const lines = compiled.problem.map(({ ruleId, where, message }) => `left out: ${ruleId} ${where}: ${message}`);
  if (!again.ok) throw new Error([`The pack "${id}" cannot be compiled.`, ...lines].join("\n"));
  return { content: rest, compiled: again.value, warnings: [...warnings, ...lines] };
}
