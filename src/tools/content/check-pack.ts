import type { Pack } from "../../content/types/pack";
import { createChecker, type CompiledPack } from "../../engine";
import { compileOnce } from "./compile-once";
import type { ContentCheck } from "./checks/check";
import { phoneCanBeDialled, searchWordsDiffer } from "./checks/contact-checks";
import { datesAreReal } from "./checks/date-checks";
import { engineChecks, type Judge } from "./checks/engine-checks";
import { bracketsAreRight, flagsAndAllowsAreShown, quotesAreOfWording } from "./checks/example-checks";
import { frontDoorCanBeRung, idIsUnique } from "./checks/id-checks";
import { phraseInOneWordingRuleOnly } from "./checks/phrase-checks";
import { lettersStandOnce, numbersAreComparedOnce } from "./checks/recording-checks";
import {
  answersHaveNames,
  askedIndicatorsExist,
  sectionGivesNoScore,
  sectionIsPlain,
  wholeSeedIsAsked,
} from "./checks/section-checks";
import { linesStandOnce } from "./checks/repeat-checks";
import { officialWordsWereRead, sourcesExist } from "./checks/source-checks";
import { bothFormsAreOffered, suggestionsBringNoFacts } from "./checks/suggestion-checks";
import {
  askIsOneQuestion,
  definitionIsACard,
  indicatorSaysItsLimits,
  reasonIsShort,
  wordsAreOurs,
} from "./checks/word-checks";
import { loadPacks, type LoadedPack } from "./loaded-pack";
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
    indicatorSaysItsLimits,
    wordsAreOurs,
    definitionIsACard,
    askedIndicatorsExist,
    wholeSeedIsAsked,
    answersHaveNames,
    sectionIsPlain,
    sectionGivesNoScore,
    numbersAreComparedOnce,
    lettersStandOnce,
    bothFormsAreOffered,
    suggestionsBringNoFacts,
    flagsAndAllowsAreShown,
    bracketsAreRight,
    linesStandOnce,
    quotesAreOfWording,
    phraseInOneWordingRuleOnly,
    engineAgrees,
  ];
}

/**
 * The engine can compile every phrase, and then finds in every example what the example says. A rule whose phrases
 * cannot be read is reported and left out, so that the other rules are still judged.
 */
const engineAgrees: ContentCheck = (loaded) => {
  const compiled = compileOnce(loaded.pack);
  if (compiled.ok) return judgedBy(compiled.value, loaded);
  const unreadable = new Set(compiled.problem.map(({ ruleId }) => ruleId));
  const rest: LoadedPack = { ...loaded, pack: withoutRules(loaded.pack, unreadable) };
  const again = compileOnce(rest.pack);
  return [...phraseProblems(loaded, compiled.problem), ...(again.ok ? judgedBy(again.value, rest) : [])];
};

function judgedBy(compiled: CompiledPack, loaded: LoadedPack): readonly Problem[] {
  const checker = createChecker(compiled);
  const everything = { profile: "social-care", recording: true, style: true } as const;
  const judge: Judge = (text) => checker.check([{ ref: { story: "body", index: 0 }, text }], everything);
  return engineChecks(judge).flatMap((check) => check(loaded));
}

/** The pack without these rules, for going on when they cannot be read. */
export function withoutRules(pack: Pack, ids: ReadonlySet<string>): Pack {
  return {
    ...pack,
    wording: pack.wording.filter(({ id }) => !ids.has(id)),
    indicators: pack.indicators.filter(({ id }) => !ids.has(id)),
    recording: pack.recording.filter(({ id }) => !ids.has(id)),
    contacts: pack.contacts.map((contact) => (ids.has(contact.id) ? withoutNames(contact) : contact)),
  };
}

function withoutNames({ names: _, ...contact }: Pack["contacts"][number]): Pack["contacts"][number] {
  return contact;
}

/** What a run of the checks saw: problems in reading order, and how much was looked at. */
export type ContentReport = Readonly<{ problems: readonly Problem[]; packs: number; items: number; examples: number }>;

/** Reads and checks every pack under `root`; `today` as "2026-11-22". */
export function checkContent(root: string, today: string): ContentReport {
  const { packs, problems } = loadPacks(root);
  const checks = contentChecks(today);
  const found = packs.flatMap((loaded) => checks.flatMap((check) => check(loaded)));
  const items = packs.flatMap(({ pack }) => [
    ...pack.wording,
    ...pack.indicators,
    ...pack.recording,
    ...pack.contacts,
    ...pack.definitions,
    ...pack.sections,
  ]);
  const examples = items.flatMap((item) =>
    "examples" in item ? [...item.examples.flags, ...item.examples.allows, ...(item.examples.quotes ?? [])] : [],
  );
  return {
    problems: inReadingOrder([...problems, ...found]),
    packs: packs.length,
    items: new Set(items.map(({ id }) => id)).size,
    examples: new Set(examples).size,
  };
}
