import type { Lexicon } from "../content/types/lexicon";
import { groupEntries, type Part, type Phrase } from "./net/phrase";

/** The words that say no, not or nobody. */
export function negationsOf({ words }: Lexicon): ReadonlySet<string> {
  return new Set([...(words["not"] ?? []), ...(words["no"] ?? []), "nobody"]);
}

/** The words of these groups deny what the phrase names, as they would in front of it: its match is read as absent. */
const deniedGroups: readonly string[] = ["denied", "denied-subject"];

type Denying = Readonly<{ lexicon: Lexicon; negations: ReadonlySet<string> }>;

/** Some of the ways to read a phrase, or what stands in the place of one part, and whether all of them say no. */
type Side = Readonly<{ is: Phrase; saysNo: boolean }>;

/** Each side is a phrase of its own in the tables. */
const mostSides = 8;

/**
 * A phrase in its ways with a negation and those without: `({not})? supervised`, `(nobody|he) checks`. The first says itself what
 * is denied; in the other a “not” comes from outside, and denies it. Words in a gap and groups that deny are neither.
 * @returns undefined for one that parts into too many.
 */
export function partedByDenial(phrase: Phrase, denying: Denying): readonly Side[] | undefined {
  return sidesOfPhrase(phrase, denying)?.map(({ is, saysNo }) => ({ is: withoutOuterGaps(is), saysNo }));
}

/** “({not})? <0-2> supervised” without its “not” begins with a gap, as no phrase may. */
function withoutOuterGaps(phrase: Phrase): Phrase {
  let first = 0;
  let end = phrase.length;
  while (first < end && phrase[first]?.kind === "gap") first++;
  while (end > first && phrase[end - 1]?.kind === "gap") end--;
  return phrase.slice(first, end);
}

function sidesOfPhrase(phrase: Phrase, denying: Denying): readonly Side[] | undefined {
  let sides: readonly Side[] = [{ is: [], saysNo: false }];
  for (const part of phrase) {
    const own = sidesOf(part, denying);
    if (own === undefined || own.length * sides.length > mostSides) return undefined;
    sides = sides.reduce<readonly Side[]>(
      (all, { is, saysNo }) =>
        all.concat(own.map((side) => ({ is: [...is, ...side.is], saysNo: saysNo || side.saysNo }))),
      [],
    );
  }
  return sides;
}

/** Whether a phrase has a way with a negation. */
export function canSayNo(phrase: Phrase, denying: Denying): boolean {
  const sides = sidesOfPhrase(phrase, denying);
  return sides === undefined || sides.some(({ saysNo }) => saysNo);
}

/** Each side of a part as the parts that stand in its place; none for what is left out. */
function sidesOf(part: Part, denying: Denying): readonly Side[] | undefined {
  switch (part.kind) {
    case "word":
      return [{ is: [part], saysNo: denying.negations.has(part.text) }];
    case "group":
      return sidesOfGroup(part, denying);
    case "kept":
      // One word on each side, too.
      return sidesOf(part.part, denying)?.map(({ is, saysNo }) => ({
        is: is.map((one): Part => ({ kind: "kept", part: one })),
        saysNo,
      }));
    case "optional": {
      const inside = sidesOfPhrase([part.part], denying);
      if (inside === undefined) return undefined;
      const plain = inside.filter(({ saysNo }) => !saysNo);
      const left: Side =
        plain.length === 0
          ? { is: [], saysNo: false }
          : { is: [{ kind: "optional", part: choiceOf(plain) }], saysNo: false };
      return [left, ...inside.filter(({ saysNo }) => saysNo)];
    }
    case "choice": {
      const sides: Side[] = [];
      for (const option of part.options) {
        const own = sidesOfPhrase(option, denying);
        if (own === undefined) return undefined;
        for (const side of own) sides.push(side);
      }
      return [false, true]
        .map((saysNo) => sides.filter((side) => side.saysNo === saysNo))
        .filter((same) => same.length > 0)
        .map((same) => ({ is: [choiceOf(same)], saysNo: (same[0] as Side).saysNo }));
    }
    case "exact":
    case "gap":
      return [{ is: [part], saysNo: false }];
  }
}

function sidesOfGroup(part: Part & Readonly<{ kind: "group" }>, { lexicon, negations }: Denying): readonly Side[] {
  if (deniedGroups.indexOf(part.name) >= 0) return [{ is: [part], saysNo: false }];
  const entries = groupEntries(part, lexicon);
  const saysNo = (entry: readonly string[]) => entry.some((word) => negations.has(word));
  const denied = entries.filter(saysNo);
  if (denied.length === 0 || denied.length === entries.length) return [{ is: [part], saysNo: denied.length > 0 }];
  const wordsOf = (some: readonly (readonly string[])[]): Part => ({
    kind: "choice",
    options: some.map((entry) => entry.map((text): Part => ({ kind: "word", text }))),
  });
  return [
    { is: [wordsOf(entries.filter((entry) => !saysNo(entry)))], saysNo: false },
    { is: [wordsOf(denied)], saysNo: true },
  ];
}

function choiceOf(sides: readonly Side[]): Part {
  return { kind: "choice", options: sides.map(({ is }) => is) };
}
