import type { Lexicon } from "../../content/types/lexicon";
import { groupEntries, tokenise, type Part, type Phrase } from "../../engine/net/phrase";

/**
 * A phrase as a small net: from each state, the states that a word leads to, and those that are reached without a word,
 * itself included. Words of a gap that must be there stand as `anyWord`, which equals only itself: whether two phrases
 * share a wording is asked of what they write out, not of what might stand in a gap.
 */
export type PhraseNet = Readonly<{
  start: number;
  end: number;
  moves: readonly ReadonlyMap<string, readonly number[]>[];
  reach: readonly (readonly number[])[];
  /** Words that it can begin and end with. */
  firsts: ReadonlySet<string>;
  lasts: ReadonlySet<string>;
}>;

const anyWord = "…";

/** The net of a phrase, with every word group written out. */
export function phraseNet(phrase: Phrase, lexicon: Lexicon): PhraseNet {
  const moves: Map<string, number[]>[] = [];
  const free: number[][] = [];
  const newState = () => {
    moves.push(new Map());
    free.push([]);
    return moves.length - 1;
  };
  const word = (from: number, text: string) => {
    const to = newState();
    const known = moves[from]?.get(text);
    if (known === undefined) moves[from]?.set(text, [to]);
    else known.push(to);
    return to;
  };
  const join = (ends: readonly number[]) => {
    const to = newState();
    for (const end of ends) free[end]?.push(to);
    return to;
  };
  const words = (from: number, all: readonly string[]) => all.reduce(word, from);
  const sequence = (from: number, parts: Phrase): number => parts.reduce(part, from);

  function part(from: number, each: Part): number {
    switch (each.kind) {
      case "word":
        return word(from, each.text);
      case "exact":
        return words(from, tokenise(each.text));
      case "choice":
        return join(each.options.map((option) => sequence(from, option)));
      case "optional":
        return join([from, part(from, each.part)]);
      case "kept":
        return part(from, each.part);
      case "group":
        return join(groupEntries(each, lexicon).map((entry) => words(from, entry)));
      case "gap":
        return words(
          from,
          Array.from({ length: each.least }, () => anyWord),
        );
    }
  }

  const start = newState();
  const end = sequence(start, phrase);
  const reach = reachable(free);
  const firsts = new Set(reach[start]?.flatMap((state) => [...(moves[state] ?? new Map<string, unknown>()).keys()]));
  const lasts = new Set<string>();
  for (const leading of moves) {
    for (const [text, to] of leading) if (to.some((state) => reach[state]?.includes(end))) lasts.add(text);
  }
  return { start, end, moves, reach, firsts, lasts };
}

/** The states that can be reached from each without a word, itself included. A move always leads to a later state. */
function reachable(free: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const reach: (readonly number[])[] = [];
  for (let state = free.length - 1; state >= 0; state--) {
    reach[state] = [...new Set([state, ...(free[state] ?? []).flatMap((next) => reach[next] ?? [])])];
  }
  return reach;
}

/** Words that both phrases write out, the shortest such; undefined when they have none in common. */
export function sharedWording(a: PhraseNet, b: PhraseNet): string | undefined {
  const seen = new Set<number>();
  const enter = (into: Step[], toA: number, toB: number, last: Words | undefined) => {
    for (const inA of a.reach[toA] ?? []) {
      for (const inB of b.reach[toB] ?? []) {
        const key = inA * b.moves.length + inB;
        if (seen.has(key)) continue;
        seen.add(key);
        into.push({ inA, inB, last });
      }
    }
  };
  let reached: Step[] = [];
  enter(reached, a.start, b.start, undefined);
  while (reached.length > 0) {
    const next: Step[] = [];
    for (const { inA, inB, last } of reached) {
      if (inA === a.end && inB === b.end) return written(last);
      for (const [word, allA] of a.moves[inA] ?? []) {
        for (const toB of b.moves[inB]?.get(word) ?? []) {
          for (const toA of allA) enter(next, toA, toB, { word, before: last });
        }
      }
    }
    reached = next;
  }
  return undefined;
}

/** A state of each net that the same words lead to. */
type Step = Readonly<{ inA: number; inB: number; last: Words | undefined }>;

/** The last word of some, and those before it. */
type Words = Readonly<{ word: string; before: Words | undefined }>;

function written(last: Words | undefined): string {
  const words: string[] = [];
  for (let at = last; at !== undefined; at = at.before) words.unshift(at.word);
  return words.join(" ");
}
