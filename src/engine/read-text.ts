import type { ParagraphRef } from "./finding";
import type { LineSections } from "./lines";
import type { Section } from "./sections";
import type { Quote } from "./text/quotes";
import type { Tokens } from "./text/tokens";

/** A paragraph with what has been read of it. */
export type ReadText = Readonly<{
  ref: ParagraphRef;
  text: string;
  tokens: Tokens;
  quotes: readonly Quote[];
  /** Those that the paragraph stands in, its own label's among them. */
  sections: readonly Section[];
  /** Where the lines inside it stand in others; not asked where no rule matches. */
  lines: readonly LineSections[];
  isHeading: boolean;
}>;
