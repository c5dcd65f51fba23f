import { createFingerprint, fingerprint } from "../base/hash";
import type { Finding } from "./finding";
import type { ReadText } from "./read-text";
import { forEachFolded } from "./text/words";

/** The order of findings in a paragraph. */
export function inOrder(a: Finding, b: Finding): number {
  if (a.start !== b.start) return a.start - b.start;
  if (a.end !== b.end) return a.end - b.end;
  return a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0;
}

/** Names the findings of one paragraph by rule and sentence, and tells those apart that are alike in both. */
export function createNaming(): (ruleId: string, said: string) => string {
  const seen = new Map<string, number>();
  return (ruleId, said) => {
    const key = `${ruleId}\n${said}`;
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return fingerprint(`${key}\n${ordinal}`);
  };
}

/** A short name for what a sentence says. */
export function saidIn({ text, tokens }: Pick<ReadText, "text" | "tokens">, sentence: number): string {
  const first = tokens.sentences[sentence] as number; // callers pass an index of a sentence
  const last = (tokens.sentences[sentence + 1] ?? tokens.count) - 1;
  const name = createFingerprint();
  forEachFolded(text, tokens.start[first] as number, tokens.end[last] as number, name.add);
  return name.name();
}

/**
 * Makes ids unique within a document: equal sentences are told apart by their order. For findings of whole paragraphs
 * in document order, as they come from `checkParagraph`.
 */
export function withUniqueIds(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const ordinal = seen.get(finding.id) ?? 0;
    seen.set(finding.id, ordinal + 1);
    return ordinal === 0 ? finding : { ...finding, id: `${finding.id}-${ordinal + 1}` };
  });
}
