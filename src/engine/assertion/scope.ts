import type { CompiledTrigger } from "../compiled";
import type { WordSpan } from "../pattern/matcher";
import { Gap } from "../text/tokens";
import type { FoundTrigger, Sentence } from "./sentence";

/** What a trigger can decide by reaching over words. */
export type Axis = "absent" | "possible" | "hypothetical" | "historical" | "other-person" | "critique";

/** For each match, the trigger that reaches it on each axis. */
export type Reached = Readonly<Partial<Record<Axis, FoundTrigger>>>;

const axes: readonly Axis[] = ["absent", "possible", "hypothetical", "historical", "other-person", "critique"];

/**
 * Two sweeps over the sentence, after ConText: forward triggers lie open until a cut, backward ones the other way
 * round; on one axis a forward trigger wins. Work grows with words, triggers and matches added up, never multiplied.
 * @param hits sorted by their first word.
 */
export function reach(sentence: Sentence, cuts: readonly boolean[], hits: readonly WordSpan[]): readonly Reached[] {
  const backward = sweepBackward(sentence, cuts, hits);
  const forward = sweepForward(sentence, cuts, hits);
  return hits.map((_, index) => ({ ...backward[index], ...forward[index] }));
}

type Registers = Partial<Record<Axis, FoundTrigger>>;

function sweepForward(sentence: Sentence, cuts: readonly boolean[], hits: readonly WordSpan[]): Reached[] {
  const triggers = sentence.triggers.filter(
    ({ trigger }) => trigger.direction === "forward" || trigger.direction === "both",
  );
  const byEnd = triggers.slice().sort((a, b) => a.last - b.last);
  const reached: Reached[] = [];
  let open: Registers = {};
  // Triggers that a match begins inside: “has not been | seen getting into cars”.
  const crossing: Registers = {};
  let ended = 0;
  let begun = 0;
  let hit = 0;
  for (let word = sentence.first; word <= sentence.last && hit < hits.length; word++) {
    if (cuts[word - sentence.first] === true) open = {};
    for (; ended < byEnd.length && (byEnd[ended] as FoundTrigger).last < word; ended++) {
      // A cut at this very word closes what was opened before it.
      if (cuts[word - sentence.first] !== true) put(open, byEnd[ended] as FoundTrigger);
    }
    for (; begun < triggers.length && (triggers[begun] as FoundTrigger).first < word; begun++) {
      put(crossing, triggers[begun] as FoundTrigger);
    }
    for (; hit < hits.length && (hits[hit] as WordSpan).first === word; hit++) {
      reached[hit] = within(open, crossing, (trigger) => word - trigger.last);
    }
  }
  return reached;
}

function sweepBackward(sentence: Sentence, cuts: readonly boolean[], hits: readonly WordSpan[]): Reached[] {
  const triggers = sentence.triggers.filter(({ trigger, first }) => {
    if (trigger.direction === "answer") return followsColonOrDash(sentence, first);
    return trigger.direction === "backward" || trigger.direction === "both";
  });
  const byStart = triggers.slice().sort((a, b) => b.first - a.first);
  const byEnd = triggers.slice().sort((a, b) => b.last - a.last);
  const order = hits.map((_, index) => index).sort((a, b) => (hits[b] as WordSpan).last - (hits[a] as WordSpan).last);
  const reached: Reached[] = [];
  let open: Registers = {};
  const crossing: Registers = {};
  let started = 0;
  let ended = 0;
  let at = 0;
  for (let word = sentence.last; word >= sentence.first && at < order.length; word--) {
    for (; started < byStart.length && (byStart[started] as FoundTrigger).first > word; started++) {
      const trigger = byStart[started] as FoundTrigger;
      const isAnswer = trigger.trigger.direction === "answer";
      if (isAnswer || cuts[trigger.first - sentence.first] !== true) put(open, trigger);
    }
    for (; ended < byEnd.length && (byEnd[ended] as FoundTrigger).last > word; ended++) {
      put(crossing, byEnd[ended] as FoundTrigger);
    }
    for (; at < order.length && (hits[order[at] as number] as WordSpan).last === word; at++) {
      reached[order[at] as number] = within(open, crossing, (trigger) => trigger.first - word);
    }
    if (cuts[word - sentence.first] === true) open = {};
  }
  return reached;
}

function put(registers: Registers, trigger: FoundTrigger): void {
  const axis = axisOf(trigger.trigger);
  if (axis !== undefined) registers[axis] = trigger;
}

function axisOf(trigger: CompiledTrigger): Axis | undefined {
  for (const axis of axes) if (axis === trigger.kind) return axis;
  return undefined;
}

/** @param distance in words from the trigger to the match; not above 0 for one that they share words with. */
function within(open: Registers, crossing: Registers, distance: (trigger: FoundTrigger) => number): Reached {
  const reached: Registers = {};
  for (const axis of axes) {
    const shared = crossing[axis];
    const trigger = shared !== undefined && distance(shared) <= 0 ? shared : open[axis];
    if (trigger === undefined) continue;
    const most = trigger.trigger.within;
    if (most === undefined || distance(trigger) <= most) reached[axis] = trigger;
  }
  return reached;
}

/** “Substance use: none”, “CSE concerns - nil”. */
function followsColonOrDash(sentence: Sentence, word: number): boolean {
  return word > sentence.first && ((sentence.tokens.before[word] as number) & (Gap.Colon | Gap.Dash)) !== 0;
}
