import type { LoadedPack } from "./loaded-pack";
import type { Problem } from "./problem";
import type { YamlPath } from "./read-yaml";

/**
 * What the engine says about a phrase: the item ("lexicon" for the lexicon), the place in it as `match[2]` or
 * `triggers[3].phrases[0]`, and why.
 */
export type PhraseProblem = Readonly<{ ruleId: string; where: string; message: string }>;

/** The engine's problems with file and line. */
export function phraseProblems(loaded: LoadedPack, problems: readonly PhraseProblem[]): readonly Problem[] {
  return problems.map(({ ruleId, where, message }) =>
    ruleId === "lexicon"
      ? loaded.problemInLexicon(placeOf(where), message)
      : loaded.problemIn(ruleId, placeOf(where), message),
  );
}

/** `match[2]` as ["match", 2]. */
export function placeOf(where: string): YamlPath {
  return (where.match(/[A-Za-z-]+|[0-9]+/g) ?? []).map((step) => (/^[0-9]/.test(step) ? Number(step) : step));
}
