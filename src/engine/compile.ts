import { fingerprint } from "../base/hash";
import { printedLines } from "../content/printed-lines";
import { failed, ok, type Result } from "../base/result";
import type { Lexicon } from "../content/types/lexicon";
import type { Pack } from "../content/types/pack";
import type { Indicator, WordingRule } from "../content/types/rule";
import {
  compiledFormat,
  PhraseKind,
  roles,
  sexes,
  type CompiledPack,
  type CompiledRule,
  type CompiledTrigger,
  type CompiledWording,
} from "./compiled";
import { packPassed, passedOf } from "./passed";
import { countWords } from "./commonness";
import { negationsOf, partedByDenial } from "./denial";
import { createNetBuilder, type NetBuilder } from "./net/net";
import { parsePhrase, tokenise, type Part, type Phrase } from "./net/phrase";
import { createPool } from "./net/pool";
import { longestRead } from "./text/contractions";
import { beginningOf, slotsOf, templateProblem } from "./template";
import { packPrinted } from "./printed";
import type { PackProblem } from "./pack-problem";
import { compileRecording } from "./recording/compile";
import { packWords } from "./text/word-list";
import { orderOf, packFacts, packMembers } from "./word-order";
import { auxiliaries, factsOf, groupFacts } from "./word-facts";

/**
 * The parts of a pack that checking needs; of sections the words they print, since those are not the writer's, and of
 * contacts their names and numbers.
 */
export type CheckedContent = Pick<Pack, "wording" | "indicators" | "lexicon"> &
  Partial<Pick<Pack, "sections" | "recording" | "contacts">>;

const speakers = ["child", "family", "professional", "unknown"] as const;
/** Word groups of which the tables hold the words, though no phrase may need them. */
const listedGroups = ["given-name", "given-name-before-verb", "of-records"] as const;
const neededGroups: readonly string[] = Array.from(new Set([...roles, ...sexes, ...groupFacts.map(([name]) => name)]));

/**
 * Makes the tables that checking needs. For the build and for loading a pack by hand; takes about a second.
 * The same content always gives the same tables.
 */
