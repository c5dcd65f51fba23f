import type { MarkedParagraph } from "../ports/mark-host";
import type { DraftParagraph } from "../ports/record-host";

/** What was asked of the host for a paragraph, whether it could do it or not: asking again would change nothing. */
export type Asked = Readonly<{ paragraph: DraftParagraph; signature: string }>;

/** By paragraph key. */
export type AskedMarks = ReadonlyMap<string, Asked>;

/** What has to be drawn so that the wanted marks stand and no others; a paragraph that is as asked before is left alone. */
export function differences(asked: AskedMarks, wanted: readonly MarkedParagraph[]): readonly MarkedParagraph[] {
  const keys = new Set(wanted.map(({ paragraph }) => paragraph.key));
  const changed = wanted.filter((each) => asked.get(each.paragraph.key)?.signature !== signatureOf(each));
  const bare = [...asked.values()].filter(({ paragraph }) => !keys.has(paragraph.key));
  return [...bare.map(({ paragraph }) => ({ paragraph, marks: [] })), ...changed];
}

/** What has been asked for after these were drawn. */
export function withAsked(asked: AskedMarks, drawn: readonly MarkedParagraph[]): AskedMarks {
  const next = new Map(asked);
  for (const each of drawn) {
    const { paragraph, marks } = each;
    if (marks.length === 0) next.delete(paragraph.key);
    else next.set(paragraph.key, { paragraph, signature: signatureOf(each) });
  }
  return next;
}

/** Every paragraph counts as different from now on, so that all is drawn anew, and what is no longer wanted taken away. */
export function allToDraw(asked: AskedMarks): AskedMarks {
  return new Map([...asked].map(([key, { paragraph }]) => [key, { paragraph, signature: "" }]));
}

function signatureOf({ paragraph, marks }: MarkedParagraph): string {
  return JSON.stringify([paragraph.text, marks]);
}
