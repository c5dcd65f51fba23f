import type { Section, SectionPart } from "../../../content/types/section";
import {
  answerTag,
  longestBookmark,
  longestTag,
  rowBookmark,
  sectionBookmark,
  sectionSchema,
} from "../../../features/sections/names";
import { answersOf, planSection, rowsOf } from "../../../features/sections/plan";
import type { YamlPath } from "../read-yaml";
import { wordsPacksAvoidIn } from "../../../content/words-we-avoid";
import { sentencesOf, wordsOf, type ContentCheck } from "./check";

const longestPrompt = 20;
const longestLabel = 12;
const longestSentence = 25;

/** Every indicator that a section asks about is in the pack, and asked about once. */
export const askedIndicatorsExist: ContentCheck = ({ pack, problemIn }) => {
  const known = new Set(pack.indicators.map(({ ref }) => ref));
  return pack.sections.flatMap(({ id, parts }) => {
    const seen = new Set<string>();
    return rowsAsking(parts).flatMap(({ ref, place }) => {
      const again = seen.has(ref);
      seen.add(ref);
      if (!known.has(ref)) {
        return [problemIn(id, place, `no indicator of this pack has the ref ${ref}; correct it, or take the row out`)];
      }
      return again ? [problemIn(id, place, `${ref} is asked about twice; keep one row`)] : [];
    });
  });
};

/** A section that promises it asks about every indicator of the seed slides. */
export const wholeSeedIsAsked: ContentCheck = ({ pack, problemIn }) =>
  pack.sections
    .filter(({ asksWholeSeed }) => asksWholeSeed)
    .flatMap(({ id, parts }) => {
      const asked = new Set(rowsAsking(parts).map(({ ref }) => ref));
      return pack.indicators
        .filter(({ inSeed, ref }) => inSeed && !asked.has(ref))
        .map(({ ref, title }) =>
          problemIn(id, ["asksWholeSeed"], `it does not ask about ${ref} (${title}); add a row, or write false here`),
        );
    });

/** Answers have names of their own, short enough for Word's tags and bookmarks. */
export const answersHaveNames: ContentCheck = ({ pack, problemIn }) =>
  pack.sections.flatMap((section) => {
    const ref = { sectionId: section.id, instance: "000000", schema: sectionSchema };
    const facts = { packTitle: pack.title, packVersion: pack.version, checked: undefined, frontDoor: undefined };
    const plan = planSection(section, facts);
    const names = answersOf(plan).map(({ name }) => name);
    const tooLong = [
      ...names.filter((name) => answerTag(ref, name).length > longestTag),
      ...rowsOf(plan).flatMap(({ key }) => (rowBookmark(ref, key).length > longestBookmark ? [key] : [])),
    ];
    const twice = names.filter((name, index) => names.indexOf(name) !== index);
    return [
      ...tooLong.map((name) => problemIn(section.id, ["parts"], `the name "${name}" is too long; shorten its item`)),
      ...twice.map((name) => problemIn(section.id, ["parts"], `two answers are named "${name}"; rename one item`)),
      ...(sectionBookmark(ref).length > longestBookmark
        ? [problemIn(section.id, ["id"], "the id is too long for a bookmark; shorten it")]
        : []),
    ];
  });

/** Labels and what to write are read at a glance; sentences are short. */
export const sectionIsPlain: ContentCheck = ({ pack, problemIn }) =>
  pack.sections.flatMap((section) =>
    spokenIn(section).flatMap(({ place, text }) => {
      const field = place[place.length - 1];
      const most = field === "label" ? longestLabel : field === "prompt" ? longestPrompt : longestSentence;
      return sentencesOf(text)
        .map((sentence) => wordsOf(sentence))
        .filter((words) => words.length > most)
        .map((words) =>
          problemIn(section.id, place, `"${words.slice(0, 4).join(" ")} …" is long; make it ${most} words or fewer`),
        );
    }),
  );

/** Words that turn answers into a number or a band: published research found them harmful (BROWN17, IICSA-F3). */
const scoring =
  /\b(scores?|scoring|points?|total|red|amber|green|low|medium|high|level of risk|risk level|severity)\b/i;

/** Nothing in a section counts, ranks or colours; nothing says what the product does not say. */
export const sectionGivesNoScore: ContentCheck = ({ pack, problemIn }) =>
  pack.sections.flatMap((section) =>
    spokenIn(section).flatMap(({ place, text }) => {
      // "It gives no score" is the one thing that may be said of scores.
      const counting = scoring.exec(text.replace(/\bno score\b/gi, ""));
      return [
        ...(counting === null
          ? []
          : [problemIn(section.id, place, `"${counting[0]}" reads like a score; sections never give one`)]),
        ...wordsPacksAvoidIn(text).map((word) =>
          problemIn(section.id, place, `"${word}" is a word we do not use; say it another way`),
        ),
      ];
    }),
  );

type Row = Readonly<{ ref: string; place: YamlPath }>;

function rowsAsking(parts: readonly SectionPart[]): readonly Row[] {
  return parts.flatMap((part, at) =>
    part.kind === "indicators"
      ? part.rows.map(({ ref }, row) => ({ ref, place: ["parts", at, "rows", row, "ref"] }))
      : [],
  );
}

/** Fields that hold ids, not words. */
const idFields: ReadonlySet<string | number> = new Set(["id", "ref", "kind", "item", "sources", "checked", "reviewed"]);

/** Everything in a section that somebody reads, with its place. */
function spokenIn(section: Section): readonly Readonly<{ place: YamlPath; text: string }>[] {
  return walk(section, []);

  function walk(value: unknown, place: YamlPath): readonly Readonly<{ place: YamlPath; text: string }>[] {
    if (typeof value === "string") return [{ place, text: value }];
    if (Array.isArray(value)) return value.flatMap((entry: unknown, index) => walk(entry, [...place, index]));
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value)
      .filter(([key]) => !idFields.has(key))
      .flatMap(([key, entry]) => walk(entry, [...place, key]));
  }
}
