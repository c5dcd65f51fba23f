/** One place in somebody else's annotated text, and what its annotators say of it. */
export type PublicCase = Readonly<{
  text: string;
  /** UTF-16 code units. */
  start: number;
  end: number;
  /** By the name of the question; a set need not answer all of them for each place. */
  expected: Readonly<Partial<Record<PublicQuestion, boolean>>>;
}>;

/** What can be asked of a place in a public set. */
export type PublicQuestion = "denied" | "past" | "not yet, or only if";

/** A public set as it was read from one file. */
export type PublicSet = Readonly<{
  name: string;
  cases: readonly PublicCase[];
  /** Annotations whose words do not stand in their sentence, so that nothing can be asked. */
  leftOut: number;
}>;

/**
 * Reads one file of a public set, by its shape: the ConText test kit (tab-separated, one condition a line, with a head
 * that names `negation_status`), or columns of the *SEM 2012 shared task on negation.
 * @throws Error when it is neither.
 */
export function readPublicSet(name: string, text: string): PublicSet {
  const lines = text.split(/\r?\n/);
  if (lines[0]?.includes("negation_status") === true) return readContextKit(name, lines.slice(1));
  if ((lines[0]?.split("\t").length ?? 0) >= 8) return readNegationColumns(name, lines);
  throw new Error(`${name} is neither the ConText test kit nor in the columns of *SEM 2012.`);
}

/** Columns: number, condition, sentence, negation, temporality, experiencer. */
function readContextKit(name: string, lines: readonly string[]): PublicSet {
  const cases: PublicCase[] = [];
  let leftOut = 0;
  for (const line of lines) {
    const [, condition = "", quoted = "", negation = "", temporality = ""] = line.split("\t");
    if (condition === "" || negation === "") continue;
    const text = quoted.replace(/^"|"$/g, "").replace(/""/g, '"').trim();
    const words = condition.replace(/^"|"$/g, "").trim();
    const capitals = text.indexOf(words.toUpperCase());
    const start = capitals >= 0 ? capitals : text.toLowerCase().indexOf(words.toLowerCase());
    if (start < 0 || text.length !== text.toLowerCase().length) leftOut++;
    else {
      const expected = {
        denied: negation.trim() === "Negated",
        past: temporality.trim() === "Historical",
        "not yet, or only if": temporality.trim() === "Not particular",
      };
      cases.push({ text, start, end: start + words.length, expected });
    }
  }
  return { name, cases, leftOut };
}

type ColumnToken = Readonly<{ word: string; tag: string; cues: readonly string[] }>;

/** Nouns, verbs and adjectives: what can be denied or said. */
const contentTag = /^(NN|VB|JJ)/;

/**
 * A word a line: chapter, sentence, number, word, lemma, tag, tree, then three columns for each negation: cue, scope,
 * event. Asked are the denied events, and content words that stand in no scope at all; what is in a scope without being
 * its event is left alone, since a scope takes in the subject, which nobody denies.
 */
function readNegationColumns(name: string, lines: readonly string[]): PublicSet {
  const cases: PublicCase[] = [];
  let sentence: ColumnToken[] = [];
  for (const line of [...lines, ""]) {
    if (line.trim() !== "") {
      const [, , , word = "", , tag = "", , ...cues] = line.split("\t");
      sentence.push({ word, tag, cues });
    } else {
      cases.push(...casesOf(sentence));
      sentence = [];
    }
  }
  return { name, cases, leftOut: 0 };
}

function casesOf(tokens: readonly ColumnToken[]): readonly PublicCase[] {
  let text = "";
  const places = tokens.map(({ word }) => {
    const written = word === "``" ? "“" : word === "''" ? "”" : word;
    const joins = /^([.,;:?!”)]|n't|'(s|re|ve|ll|d|m))$/i.test(written) || text === "" || text.endsWith("“");
    const start = text.length + (joins ? 0 : 1);
    text += (joins ? "" : " ") + written;
    return { start, end: text.length };
  });
  return tokens.flatMap(({ tag, cues }, index) => {
    const columns = cues[0] === "***" ? [] : cues;
    const isCue = columns.some((one, at) => at % 3 === 0 && one !== "_");
    const isInScope = columns.some((one, at) => at % 3 === 1 && one !== "_");
    const isEvent = columns.some((one, at) => at % 3 === 2 && one !== "_");
    const isAsked = !isCue && contentTag.test(tag) && (isEvent || !isInScope);
    const place = places[index];
    return isAsked && place !== undefined ? [{ text, ...place, expected: { denied: isEvent } }] : [];
  });
}
