import { isReadOtherwise } from "../text/contractions";
import { createTokeniser } from "../text/tokeniser";
import { createTokens } from "../text/tokens";
import { fold, visible } from "../text/words";
import { failed, ok, type Result } from "../../base/result";
import type { Lexicon, VerbForms } from "../../content/types/lexicon";

export type VerbForm = keyof VerbForms;

export const verbForms: readonly VerbForm[] = ["base", "s", "past", "part", "ing"];

/** What the names in curly brackets of a phrase stand for. */
export type PhraseLexicon = GroupLexicon & Pick<Lexicon, "families">;

/** What the groups of a phrase stand for once it is read; families are then written out. */
export type GroupLexicon = Pick<Lexicon, "verbs" | "words">;

/** A phrase as it was written (docs/writing-rules.md), read into its parts, which stand in order. */
export type Phrase = readonly Part[];

export type Part =
  | Readonly<{ kind: "word"; text: string }>
  | Readonly<{ kind: "exact"; text: string }>
  | Readonly<{ kind: "choice"; options: readonly Phrase[] }>
  | Readonly<{ kind: "optional"; part: Part }>
  /** Never left out, as notes do (omissions-in-ways.ts); one word, or a choice of such. */
  | Readonly<{ kind: "kept"; part: Part }>
  | Readonly<{ kind: "group"; name: string; forms?: readonly VerbForm[] }>
  | Readonly<{ kind: "gap"; least: number; most: number }>;

/** Limits that keep every match short and the tables small. */
const mostWords = 16;
const mostGap = 6;

/** Reads one phrase; the problem says what is wrong with it and what to do. */
export function parsePhrase(text: string, lexicon: PhraseLexicon): Result<Phrase, string> {
  try {
    const phrase = createReader(text, lexicon, []).readWhole();
    const problem = problemOf(phrase, lexicon);
    return problem === undefined ? ok(phrase) : failed(problem);
  } catch (error) {
    if (error instanceof PhraseError) return failed(error.message);
    throw error;
  }
}

class PhraseError extends Error {}

/** @param inside the families that the text is read for, so that none is read for itself. */
function createReader(text: string, lexicon: PhraseLexicon, inside: readonly string[]) {
  let at = 0;

  function readWhole(): Phrase {
    const parts = readSequence();
    if (at < text.length) fail(`“${text.charAt(at)}” at character ${at + 1} has nothing to close. Take it out.`);
    return parts;
  }

  /** Up to the end, or up to a `|` or `)` of the bracket around it. */
  function readSequence(): Phrase {
    const parts: Part[] = [];
    for (;;) {
      while (isSpace(text.charAt(at))) at++;
      if (at >= text.length || text.charAt(at) === "|" || text.charAt(at) === ")") return parts;
      parts.push(readItem());
      const next = text.charAt(at);
      if (isWordStart(next) || (next !== "" && "({<=".indexOf(next) >= 0)) {
        fail(`Put a space before “${text.slice(at, at + 12)}”: only an ending may follow a word without one.`);
      }
    }
  }

  function readItem(): Part {
    const part = readAtom();
    if (text.charAt(at) === "!") {
      at++;
      if (!isOneWord(part, lexicon)) fail("Only a word, or a choice of single words, can be kept with “!”.");
      return { kind: "kept", part };
    }
    if (text.charAt(at) !== "?") return part;
    at++;
    if (part.kind === "gap") fail("A gap needs no “?”: write it from 0, for example <0-3>.");
    return { kind: "optional", part };
  }

  function readAtom(): Part {
    switch (text.charAt(at)) {
      case "(":
        return { kind: "choice", options: readBracket() };
      case "{":
        return readGroup();
      case "<":
        return readGap();
      case "=":
        at++;
        return readExact();
      case "?":
        at++;
        if (isWordStart(text.charAt(at))) return sequence([{ kind: "word", text: "?" }, readWord()]);
        return { kind: "word", text: "?" };
      default:
        return readWord();
    }
  }

  function readBracket(): readonly Phrase[] {
    const opened = at;
    at++;
    const options: Phrase[] = [];
    for (;;) {
      const option = readSequence();
      if (option.length === 0) fail(`A choice in the bracket at character ${opened + 1} is empty. Write (…)? instead.`);
      options.push(option);
      const next = text.charAt(at);
      at++;
      if (next === ")") return options;
      if (next !== "|") fail(`The bracket at character ${opened + 1} is not closed. Add “)”.`);
    }
  }

  function readGroup(): Part {
    const close = text.indexOf("}", at);
    if (close < 0) fail(`The group at character ${at + 1} is not closed. Add “}”.`);
    const [name = "", formText] = text.slice(at + 1, close).split(":");
    at = close + 1;
    if (has(lexicon.families, name)) return readFamily(name, formText === undefined ? undefined : readForms(formText));
    if (formText === undefined) {
      if (!has(lexicon.verbs, name) && !has(lexicon.words, name)) {
        fail(`There is no word group {${name}}. Correct it, or add it to the lexicon.`);
      }
      return { kind: "group", name };
    }
    if (!has(lexicon.verbs, name)) fail(`There is no verb {${name}}. Correct it, or add its five forms to verbs.yaml.`);
    return { kind: "group", name, forms: readForms(formText) };
  }

  function readForms(formText: string): readonly VerbForm[] {
    const forms = formText.split(",").map((form) => form.trim());
    for (const form of forms) {
      if (!isVerbForm(form)) fail(`“${form}” is no verb form. Write one of ${verbForms.join(", ")}.`);
    }
    return forms.filter(isVerbForm);
  }

  function readFamily(name: string, forms: readonly VerbForm[] | undefined): Part {
    if (inside.indexOf(name) >= 0) fail(`{${name}} holds itself. Take it out of its own phrases.`);
    const options = (lexicon.families[name] ?? []).map((member) => {
      const phrase = createReader(member, lexicon, inside.concat(name)).readWhole();
      if (forms === undefined) return phrase;
      const inForm = withForms(phrase, forms, lexicon);
      return inForm ?? fail(`“${member}” of {${name}} has no verb {…} that could stand in a form.`);
    });
    return { kind: "choice", options };
  }

  function readGap(): Part {
    const close = text.indexOf(">", at);
    const [least, most] =
      close < 0
        ? []
        : text
            .slice(at + 1, close)
            .split("-")
            .map(readCount);
    if (least === undefined || most === undefined || least > most || most === 0) {
      fail("Write a gap as <0-3>: the fewest and the most words that may stand there.");
    }
    if (most > mostGap) fail(`A gap may be ${mostGap} words at most, not ${most}.`);
    at = close + 1;
    return { kind: "gap", least, most };
  }

  function readExact(): Part {
    const word = takeWord();
    if (tokenise(word).length !== 1) fail(`“=${word}” must be one word. Write =Word before each word that needs it.`);
    return { kind: "exact", text: visible(word, 0, word.length) };
  }

  function readWord(): Part {
    const stem = takeWord();
    if (text.charAt(at) !== "(") return wordsOf(stem);
    const endings = readBracket().map((ending) => {
      const [only] = ending;
      if (ending.length !== 1 || only === undefined || only.kind !== "word") {
        return fail(
          `An ending of “${stem}” must be letters only. Put a space before the bracket for a choice of words.`,
        );
      }
      return only.text;
    });
    const written = endings.map((ending) => [wordsOf(stem + ending)]);
    if (text.charAt(at) !== "?") return { kind: "choice", options: written };
    at++;
    return { kind: "choice", options: [[wordsOf(stem)], ...written] };
  }

  function takeWord(): string {
    const from = at;
    while (at < text.length && isWordCharacter(text.charAt(at))) at++;
    const word = text.slice(from, at);
    if (word === "")
      fail(`“${text.charAt(at)}” at character ${at + 1} cannot be matched. Phrases are words; take it out.`);
    return word;
  }

  return { readWhole };
}

