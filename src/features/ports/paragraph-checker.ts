import type { CheckedText, CheckOptions, ParagraphResult } from "../../engine";

/**
 * The engine as the review uses it: one paragraph at a time, in order, each with what the ones before it left open.
 * `Context` is plain data, compared through JSON.
 */
export interface ParagraphChecker<Context = unknown> {
  readonly startOfText: Context;
  checkParagraph(
    paragraph: CheckedText,
    before: Context,
    options: CheckOptions,
  ): Readonly<Pick<ParagraphResult, "findings" | "register">> & Readonly<{ after: Context }>;
}

/** Lets the page do other work, then goes on; a test counts the turns. */
export type Scheduler = () => Promise<void>;

/** Milliseconds that only ever rise; used for saying "half done" and for spacing announcements, never for results. */
export type Clock = () => number;