export function compilePack(pack: CheckedContent): Result<CompiledPack, readonly PackProblem[]> {
  const { lexicon } = pack;
  const problems = [...lexiconProblems(lexicon), ...familyProblems(lexicon)];
  if (problems.length > 0) return failed(problems);

  const pool = createPool(lexicon.shortened);
  // An exception for a “he” that is somebody else would take away what is told of a child by name.
  const phrases = createNetBuilder(lexicon, pool, {
    kinds: lexicon.kinds,
    isException: (kind) => kind === PhraseKind.Except,
  });
  const around = createNetBuilder(lexicon, pool);
  const headingPhrases = createNetBuilder(lexicon, pool);

  function addAll(
    net: NetBuilder,
    subject: number,
    texts: readonly string[],
    ruleId: string,
    where: string,
    kind = 0,
  ): void {
    parseAll(texts, ruleId, where, (phrase) => {
      for (const one of alternatives(phrase)) net.add(one, subject, kind);
    });
  }

  /** The phrases of a rule, each for what a match of it means. */
  function addMatches(rule: number, { match, id }: WordingRule | Indicator): readonly Phrase[] {
    return parseAll(match, id, "match", (phrase) => {
      for (const one of alternatives(phrase)) {
        const sides = partedByDenial(one, { lexicon, negations });
        if (sides === undefined) {
          const message = "This phrase may say “no” or “not” in too many of its places. Write it as several.";
          problems.push({ ruleId: id, where: "match", message });
          continue;
        }
        for (const { is, saysNo } of sides) phrases.add(is, rule, saysNo ? PhraseKind.Denial : PhraseKind.Match);
      }
    });
  }

  function addTemplateProblems({ id, suggest, afterQuote = [] }: WordingRule): void {
    suggest.forEach(({ text }, index) => addTemplateProblem(id, `suggest[${index}].text`, text));
    afterQuote.forEach((text, index) => addTemplateProblem(id, `afterQuote[${index}]`, text));
  }

  function addTemplateProblem(ruleId: string, where: string, text: string): void {
    const message = templateProblem(text, lexicon.verbs);
    if (message !== undefined) problems.push({ ruleId, where, message: `“${text}”: ${message}` });
  }

  function parseAll(
    texts: readonly string[],
    ruleId: string,
    where: string,
    use: (phrase: Phrase) => void,
  ): readonly Phrase[] {
    const parsed: Phrase[] = [];
    texts.forEach((text, index) => {
      const phrase = parsePhrase(text, lexicon);
      if (phrase.ok) {
        use(phrase.value);
        parsed.push(phrase.value);
      } else {
        problems.push({ ruleId, where: `${where}[${index}]`, message: `“${text}”: ${phrase.problem}` });
      }
    });
    return parsed;
  }

  const negations = negationsOf(lexicon);
  const items: readonly (WordingRule | Indicator)[] = [...pack.wording, ...pack.indicators];
  const wordings = items.map((item, rule) => {
    const parsed = addMatches(rule, item);
    if (item.except !== undefined) addAll(phrases, rule, item.except, item.id, "except", PhraseKind.Except);
    if ("suggest" in item) addTemplateProblems(item);
    return compileWording(item, parsed, lexicon);
  });
  const triggers = lexicon.triggers.map((entry, trigger): CompiledTrigger => {
    addAll(around, trigger, entry.phrases, "lexicon", `triggers[${trigger}].phrases`);
    const { kind, direction = "forward", within, speaker, teller, marked } = entry;
    return {
      kind,
      direction,
      ...(within === undefined ? {} : { within }),
      ...(speaker === undefined ? {} : { speaker }),
      ...(teller === undefined ? {} : { teller }),
      ...(marked === undefined ? {} : { marked }),
    };
  });
  [...roles, ...sexes].forEach((group, number) => {
    addAll(around, triggers.length + number, [`{${group}}`], "lexicon", `words.${group}`);
  });
  lexicon.headings.forEach((entry, heading) => {
    addAll(headingPhrases, heading, entry.phrases, "lexicon", `headings[${heading}].phrases`);
  });
  for (const speaker of speakers) {
    lexicon.additions[speaker].forEach((text, index) => {
      addTemplateProblem("lexicon", `additions.${speaker}[${index}]`, text);
    });
  }
  const passed = passedOf(lexicon, pool, problems);
  const recording = compileRecording(pack, problems);
  if (problems.length > 0) return failed(problems);

  function wordsOf(group: string): readonly string[] {
    return lexicon.words[group] ?? [];
  }

  const printed: string[] = [];
  for (const section of pack.sections ?? []) for (const line of printedLines(section)) printed.push(line);
  for (const group of listedGroups) for (const word of wordsOf(group)) pool.plain(word);
  for (const word of Object.keys(lexicon.shortened)) pool.plain(word); // so that what it is read as has a number
  const facts = factsOf(lexicon, pool);
  const order = orderOf(pool.words(), [...phrases.sets(), ...around.sets()]);
  const names = pool.words();
  const common = new Set(wordsOf("common"));
  const counted = countWords(examplesOf(items));
  const commonness = {
    of: (word: number) => {
      const name = names[word - 1] ?? "";
      return counted.of(name, facts[word] ?? 0, common.has(name));
    },
    all: counted.all,
  };
  const tables = {
    words: packWords(order.plain),
    spellings: order.spellings.join(" "),
    facts: packFacts(facts, order),
    shortened: packShortened(lexicon),
    passed: packPassed(passed, order.place),
    givenNames: {
      anywhere: packMembers(wordsOf("given-name"), order),
      beforeVerb: packMembers(wordsOf("given-name-before-verb"), order),
    },
    ofRecords: packMembers(wordsOf("of-records"), order),
    phrases: phrases.build(order.place, commonness),
    around: around.build(order.place, commonness),
    headingPhrases: headingPhrases.build(order.place, commonness),
    rules: items.map(compileRule),
    triggers,
    headings: lexicon.headings.map((entry) => entry.sets),
    printed: packPrinted(printed),
    wording: {
      rules: wordings,
      verbs: neededVerbs(wordings, lexicon),
      pronouns: { she: wordsOf("she"), he: wordsOf("he"), they: wordsOf("they") },
      additions: lexicon.additions,
    },
    ...(recording === undefined ? {} : { recording }),
  };
  return ok({ format: compiledFormat, hash: fingerprint(JSON.stringify(tables)), ...tables });
}

function packShortened({ shortened, abbreviations }: Lexicon): string {
  const stopped = new Set(abbreviations);
  return Object.keys(shortened)
    .sort()
    .map((word) => `${word}${stopped.has(word) ? "." : ""}:${shortened[word] as string}`) // own key
    .join(" ");
}

/** “(care needs not met|neglected)”: phrases of their own. */
function alternatives(phrase: Phrase): readonly Phrase[] {
  const [part] = phrase;
  return phrase.length === 1 && part?.kind === "choice" ? part.options : [phrase];
}

function compileRule(item: WordingRule | Indicator): CompiledRule {
  const shared = { id: item.id, ref: item.ref, subject: item.subject ?? "any" } as const;
  if ("category" in item) return { ...shared, category: item.category };
  return { ...shared, category: "wording", strength: item.strength };
}

function compileWording(item: WordingRule | Indicator, phrases: readonly Phrase[], lexicon: Lexicon): RuleWording {
  if ("category" in item) return { suggest: [], afterQuote: [], verbs: [] };
  const verbs = new Set<string>();
  for (const phrase of phrases) for (const verb of firstVerbs(phrase, lexicon)) verbs.add(verb);
  const suggest = item.suggest.map((one) => ({ ...one, begins: beginningOf(one.text, lexicon) }));
  return { suggest, afterQuote: item.afterQuote ?? [], verbs: Array.from(verbs) };
}

