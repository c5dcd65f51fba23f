import { parseArgs } from "node:util";

/** What `npm run evaluate` is asked for. */
export type EvaluateArguments = Readonly<{
  measure: "gold" | "mutations" | "ordinary";
  /** Files and folders of ordinary text, for `--ordinary`. */
  paths: readonly string[];
  json: boolean;
  /** Put the figures into docs/evaluation.md. */
  write: boolean;
  /** Show sentences and rules of the test split, and record in docs/evaluation.md that it was looked at. */
  showTest: boolean;
  /** How many lines of each list. */
  worst: number;
}>;

export const usage = `npm run evaluate -- [what] [options]
  (nothing)              the gold set: both splits, details of dev only
  --mutations            every rule's examples, changed in fixed ways
  --ordinary PATH …      prompts per 10,000 words of plain text files or folders
  --json                 figures as JSON
  --write                also put the figures into docs/evaluation.md
  --worst N              so many lines of each list (20)
  --show-test            details of the test split too; this is recorded in docs/evaluation.md`;

/** @throws Error with the usage when the arguments make no sense. */
export function readArguments(args: readonly string[]): EvaluateArguments {
  const { values, positionals } = parsed(args);
  const worst = Number(values.worst ?? "20");
  if (!Number.isInteger(worst) || worst < 0) throw new Error(`--worst needs a whole number\n${usage}`);
  if (values.mutations === true && values.ordinary === true) throw new Error(`One thing at a time\n${usage}`);
  const measure = values.ordinary === true ? "ordinary" : values.mutations === true ? "mutations" : "gold";
  if ((measure === "ordinary") !== positionals.length > 0) {
    throw new Error(`Files and folders go with --ordinary, and it needs some\n${usage}`);
  }
  const showTest = values["show-test"] === true;
  if (showTest && measure !== "gold") throw new Error(`--show-test is for the gold set\n${usage}`);
  const { json = false, write = false } = values;
  return { measure, paths: positionals, json, write, showTest, worst };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        mutations: { type: "boolean" },
        ordinary: { type: "boolean" },
        json: { type: "boolean" },
        write: { type: "boolean" },
        worst: { type: "string" },
        "show-test": { type: "boolean" },
      },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}
