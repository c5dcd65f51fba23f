import type { Span } from "../../../base/span";
import type { Edit } from "./edits";
import type { Grammar } from "./words";

/** A rule's example without its brackets. */
export type Example = Readonly<{ ruleId: string; text: string; marks: readonly Span[] }>;

/**
 * What an operator does to an example. `nothing`: the sentence has not what it changes. `left-out`: it has, but the
 * change would break the sentence or its meaning, so that not finding it would say nothing.
 */
export type Mutation =
  | Readonly<{ kind: "changed"; edits: readonly Edit[] }>
  | Readonly<{ kind: "nothing"; why: string }>
  | Readonly<{ kind: "left-out"; why: string }>;

/** One fixed way to change a sentence so that it says the same. */
export type MutationOperator = Readonly<{
  name: string;
  /** @param ordinal the example's number, for operators with several variants. */
  mutate: (example: Example, grammar: Grammar, ordinal: number) => Mutation;
}>;

export function changed(edits: readonly Edit[]): Mutation {
  return { kind: "changed", edits };
}

export function nothing(why: string): Mutation {
  return { kind: "nothing", why };
}

export function leftOut(why: string): Mutation {
  return { kind: "left-out", why };
}