type RuleWording = CompiledWording["rules"][number];

function neededVerbs(wordings: readonly RuleWording[], lexicon: Lexicon): Lexicon["verbs"] {
  const names = new Set(auxiliaries);
  for (const { suggest, afterQuote, verbs } of wordings) {
    for (const name of verbs) names.add(name);
    for (const text of [...suggest.map((one) => one.text), ...afterQuote])
      for (const slot of slotsOf(text)) names.add(slot);
  }
  for (const speaker of speakers)
    for (const text of lexicon.additions[speaker]) for (const slot of slotsOf(text)) names.add(slot);
  const verbs: Record<string, Lexicon["verbs"][string]> = {};
  for (const name of Array.from(names).sort()) {
    const verb = Object.prototype.hasOwnProperty.call(lexicon.verbs, name) ? lexicon.verbs[name] : undefined;
    if (verb !== undefined) verbs[name] = verb;
  }
  return verbs;
}

/** The verbs among which a match's first verb is: those of the first part that holds any. */
function firstVerbs(phrase: Phrase, lexicon: Lexicon): readonly string[] {
  for (const part of phrase) {
    const verbs = verbsOf(part, lexicon);
    if (verbs.length > 0) return verbs;
  }
  return [];
}

function verbsOf(part: Part, lexicon: Lexicon): readonly string[] {
  if (part.kind === "group") return Object.prototype.hasOwnProperty.call(lexicon.verbs, part.name) ? [part.name] : [];
  if (part.kind === "optional" || part.kind === "kept") return verbsOf(part.part, lexicon);
  if (part.kind !== "choice") return [];
  const verbs: string[] = [];
  for (const option of part.options) for (const verb of firstVerbs(option, lexicon)) verbs.push(verb);
  return verbs;
}

/** Each family is read by itself too, so that what is wrong with it is said once and in its place. */
function familyProblems(lexicon: Lexicon): PackProblem[] {
  const problems: PackProblem[] = [];
  for (const name of Object.keys(lexicon.families)) {
    if (lexicon.verbs[name] !== undefined || lexicon.words[name] !== undefined) {
      const message = `{${name}} is a verb or a word group too. Rename one of them.`;
      problems.push({ ruleId: "lexicon", where: `families.${name}`, message });
    }
    (lexicon.families[name] ?? []).forEach((text, index) => {
      const phrase = parsePhrase(text, lexicon);
      if (phrase.ok) return;
      const message = `“${text}”: ${phrase.problem}`;
      problems.push({ ruleId: "lexicon", where: `families.${name}[${index}]`, message });
    });
  }
  return problems;
}

function lexiconProblems(lexicon: Lexicon): PackProblem[] {
  const problems: PackProblem[] = [];
  for (const name of Object.keys(lexicon.words)) {
    if (lexicon.verbs[name] !== undefined) {
      problems.push({
        ruleId: "lexicon",
        where: `words.${name}`,
        message: `{${name}} is a verb too. Rename one of them.`,
      });
    }
  }
  lexicon.kinds.forEach(({ has, and, means }, index) => {
    for (const word of [...has, ...(and ?? []), ...means]) {
      if (tokenise(word).length === 1) continue;
      const message = `“${word}” is no single word. Take it out, or write it in the phrases that need it.`;
      problems.push({ ruleId: "lexicon", where: `kinds[${index}]`, message });
    }
  });
  for (const word of Object.keys(lexicon.shortened)) {
    const meant = lexicon.shortened[word] as string; // own key
    const isShort = /^[a-z]+$/.test(word) && word.length <= longestRead;
    if (isShort && /^[a-z]+$/.test(meant) && lexicon.shortened[meant] === undefined) continue;
    const message = `“${word}: ${meant}” is not one word for another. Write a short form of ${longestRead} letters at most, and the word it is read as.`;
    problems.push({ ruleId: "lexicon", where: `shortened.${word}`, message });
  }
  for (const name of neededGroups) {
    if (lexicon.words[name] === undefined) {
      problems.push({
        ruleId: "lexicon",
        where: `words.${name}`,
        message: `The checker needs the group {${name}}. Add it.`,
      });
    }
  }
  for (const name of auxiliaries) {
    if (lexicon.verbs[name] === undefined) {
      problems.push({
        ruleId: "lexicon",
        where: `verbs.${name}`,
        message: `The checker needs the verb {${name}}. Add it.`,
      });
    }
  }
  return problems;
}

/** All examples, without the brackets around the words that are found. */
function examplesOf(items: readonly (WordingRule | Indicator)[]): readonly string[] {
  const all: string[] = [];
  for (const { examples } of items) {
    for (const example of examples.flags.concat(examples.allows)) all.push(example.replace(/[[\]]/g, ""));
  }
  return all;
}
