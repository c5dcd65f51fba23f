import { wordsPacksAvoidIn } from "../../../content/words-we-avoid";
import type { YamlPath } from "../read-yaml";
import { sentencesOf, wordsOf, type ContentCheck } from "./check";

const longestReason = 60;
const longestDefinition = 150;
const longestSentence = 25;

/** A reason is read between two paragraphs of work: 60 words at most. */
export const reasonIsShort: ContentCheck = ({ pack, problemIn }) =>
  [...pack.wording, ...pack.indicators, ...pack.recording].flatMap(({ id, reason }) => {
    const count = wordsOf(reason).length;
    return count <= longestReason
      ? []
      : [problemIn(id, ["reason"], `the reason has ${count} words; shorten it to ${longestReason}`)];
  });

/** Signs and circumstances each say what they do not say (product.md 7.5): the pane shows the reason as it stands. */
const limits = {
  sign: "On its own it does not tell you what is happening.",
  circumstance: "This can raise risk. It is not a sign of harm by itself.",
} as const;

export const indicatorSaysItsLimits: ContentCheck = ({ pack, problemIn }) =>
  pack.indicators
    .filter(({ category, reason }) => !reason.replace(/\s+/g, " ").includes(limits[category]))
    .map(({ id, category }) => problemIn(id, ["reason"], `the reason of a ${category} must say: ${limits[category]}`));

/** `ask` is one question. */
export const askIsOneQuestion: ContentCheck = ({ pack, problemIn }) =>
  [...pack.wording, ...pack.indicators, ...pack.recording].flatMap(({ id, ask }) => {
    const marks = ask.split("?").length - 1;
    if (marks === 1 && ask.trimEnd().endsWith("?")) return [];
    return [problemIn(id, ["ask"], "`ask` must be one question, with its question mark at the end")];
  });

/** Nothing a pack says uses the words that the product avoids. Found phrases and examples are the writer's, not ours. */
export const wordsAreOurs: ContentCheck = ({ pack, problemIn }) => {
  const spoken: readonly Readonly<{ id: string; place: YamlPath; text: string }>[] = [
    ...[...pack.wording, ...pack.indicators, ...pack.recording].flatMap(({ id, reason, ask }) => [
      { id, place: ["reason"], text: reason },
      { id, place: ["ask"], text: ask },
    ]),
    ...pack.wording.flatMap(({ id, suggest, afterQuote = [] }) => [
      ...suggest.map(({ text }, index) => ({ id, place: ["suggest", index, "text"], text })),
      ...afterQuote.map((text, index) => ({ id, place: ["afterQuote", index], text })),
    ]),
    ...[...pack.indicators, ...pack.recording].flatMap(({ id, record }) =>
      record.map((text, index) => ({ id, place: ["record", index], text })),
    ),
    ...pack.definitions.flatMap(({ id, plain, practice, notTheSameAs = "" }) => [
      { id, place: ["plain"], text: plain },
      { id, place: ["practice"], text: practice },
      { id, place: ["notTheSameAs"], text: notTheSameAs },
    ]),
  ];
  return spoken.flatMap(({ id, place, text }) =>
    wordsPacksAvoidIn(text).map((word) =>
      problemIn(id, place, `"${word}" is a word we do not use; say it another way`),
    ),
  );
};

/** A definition is a card: 150 words at most, each sentence 25 at most; its first part is one sentence. */
export const definitionIsACard: ContentCheck = ({ pack, problemIn }) =>
  pack.definitions.flatMap((definition) => {
    const { id, plain, official, practice, notTheSameAs = "" } = definition;
    const count = wordsOf([plain, official?.words ?? "", practice, notTheSameAs].join(" ")).length;
    const parts = { plain, practice, notTheSameAs };
    return [
      ...(count > longestDefinition
        ? [problemIn(id, ["practice"], `the definition has ${count} words; shorten it to ${longestDefinition}`)]
        : []),
      ...(sentencesOf(plain).length === 1 ? [] : [problemIn(id, ["plain"], "`plain` must be one sentence")]),
      ...Object.entries(parts).flatMap(([field, text]) =>
        sentencesOf(text)
          .filter((sentence) => wordsOf(sentence).length > longestSentence)
          .map((sentence) => {
            const start = wordsOf(sentence).slice(0, 4).join(" ");
            return problemIn(
              id,
              [field],
              `the sentence "${start} …" has ${wordsOf(sentence).length} words; make it ${longestSentence} or fewer, or two sentences`,
            );
          }),
      ),
    ];
  });
