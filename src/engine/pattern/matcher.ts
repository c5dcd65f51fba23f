import { barrier, wordsWithout, type Tokens } from "../text/tokens";
import { createBackward } from "./backward";
import { startAt, type Endings, type Ends, type GrowingEndings } from "./ends";
import { createForward } from "./forward";
import type { LoadedNet } from "../net/load-net";
import { createStarts, type StepCounter } from "./starts";
import { createStates } from "./states";

/** A match in words: indexes of its first and last word. */
export type WordSpan = Readonly<{ first: number; last: number }>;

export interface Matcher {
  /**
   * Where phrases end, by their accept numbers.
   *
   * Between two barriers only the phrases whose rare words are there are followed, so that ordinary text costs little
   * more than a look at each word.
   * @param first of the words to read; a match lies wholly among them.
   */
  scan(tokens: Tokens, first?: number, last?: number): Endings;
  /**
   * Of all matches of one accept number, the leftmost and then longest, without overlaps.
   * @param ends where they end, as `scan` found them.
   */
  resolve(tokens: Tokens, accept: number, ends: Ends): readonly WordSpan[];
  /** The leftmost word, not before `from`, at which a match that ends at `last` can begin; -1 when there is none. */
  startFrom(tokens: Tokens, accept: number, last: number, from: number): number;
  /** True when a match of this accept number begins and ends exactly so. */
  hasMatch(tokens: Tokens, accept: number, endings: Endings, span: WordSpan): boolean;
  /** The same for a phrase that a match has been found of. */
  covers(tokens: Tokens, accept: number, span: WordSpan): boolean;
  /** Whether there would be a match of exactly these words if one of them were not there. */
  coversWithout(tokens: Tokens, accept: number, span: WordSpan, left: number): boolean;
}

// A bundler may make each use of an imported name a call, and every word is asked about this.
const closing = barrier;

/** Adverbs do not end a match, but a passage of this many times the words of the longest phrase is not searched. */
const stretch = 2;

const noEndings: Endings = new Map();

/**
 * Adverbs may stand between any two words of a phrase, so that no phrase has to say so: “was clearly putting herself
 * repeatedly at risk”. A matcher holds nothing of a text between calls; which phrases it has read it may learn from one, which
 * changes nothing that is found.
 * @param loosely whether what is listed before one of their words may stand between, too (“was | cold and | hungry”), and a
 * catenative (“she | is known to | be”).
 */
export function createMatcher(net: LoadedNet, loosely: boolean, onStep?: StepCounter): Matcher {
  const states = createStates(net);
  const starts = createStarts(net, states, onStep);
  const { follow } = createForward(net, states, loosely, onStep);
  const { startOf } = createBackward(net, states, loosely, onStep);

  function scan(tokens: Tokens, first = 0, last = tokens.count - 1): Endings {
    let endings: GrowingEndings | undefined;
    for (let from = first; from <= last;) {
      let end = from + 1;
      while (end <= last && ((tokens.before[end] as number) & closing) === 0) end++;
      if (starts.read(tokens, from, end)) follow(tokens, from, end, starts, (endings ??= new Map()));
      from = end;
    }
    return endings ?? noEndings;
  }

  function resolve(tokens: Tokens, accept: number, { words, starts: leftmost }: Ends): readonly WordSpan[] {
    const spans: WordSpan[] = [];
    let bound = 0;
    let from = 0;
    while (from < words.length) {
      let first = -1;
      let last = -1;
      for (let at = from; at < words.length; at++) {
        const end = words[at] as number;
        if (first >= 0 && end - net.reach * stretch + 1 > first) break;
        let start = leftmost[at] as number;
        if (start < bound) start = startOf(tokens, accept, end, bound);
        if (start < 0 || (first >= 0 && start > first)) continue;
        first = start;
        last = end;
      }
      if (first < 0) break;
      spans.push({ first, last });
      bound = last + 1;
      while (from < words.length && (words[from] as number) < bound) from++;
    }
    return spans;
  }

  function hasMatch(tokens: Tokens, accept: number, endings: Endings, span: WordSpan): boolean {
    const ends = endings.get(accept);
    const start = ends === undefined ? -1 : startAt(ends, span.last);
    if (start < 0 || start > span.first) return false;
    return start === span.first || covers(tokens, accept, span);
  }

  function covers(tokens: Tokens, accept: number, span: WordSpan): boolean {
    return startOf(tokens, accept, span.last, span.first) === span.first;
  }

  function coversWithout(tokens: Tokens, accept: number, { first, last }: WordSpan, left: number): boolean {
    const rest = wordsWithout(tokens, first, last, left);
    // Read anew: a phrase that has not been followed yet cannot be walked back.
    return hasMatch(rest, accept, scan(rest), { first: 0, last: rest.count - 1 });
  }

  return { scan, resolve, startFrom: startOf, hasMatch, covers, coversWithout };
}