/** The phrase with its first verb in these forms; undefined when there is a way through it without a verb of a group. */
function withForms(phrase: Phrase, forms: readonly VerbForm[], lexicon: PhraseLexicon): Phrase | undefined {
  for (let at = 0; at < phrase.length; at++) {
    const part = phrase[at] as Part; // at < length
    if (part.kind === "optional") continue;
    const inForm = partWithForms(part, forms, lexicon);
    if (inForm !== undefined) return [...phrase.slice(0, at), inForm, ...phrase.slice(at + 1)];
  }
  return undefined;
}

function partWithForms(part: Part, forms: readonly VerbForm[], lexicon: PhraseLexicon): Part | undefined {
  if (part.kind === "group") {
    return has(lexicon.verbs, part.name) && part.forms === undefined ? { ...part, forms } : undefined;
  }
  if (part.kind !== "choice") return undefined;
  const options: Phrase[] = [];
  for (const option of part.options) {
    const inForm = withForms(option, forms, lexicon);
    if (inForm === undefined) return undefined;
    options.push(inForm);
  }
  return { kind: "choice", options };
}

function wordsOf(written: string): Part {
  const words = isContraction(written) ? [fold(written)] : tokenise(written);
  if (words.length === 0) fail(`“${written}” holds no word. Phrases are words; take it out.`);
  if (isReadOtherwise(written))
    fail(`“${written}” is never read so. Write what it stands for: do n't for dont, you for u.`);
  return sequence(words.map((word) => ({ kind: "word", text: word })));
}

function sequence(parts: readonly Part[]): Part {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: "choice", options: [parts] };
}

/** The words of a plain text as the checker will see them: folded, contractions in two. */
export function tokenise(text: string): readonly string[] {
  const tokens = plainTokens;
  plainTokeniser.read(text, tokens);
  const words: string[] = [];
  for (let index = 0; index < tokens.count; index++) {
    const folded = fold(text.slice(tokens.start[index], tokens.end[index]));
    words.push(folded.charAt(0) === "?" ? "?" : folded === "&" ? "and" : folded);
  }
  return words;
}

// Thousands of words are read while a pack is compiled; each reading begins anew.
const plainTokens = createTokens();
const plainTokeniser = createTokeniser({ find: () => 0, idOf: () => 0, plainOf: () => 0 }, new Map());

