import type { Answer } from "../../content/types/recording";
import type { Net } from "../net/phrases-as-texts";

/**
 * What prompts about recording need, apart from all other tables: with words of its own, so that a service called
 * Willow does not make Willow less of a name where these prompts are off, which they are unless chosen.
 */
export type CompiledRecording = Readonly<{
  /** As in `CompiledPack`, of these phrases alone. */
  words: string;
  spellings: string;
  /** Words that may stand between a service's name and its number (`packMembers` of word-order.ts). */
  between: string;
  /** Its subjects index `accepts`, its kinds are `RecordingKind`s. */
  net: Net;
  accepts: readonly RecordingAccept[];
  prompts: readonly CompiledPrompt[];
  shorthand: readonly Readonly<{ prompt: number; means: readonly string[] }>[];
  services: readonly CompiledService[];
}>;

/** `Negating`: a match is known by the `negating` of its prompt too. */
export const enum RecordingKind {
  Match = 0,
  Negating = 1,
}

/** What it means that a phrase ends here; numbers index the lists of `CompiledRecording`, of `answers` its prompt's. */
export type RecordingAccept =
  /** `negating`: the statement's own phrase says “not”, which therefore denies nothing. */
  | Readonly<{ kind: "statement" | "except" | "negating"; prompt: number }>
  | Readonly<{ kind: "answer"; prompt: number; answer: number }>
  | Readonly<{ kind: "short" | "means"; shorthand: number }>
  | Readonly<{ kind: "service"; service: number }>;

export type CompiledPrompt = Readonly<{
  id: string;
  ref: string;
  looksFor: "statement" | "shorthand" | "service-number";
  /** Of a statement: where each of its answers may stand. */
  answers: readonly Answer["reach"][];
}>;

/** A service with the numbers that the pack has for it, in digits; none when its number is unknown. */
export type CompiledService = Readonly<{ id: string; numbers: readonly string[] }>;
