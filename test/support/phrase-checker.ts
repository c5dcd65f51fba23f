import type { Finding } from "../../src/engine/finding";
import type { ParagraphChecker } from "../../src/features/ports/paragraph-checker";

/** What a rule of the stand-in engine finds: its words, wherever they stand. */
export type PhraseRule = Readonly<{ id: string; words: string }> & Partial<Finding>;

/**
 * A stand-in for the engine where a test is about the review and not about language: it finds fixed words. A paragraph
 * "BREAK" makes it throw, one that begins with "OTHER" counts as 300 words of something else than a record, any other
 * for nothing. What is open after a paragraph is whether a `“` was left unclosed; words found then count as quoted.
 */
export function phraseChecker(rules: readonly PhraseRule[]): ParagraphChecker<boolean> & { checked: string[] } {
  const checked: string[] = [];
  return {
    checked,
    startOfText: false,
    checkParagraph({ ref, text }, openBefore, options) {
      if (text === "BREAK") throw new Error("The rule could not be run.");
      checked.push(text);
      const findings: Finding[] = [];
      for (const { id, words, ...rest } of rules) {
        if (rest.category === "recording" && !options.recording) continue;
        for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
          const quoted = isOpen(text.slice(0, at), openBefore);
          findings.push({
            id: `${id}:${sentenceOf(text, at)}`,
            ruleId: id,
            ref: id.toUpperCase(),
            category: "wording",
            paragraph: ref,
            start: at,
            end: at + words.length,
            assertion: "present",
            historical: false,
            critique: false,
            because: [],
            prompt: true,
            suggestions: [],
            ...rest,
            quoted,
            replaceable: !quoted && (rest.replaceable ?? (rest.category ?? "wording") === "wording"),
          });
        }
      }
      findings.sort((a, b) => a.start - b.start || a.end - b.end);
      const register = { words: text.startsWith("OTHER") ? 300 : 0, ofRecords: 0 };
      return { findings, after: isOpen(text, openBefore), register };
    },
  };
}

function isOpen(text: string, before: boolean): boolean {
  return [...text].reduce((open, mark) => (mark === "“" ? true : mark === "”" ? false : open), before);
}

function sentenceOf(text: string, at: number): string {
  const start = text.lastIndexOf(". ", at);
  const end = text.indexOf(". ", at);
  return text.slice(start < 0 ? 0 : start + 2, end < 0 ? text.length : end);
}