/** The words of a group, each entry as its words; `n't` and `'s` count as words. */
export function groupEntries(part: GroupName, lexicon: GroupLexicon): readonly (readonly string[])[] {
  let known = entriesOf.get(lexicon);
  if (known === undefined) entriesOf.set(lexicon, (known = new Map()));
  const key = part.forms === undefined ? part.name : `${part.name}:${part.forms.join()}`;
  let entries = known.get(key);
  if (entries === undefined) known.set(key, (entries = readEntries(part, lexicon)));
  return entries;
}

type GroupName = Readonly<{ name: string; forms?: readonly VerbForm[] }>;

/** Thousands of phrases name the same few hundred groups: each is read once for as long as its lexicon is held. */
const entriesOf = new WeakMap<GroupLexicon, Map<string, readonly (readonly string[])[]>>();

function readEntries({ name, forms }: GroupName, lexicon: GroupLexicon): readonly (readonly string[])[] {
  const verb = has(lexicon.verbs, name) ? lexicon.verbs[name] : undefined;
  if (verb !== undefined) {
    const entries: (readonly string[])[] = [];
    for (const form of forms ?? verbForms) for (const spelling of verb[form]) entries.push(entryWords(spelling));
    return entries;
  }
  return ((has(lexicon.words, name) ? lexicon.words[name] : undefined) ?? []).map(entryWords);
}

/** A contraction standing alone would lose its apostrophe to the quotation marks, so it is read as it is written. */
function entryWords(entry: string): readonly string[] {
  const words: string[] = [];
  for (const piece of entry.split(" ")) {
    if (isContraction(piece)) words.push(fold(piece));
    else for (const word of tokenise(piece)) words.push(word);
  }
  return words;
}

function isContraction(piece: string): boolean {
  const folded = fold(piece);
  return folded === "n't" || (folded.length > 1 && folded.charAt(0) === "'");
}

function problemOf(phrase: Phrase, lexicon: GroupLexicon): string | undefined {
  if (phrase.length === 0) return "The phrase is empty. Write its words, or take it out.";
  if (fewestWords(phrase) === 0)
    return "All of the phrase is optional, so it would match everywhere. Make a word certain.";
  if (mayBeginWithGap(phrase)) {
    return "A phrase cannot begin with a gap, also where the words before it are optional. Take the gap out.";
  }
  if (phrase[phrase.length - 1]?.kind === "gap") return "A phrase cannot end with a gap. Take it out.";
  const most = longest(phrase, lexicon);
  if (most > mostWords)
    return `The phrase can be ${most} words long; ${mostWords} is the most. Split it or shorten it.`;
  return undefined;
}

function isOneWord(part: Part, lexicon: GroupLexicon): boolean {
  switch (part.kind) {
    case "word":
    case "exact":
      return true;
    case "group":
      return groupEntries(part, lexicon).every((entry) => entry.length === 1);
    case "choice":
      return part.options.every((option) => option.length === 1 && isOneWord(option[0] as Part, lexicon));
    default:
      return false;
  }
}

function mayBeginWithGap(phrase: Phrase): boolean {
  for (const part of phrase) {
    if (part.kind === "gap") return true;
    if (part.kind === "choice" && part.options.some(mayBeginWithGap)) return true;
    if (part.kind !== "optional") return false;
    if (mayBeginWithGap([part.part])) return true;
  }
  return false;
}

function fewestWords(phrase: Phrase): number {
  let sum = 0;
  for (const part of phrase) {
    if (part.kind === "choice") sum += Math.min(...part.options.map(fewestWords));
    else if (part.kind !== "optional" && part.kind !== "gap") sum += 1;
  }
  return sum;
}

/** Words at most, gaps left out. */
function longest(phrase: Phrase, lexicon: GroupLexicon): number {
  let sum = 0;
  for (const part of phrase) sum += longestPart(part, lexicon);
  return sum;
}

function longestPart(part: Part, lexicon: GroupLexicon): number {
  switch (part.kind) {
    case "word":
    case "exact":
      return 1;
    case "gap":
      return 0;
    case "optional":
    case "kept":
      return longestPart(part.part, lexicon);
    case "choice":
      return Math.max(...part.options.map((option) => longest(option, lexicon)));
    case "group":
      return Math.max(0, ...groupEntries(part, lexicon).map((entry) => entry.length));
  }
}

function fail(message: string): never {
  throw new PhraseError(message);
}

function has(table: object, name: string): boolean {
  return Object.prototype.hasOwnProperty.call(table, name);
}

function isVerbForm(form: string): form is VerbForm {
  return verbForms.some((known) => known === form);
}

function readCount(text: string): number | undefined {
  const count = Number(text);
  return text.trim() === "" || !Number.isInteger(count) || count < 0 ? undefined : count;
}

function isSpace(character: string): boolean {
  return character === " " || character === "\u00a0" || character === "\t" || character === "\n";
}

function isWordStart(character: string): boolean {
  return character !== "" && isWordCharacter(character);
}

function isWordCharacter(character: string): boolean {
  return character !== "" && !isSpace(character) && '(){}<>|?=,;:!"“”'.indexOf(character) < 0;
}
