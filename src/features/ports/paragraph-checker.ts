import type { Finding, ParagraphRef } from "../../engine/finding";
import type { Profile } from "../settings/settings";

/** Which rules speak: the writer's field of work, and the two kinds of prompt that are off by default. */
export type CheckChoices = Readonly<{ profile: Profile; recording: boolean; style: boolean }>;

/**
 * The engine as the review uses it: one paragraph at a time, in order, each with what the ones before it left open.
 * `Context` is plain data, compared through JSON.
 */
export interface ParagraphChecker<Context = unknown> {
  readonly startOfText: Context;
  checkParagraph(
    paragraph: Readonly<{ ref: ParagraphRef; text: string; headingLevel?: number }>,
    before: Context,
    choices: CheckChoices,
  ): Readonly<{ findings: readonly Finding[]; after: Context }>;
}

/** Lets the page do other work, then goes on; a test counts the turns. */
export type Scheduler = () => Promise<void>;

/** Milliseconds that only ever rise; used for saying "half done" and for spacing announcements, never for results. */
export type Clock = () => number;
