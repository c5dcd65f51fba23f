import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Pack } from "../../src/content/types/pack";
import { createChecker, parsePhrase, type CompiledPack } from "../../src/engine/index";
import { openTables } from "../../src/engine/tables";
import { createTokens } from "../../src/engine/text/tokens";
import { phraseRegex } from "./phrase-regex";

/** Something that reads a whole text, paragraph by paragraph, and says how many things it found. */
export type Contender = Readonly<{ name: string; run: (paragraphs: readonly string[]) => number }>;

export function engineWhole(compiled: CompiledPack): Contender {
  const checker = createChecker(compiled);
  return {
    name: "engine, whole pipeline",
    run: (paragraphs) =>
      checker.check(paragraphs.map((text, index) => ({ ref: { story: "body", index }, text }))).length,
  };
}

export function engineMatching(compiled: CompiledPack): Contender {
  const { tokeniser, matcher } = openTables(compiled);
  const tokens = createTokens();
  const run = (paragraphs: readonly string[]) => {
    let endings = 0;
    for (const text of paragraphs) {
      tokeniser.read(text, tokens);
      endings += matcher.scan(tokens).length;
    }
    return endings;
  };
  return { name: "engine, words and matching only", run };
}

export function separateRegexes(pack: Pack): Contender {
  const regexes: RegExp[] = [];
  for (const item of [...pack.wording, ...pack.indicators]) {
    for (const text of item.match) {
      const phrase = parsePhrase(text, pack.lexicon);
      if (phrase.ok) regexes.push(phraseRegex(phrase.value, pack.lexicon));
    }
  }
  const run = (paragraphs: readonly string[]) => {
    let found = 0;
    for (const text of paragraphs) for (const regex of regexes) for (const _ of text.matchAll(regex)) found++;
    return found;
  };
  return { name: `${regexes.length} regular expressions, one a phrase`, run };
}

/** @returns undefined when the peers are not installed (`npm install --prefix test/bench`). */
export async function alex(): Promise<Contender | undefined> {
  const entry = path.join(__dirname, "node_modules", "alex", "index.js");
  if (!existsSync(entry)) return undefined;
  // The package's own type: `text` checks plain text and gives one message a finding.
  const { text } = (await import(pathToFileURL(entry).href)) as { text: (value: string) => { messages: unknown[] } };
  return {
    name: "alex 11.0.1, its own rules",
    run: (paragraphs) => paragraphs.reduce((found, paragraph) => found + text(paragraph).messages.length, 0),
  };
}
