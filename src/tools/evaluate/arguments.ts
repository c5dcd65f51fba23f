import { parseArgs } from "node:util";

/** What `npm run evaluate` is asked for. */
export type EvaluateArguments = Readonly<{
  measure: "gold" | "mutations" | "ordinary" | "public";
  /** Files and folders of ordinary text, for `--ordinary`; files of annotated sets, for `--public`. */
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
  --public FILE …        other people's annotated sets of negation
  --json                 figures as JSON
  --write                also put the figures into docs/evaluation.md
  --worst N              so many lines of each list (20)
  --show-test            details of the test split too; this is recorded in docs/evaluation.md`;

/** @throws Error with the usage when the arguments make no sense. */
export function readArguments(args: readonly string[]): EvaluateArguments {
  const { values, positionals } = parsed(args);
  const worst = Number(values.worst ?? "20");
  if (!Number.isInteger(worst) || worst < 0) throw new Error(`--worst needs a whole number\n${usage}`);
  const asked = (["mutations", "ordinary", "public"] as const).filter((name) => values[name] === true);
  if (asked.length > 1) throw new Error(`One thing at a time\n${usage}`);
  const [measure = "gold"] = asked;
  if ((measure === "ordinary" || measure === "public") !== positionals.length > 0) {
    throw new Error(`Files go with --ordinary and --public, and these need some\n${usage}`);
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
        public: { type: "boolean" },
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
