import { blankMark } from "./blanks";

/** The kinds of item that `npm run new:rule` begins. */
export type NewRuleKind = "wording" | "indicator" | "recording";

/** The folder of the core pack that a kind's files stand in. */
export const folderOf: Readonly<Record<NewRuleKind, string>> = {
  wording: "wording",
  indicator: "indicators",
  recording: "recording",
};

const blank = (what: string) => `"${blankMark} ${what}"`;

/** The text of a new item's file: every field there, each blank saying what belongs in it. */
export function newRuleText(kind: NewRuleKind, id: string): string {
  if (kind === "recording") return recordingText(id);
  return kind === "wording" ? wordingText(id) : indicatorText(id);
}

function wordingText(id: string): string {
  return `# yaml-language-server: $schema=../../../schema/wording-rule.schema.json
# How to fill this in: docs/writing-rules.md. Then: npm run check:content
id: ${id}
ref: ${blank("the row of the reference table of language, LNG001")}
title: ${blank("a short name for lists")}
concern: ${blank("what is wrong with the wording, for example blames-child")}
strength: ${blank("strong, consider or style")}
basis: ${blank("listed, concept or practice")}
match:
  - ${blank("a phrase to find, in the notation of docs/writing-rules.md")}
reason: ${blank("how this can read, and why it matters; 60 words at most")}
suggest:
  - { text: ${blank("words to stand in place of the phrase")}, form: established }
  - { text: ${blank("the same as a concern, with may")}, form: concern }
ask: ${blank("one question for the writer")}
sources:
  - ${blank("an id of sources.yaml, DFE17")}
checked: unknown
reviewed: unknown
${examplesText("wording")}`;
}

function indicatorText(id: string): string {
  return `# yaml-language-server: $schema=../../../schema/indicator.schema.json
# How to fill this in: docs/writing-rules.md. Then: npm run check:content
id: ${id}
ref: ${blank("the row of the reference table of indicators, IND001")}
title: ${blank("a short name for lists")}
category: ${blank("sign or circumstance")}
groups:
  - ${blank("vulnerability, risk indicator, encounter setting …")}
inSeed: ${blank("true or false, without quotes: whether the seed slides name it")}
match:
  - ${blank("a phrase to find, in the notation of docs/writing-rules.md")}
reason: ${blank("why it is worth a look; 60 words at most")}
ask: ${blank("one question for the writer")}
record:
  - ${blank("what a full record of it holds, for example Who saw it")}
sources:
  - ${blank("an id of sources.yaml, DFE17")}
checked: unknown
reviewed: unknown
${examplesText("indicator")}`;
}

function recordingText(id: string): string {
  return `# yaml-language-server: $schema=../../../schema/recording.schema.json
# How to fill this in: docs/writing-rules.md. Then: npm run check:content
id: ${id}
ref: ${blank("the next number that is free, REC06")}
title: ${blank("a short name for lists")}
looksFor: statement
match:
  - ${blank("a phrase to find, in the notation of docs/writing-rules.md")}
answers:
  - gives: ${blank("what a reader needs, for example a reason")}
    reach: ${blank("near or entry")}
    phrases:
      - ${blank("a phrase that gives it")}
reason: ${blank("what a later reader cannot know from this; 60 words at most")}
ask: ${blank("one question for the writer")}
record:
  - ${blank("what a full record of it holds, for example Who saw it")}
sources:
  - ${blank("an id of sources.yaml, DFE17")}
checked: unknown
reviewed: unknown
${examplesText("recording")}`;
}

function examplesText(kind: NewRuleKind): string {
  const flags = ["a sentence that must prompt, the found words in square brackets", "another"];
  const allows = ["a near miss that must not prompt: somebody else, another meaning", "another"];
  const lists = [
    ["flags", flags],
    ["allows", allows],
    ...(kind === "wording" ? [["quotes", ["somebody's exact words, found words in square brackets"]] as const] : []),
  ] as const;
  return `examples:\n${lists
    .map(([name, sentences]) => `  ${name}:\n${sentences.map((what) => `    - ${blank(what)}\n`).join("")}`)
    .join("")}`;
}
