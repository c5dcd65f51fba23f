import type { Lexicon } from "../../content/types/lexicon";
import { groupEntries, tokenise, type Part, type Phrase } from "../../engine/pattern/phrase";

/**
 * A phrase as a small net: from each state, the states that a word leads to. `free` are moves without a word.
 * Words of a gap that must be there stand as `anyWord`, which equals only itself: whether two phrases share a wording
 * is asked of what they write out, not of what might stand in a gap.
 */
export type PhraseNet = Readonly<{
  start: number;
  end: number;
  moves: readonly ReadonlyMap<string, readonly number[]>[];
  free: readonly (readonly number[])[];
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
  return { start, end, moves, free };
}

/** Words that both phrases write out, the shortest such; undefined when they have none in common. */
export function sharedWording(a: PhraseNet, b: PhraseNet): string | undefined {
  let reached: readonly Step[] = pairs(a, b, [a.start], [b.start], []);
  const seen = new Set<string>();
  while (reached.length > 0) {
    const next: Step[] = [];
    for (const step of reached) {
      const key = `${step.inA}/${step.inB}`;
      if (seen.has(key)) continue;
      seen.add(key);
      if (step.inA === a.end && step.inB === b.end) return step.words.join(" ");
      for (const [word, toA] of a.moves[step.inA] ?? []) {
        const toB = b.moves[step.inB]?.get(word);
        if (toB !== undefined) next.push(...pairs(a, b, toA, toB, [...step.words, word]));
      }
    }
    reached = next;
  }
  return undefined;
}

type Step = Readonly<{ inA: number; inB: number; words: readonly string[] }>;

function pairs(
  a: PhraseNet,
  b: PhraseNet,
  fromA: readonly number[],
  fromB: readonly number[],
  words: readonly string[],
): readonly Step[] {
  const allB = withFree(b, fromB);
  return withFree(a, fromA).flatMap((inA) => allB.map((inB) => ({ inA, inB, words })));
}

/** The states that can be reached from these without a word, themselves included. */
function withFree(net: PhraseNet, from: readonly number[]): readonly number[] {
  const all = new Set(from);
  for (const state of all) for (const next of net.free[state] ?? []) all.add(next);
  return [...all];
}
