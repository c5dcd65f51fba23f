import { compilePack, createChecker } from "../../engine";
import type { ContentCheck } from "./checks/check";
import { phoneCanBeDialled, searchWordsDiffer } from "./checks/contact-checks";
import { datesAreReal } from "./checks/date-checks";
import { engineChecks, type Judge } from "./checks/engine-checks";
import { bracketsAreRight, flagsAndAllowsAreShown, quotesAreOfWording } from "./checks/example-checks";
import { frontDoorCanBeRung, idIsUnique } from "./checks/id-checks";
import { phraseInOneWordingRuleOnly } from "./checks/phrase-checks";
import { officialWordsWereRead, sourcesExist } from "./checks/source-checks";
import { bothFormsAreOffered, suggestionsBringNoFacts } from "./checks/suggestion-checks";
import { askIsOneQuestion, definitionIsACard, reasonIsShort, wordsAreOurs } from "./checks/word-checks";
import { loadPacks } from "./loaded-pack";
import { phraseProblems } from "./phrase-problems";
import { inReadingOrder, type Problem } from "./problem";

/** Every promise that a pack must keep, cheapest first. */
export function contentChecks(today: string): readonly ContentCheck[] {
  return [
    idIsUnique,
    frontDoorCanBeRung,
    sourcesExist,
    officialWordsWereRead,
    datesAreReal(today),
    phoneCanBeDialled,
    searchWordsDiffer,
    reasonIsShort,
    askIsOneQuestion,
    wordsAreOurs,
    definitionIsACard,
    bothFormsAreOffered,
    suggestionsBringNoFacts,
    flagsAndAllowsAreShown,
    bracketsAreRight,
    quotesAreOfWording,
    phraseInOneWordingRuleOnly,
    engineAgrees,
  ];
}

/** The engine can compile every phrase, and then finds in every example what the example says. */
const engineAgrees: ContentCheck = (loaded) => {
  const compiled = compilePack(loaded.pack);
  if (!compiled.ok) return phraseProblems(loaded, compiled.problem);
  const checker = createChecker(compiled.value);
  const everything = { profile: "social-care", recording: true, style: true } as const;
  const judge: Judge = (text) => checker.check([{ ref: { story: "body", index: 0 }, text }], everything);
  return engineChecks(judge).flatMap((check) => check(loaded));
};

/** What a run of the checks saw: problems in reading order, and how much was looked at. */
export type ContentReport = Readonly<{ problems: readonly Problem[]; packs: number; items: number; examples: number }>;

/** Reads and checks every pack under `root`; `today` as "2026-11-22". */
export function checkContent(root: string, today: string): ContentReport {
  const { packs, problems } = loadPacks(root);
  const checks = contentChecks(today);
  const found = packs.flatMap((loaded) => checks.flatMap((check) => check(loaded)));
  const widest = packs.map(({ pack }) => pack);
  const rules = widest.flatMap(({ wording, indicators }) => [...wording, ...indicators]);
  return {
    problems: inReadingOrder([...problems, ...found]),
    packs: packs.length,
    items: new Set(
      widest.flatMap((pack) =>
        [...pack.wording, ...pack.indicators, ...pack.contacts, ...pack.definitions].map(({ id }) => id),
      ),
    ).size,
    examples: new Set(
      rules.flatMap(({ examples }) => [...examples.flags, ...examples.allows, ...(examples.quotes ?? [])]),
    ).size,
  };
}
